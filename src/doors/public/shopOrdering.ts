import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Words } from '../../lib/words.ts'
import { shopWords as words } from '../../model/words/ui/shop.ts'
import { SharedRateLimit } from '../rest/rates.ts'
import type { Call, Route } from '../rest/route.ts'
import { about, isId, type ShopGiven, tag, visiting } from './shop.ts'
import { type Body, form, lines, one, open, read, shows, takes } from './shopForms.ts'
import { signInPage } from './shopSignIn.ts'
import { cartPage, checkoutPage, enterPage, myOrdersPage, orderPage } from './shopCart.ts'
import { saying, type ShopSetting, shopNote, within } from './shopLayout.ts'
import type { BuyerHere, CartChangeHere, ShopHere } from './shopPorts.ts'
import type { Page } from './serving.ts'
import { noVisitCookie, visitCookie } from './visitCookie.ts'

/** Cart, order and the customer's own way in. What is written is bounded for each peer and each shop, over all programs of the installation. */
export function publicOrderingRoutes(given: ShopGiven): Route[] {
  const { shops, clock, sharedBucket, secure } = given
  const visit = visiting(given)
  const changes = new SharedRateLimit('shop change', { burst: 120, perSecond: 1 }, clock, sharedBucket)
  const submits = new SharedRateLimit('shop order', { burst: 20, perSecond: 0.05 }, clock, sharedBucket)
  const wholes = new SharedRateLimit('shop', { burst: 600, perSecond: 10 }, clock, sharedBucket)
  const to = (shop: ShopHere, setting: ShopSetting, path: string, headers: Readonly<Record<string, string>> = {}): Page => ({ status: 303, text: '', headers: { location: within(shop, setting, path), ...headers } })
  const signInFirst = (shop: ShopHere, setting: ShopSetting) => signInPage(shops, shop, setting, { status: 403 })
  const count = async (call: Call, shop: ShopHere) => { await changes.take(call.request.ip); await wholes.take(shop.id) }
  const checkout = async (shop: ShopHere, setting: ShopSetting, more: { readonly buyer?: BuyerHere; readonly place?: string; readonly title?: string; readonly wrong?: ReadonlyMap<string, Words>; readonly said?: Words } = {}, status = 200): Promise<Page> => {
    const cart = await shops.cart(shop)
    if (cart === undefined || !cart.orderable) return { status: status === 200 ? 200 : 409, text: cartPage(setting, shop, cart, more.said) }
    return { status, text: checkoutPage(setting, shop, { cart, saved: await shops.saved(shop), key: randomBytes(16).toString('base64url'), ...more }) }
  }
  return [
    {
      method: 'GET', path: '/shop/{address}/cart', ...open,
      operation: { id: 'showShopCart', tag, summary: 'The cart of whoever asks, reckoned anew', about, ...shows },
      handle: (call) => visit(call, '/cart', async (shop, setting) => ({ status: 200, text: cartPage(setting, shop, await shops.cart(shop)) })),
    },
    {
      method: 'POST', path: '/shop/{address}/cart', ...takes,
      operation: { id: 'changeShopCart', tag, summary: 'Lay something into the cart, change it or take it out', about: `${about}The cart is found by a cookie of this shop.`, ...form, problems: [413, 415, 429] },
      handle: (call) => visit(call, '/cart', async (shop, setting) => {
        await count(call, shop)
        const change = changeIn(read(call.body))
        if (change === undefined) return { status: 422, text: cartPage(setting, shop, await shops.cart(shop), words.wrongQuantity) }
        const done = await shops.change(shop, change)
        if (done.kind === 'refused') return { status: 422, text: cartPage(setting, shop, await shops.cart(shop), { product: words.noProduct, quantity: words.wrongQuantity, full: words.fullCart }[done.because]) }
        return to(shop, setting, '/cart', done.token === undefined ? {} : visitCookie(shop.address, done.token, secure))
      }),
    },
    {
      method: 'GET', path: '/shop/{address}/checkout', ...open,
      operation: { id: 'showShopCheckout', tag, summary: 'The page on which a cart is ordered', about, ...shows },
      handle: (call) => visit(call, '/checkout', (shop, setting) => (shop.known || shop.guestsOrder ? checkout(shop, setting) : signInFirst(shop, setting))),
    },
    {
      method: 'POST', path: '/shop/{address}/checkout', ...takes,
      operation: { id: 'orderShopCart', tag, summary: 'Order what is in the cart', about: `${about}The same page sent twice makes one order. What is no longer as it was shown is not ordered but shown anew.`, ...form, problems: [409, 413, 415, 429] },
      handle: (call) => visit(call, '/checkout', async (shop, setting) => {
        if (!shop.known && !shop.guestsOrder) return signInFirst(shop, setting)
        await submits.take(call.request.ip)
        await wholes.take(shop.id)
        const body = read(call.body)
        const [place, title] = [one(body, 'place', 40), one(body, 'title', 36)]
        const chosen = place === '' || !shop.known ? undefined : (await shops.saved(shop)).addresses.find(({ id }) => id === place)
        const buyer = { ...buyerIn(body), ...(chosen === undefined ? {} : { address: chosen.address }) }
        const kept = { buyer: chosen === undefined ? buyer : { ...buyer, address: '' }, place: chosen?.id ?? '', title }
        const wrong = wrongIn(body, buyer, shop)
        if (wrong.size > 0) return checkout(shop, setting, { ...kept, wrong }, 422)
        const done = await shops.submit(shop, { buyer: present(buyer), title: filled(title), language: setting.language, seen: one(body, 'seen', 64), key: one(body, 'key', 64), agreed: one(body, 'consent', 3) === 'yes' })
        if (done.kind === 'ordered') return to(shop, setting, `/orders/${done.order}`)
        if (done.kind === 'empty') return { status: 409, text: cartPage(setting, shop, undefined) }
        return checkout(shop, setting, { ...kept, said: done.kind === 'changed' ? words.changed : done.why }, 409)
      }),
    },
    {
      method: 'GET', path: '/shop/{address}/orders/{order}', ...open,
      operation: { id: 'showShopOrder', tag, summary: 'What was ordered and how it is paid', about: `${about}The address of an order is its key.`, ...shows },
      handle: (call) => visit(call, `/orders/${call.params['order'] ?? ''}`, async (shop, setting) => {
        const order = await shops.order(shop, call.params['order'] ?? '', setting.language)
        const t = saying(setting.language)
        return order === undefined ? { status: 404, text: shopNote(setting, shop, t(words.noOrder), t(words.noOrderAbout)) } : { status: 200, text: orderPage(setting, shop, order) }
      }),
    },
    {
      method: 'GET', path: '/shop/{address}/orders', ...open,
      operation: { id: 'showShopOrders', tag, summary: 'Earlier orders of the customer who is here', about, ...shows },
      handle: (call) => visit(call, '/orders', async (shop, setting) => (shop.known ? { status: 200, text: myOrdersPage(setting, shop, await shops.orders(shop)) } : signInFirst(shop, setting))),
    },
    {
      method: 'GET', path: '/shop/{address}/in/{token}', ...open,
      operation: { id: 'showShopEntry', tag, summary: 'The page of a link by which a customer signs in', about, ...shows },
      handle: (call) => visit(call, `/in/${call.params['token'] ?? ''}`, async (shop, setting) => {
        const name = await shops.entering(shop, call.params['token'] ?? '')
        return name === undefined ? usedUp(shop, setting) : { status: 200, text: enterPage(setting, shop, name) }
      }),
    },
    {
      method: 'POST', path: '/shop/{address}/in/{token}', ...takes,
      operation: { id: 'enterShop', tag, summary: 'Sign in by a link, once', about, ...form, problems: [410, 413, 415, 429] },
      handle: (call) => visit(call, `/in/${call.params['token'] ?? ''}`, async (shop, setting) => {
        await count(call, shop)
        const token = await shops.enter(shop, call.params['token'] ?? '', { address: call.request.ip, agent: (call.request.headers['user-agent'] ?? '').replace(/[\p{Cc}]+/gu, ' ').slice(0, 300) })
        return token === undefined ? usedUp(shop, setting) : to(shop, setting, '', visitCookie(shop.address, token, secure))
      }),
    },
    {
      method: 'POST', path: '/shop/{address}/sign-out', ...takes,
      operation: { id: 'leaveShop', tag, summary: 'Sign out of the shop', about, ...form, problems: [413, 415, 429] },
      handle: (call) => visit(call, '', async (shop, setting) => { await shops.leave(shop); return to(shop, setting, '', noVisitCookie(shop.address, secure)) }),
    },
  ]
}

