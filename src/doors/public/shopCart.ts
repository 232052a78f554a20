import type { Words } from '../../lib/words.ts'
import { shopWords as words } from '../../model/words/ui/shop.ts'
import { Html, html } from './html.ts'
import { figure, moneyText, saying, type ShopSetting, shopPage, stockText, within } from './shopLayout.ts'
import { pictureOf } from './shopPictures.ts'
import type { BuyerHere, CartHere, CartLineHere, OrderHere, OrderShortHere, SavedHere, ShopHere } from './shopPorts.ts'

/** What stands in the cart, reckoned anew, with what has changed. */
export function cartPage(setting: ShopSetting, shop: ShopHere, cart: CartHere | undefined, said?: Words): string {
  const { language } = setting
  const t = saying(language)
  const note = said === undefined ? undefined : html`<p class="note" role="alert">${t(said)}</p>`
  if (cart === undefined || cart.lines.length === 0) return shopPage(setting, shop, t(words.cart), html`<div class="card narrow" role="status">${note}<h1>${t(words.emptyCart)}</h1><a class="button" href="${within(shop, setting)}">${t(words.back)}</a></div>`)
  const body = html`<div class="card cart"><h1>${t(words.cart)}</h1>${note}
<table class="lines"><thead><tr><th scope="col">${t(words.product)}</th><th scope="col" class="number">${t(words.price)}</th><th scope="col" class="number">${t(words.quantity)}</th><th scope="col" class="number">${t(words.sum)}</th></tr></thead><tbody>${cart.lines.map((line) => lineOf(setting, shop, line))}</tbody></table>
<form class="coupon" method="post" action="${within(shop, setting, '/cart')}"><input type="hidden" name="do" value="coupon"><div class="field"><label for="coupon">${t(words.coupon)}</label><input id="coupon" name="code" maxlength="40" value="${cart.coupon ?? ''}"${cart.couponRefused !== undefined && new Html(' aria-invalid="true" aria-describedby="coupon-wrong"')}>${cart.couponRefused !== undefined && html`<p class="wrong" id="coupon-wrong">${t(cart.couponRefused)}</p>`}</div><button type="submit" class="plain">${t(words.apply)}</button></form>
${sumsOf(setting, shop, cart)}
<div class="actions"><a class="plain" href="${within(shop, setting)}">${t(words.back)}</a>${cart.orderable ? html`<a class="button" href="${within(shop, setting, '/checkout')}">${t(words.toCheckout)}</a>` : html`<p class="note" role="status">${t(words.mendFirst)}</p>`}</div></div>`
  return shopPage(setting, shop, t(words.cart), body)
}

function lineOf(setting: ShopSetting, shop: ShopHere, line: CartLineHere): Html {
  const { language } = setting
  const t = saying(language)
  const { productId, product, name, quantity, unitPrice, amount, before, fault, days } = line
  const money = (each: number) => moneyText(each, shop.currency, language)
  const wrong = fault === undefined ? undefined : fault === 'short' ? (shop.stockShown === 'quantity' && product?.stock.free !== undefined ? t(words.shortMany, { free: figure(product.stock.free, language) }) : t(words.short))
    : fault === 'least' ? t(words.least, { quantity: figure(product?.least ?? 1, language) }) : fault === 'multiple' ? t(words.multiple, { quantity: figure(product?.multiple ?? 1, language) }) : t(fault === 'gone' ? words.gone : words.onRequest)
  return html`<tr><td class="name"><span class="withPicture">${product !== undefined && pictureOf(shop, product, true)}<span>${name}</span></span>${wrong !== undefined && html`<span class="warn">${wrong}</span>`}${before !== undefined && unitPrice !== undefined && html`<span class="warn">${t(words.priceChanged, { before: money(before), now: money(unitPrice) })}</span>`}${fault === undefined && product !== undefined && html`<span class="ok">${stockText(shop, product.stock, language)}${days !== undefined && html` <span class="muted">${t(words.inDays, { days })}</span>`}</span>`}</td>
<td class="number" data-label="${t(words.price)}">${unitPrice === undefined ? '–' : money(unitPrice)}</td>
<td class="number" data-label="${t(words.quantity)}"><form method="post" action="${within(shop, setting, '/cart')}"><input type="hidden" name="product" value="${productId}"><input name="quantity" inputmode="decimal" value="${quantity}" maxlength="12" aria-label="${t(words.quantity)}: ${name}"> <button class="link" name="do" value="set" type="submit">${t(words.change)}</button> <button class="link" name="do" value="remove" type="submit" aria-label="${t(words.remove)}: ${name}">${t(words.remove)}</button></form></td>
<td class="number" data-label="${t(words.sum)}">${money(amount)}</td></tr>`
}

