import { type ClientRequest, request } from 'node:http'
import type { Server } from './server.ts'

/** A live stream as a browser holds one: it hears, and comes back by itself when it ends. */
export class Stream {
  heard = ''
  /** How often it was opened. */
  opened = 0
  /** Whether it is open now. */
  open = false
  #request: ClientRequest | undefined
  #closed = false
  readonly #place: { readonly address: string; readonly cookie: string; readonly from?: string | undefined }

  constructor({ address, cookie }: Pick<Server, 'address' | 'cookie'>, from?: string) {
    this.#place = { address, cookie, from }
    this.#connect()
  }

  close(): void {
    this.#closed = true
    this.#request?.destroy()
  }

  #connect(): void {
    if (this.#closed) return
    const { address, cookie, from } = this.#place
    const asked = request(`${address}/api/v1/live`, { headers: { cookie, accept: 'text/event-stream' }, agent: false, ...(from === undefined ? {} : { localAddress: from }) })
    this.#request = asked
    let again = false
    const lost = () => {
      this.open = false
      if (again) return
      again = true
      // As the stream itself tells a browser: after two seconds. Faster here, as nobody else is bothered.
      setTimeout(() => { this.#connect() }, 200).unref()
    }
    asked.on('error', lost).on('close', lost)
    asked.on('response', (answer) => {
      if (answer.statusCode === 200) {
        this.opened += 1
        this.open = true
      }
      answer.on('data', (part: Buffer) => { this.heard += part.toString() }).on('error', lost).on('close', lost)
    })
    asked.end()
  }
}
