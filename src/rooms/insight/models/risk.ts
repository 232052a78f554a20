import { dayNumber } from '../../../lib/calendar.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import { auc } from '../../../analytics/learn/measures.ts'
import { type RiskFacts, riskOf, riskRules, type RiskTold } from '../../../analytics/risk/risk.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type Database, type Scope, sql } from '../../../platform/database/index.ts'
import { factsUntil, grace, year } from '../accounts/facts.ts'
import { type Accounts, readAccounts } from '../accounts/read.ts'
import { because, type Gathered, type Gathering, kept, type ReasonValue, type RecordModel, rounded } from './model.ts'

const levels = ['low', 'medium', 'high'] as const

/** By customer the level that was learned, and the chance to pay late behind it: of the run in force; none where there is none. */
export type Learned = ReadonlyMap<string, { readonly level: (typeof levels)[number]; readonly chance: number }>

/** Whether the points tell who pays late is measured over the last so many days, by points of before. */
const ahead = 90

/**
 * Points of risk by rules: late payment, what is past due, credit used up, returns, and how much hangs on the customer. The level goes by
 * the points, or by what was learned of how customers pay where that run is in force and says more.
 */
export const riskModel: RecordModel = {
  key: 'risk',
  object: 'customer',
  // The level moves with another model: whether something is wrong with this one is seen by its points.
  watched: 'riskPoints',
  gather: async (from) => riskGathered(await readAccounts(from.database, from.scope, from.asOf), from, await readLearned(from.database, from.scope)),
}

/** The judgement over accounts that were read; pure. */
export function riskGathered(accounts: Accounts, { asOf }: Pick<Gathering, 'asOf'>, learned: Learned = new Map()): Gathered {
  const today = dayNumber(asOf)
  return {
    rows: accounts.sales.length + accounts.plans.length, records: accounts.customers.length,
    judge() {
      requireAtLeast(1, accounts.sales.length + accounts.plans.length, { en: 'order or instalment', zh: '笔订单或回款计划' })
      const facts = factsUntil(accounts, today)
      return { parameters: kept({ rules: Object.fromEntries(Object.entries(riskRules).map(([part, rule]) => [part, { ...rule }])), days: year, graceDays: grace }), quality: kept({ holdOut: heldOut(accounts, today) }), judged: judged(facts, asOf, learned) }
    },
  }
}

/** How well the points of before told who would pay late since. */
function heldOut(accounts: Accounts, today: number) {
  const before = today - ahead
  const points = new Map([...factsUntil(accounts, before, { now: false })].map(([id, facts]) => [id, riskOf(facts).points]))
  const late = new Map<string, boolean>()
  for (const { customer, due, paid } of accounts.plans) {
    if (due <= before || due > today - grace) continue
    late.set(customer, late.get(customer) === true || (paid ?? today) - due > grace)
  }
  const known = [...late]
  const outcomes = Uint8Array.from(known, ([, each]) => (each ? 1 : 0))
  const positives = outcomes.reduce((sum, each) => sum + each, 0)
  return { rows: known.length, positives, auc: auc(outcomes, Float64Array.from(known, ([id]) => points.get(id) ?? 0)), days: ahead }
}

function* judged(facts: ReadonlyMap<string, RiskFacts>, asOf: string, learned: Learned): Generator<Judged> {
  for (const [record, fact] of facts) {
    const late = learned.get(record)
    if (fact.due === 0 && fact.ordered === 0 && fact.receivable === 0 && fact.overdue === 0 && late === undefined) continue
    const told = riskOf(fact)
    const reasons = told.parts.length === 0 ? [because('risk.none', { day: { day: asOf } })] : told.parts.map((part) => because(`risk.${part.part}`, reasonOf(part, fact)))
    const raised = late !== undefined && levels.indexOf(late.level) > levels.indexOf(told.level)
    yield { record, score: 'riskClass', value: raised ? late.level : told.level, reasons: raised ? [because('risk.learned', { share: { share: late.chance }, days: ahead }), ...told.parts.length === 0 ? [] : reasons] : reasons }
    yield { record, score: 'riskPoints', value: told.points, reasons }
  }
}

function reasonOf({ part, points, figure }: RiskTold['parts'][number], fact: RiskFacts): Record<string, ReasonValue> {
  const share = { share: rounded(figure) }
  const weight = riskRules[part].weight
  if (part === 'late') return { points, weight, late: fact.late, due: fact.due }
  if (part === 'overdue') return { points, weight, amount: { money: Math.round(fact.overdue) }, days: fact.overdueDays }
  return { points, weight, share }
}

async function readLearned(database: Pick<Database, 'read'>, scope: Scope): Promise<Learned> {
  const rows = await database.read<{ id: string; level: string; chance: number }>(scope, sql`
    select b.record_id as id, b.text_value as level, p.number_value as chance from customer_score b
      join customer_score p on p.workspace_id = b.workspace_id and p.run_id = b.run_id and p.record_id = b.record_id and p.score = 'lateProbability'
    where b.workspace_id = ${scope.workspaceId} and b.score = 'lateRisk' and b.run_id = (select f.run_id from customer_score_run f where f.workspace_id = ${scope.workspaceId} and f.score = 'lateRisk')`)
  return new Map(rows.flatMap(({ id, level, chance }) => { const known = levels.find((each) => each === level); return known === undefined ? [] : [[id, { level: known, chance }] as const] }))
}
