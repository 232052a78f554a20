import { unknown } from '../../../analytics/learn/outcome.ts'
import type { RiskLooks } from '../../../analytics/risk/learned.ts'
import { riskOf } from '../../../analytics/risk/risk.ts'
import { shuffled } from '../../../analytics/learn/splits.ts'
import type { Column } from '../../../analytics/table/column.ts'
import { seededRandom } from '../../../lib/random.ts'
import { type AccountFacts, factsUntil, grace, year } from './facts.ts'
import type { Accounts } from './read.ts'

/** It is told whether an instalment that falls due within so many days is paid late. */
export const ahead = 90
/** So many of such spans are looked back on: what was usual before says little of today. */
const mostSpans = 12
/** More customers teach nothing new, and cost a night much. */
const mostLearned = 5000
/** What came back of an order has come back by then. */
const returnsKnownAfter = 90
/** Of whom little is known is held to be like all: so many instalments of the average. */
const prior = 4

export interface LateLooks extends RiskLooks {
  /** Those who are told of now, and the row at which each is looked at. */
  readonly now: readonly { readonly customer: string; readonly facts: AccountFacts; readonly row: number }[]
}
/** What was usual of all customers on the day of the look. */
interface Usual { readonly lateShare: number; readonly delay: number }
interface Look { readonly customer: string; readonly facts: AccountFacts; readonly usual: Usual; readonly outcome: number; readonly moment: number }

/**
 * How customers stood at the begin of spans that do not overlap, and whether one of the instalments that fell due in the span was paid late or not at
 * all; and how those stand now who paid in instalments within the year, or will. What was learned from is over before what is held out begins.
 * @param today days since 1970; what is later is not looked at. @param factor minor units in a whole one.
 */
export function lateLooks(accounts: Accounts, { today, factor, seed }: { readonly today: number; readonly factor: number; readonly seed: number }): LateLooks {
  const known = new Set(accounts.customers.map(({ id }) => id))
  const learned = someOf([...new Set(accounts.plans.map(({ customer }) => customer))].filter((customer) => known.has(customer)).toSorted(), seed)
  const begun = accounts.plans.reduce((first, { due }) => Math.min(first, due), Infinity)
  const past: Look[] = []
  // The last day whose instalments are surely late where they are not paid.
  const end = today - grace - 1
  for (let span = 0; span < mostSpans; span += 1) {
    const until = end - span * ahead
    const from = until - ahead
    if (from < begun) break
    const facts = factsUntil(accounts, from, { now: false, returnsKnownAfter })
    const usual = usualOf(facts)
    for (const [customer, late] of spanOf(accounts.plans, from, until)) {
      const fact = facts.get(customer)
      if (fact !== undefined && learned.has(customer)) past.push({ customer, facts: fact, usual, outcome: late ? 1 : 0, moment: until })
    }
  }
  const facts = factsUntil(accounts, today, { now: false, returnsKnownAfter })
  const usual = usualOf(facts)
  const paying = new Set(accounts.plans.filter(({ due, paid }) => due > today - year && (due <= today || (due <= today + ahead && (paid === null || paid > today)))).map(({ customer }) => customer))
  const looks = [...past, ...[...facts].filter(([customer]) => paying.has(customer)).map(([customer, fact]): Look => ({ customer, facts: fact, usual, outcome: unknown, moment: today }))]
  return {
    columns: columnsOf(looks, factor), seed,
    outcomes: Uint8Array.from(looks, ({ outcome }) => outcome), moments: Float64Array.from(looks, ({ moment }) => moment),
    points: Float64Array.from(looks, ({ facts: fact }) => riskOf(fact).points),
    now: looks.flatMap(({ customer, facts: of, outcome }, row) => (outcome === unknown ? [{ customer, facts: of, row }] : [])),
  }
}

/** Whoever had an instalment due in a span, and whether one of them was late. */
function spanOf(plans: Accounts['plans'], from: number, until: number): ReadonlyMap<string, boolean> {
  const late = new Map<string, boolean>()
  for (const { customer, due, paid } of plans) {
    if (due > from && due <= until) late.set(customer, late.get(customer) === true || paid === null || paid - due > grace)
  }
  return late
}

function someOf(customers: readonly string[], seed: number): ReadonlySet<string> {
  if (customers.length <= mostLearned) return new Set(customers)
  return new Set(Array.from(shuffled(customers.length, seededRandom(seed)).slice(0, mostLearned), (place) => customers[place] ?? ''))
}

function usualOf(facts: ReadonlyMap<string, AccountFacts>): Usual {
  let [due, late, delays] = [0, 0, 0]
  for (const each of facts.values()) { due += each.due; late += each.late; delays += each.delays }
  return due === 0 ? { lateShare: 0, delay: 0 } : { lateShare: late / due, delay: delays / due }
}

/** What is learned from. Credit used up is left to the rules: which limit held on a day of the past is not kept. */
function columnsOf(looks: readonly Look[], factor: number): readonly Column[] {
  const figures = (name: string, of: (facts: AccountFacts, usual: Usual) => number): Column => ({ kind: 'number', name, values: Float64Array.from(looks, ({ facts, usual }) => of(facts, usual)) })
  return [
    figures('lateShare', ({ due, late }, usual) => (late + prior * usual.lateShare) / (due + prior)), figures('due', ({ due }) => due),
    figures('delayDays', ({ due, delays }, usual) => (delays + prior * usual.delay) / (due + prior)), figures('unpaid', ({ unpaid }) => unpaid), figures('overdueDays', ({ overdueDays }) => Math.min(year, overdueDays)),
    // Whoever was never late stands beside whoever was so long ago.
    figures('sinceLateDays', ({ sinceLate }) => Math.min(year, Number.isFinite(sinceLate) ? sinceLate : year)),
    figures('returns', ({ ordered, returned }) => (ordered > 0 ? returned / ordered : Number.NaN)), figures('concentration', ({ shareOfSales }) => shareOfSales), figures('ordered', ({ ordered }) => ordered / factor),
  ]
}
