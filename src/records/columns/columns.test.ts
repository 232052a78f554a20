import { expect, it } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { compareText } from '../../model/fields/behaviour.ts'
import { behaviourOf, schemaOf } from '../../model/fields/index.ts'
import { defineObject } from '../../model/define/object.ts'
import { createRegistry } from '../../model/define/registry.ts'
import * as declare from '../../model/define/vocabulary.ts'
import { columns, fromRow, sortColumn, sortKey, toColumns } from './index.ts'

const words = { en: 'x', zh: 'x' }
const registry = createRegistry({
  objects: [
    defineObject('user', words, { name: declare.text() }, { title: 'name' }),
    defineObject('department', words, { name: declare.text() }, { title: 'name' }),
    defineObject('thing', words, {
      name: declare.text(), remark: declare.longText(), size: declare.integer(), weight: declare.number(), price: declare.money(), share: declare.percent(), stars: declare.rating(),
      day: declare.date(), at: declare.datetime(), opens: declare.time(), length: declare.duration(), active: declare.boolean(), kind: declare.choice(['a']), colours: declare.multiChoice(['a', 'b']),
      where: declare.place(), parent: declare.belongsTo('thing', { inverse: 'children' }), about: declare.belongsToAny(['thing', 'user']), peers: declare.links(['thing']), picture: declare.file(),
      twice: declare.formula('money', { value: 1 }), childCount: declare.rollup({ of: 'thing', through: 'parent', function: 'count' }),
      childPrice: declare.rollup({ of: 'thing', through: 'parent', function: 'sum', field: 'price' }), seen: declare.rollup({ of: 'thing', through: 'parent', function: 'count', scope: 'viewer' }),
      parentName: declare.lookup('parent', 'name'), settings: declare.json(), labels: declare.tags(), code: declare.text({ sort: true }),
    }, { title: 'name' }),
  ],
  actions: [], roles: [],
})

it('gives the columns that the contract names', () => {
  const all = Object.keys(registry.object('thing').fields).map((name) => columns(registry, 'thing', name).map((column) => `${column.name} ${column.sqlType}`).join(', '))
  expect(all).toEqual([
    'name text, name_sort text collate "C"', 'remark text', 'size bigint', 'weight double precision',
    'price_amount bigint, price_currency text, price_base bigint, price_rate double precision, price_rate_date date', 'share double precision', 'stars bigint',
    'day date', 'at timestamptz', 'opens text', 'length bigint', 'active boolean', 'kind text', 'colours text[]',
    'where_latitude double precision, where_longitude double precision, where_datum text, where_accuracy double precision',
    'parent_id uuid', 'about_object text, about_id uuid', '', 'picture_id uuid', 'twice_base bigint', 'child_count bigint', 'child_price_base bigint', '', '', 'settings jsonb', 'labels text[]',
    'code text, code_sort text collate "C"',
  ])
})

it('writes and reads each sample without loss', () => {
  const random = seededRandom(3)
  for (const [name, field] of Object.entries(registry.object('thing').fields)) {
    if (!behaviourOf(field).written || field.type === 'links') continue
    for (let round = 0; round < 50; round += 1) {
      const value = schemaOf(field).parse(behaviourOf(field).sample(random, field))
      const whole = field.type === 'money' && typeof value === 'object' ? { ...value, base: 5, rate: 1.5, rateDate: '2026-01-01' } : value
      const stored = toColumns(registry, 'thing', name, whole)
      const row = field.type === 'json' ? { [name]: JSON.parse(String(stored[name])) } : stored
      expect(fromRow(registry, 'thing', name, row), name).toEqual(whole)
    }
    expect(fromRow(registry, 'thing', name, toColumns(registry, 'thing', name, null)), name).toEqual(field.type === 'tags' ? [] : null)
  }
})

it('reads computed money in the currency of the books', () => {
  expect(fromRow(registry, 'thing', 'twice', { twice_base: 12 }, 'CNY')).toEqual({ amount: 12, currency: 'CNY', base: 12 })
})

it('sorts names by their reading and money by base', () => {
  expect([sortColumn(registry, 'thing', 'name')?.name, sortColumn(registry, 'thing', 'price')?.name, sortColumn(registry, 'thing', 'parent')?.name, sortColumn(registry, 'thing', 'labels')])
    .toEqual(['name_sort', 'price_base', 'parent_id', undefined])
  const names = ['张伟', 'beta', '安然', 'Alpha', '李娜', '李娜娜', '林一', '陈晨', 'ABC科技']
  expect([...names].sort((a, b) => compareText(sortKey(a), sortKey(b)))).toEqual(['ABC科技', 'Alpha', '安然', 'beta', '陈晨', '李娜', '李娜娜', '林一', '张伟'])
  expect(sortKey('汉'.repeat(300)).length).toBeLessThan(600)
})
