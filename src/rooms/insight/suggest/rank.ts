import type { JsonObject } from '../../../lib/json.ts'

/** One product for which something speaks: how much, and why. */
export interface Suggested { readonly product: string; readonly weight: number; readonly reason: JsonObject }
/** Of orders with a product of the document: how many have the other one too, and in how many of all orders the other one is. */
export interface Together { readonly of: string; readonly other: string; readonly orders: number; readonly both: number; readonly share: number }

/** A rule that chance would give as well, or that a handful of orders made, is none. */
const leastBoth = 3
const leastLift = 1.1

/** The basket rules of one product on the left that are worth saying (support, confidence, lift as in analytics/basket): by confidence. */
export function basketSuggestions(together: readonly Together[], nameOf: (id: string) => string): Suggested[] {
  return together.flatMap(({ of, other, orders, both, share }) => {
    const confidence = orders === 0 ? 0 : both / orders
    if (both < leastBoth || share === 0 || confidence / share < leastLift) return []
    return [{ product: other, weight: 2 + confidence, reason: { key: 'boughtWith', values: { product: nameOf(other), id: other, with: nameOf(of), share: { share: Math.round(confidence * 100) / 100 } } } }]
  })
}

/** Each product once, by what speaks for it most; what may not be offered left out. */
export function ranked(all: readonly Suggested[], mayOffer: (product: string) => boolean, most: number): readonly Suggested[] {
  const best = new Map<string, Suggested>()
  for (const each of all) if (mayOffer(each.product) && (best.get(each.product)?.weight ?? -1) < each.weight) best.set(each.product, each)
  return [...best.values()].sort((one, other) => other.weight - one.weight || (one.product < other.product ? -1 : 1)).slice(0, most)
}
