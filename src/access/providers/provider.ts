import type { JsonObject } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { requireAdministrator } from '../administrator.ts'
import { audit } from '../audit.ts'
import { type AccessDependencies, newId } from '../dependencies.ts'
import type { Administration } from '../invitations.ts'
import { readPolicy } from '../policy.ts'
import { invalidField } from '../problems.ts'
import { lastProvider, noSuchProvider } from './problems.ts'
import { type LdapSettings, ldapSettings, type OidcSettings, oidcSettings } from './settings.ts'

export type Provider = { readonly id: string; readonly name: string; readonly active: boolean; readonly updatedAt: string; readonly secret: string | undefined }
  & ({ readonly kind: 'oidc'; readonly settings: OidcSettings } | { readonly kind: 'ldap'; readonly settings: LdapSettings })

export interface ProviderSummary {
  readonly id: string; readonly kind: 'oidc' | 'ldap'; readonly name: string; readonly active: boolean
  readonly settings: JsonObject
  /** Whether a secret is stored; itself it is never told. */
  readonly hasSecret: boolean
  readonly syncedAt: string | null
  /** What the last comparison with a directory gave. */
  readonly syncResult: JsonObject | null
}

export interface ProviderInput {
  readonly kind: 'oidc' | 'ldap'; readonly name: string; readonly active: boolean; readonly settings: JsonObject
  /** Absent: the stored one stays. */
  readonly secret?: string
}

/** Where a sealed secret of a provider belongs. */
export const providerPlace = (workspaceId: number, id: string): string => `identity provider ${workspaceId} ${id}`

interface ProviderRow { readonly id: string; readonly kind: string; readonly name: string; readonly active: boolean; readonly settings: JsonObject; readonly secret: string | null; readonly updated_at: string; readonly synced_at: string | null; readonly sync_result: JsonObject | null }
const columns = sql`id, kind, name, active, settings, secret, updated_at, synced_at, sync_result`

/** A provider in use, its secret opened. @throws Problem 404. */
export async function activeProvider({ database, secrets }: AccessDependencies, workspaceId: number, id: string): Promise<Provider> {
  const [row] = await database.read<ProviderRow>({ workspaceId }, sql`select ${columns} from identity_provider where workspace_id = ${workspaceId} and id::text = ${id}`)
  if (row === undefined || !row.active) throw noSuchProvider()
  const shared = { id: row.id, name: row.name, active: row.active, updatedAt: row.updated_at, secret: row.secret === null ? undefined : secrets.open(row.secret, providerPlace(workspaceId, row.id)) }
  return row.kind === 'oidc' ? { ...shared, kind: 'oidc', settings: oidcSettings.parse(row.settings) } : { ...shared, kind: 'ldap', settings: ldapSettings.parse(row.settings) }
}

/** What stands at the door: name and kind only. */
export async function offeredProviders({ database }: AccessDependencies, workspaceId: number): Promise<readonly { readonly id: string; readonly kind: string; readonly name: string }[]> {
  return database.read({ workspaceId }, sql`select id, kind, name from identity_provider where workspace_id = ${workspaceId} and active order by created_at, id limit 20`)
}

export async function listProviders({ database }: AccessDependencies, { workspace: { id }, actor }: Administration): Promise<readonly ProviderSummary[]> {
  requireAdministrator({ actor })
  const rows = await database.read<ProviderRow>({ workspaceId: id }, sql`select ${columns} from identity_provider where workspace_id = ${id} order by created_at, id limit 100`)
  return rows.map(summaryOf)
}

function summaryOf(row: ProviderRow): ProviderSummary {
  return {
    id: row.id, kind: row.kind === 'oidc' ? 'oidc' : 'ldap', name: row.name, active: row.active, settings: row.settings, hasSecret: row.secret !== null,
    syncedAt: row.synced_at, syncResult: row.sync_result,
  }
}

