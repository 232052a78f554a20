import { addDays, dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Reason } from '../../../analytics/learn/classifier.ts'
import { learnOutcome } from '../../../analytics/learn/outcome.ts'
import { coverage, type LearnedWait, learnWaiting, type Wait } from '../../../analytics/learn/waiting.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type DealLooks, dealLooks } from '../deals/looks.ts'
import { type DealHistory, readDeals } from '../deals/read.ts'
import { because, type Gathered, type Gathering, kept, type ReasonValue, type RecordModel, rounded } from './model.ts'

const bands = { high: 0.6, medium: 0.3 } as const
const mostReasons = 4

/** How likely an open deal is won and when it is decided, learned from how those that ended had stood before. */
export const winModel: RecordModel = {
  key: 'win',
  object: 'opportunity',
  async gather(from) {
    const history = await readDeals(from.database, from.scope, from.asOf)
    return dealsGathered(history, from)
  },
}

/** The judgement over a history that was read; pure. */
export function dealsGathered(history: DealHistory, { asOf, currency, seed = 1 }: Pick<Gathering, 'asOf' | 'currency' | 'seed'>): Gathered {
  const today = dayNumber(asOf)
  const factor = 10 ** minorDigits(currency)
  const looks = dealLooks(history, { asOf: today, factor, seed })
  return {
    rows: looks.outcomes.length, records: looks.open.length,
    judge() {
      const learned = learnOutcome({ ...looks, seed }, { yes: { en: 'won deals', zh: '赢单' }, no: { en: 'lost deals', zh: '输单' } })
      const waiting = waitOf(looks)
      const { calibration, ...measures } = learned.measures
      return {
        parameters: kept({ learner: learned.learner, seed, ...learned.parameters, columns: [...learned.columns], lookEveryDays: 14, coverage }),
        quality: kept({ holdOut: measures, calibration: calibration.map((bin) => ({ ...bin })), trainingRows: learned.trainingRows, importance: learned.importance.map((each) => ({ ...each })), ...(waiting === undefined ? {} : { closing: { ...waiting.heldOut } }) }),
        judged: judged(looks, learned, waiting, { asOf, factor }),
      }
    },
  }
}

/** When they are decided; nothing where too few were, while the chance may stand all the same. */
function waitOf({ columns, waits, moments }: DealLooks): LearnedWait | undefined {
  try {
    return learnWaiting({ columns, days: waits, moments }, { en: 'looks at ended deals', zh: '条已结束商机的记录' })
  } catch (error) {
    if (!isProblem(error)) throw error
    return undefined
  }
}

function* judged({ open }: DealLooks, learned: ReturnType<typeof learnOutcome>, waiting: LearnedWait | undefined, { asOf, factor }: { readonly asOf: string; readonly factor: number }): Generator<Judged> {
  const rows = Int32Array.from(open, ({ row }) => row)
  const chances = learned.probabilities(rows)
  const waits = waiting?.waits(rows)
  for (const [place, { deal, row }] of open.entries()) {
    const chance = rounded(chances[place] ?? Number.NaN)
    const reasons = learned.reasons(row, mostReasons).flatMap((reason) => told(reason, factor))
    yield { record: deal.id, score: 'winChance', value: chance >= bands.high ? 'high' : chance >= bands.medium ? 'medium' : 'low', reasons }
    yield { record: deal.id, score: 'winProbability', value: chance, reasons }
    if (deal.amount !== null) yield { record: deal.id, score: 'winAmount', value: Math.round(deal.amount * chance), reasons: [because('chanceOfAmount', { share: { share: chance }, amount: { money: deal.amount } })] }
    const wait = waits?.[place]
    if (wait !== undefined) yield* closing(deal.id, asOf, wait)
  }
}

function* closing(record: string, asOf: string, { expected, from, to }: Wait): Generator<Judged> {
  const on = (days: number) => addDays(asOf, Math.round(days))
  yield { record, score: 'likelyCloseOn', value: on(expected), reasons: [because('closesBetween', { from: { day: on(from) }, to: { day: on(to) }, share: { share: coverage } })] }
  yield { record, score: 'likelyCloseFrom', value: on(from) }
  yield { record, score: 'likelyCloseUntil', value: on(to) }
}

function told({ column, value, effect }: Reason, factor: number): JsonObject[] {
  const shown: ReasonValue = typeof value !== 'number' ? 0 : column === 'amount' ? { money: Math.round(value * factor) } : column === 'ownerWinRate' ? { share: rounded(value) } : rounded(value, 0)
  // A gap has no figure to show: whether one is missing is said by the quality of data, not by a chance.
  if (value === null) return []
  return [because(`win.${column}.${effect > 0 ? 'raises' : 'lowers'}`, { value: shown })]
}
