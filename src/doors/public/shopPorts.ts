import type { Words } from '../../lib/words.ts'

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
  readonly picture: string | undefined
  readonly stock: StockHere
  readonly least: number
  readonly multiple: number | undefined
  readonly unitPrice: number | undefined
  readonly listPrice: number | undefined
}
export interface ProductInFull extends ProductHere { readonly tiers: readonly { readonly from: number; readonly unitPrice: number }[] }
export interface CategoryHere { readonly id: string; readonly name: string; readonly parent: string | undefined }
export interface CatalogueHere { readonly products: readonly ProductHere[]; readonly next: string | undefined; readonly categories: readonly CategoryHere[]; readonly category: CategoryHere | undefined }

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

/** The shops outside, given by the composition. */
export interface PublicShops {
  /** @param token of the visit, as the cookie brought it. */
  open(address: string, token: string | undefined): Promise<ShopHere | undefined>
  catalogue(shop: ShopHere, asked: { readonly words?: string | undefined; readonly category?: string | undefined; readonly after?: string | undefined }): Promise<CatalogueHere>
  product(shop: ShopHere, id: string): Promise<ProductInFull | undefined>
}