function sumsOf({ language }: ShopSetting, shop: ShopHere, { linesTotal, reduction, freight, taxTotal, total, days }: CartHere): Html {
  const t = saying(language)
  const row = (label: string, value: string, strong = false) => html`<tr${strong && new Html(' class="strong"')}><th scope="row">${label}</th><td>${value}</td></tr>`
  const money = (amount: number) => moneyText(amount, shop.currency, language)
  return html`<table class="sums"><tbody>${row(t(words.subtotal), money(linesTotal))}${reduction === 0 ? [] : [row(t(words.coupon), `−${money(reduction)}`)]}${row(t(words.freight), freight === 0 ? t(words.free) : money(freight))}${shop.taxIncluded ? [] : [row(t(words.tax), money(taxTotal))]}${row(t(words.total), money(total), true)}</tbody></table>${days !== undefined && html`<p class="fine">${t(words.inDays, { days })}</p>`}`
}

export interface Checkout { readonly cart: CartHere; readonly saved: SavedHere; /** The saved address that is chosen; empty: another one. */ readonly place?: string; readonly title?: string; readonly key: string; readonly buyer?: BuyerHere; readonly wrong?: ReadonlyMap<string, Words>; readonly said?: Words }

/** Who orders, where it goes, and what is agreed to; beside it what is ordered. */
export function checkoutPage(setting: ShopSetting, shop: ShopHere, { cart, saved, place = saved.addresses[0]?.id ?? '', title, key, buyer, wrong = new Map(), said }: Checkout): string {
  const { language } = setting
  const t = saying(language)
  const money = (amount: number) => moneyText(amount, shop.currency, language)
  const field = (name: keyof BuyerHere, label: Words, more: string, lines = false) => {
    const problem = wrong.get(name)
    const attributes = html` id="${name}" name="${name}"${new Html(more)}${problem !== undefined && new Html(` aria-invalid="true" aria-describedby="wrong-${name}"`)}`
    return html`<div class="field"><label for="${name}">${t(label)}</label>${lines ? html`<textarea rows="3"${attributes}>
${buyer?.[name] ?? ''}</textarea>` : html`<input${attributes} value="${buyer?.[name] ?? (name === 'name' ? shop.visitorName ?? '' : '')}">`}${problem !== undefined && html`<p class="wrong" id="wrong-${name}">${t(problem)}</p>`}</div>`
  }
  const body = html`<div class="two"><form class="card" method="post" action="${within(shop, setting, '/checkout')}" accept-charset="utf-8" novalidate><h1>${t(words.checkout)}</h1>${said !== undefined && html`<p class="note" role="alert">${t(said)}</p>`}
<input type="hidden" name="key" value="${key}"><input type="hidden" name="seen" value="${cart.seen}">
${field('name', words.name, ' maxlength="100" autocomplete="name" required')}
${!shop.known && html`${field('company', words.company, ' maxlength="200" autocomplete="organization"')}${field('phone', words.phone, ' type="tel" maxlength="40" autocomplete="tel"')}${field('email', words.email, ' type="email" maxlength="200" autocomplete="email"')}`}
${places(setting, saved, place)}${field('address', saved.addresses.length === 0 ? words.deliveryAddress : words.otherAddress, ' maxlength="500" autocomplete="street-address"', true)}${titles(setting, saved, title)}${!shop.known && html`${field('invoiceName', words.invoiceName, ' maxlength="200" autocomplete="off"')}${field('taxNumber', words.taxNumber, ' maxlength="40" autocomplete="off"')}`}${field('remark', words.remark, ' maxlength="1000"', true)}
${shop.terms !== undefined && html`<div class="terms" tabindex="0">${t(shop.terms)}</div><label class="tick"><input type="checkbox" name="terms" value="yes" required${wrong.has('terms') && new Html(' aria-invalid="true"')}>${t(words.agreeTerms)}</label>${wrong.has('terms') && html`<p class="wrong">${t(words.termsMissing)}</p>`}`}
${shop.consent !== undefined && html`<label class="tick"><input type="checkbox" name="consent" value="yes">${t(shop.consent)}</label>`}
<div class="actions"><button type="submit">${t(words.order)} · ${money(cart.total)}</button></div></form>
<section class="card"><h2>${t(words.yourOrder)}</h2><table class="lines"><tbody>${cart.lines.map(({ name, quantity, amount }) => html`<tr><td class="name">${name}</td><td class="number" data-label="${t(words.quantity)}">× ${figure(quantity, language)}</td><td class="number" data-label="${t(words.sum)}">${money(amount)}</td></tr>`)}</tbody></table>${sumsOf(setting, shop, cart)}<p><a href="${within(shop, setting, '/cart')}">${t(words.changeCart)}</a></p></section></div>`
  return shopPage(setting, shop, t(words.checkout), body, `document.querySelector('form.card').addEventListener('submit',function(){var button=this.querySelector('button');setTimeout(function(){button.disabled=true},0)});window.addEventListener('pageshow',function(event){if(event.persisted)document.querySelectorAll('button').forEach(function(button){button.disabled=false})});var wrong=document.querySelector('[aria-invalid=true]');if(wrong)wrong.focus();`)
}

