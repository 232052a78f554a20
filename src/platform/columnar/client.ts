import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { deserialize, serialize } from 'node:v8'
import { type AnsweredColumns, type ColumnKind, type ColumnReader, type ColumnValues, type Cursor, StoreError, type StoreFault, type StoreQuestion } from './port.ts'

/** Ids come as their text, 36 letters each, one after the other, with a mark for each row that has one. */
interface SentIds { readonly ids: Uint8Array; readonly there: Uint8Array }
type SentValues = ColumnValues | SentIds

/** A message of the process that has the file open. */
interface Message {
  readonly id: number
  readonly names?: readonly string[]
  readonly kinds?: readonly ColumnKind[]
  readonly cursor?: Cursor
  readonly columns?: readonly SentValues[]
  readonly done?: unknown
  readonly error?: { readonly kind: StoreFault; readonly message: string }
}

interface Waiting { readonly take: (message: Message) => void; readonly fail: (error: unknown) => void }

/** One conversation with the process that has the file open: many questions at once, answered in any order. */
export class Conversation {
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #count = 0
  #pending: Buffer[] = []
  #size = 0
  #ended = false

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.unref()
    socket.on('data', (data: Buffer) => { this.#read(data) })
    socket.on('error', () => { socket.destroy() })
    socket.on('close', () => {
      this.#ended = true
      for (const { fail } of this.#waiting.values()) fail(new StoreError('absent', 'The process of the warehouse has ended.'))
      this.#waiting.clear()
    })
  }

  /** @throws StoreError absent, when nobody listens. */
  static async open(address: string, tokenFile: string): Promise<Conversation> {
    const token = await readFile(tokenFile).catch(() => { throw new StoreError('absent', 'There is no warehouse here.') })
    const socket = connect(address)
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', () => { reject(new StoreError('absent', 'Nobody keeps the warehouse at the moment.')) })
    })
    const conversation = new Conversation(socket)
    conversation.#write(token)
    return conversation
  }

