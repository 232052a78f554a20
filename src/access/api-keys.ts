import { sql, type Transaction, type Trip } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import type { Caller } from './caller.ts'
import { type AccessDependencies, newId } from './dependencies.ts'
import type { Administration } from './invitations.ts'
import { apiKeyInvalid, apiKeyNotFound, invalidField, notActive, tooManyApiKeys } from './problems.ts'
import { readPermissions } from './read-permissions.ts'
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
  /** Only the rights of this role: one that the user holds; an administrator may name any. */
  readonly role?: string
  /** Only these objects. */
  readonly objects?: readonly string[]
}

export interface ApiKeySummary {
  readonly id: string
  readonly name: string
  /** How the token begins. */
  readonly prefix: string
  readonly user: { readonly id: string; readonly title: string }
  readonly readOnly: boolean
  /** The role whose rights alone it has; null: all that its user has. */
  readonly role: { readonly id: string; readonly title: string | null } | null
  /** The objects on which alone it has them; null: all. */
  readonly objects: readonly string[] | null
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
 * @throws Problem invalid (/name, /days, /role, /objects), sign-in.not-active, api-key.too-many.
 */
export async function createApiKey(dependencies: AccessDependencies, { workspace, actor }: Administration, input: NewApiKey): Promise<MadeApiKey> {
  const { database, clock, random } = dependencies
  const name = nameOf(input.name)
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > longestKeyDays) throw invalidField('/days', 'range', { en: 'A key lives 1 to 730 days.', zh: '密钥有效期为 1 至 730 天。' })
  const objects = input.objects === undefined ? null : objectsOf(input.objects)
  const now = clock.now()
  const id = newId(dependencies)
  const { token, hash } = newToken(workspace.id, random, kind)
  const prefix = token.slice(0, token.indexOf('.') + 1 + shownOfSecret)
  const expiresAt = new Date(now + input.days * day)
  const role = await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    // Locked, so that keys made at once are counted one after the other, and none outlives a deactivation.
    const [user] = await transaction.query<{ id: string }>(sql`
      select id from "user" where workspace_id = ${workspace.id} and id = ${actor.userId}::uuid and status = 'active' and deleted_at is null for update`)
    if (user === undefined) throw notActive()
    const [standing] = await transaction.query<{ count: number }>(sql`
      select count(*)::int as count from api_key where workspace_id = ${workspace.id} and user_id = ${actor.userId}::uuid and revoked_at is null and expires_at > ${new Date(now)}`)
    if ((standing?.count ?? 0) >= mostPerUser) throw tooManyApiKeys(mostPerUser)
    const chosen = input.role === undefined ? null : await chosenRole(transaction, actor, input.role)
    await transaction.run(sql`
      insert into api_key (workspace_id, id, name, token_hash, prefix, user_id, read_only, role_id, objects, created_at, created_by_id, expires_at)
      values (${workspace.id}, ${id}, ${name}, ${hash}, ${prefix}, ${actor.userId}, ${input.readOnly}, ${chosen?.id ?? null}, ${objects}, ${new Date(now)}, ${actor.userId}, ${expiresAt})`)
    await audit(transaction, { action: 'apiKey.create', by: actor, about: id, at: now, details: { name, prefix, readOnly: input.readOnly, role: chosen?.id ?? null, objects, expiresAt: expiresAt.toISOString() } })
    return chosen
  })
  return {
    id, name, prefix, user: { id: actor.userId, title: actor.name }, readOnly: input.readOnly, role, objects,
    createdAt: new Date(now).toISOString(), expiresAt: expiresAt.toISOString(), lastUsedAt: null, token,
  }
}

