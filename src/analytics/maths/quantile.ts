/**
 * A quantile of sorted values, linear between its neighbours: type 7 of Hyndman and Fan (Sample Quantiles in Statistical
 * Packages, 1996), the default of R and numpy. NaN for no values.
 * @param share 0 to 1.
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low, high] = [sorted[below] ?? Number.NaN, sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN]
  return low + (place - below) * (high - low)
}

/** Several quantiles of values in any order; NaN among them are left aside. */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  return shares.map((share) => quantileOf(sorted, share))
}
