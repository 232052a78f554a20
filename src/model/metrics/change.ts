/** What one group had before and has now. */
export interface Changed { readonly key: string; readonly before: number; readonly now: number }
export interface Step { readonly key: string; readonly change: number; readonly before: number; readonly now: number }
/** From the number before to the number now, step by step; what is not named is `others`, so that all comes to the difference exactly. */
export interface Waterfall { readonly before: number; readonly now: number; readonly steps: readonly Step[]; readonly others: number; readonly left: number }

/**
 * Which groups moved a sum, the largest moves first. Whatever the groups do not account for (those beyond the bound, records without
 * the dimension) is in `others`: before + steps + others = now.
 */
export function waterfallOf(groups: readonly Changed[], before: number, now: number, most: number): Waterfall {
  const moved = groups.map(({ key, before: from, now: to }): Step => ({ key, change: to - from, before: from, now: to })).filter(({ change }) => change !== 0)
  const steps = [...moved].sort((one, other) => Math.abs(other.change) - Math.abs(one.change) || (one.key < other.key ? -1 : 1)).slice(0, most)
  const named = steps.reduce((sum, { change }) => sum + change, 0)
  return { before, now, steps, others: now - before - named, left: moved.length - steps.length }
}
