import type { WhatIfFormula } from '../define/whatIfNames.ts'

export type FactorName = 'price' | 'frequency' | 'buyers' | 'traffic' | 'conversion'

/** What each formula multiplies. */
export const factorsOf: Readonly<Record<WhatIfFormula, readonly FactorName[]>> = { frequency: ['price', 'frequency', 'buyers'], traffic: ['price', 'traffic', 'conversion'] }

/** What was counted of a time: sales in minor units of the base currency, and what they came from. */
export interface Counted { readonly amount: number; readonly orders: number; readonly buyers: number; readonly traffic: number }
export type Factors = Readonly<Partial<Record<FactorName, number>>>
/** By how much each factor is changed, as a share of itself: 0.1 is a tenth more. */
export type Changes = Readonly<Partial<Record<FactorName, number>>>

/** The factors of a formula, whose product is the amount exactly; undefined where something that it divides by was not there. */
export function factorsFrom(formula: WhatIfFormula, { amount, orders, buyers, traffic }: Counted): Factors | undefined {
  if (orders <= 0) return undefined
  const price = amount / orders
  if (formula === 'frequency') return buyers <= 0 ? undefined : { price, frequency: orders / buyers, buyers }
  return traffic <= 0 ? undefined : { price, traffic, conversion: orders / traffic }
}

/** What sales would be if each factor changed as said and nothing else did; whole minor units. */
export function whatIf(formula: WhatIfFormula, factors: Factors, changes: Changes): number {
  return Math.round(factorsOf[formula].reduce((product, name) => product * (factors[name] ?? 0) * (1 + Math.max(-1, changes[name] ?? 0)), 1))
}
