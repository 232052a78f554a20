import { type Earned, earnedOf, type GroupSums } from '../../../analytics/earned/earned.ts'
import { addDays } from '../../../lib/calendar.ts'
import { asText, isJsonObject, type Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { isPeriodKind, periodStart } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import type { Row, TableDimension } from '../../../records/engine.ts'
import { requireField } from '../../../records/query/fields.ts'
import { requireReading } from '../../../records/query/scope.ts'
import { type ArmCut, armsOfCampaigns, type CampaignArm } from '../earned/arms.ts'
import { compareKeys, type Group, type MetricsAsked, NotCounted, type OwnAnswer, type Records } from './compile.ts'
import { narrowedTo } from './narrowings.ts'

/** So long after it began a campaign is given to show what it brought. */
export const earnedDays = 90
const mostListed = 500
const ofCampaign: ReadonlySet<string> = new Set(['campaign', 'kind', 'owner', 'department'])
const ofArms: Readonly<Record<string, ArmCut>> = { 'customer.level': 'level', 'product.category': 'category' }

interface Campaign { readonly id: string; readonly start: string; readonly cost: number; readonly row: Row }
/** What is known of a campaign, or of the part of it that its customers of one level or what they bought of one category are. */
interface Brought { readonly campaign: Campaign; readonly key: Json; readonly title: string | null; /** Profit, or buyers, beyond those held back. */ readonly more: number; /** What that is set against: of what it cost, or of whom it was meant for. */ readonly against: number }
type Result = 'return' | 'profit' | 'response'

/**
 * What campaigns brought beyond what would have come without them, of those that began in the time, are not cancelled, held members back
 * and had their days: each campaign against its own members held back (earnedOf), added up over campaigns; or the return on what these
 * cost. @throws Problem 403 where the role hides cost or profit.
 */
export async function earnedFigure(registry: Registry, doing: Doing, as: Result, asked: MetricsAsked): Promise<OwnAnswer> {
  if (!['campaign', 'campaignMember', 'order'].every((name) => registry.objects.has(name))) throw new NotCounted()
  const { by } = asked
  const cut = armCutOf(by, as)
  const slices = slicesOf(asked, as)
  requireRights(registry, doing, as, slices.arm?.by ?? cut)
  const spans = [asked.times, ...(asked.earlier === undefined ? [] : [asked.earlier]), ...(asked.series ?? [])].map(({ now }) => now)
  const over = addDays(companyToday(doing.context), -earnedDays)
  const campaigns = (await campaignsOf(doing, { and: [{ or: spans.map(({ from, to }): Filter => ({ field: 'start', is: 'between', value: [from, to] })) }, { field: 'start', is: 'atMost', value: over }, ...slices.filters] }))
  const wholes = broughtBy(campaigns, await armsOfCampaigns(registry, doing, { campaigns, days: earnedDays, by: slices.arm?.by }), as, slices.arm)
  const parts = cut === undefined || slices.arm?.by === cut ? wholes : slices.arm === undefined ? broughtBy(campaigns, await armsOfCampaigns(registry, doing, { campaigns, days: earnedDays, by: cut }), as) : []
  const within = (all: readonly Brought[], at: number) => { const span = spans[at]; return span === undefined ? [] : all.filter(({ campaign: { start } }) => start >= span.from && start <= span.to) }
  const value = (all: readonly Brought[]) => valueOf(all, as)
  const before = asked.earlier === undefined ? [] : within(parts, 1)
  const first = asked.earlier === undefined ? 1 : 2
  const [now, past] = [value(within(wholes, 0)), asked.earlier === undefined ? null : value(within(wholes, 1))]
  const rows = by.length === 0 ? [{ keys: [], titles: [], value: now, before: past }] : groupsOf(by, doing, { now: within(parts, 0), before }, value)
  const dated = by.some(({ period }) => period !== undefined)
  return {
    answer: {
      value: now, before: past, series: (asked.series ?? []).map((_, index) => value(within(wholes, first + index))),
      rows: (dated ? rows.toSorted((one, other) => compareKeys(one.keys, other.keys, by)) : rows.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))).slice(0, asked.limit), groups: rows.length,
      totals: subsets(by.length).flatMap((left) => totalsOver(by, left, doing, within(left.some((index) => by[index]?.field !== undefined && by[index].field in ofArms) ? wholes : parts, 0), value)),
    },
    records: recordsOf(within(wholes, 0)),
  }
}

