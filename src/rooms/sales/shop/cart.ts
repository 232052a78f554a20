import { formActor, type Actor } from '../../../access/index.ts'
import { say } from '../../../lib/words.ts'
import { nothing, readOnly, within } from '../../../model/define/permission.ts'
import { shopWords as words } from '../../../model/words/ui/shop.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { shownProducts } from './catalogue.ts'
import type { OpenShop, ShopGiven, Visitor } from './ports.ts'
import { type KnownProducts, reckon, type Reckoned } from './reckon.ts'
import { beginVisit, layCart, lockVisit, type Visiting } from './visits.ts'

/** So many lines a cart holds, and so much of one thing. */
const most = { lines: 100, quantity: 1_000_000 } as const

export type CartChange =
  | { readonly do: 'add' | 'set'; readonly product: string; readonly quantity: number }
  | { readonly do: 'remove'; readonly product: string }
  | { readonly do: 'coupon'; readonly code: string }

/** done: with the token of a visit that began with it. refused: nothing was changed, as the product is not sold here or the quantity is none. */
export type CartChanged = { readonly kind: 'done'; readonly token: string | undefined } | { readonly kind: 'refused'; readonly because: 'product' | 'quantity' | 'full' }

/** Somebody outside who fills a cart: may write carts, and what they name must be found; nothing of it is answered. */
export function shopContext(shop: OpenShop, visitor: Visitor): Context {
  const { workspace, context } = shop
  const [named, changed] = [readOnly(), within('all', { create: false, delete: 'none' })]
  const actor: Actor = { ...formActor(say(words.byShop, workspace.language, { name: visitor.name ?? say(words.guest, workspace.language) }).slice(0, 100), workspace), permissions: {
    otherwise: nothing, objects: {
      cart: within('all', { delete: 'none' }), cartLine: within('all'), shop: named, product: named, user: named, department: named, priceList: named, campaign: named, coupon: named, couponRedemption: within('all', { delete: 'none' }),
      customer: within('all', { delete: 'none' }), contact: within('all', { delete: 'none' }), order: within('all', { delete: 'none' }), orderLine: within('all', { delete: 'none' }), consent: within('all', { delete: 'none' }),
      // Of a lead who orders: it is converted, and what hangs on it goes along.
      lead: changed, activity: changed, file: changed, comment: changed, campaignMember: changed, leadForm: named, invoiceTitle: named,
    } } }
  return { ...context, actor }
}

/** Lays something in, changes it, or takes it out. Of two changes at once the second sees what the first made. */
export async function changeCart(given: ShopGiven, here: Visiting, change: CartChange): Promise<CartChanged> {
  const { shop, visitor, visit } = here
  const adds = change.do === 'add' || change.do === 'set'
  if (adds && !isQuantity(change.quantity)) return { kind: 'refused', because: 'quantity' }
  const product = adds ? (await shownProducts(given, shop, [change.product])).get(change.product) : undefined
  if (adds && product === undefined) return { kind: 'refused', because: 'product' }
  if (visit === undefined && !adds) return { kind: 'done', token: undefined }
  const known = await productsOf(given, here, adds ? [change.product] : [])
  return given.database.transaction({ workspaceId: shop.workspace.id }, async (tx) => {
    const context = shopContext(shop, visitor)
    const { writer } = shop.engine
    const cart = await openCart(tx, given, here, context)
    if (change.do === 'coupon') await writer.update(tx, context, 'cart', cart.id, { coupon: change.code === '' ? null : change.code })
    else {
      const [line] = await tx.query<{ id: string; quantity: number }>(sql`select id, quantity from cart_line where workspace_id = ${tx.workspaceId} and cart_id = ${cart.id}::uuid and product_id = ${change.product}::uuid and deleted_at is null`)
      const quantity = change.do === 'remove' ? 0 : change.do === 'add' ? (line?.quantity ?? 0) + change.quantity : change.quantity
      if (quantity > most.quantity) return { kind: 'refused', because: 'quantity' }
      if (line !== undefined && quantity === 0) await writer.remove(tx, context, 'cartLine', line.id, { action: 'record.moveToBin', rights: 'action' })
      else if (line !== undefined) await writer.update(tx, context, 'cartLine', line.id, { quantity })
      else if (quantity > 0) {
        const [counted] = await tx.query<{ count: number }>(sql`select count(*)::integer as count from cart_line where workspace_id = ${tx.workspaceId} and cart_id = ${cart.id}::uuid and deleted_at is null`)
        if ((counted?.count ?? 0) >= most.lines) return { kind: 'refused', because: 'full' }
        await writer.create(tx, context, 'cartLine', { cart: cart.id, product: change.product, name: product?.name ?? '', quantity })
      }
    }
    await keepShown(tx, shop, context, await reckon(tx, given, here, cart.id, known))
    return { kind: 'done', token: cart.token }
  })
}

