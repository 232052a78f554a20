import { describe, expect, test } from 'vitest'
import { type EnteredMarket, marketsIn } from './market.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const today = '2027-06-01'
const all = { category: false, region: false, today }
const entered = (period: EnteredMarket['period'], startsOn: string, category: string | null = null, region: string | null = null): EnteredMarket => ({ period, startsOn, category, region })

describe('the markets of a time', () => {
  test('are those that lie wholly in it, the longer of two that overlap', () => {
    const list = [entered('year', '2026-01-01'), entered('quarter', '2026-04-01'), entered('year', '2025-01-01')]
    expect(marketsIn(list, year, all)).toMatchObject([{ from: '2026-01-01', to: '2026-12-31' }])
    expect(marketsIn(list, { from: '2026-04-01', to: '2026-06-30' }, all)).toMatchObject([{ from: '2026-04-01', to: '2026-06-30' }])
    expect(marketsIn(list, { from: '2026-05-01', to: '2026-05-31' }, all)).toEqual([])
    expect(marketsIn([], year, all)).toEqual([])
    expect(marketsIn(list, year, { ...all, today: '2026-11-25' })).toMatchObject([{ from: '2026-04-01' }])
  })

  test('are the whole where that was entered, else by category, else by region, and never both at once', () => {
    const parts = [entered('year', '2026-01-01', 'a'), entered('year', '2026-01-01', 'b'), entered('year', '2026-01-01', null, 'North'), entered('year', '2026-01-01', 'a', 'North')]
    expect(marketsIn([...parts, entered('month', '2026-03-01')], year, all)).toMatchObject([{ category: null, region: null, from: '2026-03-01', to: '2026-03-31' }])
    expect(marketsIn(parts, year, all).map(({ category }) => category)).toEqual(['a', 'b'])
    expect(marketsIn(parts, year, { ...all, region: true })).toMatchObject([{ category: null, region: 'North' }])
    expect(marketsIn(parts, year, { ...all, category: true, region: true })).toMatchObject([{ category: 'a', region: 'North' }])
    expect(marketsIn([parts[2] as EnteredMarket], year, { ...all, category: true })).toEqual([])
  })

  test('lie in one of the periods that the time is cut into', () => {
    const list = [entered('year', '2026-01-01', 'a'), entered('month', '2026-02-10', 'a'), entered('quarter', '2026-04-01', 'a')]
    expect(marketsIn(list, year, { ...all, period: 'month' })).toMatchObject([{ from: '2026-02-01', to: '2026-02-28', period: 'month' }])
    expect(marketsIn(list, year, { ...all, period: 'quarter' })).toHaveLength(2)
    expect(marketsIn(list, year, { ...all, period: 'week' })).toEqual([])
    expect(marketsIn([entered('year', '2026-04-03')], { from: '2026-04-01', to: '2027-03-31' }, all)).toMatchObject([{ from: '2026-04-01', to: '2027-03-31' }])
  })
})
