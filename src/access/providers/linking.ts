import { isProblem } from '../../lib/problem.ts'
import { sql } from '../../platform/database/index.ts'
import { activateUser } from '../activate.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies, WriteContext } from '../dependencies.ts'
import { notActive } from '../problems.ts'
import { normalEmail } from '../sign-in.ts'
import { systemActor } from '../system.ts'
import { type Workspace, workspaceOf } from '../workspaces.ts'
import { alreadyLinked, notLinked } from './problems.ts'
import type { Provider } from './provider.ts'
import { rolesFor } from './roles.ts'

/** What a provider says of a person, already read and bounded. */
export interface ExternalPerson {
  readonly issuer: string
  readonly subject: string
  /** Only where the provider vouches for it. */
  readonly verifiedEmail: string | undefined
  readonly name: string
  readonly groups: readonly string[]
}

/**
 * The user whom a person of a provider is. In this order: whoever is linked to this issuer and subject; whoever has the e-mail, if
 * the provider vouches for it and it is of one of the company's domains; a new user, if the provider may make ones. An e-mail that
 * is not vouched for, or of another domain, finds nobody.
 * @throws Problem sign-in.not-linked, sign-in.not-active.
 */
export async function userOfPerson(dependencies: AccessDependencies, workspaceId: number, provider: Provider, person: ExternalPerson): Promise<string> {
  const workspace = await workspaceById(dependencies, workspaceId)
  const known = await linkedUser(dependencies, workspaceId, provider, person)
  const userId = known ?? await userByEmail(dependencies, workspace, provider, person)
  if (userId === undefined) {
    await tellRefusal(dependencies, workspaceId, provider, person)
    throw notLinked()
  }
  if (known === undefined) await link(dependencies, workspaceId, provider, person, userId)
  await activateUser(dependencies, workspace, userId)
  await applyRoles(dependencies, workspace, provider, person, userId)
  return userId
}

/** Links a person to the user who asked for it while signed in. @throws Problem identity.taken. */
export async function linkTo(dependencies: AccessDependencies, workspaceId: number, provider: Provider, person: ExternalPerson, userId: string): Promise<void> {
  const known = await linkedUser(dependencies, workspaceId, provider, person)
  if (known !== undefined && known !== userId) throw alreadyLinked()
  if (known === undefined) await link(dependencies, workspaceId, provider, person, userId)
}

async function linkedUser({ database, clock }: AccessDependencies, workspaceId: number, provider: Provider, { issuer, subject }: ExternalPerson): Promise<string | undefined> {
  const [row] = await database.transaction({ workspaceId }, (transaction) => transaction.query<{ user_id: string }>(sql`
    update external_identity set last_used_at = ${new Date(clock.now())}
    where workspace_id = ${workspaceId} and provider_id = ${provider.id} and issuer = ${issuer} and subject = ${subject} returning user_id`))
  return row?.user_id
}

async function userByEmail(dependencies: AccessDependencies, workspace: Workspace, provider: Provider, person: ExternalPerson): Promise<string | undefined> {
  const { verifiedEmail } = person
  const { domains, createUsers } = provider.settings
  if (verifiedEmail === undefined) return undefined
  const email = normalEmail(verifiedEmail)
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || !domains.includes(email.slice(email.lastIndexOf('@') + 1))) return undefined
  const found = await findByEmail(dependencies, workspace.id, email)
  if (found !== undefined || !createUsers) return found
  const { writer } = dependencies
  const roles = await rolesFor(dependencies, workspace.id, provider.settings, person.groups, [])
  try {
    const made = await writer.create(contextOf(dependencies, workspace, provider), 'user', {
      name: person.name === '' ? email : person.name, email, status: 'active', language: workspace.language, roles: roles.map((id) => ({ object: 'role', id })),
    })
    return made.id
  } catch (error) {
    // The same person came in twice at once: the other one made the user.
    const meanwhile = await findByEmail(dependencies, workspace.id, email)
    if (meanwhile === undefined) throw error
    return meanwhile
  }
}

