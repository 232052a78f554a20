import { isUuid } from '../../../lib/ids.ts'
import { asText, isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import { suggestProducts } from '../../../model/actions/suggest.ts'
import { countedOrderStates } from '../../../model/define/orderStates.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { reasonsOf } from '../../../records/scores/index.ts'
import { because } from '../models/model.ts'
import { mayRank, type RankedProduct, rankingScores, rankProducts } from '../ranking/rank.ts'
import { basketSuggestions, ranked, type Suggested, type Together } from './rank.ts'

/** Rules are read off the last orders that have a product: enough to tell, and a bound for whoever sells millions. */
const lastOrders = 2000
const mostProducts = 50
const mostOthers = 40
const mostTheirs = 12

export function suggestActions(registry: Registry): readonly Implementation[] {
  return registry.objects.has('product') && registry.objects.has('order') ? [implement(suggestProducts, async (doing) => ({ written: [], result: { products: await suggest(registry, doing) } }))] : []
}

/** Shares and names of products only: whose orders they were is told to nobody. */
async function suggest(registry: Registry, doing: Doing): Promise<Json> {
  const { input, tx } = doing
  const given = (Array.isArray(input['products']) ? input['products'] : []).filter((id): id is string => typeof id === 'string' && isUuid(id)).slice(0, mostProducts)
  const customer = await seenCustomer(doing)
  const [together, theirs, liked, popular] = [given.length === 0 ? [] : await boughtTogether(tx, given), await rankedFor(registry, doing, customer), await likedBy(registry, doing, customer), await boughtMost(tx)]
  const ids = [...new Set([...given, ...together.map(({ other }) => other), ...theirs.map(({ id }) => id), ...popular])]
  const offered = await onOffer(doing, ids)
  const lasting = customer === undefined ? new Set<string>() : await stillLasting(tx, customer, companyToday(doing.context))
  const nameOf = (id: string) => asText(offered.get(id)?.['name'])
  const all = [...basketSuggestions(together, nameOf), ...theirSuggestions(theirs, liked, offered), ...popular.map((product, place): Suggested => ({ product, weight: 0.1 / (place + 1), reason: because('popularProduct', { product: nameOf(product), id: product, rank: place + 1 }) }))]
  const mayOffer = (id: string) => !given.includes(id) && !lasting.has(id) && isThere(offered.get(id))
  return ranked(all, mayOffer, Number(input['limit'] ?? 5)).map(({ product, reason }): JsonObject => ({ product, name: nameOf(product), reason }))
}

/** The customer, if the caller may see it. */
async function seenCustomer({ input, seen }: Doing): Promise<string | undefined> {
  const id = asText(input['customer'])
  if (!isUuid(id)) return undefined
  return (await seen('customer', { filter: { field: 'id', is: 'equals', value: id }, fields: [] })).length === 0 ? undefined : id
}

/** In which of the last orders with each of these products which others are, beside the share of the last orders of all in which those are. */
function boughtTogether(tx: Transaction, products: readonly string[]): Promise<readonly Together[]> {
  return tx.query<Together>(sql`
    with recent as (select id from "order" where workspace_id = ${tx.workspaceId} and deleted_at is null and status = any(${countedOrderStates}::text[]) order by date desc, id desc limit ${lastOrders}),
    mine as (
      select p.id as of, o.order_id from unnest(${products}::uuid[]) p(id) cross join lateral (
        select distinct l.order_id from order_line l join "order" r on r.workspace_id = l.workspace_id and r.id = l.order_id and r.deleted_at is null and r.status = any(${countedOrderStates}::text[])
        where l.workspace_id = ${tx.workspaceId} and l.product_id = p.id and l.deleted_at is null order by l.order_id desc limit ${lastOrders}) o),
    counts as (select of, count(*) as orders from mine group by of),
    pairs as (
      select m.of, l.product_id as other, count(distinct m.order_id) as both from mine m join order_line l on l.workspace_id = ${tx.workspaceId} and l.order_id = m.order_id and l.deleted_at is null
      where l.product_id is not null and l.product_id <> all(${products}::uuid[]) group by 1, 2 order by 3 desc limit ${mostOthers})
    select p.of, p.other, c.orders::integer as orders, p.both::integer as both,
      (select count(distinct l.order_id)::double precision / greatest(1, (select count(*) from recent)) from order_line l where l.workspace_id = ${tx.workspaceId} and l.product_id = p.other and l.deleted_at is null and l.order_id in (select id from recent)) as share
    from pairs p join counts c on c.of = p.of`)
}

/** The products that fit the customer by the formula of model/define/ranking.ts, of those scores that the caller may read. */
async function rankedFor(registry: Registry, { tx, context }: Doing, customer: string | undefined): Promise<readonly RankedProduct[]> {
  if (customer === undefined || !mayRank(registry)) return []
  const readable = readableFields(context, registry.object('customer'), registry)
  return rankProducts(tx, registry, { workspaceId: tx.workspaceId, customer, states: ['active'], spokenFor: true, by: rankingScores.filter((name) => readable.get(name) === 'read'), limit: mostTheirs })
}

/** Why the next best products are those, to whoever may read it. */
async function likedBy(registry: Registry, { tx, context }: Doing, customer: string | undefined): Promise<ReadonlyMap<string, JsonObject>> {
  const object = registry.object('customer')
  if (customer === undefined || object.scores?.['nextProduct'] === undefined || readableFields(context, object, registry).get('nextProduct') !== 'read') return new Map()
  const reasons = (await reasonsOf(tx, object, [customer], 'nextProduct'))[customer]
  return new Map((Array.isArray(reasons) ? reasons : []).flatMap((reason) => (isJsonObject(reason) && isJsonObject(reason['values']) ? [[asText(reason['values']['id']), reason] as const] : [])))
}

/** Below what goes with the lines, above what everybody buys; with the category and brand as the caller sees them. */
function theirSuggestions(theirs: readonly RankedProduct[], liked: ReadonlyMap<string, JsonObject>, offered: ReadonlyMap<string, JsonObject>): Suggested[] {
  return theirs.flatMap(({ id, points, because: why }): Suggested[] => {
    const row = offered.get(id)
    if (why === null || row === undefined) return []
    const [product, category] = [asText(row['name']), row['category']]
    const named = why === 'category' ? (isJsonObject(category ?? null) ? asText((category as JsonObject)['title']) : '') : why === 'brand' ? asText(row['brand']) : ''
    const reason = why === 'next' ? liked.get(id) : (why === 'category' || why === 'brand') && named === '' ? because('ranked.price', { product, id }) : because(`ranked.${why}`, { product, id, ...(named === '' ? {} : { name: named }) })
    return reason === undefined ? [] : [{ product: id, weight: 0.2 + points / 10, reason }]
  })
}

async function boughtMost(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`select id from product where workspace_id = ${tx.workspaceId} and deleted_at is null and status = 'active' and sold_quantity > 0 order by sold_quantity desc, id limit 12`)
  return rows.map(({ id }) => id)
}

