export interface ForecastSearch { readonly kind?: 'month'; readonly on?: string; readonly from?: string; readonly until?: string }
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
/** The question of the forecast page, as it stands in its address. */
export function forecastSearch({ kind, on, from, until }: Record<string, unknown>): ForecastSearch {
  return { ...(kind === 'month' ? { kind } : {}), ...(isDay(on) ? { on } : {}), ...(isDay(from) ? { from } : {}), ...(isDay(until) ? { until } : {}) }
}
