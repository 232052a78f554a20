import { sql } from '../../platform/database/index.ts'
import { amended } from './record.ts'
import { allChanges, type Work } from './work.ts'

/** A record that is made for somebody else belongs to that person's department, not to the maker's. */
export async function fillDepartments(work: Work): Promise<void> {
  const changes = allChanges(work).filter(({ ownersDepartment }) => ownersDepartment === true)
  const owners = new Set(changes.flatMap(({ after }) => (typeof after?.values['owner'] === 'string' ? [after.values['owner']] : [])))
  if (owners.size === 0) return
  const rows = await work.tx.query<{ id: string; department: string | null }>(sql`
    select id, department_id as department from "user" where workspace_id = ${work.context.workspaceId} and id = ${sql.anyOf(owners)}`)
  const departments = new Map(rows.map(({ id, department }) => [id, department]))
  for (const change of changes) {
    const owner = change.after?.values['owner']
    if (change.after === undefined || typeof owner !== 'string' || !departments.has(owner)) continue
    change.after = amended(change.after, true, { department: departments.get(owner) ?? null })
  }
}
