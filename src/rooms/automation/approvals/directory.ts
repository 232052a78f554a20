import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Directory, Person } from './who.ts'

interface PersonRow { readonly id: string; readonly name: string; readonly active: boolean; readonly absent: boolean; readonly deputy: string | null; readonly department: string | null; readonly manager: string | null }

/** The company as approvals see it on a day. @param today the date of the workspace. */
export async function readDirectory(tx: Transaction, today: string): Promise<Directory> {
  const scope = tx.workspaceId
  const [people, departments, held] = await Promise.all([
    tx.query<PersonRow>(sql`
      select id, name, status = 'active' and deleted_at is null as active, deputy_id as deputy, department_id as department, manager_id as manager,
        coalesce(absent_from <= ${today}::date and coalesce(absent_until >= ${today}::date, true), false) as absent
      from "user" where workspace_id = ${scope}`),
    tx.query<{ id: string; parent: string | null; head: string | null }>(sql`
      select id, parent_id as parent, head_id as head from department where workspace_id = ${scope} and deleted_at is null`),
    tx.query<{ person: string; role: string; administrator: boolean }>(sql`
      select l.from_id as person, r.id as role, coalesce(r.permissions->>'administrator' = 'true', false) as administrator
      from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.deleted_at is null
      where l.workspace_id = ${scope} and l.from_object = 'user' and l.field = 'roles' order by l.from_id`),
  ])
  const roles = new Map<string, string[]>()
  for (const { person, role } of held) roles.set(role, [...roles.get(role) ?? [], person])
  return {
    people: new Map(people.map(({ id, ...person }): [string, Person] => [id, person])),
    departments: new Map(departments.map(({ id, parent, head }) => [id, { parent, head }])),
    roles,
    administrators: [...new Set(held.filter(({ administrator }) => administrator).map(({ person }) => person))],
  }
}
