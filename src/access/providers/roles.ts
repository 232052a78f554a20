import { sql } from '../../platform/database/index.ts'
import type { AccessDependencies } from '../dependencies.ts'
import type { Admission } from './settings.ts'

/**
 * The roles that a person should have: those of the groups, those held that no group gives or takes, and the default role
 * where that leaves none. Roles that are gone are left out.
 */
export async function rolesFor({ database }: AccessDependencies, workspaceId: number, { groups, defaultRole }: Admission, memberOf: readonly string[], held: readonly string[]): Promise<readonly string[]> {
  const wanted = joinRoles({ groups, memberOf, held, defaultRole })
  const rows = await database.read<{ id: string }>({ workspaceId }, sql`select id from role where workspace_id = ${workspaceId} and id = ${sql.anyOf(wanted)} and deleted_at is null order by id`)
  return rows.map(({ id }) => id)
}

/** Group names are compared without regard to case, as directories do. */
export function joinRoles({ groups, memberOf, held, defaultRole }: Pick<Admission, 'groups' | 'defaultRole'> & { readonly memberOf: readonly string[]; readonly held: readonly string[] }): string[] {
  const member = new Set(memberOf.map((group) => group.toLowerCase()))
  const managed = new Set(groups.map(({ role }) => role))
  const given = groups.filter(({ group }) => member.has(group.toLowerCase())).map(({ role }) => role)
  const roles = [...new Set([...held.filter((role) => !managed.has(role)), ...given])]
  return roles.length === 0 && defaultRole !== null ? [defaultRole] : roles
}
