import type { Words } from '../../lib/words.ts'
import { distinctOf, type Distinct, gather, gatherWhole } from '../maths/distinct.ts'

/** Purchase histories, one entry each: repeat purchases x, time of the last one and age T since the first purchase, all in one unit of time. */
export interface Histories { readonly x: Float64Array; readonly tx: Float64Array; readonly T: Float64Array }

/** Those of one frequency stand together, from few purchases to many. */
export interface Frequency { readonly x: number; readonly from: number; readonly to: number; readonly customers: number }

/** Histories of which equal ones are one, by frequency, with how many they are, and for each customer which one is its own. */
export interface Weighted extends Histories {
  readonly weight: Float64Array
  readonly of: Int32Array
  readonly frequencies: readonly Frequency[]
  /** The different ages and times of the last purchase: what depends on these alone is computed once for each. */
  readonly ages: Distinct
  readonly lasts: Distinct
}

/**
 * Puts equal (x, t_x, T) together: CDNOW's 2,357 customers are 1,016 histories, and the likelihood is as much faster.
 * @param weights how many customers each entry stands for; one where nothing is said.
 */
export function weighted({ x, tx, T }: Histories, weights?: Float64Array): Weighted {
  const [counts, lasts, ages] = [distinctOf(x), distinctOf(tx), distinctOf(T)]
  const [manyLasts, manyAges] = [lasts.values.length, ages.values.length]
  const keys = new Float64Array(x.length)
  for (let row = 0; row < keys.length; row += 1) keys[row] = ((counts.places[row] ?? 0) * manyLasts + (lasts.places[row] ?? 0)) * manyAges + (ages.places[row] ?? 0)
  const { values, places } = distinctOf(keys)
  const [first, customers] = [new Int32Array(values.length), new Float64Array(values.length)]
  for (let row = x.length - 1; row >= 0; row -= 1) {
    const place = places[row] ?? 0
    first[place] = row
    customers[place] = (customers[place] ?? 0) + (weights?.[row] ?? 1)
  }
  const { order, frequencies } = byFrequency(gather(x, first), customers)
  const rows = gatherWhole(first, order)
  const placed = new Int32Array(order.length)
  for (let at = 0; at < order.length; at += 1) placed[order[at] ?? 0] = at
  const their = (column: Distinct): Distinct => ({ values: column.values, places: gatherWhole(column.places, rows) })
  return { x: gather(x, rows), tx: gather(tx, rows), T: gather(T, rows), weight: gather(customers, order), of: gatherWhole(placed, places), frequencies, ages: their(ages), lasts: their(lasts) }
}

/** The order of entries by frequency, those of one as they come, and where each frequency lies in it. */
export function byFrequency(x: Float64Array, customers: Float64Array): { readonly order: Int32Array; readonly frequencies: readonly Frequency[] } {
  const { values, places } = distinctOf(x)
  const [entries, sums, next] = [new Int32Array(values.length), new Float64Array(values.length), new Int32Array(values.length)]
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    entries[place] = (entries[place] ?? 0) + 1
    sums[place] = (sums[place] ?? 0) + (customers[at] ?? 0)
  }
  let total = 0
  const frequencies = Array.from(values.keys()).toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0)).map((place) => {
    next[place] = total
    total += entries[place] ?? 0
    return { x: values[place] ?? 0, from: next[place] ?? 0, to: total, customers: sums[place] ?? 0 }
  })
  const order = new Int32Array(x.length)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    order[next[place] ?? 0] = at
    next[place] = (next[place] ?? 0) + 1
  }
  return { order, frequencies }
}

/** Where each frequency lies among entries that stand by frequency already. */
export function runsOf(x: Float64Array, weight: Float64Array): Frequency[] {
  const runs: Frequency[] = []
  for (let from = 0, to = 0; from < x.length; from = to) {
    let customers = 0
    for (; to < x.length && x[to] === x[from]; to += 1) customers += weight[to] ?? 0
    runs.push({ x: x[from] ?? 0, from, to, customers })
  }
  return runs
}

/** Above so many entries the starts of a fit are tried on a part of them. */
const many = 4_000

/** Every n-th of so many entries, some hundreds and more in all; undefined where they are few enough to take all. */
export function everyNth(entries: number): Int32Array | undefined {
  if (entries <= many) return undefined
  const step = Math.ceil(entries / Math.max(many / 16, Math.sqrt(entries) * 4))
  return Int32Array.from({ length: Math.ceil(entries / step) }, (_, at) => at * step)
}

/** A part of very many histories; undefined where they are few. */
export function partOf({ x, tx, T, weight, of }: Weighted): Weighted | undefined {
  const taken = everyNth(x.length)
  if (taken === undefined) return undefined
  const their = (column: Float64Array) => gather(column, taken)
  const [counts, customers] = [their(x), their(weight)]
  return { x: counts, tx: their(tx), T: their(T), weight: customers, of, frequencies: runsOf(counts, customers), ages: distinctOf(their(T)), lasts: distinctOf(their(tx)) }
}

/** Why a model with a leave may have no fit. */
export const nobodyLeaves: Words = { en: 'nobody is seen to leave: use nbd.', zh: '看不出有人流失：请用 nbd。' }

/** What a model of purchases gives, once its parameters are known. Times in the unit of the histories. */
export interface PurchaseModel {
  /** The probability that somebody with this history still buys. */
  readonly alive: (x: number, tx: number, T: number) => number
  /** Expected purchases in the next t. */
  readonly expected: (x: number, tx: number, T: number, t: number) => number
  /** E[X(t)]: expected repeat purchases of a new customer within t. */
  readonly expectedOfNew: (t: number) => number
  /** P(X(t) = k) of a new customer for k = 0, 1 ... up to a tail of 1e-9. */
  readonly countsOfNew: (t: number) => Float64Array
  /** Probabilities of 0, 1, 2 ... purchases in the next t of somebody with this history. */
  readonly counts: (x: number, tx: number, T: number, t: number) => Float64Array
}

/** Probabilities of counts for one who may have gone: none for certain then. */
export function mixed(alive: number, counts: Float64Array): Float64Array {
  return counts.map((part, count) => part * alive + (count === 0 ? 1 - alive : 0))
}

/** The counts between which lies at least `share` of the probability, the same tail on both sides. */
export function countInterval(counts: Float64Array, share: number): readonly [number, number] {
  const tail = (1 - share) / 2
  let [sum, from, to] = [0, -1, counts.length - 1]
  for (let count = 0; count < counts.length; count += 1) {
    sum += counts[count] ?? 0
    if (from < 0 && sum > tail) from = count
    if (sum >= 1 - tail) { to = count; break }
  }
  return [Math.max(from, 0), to]
}
