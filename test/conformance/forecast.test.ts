import { expect, it } from 'vitest'
import { forecast } from '../../src/analytics/forecast/forecast.ts'
import { describeSets, full } from '../data/sets.ts'
import { meanErrors, monthlySeries } from './figures/forecasts.ts'

// M3, 1,428 monthly series, the last 18 values held out; what a run without FULL_DATA=1 holds them to stands in figures/forecasts.ts.
describeSets('Forecasts of the M3 competition', () => {
  it.skipIf(!full)('over all series the mean of Theta and exponential smoothing is below the best of the published methods, sMAPE 13.892 and MASE .848', () => {
    const combined = meanErrors(monthlySeries(), 'combined')
    expect(combined.smape).toBeLessThan(13.892)
    expect(combined.mase).toBeLessThan(0.848)
  })

  it('the intervals of what is chosen by itself hold about as often as they say', () => {
    const inside = monthlySeries(full ? 1 : 40).flatMap(({ training, actual }) => forecast(training, { steps: 18, period: 12 }).points.map(({ low80, high80, low95, high95 }, step) => {
      const value = actual[step] ?? 0
      return [value >= low80 && value <= high80, value >= low95 && value <= high95] as const
    }))
    const share = (place: 0 | 1) => inside.filter((each) => each[place]).length / inside.length
    expect(share(0)).toBeGreaterThan(0.74)
    expect(share(0)).toBeLessThan(0.92)
    expect(share(1)).toBeGreaterThan(0.88)
  })
})
