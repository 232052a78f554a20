import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, leastMinutes, minutesOf, sideBySide, snapped } from './layout.ts'

const placed = fc.array(fc.record({ from: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 0, max: 300 }) }), { maxLength: 30 })
  .map((list) => list.map(({ from, length }, index) => ({ id: String(index), from, to: from + length })))

test('what overlaps never shares a column, and everything is drawn once', () => {
  fc.assert(fc.property(placed, (list) => {
    const laid = new Map(sideBySide(list).map((each) => [each.id, each]))
    expect(laid.size).toBe(list.length)
    for (const one of list) {
      for (const other of list) {
        const overlap = one.from < Math.max(other.to, other.from + leastMinutes) && other.from < Math.max(one.to, one.from + leastMinutes)
        if (one.id < other.id && overlap) expect(laid.get(one.id)?.column).not.toBe(laid.get(other.id)?.column)
      }
      const mine = laid.get(one.id)!
      expect(mine.column).toBeLessThan(mine.columns)
    }
  }))
})

test('what stands alone has the whole width', () => {
  expect(sideBySide([{ id: 'a', from: 540, to: 600 }, { id: 'b', from: 600, to: 660 }])).toEqual([{ id: 'a', column: 0, columns: 1 }, { id: 'b', column: 0, columns: 1 }])
  expect(sideBySide([{ id: 'a', from: 540, to: 620 }, { id: 'b', from: 600, to: 660 }]).map(({ columns }) => columns)).toEqual([2, 2])
})

test('minutes are those of the viewer\'s clock', () => {
  expect(minutesOf('2026-11-25T01:30:00Z', 'Asia/Shanghai')).toBe(570)
  expect([clockOf(570), snapped(567), snapped(-4)]).toEqual(['09:30', 570, 0])
})
