import { addDays, addMonths } from '../../../lib/calendar.ts'
import { asText, isJsonObject, type Json } from '../../../lib/json.ts'
import type { Basis } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { kpiOf } from '../../../model/metrics/sales.ts'
import type { Doing } from '../../../records/act/index.ts'
import { calendarOf, figuresOf, inTransaction } from '../metrics/figures.ts'
import { hiddenHistory } from './problems.ts'

/** Sales by person and month, of the records that the caller may see. */
export interface History {
  /** The first days of the months, the last one whole. */
  readonly months: readonly string[]
  /** By person ('' belongs to nobody), one value for each month, in minor units of the base currency. */
  readonly byPerson: ReadonlyMap<string, Float64Array>
}

/** Three years tell a season. */
const monthsRead = 36
const mostRows = 20_000

/** The whole months before a day. @throws Problem 403 where the caller's role hides what sales are counted from. */
export async function readHistory(registry: Registry, doing: Doing, basis: Basis, before: string): Promise<History> {
  const until = `${before.slice(0, 7)}-01`
  const months = Array.from({ length: monthsRead }, (_, at) => addMonths(until, at - monthsRead))
  const byPerson = await salesBetween(registry, doing, basis, { from: months[0] ?? until, to: addDays(until, -1) }, months)
  return { months, byPerson }
}

/** The same of any dates, added up to the months that are given. */
export async function salesBetween(registry: Registry, doing: Doing, basis: Basis, span: { readonly from: string; readonly to: string }, months: readonly string[]): Promise<ReadonlyMap<string, Float64Array>> {
  const metric = kpiOf('amount', basis)
  if (metric?.of.date === undefined || !registry.objects.has(metric.of.object)) throw hiddenHistory()
  const { today, zone } = calendarOf(doing.context)
  const times = { now: span, before: span, today, zone }
  const [figure] = await figuresOf(registry, inTransaction(registry, doing), { metrics: [metric], by: [{ field: 'owner' }, { field: metric.of.date, period: 'month' }], times, narrowed: [], limit: mostRows })
  if (figure === undefined || 'unavailable' in figure) throw hiddenHistory()
  const place = new Map(months.map((month, at) => [month.slice(0, 7), at]))
  const byPerson = new Map<string, Float64Array>()
  for (const { keys: [owner, month], value } of figure.answer.rows) {
    const at = place.get(asText(month).slice(0, 7))
    if (at === undefined || value === null) continue
    const id = idOf(owner)
    const values = byPerson.get(id) ?? new Float64Array(months.length)
    byPerson.set(id, values)
    values[at] = (values[at] ?? 0) + value
  }
  return byPerson
}

function idOf(owner: Json | undefined): string {
  return owner !== undefined && isJsonObject(owner) ? asText(owner['id']) : asText(owner)
}

/** Several people as one. */
export function summed(months: number, all: readonly (Float64Array | undefined)[]): Float64Array {
  const sum = new Float64Array(months)
  for (const one of all) one?.forEach((value, at) => { sum[at] = (sum[at] ?? 0) + value })
  return sum
}

/** From the first month in which there was anything: what came before somebody began says nothing. */
export function begun(values: Float64Array): Float64Array {
  const first = values.findIndex((value) => value !== 0)
  return first < 0 ? new Float64Array() : values.slice(first)
}
