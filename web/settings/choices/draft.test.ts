import { expect, it } from 'vitest'
import { type DraftChoice, writesOf } from './draft.ts'

const choice = (key: string, more: Partial<DraftChoice> = {}): DraftChoice => ({ key, id: key, zh: key, en: key, tone: undefined, retired: false, ...more })
const shipped = [choice('a'), choice('b'), choice('c')]

it('nothing is written for choices that are as they were', () => {
  expect(writesOf(shipped, shipped, [], 'en')).toEqual({ create: [], update: [] })
})
it('a new one at the end is all that is written', () => {
  expect(writesOf(shipped, [...shipped, choice('d')], [], 'en').create).toEqual([{ key: 'd', label: 'd', labelZh: 'd', labelEn: 'd', position: 3 }])
})
it('a new order gives each its place, and what has a row keeps it', () => {
  const [a, b, c] = [choice('a'), choice('b'), choice('c')]
  const row = { id: '1', version: 3, key: 'b', position: 1 }
  const { create, update } = writesOf(shipped, [b, a, c], [row], 'en')
  expect(create.map(({ key, position }) => [key, position])).toEqual([['a', 1], ['c', 2]])
  expect(update).toEqual([{ row, changes: { position: 0 } }])
})
it('a shipped choice that is renamed, coloured or retired gets a row of its own', () => {
  expect(writesOf(shipped, [choice('a', { zh: '甲' }), choice('b', { tone: 'ok' }), choice('c', { retired: true })], [], 'zh').create).toMatchObject([{ key: 'a', label: '甲' }, { key: 'b', tone: 'ok' }, { key: 'c', retired: true }])
})