/** The keys that are not revoked, the latest first: for an administrator all of the workspace, for others their own. */
export async function listApiKeys({ database }: AccessDependencies, { workspace, actor }: Administration): Promise<readonly ApiKeySummary[]> {
  const rows = await database.read<ListedRow>({ workspaceId: workspace.id }, sql`
    select k.id, k.name, k.prefix, k.user_id, u.name as user_name, k.read_only, k.role_id, r.name as role_name, k.objects, k.created_at, k.expires_at, k.last_used_at
    from api_key k join "user" u on u.workspace_id = k.workspace_id and u.id = k.user_id
    left join role r on r.workspace_id = k.workspace_id and r.id = k.role_id
    where k.workspace_id = ${workspace.id} and k.revoked_at is null and (${seesAll(actor)} or k.user_id = ${actor.userId}::uuid)
    order by k.created_at desc, k.id desc limit ${mostListed}`)
  return rows.map((row) => ({
    id: row.id, name: row.name, prefix: row.prefix, user: { id: row.user_id, title: row.user_name ?? '' }, readOnly: row.read_only,
    role: row.role_id === null ? null : { id: row.role_id, title: row.role_name }, objects: row.objects, createdAt: row.created_at, expiresAt: row.expires_at, lastUsedAt: row.last_used_at,
  }))
}
interface ListedRow {
  readonly id: string; readonly name: string; readonly prefix: string; readonly user_id: string; readonly user_name: string | null
  readonly role_id: string | null; readonly role_name: string | null; readonly objects: readonly string[] | null
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
export async function readApiKey({ database, clock }: AccessDependencies, token: string, alongside?: Trip): Promise<Caller> {
  const read = readToken(token, kind)
  if (read === undefined) throw apiKeyInvalid()
  const { workspaceId, hash } = read
  const now = clock.now()
  const [row] = await database.read<KeyRow>({ workspaceId, ...(alongside === undefined ? {} : { alongside }) }, sql`
    select k.id, k.user_id, u.name as user_name, k.read_only, k.role_id, r.permissions as role_permissions, k.objects, k.last_used_at, w.id as workspace_id, w.name, w.slug, w.settings, coalesce(v.version, 0) as access_version
    from api_key k join workspace w on w.id = k.workspace_id
    join "user" u on u.workspace_id = k.workspace_id and u.id = k.user_id and u.status = 'active' and u.deleted_at is null
    left join role r on r.workspace_id = k.workspace_id and r.id = k.role_id and r.deleted_at is null
    left join access_version v on v.workspace_id = k.workspace_id
    where k.workspace_id = ${workspaceId} and k.token_hash = ${hash} and k.revoked_at is null and k.expires_at > ${new Date(now)}`)
  if (row === undefined) throw apiKeyInvalid()
  if (row.last_used_at === null || now - Date.parse(row.last_used_at) >= usedEvery) {
    await database.transaction({ workspaceId }, (transaction) => transaction.run(sql`
      update api_key set last_used_at = ${new Date(now)} where workspace_id = ${workspaceId} and id = ${row.id} and revoked_at is null`))
  }
  return {
    id: row.id, workspace: workspaceOf({ id: row.workspace_id, name: row.name, slug: row.slug, settings: row.settings }),
    userId: row.user_id, userName: row.user_name ?? '', accessVersion: row.access_version,
    key: {
      readOnly: row.read_only, ...(row.objects === null ? {} : { objects: row.objects }),
      ...(row.role_id === null ? {} : { role: { id: row.role_id, permissions: row.role_permissions === null ? undefined : readPermissions(row.role_permissions) } }),
    },
  }
}
interface KeyRow {
  readonly role_id: string | null; readonly role_permissions: unknown; readonly objects: readonly string[] | null
  readonly id: string; readonly user_id: string; readonly user_name: string | null; readonly read_only: boolean; readonly last_used_at: string | null
  readonly workspace_id: number; readonly name: string; readonly slug: string; readonly settings: unknown; readonly access_version: number
}

/** @throws Problem invalid (/role) for one that the user does not hold; an administrator may name any. */
async function chosenRole(transaction: Transaction, actor: Actor, id: string): Promise<{ readonly id: string; readonly title: string }> {
  const [role] = await transaction.query<{ id: string; title: string }>(sql`
    select r.id, r.name as title from role r where r.workspace_id = ${transaction.workspaceId} and r.id::text = ${id} and r.deleted_at is null and (${seesAll(actor)} or exists (
      select 1 from record_link l where l.workspace_id = r.workspace_id and l.from_object = 'user' and l.field = 'roles' and l.from_id = ${actor.userId}::uuid and l.to_id = r.id))`)
  if (role === undefined) throw invalidField('/role', 'held', { en: 'Choose a role that you hold.', zh: '请选择您拥有的角色。' })
  return role
}

function objectsOf(given: readonly string[]): readonly string[] {
  const objects = [...new Set(given)]
  if (objects.length === 0 || objects.length > 100 || objects.some((name) => !/^[a-z][A-Za-z0-9_]{0,59}$/.test(name))) throw invalidField('/objects', 'objects', { en: 'Name 1 to 100 objects.', zh: '请指定 1 到 100 个对象。' })
  return objects
}

function seesAll({ permissions }: Actor): boolean {
  return permissions.administrator === true
}

function nameOf(given: string): string {
  const name = given.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim()
  if (name === '' || [...name].length > 100) throw invalidField('/name', 'length', { en: 'A name has 1 to 100 characters.', zh: '名称须为 1 到 100 个字符。' })
  return name
}
