import { quantiles } from './maths/quantile.ts'
import { requireAtLeast } from './refuse.ts'

/** The five fields of the value quadrant, worst first: A prospects, B bought (neither axis high), C high value and seldom, D low value and often, E both: key accounts. */
export const quadrants = ['A', 'B', 'C', 'D', 'E'] as const
export type Quadrant = typeof quadrants[number]

/** One entry for each customer, over one window of time. */
export interface QuadrantInput {
  readonly orders: Float64Array
  /** Sum of the window, returns netted. */
  readonly amount: Float64Array
  /** Days since the last purchase ever; NaN for who never bought. */
  readonly idle: Float64Array
  /** Where cuts are made apart, such as by product category: the group of each customer. */
  readonly group?: Int32Array | undefined
}

export interface QuadrantRules {
  /** Above it an average order value is high; the median of those who bought in the window where it is not said. */
  readonly value?: number | undefined
  /** Above it a number of orders is high; the median likewise. */
  readonly frequency?: number | undefined
  /** Who belongs to B and has not bought for more days than this falls back to A. */
  readonly idleDays: number
}

export interface Cuts { readonly value: number; readonly frequency: number }
export interface Placed {
  /** Places in `quadrants`. */
  readonly quadrant: Uint8Array
  readonly averageOrderValue: Float64Array
  /** By group; one where there are none. */
  readonly cuts: readonly Cuts[]
}

/**
 * Places customers by average order value and number of orders of a window: high is above the cut, not at it. Without an order in the
 * window neither axis is high. @throws Problem analysis-too-little where nobody bought and no cuts are given.
 */
export function placeInQuadrant({ orders, amount, idle, group }: QuadrantInput, rules: QuadrantRules): Placed {
  const averageOrderValue = amount.map((sum, at) => ((orders[at] ?? 0) > 0 ? sum / (orders[at] ?? 1) : 0))
  const groups = group === undefined ? 1 : group.reduce((most, each) => Math.max(most, each + 1), 1)
  const cuts = Array.from({ length: groups }, (_, which) => cutsOf(orders, averageOrderValue, (at) => group === undefined || group[at] === which, rules))
  const quadrant = Uint8Array.from(orders, (count, at) => {
    const { value, frequency } = cuts[group?.[at] ?? 0] ?? { value: Infinity, frequency: Infinity }
    const [dear, often] = [(averageOrderValue[at] ?? 0) > value && count > 0, count > frequency]
    if (dear || often) return dear && often ? 4 : dear ? 2 : 3
    const silence = idle[at] ?? Number.NaN
    return Number.isNaN(silence) || silence > rules.idleDays ? 0 : 1
  })
  return { quadrant, averageOrderValue, cuts }
}

function cutsOf(orders: Float64Array, values: Float64Array, belongs: (at: number) => boolean, { value, frequency }: QuadrantRules): Cuts {
  if (value !== undefined && frequency !== undefined) return { value, frequency }
  const buyers = Array.from(orders.keys()).filter((at) => (orders[at] ?? 0) > 0 && belongs(at))
  requireAtLeast(1, buyers.length, { en: 'customer with an order in the window', zh: '位在该时段内有订单的客户' })
  const median = (of: Float64Array) => quantiles(Float64Array.from(buyers, (at) => of[at] ?? 0), [0.5])[0] ?? Number.NaN
  return { value: value ?? median(values), frequency: frequency ?? median(orders) }
}

/** One way from field to field. */
export interface Movement { readonly from: Quadrant; readonly to: Quadrant; readonly customers: number; /** Of those who stood in `from`. */ readonly share: number }

/** The moves that a company works for, and the one that it fears. */
export const namedMoves: readonly string[] = ['A>B', 'B>C', 'B>D', 'C>E', 'D>E', 'B>A']

/** How many went from where to where between two days; the customers in the same order. */
export function movements(before: Uint8Array, after: Uint8Array): readonly Movement[] {
  const counts = quadrants.map(() => quadrants.map(() => 0))
  before.forEach((from, at) => { const row = counts[from]; const to = after[at] ?? 0; if (row !== undefined) row[to] = (row[to] ?? 0) + 1 })
  return quadrants.flatMap((from, row) => quadrants.flatMap((to, column): Movement[] => {
    const line = counts[row] ?? []
    const customers = line[column] ?? 0
    return customers === 0 ? [] : [{ from, to, customers, share: customers / line.reduce((sum, each) => sum + each, 0) }]
  }))
}
