import { sql } from '../../platform/database/index.ts'
import { requireAdministrator } from '../administrator.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import type { Administration } from '../invitations.ts'
import { readPolicy } from '../policy.ts'
import { endSessionsOf } from '../sessions.ts'
import { breakGlassNeedsFactor, notEnrolled, notOneself } from './problems.ts'

/** A person as the sign-in settings show it: who has a second factor, who must, and which keys go past it. */
export interface PersonSignIn {
  readonly user: { readonly id: string; readonly title: string }
  readonly totp: boolean
  readonly passkeys: number
  readonly required: boolean
  /** Living API keys: programs sign in without a second factor. */
  readonly apiKeys: number
  /** Names of the providers that the person is linked to. */
  readonly providers: readonly string[]
}

const mostListed = 1000

/** The active people of the workspace with what they sign in by, those who must and have none first. @throws Problem forbidden. */
export async function listPeopleSignIn({ database, clock }: AccessDependencies, { workspace: { id }, actor }: Administration): Promise<readonly PersonSignIn[]> {
  requireAdministrator({ actor })
  const rows = await database.read<PersonRow>({ workspaceId: id }, sql`
    select u.id, u.name, t.confirmed_at is not null as totp,
      (select count(*)::integer from passkey p where p.workspace_id = u.workspace_id and p.user_id = u.id) as passkeys,
      (select count(*)::integer from api_key k where k.workspace_id = u.workspace_id and k.user_id = u.id and k.revoked_at is null and k.expires_at > ${new Date(clock.now())}) as api_keys,
      array(select i.name from external_identity e join identity_provider i on i.workspace_id = e.workspace_id and i.id = e.provider_id where e.workspace_id = u.workspace_id and e.user_id = u.id order by i.name) as providers,
      exists (select from second_factor_role s join record_link l on l.workspace_id = s.workspace_id and l.from_object = 'user' and l.field = 'roles' and l.to_id = s.role_id and l.from_id = u.id
        where s.workspace_id = u.workspace_id) as required
    from "user" u left join totp_factor t on t.workspace_id = u.workspace_id and t.user_id = u.id
    where u.workspace_id = ${id} and u.status = 'active' and u.deleted_at is null
    order by (t.confirmed_at is not null), u.name, u.id limit ${mostListed}`)
  const people = rows.map((row) => ({
    user: { id: row.id, title: row.name ?? '' }, totp: row.totp, passkeys: row.passkeys, required: row.required, apiKeys: row.api_keys, providers: row.providers,
  }))
  const lacks = (person: PersonSignIn) => person.required && !person.totp && person.passkeys === 0
  return people.toSorted((one, other) => Number(lacks(other)) - Number(lacks(one)))
}
interface PersonRow {
  readonly id: string; readonly name: string | null; readonly totp: boolean; readonly passkeys: number; readonly api_keys: number
  readonly providers: readonly string[]; readonly required: boolean
}

/**
 * Takes all second factors from a person who has lost them; his sessions end. The next sign-in asks for the first step only, and
 * for a new factor where the role wants one.
 * @throws Problem forbidden, second-factor.oneself, second-factor.none, second-factor.break-glass.
 */
export async function resetSecondFactor({ database, clock }: AccessDependencies, { workspace, actor }: Administration, userId: string): Promise<void> {
  requireAdministrator({ actor })
  if (userId === actor.userId && actor.via === 'session') throw notOneself()
  await database.transaction({ workspaceId: workspace.id }, async (transaction) => {
    const policy = await readPolicy(transaction)
    if (policy.enforced && policy.breakGlassUserId === userId && actor.via !== 'cli') throw breakGlassNeedsFactor()
    const [user] = await transaction.query<{ id: string }>(sql`select id from "user" where workspace_id = ${workspace.id} and id::text = ${userId} and deleted_at is null for update`)
    if (user === undefined) throw notEnrolled()
    const counts = []
    for (const table of ['totp_factor', 'passkey', 'recovery_code']) {
      counts.push(await transaction.run(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspace.id} and user_id = ${user.id}`))
    }
    if (counts.every((count) => count === 0)) throw notEnrolled()
    await endSessionsOf(transaction, user.id, clock.now(), 'second factor')
    await audit(transaction, { action: 'secondFactor.reset', by: { userId: actor.userId, name: actor.name, via: actor.via }, about: user.id, at: clock.now() })
  })
}
