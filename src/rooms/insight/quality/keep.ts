import { companyToday, type Context } from '../../../records/context.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { putScores } from '../../../records/scores/index.ts'
import { scoreRunTable } from '../../../records/scores/place.ts'
import { scoresOf } from '../runs/inForce.ts'
import { judgeRecords } from './judge.ts'
import { type Rule, rulesOf } from './rules.ts'

export const qualityModel = 'quality'
export interface KeepGiven { readonly registry: Registry; readonly run: string; readonly rules?: readonly Rule[] }

/** Judges these records anew and keeps what came of it. Done again it changes nothing. @returns how many scores changed. */
export async function keepQuality(tx: Transaction, context: Context, { registry, run, rules }: KeepGiven, name: string, ids: readonly string[]): Promise<number> {
  const object = registry.object(name)
  const names = scoresOf(object, qualityModel)
  if (names.length === 0 || ids.length === 0) return 0
  const judged = await judgeRecords(tx, { registry, context, object, rules: rules ?? await rulesOf(tx, name, context.actor.language) }, ids)
  return putScores(tx, { run, object, names, asOf: companyToday(context) }, ids, judged)
}

/** The run under which the scores of an object stand; none before the first. */
export async function runHolding(tx: Transaction, object: ResolvedObject): Promise<string | undefined> {
  const [row] = await tx.query<{ run: string }>(sql`select run_id as run from ${sql.identifier(scoreRunTable(object))} where workspace_id = ${tx.workspaceId} and score = 'dataQuality'`)
  return row?.run
}
