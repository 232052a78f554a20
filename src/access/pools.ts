import { type Fragment, sql } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'

/** Ids under which the person is named as a member or a head: themselves, their teams, their roles, their department. */
export function namesOfPerson({ userId, teamIds, roleIds = [], departmentId }: Pick<Actor, 'userId' | 'teamIds' | 'roleIds' | 'departmentId'>): readonly string[] {
  return [userId, ...teamIds, ...roleIds, ...(departmentId === undefined ? [] : [departmentId])]
}

/** Ids of the open pools from which the person may claim, or that they head. An administrator heads all. */
export function openPools(actor: Actor, workspaceId: number): Fragment {
  const all = actor.permissions.administrator === true
  return sql`select p.id from public_pool p where p.workspace_id = ${workspaceId} and p.active and p.deleted_at is null and (${all}::boolean or exists (
    select from record_link l where l.workspace_id = ${workspaceId} and l.from_id = p.id and l.from_object = 'publicPool' and l.field in ('members', 'heads') and l.to_id = ${sql.anyOf(namesOfPerson(actor))}))`
}
