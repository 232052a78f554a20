import type { Filter } from '../../../model/filter/filter.ts'
import type { RankedBecause } from '../../../model/define/ranking.ts'
import { present } from '../../../lib/present.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, relatedTitle, textOf } from '../reading.ts'
import type { OpenShop, ShopGiven, Visitor } from './ports.ts'
import { type Picture, pictureIds, picturesOf } from './pictures.ts'
import { quantitySteps, shopPrices } from './prices.ts'
import { isRankedCursor, rankedPage } from './ranking.ts'
import { type Stock, stockOf } from './stock.ts'

/** A product as the shop shows it: what is for those inside (cost, margin, floor price, supplier) is not among it. */
export interface ShopProduct {
  readonly id: string
  readonly code: string | undefined
  readonly name: string
  readonly brand: string | undefined
  readonly specification: string | undefined
  readonly about: string | undefined
  readonly unit: string | undefined
  readonly category: { readonly id: string; readonly name: string } | undefined
  readonly stock: Stock
  readonly least: number
  readonly multiple: number | undefined
  /** The first one first. */
  readonly pictures: readonly Picture[]
}

export interface Offer extends ShopProduct {
  /** Minor units of the shop's currency, of one piece at the least quantity; absent: no price is told. */
  readonly unitPrice: number | undefined
  readonly listPrice: number | undefined
  /** Why it stands before others, to a customer whom we know. */
  readonly because?: RankedBecause | undefined
}
export interface OfferInFull extends Offer { readonly tiers: readonly { readonly from: number; readonly unitPrice: number }[] }

export interface ShopCategory { readonly id: string; readonly name: string; readonly parent: string | undefined }

export interface CataloguePage { readonly products: readonly Offer[]; readonly next: string | undefined; readonly categories: readonly ShopCategory[]; readonly category: ShopCategory | undefined; /** In the order of the customer who is here; by name because they want it so; as everybody sees it. */ readonly order: 'theirs' | 'name' | 'common' }

export interface CatalogueQuestion { readonly words?: string | undefined; readonly category?: string | undefined; readonly after?: string | undefined; /** Not in one's own order. */ readonly byName?: boolean }

const pageOf = 24
/** What is read of a product for the shop. Nothing else of it leaves the house. */
const fields = ['code', 'name', 'kind', 'status', 'brand', 'specification', 'about', 'unit', 'category', 'stock', 'stockFree', 'stockState', 'restockOn', 'leadDays', 'minimumQuantity', 'orderMultiple', 'picture', 'pictures']

/** What is on sale and shown. */
export function shown({ shows }: Pick<OpenShop, 'shows'>): readonly Filter[] {
  return [{ field: 'status', is: 'in', value: ['active', 'endOfLife'] }, ...(shows === 'all' ? [] : [{ field: 'shownInShop', is: 'isTrue' } as const])]
}

/** A page of the catalogue. A category that is not there, or shows nothing, is as empty as one that was never made. */
export async function readCatalogue(given: Pick<ShopGiven, 'database' | 'ranking'>, shop: OpenShop, visitor: Visitor, { words, category, after, byName = false }: CatalogueQuestion): Promise<CataloguePage> {
  const { database } = given
  const { engine: { records }, context, workspace } = shop
  const categories = await shownCategories(database, shop)
  const here = categories.find(({ id }) => id === category)
  if (category !== undefined && here === undefined) return { products: [], next: undefined, categories, category: undefined, order: 'common' }
  const inside = here === undefined ? undefined : withBelow(categories, here.id)
  const ranked = await rankedPage(given, shop, visitor, { categories: inside, words, after, byName, limit: pageOf })
  // What the order names is asked for like anything else: what the shop does not show is not among it.
  const { rows, next } = await records.list(context, 'product', present({
    filter: { and: [...shown(shop), ...(inside === undefined ? [] : [{ field: 'category', is: 'in', value: inside } as const]), ...(ranked === undefined ? [] : [ranked.filter])] },
    sort: [{ field: 'name' }], fields, limit: pageOf, search: words, cursor: isRankedCursor(after) ? undefined : after,
  }))
  const pictured = await withPictures(database, shop, rows)
  const offers = await database.transaction({ workspaceId: workspace.id }, (tx) => offersOf(tx, shop, visitor, pictured))
  if (ranked === undefined) return { products: offers, next, categories, category: here, order: byName && shop.personalOrder && visitor.customer !== undefined ? 'name' : 'common' }
  // What this customer has no price for cannot be bought, and leads nothing.
  const place = ({ id, unitPrice }: Offer) => (unitPrice === undefined ? pageOf : 0) + (ranked.place.get(id) ?? pageOf)
  const products = offers.map((offer) => ({ ...offer, because: offer.unitPrice === undefined ? undefined : ranked.because.get(offer.id) })).toSorted((one, other) => place(one) - place(other))
  return { products, next: ranked.next, categories, category: here, order: products.some(({ because }) => because !== undefined) ? 'theirs' : 'common' }
}

