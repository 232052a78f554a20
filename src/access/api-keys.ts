import { sql } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import type { Caller } from './caller.ts'
import { type AccessDependencies, newId } from './dependencies.ts'
import type { Administration } from './invitations.ts'
import { apiKeyInvalid, apiKeyNotFound, invalidField, notActive, tooManyApiKeys } from './problems.ts'
import { newToken, readToken } from './token.ts'
import { workspaceOf } from './workspaces.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** What a key's token begins with, so that people and secret scanners know one when they see it. */
const kind = 'gxk_'
/** Characters of the secret that are kept to know a key by: 36 of its 256 bits. */
const shownOfSecret = 6
/** Keys of one user that stand at a time. */
const mostPerUser = 50
const mostListed = 500
/** How exact 'last used' is: not every request is a write. */
const usedEvery = minute

/** A key lives two years at the most. */
export const longestKeyDays = 730

export interface NewApiKey {
  readonly name: string
  /** Days from now until it ends, 1 to 730. */
  readonly days: number
  /** Reads only, whatever its user may do. */
  readonly readOnly: boolean
}

export interface ApiKeySummary {
  readonly id: string
  readonly name: string
  /** How the token begins. */
  readonly prefix: string
  readonly user: { readonly id: string; readonly title: string }
  readonly readOnly: boolean
  readonly createdAt: string
  readonly expiresAt: string
  /** To a minute; null while nothing used it. */
  readonly lastUsedAt: string | null
}

export interface MadeApiKey extends ApiKeySummary {
  /** The key itself, told this once: only its hash is stored. */
  readonly token: string
}

/**
 * Makes a key with which programs act as this user, with at most the rights that the user has at each request.
 * @throws Problem invalid (/name, /days), sign-in.not-active, api-key.too-many.
 */
export async function createApiKey(dependencies: AccessDependencies, { workspace, actor }: Administration, input: NewApiKey): Promise<MadeApiKey> {
  const { database, clock, random } = dependencies
  const name = nameOf(input.name)
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > longestKeyDays) throw invalidField('/days', 'range', { en: 'A key lives 1 to 730 days.', zh: '密钥有效期为 1 至 730 天。' })
  const now = clock.now()
  const id = newId(dependencies)
  const { token, hash } = newToken(workspace.id, random, kind)
  const prefix = token.slice(0, token.indexOf('.') + 1 + shownOfSecret)
  const expiresAt = new Date(now + input.days * day)
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    // Locked, so that keys made at once are counted one after the other, and none outlives a deactivation.
    const [user] = await transaction.query<{ id: string }>(sql`
      select id from "user" where workspace_id = ${workspace.id} and id = ${actor.userId}::uuid and status = 'active' and deleted_at is null for update`)
    if (user === undefined) throw notActive()
    const [standing] = await transaction.query<{ count: number }>(sql`
      select count(*)::int as count from api_key where workspace_id = ${workspace.id} and user_id = ${actor.userId}::uuid and revoked_at is null and expires_at > ${new Date(now)}`)
    if ((standing?.count ?? 0) >= mostPerUser) throw tooManyApiKeys(mostPerUser)
    await transaction.run(sql`
      insert into api_key (workspace_id, id, name, token_hash, prefix, user_id, read_only, created_at, created_by_id, expires_at)
      values (${workspace.id}, ${id}, ${name}, ${hash}, ${prefix}, ${actor.userId}, ${input.readOnly}, ${new Date(now)}, ${actor.userId}, ${expiresAt})`)
    await audit(transaction, { action: 'apiKey.create', by: actor, about: id, at: now, details: { name, prefix, readOnly: input.readOnly, expiresAt: expiresAt.toISOString() } })
  })
  return {
    id, name, prefix, user: { id: actor.userId, title: actor.name }, readOnly: input.readOnly,
    createdAt: new Date(now).toISOString(), expiresAt: expiresAt.toISOString(), lastUsedAt: null, token,
  }
}