/** Incremental profit, its return on cost, or the share that bought besides; null where nothing can be compared. */
function valueOf(all: readonly Brought[], as: Result): number | null {
  if (all.length === 0) return null
  const [more, against] = [all.reduce((sum, each) => sum + each.more, 0), all.reduce((sum, each) => sum + each.against, 0)]
  if (as === 'profit') return Math.round(more)
  return against <= 0 ? null : as === 'return' ? (more - against) / against : more / against
}

function armCutOf(by: readonly TableDimension[], as: Result): ArmCut | undefined {
  let cut: ArmCut | undefined
  for (const { field, period } of by) {
    if (period !== undefined ? field === 'date' && isPeriodKind(period) : ofCampaign.has(field)) continue
    const found = ofArms[field]
      if (found === undefined || cut !== undefined || (found === 'category' && as !== 'profit')) throw new NotCounted()
    cut = found
  }
  return cut
}

interface Sliced { readonly filters: readonly Filter[]; readonly arm?: { readonly by: ArmCut; readonly key: Json } }

/** People and departments are those of campaigns. */
function slicesOf(asked: MetricsAsked, as: Result): Sliced {
  const { person, departments, slices } = narrowedTo(asked)
  let found: Sliced = { filters: [
    ...(person === undefined ? [] : [{ field: 'owner', is: 'equals', value: person } as const]),
    ...(departments === undefined ? [] : [{ field: 'department', is: 'in', value: [...departments] } as const]),
  ] }
  for (const { field, period, key } of slices) {
    const arm = ofArms[field]
    if (arm !== undefined && found.arm === undefined && !(arm === 'category' && as !== 'profit')) found = { ...found, arm: { by: arm, key } }
    else if (period === undefined && ofCampaign.has(field)) found = { ...found, filters: [...found.filters, key === null ? { field, is: 'isEmpty' } : { field: field === 'campaign' ? 'id' : field, is: 'equals', value: key }] }
    else throw new NotCounted()
  }
  return found
}

function requireRights(registry: Registry, { context }: Pick<Doing, 'context'>, as: Result, cut: ArmCut | undefined): void {
  const [order, campaign] = [registry.object('order'), registry.object('campaign')]
  for (const object of [order, campaign]) requireReading(context, object)
  if (as === 'response') requireField(context, registry, order, 'customer', 'filter')
  else for (const field of ['grossProfit', 'total', 'returned']) requireField(context, registry, order, field, 'sum')
  if (as === 'return') requireField(context, registry, campaign, 'cost', 'sum')
  if (cut === 'level') requireField(context, registry, registry.object('customer'), 'level', 'group')
  if (cut !== 'category') return
  for (const field of ['netTotal', 'costTotal']) requireField(context, registry, registry.object('orderLine'), field, 'sum')
  requireField(context, registry, registry.object('product'), 'category', 'group')
}

async function campaignsOf({ seen, context }: Pick<Doing, 'seen' | 'context'>, filter: Filter): Promise<readonly Campaign[]> {
  const rows = await seen('campaign', { filter: { and: [filter, { field: 'status', is: 'notEquals', value: 'cancelled' }] }, sort: [{ field: 'start' }], fields: ['name', 'kind', 'owner', 'department', 'start', 'cost'] })
  return rows.map((row) => ({ id: asText(row['id']), start: asText(row['start']), cost: amountInBase(row['cost'] ?? null, context.baseCurrency) ?? 0, row }))
}