async function findByEmail({ database }: AccessDependencies, workspaceId: number, email: string): Promise<string | undefined> {
  const rows = await database.read<{ id: string; status: string }>({ workspaceId }, sql`
    select id, status from "user" where workspace_id = ${workspaceId} and lower(email) = ${email} and deleted_at is null limit 2`)
  const [row] = rows
  if (row?.status === 'deactivated') throw notActive()
  return rows.length === 1 ? row?.id : undefined
}

async function link({ database, clock }: AccessDependencies, workspaceId: number, provider: Provider, { issuer, subject }: ExternalPerson, userId: string): Promise<void> {
  const now = new Date(clock.now())
  await database.transaction({ workspaceId }, async (transaction) => {
    const [user] = await transaction.query<{ name: string | null }>(sql`select name from "user" where workspace_id = ${workspaceId} and id = ${userId} for share`)
    const [row] = await transaction.query<{ user_id: string }>(sql`
      insert into external_identity (workspace_id, provider_id, issuer, subject, user_id, linked_at, last_used_at)
      values (${workspaceId}, ${provider.id}, ${issuer}, ${subject}, ${userId}, ${now}, ${now})
      on conflict (workspace_id, provider_id, issuer, subject) do update set last_used_at = excluded.last_used_at returning user_id`)
    if (row?.user_id !== userId) throw alreadyLinked()
    // Who comes in this way needs no link with a password any more.
    await transaction.run(sql`update invitation set withdrawn_at = ${now} where workspace_id = ${workspaceId} and user_id = ${userId} and kind = 'join' and used_at is null and withdrawn_at is null`)
    await audit(transaction, { action: 'identity.link', by: { userId, name: user?.name ?? '' }, about: userId, at: clock.now(), details: { provider: provider.name, issuer, subject: subject.slice(0, 200) } })
  })
}

/** Roles that the groups name are given and taken with the groups; others are left alone. What the engine refuses stays as it is, and is told. */
export async function applyRoles(dependencies: AccessDependencies, workspace: Workspace, provider: Provider, person: ExternalPerson, userId: string): Promise<boolean> {
  const { database, writer, clock } = dependencies
  if (provider.settings.groups.length === 0) return false
  const rows = await database.read<{ role: string }>({ workspaceId: workspace.id }, sql`
    select to_id as role from record_link where workspace_id = ${workspace.id} and from_object = 'user' and from_id = ${userId} and field = 'roles' order by to_id`)
  const now = rows.map(({ role }) => role)
  const wanted = await rolesFor(dependencies, workspace.id, provider.settings, person.groups, now)
  if (now.length === wanted.length && wanted.every((role) => now.includes(role))) return false
  try {
    await writer.update(contextOf(dependencies, workspace, provider), 'user', userId, { roles: wanted.map((id) => ({ object: 'role', id })) })
    return true
  } catch (error) {
    if (!isProblem(error)) throw error
    const { kind } = error.details
    await database.transaction({ workspaceId: workspace.id }, (transaction) => audit(transaction, {
      action: 'identity.keepRoles', by: { userId, name: provider.name, via: 'job' }, about: userId, at: clock.now(), details: { because: kind, wanted },
    }))
    return false
  }
}

async function tellRefusal({ database, clock }: AccessDependencies, workspaceId: number, provider: Provider, { issuer, subject }: ExternalPerson): Promise<void> {
  const { userId, name } = systemActor(provider.name, 'job')
  await database.transaction({ workspaceId }, (transaction) => audit(transaction, {
    action: 'identity.refuse', by: { userId, name }, about: provider.id, at: clock.now(), details: { issuer, subject: subject.slice(0, 200), because: 'not linked' },
  }))
}

/** Written in the provider's name. */
export function contextOf({ clock }: AccessDependencies, workspace: Workspace, provider: Provider): WriteContext {
  const { id: workspaceId, baseCurrency, weekStart, fiscalStart, configuration } = workspace
  return { workspaceId, actor: systemActor(provider.name, 'job', workspace), now: clock.now(), baseCurrency, weekStart, fiscalStart, configuration, requestId: `provider ${provider.id}`, reason: provider.name }
}

export async function workspaceById({ database }: AccessDependencies, workspaceId: number): Promise<Workspace> {
  const [row] = await database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`select id, name, slug, settings from workspace where id = ${workspaceId}`)
  if (row === undefined) throw notLinked()
  return workspaceOf(row)
}
