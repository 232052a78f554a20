import { afterAll, beforeAll, expect, it } from 'vitest'
import { noCustomization } from '../../src/model/custom/customization.ts'
import { customize } from '../../src/model/custom/customize.ts'
import { matches } from '../../src/model/filter/match.ts'
import { declarations, declared, model, objectAtPath, tieModel } from '../model.ts'
import { demandsOf } from './demands.ts'

const viewer = { userId: 'u', departmentId: undefined, departmentIds: [], teamIds: [], now: 0, zone: 'UTC', weekStart: 1, fiscalStart: 1, baseCurrency: 'CNY' }
const judging = { judge: matches, viewer }
const retail = { field: 'industry', is: 'equals', value: 'retail' } as const

beforeAll(() => {
  tieModel(customize(declarations, {
    ...noCustomization, version: 1,
    objects: [{ name: 'xMachine', label: { en: 'Machine', zh: '设备' }, access: 'owned', trade: 'sales', table: 'custom_record_1' }],
    fields: [{ object: 'customer', name: 'xShops', label: { en: 'Shops', zh: '门店数' }, type: 'number', settings: {}, slots: ['x_double_1'] }],
    fieldRules: [
      { object: 'customer', name: '1', field: 'xShops', effect: 'show', when: retail },
      { object: 'customer', name: '2', field: 'xShops', effect: 'require', when: { field: 'website', is: 'isNotEmpty' } },
      { object: 'customer', name: '3', field: 'name', effect: 'lock', when: retail },
    ],
  }).registry)
})
afterAll(() => tieModel(declared))

it('the model is what the company laid over the declarations, at its own address too', () => {
  expect(objectAtPath('x-machines')?.name).toBe('xMachine')
  expect(model.object('customer').fields['xShops']?.type).toBe('number')
})

it('a field is shown and asked for while its condition holds of what stands in the form', () => {
  const customer = model.object('customer')
  const of = (values: Record<string, string>) => demandsOf(customer, values, judging)
  expect([of({}).shown('xShops'), of({ industry: 'retail' }).shown('xShops'), of({}).shown('name')]).toEqual([false, true, true])
  expect([of({}).required.has('xShops'), of({ website: 'https://shop.example' }).required.has('xShops')]).toEqual([false, true])
})

it('a field stands fast by what is stored, so that a choice just made can still be taken back', () => {
  const customer = model.object('customer')
  expect(demandsOf(customer, { industry: 'retail' }, judging, { industry: 'energy' }).locked.has('name')).toBe(false)
  expect(demandsOf(customer, { industry: 'energy' }, judging, { industry: 'retail' }).locked.has('name')).toBe(true)
})
