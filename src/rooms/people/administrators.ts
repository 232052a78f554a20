import type { Json, JsonObject } from '../../lib/json.ts'
import type { Judged, Judgement } from '../../records/write/index.ts'
import { lastAdministrator, ownRights } from './errors.ts'

/** Who could administer the workspace: roles that say so, and the people who hold them or another that is weighed. */
export interface Administration {
  /** Living roles that make an administrator. */
  readonly roles: ReadonlySet<string>
  readonly people: ReadonlyMap<string, { /** Active, and not in the bin. */ readonly active: boolean; readonly roles: ReadonlySet<string> }>
}

/** Whether the change can take the rights of an administrator from somebody. */
export function concernsAdministration({ object, before, after, links }: Judged): boolean {
  if (before === undefined || object !== 'user' && object !== 'role') return false
  if (after === undefined || before.living !== after.living) return true
  return object === 'role'
    ? makesAdministrator(before.values['permissions']) !== makesAdministrator(after.values['permissions'])
    : Object.hasOwn(links, 'roles') || before.values['status'] !== after.values['status']
}

/** The administration as it is after the change; refused where nobody would be left, or where someone takes it from himself. */
export function judgeAdministration(state: Administration, change: Judged, { userId }: { readonly userId: string }): Judgement<Administration> {
  const next = change.object === 'role' ? afterRole(state, change) : afterUser(state, change)
  const were = administratorsOf(state)
  const are = administratorsOf(next)
  if (were.size > 0 && are.size === 0) return { refused: lastAdministrator() }
  if (were.has(userId) && !are.has(userId)) return { refused: ownRights() }
  return { state: next }
}

/** Ids of the active people with a living role that makes an administrator. */
export function administratorsOf({ roles, people }: Administration): ReadonlySet<string> {
  return new Set([...people].filter(([, person]) => person.active && [...person.roles].some((role) => roles.has(role))).map(([id]) => id))
}

/** What a role's stored permissions say of administration. */
export function makesAdministrator(permissions: Json | undefined): boolean {
  return typeof permissions === 'object' && permissions !== null && !Array.isArray(permissions) && Reflect.get(permissions, 'administrator') === true
}

function afterRole(state: Administration, { id, after }: Judged): Administration {
  const roles = new Set(state.roles)
  if (after?.living === true && makesAdministrator(after.values['permissions'])) roles.add(id)
  else roles.delete(id)
  return { ...state, roles }
}

function afterUser(state: Administration, { id, after, links }: Judged): Administration {
  const people = new Map(state.people)
  const known = state.people.get(id)?.roles ?? new Set<string>()
  const given = links['roles']
  people.set(id, { active: after?.living === true && after.values['status'] === 'active', roles: given === undefined ? known : new Set(given.flatMap(idOf)) })
  return { ...state, people }
}

function idOf({ id }: JsonObject): string[] {
  return typeof id === 'string' ? [id] : []
}
