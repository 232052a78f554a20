import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frequentSets } from './fpGrowth.ts'
import { basketRules } from './rules.ts'

const baskets = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), { minLength: 2, maxLength: 25 })

it('finds the sets that counting each one by itself finds', () => {
  fc.assert(fc.property(baskets, fc.integer({ min: 1, max: 4 }), (given, least) => {
    const expected = Array.from({ length: 127 }, (_, bits) => [0, 1, 2, 3, 4, 5, 6].filter((item) => ((bits + 1) >> item) % 2 === 1))
      .map((items) => ({ items, count: given.filter((basket) => items.every((item) => basket.includes(item))).length })).filter(({ count }) => count >= least)
    const sorted = (sets: readonly { items: readonly number[]; count: number }[]) => sets.map(({ items, count }) => `${items.join(' ')}: ${count}`).toSorted()
    expect(sorted(frequentSets(given, least))).toEqual(sorted(expected))
  }), { seed: 1, numRuns: 100 })
})

it('says of each rule what counting says', () => {
  const { rules } = basketRules([[1, 2], [1, 2, 3], [1], [3]], { support: 0.5, confidence: 0.6 })
  expect(rules).toEqual([
    { left: [2], right: 1, support: 0.5, confidence: 1, lift: 4 / 3, leverage: 0.5 - 0.5 * 0.75, conviction: null, count: 2 },
    { left: [1], right: 2, support: 0.5, confidence: 2 / 3, lift: 4 / 3, leverage: 0.125, conviction: expect.closeTo(1.5, 9) as number, count: 2 },
  ])
})

it('refuses no baskets, and more sets than anybody reads, in words', () => {
  expect(() => basketRules([[]], { support: 0.1, confidence: 0.1 })).toThrow(/analysis-too-little/)
  expect(() => frequentSets([Array.from({ length: 25 }, (_, item) => item), []], 1, { longest: 25, most: 1000 })).toThrow(RangeError)
})
