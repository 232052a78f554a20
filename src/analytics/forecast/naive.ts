import { type Fitted, errorDeviation } from './method.ts'

/** The value of one season ago (the last one where there is no season): the floor that any other method must beat. */
export function seasonalNaive(values: Float64Array, period: number): Fitted {
  const lag = period > 1 && values.length >= period ? period : 1
  const errors = Float64Array.from({ length: Math.max(0, values.length - lag) }, (_, at) => (values[at + lag] ?? 0) - (values[at] ?? 0))
  const sigma = errorDeviation(errors, 0)
  return {
    method: lag > 1 ? 'seasonal naive' : 'naive', errors, parameters: { lag },
    ahead: (steps) => Float64Array.from({ length: steps }, (_, step) => values[values.length - lag + step % lag] ?? 0),
    deviation: (step) => sigma * Math.sqrt(Math.floor((step - 1) / lag) + 1),
  }
}
