import { expect, test } from 'vitest'
import { type CustomField, noCustomization } from '../../src/model/custom/customization.ts'
import { customize } from '../../src/model/custom/customize.ts'
import { programParts } from '../../src/app/registry.ts'
import { fillPlan } from '../../src/records/custom/fillPlan.ts'

const words = (word: string) => ({ en: word, zh: word })
const field = (object: string, name: string, type: CustomField['type'], settings: CustomField['settings'], slots: readonly string[]): CustomField => ({ object, name, label: words(name), type, settings, slots })
const laid = (fields: readonly CustomField[]) => {
  const { registry, broken } = customize(programParts, { ...noCustomization, version: 1, fields })
  expect(broken).toEqual([])
  return registry
}
const points = (by: number) => field('opportunity', 'xPoints', 'formula', { result: 'number', expression: { multiply: [{ field: 'probability' }, { value: by }] } }, ['x_double_1'])
const total = field('customer', 'xTotal', 'rollup', { of: 'opportunity', through: 'customer', function: 'sum', field: 'xPoints' }, ['x_double_1'])
const grade = field('customer', 'xGrade', 'formula', { result: 'number', expression: { multiply: [{ field: 'xTotal' }, { value: 2 }] } }, ['x_double_2'])
const other = field('customer', 'xOther', 'formula', { result: 'number', expression: { multiply: [{ field: 'employees' }, { value: 2 }] } }, ['x_double_3'])

test('what reads another computed value is filled in behind it, whatever the order of the objects', () => {
  expect(fillPlan(laid([]), laid([total, grade, points(2)]))).toEqual([
    { object: 'opportunity', kind: 'computed', names: ['xPoints'] }, { object: 'customer', kind: 'computed', names: ['xTotal', 'xGrade'] },
  ])
})
test('a formula that is changed takes along what is computed from it, and nothing else', () => {
  expect(fillPlan(laid([points(2), total, grade, other]), laid([points(3), total, grade, other]))).toEqual([
    { object: 'opportunity', kind: 'computed', names: ['xPoints'] }, { object: 'customer', kind: 'computed', names: ['xTotal', 'xGrade'] },
  ])
})
test('another name fills in nothing', () => {
  expect(fillPlan(laid([points(2), total]), laid([points(2), { ...total, label: words('Another name') }]))).toEqual([])
})
