import { expect, it } from 'vitest'
import { type DealFacts, stuckBecause, stuckDeals } from './stuck.ts'
import { laterThan, velocity } from './pipeline.ts'

const now = Date.parse('2026-11-25T02:00:00Z')
const deal: DealFacts = { status: 'open', inStageSince: '2026-11-20T00:00:00Z', createdAt: '2026-11-01T00:00:00Z', closesOn: '2026-12-01', lastActivityAt: '2026-11-20T00:00:00Z', nextActivityAt: '', allowedDays: 14 }
const why = (change: Partial<DealFacts>) => stuckBecause({ ...deal, ...change }, now, '2026-11-25').map(({ reason, days }) => `${reason} ${days}`)

it('says why a deal is stuck: too long in its stage, past its date, silent; what is planned or closed is not', () => {
  expect(why({})).toEqual([])
  expect(why({ inStageSince: '2026-11-01T00:00:00Z' })).toEqual(['stage 24'])
  expect(why({ closesOn: '2026-11-20', lastActivityAt: '2026-10-01T00:00:00Z' })).toEqual(['close 5', 'silent 55'])
  expect(why({ closesOn: '2026-11-20', nextActivityAt: '2026-11-26T00:00:00Z' })).toEqual([])
  expect(why({ closesOn: '2026-11-20', nextActivityAt: '2026-11-24T00:00:00Z' })).toEqual(['close 5'])
  expect(why({ status: 'won', closesOn: '2026-11-20' })).toEqual([])
})

it('asks for the same of the database, one reason or any', () => {
  expect(JSON.stringify(stuckDeals([{ id: 's', allowedDays: 14 }]))).toContain('{"amount":14,"unit":"day"}')
  expect(stuckDeals([], 'close')).toMatchObject({ and: [{ field: 'status' }, { not: { field: 'nextActivityAt' } }, { or: [{ field: 'expectedCloseOn' }] }] })
})

it('takes what was won as gone on from every stage, and a cycle of no days as no velocity', () => {
  const stage = (id: string, order: number, kind = 'open', pipeline = 'p') => ({ id, order, kind, pipeline })
  const all = [stage('a', 0), stage('b', 1), stage('won', 5, 'won'), stage('lost', 6, 'lost'), stage('x', 9, 'open', 'q')]
  expect(laterThan(all[0] ?? stage('', 0), all)).toEqual(['b', 'won'])
  expect(laterThan(all[1] ?? stage('', 0), all)).toEqual(['won'])
  expect(velocity({ open: 10, winRate: 0.5, averageValue: 1000, cycleDays: 50 })).toBe(100)
  expect(velocity({ open: 10, winRate: 0.5, averageValue: 1000, cycleDays: 0 })).toBeUndefined()
})
