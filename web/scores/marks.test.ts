import { expect, test } from 'vitest'
import { marksBetween } from './marks.ts'

test('an axis that spans little more than a power of ten still has several round numbers on it', () => {
  expect(marksBetween(30_000, 1_200_000)).toEqual([50_000, 100_000, 200_000, 500_000, 1_000_000])
  expect(marksBetween(150, 900)).toEqual([200, 500])
})

test('one that spans much has the powers of ten alone', () => {
  expect(marksBetween(0.8, 12_000)).toEqual([1, 10, 100, 1000, 10_000])
})
