import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { baseOf } from '../../../model/fields/money.ts'
import { idOf, titleOf } from '../../../model/fields/reference.ts'
import { textOf } from '../reading.ts'
import { beside, winRate } from './rules.ts'

/** So many competitors of one deal are told of. */
const most = 5

/** How deals against a competitor ended, over what the caller may see. */
export async function figuresOf({ aggregateSeen }: Doing, competitor: string): Promise<JsonObject> {
  const is: Filter = { field: 'id', is: 'equals', value: competitor }
  const met: Filter = { or: [{ some: 'competitors', where: is }, { some: 'competingOffers', where: { field: 'competitor', is: 'equals', value: competitor } }, { field: 'lostTo', is: 'equals', value: competitor }] }
  const status = (value: string): Filter => ({ field: 'status', is: 'equals', value })
  const lost: Filter = { and: [met, status('lost')] }
  const count = async (filter: Filter) => (await aggregateSeen('opportunity', { filter, measures: [{ function: 'count' }, { function: 'sum', field: 'amount' }] }))[0]?.values ?? []
  const [wins, losses, open] = [await count({ and: [met, status('won')] }), await count(lost), await count({ and: [met, status('open')] })]
  const reasons = await aggregateSeen('opportunity', { filter: lost, groupBy: { field: 'lossReason' }, measures: [{ function: 'count' }] })
  const number = (value: Json | undefined) => (typeof value === 'number' ? value : 0)
  return {
    won: number(wins[0]), wonAmount: number(wins[1]), lost: number(losses[0]), lostAmount: number(losses[1]), open: number(open[0]),
    winRate: winRate(number(wins[0]), number(losses[0])) ?? null,
    reasons: reasons.flatMap(({ group, values }) => (typeof group === 'string' ? [{ reason: group, count: number(values[0]) }] : [])).sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason)),
  }
}

export async function competitorFigures(doing: Doing): Promise<Outcome> {
  return { result: { currency: doing.context.baseCurrency, ...await figuresOf(doing, doing.id) } }
}

export async function battleCard(doing: Doing): Promise<Outcome> {
  const { context, id, record, seen } = doing
  const offers = await seen('competingOffer', { filter: { field: 'opportunity', is: 'equals', value: id }, fields: ['competitor', 'competitorProduct', 'price', 'outcome', 'reason'] }).catch((): readonly Row[] => [])
  const lines = (await seen('opportunityLine', { filter: { field: 'opportunity', is: 'equals', value: id }, fields: ['product', 'name', 'unitPrice'] }).catch((): readonly Row[] => []))
    .map((line) => ({ product: idOf(line['product']), name: textOf(line, 'name') ?? '', price: baseOf(line['unitPrice'] ?? null) }))
  const ids = [...new Set([...linked(record['competitors']), idOf(record['lostTo']) ?? '', ...offers.map((offer) => idOf(offer['competitor']) ?? '')])].filter((each) => each !== '').slice(0, most)
  const known = ids.length === 0 ? [] : await seen('competitor', { filter: { field: 'id', is: 'in', value: ids }, fields: ['name', 'threat', 'status', 'strategy', 'strengths', 'weaknesses', 'website'] })
  const cards: JsonObject[] = []
  for (const competitor of [...known].sort((one, other) => ids.indexOf(textOf(one, 'id') ?? '') - ids.indexOf(textOf(other, 'id') ?? ''))) cards.push(await cardOf(doing, competitor, offers, lines))
  return { result: { currency: context.baseCurrency, competitors: cards } }
}

async function cardOf(doing: Doing, competitor: Row, offers: readonly Row[], lines: Parameters<typeof beside>[1]): Promise<JsonObject> {
  const id = textOf(competitor, 'id') ?? ''
  const products = await doing.seen('competitorProduct', { filter: { field: 'competitor', is: 'equals', value: id }, fields: ['name', 'product', 'likeness', 'price', 'use', 'performance'] }).catch((): readonly Row[] => [])
  const theirs = products.map((row) => ({ name: textOf(row, 'name') ?? '', likeness: textOf(row, 'likeness'), product: idOf(row['product']), price: baseOf(row['price'] ?? null), use: textOf(row, 'use'), performance: textOf(row, 'performance') }))
  return {
    ...Object.fromEntries(['id', 'name', 'threat', 'status', 'strategy', 'strengths', 'weaknesses', 'website'].map((name) => [name, competitor[name] ?? null])),
    figures: await figuresOf(doing, id),
    products: beside(theirs, lines).slice(0, 8).map((each): JsonObject => ({ name: each.name, likeness: each.likeness ?? null, price: each.price ?? null, use: each.use ?? null, performance: each.performance ?? null, ours: each.ours ?? null, ourPrice: each.ourPrice ?? null, difference: each.difference ?? null })),
    offers: offers.filter((offer) => idOf(offer['competitor']) === id).map((offer): JsonObject => ({ product: titleOf(offer['competitorProduct']), price: baseOf(offer['price'] ?? null) ?? null, outcome: textOf(offer, 'outcome') ?? null, reason: textOf(offer, 'reason') ?? null })),
  }
}

function linked(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  const list: readonly Json[] = value
  return list.flatMap((each) => (isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : []))
}
