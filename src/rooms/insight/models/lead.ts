import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { Reason } from '../../../analytics/learn/classifier.ts'
import { learnOutcome } from '../../../analytics/learn/outcome.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { horizon, leadLooks } from '../leads/looks.ts'
import { firstDays, type LeadRow, readLeads } from '../leads/read.ts'
import { because, type Gathered, type Gathering, kept, type RecordModel, rounded } from './model.ts'
import { bandOf } from './band.ts'

const mostReasons = 4

/** How likely a lead becomes a customer, learned from those who did and those who did not, by what was known of them in the first week. */
export const leadModel: RecordModel = {
  key: 'lead',
  object: 'lead',
  gather: async (from) => leadsGathered(await readLeads(from.database, from.scope, from.asOf), from),
}

/** The judgement over leads that were read; pure. */
export function leadsGathered(leads: readonly LeadRow[], { asOf, currency, seed = 1 }: Pick<Gathering, 'asOf' | 'currency' | 'seed'>): Gathered {
  const today = dayNumber(asOf)
  const factor = 10 ** minorDigits(currency)
  const looks = leadLooks(leads, { today, factor })
  return {
    rows: leads.length, records: looks.open.length,
    judge() {
      const learned = learnOutcome({ ...looks, seed }, { yes: { en: 'leads that became customers', zh: '已转化线索' }, no: { en: 'leads that did not', zh: '未转化线索' } })
      const { calibration, ...measures } = learned.measures
      return {
        parameters: kept({ learner: learned.learner, seed, ...learned.parameters, columns: [...learned.columns], horizonDays: horizon, firstDays }),
        quality: kept({ holdOut: measures, calibration: calibration.map((bin) => ({ ...bin })), trainingRows: learned.trainingRows, importance: learned.importance.map((each) => ({ ...each })) }),
        judged: judged(looks.open, learned, factor),
      }
    },
  }
}

function* judged(open: readonly { readonly lead: LeadRow; readonly row: number }[], learned: ReturnType<typeof learnOutcome>, factor: number): Generator<Judged> {
  const chances = learned.probabilities(Int32Array.from(open, ({ row }) => row))
  for (const [place, { lead: { id: record }, row }] of open.entries()) {
    const chance = rounded(chances[place] ?? Number.NaN)
    const reasons = learned.reasons(row, mostReasons).flatMap((reason) => told(reason, factor))
    yield { record, score: 'leadChance', value: bandOf(chance, learned.measures.baseRate), reasons }
    yield { record, score: 'learnedScore', value: Math.round(chance * 100), reasons: [because('chanceInDays', { share: { share: chance }, days: horizon }), ...reasons] }
    yield { record, score: 'leadProbability', value: chance, reasons }
  }
}

function told({ column, value, effect }: Reason, factor: number): JsonObject[] {
  if (value === null) return []
  const direction = effect > 0 ? 'raises' : 'lowers'
  const has = value === 'yes' ? 'With' : value === 'no' ? 'Without' : ''
  return [because(`lead.${column}${has}.${direction}`, typeof value === 'string' ? (has === '' && column !== 'region' ? { value: { choice: value, of: `lead.${column}` } } : has === '' ? { value } : {}) : { value: column === 'budget' ? { money: Math.round(value * factor) } : rounded(value, 0) })]
}
