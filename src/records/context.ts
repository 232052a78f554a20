import type { Actor } from '../access/actor.ts'
import { dateInZone } from '../lib/calendar.ts'
import type { Trip } from '../platform/database/index.ts'

/** What a request carries through the engine: who, where, when and why. */
export interface Context {
  readonly workspaceId: number
  readonly actor: Actor
  /** The instant of the request, milliseconds since 1970, from the injected clock. */
  readonly now: number
  /** ISO currency of the company's books. */
  readonly baseCurrency: string
  /** Where the company's days begin (IANA); absent: where the actor's do. */
  readonly companyZone?: string
  /** Monday is 1. */
  readonly weekStart: number
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number
  /** The version of what the workspace laid over the model; absent where nobody looked. */
  readonly configuration?: number
  readonly requestId: string
  /**
   * Looking into a public pool: of its object only the records that lie in it, with the rights that the pool leaves. Without an id, as
   * a verb of pools looks: the records of every pool that stands open to the actor, beside what he sees anyway.
   */
  readonly pool?: { readonly object: string; readonly id?: string; /** Whether the actor heads the pool. */ readonly head?: boolean }
  /** Why it is done, for the history: typed by a person, or the name of the import, rule or job. */
  readonly reason?: string
  /** The request for approval that came back and is sent again, where the record does not tell: of what is made there is none yet. */
  readonly again?: string
  /** The same mutation sent again with the same key is answered from the first one's result. */
  readonly idempotencyKey?: string
  /** The round trip in which the look at the session leaves: single reads that are asked at once go along. */
  readonly alongside?: Trip
}

/** Where the company's days begin (IANA). */
export function companyZoneOf({ companyZone, actor }: Pick<Context, 'companyZone' | 'actor'>): string {
  return companyZone ?? actor.zone
}

/** The company's date at the instant of the request. */
export function companyToday(context: Pick<Context, 'companyZone' | 'actor' | 'now'>): string {
  return dateInZone(context.now, companyZoneOf(context))
}

/** One for each actor, so that what is kept for a reader is found again. */
const engines = new WeakMap<Actor, Actor>()

/** The same request with all rights, for what the engine itself must see in order to do what the caller may do. */
export function asEngine(context: Context): Context {
  const { actor } = context
  if (actor.permissions.administrator === true) return context
  let engine = engines.get(actor)
  if (engine === undefined) engines.set(actor, engine = { ...actor, permissions: { ...actor.permissions, administrator: true } })
  return { ...context, actor: engine }
}
