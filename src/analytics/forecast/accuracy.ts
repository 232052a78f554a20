/** How far forecasts were from what came, by the measures of the M competitions. Percentages are 0 to 200. */
export interface ForecastError {
  readonly steps: number
  readonly mae: number
  readonly rmse: number
  /** Mean of 100 |y - f| / |y|; null where a value is 0. */
  readonly mape: number | null
  /** Mean of 200 |y - f| / (|y| + |f|). */
  readonly smape: number
  /** Mean error over the mean change from one season to the next within the training values (Hyndman and Koehler 2006); null where those never change. */
  readonly mase: number | null
}

export function forecastError(training: Float64Array, actual: Float64Array, forecast: Float64Array, period: number): ForecastError {
  let absolute = 0, square = 0, share = 0, symmetric = 0
  const steps = actual.length
  actual.forEach((value, step) => {
    const told = forecast[step] ?? 0
    const away = Math.abs(value - told)
    absolute += away
    square += away * away
    share += value === 0 ? Number.NaN : 100 * away / Math.abs(value)
    symmetric += away === 0 ? 0 : 200 * away / (Math.abs(value) + Math.abs(told))
  })
  const scale = seasonalChange(training, period)
  return { steps, mae: absolute / steps, rmse: Math.sqrt(square / steps), mape: Number.isFinite(share) ? share / steps : null, smape: symmetric / steps, mase: scale > 0 ? absolute / steps / scale : null }
}

/** Mean change over one season. */
export function seasonalChange(values: Float64Array, period: number): number {
  const lag = values.length > period ? Math.max(1, period) : 1
  let sum = 0
  for (let at = lag; at < values.length; at++) sum += Math.abs((values[at] ?? 0) - (values[at - lag] ?? 0))
  return values.length > lag ? sum / (values.length - lag) : 0
}