/** Where the customer had things sent before: one tick, or another address below. */
function places({ language }: ShopSetting, { addresses }: SavedHere, place: string): Html | undefined {
  if (addresses.length === 0) return undefined
  const choice = (id: string, text: string) => html`<label class="tick"><input type="radio" name="place" value="${id}"${id === place && new Html(' checked')}><span class="lines">${text}</span></label>`
  return html`<fieldset class="places"><legend>${saying(language)(words.deliverTo)}</legend>${addresses.map(({ id, address }) => choice(id, address))}${choice('', saying(language)(words.otherAddress))}</fieldset>`
}

function titles({ language }: ShopSetting, saved: SavedHere, title: string | undefined): Html | undefined {
  if (saved.titles.length === 0) return undefined
  const t = saying(language)
  return html`<div class="field"><label for="title">${t(words.invoiceTo)}</label><select id="title" name="title"><option value="">${t(words.noTitle)}</option>${saved.titles.map(({ id, name, usual }) => html`<option value="${id}"${(title === undefined ? usual : id === title) && new Html(' selected')}>${name}</option>`)}</select></div>`
}

/** What was ordered, and how it is paid. */
export function orderPage(setting: ShopSetting, shop: ShopHere, order: OrderHere): string {
  const { language } = setting
  const t = saying(language)
  const money = (amount: number) => moneyText(amount, order.currency, language)
  const { payment } = order
  const body = html`<div class="card"><div class="sign" aria-hidden="true">✓</div><h1>${t(words.ordered, { number: order.number })}</h1><p class="thanks">${t(thanksFor(shop, order))}</p>
${order.status !== 'cancelled' && html`<div class="pay"><h2>${t(payment.title)}</h2><dl class="facts">${payment.facts.map(({ label, value }) => html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>`)}</dl>${payment.note !== undefined && html`<p class="remark">${payment.note}</p>`}${payment.link !== undefined && html`<a class="button" href="${payment.link}" rel="noopener">${t(words.payNow)}</a>`}</div>`}
<table class="lines"><thead><tr><th scope="col">${t(words.product)}</th><th scope="col" class="number">${t(words.quantity)}</th><th scope="col" class="number">${t(words.price)}</th><th scope="col" class="number">${t(words.sum)}</th></tr></thead><tbody>${order.lines.map((line) => html`<tr><td class="name">${line.name}</td><td class="number" data-label="${t(words.quantity)}">${figure(line.quantity, language)} ${line.unit ?? ''}</td><td class="number" data-label="${t(words.price)}">${money(line.unitPrice)}</td><td class="number" data-label="${t(words.sum)}">${money(line.amount)}</td></tr>`)}</tbody></table>
<table class="sums"><tbody>${order.freight !== 0 && html`<tr><th scope="row">${t(words.freight)}</th><td>${money(order.freight)}</td></tr>`}${!shop.taxIncluded && html`<tr><th scope="row">${t(words.tax)}</th><td>${money(order.taxTotal)}</td></tr>`}<tr class="strong"><th scope="row">${t(words.total)}</th><td>${money(order.total)}</td></tr></tbody></table><p class="fine">${t(words.keepAddress)}</p></div>`
  return shopPage(setting, shop, t(words.ordered, { number: order.number }), body)
}

/** A guest is told the same whether it holds already or waits for somebody inside: whether we know them, and how they pay, is not for whoever typed their number to learn. */
function thanksFor({ known }: ShopHere, { status }: OrderHere): Words {
  if (status === 'cancelled') return words.orderedCancelled
  return !known ? words.orderedGot : status === 'draft' ? words.orderedDraft : words.orderedHolds
}

export function myOrdersPage(setting: ShopSetting, shop: ShopHere, orders: readonly OrderShortHere[]): string {
  const t = saying(setting.language)
  return shopPage(setting, shop, t(words.myOrders), html`<div class="card"><h1>${t(words.myOrders)}</h1>${orders.length === 0 ? html`<p class="remark">${t(words.noOrders)}</p>` : html`<ul class="orders">${orders.map(({ address, number, date, total, currency }) => html`<li><a href="${within(shop, setting, `/orders/${address}`)}"><span>${number} <span class="muted">${date}</span></span><span class="price">${moneyText(total, currency, setting.language)}</span></a></li>`)}</ul>`}</div>`)
}

/** Asks once more before a link is used up: whoever only looks through mails does not use it. */
export function enterPage(setting: ShopSetting, shop: ShopHere, name: string): string {
  const t = saying(setting.language)
  return shopPage(setting, shop, t(words.signIn), html`<div class="card narrow"><h1>${t(words.enterAs, { name })}</h1><p class="remark">${t(words.enterAbout)}</p><form method="post"><button type="submit">${t(words.enter)}</button></form></div>`)
}

