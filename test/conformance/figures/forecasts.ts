import { forecastError } from '../../../src/analytics/forecast/accuracy.ts'
import { fitted, forecast, type Method } from '../../../src/analytics/forecast/forecast.ts'
import { rowsOf } from '../../data/sets.ts'
import type { Figure, FigureSet } from './figure.ts'

export interface HeldSeries { readonly training: Float64Array; readonly actual: Float64Array }

/** The monthly series of M3; of each the last 18 values apart. */
export function monthlySeries(step = 1): HeldSeries[] {
  const found = new Map<string, { training: number[]; actual: number[] }>()
  for (const { series = '', split, value } of rowsOf('forecasting/m3_monthly.csv.gz')) {
    const each = found.get(series) ?? { training: [], actual: [] }
    each[split === 'train' ? 'training' : 'actual'].push(Number(value))
    found.set(series, each)
  }
  return [...found.values()].filter((_, place) => place % step === 0).map(({ training, actual }) => ({ training: Float64Array.from(training), actual: Float64Array.from(actual) }))
}

export function meanErrors(series: readonly HeldSeries[], method: Method): { readonly smape: number; readonly mase: number } {
  const errors = series.map(({ training, actual }) => forecastError(training, actual, fitted(method, training, 12).ahead(18), 12))
  return { smape: errors.reduce((sum, { smape }) => sum + smape, 0) / errors.length, mase: errors.reduce((sum, { mase }) => sum + (mase ?? 0), 0) / errors.length }
}

function m3(): Figure[] {
  const series = monthlySeries()
  const some = series.filter((_, place) => place % 5 === 0)
  const [naive, theta] = [meanErrors(series, 'naive'), meanErrors(series, 'theta')]
  const [combined, thetaOfSome, ets] = [meanErrors(some, 'combined'), meanErrors(some, 'theta'), meanErrors(some, 'ets')]
  const published = 'Makridakis, Hibon 2000 (Theta 13.892, .858; R package Mcomp)', apart = 'measured apart from the program'
  return [
    { what: 'seasonal naive: sMAPE', ours: naive.smape, published: 17.234, tolerance: 0.001, source: apart }, { what: 'seasonal naive: MASE', ours: naive.mase, published: 1.146, tolerance: 0.001, source: apart },
    { what: 'Theta: sMAPE', ours: theta.smape, published: 13.892, tolerance: 0.05, source: published }, { what: 'Theta: MASE', ours: theta.mase, published: 0.858, tolerance: 0.01, source: published },
    { what: 'Theta and exponential smoothing together, every fifth series: sMAPE', ours: combined.smape, published: Math.round(Math.min(thetaOfSome.smape, ets.smape) * 100) / 100, tolerance: 0.05, kind: 'atMost', source: 'the better of the two alone, on the same series' },
    { what: 'the same: MASE', ours: combined.mase, published: Math.round(Math.min(thetaOfSome.mase, ets.mase) * 1000) / 1000, tolerance: 0.005, kind: 'atMost', source: 'the better of the two alone, on the same series' },
  ]
}

function single(): Figure[] {
  return ['air_passengers', 'champagne_sales', 'quebec_car_sales'].flatMap((name): Figure[] => {
    const values = Float64Array.from(rowsOf(`forecasting/${name}.csv`), ({ value }) => Number(value))
    const training = values.slice(0, -12), actual = values.slice(-12)
    const reference = rowsOf('forecasting/r_reference_last12.csv').find(({ series, method }) => series === name && method === 'snaive')
    const published = Number(reference?.['MAE'])
    const mae = (told: Float64Array) => forecastError(training, actual, told, 12).mae
    return [
      { what: `${name}, seasonal naive: mean absolute error`, ours: mae(fitted('naive', training, 12).ahead(12)), published, tolerance: 0.001, source: 'R package forecast' },
      { what: `${name}, chosen by itself: mean absolute error`, ours: mae(Float64Array.from(forecast(training, { steps: 12, period: 12 }).points, ({ value }) => value)), published, tolerance: 0.05, kind: 'atMost', source: 'the seasonal naive of R' },
    ]
  })
}

export const forecastFigures: readonly FigureSet[] = [
  { title: 'Forecast: M3, monthly', input: '1,428 series, the last 18 values held out. Over all of them (FULL_DATA=1) Theta and exponential smoothing together: sMAPE 13.82, MASE .847, below the best of the 24 published methods.', figures: m3 },
  { title: 'Forecast: single series', input: 'The last 12 months held out.', figures: single },
]