  get ended(): boolean { return this.#ended }

  /** Asks for something that has one answer, whose shape the caller knows. */
  async ask<Answer>(operation: string, given: object = {}): Promise<Answer> {
    return this.#send<Answer>({ operation, ...given }, (message, resolve) => { if ('done' in message) resolve(message.done as Answer) })
  }

  async query({ signal, mostRows, ...question }: StoreQuestion): Promise<AnsweredColumns> {
    if (signal?.aborted === true) throw new StoreError('cancelled', 'Cancelled.')
    let head: Required<Pick<Message, 'names' | 'kinds'>> & Pick<Message, 'cursor'> = { names: [], kinds: [] }
    const parts: (readonly SentValues[])[] = []
    let rows = 0
    let cancel = () => {}
    const answer = this.#send<AnsweredColumns>({ operation: 'query', ...question }, (message, resolve, reject) => {
      if (message.names !== undefined && message.kinds !== undefined) head = { names: message.names, kinds: message.kinds, ...(message.cursor === undefined ? {} : { cursor: message.cursor }) }
      if (message.columns !== undefined) {
        const [first = []] = message.columns
        rows += 'there' in first ? first.there.length : first.length
        if (rows > mostRows) { cancel(); reject(new StoreError('rows', `More than ${mostRows} rows.`)); return }
        parts.push(message.columns)
      }
      if ('done' in message) resolve({ rows, cursor: head.cursor, columns: head.names.map((name, index) => ({ name, kind: head.kinds[index] ?? 'text', values: joined(head.kinds[index] ?? 'text', parts.map((part) => part[index] ?? []), rows) })) })
    }, (id) => { cancel = () => { this.#write(serialize({ operation: 'cancel', of: id })) } })
    signal?.addEventListener('abort', cancel, { once: true })
    return answer.finally(() => { signal?.removeEventListener('abort', cancel) })
  }

  async end(): Promise<void> {
    if (this.#ended) return
    await new Promise<void>((resolve) => { this.#socket.end(resolve) })
    this.#socket.destroy()
  }

  #send<Answer>(message: object, take: (message: Message, resolve: (answer: Answer) => void, reject: (error: unknown) => void) => void, begun: (id: number) => void = () => {}): Promise<Answer> {
    if (this.#ended) return Promise.reject(new StoreError('absent', 'The process of the warehouse has ended.'))
    const id = (this.#count += 1)
    begun(id)
    return new Promise<Answer>((resolve, reject) => {
      const end = () => { this.#waiting.delete(id); if (this.#waiting.size === 0) this.#socket.unref() }
      const fail = (error: unknown) => { end(); reject(error) }
      this.#waiting.set(id, {
        fail,
        take: (answered) => {
          if (answered.error !== undefined) fail(new StoreError(answered.error.kind, answered.error.message))
          else take(answered, (answer) => { end(); resolve(answer) }, fail)
        },
      })
      this.#socket.ref()
      this.#write(serialize({ id, ...message }))
    })
  }

  #write(body: Buffer): void {
    const head = Buffer.alloc(4)
    head.writeUInt32LE(body.length)
    this.#socket.write(head)
    this.#socket.write(body)
  }

  #read(data: Buffer): void {
    this.#pending.push(data)
    this.#size += data.length
    for (;;) {
      if (this.#size < 4) return
      const first = this.#pending[0] ?? Buffer.alloc(0)
      if (first.length < 4) this.#pending = [Buffer.concat(this.#pending)]
      const size = (this.#pending[0] ?? first).readUInt32LE(0)
      if (this.#size < 4 + size) return
      const all = this.#pending.length === 1 ? this.#pending[0] ?? first : Buffer.concat(this.#pending)
      const rest = all.subarray(4 + size)
      this.#pending = rest.length === 0 ? [] : [rest]
      this.#size = rest.length
      const message = messageOf(deserialize(all.subarray(4, 4 + size)))
      this.#waiting.get(message.id)?.take(message)
    }
  }
}

/** Both ends are of one program: what the other end wrote has this shape. */
function messageOf(value: unknown): Message {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'number') throw new StoreError('failed', 'The process of the warehouse gave no message.')
  return { ...value, id: value.id }
}

function joined(kind: ColumnKind, parts: readonly SentValues[], rows: number): ColumnValues {
  if (kind === 'text' || kind === 'list') {
    const texts = Array.from<ColumnValues[number]>({ length: rows }).fill(null)
    let at = 0
    for (const part of parts) {
      if ('there' in part) {
        putIds(part, texts, at)
        at += part.there.length
      } else for (const text of part) { texts[at] = text; at += 1 }
    }
    return texts as ColumnValues
  }
  const values = new Float64Array(rows)
  let at = 0
  for (const part of parts) {
    if (!(part instanceof Float64Array)) continue
    values.set(part, at)
    at += part.length
  }
  return values
}

const idLength = 36

function putIds({ ids, there }: SentIds, into: ColumnValues[number][], from: number): void {
  const text = Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength)
  let place = 0
  for (let row = 0; row < there.length; row += 1) {
    if (there[row] !== 1) continue
    into[from + row] = text.toString('latin1', place, place + idLength)
    place += idLength
  }
}

/** Asks through the socket of whoever keeps the warehouse; connects on the first question and again after a break. */
export function readThrough(address: string, tokenFile: string): ColumnReader {
  let conversation: Promise<Conversation> | undefined
  const open = async (): Promise<Conversation> => {
    const kept = await conversation?.catch(() => undefined)
    if (kept !== undefined && !kept.ended) return kept
    return (conversation = Conversation.open(address, tokenFile))
  }
  return {
    kind: 'duckdb',
    query: (question) => onceMore(open, (asked) => asked.query(question)),
    way: () => Promise.resolve({ address, tokenFile }),
    cursors: async () => cursorsOf(await onceMore(open, (asked) => asked.ask('cursors'))),
    counts: (workspaceId) => onceMore(open, (asked) => asked.ask('counts', { workspaceId })),
    close: async () => { await (await conversation?.catch(() => undefined))?.end() },
  }
}

/** What only reads is asked once more when the process ended meanwhile: it may just have gone to rest. */
export async function onceMore<Answer>(open: () => Promise<Conversation>, ask: (conversation: Conversation) => Promise<Answer>): Promise<Answer> {
  const first = await open()
  try {
    return await ask(first)
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'absent') throw error
    return ask(await open())
  }
}

export function cursorsOf(list: readonly (Cursor & { readonly workspaceId: number })[]): ReadonlyMap<number, Cursor> {
  return new Map(list.map(({ workspaceId, ...cursor }) => [workspaceId, cursor]))
}