/** The keys that are not revoked, the latest first: for an administrator all of the workspace, for others their own. */
export async function listApiKeys({ database }: AccessDependencies, { workspace, actor }: Administration): Promise<readonly ApiKeySummary[]> {
  const rows = await database.read<ListedRow>({ workspaceId: workspace.id }, sql`
    select k.id, k.name, k.prefix, k.user_id, u.name as user_name, k.read_only, k.created_at, k.expires_at, k.last_used_at
    from api_key k join "user" u on u.workspace_id = k.workspace_id and u.id = k.user_id
    where k.workspace_id = ${workspace.id} and k.revoked_at is null and (${seesAll(actor)} or k.user_id = ${actor.userId}::uuid)
    order by k.created_at desc, k.id desc limit ${mostListed}`)
  return rows.map((row) => ({
    id: row.id, name: row.name, prefix: row.prefix, user: { id: row.user_id, title: row.user_name ?? '' }, readOnly: row.read_only,
    createdAt: row.created_at, expiresAt: row.expires_at, lastUsedAt: row.last_used_at,
  }))
}
interface ListedRow {
  readonly id: string; readonly name: string; readonly prefix: string; readonly user_id: string; readonly user_name: string | null
  readonly read_only: boolean; readonly created_at: string; readonly expires_at: string; readonly last_used_at: string | null
}

/** Ends a key at once: any of the workspace for an administrator, else one's own. @throws Problem 404 for any other. */
export async function revokeApiKey({ database, clock }: AccessDependencies, { workspace, actor }: Administration, id: string): Promise<void> {
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    const [revoked] = await transaction.query<{ id: string; name: string; prefix: string; user_id: string }>(sql`
      update api_key set revoked_at = ${new Date(clock.now())}
      where workspace_id = ${workspace.id} and id::text = ${id} and revoked_at is null and (${seesAll(actor)} or user_id = ${actor.userId}::uuid)
      returning id, name, prefix, user_id`)
    if (revoked === undefined) throw apiKeyNotFound()
    await audit(transaction, { action: 'apiKey.revoke', by: actor, about: revoked.id, at: clock.now(), details: { name: revoked.name, prefix: revoked.prefix, user: revoked.user_id } })
  })
}

/**
 * Who acts by a token, read afresh on each request, in one statement; the rights are then those of its user at this moment.
 * @throws Problem api-key.invalid, the same for an unknown, a revoked and an expired one and for one whose user is not active.
 */
export async function readApiKey({ database, clock }: AccessDependencies, token: string): Promise<Caller> {
  const read = readToken(token, kind)
  if (read === undefined) throw apiKeyInvalid()
  const { workspaceId, hash } = read
  const now = clock.now()
  const [row] = await database.read<KeyRow>({ workspaceId }, sql`
    select k.id, k.user_id, u.name as user_name, k.read_only, k.last_used_at, w.id as workspace_id, w.name, w.slug, w.settings, coalesce(v.version, 0) as access_version
    from api_key k join workspace w on w.id = k.workspace_id
    join "user" u on u.workspace_id = k.workspace_id and u.id = k.user_id and u.status = 'active' and u.deleted_at is null
    left join access_version v on v.workspace_id = k.workspace_id
    where k.workspace_id = ${workspaceId} and k.token_hash = ${hash} and k.revoked_at is null and k.expires_at > ${new Date(now)}`)
  if (row === undefined) throw apiKeyInvalid()
  if (row.last_used_at === null || now - Date.parse(row.last_used_at) >= usedEvery) {
    await database.transaction({ workspaceId }, (transaction) => transaction.run(sql`
      update api_key set last_used_at = ${new Date(now)} where workspace_id = ${workspaceId} and id = ${row.id} and revoked_at is null`))
  }
  return {
    id: row.id, workspace: workspaceOf({ id: row.workspace_id, name: row.name, slug: row.slug, settings: row.settings }),
    userId: row.user_id, userName: row.user_name ?? '', accessVersion: row.access_version, key: { readOnly: row.read_only },
  }
}
interface KeyRow {
  readonly id: string; readonly user_id: string; readonly user_name: string | null; readonly read_only: boolean; readonly last_used_at: string | null
  readonly workspace_id: number; readonly name: string; readonly slug: string; readonly settings: unknown; readonly access_version: number
}

function seesAll({ permissions }: Actor): boolean {
  return permissions.administrator === true
}

function nameOf(given: string): string {
  const name = given.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim()
  if (name === '' || [...name].length > 100) throw invalidField('/name', 'length', { en: 'A name has 1 to 100 characters.', zh: '名称须为 1 到 100 个字符。' })
  return name
}
