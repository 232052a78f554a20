import { expect, test } from 'vitest'
import { beside, type TheirProduct, winRate } from './rules.ts'

const theirs = (name: string, given: Partial<TheirProduct> = {}): TheirProduct => ({ name, likeness: 'similar', product: undefined, price: undefined, use: undefined, performance: undefined, ...given })

test('their products against what is in the deal come first, the closest first, with the difference in price', () => {
  const found = beside(
    [theirs('Other'), theirs('Close', { product: 'p', price: 9400, likeness: 'similar' }), theirs('Twin', { product: 'p', price: 9600, likeness: 'same' })],
    [{ product: 'p', name: 'PCB-8L', price: 10_000 }],
  )
  expect(found.map(({ name, ours }) => [name, ours])).toEqual([['Twin', 'PCB-8L'], ['Close', 'PCB-8L'], ['Other', undefined]])
  expect(found[0]?.difference).toBeCloseTo(-0.04)
})

test('where a price is missing or nothing, no difference is told', () => {
  expect(beside([theirs('A', { product: 'p', price: 5 })], [{ product: 'p', name: 'Free', price: 0 }])[0]?.difference).toBeUndefined()
  expect(beside([theirs('A', { product: 'p' })], [{ product: 'p', name: 'Ours', price: 10 }])[0]?.difference).toBeUndefined()
})

test('a win rate is told once something was decided', () => {
  expect([winRate(0, 0), winRate(3, 1)]).toEqual([undefined, 0.75])
})
