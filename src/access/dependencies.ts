import type { Clock } from '../lib/clock.ts'
import { uuidv7 } from '../lib/ids.ts'
import type { JsonObject } from '../lib/json.ts'
import type { Database, Transaction } from '../platform/database/index.ts'
import type { OutgoingGuard } from '../platform/outgoing/index.ts'
import type { Secrets } from '../platform/secrets/index.ts'
import type { Actor } from './actor.ts'
import type { IsLeaked } from './leaked-list.ts'
import type { SecretBytes } from './token.ts'

/** What a write through the engine needs to know; the engine's own context has these and no more. */
export interface WriteContext {
  readonly workspaceId: number
  readonly actor: Actor
  readonly now: number
  readonly baseCurrency: string
  readonly weekStart: number
  readonly fiscalStart: number
  /** The version of what the workspace laid over the model. */
  readonly configuration?: number
  readonly requestId: string
  readonly reason?: string
}

/**
 * The engine's one way to write, given from above: users, roles and departments are business objects, and this floor lies
 * below the engine.
 */
export interface RecordWriter {
  create(context: WriteContext, object: string, input: JsonObject): Promise<{ readonly id: string }>
  update(context: WriteContext, object: string, id: string, input: JsonObject): Promise<unknown>
}

export interface AccessDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly random: SecretBytes
  readonly writer: RecordWriter
  /** Seals what must be read again: secrets of second factors and of providers. */
  readonly secrets: Secrets
  /** Judges whom identity providers and directories may be. */
  readonly outgoing: OutgoingGuard
  /** Whether a password stands in the operator's own list of leaks; absent where there is none. */
  readonly isLeaked?: IsLeaked | undefined
  /** Sends a link to whom it is for, in the transaction that makes it; absent where no mail goes out. */
  readonly mailLink?: MailLink
}

/** A link that lets somebody in, for the one letter that holds it. */
export type MailLink = (transaction: Transaction, link: { readonly kind: 'join' | 'password'; readonly email: string; readonly name: string; readonly language: string | null; readonly token: string }) => Promise<void>

/** A new id at the present instant. */
export function newId({ clock, random }: Pick<AccessDependencies, 'clock' | 'random'>): string {
  return uuidv7(clock.now(), random(10))
}
