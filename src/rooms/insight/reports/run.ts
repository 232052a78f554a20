import { type Json, type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Metric } from '../../../model/metrics/kpi.ts'
import { timesOf } from '../../../model/metrics/times.ts'
import type { ReportDefinition } from '../../../model/reports/definition.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Shared } from '../metrics/asking.ts'
import type { MetricsAsked, Records } from '../metrics/compile.ts'
import { calendarOf, type Figure, figuresOf, inTransaction, recordsBehind, type Unavailable, withoutValue } from '../metrics/figures.ts'
import { timeTold } from '../metrics/read.ts'
import { metricsOf } from './compile.ts'

export const usualRows = 200

export interface MeasureAnswer extends Pick<Metric, 'key' | 'label' | 'unit' | 'direction'> { readonly unavailable?: Unavailable; readonly value?: number | null; readonly before?: number | null; readonly records?: ReturnType<typeof recordsBehind> }
/** What a report comes to: its measures in all, a line for each group, and totals over some of the dimensions. */
export interface ReportAnswer { readonly shared: Shared; readonly measures: readonly MeasureAnswer[]; readonly rows: readonly Line[]; readonly totals: readonly Line[]; readonly groups: number; readonly shown: number }

/** Runs a report with the rights of who reads it. What is left out for want of room is counted. */
export async function runReport(registry: Registry, doing: Doing, definition: ReportDefinition, given: Shared): Promise<JsonObject> {
  return reportTold(await answerReport(registry, doing, definition, given), doing)
}

/** A report as a door shows it. */
export function reportTold({ shared, ...answer }: ReportAnswer, { context }: Pick<Doing, 'context'>): JsonObject {
  return plainJson({ ...timeTold(shared), currency: context.baseCurrency, ...answer })
}

/** The same for whoever puts it on paper. */
export async function answerReport(registry: Registry, doing: Doing, definition: ReportDefinition, given: Shared): Promise<ReportAnswer> {
  const shared = ownTime(definition, doing, given)
  const by = [...definition.rows, ...definition.columns].map(({ field, period }) => ({ field, ...(period === undefined ? {} : { period }) }))
  const limit = Math.min(definition.limit ?? usualRows, 1000)
  const filter = definition.object === undefined || definition.filter === undefined ? undefined : { object: definition.object, filter: definition.filter }
  const narrowed = [...shared.narrowed, ...(definition.slices ?? []).map((slice) => ({ slice }))]
  const asked: MetricsAsked = { metrics: metricsOf(registry, definition, shared), by, times: shared.times, earlier: by.length === 0 ? shared.earlier : undefined, narrowed, filter, limit: Math.min(1000, by.length > 1 ? limit * 25 : limit) }
  const figures = await figuresOf(registry, inTransaction(registry, doing), asked)
  return {
    shared,
    measures: figures.map((figure) => ({ key: figure.metric.key, label: figure.metric.label, unit: figure.metric.unit, direction: figure.metric.direction, ...('unavailable' in figure ? { unavailable: figure.unavailable } : { ...withoutValue(figure), value: figure.answer.value, before: figure.answer.before, records: recordsBehind(registry, figure, { narrowed, filter }) }) })),
    ...tableOf(figures),
  }
}

/** A report that names a time of its own keeps it, up to the end of the time that its reader chose. */
function ownTime({ period }: ReportDefinition, { context }: Pick<Doing, 'context'>, shared: Shared): Shared {
  if (period === undefined || period === 'all') return shared
  const calendar = calendarOf(context)
  const { to } = shared.times.now
  return { ...shared, period, ...timesOf({ period, day: to < calendar.today ? to : calendar.today, against: 'previous' }, calendar) }
}

export interface Line { readonly keys: readonly Json[]; readonly titles: readonly (string | null)[]; readonly over: readonly number[]; readonly values: (number | null)[]; /** By the place of the measure, what it opens where its keys alone do not say. */ readonly records?: Record<number, Records> }

/** The measures side by side: a line for each group that any of them has, in the order of the first. */
function tableOf(figures: readonly Figure[]): { readonly rows: readonly Line[]; readonly totals: readonly Line[]; readonly groups: number; readonly shown: number } {
  const lines = new Map<string, Line>()
  let groups = 0
  figures.forEach((figure, index) => {
    if ('unavailable' in figure) return
    groups = Math.max(groups, figure.answer.groups)
    const all = [...figure.answer.rows.map((row) => ({ ...row, over: [] })), ...figure.answer.totals]
    for (const { keys, titles, over, value, records } of all) {
      const key = JSON.stringify([keys, over])
      let line = lines.get(key)
      if (line === undefined) lines.set(key, line = { keys, titles, over, values: figures.map(() => null) })
      line.values[index] = value
      if (records !== undefined) lines.set(key, line = { ...line, records: { ...line.records, [index]: records } })
    }
  })
  const rows = [...lines.values()].filter(({ over }) => over.length === 0)
  return { rows, totals: [...lines.values()].filter(({ over }) => over.length > 0), groups, shown: rows.length }
}

