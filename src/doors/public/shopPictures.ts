import { shopWords as words } from '../../model/words/ui/shop.ts'
import { type Html, html } from './html.ts'
import { saying, type ShopSetting } from './shopLayout.ts'
import type { ProductHere, ShopHere } from './shopPorts.ts'

type Pictured = Pick<ProductHere, 'id' | 'name' | 'pictures'>
type Shown = Pictured['pictures'][number]

const place = ({ address }: ShopHere, { id }: Pictured, picture: Shown): string => `/shop/${address}/pictures/${id}/${picture.id}`

/** The first picture of a product; without one the first letter of its name stands for it. In a list the name beside it says what it is. */
export function pictureOf(shop: ShopHere, product: Pictured, small = false): Html {
  const [first] = product.pictures
  const size = small ? ' small' : ''
  if (first === undefined) return html`<div class="picture${size}" aria-hidden="true">${[...product.name][0] ?? ''}</div>`
  return html`<img class="picture${size}" src="${place(shop, product, first)}" alt="${first.alt ?? ''}" loading="lazy" decoding="async">`
}

/** All pictures of a product, the first one large. Each opens alone, which needs no script. */
export function gallery({ language }: ShopSetting, shop: ShopHere, product: Pictured): Html {
  const [first, ...others] = product.pictures
  if (first === undefined) return html`<div class="picture" aria-hidden="true">${[...product.name][0] ?? ''}</div>`
  const said = ({ alt }: Shown, index: number): string => alt ?? (index === 0 ? product.name : saying(language)(words.pictureOf, { name: product.name, number: index + 1 }))
  return html`<div class="gallery"><a href="${place(shop, product, first)}"><img class="picture" src="${place(shop, product, first)}" alt="${said(first, 0)}" decoding="async"></a>${others.length > 0 && html`<ul>${others.map((each, index) => html`<li><a href="${place(shop, product, each)}"><img class="picture" src="${place(shop, product, each)}" alt="${said(each, index + 1)}" loading="lazy" decoding="async"></a></li>`)}</ul>`}</div>`
}
