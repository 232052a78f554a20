/** Runs work again and again: never twice at once, at once after a wake, and by itself after a while. */
export interface Loop {
  wake(): void
  /** Ends after the run that is under way. */
  stop(): Promise<void>
}

export interface LoopOptions {
  /** Gives true when there is more to do at once. */
  readonly run: () => Promise<boolean>
  /** Longest time without a run, milliseconds. */
  readonly every: number
  /** Shortest time between two runs, so that wakes in a row share one; a run that took long is given twice its time. */
  readonly apart: number
  readonly onError: (error: unknown) => void
}

export function startLoop({ run, every, apart, onError }: LoopOptions): Loop {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let woken = false
  let stopped = false
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(turn, milliseconds)
    timer.unref()
  }
  const turn = () => {
    if (running !== undefined || stopped) return
    woken = false
    const start = performance.now()
    running = run().catch((error: unknown) => { if (!stopped) onError(error); return false }).then((more) => {
      running = undefined
      later(more ? 0 : woken ? Math.max(apart, 2 * (performance.now() - start)) : every)
    })
  }
  later(0)
  return {
    wake() {
      if (woken) return
      woken = true
      if (running === undefined) later(apart)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
