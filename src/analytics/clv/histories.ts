import type { Words } from '../../lib/words.ts'

/** Purchase histories, one entry each: repeat purchases x, time of the last one and age T since the first purchase, all in one unit of time. */
export interface Histories { readonly x: Float64Array; readonly tx: Float64Array; readonly T: Float64Array }

/** Histories of which equal ones are one, with how many they are, and for each customer which one is its own. */
export interface Weighted extends Histories { readonly weight: Float64Array; readonly of: Int32Array }

/**
 * Puts equal (x, t_x, T) together: CDNOW's 2,357 customers are 1,016 histories, and the likelihood is as much faster.
 * @param weights how many customers each entry stands for; one where nothing is said.
 */
export function weighted({ x, tx, T }: Histories, weights?: Float64Array): Weighted {
  const rank = (values: Float64Array) => { const ranks = new Map<number, number>(); const places = Float64Array.from(values, (value) => { const known = ranks.get(value); if (known !== undefined) return known; ranks.set(value, ranks.size); return ranks.size - 1 }); return { places, count: ranks.size } }
  const [xs, lasts, ages] = [rank(x), rank(tx), rank(T)]
  const known = new Map<number, number>()
  const first: number[] = []
  const counts: number[] = []
  const of = Int32Array.from(x, (_, index) => {
    const key = ((xs.places[index] ?? 0) * lasts.count + (lasts.places[index] ?? 0)) * ages.count + (ages.places[index] ?? 0)
    const place = known.get(key) ?? first.push(index) - 1
    known.set(key, place)
    counts[place] = (counts[place] ?? 0) + (weights?.[index] ?? 1)
    return place
  })
  const take = (values: Float64Array) => Float64Array.from(first, (index) => values[index] ?? Number.NaN)
  return { x: take(x), tx: take(tx), T: take(T), weight: Float64Array.from(counts), of }
}

/** Above so many distinct histories the starts of a fit are tried on a part of them. */
const many = 8_000

/** Every n-th history, some four thousand in all; undefined where there are few enough to take all. */
export function partOf({ x, tx, T, weight, of }: Weighted): Weighted | undefined {
  if (x.length <= many) return undefined
  const step = Math.ceil(x.length / (many / 2))
  const take = (values: Float64Array) => values.filter((_, at) => at % step === 0)
  return { x: take(x), tx: take(tx), T: take(T), weight: take(weight), of }
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
