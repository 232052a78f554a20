import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { Reason } from '../../../analytics/learn/classifier.ts'
import { learnOutcome, unknown } from '../../../analytics/learn/outcome.ts'
import { categoryOf, type Column } from '../../../analytics/table/column.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { firstDays, type LeadRow, readLeads } from '../leads/read.ts'
import { because, type Gathered, type Gathering, kept, type RecordModel, rounded } from './model.ts'
import { bandOf } from './band.ts'

/** Whoever becomes a customer does so within so many days; later ones count as not. */
const horizon = 90
const mostReasons = 4
const inWork = ['new', 'contacting', 'qualified']

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
  const open = leads.flatMap((lead, row) => (inWork.includes(lead.status) ? [{ lead, row }] : []))
  return {
    rows: leads.length, records: open.length,
    judge() {
      const learned = learnOutcome({ columns: columnsOf(leads, factor), outcomes: Uint8Array.from(leads, (lead) => outcomeOf(lead, today)), moments: Float64Array.from(leads, ({ created }) => created), seed }, { yes: { en: 'leads that became customers', zh: '已转化线索' }, no: { en: 'leads that did not', zh: '未转化线索' } })
      const { calibration, ...measures } = learned.measures
      return {
        parameters: kept({ learner: learned.learner, seed, ...learned.parameters, columns: [...learned.columns], horizonDays: horizon, firstDays }),
        quality: kept({ holdOut: measures, calibration: calibration.map((bin) => ({ ...bin })), trainingRows: learned.trainingRows, importance: learned.importance.map((each) => ({ ...each })) }),
        judged: judged(open, learned, factor),
      }
    },
  }
}

/** Known once it was converted in time, was given up, or its time is over. */
function outcomeOf({ status, created, converted }: LeadRow, today: number): number {
  if (converted !== null) return converted - created <= horizon ? 1 : 0
  return status === 'unqualified' || today - created > horizon ? 0 : unknown
}

function columnsOf(leads: readonly LeadRow[], factor: number): readonly Column[] {
  const figures = (name: string, of: (lead: LeadRow) => number): Column => ({ kind: 'number', name, values: Float64Array.from(leads, of) })
  const yes = (name: string, of: (lead: LeadRow) => boolean): Column => categoryOf(name, leads.map((lead) => (of(lead) ? 'yes' : 'no')))
  return [
    categoryOf('source', leads.map(({ source }) => source)), categoryOf('industry', leads.map(({ industry }) => industry)), categoryOf('region', leads.map(({ region }) => region)),
    yes('campaign', ({ campaign }) => campaign), yes('form', ({ form }) => form), yes('title', ({ title }) => title), yes('company', ({ company }) => company), yes('email', ({ email }) => email), yes('phone', ({ phone }) => phone), yes('need', ({ need }) => need > 0),
    figures('budget', ({ budget }) => (budget === null ? Number.NaN : budget / factor)), figures('interests', ({ interests }) => interests), figures('contacts', ({ contacts }) => contacts), figures('interested', ({ interested }) => interested),
    figures('firstContact', ({ first, created }) => (first === null ? Number.NaN : Math.max(0, first - created))),
  ]
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