function usedUp(shop: ShopHere, setting: ShopSetting): Page {
  const t = saying(setting.language)
  return { status: 410, text: shopNote(setting, shop, t(words.linkUsed), t(words.signInAbout)) }
}

function changeIn(body: Body): CartChangeHere | undefined {
  const [verb, product] = [one(body, 'do', 10), one(body, 'product', 36)]
  if (verb === 'coupon') return { do: 'coupon', code: one(body, 'code', 40) }
  if (!isId(product)) return undefined
  if (verb === 'remove') return { do: 'remove', product }
  const text = one(body, 'quantity', 12)
  if ((verb !== 'add' && verb !== 'set') || !/^\d{1,9}([.,]\d{1,3})?$/.test(text)) return undefined
  const quantity = Number(text.replace(',', '.'))
  return verb === 'set' && quantity === 0 ? { do: 'remove', product } : { do: verb, product, quantity }
}

function buyerIn(body: Body): BuyerHere {
  return { name: one(body, 'name', 100), company: one(body, 'company', 200), phone: one(body, 'phone', 40), email: one(body, 'email', 200), address: lines(body, 'address', 500), remark: lines(body, 'remark', 1000), invoiceName: one(body, 'invoiceName', 200), taxNumber: one(body, 'taxNumber', 40) }
}

function wrongIn(body: Body, { name, phone, email, address, invoiceName, taxNumber }: BuyerHere, { known, terms }: ShopHere): ReadonlyMap<string, Words> {
  const wrong = new Map<string, Words>()
  if (name === '') wrong.set('name', words.nameMissing)
  if (address === '') wrong.set('address', words.addressMissing)
  if (!known && phone === '' && email === '') wrong.set('phone', words.reachMissing)
  if (phone !== '' && phone.replace(/\D/g, '').length < 6) wrong.set('phone', words.wrongPhone)
  if (taxNumber !== '' && invoiceName === '') wrong.set('invoiceName', words.invoiceNameMissing)
  if (email !== '' && !z.email().safeParse(email).success) wrong.set('email', words.wrongEmail)
  if (terms !== undefined && one(body, 'terms', 3) !== 'yes') wrong.set('terms', words.termsMissing)
  return wrong
}

const filled = (text: string): string | undefined => (text === '' ? undefined : text)
const present = ({ name, company, phone, email, address, remark, invoiceName, taxNumber }: BuyerHere) => ({ name, company: filled(company), phone: filled(phone), email: filled(email), address: filled(address), remark: filled(remark), invoiceName: filled(invoiceName), taxNumber: filled(taxNumber) })
