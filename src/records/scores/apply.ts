import type { JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import { originOf } from '../act/origin.ts'
import type { Context } from '../context.ts'
import { pastScoreTable, scoreTable } from './place.ts'

/** Of one run, of one object. */
export interface DraftsOf { readonly run: string; readonly object: ResolvedObject }

/** Puts what a run worked out beside what is in force, where nobody sees it yet: the rows of draftRows, many at once, in one statement. */
export async function writeDrafts(tx: Transaction, { run, object }: DraftsOf, rows: string): Promise<void> {
  await tx.run(sql`
    insert into score_draft (workspace_id, run_id, object, record_id, score, number_value, text_value, date_value, step, reasons)
    select ${tx.workspaceId}, ${run}::uuid, ${object.name}, r.record, r.score, r.number_value, r.text_value, r.date_value, r.step, r.reasons
    from json_to_recordset(${rows}::json) as r(record uuid, score text, number_value double precision, text_value text, date_value date, step text, reasons jsonb)
    on conflict (workspace_id, run_id, record_id, score) do nothing`)
}

/** Of runs that were ended, cancelled, or begin anew. */
export async function dropDrafts(tx: Transaction, run: string): Promise<void> {
  await tx.run(sql`delete from score_draft where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid`)
}

export interface Applied { readonly changed: number; readonly entries: readonly number[] }

/**
 * Puts the drafts of a run in force, all at once: from one moment to the next every list shows the new scores. Records that it says
 * nothing of lose the scores of the model. Versions stay; of scores that are told, a change of step is an entry of the feed.
 * @param names of the scores that the model gives.
 */
export async function applyDrafts(tx: Transaction, context: Context, { run, object }: DraftsOf, { names, asOf }: { readonly names: readonly string[]; readonly asOf: string }): Promise<Applied> {
  const [table, past] = [sql.identifier(scoreTable(object)), sql.identifier(pastScoreTable(object))]
  const entries = await tell(tx, context, { run, object }, table, names)
  // Values as they begin to hold; that a score is gone is kept as a row without a value.
  const changed = await tx.run(sql`
    insert into ${past} (workspace_id, record_id, score, as_of, number_value, text_value, date_value)
    select ${tx.workspaceId}, coalesce(d.record_id, o.record_id), coalesce(d.score, o.score), ${asOf}::date, d.number_value, d.text_value, d.date_value
    from (${draftRows(tx, run)}) d full join (${standing(tx, table, names)}) o on o.record_id = d.record_id and o.score = d.score
    where d.step is distinct from o.step
    on conflict (workspace_id, record_id, score, as_of) do update set number_value = excluded.number_value, text_value = excluded.text_value, date_value = excluded.date_value`)
  await tx.run(sql`
    delete from ${table} o where o.workspace_id = ${tx.workspaceId} and o.score = any(${names}::text[])
      and not exists (select from score_draft d where d.workspace_id = ${tx.workspaceId} and d.run_id = ${run}::uuid and d.record_id = o.record_id and d.score = o.score)`)
  await tx.run(sql`
    insert into ${table} (workspace_id, record_id, score, number_value, text_value, date_value, step, reasons, as_of, run_id)
    select ${tx.workspaceId}, d.record_id, d.score, d.number_value, d.text_value, d.date_value, d.step, d.reasons, ${asOf}::date, ${run}::uuid
    from score_draft d join ${sql.identifier(object.table)} t on t.workspace_id = d.workspace_id and t.id = d.record_id
    where d.workspace_id = ${tx.workspaceId} and d.run_id = ${run}::uuid
    on conflict (workspace_id, record_id, score) do update set number_value = excluded.number_value, text_value = excluded.text_value, date_value = excluded.date_value,
      step = excluded.step, reasons = excluded.reasons, as_of = excluded.as_of, run_id = excluded.run_id`)
  await dropDrafts(tx, run)
  return { changed, entries }
}

const draftRows = (tx: Transaction, run: string): Fragment => sql`select * from score_draft where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid`
const standing = (tx: Transaction, table: Fragment, names: readonly string[]): Fragment => sql`select * from ${table} where workspace_id = ${tx.workspaceId} and score = any(${names}::text[])`

const mostEntries = 2000

/** Entries of the feed for living records that had the score before and have another now. The first value of all is no change. */
async function tell(tx: Transaction, context: Context, { run, object }: DraftsOf, table: Fragment, names: readonly string[]): Promise<readonly number[]> {
  const told = names.filter((name) => object.allFields[name]?.score?.told === true)
  if (told.length === 0) return []
  const value = (alias: string) => sql`coalesce(to_json(${sql.identifier(alias, 'number_value')}), to_json(${sql.identifier(alias, 'text_value')}), to_json(${sql.identifier(alias, 'date_value')}))`
  const rows = await tx.query<{ id: string; version: number; before: JsonObject; after: JsonObject }>(sql`
    select t.id, t.version, json_object_agg(o.score, ${value('o')}) as before, json_object_agg(o.score, ${value('d')}) as after
    from ${table} o join ${sql.identifier(object.table)} t on t.workspace_id = o.workspace_id and t.id = o.record_id and t.deleted_at is null
    left join score_draft d on d.workspace_id = o.workspace_id and d.run_id = ${run}::uuid and d.record_id = o.record_id and d.score = o.score
    where o.workspace_id = ${tx.workspaceId} and o.score = any(${told}::text[]) and d.step is distinct from o.step group by t.id, t.version order by t.id`)
  const entries: number[] = []
  for (let at = 0; at < rows.length; at += mostEntries) {
    entries.push(...await appendEntries(tx, originOf(context), rows.slice(at, at + mostEntries).map(({ id, version, before, after }) => ({ object: object.name, recordId: id, version, action: 'update', before, after }))))
  }
  return entries
}
