import type { Json, JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { pastScoreTable, scoreRunTable, scoreTable, scoreValue } from './place.ts'

export interface ScorePast { readonly asOf: string; readonly value: Json }
/** A score of one record as it stands, why, and what it was before, oldest first. */
export interface KeptScore { readonly score: string; readonly value: Json; readonly asOf: string; readonly run: string; readonly reasons: readonly JsonObject[]; readonly past: readonly ScorePast[] }

const mostPast = 400

/** Scores with the run that holds for each: `from ... where ...` of both (aliases f and z). */
function inForce(tx: Transaction, object: ResolvedObject, names: readonly string[]) {
  return sql`from ${sql.identifier(scoreRunTable(object))} f join ${sql.identifier(scoreTable(object))} z on z.workspace_id = f.workspace_id and z.run_id = f.run_id and z.score = f.score
    where f.workspace_id = ${tx.workspaceId} and f.score = any(${names}::text[])`
}

/** The scores of a record that the caller has found to be readable, in two statements; scores of models that say nothing of it are not there. */
export async function keptScores(tx: Transaction, object: ResolvedObject, record: string, names: readonly string[], baseCurrency: string): Promise<readonly KeptScore[]> {
  const stored = sql`coalesce(to_json(number_value), to_json(text_value), to_json(date_value)) as value`
  const standing = await tx.query<{ score: string; value: unknown; as_of: string; run: string; reasons: JsonObject[] | null }>(sql`
    select z.score, ${stored}, f.as_of, f.run_id as run, z.reasons ${inForce(tx, object, names)} and z.record_id = ${record}::uuid`)
  const past = await tx.query<{ score: string; value: unknown; as_of: string }>(sql`
    select * from (select score, ${stored}, as_of from ${sql.identifier(pastScoreTable(object))} where workspace_id = ${tx.workspaceId} and record_id = ${record}::uuid and score = any(${names}::text[]) order by as_of desc limit ${mostPast}::integer) p order by p.as_of`)
  const shown = (score: string, value: unknown) => scoreValue(object.allFields[score]?.type ?? 'text', value, baseCurrency)
  return standing.map(({ score, value, as_of: asOf, run, reasons }) => ({
    score, value: shown(score, value), asOf, run, reasons: reasons ?? [],
    past: past.filter((each) => each.score === score).map((each) => ({ asOf: each.as_of, value: shown(score, each.value) })),
  }))
}

/** The reasons of one score, by record. */
export async function reasonsOf(tx: Transaction, object: ResolvedObject, records: readonly string[], score: string): Promise<JsonObject> {
  const rows = await tx.query<{ id: string; reasons: Json }>(sql`
    select z.record_id as id, z.reasons ${inForce(tx, object, [score])} and z.record_id = ${sql.anyOf(records)} and z.reasons is not null`)
  return Object.fromEntries(rows.map(({ id, reasons }) => [id, reasons]))
}

/** How many records stand in which step of a score: in force, and as a run has it. */
export async function stepCounts(tx: Transaction, object: ResolvedObject, score: string, run: string): Promise<readonly { readonly step: string; readonly before: number; readonly after: number }[]> {
  return tx.query<{ step: string; before: number; after: number }>(sql`
    select coalesce(o.step, d.step) as step, coalesce(o.count, 0)::integer as before, coalesce(d.count, 0)::integer as after
    from (select z.step, count(*) as count ${inForce(tx, object, [score])} group by 1) o
    full join (select step, count(*) as count from ${sql.identifier(scoreTable(object))} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid and score = ${score} group by 1) d on d.step = o.step order by 1`)
}
