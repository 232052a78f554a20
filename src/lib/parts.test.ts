import { expect, test } from 'vitest'
import { inParts } from './parts.ts'

test('a list is cut into parts in its order, the last one shorter; an empty list has none', () => {
  expect([...inParts([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...inParts([1, 2], 2)]).toEqual([[1, 2]])
  expect([...inParts([], 2)]).toEqual([])
})

test('a part of nothing would never end and is refused', () => {
  for (const size of [0, -1, Number.NaN]) expect(() => [...inParts([1], size)]).toThrow(RangeError)
})
