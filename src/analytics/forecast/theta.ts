import { type Fitted, errorDeviation } from './method.ts'
import { isSeasonal, seasonOf, withoutSeason, withSeason } from './season.ts'

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000), by its equal form: simple exponential smoothing with half the slope of the trend as drift
 * (Hyndman and Billah 2003). The season, where there is one, is taken off first and put back.
 */
export function theta(values: Float64Array, period: number): Fitted {
  const season = isSeasonal(values, period) ? seasonOf(values, period) : undefined
  const plain = season === undefined ? values : values.map((value, at) => withoutSeason(season, value, at))
  const count = plain.length
  const slope = slopeOf(plain)
  const alpha = bestAlpha(plain)
  const { level, errors } = smooth(plain, alpha)
  const sigma = errorDeviation(errors, 3 + (season === undefined ? 0 : period))
  const drift = slope / 2
  const seasoned = (value: number, at: number) => (season === undefined ? value : withSeason(season, value, at))
  const scale = (step: number) => (season?.kind === 'multiplied' ? season.figures[(count + step - 1) % period] ?? 1 : 1)
  return {
    method: 'theta', errors: errors.map((error, at) => error * (season?.kind === 'multiplied' ? season.figures[(at + 1) % period] ?? 1 : 1)),
    parameters: { alpha, drift, level, season: season?.kind ?? 'none' },
    ahead: (steps) => Float64Array.from({ length: steps }, (_, step) => seasoned(level + drift * (step + (1 - (1 - alpha) ** count) / alpha), count + step)),
    deviation: (step) => sigma * Math.sqrt(1 + (step - 1) * alpha * alpha) * scale(step),
  }
}

/** Of the straight line by least squares. */
function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let above = 0, below = 0
  values.forEach((value, at) => { above += (at - middle) * (value - mean); below += (at - middle) ** 2 })
  return below > 0 ? above / below : 0
}

/** Simple exponential smoothing from the first value on. */
function smooth(values: Float64Array, alpha: number): { readonly level: number; readonly errors: Float64Array } {
  let level = values[0] ?? 0
  const errors = new Float64Array(Math.max(0, values.length - 1))
  for (let at = 1; at < values.length; at++) {
    const error = (values[at] ?? 0) - level
    errors[at - 1] = error
    level += alpha * error
  }
  return { level, errors }
}

/** The smoothing with the least squared error, by golden section after a coarse look. */
function bestAlpha(values: Float64Array): number {
  const loss = (alpha: number) => smooth(values, alpha).errors.reduce((sum, error) => sum + error * error, 0)
  let best = 0.1, least = Infinity
  for (let alpha = 0.05; alpha < 1; alpha += 0.1) {
    const reached = loss(alpha)
    if (reached < least) { least = reached; best = alpha }
  }
  let low = Math.max(0.01, best - 0.1), high = Math.min(0.999, best + 0.1)
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 1e-4) {
    const one = high - golden * (high - low), other = low + golden * (high - low)
    if (loss(one) < loss(other)) high = other
    else low = one
  }
  return (low + high) / 2
}
