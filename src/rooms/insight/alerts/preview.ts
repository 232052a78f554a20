import { asText, type JsonObject, plainJson } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import { Problem } from '../../../lib/problem.ts'
import { watchedPeriods } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { isDated, type Metric, type Times } from '../../../model/metrics/kpi.ts'
import type { Calendar } from '../../../model/metrics/times.ts'
import { backsNeeded, judged, periodBack, usualShown, type Watched, type WatchedPoint } from '../../../model/metrics/watched.ts'
import type { Doing } from '../../../records/act/index.ts'
import { sharedOf } from '../metrics/asking.ts'
import type { Narrowing } from '../metrics/compile.ts'
import { calendarOf, type Figure, figuresOf, inTransaction } from '../metrics/figures.ts'
import { knownMetric } from '../metrics/read.ts'
import { endOf } from '../taking/texts.ts'

/** The metric over the last whole periods, and when the alert would have been raised. Of what is only there now there is one number and no past. */
export async function previewOf(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { input, context } = doing
  const shared = await sharedOf({ ...doingOf(doing), input: { person: input['ofPerson'] ?? null, unit: input['ofDepartment'] ?? null, segment: input['segment'] ?? null } })
  const metric = knownMetric(asText(input['metric']), shared)
  const watched = watchedIn(input)
  const calendar = calendarOf(context)
  const dated = isDated(metric)
  if (!dated && watched.when === 'unusual') throw notOverTime()
  const shown = dated ? typeof input['shown'] === 'number' ? input['shown'] : usualShown[watched.over] : 1
  const backs = dated ? backsNeeded(watched, shown) : [1]
  const narrowed = [...shared.narrowed, ...cutOf(registry, metric, input)]
  const [figure] = await figuresOf(registry, inTransaction(registry, doing), { metrics: [metric], by: [], times: timesAt(watched, 1, calendar), series: backs.map((back) => timesAt(watched, back, calendar)), narrowed, limit: 1 })
  // Bounds are typed in whole units of the currency; so are the values that stand beside them.
  const whole = metric.unit === 'money' ? 10 ** minorDigits(context.baseCurrency) : 1
  return plainJson({ metric: metric.key, label: metric.label, unit: metric.unit, direction: metric.direction, dated, currency: context.baseCurrency, whole, ...pointsOf(figure, { watched, shown, backs, whole, calendar }) })
}

/** A verb of a collection has no record: what is looked at is named. */
function doingOf({ context, list }: Doing): Pick<Doing, 'context' | 'list'> {
  return { context, list }
}

function pointsOf(figure: Figure | undefined, { watched, shown, backs, whole, calendar }: { readonly watched: Watched; readonly shown: number; readonly backs: readonly number[]; readonly whole: number; readonly calendar: Calendar }): { readonly unavailable?: string; readonly points: readonly WatchedPoint[] } {
  if (figure === undefined || 'unavailable' in figure) return { unavailable: figure?.unavailable ?? 'notCounted', points: [] }
  const { answer: { series }, metric: { without } } = figure
  if (without !== undefined && series.every((value) => value === null)) return { unavailable: without, points: [] }
  const values = new Map(backs.map((back, index) => [back, series[index] ?? null]))
  return { points: judged(watched, shown, (back) => { const value = values.get(back) ?? null; return value === null ? null : value / whole }, calendar) }
}

function timesAt({ over }: Watched, back: number, calendar: Calendar): Times {
  return { now: periodBack(over, back, calendar), before: periodBack(over, back + 1, calendar), today: calendar.today, zone: calendar.zone }
}

/** What is asked, as the input or the record of an alert has it. */
function watchedIn(input: JsonObject): Watched {
  const number = (name: string, usual: number) => { const value = input[name]; return typeof value === 'number' ? value : usual }
  const { alertWhen, threshold } = input
  return {
    when: alertWhen === 'above' || alertWhen === 'unusual' ? alertWhen : 'below', threshold: typeof threshold === 'number' ? threshold : undefined,
    over: watchedPeriods.find((each) => each === input['measuredOver']) ?? 'week',
    deviations: number('deviations', 3), periodsBefore: number('periodsBefore', 8), from: input['usualFrom'] === 'yearAgo' ? 'yearAgo' : 'before',
  }
}

/** The one value of a dimension that is counted. @throws Problem 422 for a dimension that the metric does not have. */
function cutOf(registry: Registry, metric: Metric, input: JsonObject): readonly Narrowing[] {
  const [field, to] = [asText(input['cutBy']), asText(input['cutTo'])]
  if (field === '' || to === '') return []
  if (!metric.dimensions.includes(field)) throw noSuchCut(metric.key, field)
  const isYesNo = endOf(registry, { object: undefined, measures: [{ metric: metric.key }] }, field)?.field.type === 'boolean'
  return [{ slice: { field, key: isYesNo ? to === 'true' : to } }]
}

function noSuchCut(metric: string, dimension: string): Problem {
  const message = { en: '{metric} cannot be cut by {dimension}.', zh: '{metric} 不能按 {dimension} 拆分。' }
  return new Problem({ kind: 'alert.cut', status: 422, title: message, values: { metric, dimension }, fields: [{ path: '/cutBy', rule: 'cut', message, values: { metric, dimension } }] })
}

function notOverTime(): Problem {
  const message = { en: 'This metric is only known as it stands now: give it a bound.', zh: '该指标只有当前时点的数值，请改用阈值。' }
  return new Problem({ kind: 'alert.undated', status: 422, title: message, fields: [{ path: '/alertWhen', rule: 'undated', message }] })
}
