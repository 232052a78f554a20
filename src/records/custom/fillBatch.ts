import type { Filling } from '../../model/custom/customization.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import { openShares } from '../sharing/index.ts'
import { withFormulas } from '../write/formulas.ts'
import { recompute } from '../write/recompute.ts'
import { type Stored, storedColumns, storedFrom } from '../write/record.ts'
import { emptySum } from '../write/rollups.ts'
import { updateRows } from '../write/rows.ts'
import { tellDerived } from '../write/tellDerived.ts'
import { addKeys, insertKeys, uniqueKeysOf, uniquesOf } from '../write/uniqueKeys.ts'
import type { Work } from '../write/work.ts'

/** Where values are filled in: a transaction under the model that knows them. */
export type FillWork = Pick<Work, 'tx' | 'context' | 'registry'>

/** How far a step has come. */
export interface FillState {
  /** The last record that was done. */
  readonly after: string
  /** When it was made, where records are gone through in that order. */
  readonly afterAt: string | null
  readonly done: number
  /** The last number that was given out, and the last of those that are set aside for records that were there. */
  readonly given: number
  readonly aside: number
  /** Records whose key another has already. */
  readonly doubled: number
}
export const beginning: FillState = { after: '00000000-0000-0000-0000-000000000000', afterAt: null, done: 0, given: 0, aside: 0, doubled: 0 }

/** So many records are done in a transaction, in well below a second. */
export const fillBatchSize = 2000

/** @param strict whether two records that share a key that must be unique are refused, or left and counted. */
export interface FillBatch extends FillState { readonly ended: boolean }

/** Does the next records of a step. Those that are done again come out the same. @throws Problem 409 when strict, where two share a key. */
export async function fillBatch(work: FillWork, { object: name, kind, names }: Filling, state: FillState, strict: boolean): Promise<FillBatch> {
  const object = work.registry.objects.get(name)
  const there = object === undefined ? [] : names.filter((each) => stands(object, kind, each))
  if (object === undefined || there.length === 0) return { ...state, ended: true }
  if (kind === 'number') return fillNumbers(work, object, there[0] ?? '', state)
  const rows = await nextRows(work, object, state.after)
  const last = rows.at(-1)
  if (last === undefined) return { ...state, ended: true }
  let { doubled } = state
  if (kind === 'computed') await fillComputed(work, object, there, rows)
  else if (kind === 'share') for (const rule of object.sharingRules ?? []) { if (there.includes(rule.name)) await openShares(work, object, rule, rows.map(({ id }) => id)) }
  else {
    const keys = rows.flatMap((row) => uniqueKeysOf(object, row, uniquesOf(object).filter((each) => there.includes(each.name))))
    if (strict) await addKeys(work, keys)
    else doubled += (await insertKeys(work, keys)).length
  }
  return { ...state, after: last.id, done: state.done + rows.length, doubled, ended: rows.length < fillBatchSize }
}

/** What was retired or taken back meanwhile needs nothing any more. */
function stands(object: ResolvedObject, kind: Filling['kind'], name: string): boolean {
  if (kind === 'key') return uniquesOf(object).some((each) => each.name === name)
  if (kind === 'share') return object.sharingRules?.some((rule) => rule.name === name) === true
  return Object.hasOwn(object.fields, name)
}

async function nextRows({ tx, context: { workspaceId, baseCurrency }, registry }: FillWork, object: ResolvedObject, after: string): Promise<readonly Stored[]> {
  const rows = await tx.query(sql`select ${storedColumns(registry, object)} from ${sql.identifier(object.table)} t where t.workspace_id = ${workspaceId} and t.id > ${after}::uuid order by t.id limit ${fillBatchSize} for no key update`)
  return rows.map((row) => storedFrom(registry, object, row, baseCurrency))
}

async function fillComputed(work: FillWork, object: ResolvedObject, names: readonly string[], rows: readonly Stored[]): Promise<void> {
  const { registry } = work
  const sums = new Map<string, Record<string, Stored['values'][string]>>(rows.map(({ id }) => [id, {}]))
  for (const name of names) {
    const field = object.fields[name]
    if (field?.type !== 'rollup') continue
    for (const values of sums.values()) values[name] = emptySum(work, field)
    const child = registry.object(field.of)
    const feed = child.feeds.find(({ parent, field: fed }) => parent === object.name && fed === name)
    if (feed === undefined) continue
    for (const [id, value] of await recompute(work, child, feed, rows.map(({ id }) => id))) Object.assign(sums.get(id) ?? {}, { [name]: value })
  }
  const changed = rows.map((before) => ({ before, after: withFormulas(work, object, { ...before, values: { ...before.values, ...sums.get(before.id) } }) }))
  for (const statement of updateRows(registry, object, work.context.workspaceId, changed)) await work.tx.query(statement)
  await tellDerived(work.tx, work.context, object.name, rows.map(({ id }) => id))
}

/** Records that were there are numbered in the order in which they were made; the counter stands behind them from the beginning. */
async function fillNumbers({ tx, context, registry }: FillWork, object: ResolvedObject, name: string, state: FillState): Promise<FillBatch> {
  const field = object.fields[name]
  const [column] = columns(registry, object.name, name)
  if (column === undefined || field?.type !== 'autoNumber') return { ...state, ended: true }
  const { workspaceId } = context
  const table = sql.identifier(object.table)
  const number = sql.identifier('t', column.name)
  const beyond = state.afterAt === null ? sql.empty : sql` and (t.created_at, t.id) > (${state.afterAt}::timestamptz, ${state.after}::uuid)`
  const rows = await tx.query<{ id: string; at: string; bare: boolean }>(sql`
    select t.id, t.created_at::text as at, ${number} is null as bare from ${table} t
    where t.workspace_id = ${workspaceId}${beyond} order by t.created_at, t.id limit ${fillBatchSize} for no key update`)
  const last = rows.at(-1)
  if (last === undefined) return { ...state, ended: true }
  const bare = rows.filter((row) => row.bare).map(({ id }) => id)
  const first = await numbersFrom({ tx, workspaceId }, object.name, name, state, bare.length)
  const { prefix, digits } = field
  await tx.query(sql`
    update ${table} t set ${sql.identifier(column.name)} = ${prefix}::text || case when length(n.number::text) < ${digits} then lpad(n.number::text, ${digits}::integer, '0') else n.number::text end
    from (select id, ${first}::bigint + place - 1 as number from unnest(${bare}::uuid[]) with ordinality as u(id, place)) n
    where t.workspace_id = ${workspaceId} and t.id = n.id`)
  await tellDerived(tx, context, object.name, bare)
  return { ...state, after: last.id, afterAt: last.at, done: state.done + rows.length, given: first + bare.length - 1, ended: rows.length < fillBatchSize }
}

/** The first of so many numbers: of those that were set aside, and behind all that was given out where those do not reach. */
async function numbersFrom({ tx, workspaceId }: { readonly tx: Work['tx']; readonly workspaceId: number }, object: string, field: string, { given, aside }: FillState, count: number): Promise<number> {
  if (given + count <= aside) return given + 1
  return await setAside(tx, workspaceId, object, field, count) + 1
}

/** Moves the counter on. @returns where it stood before. */
export async function setAside(tx: Work['tx'], workspaceId: number, object: string, field: string, count: number): Promise<number> {
  const [counter] = await tx.query<{ value: string }>(sql`
    insert into sequence_counter (workspace_id, object, field, value) values (${workspaceId}, ${object}, ${field}, ${count})
    on conflict (workspace_id, object, field) do update set value = sequence_counter.value + ${count} returning value`)
  return Number(counter?.value ?? count) - count
}
