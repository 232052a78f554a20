import { expect, test } from 'vitest'
import { StatementNames } from './names.ts'

const often = (names: StatementNames, text: string) => [names.nameOf(text), names.nameOf(text), names.nameOf(text)].at(-1)

test('a text that comes a third time has a name, the same from then on', () => {
  const names = new StatementNames()
  expect([names.nameOf('select 1'), names.nameOf('select 1')]).toEqual([undefined, undefined])
  expect(names.nameOf('select 1')).toMatch(/^g_[0-9a-f]{24}$/)
  expect(names.nameOf('select 1')).toBe(often(new StatementNames(), 'select 1'))
})

test('what is asked again and again keeps its name while texts without end go by, and what is not loses it', () => {
  const names = new StatementNames()
  const [kept, left] = [often(names, 'kept'), often(names, 'left')]
  for (let text = 0; text < 5000; text += 1) {
    often(names, `select ${text}`)
    if (text % 50 === 0) expect(names.nameOf('kept')).toBe(kept)
  }
  expect(left).toBeDefined()
  expect(names.nameOf('left')).toBeUndefined()
})
