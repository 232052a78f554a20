import { asText, isJsonObject, type Json, type JsonObject, plainJson } from '../../../lib/json.ts'
import { type Basis, kpiNames, type PeriodKind, periodKinds } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { isPeriodKind, periodStart, type Span, shifted, spanOf } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import type { TableDimension } from '../../../records/engine.ts'
import { compareKeys, type Group, type MetricsAsked, NotCounted, type OwnAnswer, type Records } from './compile.ts'
import { narrowedTo } from './narrowings.ts'

/** By what it is cut: whose it is, of which KPI, in which periods. */
interface Cut { readonly subject: 'owner' | 'department' | undefined; readonly kpi: boolean; readonly period: PeriodKind | undefined }
interface Reached { readonly id: string; readonly title: string | null; readonly value: number | null; readonly records: Records | undefined }
/** What was reached of one KPI in one period, in all and by each who aims at it. */
interface Told extends Reached { readonly kpi: string; readonly startsOn: string; readonly rows: readonly Reached[] }

/**
 * What was reached of targets, by the verb that counts it for the page: who may see whose is judged there. A time that is no month,
 * quarter or fiscal year has no target of its own.
 */
export async function attainedFigure(registry: Registry, doing: Doing, basis: Basis, asked: MetricsAsked): Promise<OwnAnswer> {
  if (!registry.actions.has('salesTarget.attained')) throw new NotCounted()
  const { context: { fiscalStart } } = doing
  const cut = cutOf(asked.by)
  const { whose, kpis, now } = narrowing(asked, cut)
  const kind = periodKinds.find((each) => { const whole = spanOf(each, now.from); return periodStart(each, now.from, fiscalStart) === now.from && whole.to === now.to })
  const ask = async (period: PeriodKind, spans: readonly Span[], by: Cut['subject']): Promise<readonly Told[]> => {
    if (spans.length === 0) return []
    const { result } = await doing.act('salesTarget.attained', { input: plainJson({ kpis, basis, period, spans: spans.map(({ from, to }) => ({ startsOn: from, until: to })), ...(by === undefined ? {} : { by }), ...whose }) })
    return (Array.isArray(result?.['found']) ? result['found'] : []).flatMap(toldIn)
  }
  // Of one period out of many there is none before it in the question.
  const earlier = now === asked.times.now ? asked.earlier?.now : undefined
  const whole = kind === undefined ? [] : await ask(kind, [now, ...(earlier === undefined ? [] : [earlier])], cut.subject)
  const series = kind === undefined ? [] : await ask(kind, (asked.series ?? []).map(({ now: span }) => span), undefined)
  const parts = cut.period === undefined ? [] : await ask(cut.period, partsIn(cut.period, now, { fiscalStart, today: companyToday(doing.context) }), cut.subject)
  const current = whole.filter(({ startsOn }) => startsOn === now.from)
  const only = cut.kpi && kpis.length > 1 ? undefined : current[0]
  const earlierOf = (kpi: string, id?: string) => {
    const found = earlier === undefined ? undefined : whole.find((each) => each.startsOn === earlier.from && each.kpi === kpi)
    return (id === undefined ? found : found?.rows.find((row) => row.id === id))?.value ?? null
  }
  const before = (kpi: string, id?: string) => (cut.period === undefined ? earlierOf(kpi, id) : null)
  const [value, earlierValue] = [only?.value ?? null, only === undefined ? null : earlierOf(only.kpi)]
  const rows = asked.by.length === 0 ? [{ keys: [], titles: [], value, before: earlierValue }] : rowsOf(asked.by, cut, cut.period === undefined ? current : parts, before)
  return {
    answer: {
      value, before: earlierValue,
      series: (asked.series ?? []).map(({ now: { from } }) => series.find(({ startsOn }) => startsOn === from)?.value ?? null),
      rows: rows.slice(0, asked.limit), groups: rows.length, totals: totalsOf(asked.by, cut, current, parts),
    },
    records: (only ?? whole[0] ?? parts[0])?.records ?? noTargets(now),
  }
}

function cutOf(by: readonly TableDimension[]): Cut {
  let cut: Cut = { subject: undefined, kpi: false, period: undefined }
  for (const { field, period } of by) {
    if (period !== undefined && field === 'date' && isPeriodKind(period) && cut.period === undefined) cut = { ...cut, period }
    else if (field === 'kpi' && !cut.kpi) cut = { ...cut, kpi: true }
    else if ((field === 'owner' || field === 'department') && cut.subject === undefined) cut = { ...cut, subject: field }
    else throw new NotCounted()
  }
  return cut
}

