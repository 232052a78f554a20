import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordered, type Stop, timed, type Travel, usualTravel } from './route.ts'

const hour = 3_600_000
const at = (latitude: number, longitude: number) => ({ latitude, longitude, datum: 'WGS-84' as const })
const stop = (id: string, latitude: number, longitude: number, more: Partial<Stop> = {}): Stop => ({ id, place: at(latitude, longitude), fixed: undefined, stay: hour, ...more })
const travel: Travel = { from: at(31, 121), departAt: 9 * hour, to: undefined, ...usualTravel }
const ids = (stops: readonly Stop[]) => stops.map(({ id }) => id).join('')

describe('the route of a day', () => {
  it('goes along a line from its near end to its far one', () => {
    const line = [stop('c', 31.3, 121), stop('a', 31.1, 121), stop('d', 31.4, 121), stop('b', 31.2, 121)]
    expect(ids(ordered(line, travel))).toBe('abcd')
  })
  it('goes round a ring, without crossing itself, when it ends where it began', () => {
    const ring = [...'abcdefgh'].map((id, turn) => stop(id, 31 + Math.cos((turn / 8) * 2 * Math.PI) / 10, 121 + Math.sin((turn / 8) * 2 * Math.PI) / 10))
    const order = ids(ordered(ring, { ...travel, from: at(31.1, 121), to: at(31.1, 121) }))
    expect(['abcdefgh', 'ahgfedcb']).toContain(order)
  })
  it('keeps agreed times, though the way is longer', () => {
    const far = stop('f', 31.3, 121, { fixed: 10 * hour })
    const near = stop('n', 31.02, 121)
    const order = ordered([near, far], travel)
    expect(ids(order)).toBe('fn')
    expect(timed(order, travel).legs.map(({ late }) => late)).toEqual([late(far), 0])
  })
  it('waits for an agreed time, and says how late one comes', () => {
    const { legs, metres, endAt } = timed([stop('a', 31, 121, { fixed: 10 * hour }), stop('b', 31.5, 121, { fixed: 11 * hour })], travel)
    expect(legs[0]).toMatchObject({ metres: 0, arriveAt: 9 * hour, beginAt: 10 * hour, late: 0 })
    expect(metres).toBe(Math.round(55_597.54 * 1.3))
    expect(legs[1]?.late).toBe(Math.round((metres / 30_000) * hour))
    expect(endAt).toBe((legs[1]?.beginAt ?? 0) + hour)
  })
  it('leaves in what lies nowhere known', () => {
    const order = ordered([stop('a', 31.1, 121), { id: 'x', place: undefined, fixed: undefined, stay: hour }], travel)
    expect(ids(order)).toBe('ax')
    expect(timed(order, travel).legs[1]?.metres).toBeUndefined()
  })
  it('is the same for the same stops in any order, loses none, and is never worse than the nearest neighbour', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 4, maxLength: 4 }), north: fc.integer({ min: 0, max: 300 }), east: fc.integer({ min: 0, max: 300 }) }), { selector: ({ id }) => id, maxLength: 9 })
    fc.assert(fc.property(some, (list) => {
      const stops = list.map(({ id, north, east }) => stop(id, 31 + north / 1000, 121 + east / 1000))
      const one = ordered(stops, travel)
      expect(ordered([...stops].reverse(), travel)).toEqual(one)
      expect([...one].map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort())
      expect(timed(one, travel).metres).toBeLessThanOrEqual(timed(greedy(stops), travel).metres + 1)
    }), { numRuns: 60 })
  })
  it('takes fifty stops in a moment', () => {
    const many = Array.from({ length: 50 }, (_, turn) => stop(String(turn).padStart(2, '0'), 31 + ((turn * 37) % 100) / 300, 121 + ((turn * 61) % 100) / 300))
    expect(ordered(many, travel)).toHaveLength(50)
  })
})

const late = ({ fixed }: Stop) => Math.max(0, 9 * hour + Math.round((Math.round(33_358.524 * 1.3) / 30_000) * hour) - (fixed ?? 0))

function greedy(stops: readonly Stop[]): readonly Stop[] {
  const left = [...stops].sort((a, b) => (a.id < b.id ? -1 : 1))
  const order: Stop[] = []
  while (left.length > 0) {
    const tries = left.map((each) => timed([...order, each], travel).metres)
    order.push(...left.splice(tries.indexOf(Math.min(...tries)), 1))
  }
  return order
}
