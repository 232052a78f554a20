import { expect, it } from 'vitest'
import { analyseFile } from '../../src/rooms/insight/index.ts'
import { describeSets, pathOf } from '../data/sets.ts'

describeSets('Online retail, 541,909 lines', () => {
  it('adds up orders with returns as the file does', async () => {
    const { fit, read } = await analyseFile('rfm', pathOf('online_retail/online_retail.csv.gz'), { options: {}, today: 20_700 })
    expect(fit).toMatchObject({ customers: 4372, orders: 22_190, amount: 8_300_065.814 })
    expect(read.leftOut).toEqual({ noCustomer: 135_080 })
  })
})
