import { expect, test } from 'vitest'
import { usualTravel } from './route.ts'
import { dayVisits, mostStops, planned, targetsOf } from './stops.ts'

const hour = 3_600_000
const travel = { from: undefined, departAt: Date.parse('2026-11-25T00:30:00Z'), to: undefined, ...usualTravel }
const visit = (id: string, more: object = {}) => ({ id, subject: `Visit ${id}`, customer: { object: 'customer', id: `c${id}`, title: `Customer ${id}` }, ...more })
const at = (latitude: number) => ({ latitude, longitude: 121, datum: 'WGS-84' as const })

test('visits come in the order that was kept, then by their time, and say whom they lead to', () => {
  const rows = [visit('b', { start: '2026-11-25T03:00:00Z', end: '2026-11-25T03:30:00Z' }), visit('a', { start: '2026-11-25T02:00:00Z', duration: 600 }), visit('k', { visitOrder: 1 })]
  const found = dayVisits(rows, new Map([['ca', at(31)]]))
  expect(found.map(({ row: { id }, customer, name }) => [id, customer, name])).toEqual([['k', 'ck', 'Customer k'], ['a', 'ca', 'Customer a'], ['b', 'cb', 'Customer b']])
  expect(found.map(({ stop: { stay, fixed } }) => [stay, fixed])).toEqual([[hour, undefined], [600_000, Date.parse('2026-11-25T02:00:00Z')], [hour / 2, Date.parse('2026-11-25T03:00:00Z')]])
})

test('a visit without a place says why: it leads to nobody, or nobody knows where', () => {
  const lead = visit('l', { customer: null, target: { object: 'lead', id: 'x', title: 'Lead' } })
  const none = visit('n', { customer: null })
  expect(dayVisits([visit('a'), lead, none], new Map([['ca', at(31)]])).map(({ unplaced }) => unplaced)).toEqual([undefined, 'noPlace', 'noTarget'])
  expect(targetsOf([visit('a'), lead, none, visit('b')], (object) => object === 'customer')).toEqual([{ object: 'customer', ids: ['ca', 'cb'] }])
})

test('a day is planned for fifty stops; the rest is told and not lost', () => {
  const rows = Array.from({ length: 53 }, (_, index) => visit(String(index).padStart(2, '0')))
  const { visits, left, route } = planned(dayVisits(rows, new Map(rows.map(({ id }, index) => [`c${id}`, at(31 + ((index * 17) % 53) / 100)]))), { ...travel, from: at(31) }, 'shortest')
  expect([visits.length, left.map(({ row: { id } }) => id), route.legs.length]).toEqual([mostStops, ['50', '51', '52'], mostStops])
  expect(visits.map(({ stop: { place } }) => place?.latitude ?? 0)).toEqual(visits.map(({ stop: { place } }) => place?.latitude ?? 0).sort((a, b) => a - b))
})
