import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { behindPart, type Metric, openedPart, type Times } from '../../../model/metrics/kpi.ts'
import type { Calendar } from '../../../model/metrics/times.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday, companyZoneOf, type Context } from '../../../records/context.ts'
import type { Table } from '../../../records/engine.ts'
import { withMarkets } from './markets.ts'
import { type Answer, compileMetrics, type MetricsAsked, narrowedOf, NotCounted, type TableQuestion } from './compile.ts'

/** Runs the questions of a plan, under the caller's rights. Where they are counted, `where.ts` says. */
export type Executor = (questions: readonly TableQuestion[]) => Promise<readonly Table[]>

/** In the transaction of the verb, one after the other on its connection. */
export function inTransaction({ tableSeen }: Pick<Doing, 'tableSeen'>): Executor {
  return async (questions) => {
    const tables: Table[] = []
    for (const { object, query } of questions) tables.push(await tableSeen(object, query))
    return tables
  }
}

/** Why there is no number: what it is counted from is hidden by the role, or not in use (or cannot be cut so), or no market size knows what was asked for, or none lies in its time. */
export type Unavailable = 'hidden' | 'noMarket' | NotCounted['reason']
export type Figure = { readonly metric: Metric; readonly answer: Answer; /** As it was counted, with what was read first. */ readonly times: Times } | { readonly metric: Metric; readonly unavailable: Unavailable }

/**
 * The metrics as the caller may see them. What his role hides of one is no reason to keep the others: that one says so. A refusal
 * comes before anything of its question is asked, so that the transaction goes on.
 */
export async function figuresOf(registry: Registry, run: Executor, asked: MetricsAsked): Promise<readonly Figure[]> {
  try {
    const counted = await withMarkets(registry, run, asked)
    const plan = compileMetrics(registry, counted)
    const answers = plan.read(await run(plan.questions))
    return asked.metrics.flatMap((metric, index) => { const answer = answers[index]; return answer === undefined ? [] : [{ metric, answer, times: counted.times }] })
  } catch (error) {
    const [metric] = asked.metrics
    const unavailable = reasonOf(error)
    if (unavailable === undefined || metric === undefined) throw error
    if (asked.metrics.length === 1) return unavailable === 'hidden' && metric.instead !== undefined ? await figuresOf(registry, run, { ...asked, metrics: [metric.instead] }) : [{ metric, unavailable }]
    const half = Math.ceil(asked.metrics.length / 2)
    return [...await figuresOf(registry, run, { ...asked, metrics: asked.metrics.slice(0, half) }), ...await figuresOf(registry, run, { ...asked, metrics: asked.metrics.slice(half) })]
  }
}

function reasonOf(error: unknown): Unavailable | undefined {
  if (error instanceof NotCounted) return error.reason
  if (!isProblem(error)) return undefined
  return error.details.status === 403 ? 'hidden' : error.details.status === 422 ? 'notCounted' : undefined
}

/** Why a number that could be counted is none: no market size was entered that lies in its time. */
export function withoutSize(metric: Metric, times: Times): { readonly unavailable?: 'noMarket' } {
  return metric.markets === true && times.markets?.length === 0 ? { unavailable: 'noMarket' } : {}
}

/** The records behind a metric: what its list opens with. */
export function recordsBehind(registry: Registry, metric: Metric, times: Times, { narrowed, filter }: Pick<MetricsAsked, 'narrowed' | 'filter'>): { readonly object: string; readonly filter: Filter } {
  const part = openedPart(metric, times)
  const own = narrowed.flatMap((narrowing) => narrowedOf(registry, part, narrowing, times.zone) ?? [])
  return { object: part.object, filter: behindPart(part, times, ...own, ...(filter?.object === part.object ? [filter.filter] : [])) }
}

/** The company's calendar of this moment. */
export function calendarOf(context: Context): Calendar {
  const { fiscalStart, weekStart } = context
  return { today: companyToday(context), zone: companyZoneOf(context), fiscalStart, weekStart }
}
