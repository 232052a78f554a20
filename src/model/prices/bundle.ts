import { distribute } from '../../lib/distribute.ts'
import { roundHalfAway } from '../../lib/money.ts'
import { inDocument } from './convert.ts'
import type { Component, PricedProduct, Setting } from './given.ts'

/** What a component is in one line: how many pieces, and the part of the line's amount that is theirs. */
export interface ComponentPrice {
  readonly product: string
  readonly name: string
  readonly quantity: number
  readonly amount: number
}

/** What the components of one bundle cost together, each at its own price or its list price; undefined where one has none, or there are none. */
export function bundlePrice({ components = [] }: PricedProduct, setting: Setting): number | undefined {
  return sumOf(components, ({ ownPrice, listPrice }) => ownPrice ?? listPrice, setting)
}

/** What they cost us. */
export function bundleCost({ components = [] }: PricedProduct, setting: Setting): number | undefined {
  return sumOf(components, ({ cost }) => cost, setting)
}

function sumOf(components: readonly Component[], priceOf: (component: Component) => Component['cost'], setting: Setting): number | undefined {
  let sum = 0
  for (const component of components) {
    const price = priceOf(component)
    const amount = price === undefined ? undefined : inDocument(price, setting)
    if (amount === undefined) return undefined
    sum += roundHalfAway(amount * component.quantity)
  }
  return components.length === 0 ? undefined : sum
}

/**
 * The amount of a line of a bundle, allotted to its components so that nothing is lost: those with a price of their own get that, as
 * long as it does not exceed the amount; what is left goes to the others in proportion to their list prices, or to all by their own
 * prices where there are no others.
 */
export function allot({ components = [] }: PricedProduct, quantity: number, amount: number, setting: Setting): readonly ComponentPrice[] {
  const priced = components.map((component) => {
    const { ownPrice, listPrice } = component
    const price = ownPrice ?? listPrice
    return { component, own: ownPrice !== undefined, weight: Math.abs(roundHalfAway((price === undefined ? 0 : inDocument(price, setting) ?? 0) * component.quantity * quantity)) }
  })
  const fixed = priced.reduce((sum, { own, weight }) => sum + (own ? weight : 0), 0) * Math.sign(quantity)
  const left = amount - fixed
  const shared = priced.some(({ own }) => !own) && Math.abs(fixed) <= Math.abs(amount)
  const parts = shared
    ? merged(priced.map(({ own, weight }) => (own ? weight * Math.sign(quantity) : undefined)), distribute(left, even(priced.filter(({ own }) => !own).map(({ weight }) => weight))))
    : distribute(amount, even(priced.map(({ weight }) => weight)))
  return priced.map(({ component }, index) => ({ product: component.product, name: component.name, quantity: component.quantity * quantity, amount: parts[index] ?? 0 }))
}

/** Where nothing has a price, all count the same. */
function even(weights: readonly number[]): readonly number[] {
  return weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights
}

function merged(fixed: readonly (number | undefined)[], others: readonly number[]): number[] {
  let turn = 0
  return fixed.map((amount) => amount ?? others[turn++] ?? 0)
}
