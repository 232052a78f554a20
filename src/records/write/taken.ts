import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { valueColumn } from '../columns/index.ts'
import type { Change } from './change.ts'
import { notUniqueField } from './problems.ts'
import { same } from './record.ts'
import { markTakenKeys } from './uniqueKeys.ts'
import { addProblems, type Work } from './work.ts'

/** For many at once: who would take a value that must be unique, from a living record or from one earlier in the list. */
export async function markTaken(work: Work): Promise<void> {
  await markTakenKeys(work)
  for (const byId of work.changes.values()) {
    const changes = [...byId.values()].filter(({ after, derived }) => after !== undefined && after.deletedAt === null && !derived)
    const [first] = changes
    if (first === undefined) continue
    for (const [name, field] of Object.entries(first.object.allFields)) if (field.unique === true && field.slots === undefined) await markField(work, first.object, name, changes)
  }
}

async function markField(work: Work, object: ResolvedObject, name: string, changes: readonly Change[]): Promise<void> {
  const column = valueColumn(work.registry, object.name, name)?.name
  const asked = changes.flatMap((change) => {
    const value = change.after?.values[name] ?? null
    return value === null || column === undefined || keeps(change, name, value) ? [] : [{ change, value }]
  })
  if (asked.length === 0 || column === undefined) return
  const rows = await work.tx.query<{ id: string; value: Json }>(sql`
    select t.id, t.${sql.identifier(column)} as value from ${sql.identifier(object.table)} t
    where t.workspace_id = ${work.context.workspaceId} and t.deleted_at is null and t.${sql.identifier(column)} = any(${asked.map(({ value }) => value)})`)
  const holders = new Map(rows.map(({ id, value }) => [JSON.stringify(value), id]))
  for (const { change, value } of asked) {
    const holder = holders.get(JSON.stringify(value))
    if (holder !== undefined && holder !== change.id) addProblems(work, change, [notUniqueField(name)])
    else holders.set(JSON.stringify(value), change.id)
  }
}

/** What a living record holds already nobody else holds: the index sees to that. */
function keeps({ before }: Change, name: string, value: Json): boolean {
  return before !== undefined && before.deletedAt === null && same(before.values[name] ?? null, value)
}
