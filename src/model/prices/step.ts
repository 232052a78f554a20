/** One step on the way from the list price to the price of one piece; amounts in minor units of the document. */
export interface Step {
  readonly kind: 'list' | 'bundle' | 'fixed' | 'costPlus' | 'percentOff' | 'amountOff' | 'handPercent' | 'handPrice' | 'discount'
  /** Of the list or base price, or of the amount for the line's discount. */
  readonly percent?: number | undefined
  /** What it adds to the price; the list price begins. */
  readonly amount: number
  /** The price after it. */
  readonly price: number
  readonly rule?: { readonly id: string; readonly name: string; readonly list: { readonly id: string; readonly name: string } } | undefined
  readonly fromQuantity?: number | undefined
  readonly period?: string | undefined
  /** Where the list price was another currency's: at so many units of the document's for one of it. */
  readonly converted?: { readonly amount: number; readonly currency: string; readonly rate: number } | undefined
}

/** A rule that fits and was not taken, and why. */
export interface SetAside {
  readonly rule: { readonly id: string; readonly name: string }
  readonly because: 'anotherPrice' | 'standsAlone' | 'notAlone' | 'overlap' | 'noRate' | 'noCost'
}
