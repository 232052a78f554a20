import { z } from 'zod'
import type { SecretBytes } from '../access/index.ts'
import type { Place, Presences, Present, PresentStream } from '../doors/rest/index.ts'
import type { Clock } from '../lib/clock.ts'
import { inParts } from '../lib/parts.ts'
import { type Database, sql } from '../platform/database/index.ts'
import type { Context } from '../records/context.ts'

/** How often each program says again who is at its streams; who is not named for longer is gone, as after a kill. In milliseconds. */
const beat = 25_000
const gone = 70_000
/** People in one notification: PostgreSQL bounds it at 8000 bytes. */
const together = 10

/** One stream and where it is since when, as the programs tell each other: workspace, stream, user, name, instant, and the place. */
const saidSchema = z.object({ w: z.number(), s: z.string(), u: z.string(), n: z.string(), t: z.number(), o: z.string().optional(), i: z.string().optional(), e: z.boolean().optional(), f: z.string().optional() })
type Said = z.infer<typeof saidSchema>
interface Standing { readonly said: Said; readonly until: number }
interface Local { readonly said: Said; readonly told: (place: { readonly object: string; readonly id: string }) => void }
type Person = Pick<Context, 'workspaceId' | 'actor'>

interface Given { readonly database: Database; readonly clock: Clock; readonly random: SecretBytes; readonly failed: (error: unknown) => void }

const channel = 'presence'
/** Asks all programs to say who is at their streams: of one that has just begun to listen. */
const question = '?'

/** Who has which record open: each program knows its own streams and hears of the others'. In memory alone. */
export class LivePresences implements Presences {
  readonly #given: Given
  readonly #local = new Map<string, Local>()
  readonly #standing = new Map<string, Standing>()
  /** Streams by workspace, object and record. */
  readonly #at = new Map<string, Set<string>>()
  #listening: Promise<() => Promise<void>> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(given: Given) { this.#given = given }

  open({ workspaceId, actor }: Person, told: Local['told']): PresentStream {
    const id = Buffer.from(this.#given.random(24)).toString('base64url')
    this.#local.set(id, { said: { w: workspaceId, s: id, u: actor.userId, n: actor.name.slice(0, 100), t: this.#given.clock.now() }, told })
    this.#listen().catch(this.#given.failed)
    return {
      id,
      close: () => {
        const local = this.#local.get(id)
        this.#local.delete(id)
        if (local?.said.o !== undefined) void this.#say([{ w: workspaceId, s: id, u: actor.userId, n: local.said.n, t: this.#given.clock.now() }])
      },
    }
  }

  async move({ workspaceId, actor }: Person, stream: string, place: Place | undefined): Promise<void> {
    await this.#listen()
    const at = place === undefined ? {} : { o: place.object, i: place.id, e: place.editing, ...(place.field === undefined ? {} : { f: place.field }) }
    const said = { w: workspaceId, s: stream, u: actor.userId, n: actor.name.slice(0, 100), t: this.#given.clock.now(), ...at }
    // The program that holds the stream may be another one: all are told alike, and this one need not wait for its own echo.
    this.#hear(said)
    await this.#say([said])
  }

  async at({ workspaceId, actor }: Person, object: string, id: string): Promise<readonly Present[]> {
    await this.#listen()
    const now = this.#given.clock.now()
    const people = new Map<string, Present>()
    for (const stream of this.#at.get(keyOf(workspaceId, object, id)) ?? []) {
      const standing = this.#standing.get(stream)
      if (standing === undefined || standing.until <= now || standing.said.u === actor.userId) continue
      const { u, n, e = false, f } = standing.said
      // Of several windows of one person the one in which they edit counts.
      if (people.get(u)?.editing !== true) people.set(u, { id: u, name: n, editing: e, ...(f === undefined ? {} : { field: f }) })
    }
    return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await (await this.#listening?.catch(() => undefined))?.()
  }

  async #listen(): Promise<void> {
    // A try that failed, as the database was away, is not the last one.
    this.#listening ??= this.#begin().catch((error: unknown) => { this.#listening = undefined; throw error })
    await this.#listening
  }

  async #begin(): Promise<() => Promise<void>> {
    const stop = await this.#given.database.listen(channel, (payload) => this.#take(payload))
    clearInterval(this.#timer)
    this.#timer = setInterval(() => { this.#forget(); this.#sayAll() }, beat)
    this.#timer.unref()
    void this.#notify(question).catch(this.#given.failed)
    return stop
  }

  #take(payload: string): void {
    // Empty after a broken connection, when others may have missed us as we them.
    if (payload === question || payload === '') return this.#sayAll()
    try {
      for (const said of z.array(saidSchema).parse(JSON.parse(payload))) this.#hear(said)
    } catch (error) {
      this.#given.failed(error)
    }
  }

  #hear(said: Said): void {
    const local = this.#local.get(said.s)
    if (local !== undefined) {
      // Only its own person moves a stream.
      if (local.said.u !== said.u || local.said.w !== said.w) return
      this.#local.set(said.s, { ...local, said })
    }
    const before = this.#standing.get(said.s)?.said
    // What was said again while the stream moved on is no news.
    if (before !== undefined && (before.t > said.t || before.u !== said.u)) return
    this.#leave(said.s)
    if (said.o !== undefined && said.i !== undefined) {
      this.#standing.set(said.s, { said, until: this.#given.clock.now() + gone })
      const key = keyOf(said.w, said.o, said.i)
      this.#at.set(key, (this.#at.get(key) ?? new Set()).add(said.s))
    }
    if (before !== undefined && (before.o !== said.o || before.i !== said.i)) this.#tell(before)
    if (before === undefined || before.o !== said.o || before.i !== said.i || before.e !== said.e || before.f !== said.f) this.#tell(said)
  }

  #leave(stream: string): void {
    const said = this.#standing.get(stream)?.said
    if (said === undefined) return
    this.#standing.delete(stream)
    const key = keyOf(said.w, said.o ?? '', said.i ?? '')
    const streams = this.#at.get(key)
    streams?.delete(stream)
    if (streams?.size === 0) this.#at.delete(key)
  }

  /** Tells our own streams at the record that somebody came, left or began to edit. */
  #tell({ w, o, i, u }: Said): void {
    if (o === undefined || i === undefined) return
    for (const stream of this.#at.get(keyOf(w, o, i)) ?? []) {
      const local = this.#local.get(stream)
      if (local !== undefined && local.said.u !== u) local.told({ object: o, id: i })
    }
  }

  /** Whoever was not named for long is gone: their program died. */
  #forget(): void {
    const now = this.#given.clock.now()
    for (const [stream, { said, until }] of this.#standing) {
      if (until > now || this.#local.has(stream)) continue
      this.#leave(stream)
      this.#tell(said)
    }
  }

  #sayAll(): void {
    const all = [...this.#local.values()].map(({ said }) => said).filter(({ o }) => o !== undefined)
    for (const some of inParts(all, together)) void this.#say(some)
  }

  async #say(all: readonly Said[]): Promise<void> {
    await this.#notify(JSON.stringify(all)).catch(this.#given.failed)
  }

  async #notify(payload: string): Promise<void> {
    await this.#given.database.transaction({ workspaceId: 0 }, (tx) => tx.run(sql`select pg_notify(${channel}, ${payload})`))
  }
}

const keyOf = (workspaceId: number, object: string, id: string) => `${workspaceId} ${object} ${id}`
