import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import { shopWords as words } from '../../../model/words/ui/shop.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { keepShown, productsOf, shopContext } from './cart.ts'
import { asTyped, type Buyer, type Party, partyOf } from './party.ts'
import type { OpenShop, ShopGiven } from './ports.ts'
import { reckon, type Reckoned } from './reckon.ts'
import { lockVisit, type Visiting } from './visits.ts'

export interface Submitted { readonly buyer: Buyer; /** In whose name the invoice is to be, of the customer's own. */ readonly title?: string | undefined; readonly language: Language; /** What the page had said of prices, stock and delivery. */ readonly seen: string; /** Of the page: sent twice it makes one order. */ readonly key: string; readonly agreed: boolean }

/** ordered: with the secret part of the address of its page. changed: it is no longer what was shown, and must be looked at again. refused: in words for whoever orders. */
export type SubmitResult = { readonly kind: 'ordered'; readonly order: string } | { readonly kind: 'changed' } | { readonly kind: 'empty' } | { readonly kind: 'refused'; readonly why: Words }

/**
 * Makes the order of a cart, with the prices of now, in one transaction: customer, order, lines, coupon, stock. The cart is locked, so
 * that however often it is sent there is one order; whoever comes second is told of the same. What is no longer as it was shown is
 * not ordered.
 */
export async function submitCart(given: ShopGiven, here: Visiting, submitted: Submitted): Promise<SubmitResult> {
  const { shop, visit } = here
  if (visit === undefined) return { kind: 'empty' }
  const known = await productsOf(given, here)
  const context = { ...shopContext(shop, here.visitor.name === undefined ? { ...here.visitor, name: submitted.buyer.name } : here.visitor), idempotencyKey: `${visit.hash} ${submitted.key}` }
  try {
    return await given.database.transaction({ workspaceId: shop.workspace.id }, async (tx) => {
      const cart = (await lockVisit(tx, visit))?.cart ?? undefined
      const [row] = cart === undefined ? [] : await tx.query<{ status: string; order: string | null }>(sql`select status, order_id as "order" from cart where workspace_id = ${tx.workspaceId} and id = ${cart}::uuid and deleted_at is null for update`)
      if (cart === undefined || row === undefined) return { kind: 'empty' }
      if (row.status === 'ordered') return row.order === null ? { kind: 'empty' } : { kind: 'ordered', order: orderAddress(given.secret, shop, row.order) }
      const { seen, ...what } = submitted
      return shop.engine.writer.once(tx, context, `shop ${cart} ${JSON.stringify(what)} ${seen}`, async (): Promise<SubmitResult> => {
        const reckoned = await reckon(tx, given, here, cart, known)
        if (reckoned === undefined || reckoned.lines.length === 0) return { kind: 'empty' }
        if (!reckoned.orderable || reckoned.seen !== seen) return { kind: 'changed' }
        return { kind: 'ordered', order: orderAddress(given.secret, shop, await place(tx, here, context, reckoned, submitted)) }
      })
    })
  } catch (error) {
    if (!isProblem(error)) throw error
    // Somebody was faster with the last piece: the cart is shown anew, with what is left.
    return error.details.kind === 'stock-short' ? { kind: 'changed' } : { kind: 'refused', why: words.notTaken }
  }
}

async function place(tx: Transaction, here: Visiting, context: Context, reckoned: Reckoned, { buyer, language, agreed, title }: Submitted): Promise<string> {
  const { shop, visitor } = here
  const { engine: { writer, acts }, currency } = shop
  const party: Party = visitor.customer === undefined ? await partyOf(tx, shop, context, buyer) : { customer: visitor.customer, contact: visitor.contact }
  const { id } = await writer.create(tx, context, 'order', {
    customer: party.customer, contact: party.contact ?? null, channel: 'shop', source: 'website', ...party.came, currency, taxIncluded: shop.taxIncluded, taxRounding: 'document',
    ...(reckoned.freight === 0 ? {} : { freight: { amount: reckoned.freight, currency } }), ...(party.title === undefined ? await ownTitle(tx, shop, visitor.customer, title) : { invoiceTitle: party.title }), deliveryName: buyer.name, deliveryAddress: addressOf(buyer.address), remark: asTyped(buyer, shop), lines: linesOf(shop, reckoned),
  })
  for (const coupon of reckoned.priced.coupons) {
    if (coupon.refused === undefined) await acts.within(tx, context, 'coupon.redeem', { id: coupon.id, input: { customer: party.customer, document: { object: 'order', id }, amount: { amount: coupon.amount, currency } } })
  }
  await keepShown(tx, shop, context, reckoned)
  await writer.update(tx, context, 'cart', reckoned.id, { customer: party.customer, contact: party.contact ?? null, name: buyer.name, phone: buyer.phone ?? null, email: buyer.email ?? null, language })
  await acts.within(tx, context, 'cart.order', { id: reckoned.id, input: { order: id } })
  if (agreed && shop.consent !== undefined) await keepConsent(tx, shop, context, party.customer, shop.consent[language], buyer)
  if (shop.orderState === 'confirmed') await confirm(tx, shop, context, id)
  return id
}

