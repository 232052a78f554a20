import { type ColumnStore, StoreError } from '../../../platform/columnar/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { startLoop } from '../../../platform/feed/index.ts'
import { fillWhole, type Following, followOn } from './follow.ts'

export interface Keeping {
  /** Has the workspace filled (anew), and followed from then on. */
  want(workspaceId: number, anew: boolean): void
  /** Somebody asked: news is followed at once for a while. */
  asked(): void
  /** Follows all that has a position now. */
  catchUp(): Promise<void>
  readonly filling: ReadonlySet<number>
  readonly store: ColumnStore
  stop(): Promise<void>
}

/** While somebody asked within this time, news is followed at once; otherwise once a minute, so that a warehouse at rest costs nothing. */
const asksKeepAwake = 5 * 60_000
const restfully = 60_000

/** Follows the feed for all workspaces whose records were ever asked for. One program at a time does so: whoever holds the lock. */
export async function keep(following: Omit<Following, 'signal'>, failed: (error: unknown) => void): Promise<Keeping> {
  const ending = new AbortController()
  const given: Following = { ...following, signal: ending.signal }
  const { database, store } = following
  /** Workspaces to be filled; true: anew, also where there is a copy. */
  const wanted = new Map<number, boolean>()
  const filling = new Set<number>()
  let lastAsked = -Infinity
  let lastRun = performance.now()
  let working: Promise<unknown> = Promise.resolve()

  const fill = async (workspaceId: number): Promise<void> => {
    filling.add(workspaceId)
    try {
      await fillWhole(given, workspaceId)
    } finally {
      filling.delete(workspaceId)
    }
  }
  const step = async (): Promise<boolean> => {
    // What the store knows is asked each time: its file may have been set aside meanwhile, with all that it knew.
    const before = await store.cursors()
    const asked = [...wanted]
    for (const [workspaceId, anew] of asked) {
      if (anew || !before.has(workspaceId)) await fill(workspaceId)
      wanted.delete(workspaceId)
    }
    // What was filled just now goes on from there, and keeps its time of filling.
    const known = asked.length === 0 ? before : await store.cursors()
    const news = await database.read<{ workspace: number; position: number }>({ workspaceId: 0 }, sql`select workspace, position from feed_position`)
    let more = false
    for (const { workspace, position } of news) {
      const cursor = known.get(workspace)
      if (cursor === undefined || cursor.position === position || ending.signal.aborted) continue
      const moved = await followOn(given, workspace, cursor)
      if (moved === undefined) await fill(workspace)
      more = true
    }
    lastRun = performance.now()
    return more
  }
  /** The store has one transaction at a time. */
  const alone = (): Promise<boolean> => {
    const next = working.then(step)
    working = next.catch(() => undefined)
    return next
  }
  const guarded = async (): Promise<boolean> => {
    const now = performance.now()
    if (wanted.size === 0 && ((now - lastAsked > asksKeepAwake && now - lastRun < restfully) || await store.unused())) return false
    try {
      return await alone()
    } catch (error) {
      if (ending.signal.aborted) return false
      if (!(error instanceof StoreError && error.fault === 'absent')) throw error
      failed(error)
      return false
    }
  }
  const loop = startLoop({ run: guarded, every: 5000, apart: 20, onError: failed })
  const stopListening = await database.listen('feed', () => { loop.wake() })
  return {
    store, filling,
    want(workspaceId, anew) {
      lastAsked = performance.now()
      wanted.set(workspaceId, anew || wanted.get(workspaceId) === true)
      loop.wake()
    },
    asked() { lastAsked = performance.now() },
    async catchUp() {
      if (wanted.size === 0 && await store.unused()) return
      while (await alone());
    },
    async stop() {
      ending.abort()
      await stopListening()
      await loop.stop()
      await working
    },
  }
}
