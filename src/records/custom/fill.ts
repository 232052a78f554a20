import type { AutoNumberField, Field } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import { backfillShares } from '../sharing/index.ts'
import { withFormulas } from '../write/formulas.ts'
import { recompute } from '../write/recompute.ts'
import { type Stored, storedColumns, storedFrom } from '../write/record.ts'
import { emptySum } from '../write/rollups.ts'
import { updateRows } from '../write/rows.ts'
import { addKeys, uniqueKeysOf, uniquesOf } from '../write/uniqueKeys.ts'
import type { Work } from '../write/work.ts'

const batch = 2000

/** Brings the records that are there up to a model that says more of them: sums, formulas, numbers, keys that must be unique, what rules share. @throws Problem 409 where two share such a key. */
export async function fill(work: Work, registry: Registry): Promise<void> {
  const refilled = new Map<string, readonly string[]>()
  for (const object of registry.objects.values()) {
    const before = work.registry.objects.get(object.name)
    const computed = Object.entries(object.fields).filter(([name, field]) => isComputed(field) && !sameField(before?.fields[name], field)).map(([name]) => name)
    const numbered = Object.entries(object.fields).flatMap(([name, field]) => (field.type === 'autoNumber' && before?.fields[name] === undefined && field.slots !== undefined ? [[name, field] as const] : []))
    const known = new Set(before === undefined ? [] : uniquesOf(before).map(({ name }) => name))
    const keys = uniquesOf(object).filter(({ name }) => !known.has(name))
    refilled.set(object.name, [...computed, ...numbered.map(([name]) => name)])
    for (const [name, field] of numbered) await fillNumbers(work, registry, object, name, field)
    if (computed.length > 0) await eachBatch(work, registry, object, (rows) => fillComputed(work, registry, object, computed, rows))
    if (keys.length > 0) await eachBatch(work, registry, object, (rows) => addKeys(work, rows.flatMap((row) => uniqueKeysOf(object, row, keys))))
  }
  await backfillShares(work, registry, refilled)
}

function isComputed(field: Field): boolean {
  return field.type === 'formula' || (field.type === 'rollup' && field.scope === 'all')
}

function sameField(before: Field | undefined, after: Field): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

async function eachBatch(work: Work, registry: Registry, object: ResolvedObject, handle: (rows: readonly Stored[]) => Promise<void>): Promise<void> {
  const { tx, context: { workspaceId, baseCurrency } } = work
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx.query(sql`select ${storedColumns(registry, object)} from ${sql.identifier(object.table)} t where t.workspace_id = ${workspaceId} and t.id > ${after}::uuid order by t.id limit ${batch} for no key update`)
    const last = rows.at(-1)
    if (last === undefined) return
    await handle(rows.map((row) => storedFrom(registry, object, row, baseCurrency)))
    after = String(last['id'])
  }
}

async function fillComputed(work: Work, registry: Registry, object: ResolvedObject, names: readonly string[], rows: readonly Stored[]): Promise<void> {
  const under: Work = { ...work, registry }
  const sums = new Map<string, Record<string, Stored['values'][string]>>(rows.map(({ id }) => [id, {}]))
  for (const name of names) {
    const field = object.fields[name]
    if (field?.type !== 'rollup') continue
    for (const values of sums.values()) values[name] = emptySum(under, field)
    const child = registry.object(field.of)
    const feed = child.feeds.find(({ parent, field: fed }) => parent === object.name && fed === name)
    if (feed === undefined) continue
    for (const [id, value] of await recompute(under, child, feed, rows.map(({ id }) => id))) Object.assign(sums.get(id) ?? {}, { [name]: value })
  }
  const changed = rows.map((before) => ({ before, after: withFormulas(under, object, { ...before, values: { ...before.values, ...sums.get(before.id) } }) }))
  for (const statement of updateRows(registry, object, work.context.workspaceId, changed)) await work.tx.query(statement)
}

/** Records that were there are numbered in the order in which they were made; the next one goes on from there. */
async function fillNumbers({ tx, context: { workspaceId } }: Work, registry: Registry, object: ResolvedObject, name: string, { prefix, digits }: AutoNumberField): Promise<void> {
  const [column] = columns(registry, object.name, name)
  if (column === undefined) return
  const table = sql.identifier(object.table)
  await tx.query(sql`
    update ${table} t set ${sql.identifier(column.name)} = ${prefix}::text || case when length(n.number::text) < ${digits} then lpad(n.number::text, ${digits}::integer, '0') else n.number::text end
    from (select id, row_number() over (order by created_at, id) as number from ${table} where workspace_id = ${workspaceId}) n
    where t.workspace_id = ${workspaceId} and t.id = n.id`)
  await tx.query(sql`
    insert into sequence_counter (workspace_id, object, field, value)
    select ${workspaceId}::integer, ${object.name}::text, ${name}::text, count(*) from ${table} where workspace_id = ${workspaceId} having count(*) > 0
    on conflict (workspace_id, object, field) do update set value = greatest(sequence_counter.value, excluded.value)`)
}
