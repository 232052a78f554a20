import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Keeps the memory of the process near what it holds. V8 lets its old generation grow to four times what lived at the last
 * collection before it looks again, as memory abounds; an import, whose batches just outlive the young generation, then stood at
 * 360 MB and more with 60 MB alive. With this bound it stands at 210 MB.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40')
}

/** What is looked at to tell whether the process rests, and what is done then. */
export interface HeapMeasures {
  /** The share of a processor that the process used since the last look, 0 to 1 and above. */
  readonly busy: () => number
  readonly collect: () => Promise<void>
}

const resting = 0.05
/** V8 empties pages at one collection, moves together what is left on others at the next, and gives them back after that. */
const thorough = 4

/**
 * Gives back what a burst of work left, once it is over: V8 keeps the pages of its heap until it needs to look again, which at
 * rest it never does (60 MB of 210 were empty). A collection takes some 0.1 s, so they are made when nobody asks, and not again
 * before there was work.
 * @returns to be called at every look.
 */
export function restingHeap({ busy, collect }: HeapMeasures): () => Promise<void> {
  let due = thorough
  return async () => {
    if (busy() > resting) due = thorough
    else if (due > 0) {
      due -= 1
      await collect()
    }
  }
}

type Collector = (how: { readonly type: 'major'; readonly execution: 'async' }) => Promise<void>

/** V8 shows it only where a flag asks for it. */
function isCollector(value: unknown): value is Collector {
  return typeof value === 'function'
}

/** Looks every two seconds whether the process rests, for as long as it lives. */
export function collectAtRest(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (!isCollector(collect)) return
  let [used, at] = [process.cpuUsage(), performance.now()]
  const begin = () => { [used, at] = [process.cpuUsage(), performance.now()] }
  const look = restingHeap({
    // Of the processor and not of the clock: on a machine with other work the clock runs on meanwhile.
    busy: () => {
      const { user, system } = process.cpuUsage(used)
      const share = (user + system) / 1000 / (performance.now() - at)
      begin()
      return share
    },
    // In a turn of its own: with our frames on the stack V8 moves nothing together. What it takes is not work.
    collect: () => collect({ type: 'major', execution: 'async' }).then(begin),
  })
  setInterval(() => { void look() }, 2000).unref()
}
