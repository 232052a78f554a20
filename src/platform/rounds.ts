/** Work that is gone through again and again, one workspace after the other. */
export interface Rounds {
  /** A whole round that begins now, after the one under way. */
  catchUp(): Promise<void>
  /** Ends after what is under way. */
  stop(): Promise<void>
}

export interface RoundsOptions {
  readonly workspaces: () => Promise<readonly number[]>
  readonly look: (workspaceId: number) => Promise<void>
  /** Time between two rounds, milliseconds; a round that takes longer is not begun a second time beside itself. */
  readonly every: number
  readonly failed: (error: unknown) => void
}

export function startRounds({ workspaces, look, every, failed }: RoundsOptions): Rounds {
  let running: Promise<void> | undefined
  let stopped = false
  const round = async () => {
    for (const workspaceId of await workspaces()) {
      if (stopped) return
      await look(workspaceId)
    }
  }
  const start = (): Promise<void> => (running ??= round().finally(() => { running = undefined }))
  const timer = setInterval(() => { if (!stopped) start().catch(failed) }, every)
  timer.unref()
  return {
    async catchUp() {
      await running?.catch(() => undefined)
      await start()
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
