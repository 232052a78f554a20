/** How a series repeats: factors (multiplied) or shifts (added), one for each place in the season, averaging 1 or 0. */
export interface Season {
  readonly kind: 'multiplied' | 'added'
  readonly figures: Float64Array
}

/** Autocorrelation at a lag. */
export function autocorrelation(values: Float64Array, lag: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let above = 0, below = 0
  for (let at = 0; at < values.length; at++) {
    below += ((values[at] ?? 0) - mean) ** 2
    if (at >= lag) above += ((values[at] ?? 0) - mean) * ((values[at - lag] ?? 0) - mean)
  }
  return below > 0 ? above / below : 0
}

/** Whether a series repeats after `period`: the autocorrelation there is significant at 90 % by Bartlett's bounds (as in Assimakopoulos and Nikolopoulos 2000). */
export function isSeasonal(values: Float64Array, period: number): boolean {
  if (period < 2 || values.length < 3 * period) return false
  let squares = 0
  for (let lag = 1; lag < period; lag++) squares += autocorrelation(values, lag) ** 2
  return Math.abs(autocorrelation(values, period)) > 1.645 * Math.sqrt((1 + 2 * squares) / values.length)
}

/** Classical decomposition by a centred moving average (Persons 1919); multiplied where all values are above 0. */
export function seasonOf(values: Float64Array, period: number, kind: Season['kind'] = values.every((value) => value > 0) ? 'multiplied' : 'added'): Season {
  const sums = new Float64Array(period), counts = new Float64Array(period)
  const half = Math.floor(period / 2)
  for (let at = half; at < values.length - half; at++) {
    let average = 0
    if (period % 2 === 1) for (let near = at - half; near <= at + half; near++) average += (values[near] ?? 0) / period
    else for (let near = at - half; near <= at + half; near++) average += (values[near] ?? 0) / period * (near === at - half || near === at + half ? 0.5 : 1)
    const place = at % period
    sums[place] = (sums[place] ?? 0) + (kind === 'multiplied' ? (values[at] ?? 0) / average : (values[at] ?? 0) - average)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const raw = sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 1))
  const mean = raw.reduce((sum, value) => sum + value, 0) / period
  return { kind, figures: raw.map((value) => (kind === 'multiplied' ? Math.max(0.01, value / mean) : value - mean)) }
}

/** The value without its season. `at` counts from the first value of the series. */
export function withoutSeason({ kind, figures }: Season, value: number, at: number): number {
  const figure = figures[at % figures.length] ?? 0
  return kind === 'multiplied' ? value / figure : value - figure
}

export function withSeason({ kind, figures }: Season, value: number, at: number): number {
  const figure = figures[at % figures.length] ?? 0
  return kind === 'multiplied' ? value * figure : value + figure
}
