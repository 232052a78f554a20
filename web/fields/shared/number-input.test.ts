import { expect, it } from 'vitest'
import { readNumber } from './number-input.tsx'

it('reads numbers as people type them', () => {
  expect(readNumber('1,234.5')).toBe(1234.5)
  expect(readNumber('１２，３')).toBe(123)
  expect(readNumber('-.5')).toBe(-0.5)
})
it('leaves alone what is no number', () => {
  expect(readNumber('12x')).toBeUndefined()
  expect(readNumber('')).toBeUndefined()
  expect(readNumber('1e9')).toBeUndefined()
})
