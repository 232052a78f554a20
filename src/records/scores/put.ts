import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { draftRows, type Judged } from './judged.ts'
import { pastScoreTable, scoreRunTable, scoreTable } from './place.ts'

export interface PutOf { readonly run: string; readonly object: ResolvedObject; readonly names: readonly string[]; readonly asOf: string }

/**
 * The run under which the scores of an object stand that are kept record by record, and the day as of which they hold: the first run of
 * all, which stays their place; later ones only change what differs. @param run takes the place where none stands yet.
 */
export async function holdScores(tx: Transaction, { run, object, names, asOf }: PutOf): Promise<string> {
  const table = sql.identifier(scoreRunTable(object))
  await tx.run(sql`
    insert into ${table} (workspace_id, score, run_id, as_of) select ${tx.workspaceId}, n, coalesce((select run_id from ${table} where workspace_id = ${tx.workspaceId} and score = any(${[...names]}::text[]) limit 1), ${run}::uuid), ${asOf}::date from unnest(${[...names]}::text[]) n
    on conflict (workspace_id, score) do update set as_of = excluded.as_of`)
  const [row] = await tx.query<{ run: string }>(sql`select run_id as run from ${table} where workspace_id = ${tx.workspaceId} and score = ${names[0] ?? ''}`)
  return row?.run ?? run
}

/**
 * What was judged of some records alone takes the place of what stood of these scores, at once: for scores that are the matter of one
 * record, which need no run over all. What is not said of a record any more goes. Only what differs is written.
 * @returns how many scores were written or taken away.
 */
export async function putScores(tx: Transaction, { run, object, names, asOf }: PutOf, records: readonly string[], judged: readonly Judged[]): Promise<number> {
  const [table, past] = [sql.identifier(scoreTable(object)), sql.identifier(pastScoreTable(object))]
  const given = sql`json_to_recordset(${draftRows(object.scores ?? {}, judged)}::json) as d(record uuid, score text, number_value double precision, text_value text, date_value date, step text, reasons jsonb)`
  const standing = sql`(select * from ${table} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid and record_id = ${sql.anyOf(records)} and score = any(${[...names]}::text[]))`
  await tx.run(sql`
    insert into ${past} (workspace_id, record_id, score, as_of, number_value, text_value, date_value)
    select ${tx.workspaceId}, coalesce(d.record, o.record_id), coalesce(d.score, o.score), ${asOf}::date, d.number_value, d.text_value, d.date_value
    from ${given} full join ${standing} o on o.record_id = d.record and o.score = d.score
    where d.step is distinct from o.step order by 2, 3
    on conflict (workspace_id, record_id, score, as_of) do update set ${values}`)
  const gone = await tx.run(sql`
    delete from ${table} o where o.workspace_id = ${tx.workspaceId} and o.run_id = ${run}::uuid and o.record_id = ${sql.anyOf(records)} and o.score = any(${[...names]}::text[])
      and not exists (select from ${given} where d.record = o.record_id and d.score = o.score)`)
  const written = await tx.run(sql`
    insert into ${table} as o (workspace_id, record_id, score, number_value, text_value, date_value, step, reasons, run_id)
    select ${tx.workspaceId}, d.record, d.score, d.number_value, d.text_value, d.date_value, d.step, d.reasons, ${run}::uuid
    from ${given} order by 2, 3
    on conflict (workspace_id, run_id, record_id, score) do update set ${values}, step = excluded.step, reasons = excluded.reasons
    where (o.number_value, o.text_value, o.date_value, o.reasons) is distinct from (excluded.number_value, excluded.text_value, excluded.date_value, excluded.reasons)`)
  return gone + written
}

const values: Fragment = sql`number_value = excluded.number_value, text_value = excluded.text_value, date_value = excluded.date_value`
