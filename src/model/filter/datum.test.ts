import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, distance, distanceBetween, earthRadius, inDatum } from './datum.ts'

// Published check points: the tests of eviltransform (github.com/googollee/eviltransform), which many implementations share.
const points = [
  { name: 'Shanghai', wgs: { latitude: 31.1774276, longitude: 121.5272106 }, gcj: { latitude: 31.17530398364597, longitude: 121.531541859215 } },
  { name: 'Shenzhen', wgs: { latitude: 22.543847, longitude: 113.912316 }, gcj: { latitude: 22.540796131694766, longitude: 113.9171764808363 } },
  { name: 'Beijing', wgs: { latitude: 39.911954, longitude: 116.377817 }, gcj: { latitude: 39.91334545536069, longitude: 116.38404722455657 } },
]
const anywhere = fc.record({ latitude: fc.double({ min: -85, max: 85, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })
const inChina = fc.record({ latitude: fc.double({ min: 20, max: 50, noNaN: true }), longitude: fc.double({ min: 75, max: 130, noNaN: true }) })

describe('places in two datums', () => {
  it.each(points)('$name lies where the published points say, both ways', ({ wgs, gcj }) => {
    expect(distance(inDatum(wgs, 'WGS-84', 'GCJ-02'), gcj)).toBeLessThan(0.1)
    expect(distance(inDatum(gcj, 'GCJ-02', 'WGS-84'), wgs)).toBeLessThan(0.1)
  })
  it('outside of China both are the same', () => {
    const denver = { latitude: 39.7392, longitude: -104.9903 }
    expect(inDatum(denver, 'WGS-84', 'GCJ-02')).toEqual(denver)
  })
  it('there and back comes within a centimetre', () => {
    fc.assert(fc.property(inChina, (point) => distance(inDatum(inDatum(point, 'WGS-84', 'GCJ-02'), 'GCJ-02', 'WGS-84'), point) < 0.01))
  })
  it('the same spot told in both datums is no way apart, and mixing them up would be some 500 m', () => {
    for (const { wgs, gcj } of points) {
      expect(distanceBetween({ ...wgs, datum: 'WGS-84' }, { ...gcj, datum: 'GCJ-02' })).toBeLessThan(0.1)
      expect(distance(wgs, gcj)).toBeGreaterThan(300)
    }
  })
})

describe('distance', () => {
  it('is that of the published pair Shanghai to Beijing, 1,078,164 m on a sphere of 6,378,137 m', () => {
    expect(distance(points[0]!.gcj, points[2]!.gcj)).toBeCloseTo(1_078_164 * (earthRadius / 6_378_137), -1)
  })
  it('of one degree of latitude is 111,195 m, and of half the earth 20,015 km', () => {
    expect(distance({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(111_195.08, 1)
    expect(distance({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015_114, -1)
  })
})

describe('the box around a point', () => {
  it('holds everything that is near enough, at the poles and the date line too', () => {
    fc.assert(fc.property(anywhere, anywhere, fc.integer({ min: 1, max: 3_000_000 }), (middle, other, metres) => {
      if (distance(middle, other) > metres) return true
      const { south, north, west, east } = boxAround([middle], metres)
      return other.latitude >= south && other.latitude <= north && (west === undefined || (other.longitude >= west && other.longitude <= (east ?? 180)))
    }), { numRuns: 2000 })
  })
  it('is small for small ways', () => {
    const { south, north, west, east } = boxAround([{ latitude: 31, longitude: 121 }], 1000)
    expect(north - south).toBeCloseTo(0.018, 3)
    expect((east ?? 0) - (west ?? 0)).toBeCloseTo(0.021, 3)
  })
})
