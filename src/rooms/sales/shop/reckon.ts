import { createHash } from 'node:crypto'
import type { Words } from '../../../lib/words.ts'
import { noteText, type PricedDocument } from '../../../model/prices/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type ShopProduct, shownProducts } from './catalogue.ts'
import type { OpenShop, ShopGiven, Visitor } from './ports.ts'
import { shopPrices } from './prices.ts'
import { daysUntil, isThere } from './stock.ts'
import type { Visiting } from './visits.ts'

/** A line of a cart as it stands: what the product is now, at the price of now. Amounts are minor units of the shop's currency. */
export interface CartLine {
  readonly id: string
  readonly productId: string
  /** Absent: it is no longer in the shop. */
  readonly product: ShopProduct | undefined
  readonly name: string
  readonly quantity: number
  readonly unitPrice: number | undefined
  readonly listPrice: number | undefined
  readonly amount: number
  /** The price that was shown last, where it is another by now. */
  readonly before: number | undefined
  readonly fault: 'gone' | 'noPrice' | 'short' | 'least' | 'multiple' | undefined
  /** Days until it comes; undefined where nobody knows. */
  readonly days: number | undefined
}

export interface Reckoned {
  readonly id: string
  readonly lines: readonly CartLine[]
  readonly coupon: string | undefined
  readonly couponRefused: Words | undefined
  readonly linesTotal: number
  readonly reduction: number
  readonly freight: number
  readonly taxTotal: number
  readonly total: number
  readonly days: number | undefined
  /** What is said by it all, as one short text: two that agree were the same to the reader. */
  readonly seen: string
  readonly orderable: boolean
  readonly priced: PricedDocument
}

/** Products that were looked for, and those of them that the shop shows. */
export interface KnownProducts { readonly asked: ReadonlySet<string>; readonly shown: ReadonlyMap<string, ShopProduct> }

interface LineRow { readonly id: string; readonly product: string; readonly name: string; readonly quantity: number; readonly shown: number | null }

/** Price, stock and delivery of a cart, reckoned anew. Undefined where the cart is gone or was ordered. Nothing is written. */
export async function reckon(tx: Transaction, given: Pick<ShopGiven, 'database'>, { shop, visitor }: Pick<Visiting, 'shop' | 'visitor'>, cart: string, known: KnownProducts): Promise<Reckoned | undefined> {
  const [head] = await tx.query<{ coupon: string | null }>(sql`select coupon from cart where workspace_id = ${tx.workspaceId} and id = ${cart}::uuid and shop_id = ${shop.id}::uuid and deleted_at is null and status <> 'ordered'`)
  if (head === undefined) return undefined
  const rows = await tx.query<LineRow>(sql`
    select id, product_id as product, name, quantity, unit_price_amount as shown from cart_line
    where workspace_id = ${tx.workspaceId} and cart_id = ${cart}::uuid and deleted_at is null and product_id is not null order by created_at, id limit 200`)
  // Somebody laid something in meanwhile.
  const products = rows.every(({ product }) => known.asked.has(product)) ? known.shown : await shownProducts(given, shop, rows.map(({ product }) => product))
  const coupon = head.coupon ?? undefined
  const priced = await withDelivery(tx, shop, visitor, rows.filter(({ product }) => products.has(product)), coupon)
  const prices = new Map(priced.lines.map((line) => [line.product, line]))
  const lines = rows.map((row): CartLine => {
    const product = products.get(row.product)
    const price = prices.get(row.product)
    const unitPrice = price?.basePrice === undefined ? undefined : price.unitPrice
    return {
      id: row.id, productId: row.product, product, name: product?.name ?? row.name, quantity: row.quantity, unitPrice, listPrice: price?.listPrice, amount: price?.amount ?? 0,
      before: row.shown !== null && unitPrice !== undefined && row.shown !== unitPrice ? row.shown : undefined,
      fault: faultOf(shop, product, unitPrice, row.quantity), days: product === undefined ? undefined : daysUntil(product.stock, row.quantity, shop.delivery.days),
    }
  })
  const refused = priced.notes.find(({ severity }) => severity === 'refusal')
  const { linesTotal, reduction, freight, taxTotal, total } = priced
  const days = lines.some((line) => line.days === undefined) ? undefined : lines.reduce<number | undefined>((most, line) => (line.days === undefined ? most : Math.max(most ?? 0, line.days)), undefined)
  const said = [lines.map(({ productId, quantity, unitPrice, fault, days: each }) => [productId, quantity, unitPrice ?? null, fault ?? null, each ?? null]), coupon ?? null, refused?.kind ?? null, reduction, freight, total]
  return {
    id: cart, lines, coupon, couponRefused: refused === undefined || coupon === undefined ? undefined : noteText(refused), linesTotal, reduction, freight, taxTotal, total, days,
    seen: createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22), orderable: lines.length > 0 && lines.every(({ fault }) => fault === undefined) && (coupon === undefined || refused === undefined), priced,
  }
}

/** With the fee, unless enough is bought. A coupon may free it too. */
async function withDelivery(tx: Transaction, shop: OpenShop, visitor: Visitor, rows: readonly LineRow[], coupon: string | undefined): Promise<PricedDocument> {
  const asked = rows.map(({ product, quantity }) => ({ product, quantity }))
  const codes = coupon === undefined ? {} : { couponCodes: [coupon] }
  const { fee, freeFrom } = shop.delivery
  const priced = await shopPrices(tx, shop, visitor, asked, { ...codes, ...(rows.length === 0 ? {} : { freight: fee }) })
  return freeFrom !== undefined && fee > 0 && priced.linesTotal - priced.reduction >= freeFrom ? shopPrices(tx, shop, visitor, asked, codes) : priced
}

function faultOf({ backOrders }: OpenShop, product: ShopProduct | undefined, unitPrice: number | undefined, quantity: number): CartLine['fault'] {
  if (product === undefined) return 'gone'
  if (unitPrice === undefined) return 'noPrice'
  if (quantity < product.least) return 'least'
  if (product.multiple !== undefined && Math.round(quantity * 1000) % Math.round(product.multiple * 1000) !== 0) return 'multiple'
  return isThere(product.stock, quantity, backOrders) ? undefined : 'short'
}
