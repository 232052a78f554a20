import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { behindPart, type Metric, type Missing, openedPart, type Times } from '../../../model/metrics/kpi.ts'
import type { Calendar } from '../../../model/metrics/times.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday, companyZoneOf, type Context } from '../../../records/context.ts'
import type { Table } from '../../../records/engine.ts'
import { withMarkets } from './markets.ts'
import { type Answer, compileMetrics, type MetricsAsked, narrowedOf, NotCounted, type OwnAnswer, type Records, type TableQuestion } from './compile.ts'
import { ownAnswer } from './own.ts'

/** Runs the questions of a plan, under the caller's rights, and counts what no question comes to. Where they are counted, `where.ts` says. */
export interface Executor { readonly tables: (questions: readonly TableQuestion[]) => Promise<readonly Table[]>; readonly own: (metric: Metric, asked: MetricsAsked) => Promise<OwnAnswer> }

/** In the transaction of the verb, one after the other on its connection. */
export function inTransaction(registry: Registry, doing: Doing): Executor {
  return { ...tablesIn(doing), own: (metric, asked) => ownAnswer(registry, doing, metric, asked) }
}

/** The same of metrics that are sums over records alone. */
export function tablesIn({ tableSeen }: Pick<Doing, 'tableSeen'>): Executor {
  return {
    tables: async (questions) => {
      const tables: Table[] = []
      for (const { object, query } of questions) tables.push(await tableSeen(object, query))
      return tables
    },
    own: () => Promise.reject(new NotCounted()),
  }
}

/** Why there is no number: what it is counted from is hidden by the role, or not in use (or cannot be cut so), or no market size knows what was asked for, or none lies in its time. */
export type Unavailable = 'hidden' | 'noMarket' | Missing | NotCounted['reason']
export type Figure = { readonly metric: Metric; readonly answer: Answer; /** As it was counted, with what was read first. */ readonly times: Times; /** What it opens, where its parts do not say. */ readonly records?: Records } | { readonly metric: Metric; readonly unavailable: Unavailable }

/**
 * The metrics as the caller may see them. What his role hides of one is no reason to keep the others: that one says so. A refusal
 * comes before anything of its question is asked, so that the transaction goes on.
 */
export async function figuresOf(registry: Registry, run: Executor, asked: MetricsAsked): Promise<readonly Figure[]> {
  const sums = asked.metrics.filter(({ counted }) => counted === undefined)
  const found = sums.length === 0 ? [] : await summedFigures(registry, run, { ...asked, metrics: sums })
  const figures: Figure[] = []
  let next = 0
  for (const metric of asked.metrics) {
    const figure = metric.counted === undefined ? found[next++] : await ownFigure(run, metric, asked)
    if (figure !== undefined) figures.push(figure)
  }
  return figures
}

async function ownFigure(run: Executor, metric: Metric, asked: MetricsAsked): Promise<Figure> {
  try {
    return { metric, times: asked.times, ...await run.own(metric, asked) }
  } catch (error) {
    const unavailable = reasonOf(error)
    if (unavailable === undefined) throw error
    return { metric, unavailable }
  }
}

/** One for each of them, in their order. */
async function summedFigures(registry: Registry, run: Executor, asked: MetricsAsked): Promise<readonly Figure[]> {
  try {
    const counted = await withMarkets(registry, run.tables, asked)
    const plan = compileMetrics(registry, counted)
    const answers = plan.read(await run.tables(plan.questions))
    return asked.metrics.flatMap((metric, index) => { const answer = answers[index]; return answer === undefined ? [] : [{ metric, answer, times: counted.times }] })
  } catch (error) {
    const [metric] = asked.metrics
    const unavailable = reasonOf(error)
    if (unavailable === undefined || metric === undefined) throw error
    if (asked.metrics.length === 1) return unavailable === 'hidden' && metric.instead !== undefined ? await summedFigures(registry, run, { ...asked, metrics: [metric.instead] }) : [{ metric, unavailable }]
    const half = Math.ceil(asked.metrics.length / 2)
    return [...await summedFigures(registry, run, { ...asked, metrics: asked.metrics.slice(0, half) }), ...await summedFigures(registry, run, { ...asked, metrics: asked.metrics.slice(half) })]
  }
}

function reasonOf(error: unknown): Unavailable | undefined {
  if (error instanceof NotCounted) return error.reason
  if (!isProblem(error)) return undefined
  // Whose targets they are is not for everybody to know.
  return error.details.status === 403 || error.details.kind === 'target.reach' ? 'hidden' : error.details.status === 422 ? 'notCounted' : undefined
}

/** Why a number that could be counted is none: no market size lies in its time, no model has said anything, nothing is aimed at, nobody was held back. */
export function withoutValue({ metric, answer, times }: Pick<Extract<Figure, { readonly answer: Answer }>, 'metric' | 'answer' | 'times'>): { readonly unavailable?: Unavailable } {
  if (metric.markets === true) return times.markets?.length === 0 ? { unavailable: 'noMarket' } : {}
  return metric.without !== undefined && answer.value === null && answer.rows.every(({ value }) => value === null) ? { unavailable: metric.without } : {}
}

/** The records behind a metric: what its list opens with. */
export function recordsBehind(registry: Registry, { metric, times, records }: Pick<Extract<Figure, { readonly answer: Answer }>, 'metric' | 'times' | 'records'>, { narrowed, filter }: Pick<MetricsAsked, 'narrowed' | 'filter'>): Records {
  if (records !== undefined) return records
  const part = openedPart(metric, times)
  const own = narrowed.flatMap((narrowing) => narrowedOf(registry, part, narrowing, times.zone) ?? [])
  return { object: part.object, filter: behindPart(part, times, ...own, ...(filter?.object === part.object ? [filter.filter] : [])) }
}

/** The company's calendar of this moment. */
export function calendarOf(context: Context): Calendar {
  const { fiscalStart, weekStart } = context
  return { today: companyToday(context), zone: companyZoneOf(context), fiscalStart, weekStart }
}
