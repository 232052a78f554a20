import { expect, it } from 'vitest'
import { plural, say } from './words.ts'

it('fills in the named values and leaves an unknown name to be seen', () => {
  expect(say({ en: '{count} of {total}', zh: '共 {total} 条中的 {count} 条' }, 'zh', { count: 2 })).toBe('共 {total} 条中的 2 条')
})

it('sets Latin names and figures apart from Chinese words, and nothing else', () => {
  const words = { en: '{who} did', zh: '已共享给{who}本人，共{count}次' }
  expect(say(words, 'zh', { who: 'Li Na', count: 3 })).toBe('已共享给 Li Na 本人，共 3 次')
  expect(say(words, 'zh', { who: '李娜', count: 3 })).toBe('已共享给李娜本人，共 3 次')
  expect(say({ en: '', zh: '已选 {count} 条（{count}）' }, 'zh', { count: 3 })).toBe('已选 3 条（3）')
  expect(say(words, 'en', { who: '李娜' })).toBe('李娜 did')
})

it('makes English plurals by rule or as declared, and leaves Chinese alone', () => {
  const word = (en: string, given?: string) => plural({ en, zh: '词', ...(given === undefined ? {} : { plural: given }) }, 'en')
  expect([word('Customer'), word('Category'), word('Address'), word('Person', 'People'), word('Day')]).toEqual(['Customers', 'Categories', 'Addresses', 'People', 'Days'])
  expect(plural({ en: 'Lead', zh: '线索' }, 'zh')).toBe('线索')
})
