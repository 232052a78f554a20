import { expect, test } from 'vitest'
import { keyOf, lastDay, protectedBy, type Registered } from './rules.ts'

const registered = (given: Partial<Registered>): Registered => ({ id: 'a', partner: 'p1', key: keyOf('深圳启明电子科技有限公司'), status: 'accepted', protectedUntil: '2026-06-30', ...given })
const asked = { id: 'b', partner: 'p2', key: keyOf('深圳启明电子科技') }

test('the same company is known by its name without the legal form', () => {
  expect(keyOf('深圳启明电子科技有限公司')).toBe(keyOf('深圳启明电子科技'))
  expect(keyOf('Harbour Tools Ltd.')).toBe(keyOf('harbour tools'))
})

test('a company is protected for the partner who was first, up to and with the last day', () => {
  expect(protectedBy([registered({})], asked, '2026-06-30')?.id).toBe('a')
  expect(protectedBy([registered({})], asked, '2026-07-01')).toBeUndefined()
})

test('what is one’s own, not accepted, or of another company stands in nobody’s way', () => {
  expect(protectedBy([registered({ partner: 'p2' })], asked, '2026-06-01')).toBeUndefined()
  expect(protectedBy([registered({ status: 'submitted' })], asked, '2026-06-01')).toBeUndefined()
  expect(protectedBy([registered({ key: keyOf('Harbour Tools') })], asked, '2026-06-01')).toBeUndefined()
})

test('of several the one that lasts longest is named', () => {
  expect(protectedBy([registered({}), registered({ id: 'c', partner: 'p3', protectedUntil: '2026-09-01' })], asked, '2026-06-01')?.id).toBe('c')
})

test('today is the first day of a protection', () => {
  expect(lastDay('2026-03-01', 1)).toBe('2026-03-01')
  expect(lastDay('2026-03-01', 90)).toBe('2026-05-29')
})
