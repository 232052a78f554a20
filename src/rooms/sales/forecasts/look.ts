import { dateInZone } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { changeKinds, explain, type Standing, valueIn } from './explain.ts'
import { periodOf } from './period.ts'
import { type ForecastDeal, freezeBefore, frozenDeals, liveDeals, movement, readableDeals } from './reading.ts'

const dealsTold = 30

/** What is forecast for a period under the caller's scope, by person, with what they submitted, how it moved and why. */
export async function lookAt(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { tx, context, input, seen } = doing
  const today = dateInZone(context.now, context.actor.zone)
  const kind = input['kind'] === 'month' ? 'month' : 'quarter'
  const period = periodOf(kind, textOf(input, 'on') ?? today, context.fiscalStart)
  const readable = readableDeals(registry, context)
  const departments = await seen('department', { fields: ['name', 'parent'] })
  const wanted = belowOf(departments, textOf(input, 'department'))
  const inside = <Deal extends { readonly department: string | null }>(deals: readonly Deal[]) => (wanted === undefined ? deals : deals.filter(({ department }) => department !== null && wanted.includes(department)))
  const submitted = (await seen('forecastSubmission', { filter: { and: [{ field: 'kind', is: 'equals', value: kind }, { field: 'startsOn', is: 'equals', value: period.startsOn }] } })).filter((row) => wanted === undefined || wanted.includes(relatedId(row, 'department') ?? ''))
  const until = textOf(input, 'until')
  const end = until === undefined ? undefined : await freezeBefore(tx, until)
  const from = textOf(input, 'from')
  const start = await freezeBefore(tx, from ?? dayBefore(end ?? today))
  const at = (day: string | undefined, also: readonly string[]) => (day === undefined ? liveDeals(tx, readable, period, also) : frozenDeals(tx, readable, day, period, also))
  const first = start === undefined ? [] : await at(start, [])
  const after = await at(end, first.map(({ id }) => id))
  const before = start === undefined ? [] : await at(start, after.map(({ id }) => id))
  const people = await seen('user', { fields: ['name', 'department'] })
  return {
    period: { kind, ...period }, asOf: end ?? null, people: peopleOf(inside(after), submitted, people, period), departments: departments.map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', parent: relatedId(row, 'parent') ?? null })),
    history: (await movement(tx, readable, submitted.map((row) => textOf(row, 'id') ?? ''), period, wanted)).map((row) => ({ ...row })),
    changes: start === undefined ? null : await changesOf(doing, { before: inside(before), after: inside(after) }, period, start, end ?? today),
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The department and all below it; undefined: every one. */
function belowOf(departments: readonly Row[], root: string | undefined): readonly string[] | undefined {
  if (root === undefined) return undefined
  const found = new Set([root])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const row of departments) if (found.has(relatedId(row, 'parent') ?? '')) found.add(textOf(row, 'id') ?? '')
  }
  return [...found]
}

interface Sums { won: number; commit: number; bestCase: number; pipeline: number; weighted: number; department: string | null }

function peopleOf(deals: readonly ForecastDeal[], submitted: readonly Row[], people: readonly Row[], span: Parameters<typeof valueIn>[1]): JsonObject[] {
  const sums = new Map<string, Sums>()
  const of = (person: string, department: string | null) => sums.get(person) ?? sums.set(person, { won: 0, commit: 0, bestCase: 0, pipeline: 0, weighted: 0, department }).get(person)
  for (const deal of deals) {
    const sum = of(deal.owner ?? '', deal.department)
    if (sum === undefined || deal.closeOn === null || deal.closeOn < span.startsOn || deal.closeOn > span.endsOn) continue
    if (deal.status === 'won') sum.won += deal.value
    if (deal.status !== 'open' || deal.category === 'omitted') continue
    sum.weighted += deal.weighted
    if (deal.category === 'commit') sum.commit += deal.value
    else if (deal.category === 'bestCase') sum.bestCase += deal.value
    else sum.pipeline += deal.value
  }
  for (const row of submitted) of(relatedId(row, 'owner') ?? '', relatedId(row, 'department') ?? null)
  const named = new Map(people.map((row) => [textOf(row, 'id') ?? '', row]))
  return [...sums].map(([person, sum]) => {
    const found = named.get(person)
    const said = submitted.find((row) => relatedId(row, 'owner') === person)
    return { person, name: found === undefined ? null : textOf(found, 'name') ?? null, ...sum, department: sum.department ?? (found === undefined ? null : relatedId(found, 'department') ?? null), submission: said === undefined ? null : submissionOf(said) }
  })
}

function submissionOf(row: Row): JsonObject {
  const money = (name: string) => { const value = row[name]; return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number' ? value.amount : null }
  return {
    id: textOf(row, 'id') ?? '', commit: money('commit'), bestCase: money('bestCase'), remark: textOf(row, 'remark') ?? null, submittedAt: textOf(row, 'submittedAt') ?? null,
    overrideCommit: money('overrideCommit'), overrideBestCase: money('overrideBestCase'), overrideReason: textOf(row, 'overrideReason') ?? null,
  }
}

async function changesOf({ seen }: Doing, { before, after }: { readonly before: readonly Standing[]; readonly after: readonly Standing[] }, span: Parameters<typeof valueIn>[1], from: string, until: string): Promise<JsonObject> {
  const all = [...explain(before, after, span)].sort((one, other) => Math.abs(other.by) - Math.abs(one.by))
  const told = changeKinds.flatMap((kind) => all.filter((each) => each.kind === kind).slice(0, dealsTold))
  const titles = new Map<string, string>()
  for (let place = 0; place < told.length; place += 200) for (const row of await seen('opportunity', { filter: { field: 'id', is: 'in', value: told.slice(place, place + 200).map(({ id }) => id) }, fields: ['name'] })) titles.set(textOf(row, 'id') ?? '', textOf(row, 'name') ?? '')
  const total = (deals: readonly Standing[]) => deals.reduce((sum, deal) => sum + valueIn(deal, span), 0)
  return {
    from, until, before: total(before), after: total(after),
    kinds: changeKinds.flatMap((kind) => {
      const of = all.filter((each) => each.kind === kind)
      return of.length === 0 ? [] : [{ kind, by: of.reduce((sum, { by }) => sum + by, 0), count: of.length, deals: of.slice(0, dealsTold).map(({ id, by }) => ({ id, by, title: titles.get(id) ?? null })) }]
    }),
  }
}
