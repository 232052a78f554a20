import type { JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import { originOf } from '../act/origin.ts'
import type { Context } from '../context.ts'
import { pastScoreTable, scoreTable, settlingTable } from './place.ts'

/** Rows of each run that are compared in one transaction. */
const most = 10_000

export interface Settled { /** The run that holds since then, and how many of its scores are in another step than before. */ readonly run: string; readonly changed: number; readonly ended: boolean }

interface Settling { readonly run_id: string; readonly before: readonly string[]; readonly scores: readonly string[]; readonly as_of: string; readonly settled: string | null; readonly changed: number }

/**
 * Settles some records of the last change, and marks how far it has come in the same transaction: keeps values that moved to another
 * step as the past, tells the feed of those scores that are told, takes the rows of before away. Killed anywhere, the next one goes on.
 * @returns undefined where nothing is to be settled.
 */
export async function settleSome(tx: Transaction, context: Context, object: ResolvedObject): Promise<Settled | undefined> {
  const settling = sql.identifier(settlingTable(object))
  const [open] = await tx.query<Settling>(sql`select run_id, before, scores, as_of, settled, changed from ${settling} where workspace_id = ${tx.workspaceId} order by run_id limit 1 for update`)
  if (open === undefined) return undefined
  const until = await endOfPart(tx, object, open)
  const part = { tx, object, open, until }
  // Rows that were written a moment ago are in no statistics: the planner would take them for one, and compare each with each.
  await tx.run(sql`set local enable_nestloop = off`)
  const told = await toTell(part)
  const changed = open.changed + await keepPast(part)
  await tx.run(sql`set local enable_nestloop = on`)
  await tell(part, context, told)
  await tx.run(sql`delete from ${sql.identifier(scoreTable(object))} o where ${standing(part)}`)
  if (until === null) await tx.run(sql`delete from ${settling} where workspace_id = ${tx.workspaceId} and run_id = ${open.run_id}::uuid`)
  else await tx.run(sql`update ${settling} set settled = ${until}::uuid, changed = ${changed} where workspace_id = ${tx.workspaceId} and run_id = ${open.run_id}::uuid`)
  return { run: open.run_id, changed, ended: until === null }
}

/** The last record of this part, so that no run brings more rows than one transaction bears; null: all that is left. */
async function endOfPart(tx: Transaction, object: ResolvedObject, { run_id: run, before, settled }: Settling): Promise<string | null> {
  const [row] = await tx.query<{ until: string | null }>(sql`
    select min(e.record_id::text) as until from unnest(${[run, ...before]}::uuid[]) r(id) cross join lateral (
      select record_id from ${sql.identifier(scoreTable(object))} where workspace_id = ${tx.workspaceId} and run_id = r.id and record_id > ${settled ?? nothing}::uuid order by record_id, score offset ${most}::bigint limit 1) e`)
  return row?.until ?? null
}

const [nothing, everything] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

interface Part { readonly tx: Transaction; readonly object: ResolvedObject; readonly open: Settling; readonly until: string | null }

const inPart = ({ tx, open: { settled, scores }, until }: Part, alias: string): Fragment => {
  const column = (name: string) => sql.identifier(alias, name)
  // Of the score no index may be read: a part is a range of the primary key, and that of a score is the whole run.
  return sql`${column('workspace_id')} = ${tx.workspaceId} and ${column('record_id')} > ${settled ?? nothing}::uuid and ${column('record_id')} <= ${until ?? everything}::uuid and ${column('score')} || '' = any(${scores}::text[])`
}
/** The rows of before (alias o), and those that hold now (alias d). */
const standing = (part: Part): Fragment => sql`${inPart(part, 'o')} and o.run_id = ${sql.anyOf(part.open.before)}`
const holding = (part: Part): Fragment => sql`${inPart(part, 'd')} and d.run_id = ${part.open.run_id}::uuid`

/** Values as they begin to hold; that a score is gone is kept as a row without a value. */
function keepPast(part: Part): Promise<number> {
  const { tx, object, open } = part
  const table = sql.identifier(scoreTable(object))
  return tx.run(sql`
    insert into ${sql.identifier(pastScoreTable(object))} (workspace_id, record_id, score, as_of, number_value, text_value, date_value)
    select ${tx.workspaceId}, coalesce(d.record_id, o.record_id), coalesce(d.score, o.score), ${open.as_of}::date, d.number_value, d.text_value, d.date_value
    from (select * from ${table} d where ${holding(part)}) d full join (select * from ${table} o where ${standing(part)}) o on o.record_id = d.record_id and o.score = d.score
    where d.step is distinct from o.step
    on conflict (workspace_id, record_id, score, as_of) do update set number_value = excluded.number_value, text_value = excluded.text_value, date_value = excluded.date_value`)
}

interface Told { readonly id: string; readonly before: JsonObject; readonly after: JsonObject }

/** Records that had a score before that is told, and have another now. The first value of all is no change. */
async function toTell(part: Part): Promise<readonly Told[]> {
  const { tx, object, open } = part
  const told = open.scores.filter((name) => object.allFields[name]?.score?.told === true)
  if (told.length === 0) return []
  const table = sql.identifier(scoreTable(object))
  const value = (alias: string) => sql`coalesce(to_json(${sql.identifier(alias, 'number_value')}), to_json(${sql.identifier(alias, 'text_value')}), to_json(${sql.identifier(alias, 'date_value')}))`
  return tx.query<{ id: string; before: JsonObject; after: JsonObject }>(sql`
    select o.record_id as id, json_object_agg(o.score, ${value('o')}) as before, json_object_agg(o.score, ${value('d')}) as after
    from (select * from ${table} o where ${standing(part)} and o.score || '' = any(${told}::text[])) o
    left join (select * from ${table} d where ${holding(part)}) d on d.record_id = o.record_id and d.score = o.score
    where d.step is distinct from o.step group by 1 order by 1`)
}

/** Entries of the feed, for living records. */
async function tell({ tx, object }: Part, context: Context, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  const rows = await tx.query<{ id: string; version: number }>(sql`
    select id, version from ${sql.identifier(object.table)} where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(told.map(({ id }) => id))} and deleted_at is null`)
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  await appendEntries(tx, originOf(context), told.flatMap(({ id, before, after }) => {
    const version = versions.get(id)
    return version === undefined ? [] : [{ object: object.name, recordId: id, version, action: 'update', before, after }]
  }))
}
