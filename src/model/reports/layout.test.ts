import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, placed } from './layout.ts'

const card = fc.record({ x: fc.integer({ min: 0, max: 11 }), y: fc.integer({ min: 0, max: 30 }), width: fc.integer({ min: 2, max: 12 }), height: fc.integer({ min: 2, max: 8 }) })

test('wherever a card is put, all stay on the grid, none over another, none is lost', () => {
  fc.assert(fc.property(fc.array(card, { minLength: 1, maxLength: 12 }), fc.nat(), card, (places, which, to) => {
    // A layout begins without overlaps, as one that was made by moving cards.
    const start = places.map((place, index) => ({ id: `c${index}`, ...place, x: Math.min(place.x, 12 - place.width), y: index * 10 }))
    const next = placed(start, `c${which % places.length}`, to)
    expect(next.map(({ id }) => id)).toEqual(start.map(({ id }) => id))
    for (const one of next) {
      expect(one.x >= 0 && one.x + one.width <= 12 && one.y >= 0).toBe(true)
      for (const other of next) if (one.id !== other.id) expect(overlaps(one, other)).toBe(false)
    }
  }))
})
