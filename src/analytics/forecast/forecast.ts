import { requireAtLeast } from '../refuse.ts'
import { forecastError, type ForecastError } from './accuracy.ts'
import type { Fitted } from './method.ts'
import { seasonalNaive } from './naive.ts'
import { smoothing } from './smoothing.ts'
import { theta } from './theta.ts'

export type Method = 'naive' | 'theta' | 'ets' | 'combined'
export const methods: readonly Method[] = ['naive', 'theta', 'ets', 'combined']

export interface ForecastPoint {
  readonly step: number
  readonly value: number
  /** Bounds of the 80 % and 95 % intervals. */
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

export interface Forecast {
  readonly method: Method
  readonly parameters: Readonly<Record<string, number | string>>
  readonly points: readonly ForecastPoint[]
  /** How each method did on the last values, held out; the floor is the naive one. */
  readonly held: readonly ({ readonly method: Method } & ForecastError)[]
  /** The values held out and what was told of them, by the method that was chosen. */
  readonly heldValues: { readonly actual: Float64Array; readonly forecast: Float64Array }
}

export interface ForecastOptions {
  readonly method?: Method | 'auto'
  /** How many values ahead. */
  readonly steps: number
  /** Values in a season: 12 for months, 4 for quarters, 7 for days; 1 for none. */
  readonly period: number
  /** How many of the last values are held out to choose and measure; as many as `steps`, at most a third, where not given. */
  readonly held?: number
}

/**
 * Forecasts a series of equally spaced values. What is held out chooses the method (`auto`), with at least the seasonal naive as the floor; then all values are used.
 * Gaps (NaN) are filled along a straight line. @throws Problem for fewer than four values.
 */
export function forecast(given: Float64Array, { method = 'auto', steps, period, held: askedHeld }: ForecastOptions): Forecast {
  const values = withoutGaps(given)
  requireAtLeast(4, values.length, { en: 'values in the series', zh: '个时间序列数值' })
  const held = Math.max(1, Math.min(askedHeld ?? steps, Math.floor(values.length / 3)))
  const training = values.slice(0, values.length - held), actual = values.slice(values.length - held)
  const told = new Map(methods.map((each) => [each, fitted(each, training, period).ahead(held)]))
  const errors = methods.map((each) => ({ method: each, ...forecastError(training, actual, told.get(each) ?? actual, period) }))
  const chosen = method !== 'auto' ? method : chooseMethod(errors)
  const final = fitted(chosen, values, period)
  const nonNegative = values.every((value) => value >= 0)
  const bounded = (value: number) => (nonNegative ? Math.max(0, value) : value)
  const found = final.ahead(steps)
  return {
    method: chosen, parameters: final.parameters, held: errors, heldValues: { actual, forecast: told.get(chosen) ?? actual },
    points: Array.from(found, (value, place) => {
      const deviation = final.deviation(place + 1)
      return { step: place + 1, value: bounded(value), low80: bounded(value - 1.2816 * deviation), high80: value + 1.2816 * deviation, low95: bounded(value - 1.96 * deviation), high95: value + 1.96 * deviation }
    }),
  }
}

/** The combination unless another is twice as good on what was held out: few held-out values mislead, and the mean of two methods is hard to beat (Bates and Granger 1969). */
function chooseMethod(errors: readonly ({ readonly method: Method } & ForecastError)[]): Method {
  const best = errors.reduce((one, other) => (other.mae < one.mae ? other : one))
  const combined = errors.find(({ method }) => method === 'combined')
  return combined !== undefined && best.mae > 0.5 * combined.mae ? 'combined' : best.method
}

/** One method on a series. */
export function fitted(method: Method, values: Float64Array, period: number): Fitted {
  if (method === 'naive') return seasonalNaive(values, period)
  if (method === 'theta') return theta(values, period)
  return method === 'ets' ? smoothing(values, period) : combined(values, period)
}

function combined(values: Float64Array, period: number): Fitted {
  const one = theta(values, period), other = smoothing(values, period)
  return {
    method: 'combined', parameters: { ...prefixed('theta', one.parameters), ...prefixed('ets', other.parameters) },
    errors: one.errors.map((error, at) => (error + (other.errors[at + 1] ?? error)) / 2),
    ahead: (steps) => { const second = other.ahead(steps); return one.ahead(steps).map((value, step) => (value + (second[step] ?? 0)) / 2) },
    deviation: (step) => (one.deviation(step) + other.deviation(step)) / 2,
  }
}

function prefixed(method: string, parameters: Fitted['parameters']): Record<string, number | string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]): [string, number | string] => [`${method}.${name}`, value]))
}

function withoutGaps(values: Float64Array): Float64Array {
  const first = values.findIndex((value) => Number.isFinite(value))
  let last = values.length
  while (last > 0 && !Number.isFinite(values[last - 1] ?? Number.NaN)) last--
  const filled = values.slice(Math.max(0, first), last)
  for (let at = 1; at < filled.length; at++) {
    if (Number.isFinite(filled[at] ?? Number.NaN)) continue
    let next = at
    while (!Number.isFinite(filled[next] ?? Number.NaN)) next++
    const before = filled[at - 1] ?? 0
    filled[at] = before + ((filled[next] ?? 0) - before) / (next - at + 1)
  }
  return first < 0 ? new Float64Array() : filled
}
