import { addDays } from '../../lib/calendar.ts'
import { asText, isJsonObject, type JsonObject } from '../../lib/json.ts'
import { minorDigits } from '../../lib/money.ts'
import { isDated } from '../../model/metrics/kpi.ts'
import { metricOf } from '../../model/metrics/library.ts'
import { timesOf } from '../../model/metrics/times.ts'
import { isRaised, type Usual, usualRange } from '../../model/metrics/unusual.ts'
import type { Context } from '../../records/context.ts'
import type { Row } from '../../records/engine.ts'
import { calendarOf } from './metrics/figures.ts'

/** What an alert found: the value of the last whole period, and whether somebody is to be told. */
export interface Found { readonly value: number; readonly raised: boolean; readonly usual: Usual | undefined; readonly from: string; readonly to: string }
/** Asks for figures with the rights of the person in the context. */
export type AskFigures = (context: Context, input: JsonObject) => Promise<JsonObject>

const periodsBefore = 8
const periods = ['day', 'week', 'month'] as const

/** Counts an alert over the last period that is over, and where it asks for what is unusual, over the eight before it. Undefined where nothing is counted. */
export async function judgeAlert(context: Context, alert: Row, ask: AskFigures): Promise<Found | undefined> {
  const metric = metricOf(asText(alert['metric']))
  if (metric === undefined) return undefined
  const calendar = calendarOf(context)
  const period = periods.find((each) => each === alert['measuredOver']) ?? 'week'
  const condition = asText(alert['alertWhen'])
  let { times: { now: { from, to } } } = timesOf({ period, day: calendar.today, against: 'none' }, calendar)
  // A bound is typed in whole units of the currency.
  const whole = metric.unit === 'money' ? 10 ** minorDigits(context.baseCurrency) : 1
  const values: number[] = []
  const spans: { from: string; to: string }[] = []
  for (let back = 0; back < (condition === 'unusual' && isDated(metric) ? periodsBefore + 1 : 1); back += 1) {
    ({ times: { now: { from, to } } } = timesOf({ period, day: addDays(from, -1), against: 'none' }, calendar))
    const value = await valueOf(context, alert, { from, to }, ask)
    if (value === undefined) return undefined
    values.push(value / whole)
    spans.push({ from, to })
  }
  const [value, ...before] = values
  const [span] = spans
  if (value === undefined || span === undefined) return undefined
  const usual = condition === 'unusual' ? usualRange(before) : undefined
  const threshold = typeof alert['threshold'] === 'number' ? alert['threshold'] : undefined
  return { value, raised: isRaised(condition, value, threshold, usual), usual, ...span }
}

async function valueOf(context: Context, alert: Row, { from, to }: { readonly from: string; readonly to: string }, ask: AskFigures): Promise<number | undefined> {
  const idOf = (name: string) => { const related = alert[name]; return isJsonObject(related) ? asText(related['id']) : '' }
  const [person, unit] = [idOf('ofPerson'), idOf('ofDepartment')]
  const result = await ask(context, { metrics: [asText(alert['metric'])], period: 'range', from, to, against: 'none', ...(person === '' ? {} : { person }), ...(unit === '' ? {} : { unit }) })
  const figure = Array.isArray(result['metrics']) ? result['metrics'].find(isJsonObject) : undefined
  const value = figure?.['value']
  return typeof value === 'number' ? value : undefined
}

/** Whether it was told of this period already: each period once. */
export function isTold(alert: Row, { to }: Pick<Found, 'to'>): boolean {
  return asText(alert['alertedOn']) > to
}
