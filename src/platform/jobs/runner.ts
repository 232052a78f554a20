import type { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'

export interface RunnerSettings {
  readonly options: Omit<RunnerOptions, 'events'>
  /** Told by the library of what it does. */
  readonly events: EventEmitter
  /** Called before it is begun anew: what the runner that ended had taken is given back. */
  readonly giveBack: () => Promise<void>
  readonly failed: (error: unknown) => void
  /** Milliseconds until it is begun anew. */
  readonly again?: number
}

/**
 * Keeps the queue library running. It gives up for good when it cannot write down how a job ended, and takes no job ever when its
 * first question fails, as when the database went away at that moment; then it is begun anew, as often as it takes.
 */
export async function keepRunning({ options, events, giveBack, failed, again = 1_000 }: RunnerSettings): Promise<{ stop(): Promise<void> }> {
  // Without these delays the library ends the whole program when it cannot write down how a job ended: nobody looks at that failure.
  const safe: RunnerOptions = { ...options, events, preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } }
  let stopping = false
  let asked: 'not yet' | 'answered' | 'in vain' = 'not yet'
  const isInVain = () => asked === 'in vain'
  let runner: Runner | undefined
  const end = () => runner?.stop().catch(() => undefined)
  for (const event of ['worker:getJob:empty', 'job:start']) events.on(event, () => { if (asked === 'not yet') asked = 'answered' })
  events.on('worker:getJob:error', () => {
    // It remembers that its first question failed, and never asks it again.
    if (asked !== 'not yet') return
    asked = 'in vain'
    void end()
  })
  const begin = async () => {
    asked = 'not yet'
    runner = await run(safe)
    if (isInVain()) void end()
  }
  const beginAnew = async () => {
    while (!stopping) {
      await pause(again)
      try {
        await giveBack()
        return await begin()
      } catch (error) {
        failed(error)
      }
    }
  }
  await begin()
  const watching = (async () => {
    while (runner !== undefined && !stopping) {
      const ended: unknown = await runner.promise.then(() => new Error('The queue stopped by itself'), (error: unknown) => error)
      runner = undefined
      if (stopping) return
      failed(ended)
      await beginAnew()
    }
  })()
  return {
    async stop() {
      stopping = true
      await end()
      await watching
      // One that was just being begun anew.
      await end()
    },
  }
}
