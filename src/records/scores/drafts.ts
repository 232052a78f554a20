import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { scoreRunTable, scoreTable, settlingTable } from './place.ts'

/** Of one run, of one object. */
export interface RunOf { readonly run: string; readonly object: ResolvedObject }

/** Puts what a run worked out beside what is in force, where nobody sees it yet: the rows of draftRows, many at once, in one statement. */
export async function writeDrafts(tx: Transaction, { run, object }: RunOf, rows: string): Promise<void> {
  await tx.run(sql`
    insert into ${sql.identifier(scoreTable(object))} (workspace_id, run_id, record_id, score, number_value, text_value, date_value, step, reasons)
    select ${tx.workspaceId}, ${run}::uuid, r.record, r.score, r.number_value, r.text_value, r.date_value, r.step, r.reasons
    from json_to_recordset(${rows}::json) as r(record uuid, score text, number_value double precision, text_value text, date_value date, step text, reasons jsonb)
    join ${sql.identifier(object.table)} t on t.workspace_id = ${tx.workspaceId} and t.id = r.record
    on conflict (workspace_id, run_id, record_id, score) do nothing`)
}

/** Rows that go in one transaction. */
const most = 20_000

/** Takes rows of a run away that does not hold, a bounded number. @returns whether there may be more. */
export async function dropSome(tx: Transaction, { run, object }: RunOf): Promise<boolean> {
  const table = sql.identifier(scoreTable(object))
  const gone = await tx.run(sql`
    delete from ${table} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid and not exists (select from ${sql.identifier(scoreRunTable(object))} f where f.workspace_id = ${tx.workspaceId} and f.run_id = ${run}::uuid)
      and record_id <= coalesce((select record_id from ${table} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid order by record_id, score offset ${most}::bigint limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff')`)
  return gone >= most
}

/** Every run of which rows stand, found by leaps along the key: of those that hold no more, and that nobody settles, they may go. */
export async function idleRuns(tx: Transaction, object: ResolvedObject): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    with recursive ${standingRuns(tx.workspaceId, object)}
    select r.id from standing r where r.id is not null
      and not exists (select from ${sql.identifier(scoreRunTable(object))} f where f.workspace_id = ${tx.workspaceId} and f.run_id = r.id)
      and not exists (select from ${sql.identifier(settlingTable(object))} s where s.workspace_id = ${tx.workspaceId} and (s.run_id = r.id or r.id = any(s.before)))`)
  return rows.map(({ id }) => id)
}

/** For `with recursive`: the runs of which rows stand, as `standing (id)`; the last id is null. */
export function standingRuns(workspaceId: number, object: Pick<ResolvedObject, 'table'>) {
  const table = sql.identifier(scoreTable(object))
  return sql`standing (id) as (
      (select run_id from ${table} where workspace_id = ${workspaceId} order by run_id limit 1)
      union all select (select t.run_id from ${table} t where t.workspace_id = ${workspaceId} and t.run_id > r.id order by t.run_id limit 1) from standing r where r.id is not null)`
}
