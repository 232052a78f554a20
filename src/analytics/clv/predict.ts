import { countInterval, type PurchaseModel, type Weighted } from './histories.ts'

export interface Horizon {
  /** In the unit of the histories. */
  readonly length: number
  /** Units in a year, for the discount. */
  readonly unitsPerYear: number
  /** Per year: .1 is 10 %. */
  readonly discount: number
  /** Share of the probability that an interval holds. */
  readonly share: number
}

/** For each distinct history. */
export interface Predicted {
  readonly alive: Float64Array
  readonly expected: Float64Array
  /** Expected purchases, each worth what it is worth today. */
  readonly discounted: Float64Array
  readonly from: Float64Array
  readonly to: Float64Array
  readonly countsOf: (history: number) => Float64Array
}

const steps = 12

/**
 * What each distinct history lets expect: P(alive), purchases in the horizon, the same discounted (each twelfth of the horizon at its
 * middle), and between which counts they will lie.
 */
export function predict({ x, tx, T }: Weighted, model: PurchaseModel, { length, unitsPerYear, discount, share }: Horizon): Predicted {
  const column = () => new Float64Array(x.length)
  const told = { alive: column(), expected: column(), discounted: column(), from: column(), to: column() }
  const countsOf = (at: number) => model.counts(x[at] ?? 0, tx[at] ?? 0, T[at] ?? 0, length)
  const worth = Array.from({ length: steps }, (_, step) => (1 + discount) ** (-(step + 0.5) * length / steps / unitsPerYear))
  for (let at = 0; at < x.length; at += 1) {
    const [count, last, age] = [x[at] ?? 0, tx[at] ?? 0, T[at] ?? 0]
    told.alive[at] = model.alive(count, last, age)
    told.expected[at] = model.expected(count, last, age, length)
    told.discounted[at] = discount === 0 ? told.expected[at] ?? 0 : worth.reduce((sum, value, step) => sum + value * (model.expected(count, last, age, (step + 1) * length / steps) - model.expected(count, last, age, step * length / steps)), 0)
    const [from, to] = countInterval(countsOf(at), share)
    told.from[at] = from
    told.to[at] = to
  }
  return { ...told, countsOf }
}

/** How the prediction fared with those purchases that it had not seen. */
export interface HoldOutCheck {
  readonly customers: number
  readonly actual: number
  readonly expected: number
  readonly meanAbsoluteError: number
  readonly rootMeanSquareError: number
  readonly correlation: number
  /** Share of the customers whose purchases lie within their interval. */
  readonly covered: number
  readonly byFrequency: readonly { readonly frequency: string; readonly customers: number; readonly actual: number; readonly expected: number }[]
}

export function checkHoldOut(x: Float64Array, actual: Float64Array, expected: Float64Array, from: Float64Array, to: Float64Array): HoldOutCheck {
  const groups = Array.from({ length: 8 }, () => ({ customers: 0, actual: 0, expected: 0 }))
  let [absolute, square, within] = [0, 0, 0]
  for (let at = 0; at < x.length; at += 1) {
    const [was, said] = [actual[at] ?? 0, expected[at] ?? 0]
    absolute += Math.abs(was - said)
    square += (was - said) ** 2
    if (was >= (from[at] ?? 0) && was <= (to[at] ?? 0)) within += 1
    const group = groups[Math.min(7, x[at] ?? 0)]
    if (group !== undefined) { group.customers += 1; group.actual += was; group.expected += said }
  }
  const n = Math.max(1, x.length)
  return {
    customers: x.length, actual: sum(actual), expected: sum(expected), meanAbsoluteError: absolute / n, rootMeanSquareError: Math.sqrt(square / n), correlation: correlation(actual, expected), covered: within / n,
    byFrequency: groups.flatMap((group, frequency) => (group.customers === 0 ? [] : [{ frequency: frequency === 7 ? '7+' : String(frequency), customers: group.customers, actual: group.actual / group.customers, expected: group.expected / group.customers }])),
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Pearson's correlation; NaN where one of the two never changes. */
export function correlation(one: Float64Array, other: Float64Array): number {
  const [meanOne, meanOther] = [sum(one) / one.length, sum(other) / other.length]
  let [both, squareOne, squareOther] = [0, 0, 0]
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [(one[at] ?? 0) - meanOne, (other[at] ?? 0) - meanOther]
    both += left * right
    squareOne += left * left
    squareOther += right * right
  }
  return squareOne === 0 || squareOther === 0 ? Number.NaN : both / Math.sqrt(squareOne * squareOther)
}
