import { shopWords as words } from '../../model/words/ui/shop.ts'
import { Html, html } from './html.ts'
import { figure, moneyText, saying, type ShopSetting, shopNote, shopPage, stockText, within } from './shopLayout.ts'
import { gallery, pictureOf } from './shopPictures.ts'
import type { CatalogueHere, ProductHere, ProductInFull, ShopHere } from './shopPorts.ts'

export interface Asked { readonly words: string; readonly category: string | undefined; readonly byName: boolean }

/** The products of a shop, by category and by what is searched for. */
export function cataloguePage(setting: ShopSetting, shop: ShopHere, { products, next, categories, category, order }: CatalogueHere, asked: Asked): string {
  const { language } = setting
  const t = saying(language)
  const chip = (id: string | undefined, name: string) => html`<li><a href="${within(shop, setting, '', { category: id })}"${id === category?.id && new Html(' aria-current="page"')}>${name}</a></li>`
  // The way down: what stands beside and below the one that is looked at.
  const near = categories.filter(({ id, parent }) => parent === category?.id || id === category?.id || (category !== undefined && (parent === category.parent || id === category.parent)) || (category === undefined && (parent === undefined || !categories.some((each) => each.id === parent))))
  const body = html`${products.length > 0 && html`<h1 class="unseen">${category?.name ?? t(shop.title)}</h1>`}${shop.intro !== undefined && asked.words === '' && category === undefined && html`<p class="intro">${t(shop.intro)}</p>`}
<form class="find" method="get" role="search"><input type="hidden" name="lang" value="${language}"><input name="q" type="search" value="${asked.words}" maxlength="100" placeholder="${t(words.searchHint)}" aria-label="${t(words.search)}"><button type="submit">${t(words.search)}</button></form>
${categories.length > 0 && html`<ul class="chips" aria-label="${t(words.categories)}">${chip(undefined, t(words.all))}${near.map(({ id, name }) => chip(id, name))}</ul>`}
${order !== 'common' && html`<p class="order muted">${order === 'theirs' ? html`${t(words.forYouFirst)} <a href="${within(shop, setting, '', { category: category?.id, sort: 'name' })}">${t(words.byName)}</a>` : html`<a href="${within(shop, setting, '', { category: category?.id })}">${t(words.forMe)}</a>`}</p>`}
${products.length === 0 ? html`<div class="card narrow" role="status"><h1>${t(words.nothingFound)}</h1><p class="remark">${t(words.nothingFoundAbout)}</p></div>` : html`<ul class="products">${products.map((product) => html`<li>${card(setting, shop, product)}</li>`)}</ul>`}
${next !== undefined && html`<a class="plain more" href="${within(shop, setting, '', { q: asked.words, category: asked.category, sort: asked.byName ? 'name' : undefined, after: next })}">${t(words.more)}</a>`}
<p class="fine">${t(shop.taxIncluded ? words.taxIn : words.taxOn)}</p>`
  return shopPage(setting, shop, t(shop.title), body)
}

function card(setting: ShopSetting, shop: ShopHere, product: ProductHere): Html {
  const { name, specification, code, stock } = product
  return html`<a class="product" href="${within(shop, setting, `/products/${product.id}`)}">${pictureOf(shop, product)}<div class="words"><span class="name">${name}</span><span class="muted">${specification ?? code ?? ''}</span>${stockText(shop, stock, setting.language)}${why(setting, product)}${price(setting, shop, product)}</div></a>`
}

/** Why it stands before others: what the customer itself did, never what we think of it. */
function why({ language }: ShopSetting, { because, brand, category }: ProductHere): Html | undefined {
  if (because === undefined) return undefined
  const t = saying(language)
  return html`<span class="why">${because === 'category' ? t(words.becauseCategory, { name: category?.name ?? '' }) : because === 'brand' ? t(words.becauseBrand, { name: brand ?? '' }) : t(because === 'next' ? words.becauseNext : words.becausePrice)}</span>`
}

function price({ language }: ShopSetting, { currency }: ShopHere, { unitPrice, listPrice, unit }: ProductHere): Html {
  const t = saying(language)
  if (unitPrice === undefined) return html`<span class="price">${t(words.onRequest)}</span>`
  return html`<span class="price">${moneyText(unitPrice, currency, language)}${unit !== undefined && html` <small>/ ${unit}</small>`}${listPrice !== undefined && listPrice > unitPrice && html`<s aria-label="${t(words.listPriceWas, { price: moneyText(listPrice, currency, language) })}">${moneyText(listPrice, currency, language)}</s>`}</span>`
}

/** One product with its prices by quantity, and the way into the cart. It needs no script. */
export function productPage(setting: ShopSetting, shop: ShopHere, product: ProductInFull): string {
  const { language } = setting
  const t = saying(language)
  const { name, tiers, least, multiple, about, stock, unitPrice } = product
  const facts = [[words.code, product.code], [words.brand, product.brand], [words.specification, product.specification], [words.unit, product.unit]] as const
  const body = html`<p><a href="${within(shop, setting, '', { category: product.category?.id })}">← ${product.category?.name ?? t(words.back)}</a></p>
<div class="card detail">${gallery(setting, shop, product)}<div><h1>${name}</h1>${stockText(shop, stock, language)}
<div>${price(setting, shop, product)}</div>
${tiers.length > 1 && html`<table class="tiers"><caption class="muted">${t(words.byQuantity)}</caption><thead><tr><th scope="col">${t(words.quantity)}</th><th scope="col">${t(words.price)}</th></tr></thead><tbody>${tiers.map(({ from, unitPrice: each }) => html`<tr><td>${t(words.from, { quantity: figure(from, language) })}</td><td>${moneyText(each, shop.currency, language)}</td></tr>`)}</tbody></table>`}
<dl class="facts">${facts.flatMap(([label, value]) => (value === undefined ? [] : [html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>`]))}</dl>
${(least !== 1 || multiple !== undefined) && html`<p class="muted">${[...(least === 1 ? [] : [t(words.least, { quantity: figure(least, language) })]), ...(multiple === undefined ? [] : [t(words.multiple, { quantity: figure(multiple, language) })])].join(language === 'zh' ? '，' : '. ')}</p>`}
${shop.deliveryDays !== undefined && stock.state !== 'out' && stock.state !== 'toOrder' && html`<p class="muted">${t(words.inDays, { days: shop.deliveryDays })}</p>`}
${unitPrice !== undefined && html`<form class="buy" method="post" action="${within(shop, setting, '/cart')}"><input type="hidden" name="do" value="add"><input type="hidden" name="product" value="${product.id}"><label>${t(words.quantity)}<input name="quantity" inputmode="decimal" value="${least}" maxlength="12" required></label><button type="submit">${t(words.addToCart)}</button></form>`}
</div></div>${about !== undefined && html`<div class="card words"><p class="aboutText">${about}</p></div>`}`
  return shopPage(setting, shop, name, body)
}

export function noProductPage(setting: ShopSetting, shop: ShopHere): string {
  const t = saying(setting.language)
  return shopNote(setting, shop, t(words.noProduct), t(words.noProductAbout))
}
