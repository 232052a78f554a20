import { expect, it } from 'vitest'
import { model } from '../model.ts'
import type { Lane } from './lanes.ts'
import { inLane, inLanes, stalledBecause, stalledFilter, weightedField, wholeUnits } from './questions.ts'

const opportunity = model.object('opportunity')
const need: Lane = { key: 'need', name: 'Need', kind: 'open', allowedDays: 14 }
const quote: Lane = { key: 'quote', name: 'Quote', kind: 'open' }
const none: Lane = { key: '', name: 'Without', kind: 'open' }

it('asks for the records of a lane, and of the lane of those that have none', () => {
  expect(inLane('stage', need)).toEqual({ field: 'stage', is: 'equals', value: 'need' })
  expect(inLane('stage', none)).toEqual({ field: 'stage', is: 'isEmpty' })
  expect(inLanes('stage', [need, quote])).toEqual({ field: 'stage', is: 'in', value: ['need', 'quote'] })
  expect(inLanes('stage', [none, need])).toEqual({ or: [{ field: 'stage', is: 'in', value: ['need'] }, { field: 'stage', is: 'isEmpty' }] })
})
it('knows as stalled what nothing moves, with the days that the lanes allow', () => {
  expect(JSON.stringify(stalledFilter(opportunity, 'stage', [need, quote]))).toContain('{"amount":14,"unit":"day"}')
  expect(stalledFilter(model.object('customer'), 'lifecycleStage', [need])).toBeUndefined()
  expect(stalledFilter(opportunity, 'priority', [need])).toBeUndefined()
})
it('counts days from the last move, else from the beginning', () => {
  const now = Date.parse('2026-11-25T00:00:00Z')
  const row = { id: 'a', version: 1, status: 'open', createdAt: '2026-11-10T00:00:00Z' }
  expect(stalledBecause(row, need, now, '2026-11-25')).toEqual({ reason: 'stage', days: 15 })
  expect(stalledBecause({ ...row, stageChangedAt: '2026-11-23T12:00:00Z' }, need, now, '2026-11-25')).toBeUndefined()
})
it('weighs a sum where the object declares it, and rounds to whole units of each currency', () => {
  expect(weightedField(opportunity, 'amount')).toBe('weightedAmount')
  expect(weightedField(model.object('customer'), 'orderTotal')).toBeUndefined()
  expect([wholeUnits(123_456, 'CNY'), wholeUnits(123_456, 'JPY')]).toEqual([123_500, 123_456])
})
