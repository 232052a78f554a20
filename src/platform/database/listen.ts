import pg from 'pg'
import type { Connection } from './connection.ts'
import { clientConfig } from './pool.ts'
import { asProblem } from './unavailable.ts'

type Handler = (payload: string) => void

/**
 * One connection that listens for all channels. When it breaks it is opened again, and each handler is called once with an
 * empty payload, because something may have been missed.
 */
export class Listener {
  readonly #connection: Connection
  readonly #again: number
  readonly #handlers = new Map<string, Set<Handler>>()
  #client: pg.Client | undefined
  #opening: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  /** @param again milliseconds from one try to connect to the next. */
  constructor(connection: Connection, again = 500) {
    this.#connection = connection
    this.#again = again
  }

  /** Calls the handler for each notification on the channel, until the returned function is called. @throws when nothing can be heard now; then nothing is left behind. */
  async listen(channel: string, handler: Handler): Promise<() => Promise<void>> {
    if (!/^[a-z_][a-z0-9_]*$/.test(channel)) throw new RangeError(`Not a name of a channel: ${channel}`)
    const handlers = this.#handlers.get(channel) ?? new Set()
    handlers.add(handler)
    const isNew = !this.#handlers.has(channel)
    this.#handlers.set(channel, handlers)
    try {
      if (this.#client === undefined) await this.#connect()
      else if (isNew) await this.#client.query(`listen ${channel}`)
    } catch (error) {
      this.#forget(channel, handler)
      throw asProblem(error)
    }
    return async () => {
      if (this.#forget(channel, handler)) await this.#client?.query(`unlisten ${channel}`)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#opening?.catch(() => undefined)
    await this.#client?.end()
  }

  /** @returns whether nobody listens to the channel any more. */
  #forget(channel: string, handler: Handler): boolean {
    const handlers = this.#handlers.get(channel)
    handlers?.delete(handler)
    return handlers?.size === 0 && this.#handlers.delete(channel)
  }

  /** One connection, however many ask for it at once. */
  #connect(): Promise<void> {
    clearTimeout(this.#retry)
    return (this.#opening ??= this.#open().finally(() => { this.#opening = undefined }))
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ ...clientConfig(this.#connection, 'guanxi listen'), connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    client.on('notification', ({ channel, payload }) => {
      this.#handlers.get(channel)?.forEach((handler) => handler(payload ?? ''))
    })
    try {
      await client.connect()
      for (const channel of this.#handlers.keys()) await client.query(`listen ${channel}`)
    } catch (error) {
      client.end().catch(() => undefined)
      throw error
    }
    this.#client = client
    // Only what was open is opened again when it ends: a try that failed is followed by whoever tried.
    client.once('end', () => {
      this.#client = undefined
      this.#reopenSoon()
    })
  }

  #reopenSoon(): void {
    clearTimeout(this.#retry)
    if (this.#closed || this.#handlers.size === 0) return
    this.#retry = setTimeout(() => {
      this.#connect().then(
        () => this.#handlers.forEach((handlers) => handlers.forEach((handler) => handler(''))),
        () => this.#reopenSoon(),
      )
    }, this.#again)
    this.#retry.unref()
  }
}
