import { expect, test } from 'vitest'
import type { Row } from '../data/values.ts'
import { model } from '../model.ts'
import { comparedFields, differs, fullest, sourceOf } from './choices.ts'
import { idsOf } from './search.ts'

const customer = model.object('customer')
const row = (id: string, values: Partial<Row>): Row => ({ id, version: 1, ...values })
const rows = [row('a', { name: 'Aurora', city: 'Wien', phone: null }), row('b', { name: 'Aurora Ltd', city: 'Wien', phone: '+43', tags: ['x'] })]

test('what is computed or united is not chosen, and what nobody has is not shown', () => {
  expect(comparedFields(customer, rows)).toEqual(['name', 'phone', 'city'])
  expect(rows.map(({ id }) => id).length).toBe(2)
  expect(['name', 'phone', 'city'].filter((name) => differs(rows, name))).toEqual(['name', 'phone'])
})

test('the one that stays gives its values, an empty one is filled from another, and a choice overrides both', () => {
  const from = (name: string, chosen = {}) => sourceOf(customer, rows, 'a', chosen, name)?.id
  expect([from('name'), from('phone'), from('city')]).toEqual(['a', 'b', 'a'])
  expect(from('name', { name: 'b' })).toBe('b')
  expect(from('phone', { phone: 'a' })).toBe('a')
  expect(fullest(customer, rows)).toBe('b')
})

test('an address names each record once, and nothing that is no id', () => {
  const id = '0190a000-0000-7000-8000-000000000001'
  expect(idsOf({ ids: `${id},${id},x,<b>` })).toEqual([id])
})
