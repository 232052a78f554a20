import type { JsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import { sql } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { systemActor } from '../system.ts'
import { type DirectoryPerson, type DirectoryProvider, directoryReason, listPeople } from './directory.ts'
import { directoryProvider } from './directory-sign-in.ts'
import { applyRoles, userOfPerson, workspaceById } from './linking.ts'

/** How the rest of the program lets somebody go: through the one declared action, with its rules. */
export interface LettingGo {
  /** @throws Problem where the rules refuse it: the last administrator, nobody to hand over to. */
  deactivate(userId: string, handTo: string): Promise<void>
}

export interface SyncResult extends JsonObject { readonly seen: number; readonly joined: number; readonly changed: number; readonly deactivated: number; readonly kept: { readonly user: string; readonly because: string }[]; readonly problem: string | null }

/** A directory in which more than this part of the linked people is missing is rather set wrongly than left by them. */
const mostLeaving = 0.5

/**
 * Compares everybody of the directory with the users linked to it: new ones become users where the provider may make ones, roles
 * follow the groups, and who is gone or switched off is deactivated. A directory that shows nobody, or lacks half of the people,
 * deactivates nobody.
 */
export async function syncDirectory(dependencies: AccessDependencies, workspaceId: number, providerId: string, lettingGo: LettingGo, signal: AbortSignal): Promise<SyncResult> {
  const provider = await directoryProvider(dependencies, workspaceId, providerId)
  let result: SyncResult
  try {
    const people = await listPeople(dependencies.outgoing, provider, signal)
    result = await compare(dependencies, workspaceId, provider, people, lettingGo)
  } catch (error) {
    if (signal.aborted) throw error
    result = { seen: 0, joined: 0, changed: 0, deactivated: 0, kept: [], problem: directoryReason(error).slice(0, 300) }
  }
  await keep(dependencies, workspaceId, provider, result)
  return result
}

interface Linked { readonly subject: string; readonly user_id: string; readonly name: string; readonly status: string; readonly manager_id: string | null }

async function compare(dependencies: AccessDependencies, workspaceId: number, provider: DirectoryProvider, people: readonly DirectoryPerson[], lettingGo: LettingGo): Promise<SyncResult> {
  const working = new Map(people.filter(({ disabled }) => !disabled).map((each) => [each.person.subject, each.person]))
  const linked = await linkedUsers(dependencies, workspaceId, provider)
  const workspace = await workspaceById(dependencies, workspaceId)
  let [joined, changed] = [0, 0]
  for (const { subject, user_id: userId } of linked) {
    const person = working.get(subject)
    if (person !== undefined && await applyRoles(dependencies, workspace, provider, person, userId)) changed += 1
  }
  if (provider.settings.createUsers) {
    const known = new Set(linked.map(({ subject }) => subject))
    for (const person of working.values()) {
      if (!known.has(person.subject) && await joins(dependencies, workspaceId, provider, person)) joined += 1
    }
  }
  const leavers = linked.filter(({ subject, status }) => status === 'active' && !working.has(subject))
  const everybody = leavers.length === linked.length && linked.length > 1
  const tooMany = working.size === 0 || everybody || leavers.length > Math.max(3, linked.length * mostLeaving)
  if (leavers.length > 0 && tooMany) return { seen: people.length, joined, changed, deactivated: 0, kept: [], problem: `${leavers.length} of ${linked.length} people are missing in the directory; nobody was deactivated` }
  return { seen: people.length, joined, changed, ...await letGo(provider, leavers, lettingGo), problem: null }
}

async function linkedUsers({ database }: AccessDependencies, workspaceId: number, provider: DirectoryProvider): Promise<readonly Linked[]> {
  return database.read<Linked>({ workspaceId }, sql`
    select e.subject, e.user_id, coalesce(u.name, '') as name, u.status, u.manager_id from external_identity e
    join "user" u on u.workspace_id = e.workspace_id and u.id = e.user_id and u.deleted_at is null
    where e.workspace_id = ${workspaceId} and e.provider_id = ${provider.id} and u.status <> 'deactivated'`)
}

async function joins(dependencies: AccessDependencies, workspaceId: number, provider: DirectoryProvider, person: DirectoryPerson['person']): Promise<boolean> {
  try {
    await userOfPerson(dependencies, workspaceId, provider, person)
    return true
  } catch (error) {
    // Of another domain, without an address, or let go here by hand: not for this program.
    if (isProblem(error)) return false
    throw error
  }
}

async function letGo({ settings }: DirectoryProvider, leavers: readonly Linked[], lettingGo: LettingGo): Promise<Pick<SyncResult, 'deactivated' | 'kept'>> {
  const kept: { user: string; because: string }[] = []
  let deactivated = 0
  const leaving = new Set(leavers.map(({ user_id }) => user_id))
  for (const { user_id: userId, name, manager_id: manager } of leavers) {
    const heir = manager !== null && !leaving.has(manager) ? manager : settings.handTo
    if (heir === null || heir === userId) { kept.push({ user: name, because: 'nobody to hand over to' }); continue }
    try {
      await lettingGo.deactivate(userId, heir)
      deactivated += 1
    } catch (error) {
      if (!isProblem(error)) throw error
      kept.push({ user: name, because: error.details.kind })
    }
  }
  return { deactivated, kept: kept.slice(0, 100) }
}

async function keep({ database, clock }: AccessDependencies, workspaceId: number, provider: DirectoryProvider, result: SyncResult): Promise<void> {
  const { userId, name } = systemActor(provider.name, 'job')
  await database.transaction({ workspaceId }, async (transaction) => {
    await transaction.run(sql`update identity_provider set synced_at = ${new Date(clock.now())}, sync_result = ${JSON.stringify(result)}::jsonb where workspace_id = ${workspaceId} and id = ${provider.id}`)
    await audit(transaction, { action: 'identityProvider.sync', by: { userId, name, via: 'job' }, about: provider.id, at: clock.now(), details: result })
  })
}
