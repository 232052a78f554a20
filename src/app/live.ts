import type { LiveEntry, LiveFeed } from '../doors/rest/index.ts'
import type { Database } from '../platform/database/index.ts'
import { entriesAfter, positionOf, waitFor } from '../platform/feed/index.ts'

type Listener = (entries: readonly LiveEntry[]) => void
interface Channel { readonly listeners: Set<Listener>; position: number; reading: Promise<void> | undefined; again: boolean }

const most = 500

/** Tells streams of what the sequencer has placed: one read of the feed for all streams of a workspace. */
export class FeedStreams implements LiveFeed {
  readonly #database: Database
  readonly #channels = new Map<number, Channel>()
  readonly #failed: (error: unknown) => void
  #stop: Promise<() => Promise<void>> | undefined

  constructor(database: Database, failed: (error: unknown) => void) {
    this.#database = database
    this.#failed = failed
  }

  async reached(workspaceId: number, position: number, follower?: string): Promise<boolean> {
    const placed = await positionOf(this.#database, workspaceId, [position])
    if (placed === undefined || follower === undefined) return placed !== undefined
    return waitFor(this.#database, { workspaceId, position: placed, follower })
  }

  async subscribe(workspaceId: number, listener: Listener): Promise<() => void> {
    // A try that failed, as the database was away, is not the last one.
    this.#stop ??= this.#database.listen('feed', (payload) => this.#wake(payload)).catch((error: unknown) => { this.#stop = undefined; throw error })
    await this.#stop
    let channel = this.#channels.get(workspaceId)
    if (channel === undefined) {
      channel = { listeners: new Set(), position: await this.#now(workspaceId), reading: undefined, again: false }
      this.#channels.set(workspaceId, this.#channels.get(workspaceId) ?? channel)
      channel = this.#channels.get(workspaceId) ?? channel
    }
    channel.listeners.add(listener)
    return () => {
      channel.listeners.delete(listener)
      if (channel.listeners.size === 0) this.#channels.delete(workspaceId)
    }
  }

  async close(): Promise<void> {
    this.#channels.clear()
    await (await this.#stop)?.()
  }

  async #now(workspaceId: number): Promise<number> {
    const [row] = await this.#database.read<{ position: number }>({ workspaceId }, { text: 'select position from feed_position where workspace = $1', values: [workspaceId] })
    return row?.position ?? 0
  }

  /** The payload is '3:41 7:12'; empty after a broken connection, when anything may have been missed. */
  #wake(payload: string): void {
    const named = payload === '' ? [...this.#channels.keys()] : payload.split(' ').map((part) => Number(part.split(':')[0]))
    for (const workspaceId of named) {
      const channel = this.#channels.get(workspaceId)
      if (channel === undefined) continue
      channel.again = true
      channel.reading ??= this.#read(workspaceId, channel).catch(this.#failed).finally(() => { channel.reading = undefined })
    }
  }

  async #read(workspaceId: number, channel: Channel): Promise<void> {
    while (channel.again && channel.listeners.size > 0) {
      channel.again = false
      const entries = await this.#database.transaction({ workspaceId }, (transaction) => entriesAfter(transaction, channel.position, most))
      const last = entries.at(-1)
      if (last === undefined) continue
      channel.position = last.position
      channel.again ||= entries.length === most
      const told = entries.map(({ object, recordId, version, position, actorId }) => ({ object, id: recordId, version, position, by: actorId }))
      for (const listener of channel.listeners) listener(told)
    }
  }
}
