import { asText, type Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { resolvePath } from '../../../model/filter/path.ts'
import { behindPart, type Dates, datedIn, type Metric, type Part, partsOfMetric, type Times, valueOfMetric } from '../../../model/metrics/kpi.ts'
import type { Slice } from '../../../model/reports/definition.ts'
import { sliceFilter } from '../../../model/reports/slice.ts'
import type { Table, TableDimension, TableMeasure, TableQuery } from '../../../records/engine.ts'

/** A question for one table of figures over the records of an object. */
export interface TableQuestion { readonly object: string; readonly query: TableQuery }
/** A condition on records that each object may hold under its own name for the field; or one value of a dimension, as a report that is cut by it has it. */
export type Narrowing = { readonly dimension: string; readonly filter: (field: string) => Filter } | { readonly slice: Slice }
/** What is asked of some metrics at once. */
export interface MetricsAsked {
  readonly metrics: readonly Metric[]
  readonly by: readonly TableDimension[]
  readonly times: Times
  /** The time that it is compared with. */
  readonly earlier?: Times | undefined
  /** Times that are asked for besides, of the whole alone: the numbers of many periods in as few questions as one. */
  readonly series?: readonly Times[] | undefined
  readonly narrowed: readonly Narrowing[]
  /** A condition on the records of one object: metrics of others do not know it. */
  readonly filter?: { readonly object: string; readonly filter: Filter } | undefined
  readonly limit: number
}
/** What a list opens with. */
export interface Records { readonly object: string; readonly filter: Filter }
export interface Group { readonly keys: readonly Json[]; readonly titles: readonly (string | null)[]; readonly value: number | null; readonly before: number | null; /** What it opens, where that is more than what its metric opens narrowed to its keys. */ readonly records?: Records }
export interface Answer { readonly value: number | null; readonly before: number | null; /** One number for each of the times besides. */ readonly series: readonly (number | null)[]; readonly rows: readonly Group[]; /** Of each set of some of the dimensions, totals computed anew. */ readonly totals: readonly (Group & { readonly over: readonly number[] })[]; readonly groups: number }
/** What an evaluator of its own says of a metric, and which records stand behind it. */
export interface OwnAnswer { readonly answer: Answer; readonly records?: Records }
export interface Plan { readonly questions: readonly TableQuestion[]; readonly read: (tables: readonly Table[]) => readonly Answer[] }

/** Why a metric cannot be counted here: what it counts is not in use or not cut so, or it is set against market sizes, which know no people and segments. */
export class NotCounted extends Error {
  readonly reason: 'notCounted' | 'notOfMarket'

  constructor(reason: NotCounted['reason'] = 'notCounted') { super(reason); this.reason = reason }
}

const mostInOne = 60

/**
 * The questions by which metrics are counted, and how their answers are put together. Nothing is asked here: who runs the questions,
 * on what, is not its concern. Parts of the same object, cut alike, share one question, the time before among them.
 * @throws NotCounted for a metric whose objects are not in use, or that cannot be cut or narrowed so.
 */
export function compileMetrics(registry: Registry, asked: MetricsAsked): Plan {
  const questions: Asking[] = []
  const place = (part: Part, times: Times): Placed => {
    const { kept, by } = cut(registry, part, asked.by)
    const filter = narrow(registry, part, asked)
    const dated = by.some(({ period }) => period !== undefined)
    const key = JSON.stringify([part.object, by, filter])
    let question = questions.findLast((each) => each.key === key && each.measures.length < mostInOne)
    if (question === undefined) questions.push(question = { object: part.object, by, filter, measures: [], places: new Map(), key, largest: !dated && by.length > 0, bound: 'open' })
    const measure: TableMeasure = { function: part.function, ...(part.field === undefined ? {} : { field: part.field }), where: behindPart(part, times), ...(part.newValue === undefined ? {} : { newValue: part.newValue(times) }) }
    const name = JSON.stringify(measure)
    const known = question.places.get(name) ?? question.measures.push(measure) - 1
    question.places.set(name, known)
    question.bound = bounded(question.bound, part, part.when === 'before' ? times.before : times.now, times.zone)
    return { question: questions.indexOf(question), measure: known, kept, none: ['count', 'sum', 'distinct'].includes(part.function) ? 0 : null }
  }
  const placed = asked.metrics.map((metric) => {
    const parts = Object.entries(partsOfMetric(metric))
    const at = (times: Times) => parts.map(([name, part]) => [name, metric.markets === true ? ofMarket(registry, () => place(part, times)) : place(part, times)] as const)
    return { metric, now: at(asked.times), before: asked.earlier === undefined ? undefined : at(asked.earlier), series: (asked.series ?? []).map(at) }
  })
  return {
    questions: questions.map(({ object, by, filter, measures, largest, bound }) => {
      const all = [...filter, ...(typeof bound === 'string' ? [] : datedIn(bound, bound))]
      return { object, query: { by, measures, totals: by.length > 0, limit: asked.limit, ...(all.length === 0 ? {} : { filter: { and: all } }), ...(largest ? { largest: 0 } : {}) } }
    }),
    read: (tables) => placed.map(({ metric, ...parts }) => answer(metric, asked, parts, tables)),
  }
}

/** In use it may be counted, but what was asked for is nothing that a market size knows. */
function ofMarket<Found>(registry: Registry, placed: () => Found): Found {
  try { return placed() } catch (error) { throw error instanceof NotCounted && registry.objects.has('marketSize') ? new NotCounted('notOfMarket') : error }
}

interface Bound extends Dates { readonly date: string; readonly instant?: true }
/** A question while measures are added to it; `bound` is the time in which all that it counts lies, so that no more is read. */
interface Asking {
  readonly object: string
  readonly by: readonly TableDimension[]
  readonly filter: readonly Filter[]
  readonly measures: TableMeasure[]
  readonly places: Map<string, number>
  readonly key: string
  readonly largest: boolean
  bound: Bound | 'open' | 'none'
}

function bounded(bound: Bound | 'open' | 'none', { date, instant }: Part, { from, to }: Omit<Dates, 'zone'>, zone: string): Bound | 'none' {
  if (date === undefined || bound === 'none') return 'none'
  if (bound === 'open') return { date, from, to, zone, ...(instant === undefined ? {} : { instant }) }
  return bound.date !== date ? 'none' : { ...bound, from: from < bound.from ? from : bound.from, to: to > bound.to ? to : bound.to }
}

/** Where the number of a part stands: in which question's answer, as which measure, cut by which of the dimensions. */
interface Placed { readonly question: number; readonly measure: number; readonly kept: readonly number[]; /** What it is of no record. */ readonly none: 0 | null }
type Parts = readonly (readonly [name: string, placed: Placed])[]

/** The dimensions under the names that the part's object has for them. */
function cut(registry: Registry, part: Part, by: readonly TableDimension[]): { readonly kept: readonly number[]; readonly by: readonly TableDimension[] } {
  if (!registry.objects.has(part.object)) throw new NotCounted()
  const kept: number[] = []
  const named: TableDimension[] = []
  by.forEach((dimension, index) => {
    const field = isOwnTime(part, dimension) ? part.date ?? null : nameAt(part, dimension.field)
    if (field === null) return
    if (resolvePath(registry, part.object, field) === undefined) throw new NotCounted()
    kept.push(index)
    named.push({ ...dimension, field })
  })
  return { kept, by: named }
}

/** The condition on the records of a part; undefined where they have nothing of the kind. @throws NotCounted for a field that there is not. */
export function narrowedOf(registry: Registry, part: Part, narrowing: Narrowing, zone: string): Filter | undefined {
  if ('slice' in narrowing) {
    const { slice: { field: dimension, period, key } } = narrowing
    const field = isOwnTime(part, { field: dimension, period }) && part.date !== undefined ? part.date : nameAt(part, dimension)
    if (field === null) return undefined
    const end = resolvePath(registry, part.object, field)
    if (end === undefined) throw new NotCounted()
    return sliceFilter({ field, period, instant: end.field.type === 'datetime' || end.result.type === 'datetime', zone }, key)
  }
  const { dimension, filter } = narrowing
  // Of customers themselves the field is nowhere but here.
  const field = dimension === 'customer' && part.object === 'customer' ? '' : nameAt(part, dimension)
  if (field === null || (field !== '' && resolvePath(registry, part.object, field) === undefined)) return undefined
  return filter(field)
}

/** The period of a metric is that of the date by which its part is placed in time; a part that names a date of its own means that one. */
function isOwnTime({ at }: Part, { field, period }: Pick<Slice, 'field' | 'period'>): boolean {
  return period !== undefined && field === 'date' && at?.['date'] === undefined
}

function nameAt({ at }: Part, dimension: string): string | null {
  const other = at?.[dimension]
  return other === undefined ? dimension : other
}

function narrow(registry: Registry, part: Part, { narrowed, filter, times: { zone } }: MetricsAsked): readonly Filter[] {
  const own = narrowed.flatMap((narrowing) => {
    const found = narrowedOf(registry, part, narrowing, zone)
    // What is not cut by a dimension stands against the whole; what does not know a person or a segment cannot be asked about it.
    if (found === undefined && !('slice' in narrowing)) throw new NotCounted()
    return found ?? []
  })
  if (filter === undefined) return own
  if (filter.object !== part.object) throw new NotCounted()
  return [...own, filter.filter]
}

function answer(metric: Metric, { by, limit }: Pick<MetricsAsked, 'by' | 'limit'>, { now, before, series }: { readonly now: Parts; readonly before: Parts | undefined; readonly series: readonly Parts[] }, tables: readonly Table[]): Answer {
  const groups = new Map<string, { keys: readonly Json[]; titles: readonly (string | null)[]; over: readonly number[] }>()
  const main = now.flatMap(([, { question }]) => tables[question] ?? [])
  // Where one of them is cut, the others would show groups of which it knows nothing.
  const shown = main.some((table) => table.groups > limit) ? main.slice(0, 1) : main
  for (const [index, table] of shown.entries()) if ((now[index]?.[1].kept.length ?? 0) === by.length) {
    for (const { keys, titles, over } of table.rows) { const key = keyOf(keys, over); if (!groups.has(key)) groups.set(key, { keys, titles, over }) }
  }
  const valueAt = (parts: Parts | undefined, keys: readonly Json[], over: readonly number[]) => (parts === undefined ? null : valueOfMetric(metric, Object.fromEntries(parts.map(([name, placed]) => [name, numberAt(tables, placed, keys, over)]))))
  const whole = by.map((_, index) => index)
  const nowhere = by.map(() => null)
  const all = [...groups.values()].map(({ keys, titles, over }) => ({ keys, titles, over, value: valueAt(now, keys, over), before: valueAt(before, keys, over) }))
  // Where no market size was entered there is nothing to tell.
  const rows = all.filter(({ over, value }) => over.length === 0 && (metric.markets !== true || value !== null))
  const dated = by.some(({ period }) => period !== undefined)
  return {
    value: valueAt(now, nowhere, whole), before: valueAt(before, nowhere, whole), series: series.map((parts) => valueAt(parts, nowhere, whole)), groups: metric.markets === true ? rows.length : Math.max(0, ...main.map((table) => table.groups), rows.length),
    rows: (dated ? [...rows].sort((one, other) => compareKeys(one.keys, other.keys, by)) : [...rows].sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity))).map(({ keys, titles, value, before: earlier }) => ({ keys, titles, value, before: earlier })),
    totals: all.filter(({ over }) => over.length > 0 && over.length < by.length),
  }
}

const indexes = new WeakMap<Table, Map<string, readonly (number | string | null)[]>>()

/** The number of a part in a group; where the part is not cut by a dimension, that of the whole over it. */
function numberAt(tables: readonly Table[], { question, measure, kept, none }: Placed, keys: readonly Json[], over: readonly number[]): number | null {
  const table = tables[question]
  if (table === undefined) return null
  let index = indexes.get(table)
  if (index === undefined) indexes.set(table, index = new Map(table.rows.map((row) => [keyOf(row.keys, row.over), row.values])))
  const found = index.get(keyOf(kept.map((at) => keys[at] ?? null), kept.flatMap((at, own) => (over.includes(at) ? [own] : []))))
  const value = found?.[measure]
  return typeof value === 'number' ? value : found === undefined ? none : null
}

function keyOf(keys: readonly Json[], over: readonly number[]): string {
  return JSON.stringify([keys, over])
}

export function compareKeys(one: readonly Json[], other: readonly Json[], by: readonly TableDimension[]): number {
  for (const [index, { period }] of by.entries()) {
    const [left, right] = [asText(one[index]), asText(other[index])]
    if (period !== undefined && left !== right) return left < right ? -1 : 1
  }
  return 0
}
