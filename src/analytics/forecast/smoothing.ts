import { minimise } from './simplex.ts'
import { type Fitted, errorDeviation } from './method.ts'
import { seasonOf } from './season.ts'

/** One member of the family of exponential smoothing (Hyndman, Koehler, Snyder, Grose 2002): error added, trend none, added or damped, season none, added or multiplied. */
export interface Shape {
  readonly trend: 'none' | 'added' | 'damped'
  readonly season: 'none' | 'added' | 'multiplied'
}

interface State { readonly alpha: number; readonly beta: number; readonly gamma: number; readonly damping: number; readonly level: number; readonly slope: number; readonly season: Float64Array }

interface Smoothed extends Fitted { readonly criterion: number; readonly shape: Shape }

/** The best member by the corrected information criterion (AICc), among those that the series can bear. */
export function smoothing(values: Float64Array, period: number): Fitted {
  const positive = values.every((value) => value > 0)
  const seasons: readonly Shape['season'][] = period > 1 && values.length >= 2 * period + 3 ? ['none', 'added', ...(positive ? ['multiplied' as const] : [])] : ['none']
  const trends: readonly Shape['trend'][] = values.length >= 8 ? ['none', 'added', 'damped'] : ['none']
  const found = seasons.flatMap((season) => trends.map((trend) => fit(values, period, { trend, season })))
  return found.reduce((one, other) => (other.criterion < one.criterion ? other : one))
}

/** Fits one member by least squares of the errors one step ahead, the season from classical decomposition as a start. */
export function fit(values: Float64Array, period: number, shape: Shape): Smoothed {
  const first = startOf(values, period, shape)
  const names = ['alpha', ...(shape.trend === 'none' ? [] : ['beta']), ...(shape.season === 'none' ? [] : ['gamma']), ...(shape.trend === 'damped' ? ['damping'] : [])]
  const read = (point: readonly number[]): State => ({ ...first, ...Object.fromEntries(names.map((name, place) => [name, point[place] ?? 0])), level: first.level + (point[names.length] ?? 0) * first.unit, slope: first.slope + (point[names.length + 1] ?? 0) * first.unit })
  const loss = (point: readonly number[]) => {
    const state = read(point)
    if (state.alpha <= 0 || state.alpha >= 1 || state.beta < 0 || state.beta > state.alpha || state.gamma < 0 || state.gamma > 1 - state.alpha || state.damping < 0.8 || state.damping > 0.98 + (shape.trend === 'damped' ? 0 : 0.02)) return Infinity
    return run(values, period, shape, state).squares
  }
  const starts = names.map((name) => ({ alpha: 0.3, beta: 0.05, gamma: 0.1, damping: 0.9 })[name] ?? 0)
  const point = minimise(loss, [...starts, 0, ...(shape.trend === 'none' ? [] : [0])], { steps: [...names.map((name) => (name === 'damping' ? 0.05 : name === 'beta' ? 0.04 : 0.15)), 0.5, 0.1], most: 400 })
  const state = read(point)
  const { errors, last, squares } = run(values, period, shape, state)
  const count = values.length, parameters = point.length + (shape.season === 'none' ? 0 : period) + 1
  const sigma = errorDeviation(errors, parameters)
  const criterion = count * Math.log(Math.max(squares, 1e-12) / count) + 2 * parameters + (count > parameters + 1 ? 2 * parameters * (parameters + 1) / (count - parameters - 1) : 1e9)
  return {
    method: 'exponential smoothing', shape, errors, criterion,
    parameters: { trend: shape.trend, season: shape.season, ...Object.fromEntries(names.map((name, place) => [name, point[place] ?? 0])), aicc: criterion },
    ahead: (steps) => Float64Array.from({ length: steps }, (_, step) => aheadOf(last, shape, period, count, step + 1)),
    deviation: (step) => sigma * growth(state, shape, period, step) * (shape.season === 'multiplied' ? last.season[(count + step - 1) % period] ?? 1 : 1),
  }
}

function startOf(values: Float64Array, period: number, shape: Shape) {
  const season = shape.season === 'none' ? new Float64Array(1) : seasonOf(values, period, shape.season).figures
  const some = Math.min(values.length, Math.max(10, 2 * period))
  const plain = Array.from(values.slice(0, some), (value, at) => (shape.season === 'none' ? value : shape.season === 'added' ? value - (season[at % period] ?? 0) : value / (season[at % period] ?? 1)))
  const middle = (some - 1) / 2, mean = plain.reduce((sum, value) => sum + value, 0) / some
  const slope = plain.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / Math.max(1, plain.reduce((sum, _, at) => sum + (at - middle) ** 2, 0))
  const unit = Math.sqrt(plain.reduce((sum, value) => sum + (value - mean) ** 2, 0) / some) || 1
  return { alpha: 0.3, beta: 0, gamma: 0, damping: 1, level: shape.trend === 'none' ? mean : mean - slope * (middle + 1), slope: shape.trend === 'none' ? 0 : slope, season, unit }
}

function run(values: Float64Array, period: number, { trend, season: kind }: Shape, state: State): { readonly errors: Float64Array; readonly squares: number; readonly last: State } {
  let { level, slope } = state
  const season = state.season.slice()
  const errors = new Float64Array(values.length)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const place = kind === 'none' ? 0 : at % period
    const figure = season[place] ?? 0
    const base = level + state.damping * slope
    const expected = kind === 'added' ? base + figure : kind === 'multiplied' ? base * figure : base
    const error = (values[at] ?? 0) - expected
    errors[at] = error
    squares += error * error
    const plainError = kind === 'multiplied' ? error / Math.max(figure, 0.01) : error
    level = base + state.alpha * plainError
    if (trend !== 'none') slope = state.damping * slope + state.beta * plainError
    if (kind === 'added') season[place] = figure + state.gamma * error
    else if (kind === 'multiplied' && Math.abs(base) > 1e-9) season[place] = Math.max(0.01, figure + state.gamma * error / base)
  }
  return { errors, squares: Number.isFinite(squares) ? squares : Infinity, last: { ...state, level, slope, season } }
}

function aheadOf({ level, slope, season, damping }: State, { season: kind }: Shape, period: number, count: number, step: number): number {
  const reach = damping === 1 ? step : damping * (1 - damping ** step) / (1 - damping)
  const base = level + reach * slope
  const figure = season[(count + step - 1) % period] ?? 0
  return kind === 'added' ? base + figure : kind === 'multiplied' ? base * figure : base
}

/** How much wider the error is after so many steps than after one (Hyndman et al. 2005, class 1). */
function growth({ alpha, beta, gamma, damping }: State, { season }: Shape, period: number, step: number): number {
  let sum = 1
  for (let before = 1; before < step; before++) {
    const reach = damping === 1 ? before : damping * (1 - damping ** before) / (1 - damping)
    const weight = alpha + beta * reach + (season !== 'none' && before % period === 0 ? gamma : 0)
    sum += weight * weight
  }
  return Math.sqrt(sum)
}
