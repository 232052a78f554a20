import { monthsIn, samePart } from '../../../model/targets/period.ts'
import { elapsedShare, measuredBy, reached } from '../../../model/targets/attain.ts'
import { usualCalendar } from '../../../lib/workdays.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing } from '../../../records/act/index.ts'
import { readWorkCalendar } from '../../../records/custom/index.ts'
import { type Asked, askedOf, type Subject, subjectOf } from './asking.ts'
import { KpiFigures, type Whose } from './figures.ts'
import { Aims, hiddenLevels, targetsSeen } from './levels.ts'
import type { MarketShares } from './market.ts'
import type { Organisation } from './organisation.ts'

interface Standing { readonly asked: Asked; readonly people: Organisation; readonly figures: KpiFigures; readonly aims: Aims; readonly elapsed: number }
interface Named { readonly subject: Subject; readonly title: string; readonly actual: number | null }

/**
 * What a subject reached, with a line for each department right below it and each person in it. The right to see a subject is judged
 * by the reach over targets; its number is then whole, also where a deal of it is not the caller's to open.
 */
export async function attainment(registry: Registry, doing: Doing, shares: MarketShares): Promise<JsonObject> {
  const asked = askedOf(registry, doing)
  const { subject, people } = await subjectOf(doing)
  const calendar = await readWorkCalendar(doing.tx, registry, doing.tx.workspaceId) ?? usualCalendar
  const elapsed = elapsedShare(asked.span, asked.today, calendar)
  const figures = new KpiFigures(doing, asked.zone, 'engine', shares)
  const standing: Standing = { asked, people, figures, elapsed, aims: new Aims(asked, await targetsSeen(doing, asked), people) }
  const whose = whoseOf(subject, people)
  const { kpi, span, today } = asked
  const actual = await figures.value(kpi, span, whose)
  const before = await figures.value(kpi, samePart(span, today, monthsIn(asked.period)), whose)
  const lastYear = asked.period === 'year' ? before : await figures.value(kpi, samePart(span, today, 12), whose)
  const lines = subject.of === 'person' ? [] : await linesBelow(standing, subject)
  return plainJson({
    kpi: kpi.name, basis: asked.basis, unit: kpi.unit, direction: kpi.direction, period: asked.period, startsOn: asked.startsOn, from: span.from, to: span.to, today, elapsed, currency: doing.context.baseCurrency,
    ...(kpi.markets === true && actual === null ? { unavailable: 'noMarket' } : {}),
    hidden: hiddenLevels(doing.context, kpi),
    trail: subject.of === 'department' ? people.trail(subject.id).map(({ id, name }) => ({ id, name })) : [],
    line: { ...await lineOf(doing, standing, { subject, title: titleOf(subject, people), actual }, true), before, lastYear },
    lines: await inOrder(lines.map((line) => lineOf(doing, standing, line, false))),
  })
}

async function inOrder<Result>(promises: readonly Promise<Result>[]): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const promise of promises) results.push(await promise)
  return results
}

/** Whose records are a subject's. */
export function whoseOf(subject: Subject, people: Pick<Organisation, 'below'>): Whose {
  if (subject.of === 'company') return {}
  return subject.of === 'person' ? { person: subject.id } : { departments: people.below(subject.id) }
}

export function titleOf(subject: Subject, people: Organisation): string {
  if (subject.of === 'company') return ''
  return (subject.of === 'person' ? people.homeOf(subject.id)?.name : people.department(subject.id)?.name) ?? ''
}

async function linesBelow({ asked: { kpi, span }, people, figures, aims }: Standing, subject: Exclude<Subject, { readonly of: 'person' }>): Promise<readonly Named[]> {
  const units = subject.of === 'company' ? topOf(people) : people.children(subject.id)
  const lines: Named[] = []
  for (const { id, name } of units) lines.push({ subject: { of: 'department', id }, title: name, actual: await figures.value(kpi, span, { departments: people.below(id) }) })
  const here = subject.of === 'company' ? solitary(people)?.id : subject.id
  if (here === undefined) return lines
  const values = await figures.byPerson(kpi, span, { departments: [here] })
  const shown = people.colleagues.filter(({ id, department, active }) => values.has(id) || (department === here && (active || aims.of({ of: 'person', id }).levels.goal !== undefined)))
  return [...lines, ...shown.map(({ id, name }): Named => ({ subject: { of: 'person', id }, title: name, actual: values.get(id) ?? (kpi.over === undefined ? 0 : null) }))]
}

/** Where one department stands above all, it is the company: what is shown are those below it. */
function topOf(people: Organisation) {
  const root = solitary(people)
  return root === undefined ? people.roots() : people.children(root.id)
}
function solitary(people: Organisation) {
  const roots = people.roots()
  return roots.length === 1 ? roots[0] : undefined
}

async function lineOf(doing: Doing, { asked, people, figures, aims, elapsed }: Standing, { subject, title, actual }: Named, whole: boolean): Promise<JsonObject> {
  const { kpi, span, today } = asked
  const { levels, summed, target } = aims.of(subject)
  const goal = measuredBy(levels)
  const known = actual ?? 0
  const forecast = !whole || today > span.to ? null : await forecastOf(doing, asked, { figures, elapsed, actual, whose: whoseOf(subject, people) })
  return plainJson({
    of: subject.of, id: subject.of === 'company' ? null : subject.id, title, actual, levels, summed, target: target ?? null,
    attainment: goal === undefined || goal === 0 || actual === null ? null : actual / goal,
    expected: goal === undefined ? null : kpi.over === undefined ? Math.round(goal * elapsed * 1e4) / 1e4 : goal,
    forecast, gap: goal === undefined || forecast === null ? null : forecast - goal, reached: reached(levels, known) ?? null,
    behind: await figures.behind(kpi, span, whoseOf(subject, people)),
  })
}

interface Forecasting { readonly figures: KpiFigures; readonly elapsed: number; readonly actual: number | null; readonly whose: Whose }

/** Of sales: what there is and what open opportunities that are to close in the period weigh. Of counts: the same pace to the end. Of shares and averages: as now. */
async function forecastOf({ aggregate }: Doing, { kpi, span }: Asked, { elapsed, actual, whose }: Forecasting): Promise<number | null> {
  if (kpi.over !== undefined) return actual
  if (kpi.name !== 'amount' && kpi.name !== 'wonAmount') return elapsed === 0 ? null : Math.round((actual ?? 0) / elapsed)
  const filter: Filter = { and: [
    { field: 'status', is: 'equals', value: 'open' }, { field: 'expectedCloseOn', is: 'atMost', value: span.to }, { field: 'forecastCategory', is: 'notEquals', value: 'omitted' },
    ...(whose.person === undefined ? [] : [{ field: 'owner', is: 'equals', value: whose.person } as const]),
    ...(whose.departments === undefined ? [] : [{ field: 'department', is: 'in', value: whose.departments.slice(0, 500) } as const]),
  ] }
  const [row] = await aggregate('opportunity', { filter, measures: [{ function: 'sum', field: 'weightedAmount' }] })
  const weighted = row?.values[0]
  return (actual ?? 0) + (typeof weighted === 'number' ? weighted : 0)
}