/** Whose, of which KPIs, and in which time, with the values that a report was narrowed to. */
function narrowing(asked: MetricsAsked, { kpi: byKpi }: Cut): { readonly whose: JsonObject; readonly kpis: readonly string[]; readonly now: Span } {
  const { person, departments, slices } = narrowedTo(asked)
  let found = { person, unit: departments?.[0], kpis: byKpi ? [...kpiNames] as readonly string[] : ['amount'], now: asked.times.now }
  for (const { field, period, key } of slices) {
    if (typeof key !== 'string') throw new NotCounted()
    if (field === 'kpi') found = { ...found, kpis: [key] }
    else if (field === 'owner') found = { ...found, person: key }
    else if (field === 'department') found = { ...found, unit: key }
    else if (field === 'date' && isPeriodKind(period)) found = { ...found, now: spanOf(period, key) }
    else throw new NotCounted()
  }
  const { person: one, unit, kpis, now } = found
  return { whose: one === undefined ? (unit === undefined ? {} : { unit }) : { person: one }, kpis, now }
}

const mostParts = 60

/** The periods that lie wholly in the time and have begun. */
function partsIn(period: PeriodKind, { from, to }: Span, { fiscalStart, today }: { readonly fiscalStart: number; readonly today: string }): readonly Span[] {
  const first = periodStart(period, from, fiscalStart)
  return Array.from({ length: mostParts }, (_, index) => spanOf(period, shifted(period, first, index))).filter((span) => span.from >= from && span.to <= to && span.from <= today)
}

function rowsOf(by: readonly TableDimension[], cut: Cut, told: readonly Told[], before: (kpi: string, id?: string) => number | null): readonly Group[] {
  const rows = told.flatMap((each) => (cut.subject === undefined ? [each] : each.rows).flatMap((reached): readonly Group[] => (reached.value === null ? [] : [{
    ...keysOf(by, each, reached), value: reached.value, before: cut.subject === undefined ? before(each.kpi) : before(each.kpi, reached.id), ...(reached.records === undefined ? {} : { records: reached.records }),
  }])))
  return cut.period === undefined ? rows.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0)) : rows.toSorted((one, other) => compareKeys(one.keys, other.keys, by))
}

function keysOf(by: readonly TableDimension[], { kpi, startsOn }: Told, { id, title }: Reached): Pick<Group, 'keys' | 'titles'> {
  const of = ({ field, period }: TableDimension): readonly [Json, string | null] => (period !== undefined ? [startsOn, null] : field === 'kpi' ? [kpi, null] : [id, title])
  return { keys: by.map((dimension) => of(dimension)[0]), titles: by.map((dimension) => of(dimension)[1]) }
}

/** Over all people or departments, and over the whole time: computed, not added up. Nothing stands over different KPIs. */
function totalsOf(by: readonly TableDimension[], cut: Cut, whole: readonly Told[], parts: readonly Told[]): OwnAnswer['answer']['totals'] {
  if (by.length < 2) return []
  const place = (of: (dimension: TableDimension) => boolean) => by.findIndex(of)
  const [subject, period] = [place(({ field }) => field === cut.subject), place((dimension) => dimension.period !== undefined)]
  const blank = (keys: readonly Json[], over: readonly number[]) => keys.map((key, index) => (over.includes(index) ? null : key))
  const total = (each: Told, reached: Reached, over: readonly number[]) => {
    const { keys, titles } = keysOf(by, each, reached)
    return { keys: blank(keys, over), titles: titles.map((title, index) => (over.includes(index) ? null : title)), over, value: reached.value, before: null, ...(reached.records === undefined ? {} : { records: reached.records }) }
  }
  const overSubjects = subject < 0 ? [] : (period < 0 ? whole : parts).map((each) => total(each, each, [subject]))
  const overTime = period < 0 ? [] : whole.flatMap((each) => (subject < 0 ? [total(each, each, [period])] : each.rows.map((row) => total(each, row, [period]))))
  const overBoth = subject < 0 || period < 0 || by.length < 3 ? [] : whole.map((each) => total(each, each, [subject, period].toSorted((one, other) => one - other)))
  return [...overSubjects, ...overTime, ...overBoth].filter(({ value }) => value !== null)
}

function toldIn(value: Json): readonly Told[] {
  if (!isJsonObject(value)) return []
  const rows = Array.isArray(value['rows']) ? value['rows'].flatMap((row: Json) => (isJsonObject(row) ? [reachedIn(row)] : [])) : []
  return [{ ...reachedIn(value), kpi: asText(value['kpi']), startsOn: asText(value['startsOn']), rows }]
}

function reachedIn({ id, title, value, records }: JsonObject): Reached {
  return { id: asText(id), title: typeof title === 'string' && title !== '' ? title : null, value: typeof value === 'number' ? value : null, records: isRecords(records) ? records : undefined }
}

function isRecords(value: unknown): value is Records {
  return typeof value === 'object' && value !== null && 'object' in value && typeof value.object === 'string' && 'filter' in value
}

/** Where nothing is aimed at, the list of targets of the time: an empty one says as much. */
function noTargets({ from, to }: Span): Records {
  const filter: Filter = { field: 'startsOn', is: 'between', value: [from, to] }
  return { object: 'salesTarget', filter }
}