/** Each campaign, or part of one, of which something can be said. A part of it costs as many of its customers as it has. */
function broughtBy(campaigns: readonly Campaign[], arms: readonly CampaignArm[], as: Result, only?: Sliced['arm']): readonly Brought[] {
  return campaigns.flatMap((campaign) => {
    const own = arms.filter((arm) => arm.campaign === campaign.id)
    const reached = own.reduce((sum, { held, sums }) => sum + (held ? 0 : sums.customers), 0)
    return [...new Set(own.map(({ key }) => key))].filter((key) => only === undefined || only.key === key).flatMap((key): Brought[] => {
      const [treated, heldOut] = [false, true].map((held) => own.find((arm) => arm.key === key && arm.held === held))
      const earned: Earned | string = treated === undefined || heldOut === undefined ? 'noneHeldOut' : earnedOf(valuesOf(treated.sums, as), valuesOf(heldOut.sums, as))
      if (typeof earned === 'string') return []
      const customers = treated?.sums.customers ?? 0
      return [{ campaign, key, title: treated?.title ?? null, more: earned.total, against: as === 'response' ? customers : campaign.cost * customers / reached }]
    })
  })
}

/** What is compared: profit, or that somebody bought at all. */
function valuesOf(sums: GroupSums, as: Result): GroupSums {
  return as === 'response' ? { ...sums, sum: sums.buyers, sumSquares: sums.buyers, sumByCases: sums.buyers } : sums
}

/** The groups that the dimensions make. */
function groupsOf(by: readonly TableDimension[], doing: Pick<Doing, 'context'>, { now, before }: { readonly now: readonly Brought[]; readonly before: readonly Brought[] }, value: (all: readonly Brought[]) => number | null): readonly Group[] {
  const [mine, earlier] = [grouped(by, doing, now), grouped(by, doing, before)]
  return [...mine.values()].map(({ keys, titles, all }) => ({ keys, titles, value: value(all), before: value(earlier.get(JSON.stringify(keys))?.all ?? []), records: recordsOf(all) }))
}

interface Gathered { readonly keys: readonly Json[]; readonly titles: readonly (string | null)[]; readonly all: Brought[] }

function grouped(by: readonly TableDimension[], { context: { fiscalStart } }: Pick<Doing, 'context'>, brought: readonly Brought[]): ReadonlyMap<string, Gathered> {
  const groups = new Map<string, Gathered>()
  for (const each of brought) {
    const named = by.map((dimension) => nameOf(dimension, each, fiscalStart))
    const keys = named.map(([key]) => key)
    const group = groups.get(JSON.stringify(keys)) ?? { keys, titles: named.map(([, title]) => title), all: [] }
    group.all.push(each)
    groups.set(JSON.stringify(keys), group)
  }
  return groups
}

function nameOf({ field, period }: TableDimension, { campaign: { id, start, row }, key, title }: Brought, fiscalStart: number): readonly [Json, string | null] {
  if (isPeriodKind(period)) return [periodStart(period, start, fiscalStart), null]
  if (field in ofArms) return [key, title]
  if (field === 'campaign') return [id, asText(row['name'])]
  const value = row[field] ?? null
  return isJsonObject(value) ? [asText(value['id']), asText(value['title']) === '' ? null : asText(value['title'])] : [value, null]
}

/** Which dimensions a total is over: some, never none, and not all where that is the whole. */
function subsets(count: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.max(0, 2 ** count - 2) }, (_, index) => Array.from({ length: count }, (_each, at) => at).filter((at) => ((index + 1) >> at) & 1))
}

/** Totals over customers of all levels are those of the campaigns themselves: computed over all of them, never added up. */
function totalsOver(by: readonly TableDimension[], left: readonly number[], doing: Pick<Doing, 'context'>, brought: readonly Brought[], value: (all: readonly Brought[]) => number | null): OwnAnswer['answer']['totals'] {
  const kept = by.filter((_, index) => !left.includes(index))
  return [...grouped(kept, doing, brought).values()].map(({ keys, titles, all }) => {
    const spread = <Value>(values: readonly (Value | null)[]) => { let next = 0; return by.map((_, index) => (left.includes(index) ? null : values[next++] ?? null)) }
    return { keys: spread(keys), titles: spread(titles), over: [...left], value: value(all), before: null, records: recordsOf(all) }
  })
}

function recordsOf(brought: readonly Brought[]): Records {
  return { object: 'campaign', filter: { field: 'id', is: 'in', value: [...new Set(brought.map(({ campaign: { id } }) => id))].slice(0, mostListed) } }
}
