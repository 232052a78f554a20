import { expect, test } from 'vitest'
import { defineObject } from './object.ts'
import { createRegistry } from './registry.ts'
import { belongsTo, choice, text } from './vocabulary.ts'

const deal = defineObject('deal', { en: 'Deal', zh: '商机' }, { name: text(), kind: choice(['a', 'b']) }, { title: 'name' })
const [user, department] = ['user', 'department'].map((name) => defineObject(name, { en: name, zh: '人' }, { name: text() }, { title: 'name' }))
const sale = (relation: string, field: string) => createRegistry({
  objects: [user!, department!, deal, defineObject('sale', { en: 'Sale', zh: '销售' }, { name: text(), deal: belongsTo('deal'), kind: text({ takenFrom: { relation, field } }) }, { title: 'name' })], actions: [], roles: [],
})

test('a field is taken from a field of its own type, and from nowhere when the relation is gone with a module', () => {
  expect(sale('deal', 'name').field('sale', 'kind').takenFrom).toEqual({ relation: 'deal', field: 'name' })
  expect(() => sale('deal', 'kind')).toThrow('sale.kind is taken from deal.kind, which is no text')
  expect(() => sale('deal', 'colour')).toThrow('which is no text')
  expect(() => sale('name', 'name')).toThrow('which is no text')
  expect(() => sale('gone', 'name')).not.toThrow()
})
