import { addMonths, daysBetween } from '../../../lib/calendar.ts'
import { asText, type Json, isJsonObject, type JsonObject, plainJson } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { feedingDeals } from './deals.ts'
import { begun, readHistory, salesBetween, summed } from './history.ts'
import { periodAsked } from './propose.ts'
import { type Expected, expectedOf, type Rest, restByDeals, restByTrend } from './rest.ts'
import { placesOf } from './tree.ts'

/**
 * Of each target of the running period that the caller may see and whose sales he may: what was reached, what is to be expected until
 * its end by the trend and by open deals (how both make one is said in rest.ts), how likely the goal is missed, and by how much then.
 * Likeliest first.
 */
export async function outlook(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { today, period, startsOn, span, basis } = periodAsked(doing)
  const facts = { period, startsOn, from: span.from, to: span.to, today, currency: doing.context.baseCurrency }
  if (today < span.from || today > span.to) return plainJson({ ...facts, lines: [] })
  const targets = await doing.seen('salesTarget', { filter: { and: [{ field: 'kpi', is: 'equals', value: 'amount' }, { field: 'basis', is: 'equals', value: basis }, { field: 'period', is: 'equals', value: period }, { field: 'startsOn', is: 'equals', value: startsOn }] }, fields: ['subject', 'owner', 'department', 'goal', 'base', 'stretch'] })
  if (targets.length === 0) return plainJson({ ...facts, lines: [] })
  const history = await readHistory(registry, doing, basis, today)
  const now = await salesBetween(registry, doing, basis, { from: span.from, to: today }, monthsOf(span.from, today))
  const deals = await feedingDeals(registry, doing, basis, span)
  const places = new Map((await placesOf(doing)).map((place) => [`${place.of} ${place.id}`, place]))
  const month = `${today.slice(0, 7)}-01`
  const gone = daysBetween(month, today) + 1
  const left = 1 - gone / (daysBetween(month, addMonths(month, 1)))
  const count = monthsOf(month, span.to).length
  const lines = targets.flatMap((target): readonly Outlook[] => {
    const place = places.get(keyOf(target))
    const goal = goalOf(target, doing.context.baseCurrency)
    if (place === undefined || goal === undefined) return []
    const actual = Math.round(place.people.reduce((sum, id) => sum + (now.get(id)?.reduce((all, value) => all + value, 0) ?? 0), 0))
    const named = { target: asText(target['id']), of: place.of, id: place.id, title: place.title, goal, actual }
    const people = new Set(place.people)
    const values = begun(summed(history.months.length, place.people.map((id) => history.byPerson.get(id))))
    const trend = trendOf(() => restByTrend(values, { count, left }))
    const told = expectedOf({ goal, actual }, trend.rest, restByDeals(deals.filter(({ owner }) => people.has(owner))))
    return [{ ...named, ...(told ?? { ...nothing, ...(trend.refusal === undefined ? {} : { refusal: trend.refusal }) }) }]
  })
  return plainJson({ ...facts, lines: lines.toSorted((one, other) => (other.missed ?? -1) - (one.missed ?? -1) || (other.short ?? 0) - (one.short ?? 0)) })
}

interface Outlook extends Nullable<Expected> {
  readonly target: string; readonly of: string; readonly id: string; readonly title: string; readonly goal: number; readonly actual: number
  readonly refusal?: JsonObject
}
type Nullable<Told> = { readonly [Name in keyof Told]: Told[Name] | null }

/** Where too little is known. */
const nothing: Nullable<Expected> = { expected: null, low: null, high: null, missed: null, short: null, byTrend: null, byDeals: null, by: null }

/** The trend, or why there is none. */
function trendOf(told: () => Rest): { readonly rest?: Rest; readonly refusal?: JsonObject } {
  try {
    return { rest: told() }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { refusal: { title: { ...error.details.title }, values: { ...error.details.values } } }
  }
}

function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to && months.length < 60; month = addMonths(month, 1)) months.push(month)
  return months
}

function keyOf(target: Row): string {
  const subject = asText(target['subject'])
  return `${subject} ${subject === 'company' ? '' : idOf(target[subject === 'department' ? 'department' : 'owner'])}`
}

function goalOf(target: Row, currency: string): number | undefined {
  for (const level of ['goal', 'base', 'stretch']) { const value = amountInBase(target[level] ?? null, currency); if (value !== undefined) return value }
  return undefined
}

const idOf = (value: Json | undefined): string => (value !== undefined && isJsonObject(value) ? asText(value['id']) : '')
