import { expect, it } from 'vitest'
import { analyseFile } from '../../src/rooms/insight/index.ts'
import { describeSets, pathOf, rowsOf } from '../data/sets.ts'

const today = 20_700

describeSets('RFM', () => {
  it('gives the scores and segments that the R package rfm publishes, and the sums of the file', async () => {
    const { rows, fit, parameters } = await analyseFile('rfm', pathOf('rfm/rfm_orders.csv'), { options: { 'as-of': '2006-12-31' }, today })
    const told = new Map([...rows].map((row) => [row['customer'], row]))
    const published = rowsOf('rfm/rfm_published_first5.csv')
    expect(published).toHaveLength(5)
    for (const row of published) {
      const { recency, frequency, monetary, recencyScore, frequencyScore, monetaryScore, score, segment } = told.get(row['customer_id'] ?? '') ?? {}
      expect([recency, frequency, monetary, recencyScore, frequencyScore, monetaryScore].map(String)).toEqual([row['recency_days'], row['orders'], row['revenue'], row['recency_score'], row['frequency_score'], row['monetary_score']])
      expect([score, segment]).toEqual([row['rfm_score'], row['segment_B']])
    }
    expect(fit).toMatchObject({ customers: 995, orders: 4906, amount: 464_158, firstDay: '2001-10-29', lastDay: '2006-12-30' })
    expect(parameters).toMatchObject({ asOf: '2006-12-31', bounds: { recency: [115, 181, 297.4, 482] } })
  })

  it('adds up order lines with returns as the file does', async () => {
    const { fit, read } = await analyseFile('rfm', pathOf('online_retail/online_retail.csv.gz'), { options: {}, today })
    expect(fit).toMatchObject({ customers: 4372, orders: 22_190, amount: 8_300_065.814 })
    expect(read.leftOut).toEqual({ noCustomer: 135_080 })
  })
})