/** As the caller sees them: what a role hides of a product does not speak for it. */
async function onOffer({ seen }: Doing, ids: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  if (ids.length === 0) return new Map()
  const filter: Filter = { field: 'id', is: 'in', value: ids }
  return new Map((await seen('product', { filter, fields: ['name', 'status', 'kind', 'stockState', 'stockFree', 'stock', 'category', 'brand'] })).map((row) => [asText(row['id']), row]))
}

/** Sold, and there; goods of which no stock is kept are there. */
function isThere(product: JsonObject | undefined): boolean {
  if (product === undefined || (product['status'] !== undefined && product['status'] !== 'active')) return false
  return product['stockState'] !== 'out' && !(typeof product['stock'] === 'number' && typeof product['stockFree'] === 'number' && product['stockFree'] <= 0)
}

/** What the customer bought and what by its life span still lasts: a machine is not offered again each month. */
async function stillLasting(tx: Transaction, customer: string, today: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct p.id from order_line l
    join "order" o on o.workspace_id = l.workspace_id and o.id = l.order_id and o.customer_id = ${customer}::uuid and o.deleted_at is null and o.status = any(${countedOrderStates}::text[])
    join product p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.life_months is not null
    where l.workspace_id = ${tx.workspaceId} and l.deleted_at is null and o.date + make_interval(months => p.life_months::integer) > ${today}::date`)
  return new Set(rows.map(({ id }) => id))
}
