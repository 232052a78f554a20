import { describe, expect, it } from 'vitest'
import { agreedPlace, impossibleSpeed, judge } from './rules.ts'

const now = Date.parse('2026-11-25T02:00:00Z')
const minute = 60_000
const shanghai = { latitude: 31.1774276, longitude: 121.5272106, datum: 'WGS-84', accuracy: 20 } as const
const sameOnAMap = { latitude: 31.17530398364597, longitude: 121.531541859215, datum: 'GCJ-02' } as const
const beijing = { latitude: 39.911954, longitude: 116.377817, datum: 'WGS-84', accuracy: 20 } as const
const usual = { now, phoneAt: now, place: shanghai, customer: sameOnAMap, before: undefined }

describe('a check-in', () => {
  it('at a customer whose place was read off a Chinese map is at the customer', () => {
    expect(judge(usual)).toEqual({ marks: [], distance: 0, speed: undefined })
  })
  it('far away, of weak accuracy, at a customer of unknown place, without a place: each is marked', () => {
    expect(judge({ ...usual, place: { ...shanghai, latitude: 31.19 } })).toMatchObject({ marks: ['farAway'], distance: 1398 })
    expect(judge({ ...usual, place: { ...shanghai, accuracy: 900 } }).marks).toEqual(['weakAccuracy'])
    expect(judge({ ...usual, customer: undefined })).toMatchObject({ marks: ['unknownPlace'], distance: undefined })
    expect(judge({ ...usual, place: undefined })).toMatchObject({ marks: ['noPlace'], distance: undefined })
  })
  it('the doubt of the place is taken off before it counts as far away', () => {
    expect(judge({ ...usual, place: { ...shanghai, latitude: 31.183, accuracy: 190 } }).marks).toEqual([])
  })
  it('says that the phone goes by another clock', () => {
    expect(judge({ ...usual, phoneAt: now - 9 * minute }).marks).toEqual([])
    expect(judge({ ...usual, phoneAt: now - 11 * minute }).marks).toEqual(['phoneClock'])
    expect(judge({ ...usual, phoneAt: now + 11 * minute }).marks).toEqual(['phoneClock'])
  })
  it('an hour after one a thousand kilometres away is impossible, two hours after it is a flight', () => {
    const before = (minutes: number) => ({ at: now - minutes * minute, phoneAt: undefined, place: beijing })
    expect(judge({ ...usual, before: before(60) })).toMatchObject({ marks: ['impossibleSpeed'], speed: 1077 })
    expect(judge({ ...usual, before: before(120) }).marks).toEqual([])
  })
  it('that waited for a network is judged by the time between the phones', () => {
    const place = { ...shanghai, latitude: 31.4 }
    expect(impossibleSpeed({ at: now - 1000, phoneAt: now - 61 * minute, place }, { at: now, phoneAt: now - minute, place: shanghai })).toBeUndefined()
    expect(impossibleSpeed({ at: now - 1000, phoneAt: undefined, place }, { at: now, phoneAt: now, place: shanghai })).toBeGreaterThan(350)
  })
  it('a jump of the reception by some hundred metres is no journey', () => {
    expect(impossibleSpeed({ at: now, phoneAt: undefined, place: shanghai }, { at: now, phoneAt: undefined, place: { ...shanghai, latitude: 31.183 } })).toBeUndefined()
  })
})

describe('the place of a customer, learned from check-ins', () => {
  it('is proposed from three that agree, in the middle of them, whatever datum they came in', () => {
    const three = [shanghai, { ...sameOnAMap, accuracy: 15 }, { ...shanghai, latitude: 31.1783276 }]
    expect(agreedPlace(three.slice(0, 2))).toBeUndefined()
    expect(agreedPlace(three)).toEqual({ place: { latitude: 31.177728, longitude: 121.527211, datum: 'WGS-84' }, visits: 3 })
  })
  it('takes no part of what lies apart or came with weak accuracy', () => {
    expect(agreedPlace([shanghai, shanghai, beijing])).toBeUndefined()
    expect(agreedPlace([shanghai, shanghai, { ...shanghai, accuracy: 5000 }, { latitude: 31.1774276, longitude: 121.5272106, datum: 'WGS-84' }])).toBeUndefined()
    expect(agreedPlace([beijing, shanghai, shanghai, shanghai])?.visits).toBe(3)
  })
})
