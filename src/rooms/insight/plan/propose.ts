import { forecastTotal } from '../../../analytics/forecast/total.ts'
import { addDays, addMonths } from '../../../lib/calendar.ts'
import { asText, type JsonObject, plainJson } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { isCountable, isPeriodKind, monthsIn, type Span, periodStart, spanOf } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { begun, type History, readHistory, summed } from './history.ts'
import { farAway } from './problems.ts'
import { type Place, placesOf } from './tree.ts'

/** What the caller asked about. @throws Problem 422 for a day at an end of the calendar. */
export function periodAsked({ context, input }: Pick<Doing, 'context' | 'input'>) {
  const today = companyToday(context)
  const period = isPeriodKind(input['period']) ? input['period'] : 'quarter'
  const day = asText(input['startsOn']) === '' ? today : asText(input['startsOn'])
  if (!isCountable(day)) throw farAway()
  const startsOn = periodStart(period, day, context.fiscalStart)
  return { today, period, startsOn, span: spanOf(period, startsOn), basis: basisOf(input['basis']) }
}

/**
 * Proposes targets for a period: what the months before foretell, with what the interval gives as base and stretch; last year's same
 * months and the weighted pipeline stand beside it. Whoever has too short a past gets no number, and the reason.
 */
export async function proposeTargets(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { today, period, startsOn, span, basis } = periodAsked(doing)
  // Of a running month only a part is known: what is foretold begins after the last whole one.
  const known = span.from < today ? span.from : today
  const history = await readHistory(registry, doing, basis, known)
  const [places, pipeline] = [await placesOf(doing), await pipelineIn(registry, doing, span)]
  const skip = Math.max(0, monthsBetween(addMonths(history.months.at(-1) ?? startsOn, 1), startsOn))
  const lines = places.map((place) => lineOf(place, history, pipeline, { startsOn, skip, count: monthsIn(period) }))
  return plainJson({ period, startsOn, from: span.from, to: span.to, basis, currency: doing.context.baseCurrency, historyFrom: history.months[0] ?? null, historyTo: addDays(`${known.slice(0, 7)}-01`, -1), lines })
}

const monthsBetween = (from: string, to: string) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

interface Steps { readonly startsOn: string; readonly skip: number; readonly count: number }

function lineOf({ people, ...place }: Place, { months, byPerson }: History, pipeline: ReadonlyMap<string, number> | undefined, { startsOn, skip, count }: Steps): JsonObject {
  const values = summed(months.length, people.map((id) => byPerson.get(id)))
  const first = months.indexOf(addMonths(startsOn, -12))
  const facts = {
    ...place, people: people.length, lastYear: first < 0 ? null : Math.round(values.slice(first, first + count).reduce((sum, value) => sum + value, 0)),
    pipeline: pipeline === undefined ? null : people.reduce((sum, id) => sum + (pipeline.get(id) ?? 0), 0),
  }
  try {
    const { value, low, high, method, tried } = forecastTotal(begun(values), { period: 12, skip, count })
    return plainJson({ ...facts, forecast: Math.round(value), low: Math.round(low), high: Math.round(high), method, tried, months: begun(values).length })
  } catch (error) {
    if (!isProblem(error)) throw error
    return plainJson({ ...facts, forecast: null, low: null, high: null, months: begun(values).length, refusal: { title: error.details.title, values: error.details.values ?? {} } })
  }
}

/** The weighted amount of open deals that are to close in the time, by owner; undefined where the caller sees none of it. */
async function pipelineIn(registry: Registry, { aggregateSeen }: Doing, { from, to }: Span): Promise<ReadonlyMap<string, number> | undefined> {
  if (!registry.objects.has('opportunity')) return undefined
  try {
    const rows = await aggregateSeen('opportunity', { filter: { and: [{ field: 'status', is: 'equals', value: 'open' }, { field: 'expectedCloseOn', is: 'between', value: [from, to] }] }, groupBy: { field: 'owner' }, measures: [{ function: 'sum', field: 'weightedAmount' }] })
    return new Map(rows.map(({ group, values }) => [asText(group), Math.round(Number(values[0] ?? 0))]))
  } catch (error) {
    if (isProblem(error) && error.details.status === 403) return undefined
    throw error
  }
}
