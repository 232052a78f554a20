import { type JsonObject, type Json, plainJson } from '../../../lib/json.ts'
import { factsOf, nextActionsOf } from '../../../model/scores/nextActions.ts'
import type { ScoreModel } from '../../../model/define/scoreTrait.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { type Judged, putScores } from '../../../records/scores/index.ts'
import { scoreRunTable, scoreTable } from '../../../records/scores/place.ts'
import { because } from '../models/model.ts'
import { scoresOf } from '../runs/inForce.ts'

export const nextModel = 'nextAction'
/** The scores that it goes by. */
const known = ['churnRisk', 'churnProbability', 'repurchase', 'nextPurchaseOn', 'valueQuadrant', 'valueQuadrantBefore', 'lifecycle', 'nextProduct', 'lifetimeValue']
const amounts: ReadonlySet<string> = new Set(['lifetimeValue'])

/** Judges anew what is next for these customers and keeps what differs. Done again it changes nothing. @returns how many scores changed. */
export async function keepNext(tx: Transaction, context: Context, { object, run }: { readonly object: ResolvedObject; readonly run: string }, ids: readonly string[]): Promise<number> {
  const names = scoresOf(object, nextModel)
  if (names.length === 0 || ids.length === 0) return 0
  // Of two who judge at once the later has seen what the other did.
  await tx.query(sql`select id from customer where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} order by id for no key update`)
  return putScores(tx, { run, object, names, asOf: companyToday(context) }, ids, (await factRows(tx, object, ids)).flatMap(judged))
}

/** Models whose scores what is next goes by. */
const touching: ReadonlySet<string> = new Set(['churn', 'repurchase', 'quadrant', 'lifecycle', 'nextProduct', 'clv'])

/** What is judged anew once a run holds: it goes by the scores that the run gave. */
export async function followingOf(tx: Transaction, run: string): Promise<readonly ScoreModel[]> {
  const [row] = await tx.query<{ model: string }>(sql`select model from model_run where workspace_id = ${tx.workspaceId} and id = ${run}::uuid`)
  const following: ScoreModel[] = touching.has(row?.model ?? '') ? [nextModel] : []
  return row?.model === 'lateRisk' ? [...following, 'risk'] : following
}

interface FactRow { readonly id: string; readonly facts: JsonObject; readonly scores: Readonly<Record<string, Json>> | null }

/** One statement: the fields of each customer and the scores that hold. */
function factRows(tx: Transaction, object: ResolvedObject, ids: readonly string[]): Promise<readonly FactRow[]> {
  const amount = (column: string) => sql`case when c.${sql.identifier(column)} is null then null else json_build_object('amount', c.${sql.identifier(column)}) end`
  return tx.query<FactRow>(sql`
    select c.id, json_build_object('overdueAmount', ${amount('overdue_amount_base')}, 'openOpportunityCount', c.open_opportunity_count, 'openOpportunityAmount', ${amount('open_opportunity_amount_base')},
        'averageOrder', ${amount('average_order_base')}, 'nextContactAt', c.next_contact_at, 'lastOrderOn', c.last_order_on) as facts,
      (select json_object_agg(f.score, coalesce(to_json(z.text_value), to_json(z.number_value), to_json(z.date_value))) from ${sql.identifier(scoreRunTable(object))} f
        join ${sql.identifier(scoreTable(object))} z on z.workspace_id = f.workspace_id and z.run_id = f.run_id and z.score = f.score and z.record_id = c.id
        where f.workspace_id = ${tx.workspaceId} and f.score = any(${known}::text[])) as scores
    from customer c where c.workspace_id = ${tx.workspaceId} and c.id = ${sql.anyOf(ids)} and c.deleted_at is null order by c.id`)
}

/** The first rule that holds, with why and what hangs on it; nothing where nothing presses. */
export function judged({ id: record, facts: own, scores }: FactRow): readonly Judged[] {
  const facts = factsOf({ ...own, ...Object.fromEntries(Object.entries(scores ?? {}).map(([name, value]) => [name, amounts.has(name) ? { amount: value } : value])) })
  const [rule] = nextActionsOf(facts, 1)
  if (rule === undefined) return []
  const worth = rule.worth?.(facts)
  return [
    { record, score: 'nextAction', value: rule.key, reasons: [because(`next.${rule.key}`, plainJson(rule.values?.(facts) ?? {}) as never)] },
    ...(worth === undefined || worth <= 0 ? [] : [{ record, score: 'nextActionWorth', value: Math.round(worth) }]),
  ]
}
