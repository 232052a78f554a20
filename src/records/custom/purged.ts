import { Problem } from '../../lib/problem.ts'
import { sql } from '../../platform/database/index.ts'
import { slotKinds, slotNames } from '../../model/custom/slots.ts'
import { stillReferred } from '../write/problems.ts'
import { changesOf, type Work } from '../write/work.ts'
import { fieldFrom } from './rows.ts'

/** An object is purged only when no record of it is left, in the bin or out of it: its table serves another next. @throws Problem 409 */
export async function requireEmpty(work: Work): Promise<void> {
  for (const { before, after } of changesOf(work, 'customObject')) {
    const table = before?.values['table']
    if (before === undefined || after !== undefined || typeof table !== 'string') continue
    const [row] = await work.tx.query<{ count: number }>(sql`select count(*)::integer as count from (select 1 from ${sql.identifier(table)} t where t.workspace_id = ${work.context.workspaceId} limit 1000) c`)
    if (row !== undefined && row.count > 0) throw stillFilled(row.count)
    const { key } = before.values
    if (typeof key === 'string') await requireUnnamed(work, key)
  }
}

const naming = ['custom_field', 'choice_option', 'field_condition', 'unique_rule', 'sharing_rule', 'state_transition', 'layout'] as const

/** What was said of it would hold of the next object of that key. */
async function requireUnnamed(work: Work, key: string): Promise<void> {
  for (const table of naming) {
    const [row] = await work.tx.query(sql`select 1 as found from ${sql.identifier(table)} t where t.workspace_id = ${work.context.workspaceId} and t.object = ${key} limit 1`)
    if (row !== undefined) throw stillReferred()
  }
}

function stillFilled(count: number): Problem {
  return new Problem({
    kind: 'configuration.filled', status: 409, values: { count },
    title: { en: 'This object still has records ({count}, those in the bin among them). Export and purge them first, or leave the object retired.', zh: '该对象仍有 {count} 条记录（含回收站）。请先导出并彻底删除，或保持停用状态。' },
  })
}

const allSlots: ReadonlySet<string> = new Set(slotKinds.flatMap(slotNames))

/** The values of a purged field go with it: its columns serve another next. */
export async function emptySlots(work: Work): Promise<void> {
  for (const { before, after } of changesOf(work, 'customField')) {
    if (before === undefined || after !== undefined) continue
    const { object, slots } = fieldFrom(before)
    const table = work.registry.objects.get(object)?.table
    const columns = slots.filter((slot) => allSlots.has(slot))
    if (table === undefined || columns.length === 0) continue
    await work.tx.query(sql`
      update ${sql.identifier(table)} set ${sql.join(columns.map((column) => sql`${sql.identifier(column)} = null`))}
      where workspace_id = ${work.context.workspaceId} and (${sql.join(columns.map((column) => sql`${sql.identifier(column)} is not null`), sql` or `)})`)
  }
}
