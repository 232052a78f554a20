import { expect, it } from 'vitest'
import { type Json, sameJson } from './json.ts'

it('takes values for the same whatever the order in which they name their parts, and for others by any part', () => {
  const alike: readonly (readonly [Json, Json])[] = [
    [null, null], [1, 1], ['a', 'a'], [[], []], [{}, {}], [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }],
    [{ amount: 100, currency: 'CNY' }, { currency: 'CNY', amount: 100 }],
  ]
  const others: readonly (readonly [Json, Json])[] = [
    [null, 0], ['1', 1], [[], {}], [[1, 2], [2, 1]], [[1], [1, 1]], [{ a: 1 }, { a: 2 }], [{ a: null }, {}], [{ a: 1 }, { b: 1 }], [{ a: 1 }, { a: 1, b: 1 }], [{ 0: 1 }, [1]], [{ a: [1] }, { a: { 0: 1 } }], [{ toString: 1 }, { a: 1 }],
  ]
  for (const [a, b] of alike) expect([sameJson(a, b), sameJson(b, a)]).toEqual([true, true])
  for (const [a, b] of others) expect([a, b, sameJson(a, b), sameJson(b, a)]).toEqual([a, b, false, false])
})

it('a part that does not survive JSON says nothing', () => {
  expect(sameJson({ a: 1, b: undefined } as unknown as Json, { a: 1 })).toBe(true)
})