/** The prices as they stand are those that were shown last, from now on. */
export async function keepShown(tx: Transaction, shop: OpenShop, context: Context, reckoned: Reckoned | undefined): Promise<void> {
  if (reckoned === undefined) return
  const { writer } = shop.engine
  const priced = reckoned.lines.filter(({ unitPrice }) => unitPrice !== undefined)
  if (priced.length > 0) await writer.updateMany(tx, context, 'cartLine', priced.map(({ id, unitPrice }) => ({ id, changes: { unitPrice: { amount: unitPrice ?? 0, currency: shop.currency } } })))
  await writer.update(tx, context, 'cart', reckoned.id, { changedAt: new Date(context.now).toISOString() })
}

async function openCart(tx: Transaction, given: ShopGiven, { shop, visitor, visit }: Visiting, context: Context): Promise<{ readonly id: string; readonly token: string | undefined }> {
  const held = visit === undefined ? undefined : await lockVisit(tx, visit)
  if (held?.cart !== undefined && held.cart !== null) {
    const [cart] = await tx.query<{ id: string }>(sql`select id from cart where workspace_id = ${tx.workspaceId} and id = ${held.cart}::uuid and deleted_at is null and status <> 'ordered' for update`)
    if (cart !== undefined) return { id: cart.id, token: undefined }
  }
  const { id } = await shop.engine.writer.create(tx, context, 'cart', {
    shop: shop.id, currency: shop.currency, changedAt: new Date(context.now).toISOString(), owner: shop.assignee ?? null,
    ...(visitor.customer === undefined ? {} : { customer: visitor.customer }), ...(visitor.contact === undefined ? {} : { contact: visitor.contact, name: visitor.name ?? null }),
  })
  if (visit !== undefined && held !== undefined) {
    await layCart(tx, visit, id)
    return { id, token: undefined }
  }
  return { id, token: await beginVisit(tx, given, shop, { cart: id }) }
}

/** The cart as it stands now, with what has changed since it was shown. */
export async function readCart(given: Pick<ShopGiven, 'database'>, here: Visiting): Promise<Reckoned | undefined> {
  const { shop, visit } = here
  const cart = visit?.cart
  if (cart === undefined) return undefined
  const known = await productsOf(given, here)
  return given.database.transaction({ workspaceId: shop.workspace.id }, (tx) => reckon(tx, given, here, cart, known))
}

/** The products of the cart, read before the transaction that needs them: within it they would ask for a second connection. */
export async function productsOf({ database }: Pick<ShopGiven, 'database'>, { shop, visit }: Visiting, more: readonly string[] = []): Promise<KnownProducts> {
  const cart = visit?.cart
  const rows = cart === undefined ? [] : await database.read<{ product: string }>({ workspaceId: shop.workspace.id }, sql`select distinct product_id as product from cart_line where workspace_id = ${shop.workspace.id} and cart_id = ${cart}::uuid and deleted_at is null and product_id is not null limit 200`)
  const asked = new Set([...rows.map(({ product }) => product), ...more])
  return { asked, shown: await shownProducts({ database }, shop, [...asked]) }
}

/** More than nothing, to the thousandth, and no more than anybody orders. */
function isQuantity(quantity: number): boolean {
  return Number.isFinite(quantity) && quantity > 0 && quantity <= most.quantity && Math.abs(quantity * 1000 - Math.round(quantity * 1000)) < 1e-6
}
