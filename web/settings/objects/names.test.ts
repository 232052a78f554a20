import { expect, it } from 'vitest'
import { choiceKey, keyPattern, nameFields, ownKey, wordsOf } from './names.ts'

const none = () => false

it.each([
  [{ zh: '设备', en: 'Machine' }, 'xMachine'], [{ zh: '设备台账', en: '' }, 'xSheBeiTaiZhang'], [{ zh: '', en: 'serial number' }, 'xSerialNumber'], [{ zh: 'SN 码', en: '' }, 'xSNMa'],
  [{ zh: '', en: '2nd Café' }, 'xNdCafe'], [{ zh: '★', en: '' }, 'xField'],
])('the key of %j is %s', async (named, key) => {
  expect(ownKey(await wordsOf(named), none, 'Field')).toBe(key)
  expect(key).toMatch(keyPattern)
})
it('a key that is taken gets a number', () => {
  expect(ownKey(['Machine'], (key) => key === 'xMachine' || key === 'xMachine2', 'Field')).toBe('xMachine3')
  expect(choiceKey(['In', 'use'], (key) => key === 'inUse')).toBe('inUse2')
})
it('a name in one language is kept for both', () => {
  expect(nameFields({ zh: '设备', en: ' ' }, 'en')).toEqual({ label: '设备', labelZh: '设备', labelEn: null })
})
