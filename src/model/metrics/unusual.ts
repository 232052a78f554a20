/** What a value is compared with: its usual range, from the periods before it. */
export interface Usual { readonly low: number; readonly high: number; readonly periods: number }

const fewest = 4
const usualWidth = 3

/**
 * The range in which a metric usually lies: its median over the periods before, give or take so many (three) times the usual distance from it
 * (median absolute deviation, scaled to a standard deviation). A single wild period before does not widen it. Undefined of too few.
 */
export function usualRange(before: readonly number[], width = usualWidth): Usual | undefined {
  if (before.length < fewest) return undefined
  const middle = median(before)
  const distance = Math.max(1.4826 * median(before.map((value) => Math.abs(value - middle))), Math.abs(middle) * 0.02)
  return { low: middle - width * distance, high: middle + width * distance, periods: before.length }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Whether an alert is raised: a bound is crossed, or the value lies outside of what is usual. Money bounds are in whole units. */
export function isRaised(condition: string, value: number, threshold: number | undefined, usual: Usual | undefined): boolean {
  if (condition === 'unusual') return usual !== undefined && (value < usual.low || value > usual.high)
  return threshold !== undefined && (condition === 'above' ? value > threshold : value < threshold)
}
