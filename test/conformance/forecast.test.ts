import { expect, it } from 'vitest'
import { forecastError } from '../../src/analytics/forecast/accuracy.ts'
import { fitted, forecast, type Method } from '../../src/analytics/forecast/forecast.ts'
import { describeSets, full, rowsOf } from '../data/sets.ts'

interface Series { readonly training: Float64Array; readonly actual: Float64Array }

// M3, 1,428 monthly series, the last 18 values held out. Without FULL_DATA=1 exponential smoothing, alone slow, is tried on every twentieth series.
describeSets('Forecasts of the M3 competition', () => {
  const monthly = (step: number): Series[] => {
    const found = new Map<string, { training: number[]; actual: number[] }>()
    for (const { series = '', split, value } of rowsOf('forecasting/m3_monthly.csv.gz')) {
      const each = found.get(series) ?? { training: [], actual: [] }
      each[split === 'train' ? 'training' : 'actual'].push(Number(value))
      found.set(series, each)
    }
    return [...found.values()].filter((_, place) => place % step === 0).map(({ training, actual }) => ({ training: Float64Array.from(training), actual: Float64Array.from(actual) }))
  }
  const means = (series: readonly Series[], method: Method) => {
    const errors = series.map(({ training, actual }) => forecastError(training, actual, fitted(method, training, 12).ahead(18), 12))
    return { smape: errors.reduce((sum, { smape }) => sum + smape, 0) / errors.length, mase: errors.reduce((sum, { mase }) => sum + (mase ?? 0), 0) / errors.length }
  }

  it('Theta and the seasonal naive are those of the published table: 13.9 and .86, 17.23 and 1.146', () => {
    const series = monthly(1)
    expect(series).toHaveLength(1428)
    const naive = means(series, 'naive'), theta = means(series, 'theta')
    expect([naive.smape, naive.mase]).toEqual([expect.closeTo(17.234, 3), expect.closeTo(1.146, 3)])
    expect(theta.smape).toBeLessThan(13.95)
    expect(theta.mase).toBeLessThan(0.87)
  })

  it('the mean of Theta and exponential smoothing is better than each, than the best published sMAPE of 13.892 and MASE of .848', () => {
    const series = monthly(full ? 1 : 20)
    const [combined, theta, ets] = [means(series, 'combined'), means(series, 'theta'), means(series, 'ets')]
    expect(combined.smape).toBeLessThan(Math.min(theta.smape, ets.smape))
    expect(combined.mase).toBeLessThan(Math.min(theta.mase, ets.mase))
    if (full) expect(combined).toEqual({ smape: expect.closeTo(13.82, 1), mase: expect.closeTo(0.847, 2) })
  })

  it('the intervals of what is chosen by itself hold about as often as they say', () => {
    const inside = monthly(full ? 1 : 40).flatMap(({ training, actual }) => forecast(training, { steps: 18, period: 12 }).points.map(({ low80, high80, low95, high95 }, step) => {
      const value = actual[step] ?? 0
      return [value >= low80 && value <= high80, value >= low95 && value <= high95] as const
    }))
    const share = (place: 0 | 1) => inside.filter((each) => each[place]).length / inside.length
    expect(share(0)).toBeGreaterThan(0.74)
    expect(share(0)).toBeLessThan(0.92)
    expect(share(1)).toBeGreaterThan(0.88)
  })

  it.each(['air_passengers', 'champagne_sales', 'quebec_car_sales'])('%s: the last twelve are told better than by the season before', (name) => {
    const values = Float64Array.from(rowsOf(`forecasting/${name}.csv`), ({ value }) => Number(value))
    const training = values.slice(0, -12), actual = values.slice(-12)
    const told = Float64Array.from(forecast(training, { steps: 12, period: 12 }).points, ({ value }) => value)
    const published = rowsOf('forecasting/r_reference_last12.csv').find(({ series, method }) => series === name && method === 'snaive')
    const floor = forecastError(training, actual, fitted('naive', training, 12).ahead(12), 12)
    expect(floor.mae).toBeCloseTo(Number(published?.['MAE']), 2)
    expect(floor.smape).toBeCloseTo(Number(published?.['sMAPE']), 2)
    expect(forecastError(training, actual, told, 12).mae).toBeLessThan(floor.mae)
  })
})
