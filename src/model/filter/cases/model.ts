import { defineObject } from '../../define/object.ts'
import { createRegistry } from '../../define/registry.ts'
import * as declare from '../../define/vocabulary.ts'
import type { Fields } from '../../define/field.ts'

/** A toy model with every type of field, relation and roll-up, for the case table alone. */
const words = { en: 'Thing', zh: '东西' }
const kinds = ['textile', 'steel', 'paper']

const thing: Fields = {
  name: declare.text({ label: { en: 'Name', zh: '名称' } }), remark: declare.longText(), body: declare.richText(), street: declare.address(), site: declare.url(),
  mail: declare.email(), call: declare.phone(), code: declare.autoNumber('T-', 4),
  size: declare.integer(), weight: declare.number(), price: declare.money(), share: declare.percent(), stars: declare.rating(), length: declare.duration(),
  day: declare.date(), at: declare.datetime(), opens: declare.time(), active: declare.boolean(), kind: declare.choice(kinds), colours: declare.multiChoice(['red', 'blue', 'green']),
  spot: declare.place(), parent: declare.belongsTo('thing', { inverse: 'children' }), about: declare.belongsToAny(['thing', 'user'], { inverse: 'mentions' }),
  peers: declare.links(['thing'], { inverse: 'peersOf' }), picture: declare.file(), settings: declare.json(),
  doubled: declare.formula('number', { multiply: [{ field: 'size' }, { value: 2 }] }), worth: declare.formula('money', { field: 'price' }),
  shout: declare.formula('text', { field: 'name' }),
  // oxlint-disable-next-line unicorn/no-thenable -- the branch of an expression
  big: declare.formula('boolean', { when: { field: 'size', is: 'moreThan', value: 5 }, then: { value: true }, otherwise: { value: false } }),
  nextDay: declare.formula('date', { addDays: [{ field: 'day' }, { value: 1 }] }),
  partCount: declare.rollup({ of: 'part', through: 'thing', function: 'count' }), partPrice: declare.rollup({ of: 'part', through: 'thing', function: 'sum', field: 'price' }),
  lastDone: declare.rollup({ of: 'part', through: 'thing', function: 'max', field: 'done' }), firstAt: declare.rollup({ of: 'part', through: 'thing', function: 'min', field: 'at' }),
  firstTitle: declare.rollup({ of: 'part', through: 'thing', function: 'first', field: 'title', by: 'done' }), lastKind: declare.rollup({ of: 'part', through: 'thing', function: 'last', field: 'kind', by: 'done' }),
  seenCount: declare.rollup({ of: 'part', through: 'thing', function: 'count', scope: 'viewer' }), seenQuantity: declare.rollup({ of: 'part', through: 'thing', function: 'sum', field: 'quantity', scope: 'viewer' }),
  seenAverage: declare.rollup({ of: 'part', through: 'thing', function: 'average', field: 'quantity', scope: 'viewer' }), seenPrice: declare.rollup({ of: 'part', through: 'thing', function: 'sum', field: 'price', scope: 'viewer' }),
  seenLast: declare.rollup({ of: 'part', through: 'thing', function: 'max', field: 'done', scope: 'viewer' }), seenTitle: declare.rollup({ of: 'part', through: 'thing', function: 'first', field: 'title', by: 'done', scope: 'viewer' }),
  seenSteel: declare.rollup({ of: 'part', through: 'thing', function: 'count', scope: 'viewer', where: { field: 'kind', is: 'equals', value: 'steel' } }),
}

/** A field of `peek` that looks up the thing's: thing.name is peek.theName. */
export const lookupName = (name: string): string => `the${name.charAt(0).toUpperCase()}${name.slice(1)}`
const lookups: Fields = Object.fromEntries([...Object.keys(thing), 'tags'].filter((name) => name !== 'settings').map((name) => [lookupName(name), declare.lookup('thing', name)]))

export const toyRegistry = createRegistry({
  objects: [
    defineObject('user', { en: 'User', zh: '用户' }, { name: declare.text() }, { title: 'name' }),
    defineObject('department', { en: 'Department', zh: '部门' }, { name: declare.text() }, { title: 'name' }),
    defineObject('thing', words, thing, { title: 'name' }),
    defineObject('part', { en: 'Part', zh: '部件' }, {
      title: declare.text(), thing: declare.belongsTo('thing', { inverse: 'parts' }), quantity: declare.integer(), price: declare.money(), done: declare.date(), at: declare.datetime(),
      kind: declare.choice(kinds), hours: declare.number(), opens: declare.time(), doer: declare.belongsTo('user'),
    }, { title: 'title' }),
    defineObject('peek', { en: 'Peek', zh: '一瞥' }, { title: declare.text(), thing: declare.belongsTo('thing'), ...lookups }, { title: 'title' }),
  ],
  actions: [], roles: [],
})
