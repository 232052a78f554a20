/** How many stand in a step of a score, before and after. */
export interface StepCount { readonly step: string; readonly before: number; readonly after: number }
export interface Drift { /** Population stability index; undefined where there was nothing before. */ readonly index: number | undefined; readonly parts: readonly { readonly step: string; readonly before: number; readonly after: number; readonly part: number }[] }

/** From this index on a distribution has moved so far that somebody looks at it before it is used (N. Siddiqi, Credit Risk Scorecards, 2006). */
export const farDrift = 0.25
/** Below so many records an index says nothing. */
const least = 50

/** The population stability index of two distributions over the same steps: the sum of (after - before) ln(after / before) of the shares. */
export function driftOf(counts: readonly StepCount[]): Drift {
  const [before, after] = [counts.reduce((sum, each) => sum + each.before, 0), counts.reduce((sum, each) => sum + each.after, 0)]
  if (before < least || after < least) return { index: undefined, parts: [] }
  // An empty step counts as half a record, or the logarithm would have no end.
  const share = (count: number, all: number) => Math.max(count, 0.5) / all
  const parts = counts.map(({ step, ...count }) => {
    const [then, now] = [share(count.before, before), share(count.after, after)]
    return { step, ...count, part: (now - then) * Math.log(now / then) }
  })
  return { index: parts.reduce((sum, { part }) => sum + part, 0), parts }
}
