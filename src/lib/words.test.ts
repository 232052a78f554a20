import { expect, it } from 'vitest'
import { plural, say } from './words.ts'

it('fills in the named values and leaves an unknown name to be seen', () => {
  expect(say({ en: '{count} of {total}', zh: '共 {total} 条中的 {count} 条' }, 'zh', { count: 2 })).toBe('共 {total} 条中的 2 条')
})

it('makes English plurals by rule or as declared, and leaves Chinese alone', () => {
  const word = (en: string, given?: string) => plural({ en, zh: '词', ...(given === undefined ? {} : { plural: given }) }, 'en')
  expect([word('Customer'), word('Category'), word('Address'), word('Person', 'People'), word('Day')]).toEqual(['Customers', 'Categories', 'Addresses', 'People', 'Days'])
  expect(plural({ en: 'Lead', zh: '线索' }, 'zh')).toBe('线索')
})