/** Makes or changes a provider. @throws Problem forbidden, invalid, not-found, sign-in-policy.provider-needed. */
export async function saveProvider(dependencies: AccessDependencies, { workspace, actor }: Administration, given: string | undefined, input: ProviderInput): Promise<ProviderSummary> {
  const { database, clock, secrets } = dependencies
  requireAdministrator({ actor })
  const settings: JsonObject = input.kind === 'oidc' ? oidcSettings.parse(input.settings) : ldapSettings.parse(input.settings)
  const name = input.name.replace(/\p{C}/gu, ' ').trim()
  if (name === '' || [...name].length > 60) throw invalidField('/name', 'length', { en: 'A name has 1 to 60 characters.', zh: '名称须为 1 到 60 个字符。' })
  const id = given ?? newId(dependencies)
  const now = new Date(clock.now())
  const secret = input.secret === undefined || input.secret === '' ? null : secrets.seal(input.secret, providerPlace(workspace.id, id))
  return database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    await checkRoles(transaction, input.kind === 'oidc' ? oidcSettings.parse(settings) : ldapSettings.parse(settings))
    const [row] = given === undefined
      ? await transaction.query<ProviderRow>(sql`
        insert into identity_provider (workspace_id, id, kind, name, settings, secret, active, created_at, updated_at)
        values (${workspace.id}, ${id}, ${input.kind}, ${name}, ${JSON.stringify(settings)}::jsonb, ${secret}, ${input.active}, ${now}, ${now}) returning ${columns}`)
      : await transaction.query<ProviderRow>(sql`
        update identity_provider set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb, active = ${input.active}, updated_at = ${now}, secret = coalesce(${secret}, secret)
        where workspace_id = ${workspace.id} and id::text = ${id} and kind = ${input.kind} returning ${columns}`)
    if (row === undefined) throw noSuchProvider()
    await requireOne(transaction)
    await audit(transaction, {
      action: given === undefined ? 'identityProvider.create' : 'identityProvider.update', by: actor, about: row.id, at: clock.now(),
      details: { name, kind: input.kind, active: input.active, settings, secret: secret === null ? 'as before' : 'new' },
    })
    return summaryOf(row)
  })
}

/** Removes a provider and what its people are linked by. @throws Problem forbidden, not-found, sign-in-policy.provider-needed. */
export async function removeProvider({ database, clock }: AccessDependencies, { workspace, actor }: Administration, id: string): Promise<void> {
  requireAdministrator({ actor })
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    const [row] = await transaction.query<{ id: string; name: string }>(sql`delete from identity_provider where workspace_id = ${workspace.id} and id::text = ${id} returning id, name`)
    if (row === undefined) throw noSuchProvider()
    await transaction.run(sql`delete from external_identity where workspace_id = ${workspace.id} and provider_id = ${row.id}`)
    await requireOne(transaction)
    await audit(transaction, { action: 'identityProvider.remove', by: actor, about: row.id, at: clock.now(), details: { name: row.name } })
  })
}

/** Where single sign-on is enforced, somebody must be able to come in by it. */
async function requireOne(transaction: Transaction): Promise<void> {
  if (!(await readPolicy(transaction)).enforced) return
  const rows = await transaction.query(sql`select 1 from identity_provider where workspace_id = ${transaction.workspaceId} and active limit 1`)
  if (rows.length === 0) throw lastProvider()
}

async function checkRoles(transaction: Transaction, { defaultRole, groups }: OidcSettings | LdapSettings): Promise<void> {
  const wanted = [...new Set([...(defaultRole === null ? [] : [defaultRole]), ...groups.map(({ role }) => role)])]
  const known = await transaction.query<{ id: string }>(sql`select id from role where workspace_id = ${transaction.workspaceId} and id = ${sql.anyOf(wanted)} and deleted_at is null`)
  if (known.length < wanted.length) throw invalidField('/settings/groups', 'role', { en: 'There is no such role.', zh: '角色不存在。' })
}
