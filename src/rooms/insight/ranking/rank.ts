import type { Registry } from '../../../model/define/registry.ts'
import { type RankedBecause, rankingPoints as points } from '../../../model/define/ranking.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { runInForce } from '../../../records/scores/index.ts'

export interface RankingAsked {
  readonly workspaceId: number
  readonly customer: string
  /** Only products in these states; only those that the shop shows; only those of these categories. */
  readonly states: readonly string[]
  readonly marked?: boolean
  readonly categories?: readonly string[] | undefined
  /** Only products for which something speaks. */
  readonly spokenFor?: true
  /** The scores that whoever asks may read; absent: all, for the customer itself. */
  readonly by?: readonly string[]
  readonly limit: number
  readonly offset?: number
}
export interface RankedProduct { readonly id: string; readonly points: number; /** What speaks for it most; nothing may. */ readonly because: RankedBecause | null }

/** The scores that the formula is made of. */
export const rankingScores = ['nextProduct', 'favouriteCategory', 'favouriteBrand', 'purchasingPower'] as const

/** Whether anything is known by which products could be ordered: the module may be off. */
export function mayRank(registry: Registry): boolean {
  return registry.objects.get('customer')?.scores?.['favouriteCategory'] !== undefined
}

/**
 * Products in the order of the formula for one customer (model/define/ranking.ts), in one statement. Who may see and buy them is for
 * the caller to say: this only tells the order, and nothing of any other customer.
 */
export async function rankProducts(from: Pick<Database, 'read'> | Pick<Transaction, 'query'>, registry: Registry, asked: RankingAsked): Promise<readonly RankedProduct[]> {
  const { workspaceId, customer, states, marked = false, categories, spokenFor = false, by = rankingScores, limit, offset = 0 } = asked
  if (by.length === 0) return []
  const object = registry.object('customer')
  const held = sql.join(by.map((name) => sql`select ${name} as score, z.text_value, z.reasons from customer_score z where z.workspace_id = ${workspaceId} and z.record_id = ${customer}::uuid and z.score = ${name} and z.run_id = ${runInForce(object, name)}`), sql` union all `)
  const statement = sql`
    with recursive held as materialized (${held}),
    likely as (
      select e.reason->'values'->>'id' as id, min(e.place) as place from held h cross join lateral jsonb_array_elements(coalesce(h.reasons, '[]')) with ordinality e(reason, place)
      where h.score = 'nextProduct' group by 1),
    liked (id) as (
      select reasons->0->'values'->>'id' from held where score = 'favouriteCategory'
      union select c.id::text from liked join product_category c on c.workspace_id = ${workspaceId} and c.parent_id::text = liked.id and c.deleted_at is null),
    purse as (
      select max(lower(btrim(text_value))) filter (where score = 'favouriteBrand') as brand,
        max((reasons->1->'values'->'from'->>'money')::numeric) filter (where score = 'purchasingPower') as dearer, max((reasons->1->'values'->'to'->>'money')::numeric) filter (where score = 'purchasingPower') as cheaper
      from held),
    pointed as (
      select p.id, p.name_sort,
        case when n.id is null then 0 else greatest(${points.nextLeast}::integer, ${points.next + 1}::integer - n.place) end as next,
        case when p.category_id::text in (select id from liked) then ${points.category}::integer else 0 end as category,
        case when lower(btrim(p.brand)) = t.brand then ${points.brand}::integer else 0 end as brand,
        case when p.list_price_base > 0 and (t.dearer is not null or t.cheaper is not null) and p.list_price_base >= coalesce(t.dearer, 0) and p.list_price_base <= coalesce(t.cheaper, p.list_price_base) then ${points.price}::integer else 0 end as price,
        p.stock_state is distinct from 'out' as there
      from product p cross join purse t left join likely n on n.id = p.id::text
      where p.workspace_id = ${workspaceId} and p.deleted_at is null and p.status = any(${[...states]}::text[]) and (${!marked} or p.shown_in_shop)
        and (${categories === undefined} or p.category_id = ${sql.anyOf(categories ?? [])}))
    select id, points::integer as points, case when points = 0 then null when next > 0 then 'next' when category > 0 then 'category' when brand > 0 then 'brand' else 'price' end as because
    from (select *, case when there then next + category + brand + price else 0 end as points from pointed) p
    where ${!spokenFor} or points > 0 order by points desc, name_sort, id limit ${limit}::integer offset ${offset}::integer`
  return 'query' in from ? from.query<RankedProduct>(statement) : from.read<RankedProduct>({ workspaceId }, statement)
}
