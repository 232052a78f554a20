import type { Filter } from '../../../model/filter/filter.ts'
import type { RankedBecause } from '../../../model/define/ranking.ts'
import type { OpenShop, ShopEngine, ShopGiven, Visitor } from './ports.ts'

/** A part of the catalogue in the order of one customer. */
export interface RankedPage { readonly filter: Filter; readonly place: ReadonlyMap<string, number>; readonly because: ReadonlyMap<string, RankedBecause>; readonly next: string | undefined }
export interface RankedQuestion { readonly categories: readonly string[] | undefined; readonly words: string | undefined; readonly after: string | undefined; readonly byName: boolean; readonly limit: number }

/** What is asked of the shop. */
type RankedShop = Pick<OpenShop, 'personalOrder' | 'shows'> & { readonly workspace: Pick<OpenShop['workspace'], 'id'>; readonly engine: Pick<ShopEngine, 'registry'> }

/** So far behind the first product is looked; whoever reads on reads by name. */
const farthest = 10_000
const cursor = /^r(\d{1,5})$/

/** Whether the cursor belongs to a page in a customer's own order: of no use to anybody else. */
export const isRankedCursor = (after: string | undefined): boolean => after !== undefined && cursor.test(after)

/**
 * Which products stand on this page for the customer who is here, in one statement; undefined for a guest, for whoever searches or
 * wants them by name, where the shop does not do so, and where nothing is known by which to order.
 */
export async function rankedPage({ ranking }: Pick<ShopGiven, 'ranking'>, shop: RankedShop, { customer }: Pick<Visitor, 'customer'>, { categories, words, after, byName, limit }: RankedQuestion): Promise<RankedPage | undefined> {
  const begun = after === undefined ? 0 : Number(cursor.exec(after)?.[1] ?? Number.NaN)
  if (customer === undefined || !shop.personalOrder || byName || (words ?? '') !== '' || !Number.isFinite(begun) || begun > farthest) return undefined
  const found = await ranking(shop.engine.registry, { workspaceId: shop.workspace.id, customer, states: ['active', 'endOfLife'], marked: shop.shows === 'marked', categories, limit: limit + 1, offset: begun })
  if (found === undefined) return undefined
  const page = found.slice(0, limit)
  return {
    filter: { field: 'id', is: 'in', value: page.map(({ id }) => id) }, place: new Map(page.map(({ id }, place) => [id, place])),
    because: new Map(page.flatMap(({ id, because }) => (because === null ? [] : [[id, because] as const]))), next: found.length > limit && begun + limit <= farthest ? `r${begun + limit}` : undefined,
  }
}
