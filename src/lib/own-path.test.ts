import { expect, test } from 'vitest'
import { isOwnPath, ownPath } from './own-path.ts'

test.each(['/', '/customers', '/customers/1?tab=history#top', '/settings/users', '/%2f%2fevil.example', '/客户'])('%s is an own path', (path) => {
  expect(isOwnPath(path)).toBe(true)
  expect(new URL(path, 'https://own.example').host).toBe('own.example')
})

test.each([
  '//evil.example', '/\\evil.example', '\\evil.example', '\\\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '\t//evil.example', '/\n/evil.example', '/\r\\evil.example',
  '///evil.example', '/ /evil.example', ' //evil.example', 'evil.example', '', '/a\\b', '/\u0000', `/${'a'.repeat(2001)}`,
])('%j is none, and leads to the start', (path) => {
  expect(isOwnPath(path)).toBe(false)
  expect(ownPath(path)).toBe('/')
})

test('what is no text leads to the start', () => {
  expect([undefined, null, 7, ['/a']].map(ownPath)).toEqual(['/', '/', '/', '/'])
})
