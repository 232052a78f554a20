import { sql, type Transaction } from '../../platform/database/index.ts'
import { requireAdministrator } from '../administrator.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { factorsOf } from '../factors/state.ts'
import type { Administration } from '../invitations.ts'
import { readPolicy } from '../policy.ts'
import { invalidField } from '../problems.ts'
import { breakGlassUnfit, lastProvider } from './problems.ts'

/** What the sign-in settings say of the company. */
export interface SignInRules {
  readonly enforced: boolean
  readonly breakGlassUser: string | null
  /** Ids of the roles whose holders must have a second factor. */
  readonly secondFactorRoles: readonly string[]
}

export type SignInRulesChange = { readonly [Name in keyof SignInRules]?: SignInRules[Name] }

/** @throws Problem forbidden. */
export async function readRules({ database }: AccessDependencies, { workspace, actor }: Administration): Promise<SignInRules> {
  requireAdministrator({ actor })
  return database.transaction({ workspaceId: workspace.id }, rulesWithin)
}

async function rulesWithin(transaction: Transaction): Promise<SignInRules> {
  const { enforced, breakGlassUserId } = await readPolicy(transaction)
  const roles = await transaction.query<{ role_id: string }>(sql`select role_id from second_factor_role where workspace_id = ${transaction.workspaceId} order by role_id`)
  return { enforced, breakGlassUser: breakGlassUserId ?? null, secondFactorRoles: roles.map(({ role_id }) => role_id) }
}

/**
 * Changes how people must sign in. Enforced single sign-on needs a provider in use and an emergency administrator who can come in
 * without it. Sessions that stand are not ended by it; a role's new wish for a second factor counts from the next sign-in.
 * @throws Problem forbidden, invalid, sign-in-policy.provider-needed, sign-in-policy.break-glass.
 */
export async function changeRules({ database, clock }: AccessDependencies, { workspace, actor }: Administration, change: SignInRulesChange): Promise<SignInRules> {
  requireAdministrator({ actor })
  const now = new Date(clock.now())
  return database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    const before = await rulesWithin(transaction)
    const next = { ...before, ...change }
    if (next.breakGlassUser !== null && next.breakGlassUser !== before.breakGlassUser || next.enforced) await requireFit(transaction, next)
    await transaction.run(sql`
      insert into sign_in_policy (workspace_id, enforced, break_glass_user_id, changed_at) values (${workspace.id}, ${next.enforced}, ${next.breakGlassUser}, ${now})
      on conflict (workspace_id) do update set enforced = excluded.enforced, break_glass_user_id = excluded.break_glass_user_id, changed_at = excluded.changed_at`)
    if (change.secondFactorRoles !== undefined) await putRoles(transaction, change.secondFactorRoles, now)
    await audit(transaction, { action: 'signInPolicy.update', by: { userId: actor.userId, name: actor.name, via: actor.via }, about: actor.userId, at: clock.now(), details: { ...next, secondFactorRoles: [...next.secondFactorRoles] } })
    return rulesWithin(transaction)
  })
}

async function putRoles(transaction: Transaction, wanted: readonly string[], now: Date): Promise<void> {
  const { workspaceId } = transaction
  const known = await transaction.query<{ id: string }>(sql`select id from role where workspace_id = ${workspaceId} and id = ${sql.anyOf(wanted)} and deleted_at is null`)
  if (known.length < new Set(wanted).size) throw invalidField('/secondFactorRoles', 'role', { en: 'There is no such role.', zh: '角色不存在。' })
  await transaction.run(sql`delete from second_factor_role where workspace_id = ${workspaceId} and not (role_id = ${sql.anyOf(wanted)})`)
  for (const { id } of known) {
    await transaction.run(sql`insert into second_factor_role (workspace_id, role_id, since) values (${workspaceId}, ${id}, ${now}) on conflict do nothing`)
  }
}

async function requireFit(transaction: Transaction, { enforced, breakGlassUser }: SignInRules): Promise<void> {
  const { workspaceId } = transaction
  if (enforced) {
    const providers = await transaction.query(sql`select 1 from identity_provider where workspace_id = ${workspaceId} and active limit 1`)
    if (providers.length === 0) throw lastProvider()
  }
  if (breakGlassUser === null) {
    if (enforced) throw breakGlassUnfit()
    return
  }
  const [row] = await transaction.query<{ fit: boolean }>(sql`
    select exists (select from "user" u
      join record_link l on l.workspace_id = u.workspace_id and l.from_object = 'user' and l.from_id = u.id and l.field = 'roles'
      join role r on r.workspace_id = u.workspace_id and r.id = l.to_id and r.deleted_at is null and r.permissions->>'administrator' = 'true'
      where u.workspace_id = ${workspaceId} and u.id::text = ${breakGlassUser} and u.status = 'active' and u.deleted_at is null)
      and exists (select from account_of_user(${breakGlassUser}::uuid)) as fit`)
  if (row?.fit !== true || !(await factorsOf(transaction, breakGlassUser)).any) throw breakGlassUnfit()
}
