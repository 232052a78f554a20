import { type Language, say } from '../../lib/words.ts'
import { moneyBehaviour } from '../../model/fields/money.ts'
import { shopWords as words } from '../../model/words/ui/shop.ts'
import { documentOf, otherLanguages, type Shown } from './document.ts'
import { type Html, html } from './html.ts'
import type { ShopHere, StockHere } from './shopPorts.ts'
import { shopStyle } from './shopStyle.ts'

export interface ShopSetting extends Shown {
  /** What follows the shop's address on this page, for the switch of language. */
  readonly path: string
}

export type Say = (text: { readonly en: string; readonly zh: string }, values?: Readonly<Record<string, string | number>>) => string
export const saying = (language: Language): Say => (text, values) => say(text, language, values)

/** An address inside of the shop, in the language of the page. */
export function within({ address }: Pick<ShopHere, 'address'>, { language }: Shown, path = '', query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = new URLSearchParams({ lang: language })
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') asked.set(name, value)
  return `/shop/${address}${path}?${asked.toString()}`
}

/** A page of the shop, with its name, the cart and who is here above it. */
export function shopPage(setting: ShopSetting, shop: ShopHere, title: string, body: Html, script?: string): string {
  const { language } = setting
  const t = saying(language)
  const top = html`<header class="top"><a class="company" href="${within(shop, setting)}">${t(shop.title)}</a><nav>
${shop.known ? html`<a href="${within(shop, setting, '/orders')}">${t(words.myOrders)}</a><span class="muted">${shop.visitorName ?? ''}</span><form method="post" action="${within(shop, setting, '/sign-out')}"><button class="link" type="submit">${t(words.signOut)}</button></form>` : html`<a href="${within(shop, setting, '/sign-in')}">${t(words.signIn)}</a>`}
<a href="${within(shop, setting, '/cart')}">${t(words.cartOf, { count: shop.inCart })}</a>
${otherLanguages(language).map((other) => html`<a href="${within(shop, { ...setting, language: other }, setting.path)}" lang="${other}" hreflang="${other}">${words.otherLanguage[other]}</a>`)}</nav></header>`
  return documentOf(setting, title, { style: shopStyle, mainClass: 'shop', body: html`${top}${body}`, script })
}

/** Whatever else is to be said in a shop. */
export function shopNote(setting: ShopSetting, shop: ShopHere, title: string, about: string): string {
  return shopPage(setting, shop, title, html`<div class="card narrow" role="status"><h1>${title}</h1><p class="remark">${about}</p><a class="button" href="${within(shop, setting)}">${say(words.back, setting.language)}</a></div>`)
}

/** Where there is no shop to name. */
export function noShopNote(setting: Shown, title: string, about: string): string {
  return documentOf(setting, title, { style: shopStyle, body: html`<div class="card narrow"><h1>${title}</h1><p class="remark">${about}</p></div>` })
}

export function moneyText(amount: number, currency: string, language: Language): string {
  return moneyBehaviour.format({ amount, currency }, { type: 'money' }, language)
}

export function figure(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', { maximumFractionDigits: 3 }).format(value)
}

/** What the shop tells of the stock; nothing where it tells none. */
export function stockText({ stockShown }: Pick<ShopHere, 'stockShown'>, { state, free, restockOn }: StockHere, language: Language): Html | undefined {
  if (stockShown === 'none' || state === 'unknown') return undefined
  const t = saying(language)
  const counted = stockShown === 'quantity' && free !== undefined
  const said = state === 'inStock' ? (counted ? t(words.inStockMany, { free: figure(free, language) }) : t(words.inStock))
    : state === 'low' ? (counted ? t(words.lowMany, { free: figure(free, language) }) : t(words.low))
      : state === 'out' ? (restockOn === undefined ? t(words.out) : t(words.outUntil, { date: restockOn })) : t(words.toOrder)
  return html`<span class="stock ${state}">${said}</span>`
}
