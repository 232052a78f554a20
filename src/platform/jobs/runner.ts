import { setTimeout as pause } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'

export interface RunnerSettings {
  readonly options: RunnerOptions
  /** Called before it is begun anew: what the runner that ended had taken is given back. */
  readonly giveBack: () => Promise<void>
  readonly failed: (error: unknown) => void
  /** Milliseconds until it is begun anew. */
  readonly again?: number
}

/**
 * Keeps the queue library running. It gives up for good when it cannot write down how a job ended, as when the database went away
 * at that moment; then it is begun anew, as often as it takes.
 */
export async function keepRunning({ options, giveBack, failed, again = 1_000 }: RunnerSettings): Promise<{ stop(): Promise<void> }> {
  // Without these delays the library ends the whole program when it cannot write down how a job ended: nobody looks at that failure.
  const safe: RunnerOptions = { ...options, preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } }
  let stopping = false
  let runner: Runner | undefined = await run(safe)
  const begin = async (): Promise<Runner | undefined> => {
    while (!stopping) {
      await pause(again)
      try {
        await giveBack()
        return await run(safe)
      } catch (error) {
        failed(error)
      }
    }
    return undefined
  }
  const watching = (async () => {
    while (runner !== undefined && !stopping) {
      const ended: unknown = await runner.promise.then(() => new Error('The queue stopped by itself'), (error: unknown) => error)
      if (stopping) return
      failed(ended)
      runner = await begin()
    }
  })()
  return {
    async stop() {
      stopping = true
      // What is being begun anew is let begin, so that it can be stopped.
      const living = runner
      await living?.stop().catch(() => undefined)
      await watching
      if (runner !== living) await runner?.stop().catch(() => undefined)
    },
  }
}
