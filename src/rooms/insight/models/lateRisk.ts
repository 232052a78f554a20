import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { Reason } from '../../../analytics/learn/classifier.ts'
import { type LearnedRisk, learnRisk } from '../../../analytics/risk/learned.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type AccountFacts, grace } from '../accounts/facts.ts'
import { ahead, type LateLooks, lateLooks } from '../accounts/looks.ts'
import { type Accounts, readAccounts } from '../accounts/read.ts'
import { bandOf } from './band.ts'
import { because, type Gathered, type Gathering, kept, type ReasonValue, type RecordModel, rounded } from './model.ts'

const mostReasons = 4

/** How likely a customer pays an instalment of the next 90 days late or not at all, learned from how customers paid; the points of the rules stand beside it. */
export const lateRiskModel: RecordModel = {
  key: 'lateRisk',
  object: 'customer',
  gather: async (from) => lateGathered(await readAccounts(from.database, from.scope, from.asOf), from),
}

/** The judgement over accounts that were read; pure. */
export function lateGathered(accounts: Accounts, { asOf, currency, seed = 1 }: Pick<Gathering, 'asOf' | 'currency' | 'seed'>): Gathered {
  const factor = 10 ** minorDigits(currency)
  const looks = lateLooks(accounts, { today: dayNumber(asOf), factor, seed })
  return {
    rows: accounts.sales.length + accounts.plans.length, records: looks.now.length,
    judge() {
      const learned = learnRisk(looks, { yes: { en: 'quarters in which a customer paid late', zh: '季度内有逾期付款' }, no: { en: 'quarters in which a customer paid in time', zh: '季度内按时付款' } })
      const { calibration, ...measures } = learned.measures
      return {
        parameters: kept({ learner: learned.learner, seed, ...learned.parameters, columns: [...learned.columns], horizonDays: ahead, graceDays: grace }),
        quality: kept({ holdOut: measures, byRules: { ...learned.byRules }, byShare: { ...learned.byShare }, calibration: calibration.map((bin) => ({ ...bin })), trainingRows: learned.trainingRows, importance: learned.importance.map((each) => ({ ...each })) }),
        ...(learned.worse ? { heldBecause: 'worse' as const } : {}),
        judged: judged(looks, learned, factor),
      }
    },
  }
}

function* judged({ now }: LateLooks, learned: LearnedRisk, factor: number): Generator<Judged> {
  const chances = learned.probabilities(Int32Array.from(now, ({ row }) => row))
  for (const [place, { customer: record, facts, row }] of now.entries()) {
    const chance = rounded(chances[place] ?? Number.NaN)
    const reasons = [because('late.chance', { share: { share: chance }, days: ahead, usual: { share: rounded(learned.measures.baseRate) } }), ...why(learned.reasons(row, learned.columns.length), facts, factor)]
    yield { record, score: 'lateRisk', value: bandOf(chance, learned.measures.baseRate), reasons }
    yield { record, score: 'lateProbability', value: chance, reasons }
  }
}

/** What belongs together, and is told as one: figures that move together share their effect by chance alone, so that one of them by itself may point the wrong way. */
const themes: Readonly<Record<string, string>> = { lateShare: 'habit', delayDays: 'habit', sinceLateDays: 'habit', unpaid: 'standing', overdueDays: 'standing' }

/** The strongest themes first. In words the customer's own figures stand, not those that were drawn towards what is usual; what nothing is known of is no reason. */
function why(reasons: readonly Reason[], facts: AccountFacts, factor: number): JsonObject[] {
  const sums = new Map<string, { effect: number; value: Reason['value'] }>()
  for (const { column, value, effect } of reasons) {
    const theme = themes[column] ?? column
    sums.set(theme, { value, effect: effect + (sums.get(theme)?.effect ?? 0) })
  }
  return [...sums].toSorted(([, one], [, other]) => Math.abs(other.effect) - Math.abs(one.effect)).slice(0, mostReasons)
    .flatMap(([theme, { effect, value }]) => told(theme, value, facts, factor).map((shown) => because(`late.${theme}${shown.of ?? ''}.${effect > 0 ? 'raises' : 'lowers'}`, shown.values)))
}

interface Shown { readonly of?: string; readonly values: Readonly<Record<string, ReasonValue>> }

function told(theme: string, value: Reason['value'], { due, late, unpaid, overdueDays }: AccountFacts, factor: number): readonly Shown[] {
  if (theme === 'habit') return due === 0 ? [] : [{ values: { late, due } }]
  if (theme === 'standing') return [unpaid === 0 ? { of: 'None', values: {} } : { values: { value: unpaid, days: overdueDays } }]
  if (typeof value !== 'number') return []
  return [{ values: { value: theme === 'ordered' ? { money: Math.round(value * factor) } : theme === 'due' ? value : { share: rounded(value) } } }]
}
