import { z } from 'zod'
import type { PublicShops, ShopHere } from '../doors/public/index.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { abandonCarts, changeCart, enterShop, leaveShop, mailsWaysIn, mailWayIn, openShop, readCart, readCatalogue, readMyOrders, readPicture, readSaved, readProduct, readShopOrder, submitCart, whoEnters, type ShopGiven, type Visiting, visitOf } from '../rooms/sales/index.ts'
import { mayRank, rankProducts } from '../rooms/insight/index.ts'
import type { JobContext } from './parts.ts'
import { findWorkspace } from './webhooks.ts'

/** The shops that stand open to everybody, for the door that serves them. */
export function programShops(given: Omit<ShopGiven, 'workspaceOf' | 'ranking'>): PublicShops {
  const shops: ShopGiven = { ...given, workspaceOf: (workspaceId) => findWorkspace(given.database, workspaceId), ranking: async (registry, asked) => (mayRank(registry) ? rankProducts(given.database, registry, asked) : undefined) }
  const opened = new WeakMap<ShopHere, Visiting>()
  const visitingOf = (shop: ShopHere): Visiting => {
    const found = opened.get(shop)
    if (found === undefined) throw new Error('The shop was not opened here.')
    return found
  }
  return {
    async open(address, token) {
      const shop = await openShop(shops, address)
      if (shop === undefined) return undefined
      const here = await visitOf(shops, shop, token)
      const { id, title, intro, terms, consent, currency, taxIncluded, stockShown, guestsOrder } = shop
      const shown: ShopHere = {
        id, address, title, intro, terms, consent, currency, taxIncluded, stockShown, guestsOrder, deliveryDays: shop.delivery.days,
        visitorName: here.visitor.name, known: here.visitor.contact !== undefined, inCart: here.inCart,
      }
      opened.set(shown, here)
      return shown
    },
    catalogue: (shop, asked) => { const { shop: open, visitor } = visitingOf(shop); return readCatalogue(shops, open, visitor, asked) },
    picture: (shop, product, id) => readPicture(shops, visitingOf(shop).shop, product, id),
    mails: (shop) => mailsWaysIn(shops, visitingOf(shop).shop),
    // Not waited for: whoever asks learns nothing from how long it takes.
    askWayIn: (shop, asked) => { mailWayIn(shops, visitingOf(shop).shop, asked).catch(shops.failed) },
    saved: (shop) => readSaved(shops, visitingOf(shop)),
    cart: (shop) => readCart(shops, visitingOf(shop)),
    change: (shop, change) => changeCart(shops, visitingOf(shop), change),
    submit: (shop, submitted) => submitCart(shops, visitingOf(shop), submitted),
    order: (shop, address, language) => readShopOrder(shops, visitingOf(shop), address, language),
    orders: (shop) => readMyOrders(shops, visitingOf(shop)),
    entering: async (shop, token) => (await whoEnters(shops, visitingOf(shop), token))?.name,
    enter: (shop, token, from) => enterShop(shops, visitingOf(shop), token, from),
    leave: (shop) => leaveShop(shops, visitingOf(shop)),
    product: (shop, id) => { const { shop: open, visitor } = visitingOf(shop); return readProduct(shops, open, visitor, id) },
  }
}

/** Each hour: carts that nobody has gone on with are abandoned. */
export const abandonCartsJob: Job<JobContext> = defineJob('shop.abandon', {
  input: z.strictObject({}),
  schedule: '20 * * * *',
  run: async ({ program, context }, _, { signal }) => {
    const { acts, writer } = await program.engineOf(context)
    return { abandoned: await abandonCarts({ database: program.database, acts, writer }, context, signal) }
  },
})
