import type { Cell } from './allocate.ts'

/** What was spent on a cell in one span, and what came of it; in one unit of money. */
export interface Spent { readonly spend: number; readonly brought: number }
export interface Curve extends Pick<Cell, 'most' | 'scale'> { readonly spans: number; /** By how much its expectation may be off, as a share (one standard error). */ readonly error: number }

/** What is held of a cell of which little is known: it was run at two thirds of its scale, where a further unit brings half of what the first did. */
const usual = 1.5
const tried = [0.25, 0.5, 1, 1.5, 2, 4, 8] as const
const spread = 0.8
const fewSpans = 3
/** How far single spans are off where too few were seen to say. */
const usualError = 0.5

/**
 * A concave response, most (1 - exp(-spend / scale)): for each scale the least squares of `most`, and of the scales the one with the highest
 * likelihood under a log-normal prior about one and a half times the usual spend. Below three spans the prior decides alone.
 */
export function curveOf(spans: readonly Spent[]): Curve {
  const known = spans.filter(({ spend, brought }) => spend > 0 && Number.isFinite(brought))
  const mean = known.reduce((sum, { spend }) => sum + spend, 0) / Math.max(1, known.length)
  if (known.length === 0 || !(mean > 0)) return { most: 0, scale: 0, spans: 0, error: usualError }
  const fits = (known.length < fewSpans ? [usual] : tried).map((times) => fit(known, mean * times, times))
  const [best] = fits.toSorted((one, other) => one.cost - other.cost)
  const { most, scale, away } = best ?? { most: 0, scale: mean, away: 0 }
  const typical = known.reduce((sum, { brought }) => sum + Math.abs(brought), 0) / known.length
  const single = known.length < fewSpans || typical === 0 ? usualError : Math.sqrt(away / (known.length - 1)) / typical
  return { most, scale, spans: known.length, error: single / Math.sqrt(known.length) }
}

function fit(spans: readonly Spent[], scale: number, times: number): { readonly most: number; readonly scale: number; readonly away: number; readonly cost: number } {
  const reached = spans.map(({ spend }) => -Math.expm1(-spend / scale))
  const most = Math.max(0, spans.reduce((sum, { brought }, place) => sum + brought * (reached[place] ?? 0), 0) / reached.reduce((sum, each) => sum + each * each, 0))
  const away = spans.reduce((sum, { brought }, place) => sum + (brought - most * (reached[place] ?? 0)) ** 2, 0)
  const size = spans.reduce((sum, { brought }) => sum + brought ** 2, 0)
  return { most, scale, away, cost: spans.length * Math.log(away + 1e-6 * size + 1e-9) + (Math.log(times / usual) / spread) ** 2 }
}
