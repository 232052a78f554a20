import type { Language } from '../lib/words.ts'
import { uuidv7 } from '../lib/ids.ts'
import { nothing, readOnly, within } from '../model/define/permission.ts'
import { type Database, sql, type Transaction } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { systemUserId } from './system.ts'
import { newToken, readToken, type SecretBytes } from './token.ts'

/** What the token of a signed link begins with. */
const tokenKind = 'gxl_'
const minute = 60_000

export interface NewSignedLink {
  /** What is asked by it, as a room knows it: 'quote'. */
  readonly kind: string
  readonly object: string
  readonly recordId: string
  /** Milliseconds. */
  readonly now: number
  readonly expiresAt: number
  readonly madeBy: string | null
  /** The address it is sent to; absent where it is handed over. */
  readonly sentTo?: string | undefined
}

export type SignedLinkState = 'open' | 'answered' | 'expired' | 'revoked'

/** A link as it stands; without its token, which nobody knows but whoever was given it. */
export interface SignedLink {
  readonly id: string
  readonly workspaceId: number
  readonly kind: string
  readonly object: string
  readonly recordId: string
  readonly state: SignedLinkState
  readonly sentTo: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly firstSeenAt: string | null
  readonly answer: string | null
  readonly answeredAt: string | null
  readonly answeredBy: string | null
  /** The network address of whoever answered. */
  readonly answeredFrom: string | null
}

/** Makes a link in the transaction of the verb that sends it; what was given out for this document before leads nowhere from then on. @returns the token, told this once. */
export async function signLink(tx: Transaction, random: SecretBytes, { kind, object, recordId, now, expiresAt, madeBy, sentTo }: NewSignedLink): Promise<string> {
  await revokeSignedLinks(tx, { kind, object, recordId, now })
  const { token, hash } = newToken(tx.workspaceId, random, tokenKind)
  await tx.run(sql`
    insert into signed_link (workspace_id, id, token_hash, kind, object, record_id, sent_to, created_at, created_by_id, expires_at)
    values (${tx.workspaceId}, ${uuidv7(now, random(10))}::uuid, ${hash}, ${kind}, ${object}, ${recordId}::uuid, ${sentTo ?? null}, ${new Date(now)}, ${madeBy}::uuid, ${new Date(expiresAt)})`)
  return token
}

/** Ends the unanswered links of a document at once. @returns how many. */
export async function revokeSignedLinks(tx: Transaction, { kind, object, recordId, now }: Pick<NewSignedLink, 'kind' | 'object' | 'recordId' | 'now'>): Promise<number> {
  return (await tx.query(sql`
    update signed_link set revoked_at = ${new Date(now)}
    where workspace_id = ${tx.workspaceId} and kind = ${kind} and object = ${object} and record_id = ${recordId}::uuid and revoked_at is null and answered_at is null returning id`)).length
}

/** The link of that token, whatever its state; undefined for one that was never made. */
export async function openSignedLink(database: Pick<Database, 'read'>, token: string, now: number): Promise<SignedLink | undefined> {
  const read = readToken(token, tokenKind)
  if (read === undefined) return undefined
  const { workspaceId, hash } = read
  const [row] = await database.read<LinkRow>({ workspaceId }, sql`select ${shownColumns} from signed_link where workspace_id = ${workspaceId} and token_hash = ${hash}`)
  return row === undefined ? undefined : linkOf(workspaceId, row, now)
}

/** The links of a document, the newest first: who was sent what, who has looked, who has answered. */
export async function linksOf(tx: Transaction, { object, recordId, now }: Pick<NewSignedLink, 'object' | 'recordId' | 'now'>): Promise<readonly SignedLink[]> {
  const rows = await tx.query<LinkRow>(sql`select ${shownColumns} from signed_link where workspace_id = ${tx.workspaceId} and object = ${object} and record_id = ${recordId}::uuid order by created_at desc, id desc limit 50`)
  return rows.map((row) => linkOf(tx.workspaceId, row, now))
}

/** Notes that somebody looks, to a minute. @returns whether it is the first time. */
export async function seeSignedLink(database: Database, { workspaceId, id }: Pick<SignedLink, 'workspaceId' | 'id'>, now: number): Promise<boolean> {
  const [row] = await database.transaction({ workspaceId }, (tx) => tx.query<{ first: boolean }>(sql`
    update signed_link l set first_seen_at = coalesce(l.first_seen_at, ${new Date(now)}), last_seen_at = ${new Date(now)}
    from (select id, first_seen_at is null as first from signed_link where workspace_id = ${workspaceId} and id = ${id}::uuid for update) was
    where l.workspace_id = ${workspaceId} and l.id = was.id and (l.last_seen_at is null or l.last_seen_at <= ${new Date(now - minute)})
    returning was.first`))
  return row?.first === true
}

/** Who answers, as they typed it, and where from. */
export interface LinkAnswer { readonly answer: string; readonly name: string; readonly address: string; readonly agent: string; readonly now: number }

/**
 * Takes the one answer of a link, in the transaction of what follows from it: both or neither. Of two at once one wins.
 * @returns false where it is answered, expired or revoked by now.
 */
export async function answerSignedLink(tx: Transaction, id: string, { answer, name, address, agent, now }: LinkAnswer): Promise<boolean> {
  return (await tx.query(sql`
    update signed_link set answer = ${answer}, answered_at = ${new Date(now)}, answered_by = ${name}, answered_from = ${address}, answered_with = ${agent}
    where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and answered_at is null and revoked_at is null and expires_at > ${new Date(now)} returning id`)).length === 1
}

/**
 * Somebody outside who holds a link: may do what the link asks on records of that object, naming records of its parts, and nothing
 * else; nobody's approval is asked of them.
 */
export function linkActor(name: string, { object, parts }: { readonly object: string; readonly parts: readonly string[] }, { language, zone }: { readonly language: Language; readonly zone: string }): Actor {
  return {
    userId: systemUserId, name, language, zone, departmentId: undefined, departmentIds: [], teamIds: [],
    permissions: { otherwise: nothing, objects: { ...Object.fromEntries(parts.map((part) => [part, readOnly()])), [object]: within('all', { create: false, delete: 'none' }) } }, via: 'form',
  }
}

interface LinkRow {
  readonly id: string; readonly kind: string; readonly object: string; readonly record_id: string; readonly sent_to: string | null
  readonly created_at: string | Date; readonly expires_at: string | Date; readonly revoked_at: string | Date | null; readonly first_seen_at: string | Date | null
  readonly answer: string | null; readonly answered_at: string | Date | null; readonly answered_by: string | null; readonly answered_from: string | null
}

const shownColumns = sql`id, kind, object, record_id, sent_to, created_at, expires_at, revoked_at, first_seen_at, answer, answered_at, answered_by, answered_from`
const instant = (value: string | Date): string => new Date(value).toISOString()

function linkOf(workspaceId: number, row: LinkRow, now: number): SignedLink {
  const expired = new Date(row.expires_at).getTime() <= now
  return {
    id: row.id, workspaceId, kind: row.kind, object: row.object, recordId: row.record_id, sentTo: row.sent_to,
    state: row.answered_at !== null ? 'answered' : row.revoked_at !== null ? 'revoked' : expired ? 'expired' : 'open',
    createdAt: instant(row.created_at), expiresAt: instant(row.expires_at), firstSeenAt: row.first_seen_at === null ? null : instant(row.first_seen_at),
    answer: row.answer, answeredAt: row.answered_at === null ? null : instant(row.answered_at), answeredBy: row.answered_by, answeredFrom: row.answered_from,
  }
}
