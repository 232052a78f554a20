import type { Readable } from 'node:stream'
import type { Language, Words } from '../../lib/words.ts'
import type { RankedBecause } from '../../model/define/ranking.ts'

export interface StockHere { readonly state: 'inStock' | 'low' | 'out' | 'toOrder' | 'unknown'; readonly free: number | undefined; readonly restockOn: string | undefined; readonly leadDays: number | undefined; readonly ends: boolean }

/** A product as somebody outside sees it. Amounts are minor units of the shop's currency. */
export interface ProductHere {
  readonly id: string
  readonly code: string | undefined
  readonly name: string
  readonly brand: string | undefined
  readonly specification: string | undefined
  readonly about: string | undefined
  readonly unit: string | undefined
  readonly category: { readonly id: string; readonly name: string } | undefined
  readonly stock: StockHere
  readonly least: number
  readonly multiple: number | undefined
  /** The first one first; without words of its own the product's name stands for one. */
  readonly pictures: readonly { readonly id: string; readonly alt: string | undefined }[]
  readonly unitPrice: number | undefined
  readonly listPrice: number | undefined
  /** Why it stands before others, to a customer whom we know. */
  readonly because?: RankedBecause | undefined
}
export interface ProductInFull extends ProductHere { readonly tiers: readonly { readonly from: number; readonly unitPrice: number }[] }
export interface CategoryHere { readonly id: string; readonly name: string; readonly parent: string | undefined }
export interface CatalogueHere { readonly products: readonly ProductHere[]; readonly next: string | undefined; readonly categories: readonly CategoryHere[]; readonly category: CategoryHere | undefined; /** In the order of the customer who is here; by name because they want it so; as everybody sees it. */ readonly order: 'theirs' | 'name' | 'common' }

/** A shop that stands open, with whoever is in it. */
export interface ShopHere {
  readonly id: string
  readonly address: string
  readonly title: Words
  readonly intro: Words | undefined
  readonly terms: Words | undefined
  readonly consent: Words | undefined
  readonly currency: string
  readonly taxIncluded: boolean
  readonly stockShown: 'none' | 'state' | 'quantity'
  readonly guestsOrder: boolean
  readonly deliveryDays: number | undefined
  /** Who came by a link of ours; undefined for a guest. */
  readonly visitorName: string | undefined
  readonly known: boolean
  /** So many lines stand in the cart. */
  readonly inCart: number
}

export interface CartLineHere { readonly id: string; readonly productId: string; readonly product: Omit<ProductHere, 'unitPrice' | 'listPrice'> | undefined; readonly name: string; readonly quantity: number; readonly unitPrice: number | undefined; readonly amount: number; readonly before: number | undefined; readonly fault: 'gone' | 'noPrice' | 'short' | 'least' | 'multiple' | undefined; readonly days: number | undefined }
export interface CartHere {
  readonly lines: readonly CartLineHere[]
  readonly coupon: string | undefined
  readonly couponRefused: Words | undefined
  readonly linesTotal: number
  readonly reduction: number
  readonly freight: number
  readonly taxTotal: number
  readonly total: number
  readonly days: number | undefined
  /** What is said by it all: sent back with the order. */
  readonly seen: string
  readonly orderable: boolean
}
export type CartChangeHere = { readonly do: 'add' | 'set'; readonly product: string; readonly quantity: number } | { readonly do: 'remove'; readonly product: string } | { readonly do: 'coupon'; readonly code: string }
/** As it was typed; empty where nothing was. */
export interface BuyerHere { readonly name: string; readonly company: string; readonly phone: string; readonly email: string; readonly address: string; readonly remark: string; /** In whose name a guest wants the invoice, and the tax number. */ readonly invoiceName: string; readonly taxNumber: string }
/** Addresses and invoice titles of the customer, the likeliest first. */
export interface SavedHere { readonly addresses: readonly { readonly id: string; readonly address: string }[]; readonly titles: readonly { readonly id: string; readonly name: string; readonly usual: boolean }[] }
export interface SubmittedHere { readonly title?: string | undefined; readonly buyer: { readonly [Name in keyof BuyerHere]: Name extends 'name' ? string : string | undefined }; readonly language: Language; readonly seen: string; readonly key: string; readonly agreed: boolean }
export type SubmitAnswer = { readonly kind: 'ordered'; readonly order: string } | { readonly kind: 'changed' } | { readonly kind: 'empty' } | { readonly kind: 'refused'; readonly why: Words }
export interface OrderShortHere { readonly address: string; readonly number: string; readonly date: string; readonly status: string; readonly total: number; readonly currency: string }
export interface OrderHere extends Omit<OrderShortHere, 'address'> {
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly unit: string | undefined; readonly unitPrice: number; readonly amount: number }[]
  readonly freight: number
  readonly taxTotal: number
  readonly payment: { readonly title: Words; readonly facts: readonly { readonly label: Words; readonly value: string }[]; readonly note: string | undefined; readonly link?: string | undefined }
}

/** The shops outside, given by the composition. */
export interface PublicShops {
  /** @param token of the visit, as the cookie brought it. */
  open(address: string, token: string | undefined): Promise<ShopHere | undefined>
  catalogue(shop: ShopHere, asked: { readonly words?: string | undefined; readonly category?: string | undefined; readonly after?: string | undefined; readonly byName?: boolean }): Promise<CatalogueHere>
  product(shop: ShopHere, id: string): Promise<ProductInFull | undefined>
  /** The bytes of a picture of a product that the shop shows. */
  picture(shop: ShopHere, product: string, id: string): Promise<{ readonly type: string; readonly size: number; readonly content: Readable } | undefined>
  /** Whether links are mailed to whoever asks for one. */
  mails(shop: ShopHere): Promise<boolean>
  /** Begins to look for the address; what is found is told to nobody but its mailbox. */
  askWayIn(shop: ShopHere, asked: { readonly email: string; readonly language: Language }): void
  /** What the customer who is here has used before; nothing for a guest. */
  saved(shop: ShopHere): Promise<SavedHere>
  cart(shop: ShopHere): Promise<CartHere | undefined>
  /** done: with the token of a visit that began with it. */
  change(shop: ShopHere, change: CartChangeHere): Promise<{ readonly kind: 'done'; readonly token: string | undefined } | { readonly kind: 'refused'; readonly because: 'product' | 'quantity' | 'full' }>
  submit(shop: ShopHere, submitted: SubmittedHere): Promise<SubmitAnswer>
  order(shop: ShopHere, address: string, language: Language): Promise<OrderHere | undefined>
  orders(shop: ShopHere): Promise<readonly OrderShortHere[]>
  /** Whom a link lets in; undefined where it leads nowhere any more. */
  entering(shop: ShopHere, token: string): Promise<string | undefined>
  /** The token of the visit of whoever came in. */
  enter(shop: ShopHere, token: string, from: { readonly address: string; readonly agent: string }): Promise<string | undefined>
  leave(shop: ShopHere): Promise<void>
}
