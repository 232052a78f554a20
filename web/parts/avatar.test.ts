import { expect, it } from 'vitest'
import { initials, toneOf } from './avatar.tsx'

it('takes the character that tells Chinese companies apart, not the place they sit in', () => {
  expect(initials('深圳启明电子科技')).toBe('启')
  expect(initials('李娜')).toBe('李')
  expect(initials('上海滩')).toBe('上')
})
it('takes two letters of a Latin name', () => {
  expect(initials('Nina Li')).toBe('NL')
  expect(initials('Cher')).toBe('C')
  expect(initials('')).toBe('')
})
it('gives a name the same tone each time', () => {
  expect(toneOf('Nina Li')).toBe(toneOf('Nina Li'))
})
