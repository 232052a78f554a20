import { quantiles } from '../maths/quantile.ts'

/** What a customer ordered most of one kind of thing (a category, a brand, a product): orders that had it, of all orders with a product. */
export interface Leading { readonly key: string; readonly orders: number; readonly of: number }

/** What is known of how a customer buys within the year. Amounts in minor units, what came back taken off. */
export interface TasteFacts {
  /** Orders of which something was kept, and their sum. */
  readonly orders: number
  readonly amount: number
  /** Lines whose price can be set against a list price, and how many of them were bought below it. */
  readonly lines: number
  readonly discounted: number
}

export type Power = 'low' | 'middle' | 'high'
/** The average order values that part the company's customers into three equal parts; minor units. NaN: there are none. */
export interface PowerCuts { readonly low: number; readonly high: number }

/** One order is a purchase, two of the same are a habit. */
export const leastOrders = 2
/** What is in fewer of the orders than that is no favourite. */
export const leastShare = 1 / 3
/** Fewer lines say nothing of how somebody looks at prices. */
export const leastLines = 3
/** A line at this share of its list price, or below, was bought at a discount; less is rounding. */
export const discountedFrom = 0.95
/** The habit of all counts like so many lines of the customer's own, so that a few lines move little. */
const weightOfAll = 5

/** The average of a customer's orders in minor units; NaN where nothing was kept. */
export function averageOrder({ orders, amount }: Pick<TasteFacts, 'orders' | 'amount'>): number {
  return orders > 0 && amount > 0 ? amount / orders : Number.NaN
}

/** Where the thirds of the customers' average order values part (quantiles of type 7). */
export function powerCuts(averages: readonly number[]): PowerCuts {
  const [low = Number.NaN, high = Number.NaN] = quantiles(Float64Array.from(averages), [1 / 3, 2 / 3])
  return { low, high }
}

/** Which third: below the lower cut, above the upper one, or between. Whoever all are alike with is in the middle. undefined: nothing was kept. */
export function powerOf(average: number, { low, high }: PowerCuts): Power | undefined {
  if (!Number.isFinite(average) || !Number.isFinite(low)) return undefined
  return average < low ? 'low' : average > high ? 'high' : 'middle'
}

/** What leads, if it leads by habit: in two orders at least, and in a third of them. */
export function favouriteOf(leading: Leading | undefined): Leading | undefined {
  return leading !== undefined && leading.key !== '' && leading.orders >= leastOrders && leading.orders >= leading.of * leastShare ? leading : undefined
}

/** Of all lines whose price can be judged those below list; NaN where all or none of them are, so that nothing tells customers apart. */
export function usualDiscounted(facts: Iterable<Pick<TasteFacts, 'lines' | 'discounted'>>): number {
  let [lines, discounted] = [0, 0]
  for (const each of facts) { lines += each.lines; discounted += each.discounted }
  return discounted > 0 && discounted < lines ? discounted / lines : Number.NaN
}

/**
 * How much a customer waits for a lower price: the odds to buy below list, drawn towards those of all, against those. Twice is high, half is
 * low. undefined: too few lines, or nobody (or everybody) buys below list.
 */
export function sensitivityOf({ lines, discounted }: Pick<TasteFacts, 'lines' | 'discounted'>, usual: number): 'low' | 'medium' | 'high' | undefined {
  if (lines < leastLines || !Number.isFinite(usual)) return undefined
  const odds = (share: number) => share / (1 - share)
  const times = odds((discounted + usual * weightOfAll) / (lines + weightOfAll)) / odds(usual)
  return times >= 2 ? 'high' : times <= 0.5 ? 'low' : 'medium'
}
