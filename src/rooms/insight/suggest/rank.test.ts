import { expect, test } from 'vitest'
import { basketSuggestions, ranked, type Suggested } from './rank.ts'

const nameOf = (id: string) => id.toUpperCase()

test('a rule counts when enough orders speak for it and more than chance would', () => {
  const rules = basketSuggestions([
    { of: 'a', other: 'b', orders: 10, both: 6, share: 0.2 }, { of: 'a', other: 'c', orders: 10, both: 2, share: 0.01 },
    { of: 'a', other: 'd', orders: 10, both: 5, share: 0.5 }, { of: 'a', other: 'e', orders: 0, both: 0, share: 0 },
  ], nameOf)
  expect(rules).toEqual([{ product: 'b', weight: 2.6, reason: { key: 'boughtWith', values: { product: 'B', id: 'b', with: 'A', share: { share: 0.6 } } } }])
})

test('each product stands once, by the best reason, and never one that may not be offered', () => {
  const one = (product: string, weight: number): Suggested => ({ product, weight, reason: {} })
  expect(ranked([one('a', 1), one('b', 3), one('a', 2), one('gone', 9)], (id) => id !== 'gone', 5).map(({ product, weight }) => [product, weight])).toEqual([['b', 3], ['a', 2]])
  expect(ranked([one('a', 1), one('b', 3)], () => true, 1)).toHaveLength(1)
})
