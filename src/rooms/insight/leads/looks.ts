import { unknown } from '../../../analytics/learn/outcome.ts'
import { categoryOf, type Column } from '../../../analytics/table/column.ts'
import { firstDays, type LeadRow } from './read.ts'

/** Whoever becomes a customer does so within so many days; later ones count as not. */
export const horizon = 90
/** At these ages a lead that was decided is looked at, so that one that came today is told from others on their first day. */
const ages = [0, 1, 3, firstDays] as const
const inWork = ['new', 'contacting', 'qualified']

export interface LeadLooks {
  readonly columns: readonly Column[]
  readonly outcomes: Uint8Array
  /** When each came. */
  readonly moments: Float64Array
  readonly open: readonly { readonly lead: LeadRow; readonly row: number }[]
}

interface Look { readonly lead: LeadRow; readonly age: number; readonly outcome: number; readonly open: boolean }

/** How leads stood in their first days. @param today days since 1970. @param factor minor units in a whole one. */
export function leadLooks(leads: readonly LeadRow[], { today, factor }: { readonly today: number; readonly factor: number }): LeadLooks {
  const looks = leads.flatMap((lead) => looksAt(lead, today))
  const figures = (name: string, of: (look: Look) => number): Column => ({ kind: 'number', name, values: Float64Array.from(looks, of) })
  const words = (name: string, of: (lead: LeadRow) => string | null): Column => categoryOf(name, looks.map(({ lead }) => of(lead)))
  const yes = (name: string, of: (lead: LeadRow) => boolean): Column => words(name, (lead) => (of(lead) ? 'yes' : 'no'))
  const until = ({ lead: { days, created }, age }: Look) => days.filter((day) => day <= created + age).length
  return {
    columns: [
      words('source', ({ source }) => source), words('industry', ({ industry }) => industry), words('region', ({ region }) => region),
      yes('campaign', ({ campaign }) => campaign), yes('form', ({ form }) => form), yes('title', ({ title }) => title), yes('company', ({ company }) => company), yes('email', ({ email }) => email), yes('phone', ({ phone }) => phone), yes('need', ({ need }) => need > 0),
      figures('budget', ({ lead: { budget } }) => (budget === null ? Number.NaN : budget / factor)), figures('interests', ({ lead: { interests } }) => Math.min(5, interests)),
      // Bounded, and each by age: nothing is told of a first day by what only a week shows.
      figures('contacts', (look) => Math.min(3, until(look))), figures('interested', (look) => Math.min(3, look.lead.answered.filter((answered, place) => answered && place < until(look)).length)),
      figures('ageDays', ({ age }) => age), categoryOf('waiting', looks.map((look) => (until(look) === 0 && look.age >= 3 ? 'yes' : 'no'))),
    ],
    outcomes: Uint8Array.from(looks, ({ outcome, open }) => (open ? unknown : outcome)),
    moments: Float64Array.from(looks, ({ lead }) => lead.created),
    open: looks.flatMap(({ lead, open }, row) => (open ? [{ lead, row }] : [])),
  }
}

function looksAt(lead: LeadRow, today: number): Look[] {
  const { created, converted } = lead
  const outcome = outcomeOf(lead, today)
  // What is known by the look: of a lead that was converted on its second day nothing of its seventh.
  const last = Math.min(today - created, converted === null ? Infinity : converted - created - 1)
  const known = outcome === unknown ? [] : ages.filter((age) => age <= Math.max(0, last)).map((age) => ({ lead, age, outcome, open: false }))
  return inWork.includes(lead.status) ? [...known, { lead, age: Math.max(0, Math.min(firstDays, today - created)), outcome: unknown, open: true }] : known
}

/** Known once it was converted in time, was given up, or its time is over. */
function outcomeOf({ status, created, converted }: LeadRow, today: number): number {
  if (converted !== null) return converted - created <= horizon ? 1 : 0
  return status === 'unqualified' || today - created > horizon ? 0 : unknown
}
