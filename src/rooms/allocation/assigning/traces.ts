import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { titleOf } from '../../../records/query/select.ts'
import type { Look } from './rules.ts'

interface Row { readonly id: number; readonly at: Date; readonly by: string; readonly rule: string | null; readonly object: string; readonly record: string; readonly to_object: string | null; readonly to_id: string | null; readonly to_name: string | null; readonly looked: readonly Look[] }

const columns = sql`a.id, a.at, a.asked_by as by, a.rule_id as rule, a.object, a.record_id as record, a.to_object, a.to_id, a.to_name, a.looked`
const mostOfRecord = 10
const pageOfLog = 50

/** The assignments of one record, the last first. @param only where given, how much others have to do is left out. */
export async function tracesOf(tx: Transaction, object: string, id: string, only: string | undefined): Promise<readonly JsonObject[]> {
  const rows = await tx.query<Row>(sql`select ${columns} from assignment_trace a where a.workspace_id = ${tx.workspaceId} and a.record_id = ${id}::uuid and a.object = ${object} order by a.id desc limit ${mostOfRecord}`)
  return rows.map((row) => shown({ ...row, looked: only === undefined ? row.looked : row.looked.map((look) => ({ ...look, candidates: look.candidates.map((one) => (one.id === only ? one : { ...one, open: null, today: null, turn: null })) })) }))
}

/** The last assignments of all records, page by page. */
export async function lastTraces(tx: Transaction, context: Context, registry: Registry, before: number | undefined): Promise<readonly JsonObject[]> {
  const rows = await tx.query<Row>(sql`
    select ${columns} from assignment_trace a where a.workspace_id = ${tx.workspaceId} and ${before === undefined ? sql`true` : sql`a.id < ${before}::bigint`} order by a.id desc limit ${pageOfLog}`)
  const titles = new Map<string, string | null>()
  for (const name of [...new Set(rows.map(({ object }) => object))].filter((each) => registry.objects.has(each))) {
    const title = titleOf({ context, registry }, name, sql`x.id`)
    if (title === undefined) continue
    const found = await tx.query<{ id: string; title: string | null }>(sql`select x.id, ${title.value} as title from unnest(${rows.filter(({ object }) => object === name).map(({ record }) => record)}::uuid[]) as x(id)`)
    for (const { id, title: text } of found) { const shownTitle = title.convert(text); titles.set(id, typeof shownTitle === 'string' ? shownTitle : null) }
  }
  return rows.map((row) => ({ ...shown(row), record: { object: row.object, id: row.record, title: titles.get(row.record) ?? null } }))
}

function shown({ id, at, by, rule, to_object: object, to_id: to, to_name: name, looked }: Omit<Row, 'looked'> & { readonly looked: readonly JsonObject[] }): JsonObject {
  return { id, at: new Date(at).toISOString(), by: by === '' ? null : by, rule, to: object === null || to === null ? null : { object, id: to, name }, looked }
}

/** Forgets what is over for long. */
export async function forgetTraces(tx: Transaction, now: number): Promise<void> {
  await tx.run(sql`delete from assignment_trace where workspace_id = ${tx.workspaceId} and at < ${new Date(now - 730 * 86_400_000)}`)
}
