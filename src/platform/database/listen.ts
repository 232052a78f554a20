import pg from 'pg'
import type { Connection } from './connection.ts'
import { clientConfig } from './pool.ts'

type Handler = (payload: string) => void

/**
 * One connection that listens for all channels. When it breaks it is opened again, and each handler is called once with an
 * empty payload, because something may have been missed.
 */
export class Listener {
  readonly #connection: Connection
  readonly #handlers = new Map<string, Set<Handler>>()
  #client: pg.Client | undefined
  #opening: Promise<void> | undefined
  #retry: NodeJS.Timeout | undefined
  #closed = false

  constructor(connection: Connection) { this.#connection = connection }

  /** Calls the handler for each notification on the channel, until the returned function is called. */
  async listen(channel: string, handler: Handler): Promise<() => Promise<void>> {
    if (!/^[a-z_][a-z0-9_]*$/.test(channel)) throw new RangeError(`Not a name of a channel: ${channel}`)
    const handlers = this.#handlers.get(channel) ?? new Set()
    handlers.add(handler)
    const isNew = !this.#handlers.has(channel)
    this.#handlers.set(channel, handlers)
    if (this.#client === undefined) await (this.#opening ??= this.#open())
    else if (isNew) await this.#client.query(`listen ${channel}`)
    return async () => {
      handlers.delete(handler)
      if (handlers.size > 0) return
      this.#handlers.delete(channel)
      await this.#client?.query(`unlisten ${channel}`)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    await this.#opening?.catch(() => undefined)
    await this.#client?.end()
  }

  async #open(): Promise<void> {
    const client = new pg.Client(clientConfig(this.#connection, 'guanxi listen'))
    client.on('error', () => undefined)
    client.on('notification', ({ channel, payload }) => {
      this.#handlers.get(channel)?.forEach((handler) => handler(payload ?? ''))
    })
    client.on('end', () => {
      this.#client = undefined
      this.#reopenSoon()
    })
    try {
      await client.connect()
      for (const channel of this.#handlers.keys()) await client.query(`listen ${channel}`)
      this.#client = client
    } finally {
      this.#opening = undefined
    }
  }

  #reopenSoon(): void {
    if (this.#closed) return
    this.#retry = setTimeout(() => {
      this.#opening = this.#open()
      this.#opening.then(
        () => this.#handlers.forEach((handlers) => handlers.forEach((handler) => handler(''))),
        () => this.#reopenSoon(),
      )
    }, 500)
    this.#retry.unref()
  }
}