/** Stock decides whether the order can be; whether the customer may buy on credit is for those inside to say, and for nobody outside to learn: it waits as a draft. */
async function confirm(tx: Transaction, shop: OpenShop, context: Context, id: string): Promise<void> {
  await tx.run(sql`savepoint confirming`)
  try {
    await shop.engine.acts.within(tx, context, 'order.confirm', { id, input: shop.backOrders ? { shortage: 'backOrder' } : {} })
  } catch (error) {
    if (!isProblem(error) || error.details.kind === 'stock-short') throw error
    await tx.run(sql`rollback to savepoint confirming`)
  }
}

/** Each line with the list price, the price of the rules and how it came about; what coupons take off stands as lines of its own, by tax rate, so that the order agrees with the cart to the cent. */
function linesOf(shop: OpenShop, { lines, priced, coupon }: Reckoned): JsonObject[] {
  const { currency, workspace: { language } } = shop
  const money = (amount: number | undefined): Json => (amount === undefined ? null : { amount, currency })
  const made = lines.map(({ productId, name, quantity, product }, index): JsonObject => {
    const price = priced.lines.find((line) => line.product === productId)
    const rules = (price?.steps ?? []).flatMap(({ rule }) => (rule === undefined ? [] : [rule.name]))
    return {
      position: index + 1, product: productId, name, quantity, unit: product?.unit ?? null, unitPrice: money(price?.unitPrice ?? 0), listPrice: money(price?.listPrice), cost: money(price?.unitCost), taxRate: price?.taxRate ?? null,
      ...(rules.length === 0 ? {} : { remark: say(words.byRules, language, { rules: rules.join(', ') }).slice(0, 500) }),
    }
  })
  const off = new Map<number, number>()
  for (const { taxRate, reduction } of priced.lines) if (reduction !== 0) off.set(taxRate, (off.get(taxRate) ?? 0) + reduction)
  return [...made, ...[...off].map(([taxRate, amount], index): JsonObject => ({ position: made.length + index + 1, name: say(words.couponLine, language, { code: coupon ?? '' }), quantity: 1, unitPrice: { amount: -amount, currency }, taxRate }))]
}

async function keepConsent(tx: Transaction, { engine: { writer } }: OpenShop, context: Context, customer: string, wording: string, { email, phone }: Buyer): Promise<void> {
  const channel = email !== undefined ? 'email' : phone !== undefined ? 'phone' : undefined
  if (channel !== undefined) await writer.create(tx, context, 'consent', { target: { object: 'customer', id: customer }, channel, state: 'given', wording }, { action: 'create', rights: 'action' })
}

/** A title of the customer who is here; any other is as if none had been chosen. */
async function ownTitle(tx: Transaction, { engine: { registry } }: OpenShop, customer: string | undefined, title: string | undefined): Promise<JsonObject> {
  if (customer === undefined || title === undefined || !registry.objects.has('invoiceTitle')) return {}
  const [row] = await tx.query<{ id: string }>(sql`select id from invoice_title where workspace_id = ${tx.workspaceId} and id::text = ${title} and customer_id = ${customer}::uuid and deleted_at is null`)
  return row === undefined ? {} : { invoiceTitle: row.id }
}

const addressOf = (address: string | undefined): Json => address ?? null

/** The id of the order, and what only we can have made of it. */
export function orderAddress(secret: string, shop: Pick<OpenShop, 'address'>, order: string): string {
  return `${order}.${createHmac('sha256', `shop order ${secret}`).update(`${shop.address.split('.')[0] ?? ''} ${order}`).digest('base64url')}`
}

/** The order of a secret address; undefined for one that was not given out by us. */
export function readOrderAddress(secret: string, shop: Pick<OpenShop, 'address'>, text: string): string | undefined {
  const [, order] = /^([0-9a-f-]{36})\.[A-Za-z0-9_-]{43}$/.exec(text) ?? []
  if (order === undefined) return undefined
  const [wanted, given] = [Buffer.from(orderAddress(secret, shop, order)), Buffer.from(text)]
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? order : undefined
}
