import { normalBelow } from '../maths/normal.ts'
import { requireAtLeast } from '../refuse.ts'
import { seasonalNaive } from './naive.ts'
import { theta } from './theta.ts'

/** What some values to come add up to. */
export interface TotalForecast {
  readonly method: TotalMethod
  readonly value: number
  /** Standard deviation of its error. */
  readonly deviation: number
  /** Bounds of the 80 % interval, not below 0 where no value was. */
  readonly low: number
  readonly high: number
  /** From how many earlier moments the same sum was foretold and compared with what came; 0: the spread is the method's own. */
  readonly tried: number
}

export interface TotalOptions {
  /** Values in a season. */
  readonly period: number
  /** How many values lie between the last known one and the first that counts. */
  readonly skip: number
  /** How many values are added up. */
  readonly count: number
}

const z80 = 1.2816
/** Quantile 0.9 of Student's t: the spread is told from few tries that overlap. */
const t80: readonly number[] = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397]
const mostTries = 12
const fewestTries = 3

/**
 * Foretells the sum of values to come by Theta (Assimakopoulos and Nikolopoulos 2000), or by the season before where that did better on
 * earlier moments of the same series. The spread is how far those earlier tries were off, told with Student's t for as many as do not
 * overlap; with too few of them it is the method's own.
 * @throws Problem analysis-too-little for fewer than four values.
 */
export function forecastTotal(values: Float64Array, { period, skip, count }: TotalOptions): TotalForecast {
  requireAtLeast(4, values.length, { en: 'values in the series', zh: '个时间序列数值' })
  const told = methods.map((method) => ({ method, errors: earlierErrors(values, method, { period, skip, count }) }))
  const best = told.reduce((one, other) => (other.errors.length >= fewestTries && squares(other.errors) < squares(one.errors) / 1.5 ? other : one))
  const fitted = fit[best.method](values, period)
  const value = sumOf(fitted.ahead(skip + count), skip)
  const own = Math.sqrt(Array.from({ length: count }, (_, at) => fitted.deviation(skip + at + 1) ** 2).reduce((sum, each) => sum + each, 0))
  const tried = best.errors.length < fewestTries ? 0 : best.errors.length
  const apart = Math.max(1, Math.round(tried / count) + 1)
  const deviation = Math.max(own, tried === 0 ? 0 : Math.sqrt(squares(best.errors) / tried) * (t80[Math.min(apart, t80.length) - 1] ?? z80) / z80)
  const known = values.every((each) => each >= 0)
  const bounded = (each: number) => (known ? Math.max(0, each) : each)
  return { method: best.method, value: bounded(value), deviation, low: bounded(value - z80 * deviation), high: bounded(value) + z80 * deviation, tried }
}

const methods = ['theta', 'naive'] as const
export type TotalMethod = (typeof methods)[number]
const fit = { theta, naive: seasonalNaive } as const

function earlierErrors(values: Float64Array, method: TotalMethod, { period, skip, count }: TotalOptions): readonly number[] {
  const errors: number[] = []
  const fewest = Math.max(4, Math.ceil(values.length / 3))
  for (let known = values.length - skip - count; known >= fewest && errors.length < mostTries; known -= 1) {
    errors.push(sumOf(fit[method](values.slice(0, known), period).ahead(skip + count), skip) - sumOf(values.slice(known, known + skip + count), skip))
  }
  return errors
}

const squares = (errors: readonly number[]) => errors.reduce((sum, error) => sum + error * error, 0)
const sumOf = (values: Float64Array, from: number) => values.slice(from).reduce((sum, value) => sum + value, 0)

/** How likely something normal stays below a bound; certain where there is no spread. */
export function chanceBelow(bound: number, { value, deviation }: Pick<TotalForecast, 'value' | 'deviation'>): number {
  if (deviation <= 0) return value < bound ? 1 : 0
  return normalBelow((bound - value) / deviation)
}
