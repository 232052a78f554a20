import { normalQuantile } from './normal.ts'

/**
 * The value below which lies such a share of Student's t: the expansion about the normal quantile of Abramowitz and Stegun, 26.7.5
 * (Fisher and Cornish 1960). From ten degrees of freedom on right to three digits. @param degrees need be no whole number.
 */
export function studentQuantile(share: number, degrees: number): number {
  const x = normalQuantile(share)
  if (!Number.isFinite(x) || !(degrees > 0)) return Number.NaN
  const terms = [
    (x ** 3 + x) / 4,
    (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96,
    (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384,
    (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92_160,
  ]
  return terms.reduce((sum, term, place) => sum + term / degrees ** (place + 1), x)
}
