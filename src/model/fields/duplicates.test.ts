import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { expect, it } from 'vitest'
import { companyKey, duplicateValue, emailKey, phoneKey } from './duplicates.ts'
import { normalPhone } from './phone.ts'

it.each([
  ['上海云帆科技有限公司', '上海云帆科技'], ['云帆（上海）科技股份有限公司', '云帆上海科技'], ['华东纺织集团', '华东纺织'], ['华东纺织集团有限公司', '华东纺织'], ['中国石油有限责任公司', '中国石油'],
  ['Nordwind GmbH & Co. KG', 'nordwind'], ['NORDWIND', 'nordwind'], ['Ａｃｍｅ，Ｉｎｃ．', 'acme'], ['The Harbour Co., Ltd.', 'harbour'], ['Acme L.L.C.', 'acme'],
  ['AG', 'ag'], ['有限公司', '有限公司'], ["O'Neil & Sons", 'oneilsons'],
])('takes %s for %s', (name, key) => {
  expect(companyKey(name)).toBe(key)
})

it.each(['13800138000', '+86 138-0013-8000', '8613800138000', '008613800138000', '198 0013 8000'])('reads the Chinese mobile %s as the library does', (text) => {
  expect(normalPhone(text)).toBe(parsePhoneNumberFromString(text.replace(/^00/, '+'), 'CN')?.number)
})

it.each([
  ['13800138000', '13800138000'], ['+86 138 0013 8000', '13800138000'], ['0086-138-0013-8000', '13800138000'], ['+1 650 253 0000 ext. 5', '+16502530000'], ['12', ''], ['123456', '123456'],
])('finds the phone %s under %s', (phone, key) => {
  expect(phoneKey(phone)).toBe(key)
})

it('says nothing where there is nothing', () => {
  expect([duplicateValue('phone', null), duplicateValue('email', 'x'), duplicateValue('company', '，'), emailKey('Ａ@B.cn')]).toEqual([undefined, undefined, undefined, 'a@b.cn'])
})
