import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { shopWords as words } from '../../model/words/ui/shop.ts'
import { type Bound, RateLimit } from '../rest/limits.ts'
import type { SharedBucket } from '../rest/rates.ts'
import type { Call, Route } from '../rest/route.ts'
import { readVisit } from './visitCookie.ts'
import { cataloguePage, noProductPage, productPage } from './shopCatalogue.ts'
import { servePicture } from './shopPicture.ts'
import { noShopNote, saying, type ShopSetting } from './shopLayout.ts'
import type { PublicShops, ShopHere } from './shopPorts.ts'
import { type Page, pageLanguage, servePage } from './serving.ts'

export interface ShopGiven { readonly shops: PublicShops; readonly clock: Clock; readonly guesses: Bound; readonly sharedBucket: SharedBucket; readonly secure: boolean }

export const tag = 'Public shop'
export const pageSchema = { type: 'string', description: 'A page in HTML, in Chinese or English.' } as const
export const about = 'Open to everybody. The shop, and with it the company, is known by its address alone; what it does not show is as unknown as what was never made. '
export const languageParameter = { name: 'lang', about: 'zh or en; else as the browser prefers.' }

export type Visit = (call: Call, path: string, run: (shop: ShopHere, setting: ShopSetting) => Promise<Page>) => Promise<Record<string, never>>

/** Opens the shop of the address for whoever calls, and serves what the page is. Looks are bounded for each peer, guesses of addresses for all. */
export function visiting({ shops, clock, guesses, secure }: ShopGiven): Visit {
  const looks = new RateLimit({ burst: 240, perSecond: 4 }, clock)
  return (call, path, run) => {
    const setting: ShopSetting = { language: pageLanguage(call), nonce: call.request.styleNonce, path }
    const t = saying(setting.language)
    return servePage(call, async () => {
      looks.take(call.request.ip)
      const shop = await shops.open(call.params['address'] ?? '', readVisit(call.request, secure))
      // The settings show it beside what is set; no page of anybody else's may.
      if (shop !== undefined) return { ...await run(shop, setting), origins: [`'self'`] }
      await guesses.take(call.request.ip)
      return { status: 404, text: noShopNote(setting, t(words.notHere), t(words.notHereAbout)) }
    }, {
      noindex: true, lets: [`img-src 'self'`],
      refused: ({ details: { status, title } }) => (status === 429 ? noShopNote(setting, t(words.later), t(words.laterAbout)) : noShopNote(setting, t(words.failed), t(title))),
    })
  }
}

/** The pages of a shop that are only looked at. */
export function publicCatalogueRoutes(given: ShopGiven): Route[] {
  const { shops, clock } = given
  const visit = visiting(given)
  // A page shows two dozen of them, each once in an hour.
  const pictures = new RateLimit({ burst: 1200, perSecond: 20 }, clock)
  return [
    {
      method: 'GET', path: '/shop/{address}', access: 'open', asksNobody: true, repeats: true,
      operation: { id: 'showShop', tag, summary: 'The catalogue of a shop', about, response: pageSchema, responseType: 'text/html', problems: [429], query: [languageParameter, { name: 'q', about: 'Words that are searched for.' }, { name: 'category', about: 'Only what is of this category, or below it.' }, { name: 'sort', about: 'name: not in the order of the customer who is here.' }, { name: 'after', about: 'Where the page before ended.' }] },
      handle: (call) => visit(call, '', async (shop, setting) => {
        const asked = { words: (call.query['q'] ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, 100), category: call.query['category'], byName: call.query['sort'] === 'name' }
        const category = asked.category === undefined || isId(asked.category) ? asked.category : nowhere
        const found = await shops.catalogue(shop, { words: asked.words === '' ? undefined : asked.words, category, after: call.query['after'], byName: asked.byName })
        return { status: 200, text: cataloguePage(setting, shop, found, asked) }
      }),
    },
    {
      method: 'GET', path: '/shop/{address}/products/{id}', access: 'open', asksNobody: true, repeats: true,
      operation: { id: 'showShopProduct', tag, summary: 'A product of a shop, with its prices by quantity', about, response: pageSchema, responseType: 'text/html', problems: [429], query: [languageParameter] },
      handle: (call) => visit(call, `/products/${call.params['id'] ?? ''}`, async (shop, setting) => {
        const id = call.params['id'] ?? ''
        const product = isId(id) ? await shops.product(shop, id) : undefined
        return product === undefined ? { status: 404, text: noProductPage(setting, shop) } : { status: 200, text: productPage(setting, shop, product) }
      }),
    },
    {
      method: 'GET', path: '/shop/{address}/pictures/{product}/{id}', access: 'open', asksNobody: true, repeats: true,
      operation: { id: 'showShopPicture', tag, summary: 'A picture of a product of a shop', about: `${about}Only of products that the shop shows; always as a picture, never as anything that runs.`, response: { type: 'string', format: 'binary' }, responseType: 'image/*', problems: [429] },
      handle: (call) => servePicture(call, async () => {
        pictures.take(call.request.ip)
        const { address = '', product = '', id = '' } = call.params
        const shop = isId(product) && isId(id) ? await shops.open(address, undefined) : undefined
        if (shop === undefined) await given.guesses.take(call.request.ip)
        return shop === undefined ? undefined : shops.picture(shop, product, id)
      }),
    },
  ]
}

const nowhere = '00000000-0000-7000-8000-000000000000'
export const isId = (text: string): boolean => z.uuid().safeParse(text).success