/** The product of that id, if the shop shows it: one that is hidden is as unknown as one that was never made. */
export async function readProduct({ database }: Pick<ShopGiven, 'database'>, shop: OpenShop, visitor: Visitor, id: string): Promise<OfferInFull | undefined> {
  const product = (await shownProducts({ database }, shop, [id])).get(id)
  if (product === undefined) return undefined
  return database.transaction({ workspaceId: shop.workspace.id }, async (tx) => {
    const steps = (await quantitySteps(tx, id)).filter((from) => from > product.least)
    const { lines } = await shopPrices(tx, shop, visitor, [product.least, ...steps].map((quantity) => ({ product: id, quantity })))
    const [first, ...others] = lines
    const tiers: { from: number; unitPrice: number }[] = first?.basePrice === undefined ? [] : [{ from: product.least, unitPrice: first.unitPrice }]
    for (const line of others) if (line.basePrice !== undefined && line.unitPrice !== tiers.at(-1)?.unitPrice) tiers.push({ from: line.quantity, unitPrice: line.unitPrice })
    return { ...product, unitPrice: tiers[0]?.unitPrice, listPrice: first?.listPrice, tiers }
  })
}

/** Of these products those that the shop shows, by id. */
export async function shownProducts({ database }: Pick<ShopGiven, 'database'>, shop: OpenShop, ids: readonly string[]): Promise<ReadonlyMap<string, ShopProduct>> {
  if (ids.length === 0) return new Map()
  const { engine: { records }, context } = shop
  const { rows } = await records.list(context, 'product', { filter: { and: [{ field: 'id', is: 'in', value: ids }, ...shown(shop)] }, fields, limit: 200 })
  return new Map((await withPictures(database, shop, rows)).map((product) => [product.id, product]))
}

async function withPictures(database: ShopGiven['database'], { workspace }: OpenShop, rows: readonly Row[]): Promise<readonly ShopProduct[]> {
  const products = rows.map(productOf)
  const pictures = await picturesOf(database, workspace.id, new Map(products.map(({ id }, index) => [id, pictureIds(rows[index] ?? {})])))
  return products.map((product) => ({ ...product, pictures: pictures.get(product.id) ?? [] }))
}

async function offersOf(tx: Transaction, shop: OpenShop, visitor: Visitor, products: readonly ShopProduct[]): Promise<readonly Offer[]> {
  if (products.length === 0) return []
  const { lines } = await shopPrices(tx, shop, visitor, products.map(({ id, least }) => ({ product: id, quantity: least })))
  return products.map((product, index) => { const line = lines[index]; return { ...product, unitPrice: line?.basePrice === undefined ? undefined : line.unitPrice, listPrice: line?.listPrice } })
}

function productOf(row: Row): Omit<ShopProduct, 'pictures'> {
  const category = relatedId(row, 'category')
  const [minimum, multiple] = [row['minimumQuantity'], row['orderMultiple']]
  const step = typeof multiple === 'number' && multiple > 0 ? multiple : undefined
  return {
    id: textOf(row, 'id') ?? '', code: textOf(row, 'code'), name: textOf(row, 'name') ?? '', brand: textOf(row, 'brand'), specification: textOf(row, 'specification'), about: textOf(row, 'about'),
    unit: textOf(row, 'unit'), category: category === undefined ? undefined : { id: category, name: relatedTitle(row, 'category') ?? '' }, stock: stockOf(row),
    least: leastOf(typeof minimum === 'number' && minimum > 0 ? minimum : 1, step), multiple: step,
  }
}

/** The smallest quantity that may be ordered, in thousandths so that steps stay exact. */
function leastOf(minimum: number, multiple: number | undefined): number {
  if (multiple === undefined) return minimum
  const [least, step] = [Math.round(minimum * 1000), Math.round(multiple * 1000)]
  return (Math.ceil(least / step) * step) / 1000
}

/** The categories in which something is shown, with those above them, in their order. One statement. */
async function shownCategories(database: Pick<ShopGiven['database'], 'read'>, { shows, workspace: { id: workspaceId } }: OpenShop): Promise<readonly ShopCategory[]> {
  const rows = await database.read<{ id: string; name: string; parent: string | null }>({ workspaceId }, sql`
    with recursive has as (
      select distinct p.category_id as id from product p
      where p.workspace_id = ${workspaceId} and p.deleted_at is null and p.category_id is not null and p.status in ('active', 'endOfLife') and (${shows === 'all'} or p.shown_in_shop)
      union
      select c.parent_id from has h join product_category c on c.workspace_id = ${workspaceId} and c.id = h.id where c.parent_id is not null)
    select c.id, c.name, c.parent_id as parent from product_category c
    where c.workspace_id = ${workspaceId} and c.deleted_at is null and c.id in (select id from has) order by c."order", c.name, c.id limit 300`)
  return rows.map(({ id, name, parent }) => ({ id, name, parent: parent ?? undefined }))
}

function withBelow(categories: readonly ShopCategory[], start: string): readonly string[] {
  const found = new Set([start])
  for (let grown = -1; grown !== found.size;) {
    grown = found.size
    for (const { id, parent } of categories) if (parent !== undefined && found.has(parent)) found.add(id)
  }
  return [...found]
}
