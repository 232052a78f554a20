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
    const reasons = [because('late.chance', { share: { share: chance }, days: ahead, usual: { share: rounded(learned.measures.baseRate) } }), ...learned.reasons(row, mostReasons).flatMap((reason) => told(reason, facts, factor))]
    yield { record, score: 'lateRisk', value: bandOf(chance, learned.measures.baseRate), reasons }
    yield { record, score: 'lateProbability', value: chance, reasons }
  }
}

/** In words the customer's own figures stand, not those that were drawn towards what is usual. What nothing is known of is no reason. */
function told({ column, value, effect }: Reason, facts: AccountFacts, factor: number): JsonObject[] {
  const direction = effect > 0 ? 'raises' : 'lowers'
  const say = (shown: Readonly<Record<string, ReasonValue>>) => [because(`late.${column}.${direction}`, shown)]
  const { due, late, delays, sinceLate } = facts
  if (column === 'lateShare') return due === 0 ? [] : say({ late, due })
  if (column === 'delayDays') return due === 0 ? [] : delays < 0 ? [because('late.early', { value: Math.round(-delays / due) })] : say({ value: Math.round(delays / due) })
  if (column === 'sinceLateDays') return Number.isFinite(sinceLate) ? say({ value: sinceLate }) : [because('late.never')]
  if (column === 'unpaid' || column === 'overdueDays') return value === 0 ? column === 'unpaid' ? [because('late.nothingDue')] : [] : say({ value: Math.round(Number(value)) })
  if (typeof value !== 'number') return []
  return say({ value: column === 'ordered' ? { money: Math.round(value * factor) } : column === 'due' ? value : { share: rounded(value) } })
}
