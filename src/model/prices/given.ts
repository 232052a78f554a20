import type { Money } from '../../lib/money.ts'

// What the price engine is given. Ids are text, money is minor units, shares are parts of 1, dates are YYYY-MM-DD.

export type StockState = 'inStock' | 'low' | 'out' | 'toOrder'
export type ProductStatus = 'planned' | 'active' | 'endOfLife' | 'discontinued'
export type Combination = 'stacking' | 'exclusive'
/** In which what a customer bought is counted. */
export const boughtPeriods = ['month', 'quarter', 'year', 'twelveMonths'] as const
export type BoughtPeriod = (typeof boughtPeriods)[number]

export interface Component {
  readonly product: string
  readonly name: string
  readonly quantity: number
  /** What it counts at inside the bundle; absent: its part of what is left, by its list price. */
  readonly ownPrice?: Money | undefined
  readonly listPrice?: Money | undefined
  readonly cost?: Money | undefined
}

export interface PricedProduct {
  readonly id: string
  readonly name: string
  readonly status: ProductStatus
  /** Its category first, then those above it. */
  readonly categories: readonly string[]
  readonly listPrice?: Money | undefined
  readonly cost?: Money | undefined
  readonly floorPrice?: Money | undefined
  /** What invoices charge; nothing where the category says so. */
  readonly taxRate: number
  readonly minimumQuantity?: number | undefined
  readonly orderMultiple?: number | undefined
  readonly leadDays?: number | undefined
  readonly stockState?: StockState | undefined
  /** Of a bundle. */
  readonly components?: readonly Component[] | undefined
}

/** A price list that this customer is entitled to: whom it is for is a filter, which whoever loads it has asked. */
export interface GivenList {
  readonly id: string
  readonly name: string
  /** Absent: of every currency. */
  readonly currency?: string | undefined
  readonly priority: number
  readonly validFrom?: string | undefined
  readonly validUntil?: string | undefined
}

/** What a rule does with the price of one piece. */
export type PriceEffect =
  | { readonly kind: 'fixed'; readonly price: Money }
  | { readonly kind: 'costPlus'; readonly markup: number }
  | { readonly kind: 'percentOff'; readonly percent: number }
  | { readonly kind: 'amountOff'; readonly amount: Money }

export interface GivenRule {
  readonly id: string
  readonly name: string
  readonly list: string
  readonly product?: string | undefined
  readonly category?: string | undefined
  readonly customer?: string | undefined
  readonly level?: string | undefined
  /** 0: whatever the quantity. */
  readonly fromQuantity: number
  readonly validFrom?: string | undefined
  readonly validUntil?: string | undefined
  readonly effect: PriceEffect
  readonly combination: Combination
  /** With an amount in base currency from which it holds. */
  readonly period?: BoughtPeriod | undefined
  readonly boughtFrom?: number | undefined
}

export interface GivenCoupon {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly effect: { readonly kind: 'percentOff'; readonly percent: number } | { readonly kind: 'amountOff'; readonly amount: Money } | { readonly kind: 'freeFreight' }
  readonly minimumAmount?: Money | undefined
  /** Only what is of this category, or below it, counts and is reduced. */
  readonly category?: string | undefined
  readonly combination: Combination
  readonly validFrom?: string | undefined
  readonly validUntil?: string | undefined
  /** Absent: as often as one likes. */
  readonly leftInTotal?: number | undefined
  readonly leftForCustomer?: number | undefined
}

export interface CustomerFacts {
  readonly id: string
  readonly level?: string | undefined
  /** Bought so far in each period, minor units of the base currency. */
  readonly bought: Readonly<Partial<Record<BoughtPeriod, number>>>
}

/** What a document asks of one line. Of what is given by hand the price goes before the percent. */
export interface AskedLine {
  readonly product: string
  readonly quantity: number
  /** A share of the base price, taken off by whoever sells. */
  readonly handPercent?: number | undefined
  /** A price of one piece agreed by hand, minor units of the document. */
  readonly handPrice?: number | undefined
  /** The line's own discount: a share of the amount. */
  readonly discount?: number | undefined
}

export interface Setting {
  readonly date: string
  readonly currency: string
  readonly baseCurrency: string
  /** Base major units for one major unit of the currency. */
  readonly rates: Readonly<Record<string, number>>
  readonly customer?: CustomerFacts | undefined
}

export interface Asked extends Setting {
  readonly lines: readonly AskedLine[]
  /** Whether prices include tax. */
  readonly taxIncluded?: boolean | undefined
  readonly taxRounding?: 'line' | 'document' | undefined
  /** On the whole, as a share of the lines. */
  readonly discount?: number | undefined
  /** On the whole, minor units, after the share. */
  readonly reduction?: number | undefined
  readonly freight?: number | undefined
  readonly freightTaxRate?: number | undefined
  readonly coupons?: readonly GivenCoupon[] | undefined
  /** Codes that lead to nothing. */
  readonly unknownCodes?: readonly string[] | undefined
  /** What this person may give by hand, a share of the base price; absent: no limit. */
  readonly handLimit?: number | undefined
}
