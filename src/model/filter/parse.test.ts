import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isProblem } from '../../lib/problem.ts'
import { idOfLetter, toyRegistry } from './cases.ts'
import { filterLimits } from './filter.ts'
import { parseFilter } from './parse.ts'
import { dependsOnViewer, fieldsOf } from './walk.ts'

function refusal(input: unknown, mayFilter?: (object: string, field: string) => boolean): string {
  try {
    parseFilter(toyRegistry, 'thing', input, mayFilter === undefined ? {} : { mayFilter })
    return 'taken'
  } catch (error) {
    if (!isProblem(error)) throw error
    const { fields, status } = error.details
    return `${status} ${fields?.map(({ path, rule }) => `${path} ${rule}`).join()}`
  }
}
const nested = (depth: number): unknown => (depth === 0 ? { field: 'name', is: 'isEmpty' } : { not: nested(depth - 1) })
const text = { field: 'name', is: 'equals', value: 'a' }

it.each<readonly [string, unknown, string]>([
  ['no object', 'name = 1', '422 /filter shape'],
  ['null', null, '422 /filter shape'],
  ['nothing known', { xor: [] }, '422 /filter/xor shape'],
  ['and that is no list', { and: { field: 'name' } }, '422 /filter/and shape'],
  ['two kinds at once', { and: [], or: [] }, '422 /filter/or unknown'],
  ['a strange member', { ...text, sql: '1=1' }, '422 /filter/sql unknown'],
  ['an unknown field', { and: [text, { field: 'secret', is: 'isEmpty' }] }, '422 /filter/and/1/field field'],
  ['a field of Object’s', { field: 'constructor', is: 'isEmpty' }, '422 /filter/field field'],
  ['__proto__', { field: '__proto__', is: 'isEmpty' }, '422 /filter/field field'],
  ['a path through no relation', { field: 'name.size', is: 'isEmpty' }, '422 /filter/field field'],
  ['a path of four steps', { field: 'parent.parent.parent.parent.name', is: 'isEmpty' }, '422 /filter/field field'],
  ['an unknown operator', { field: 'name', is: 'like', value: 'a' }, '422 /filter/is operator'],
  ['an operator of another type', { field: 'name', is: 'moreThan', value: 1 }, '422 /filter/is operator'],
  ['json, which nothing is asked of', { field: 'settings', is: 'isEmpty' }, '422 /filter/is operator'],
  ['a number for text', { field: 'name', is: 'equals', value: 1 }, '422 /filter/value text'],
  ['empty text', { field: 'name', is: 'contains', value: ' ' }, '422 /filter/value text'],
  ['NUL', { field: 'name', is: 'contains', value: 'a\u0000' }, '422 /filter/value text'],
  ['a lone surrogate', { field: 'kind', is: 'equals', value: '\ud800' }, '422 /filter/value text'],
  ['a fraction for a whole number', { field: 'size', is: 'equals', value: 1.5 }, '422 /filter/value number'],
  ['a number beyond all', { field: 'size', is: 'equals', value: 1e300 }, '422 /filter/value number'],
  ['one bound', { field: 'size', is: 'between', value: [1] }, '422 /filter/value number'],
  ['money in two currencies', { field: 'price', is: 'between', value: [{ amount: 1, currency: 'CNY' }, { amount: 1, currency: 'USD' }] }, '422 /filter/value money'],
  ['31 February', { field: 'day', is: 'equals', value: '2026-02-31' }, '422 /filter/value date'],
  ['an instant for a date', { field: 'day', is: 'equals', value: '2026-02-01T00:00:00Z' }, '422 /filter/value date'],
  ['an instant without offset', { field: 'at', is: 'equals', value: '2026-02-01T00:00:00' }, '422 /filter/value datetime'],
  ['hours for a date', { field: 'day', is: 'inLast', value: { amount: 1, unit: 'hour' } }, '422 /filter/value span'],
  ['a span beyond the calendar', { field: 'day', is: 'inLast', value: { amount: 1e9, unit: 'year' } }, '422 /filter/value span'],
  ['a negative span', { field: 'day', is: 'inLast', value: { amount: -1, unit: 'day' } }, '422 /filter/value span'],
  ['no period', { field: 'day', is: 'during', value: 'today' }, '422 /filter/value period'],
  ['no id', { field: 'parent', is: 'equals', value: "' or 1=1" }, '422 /filter/value reference'],
  ['an unknown viewer value', { field: 'owner', is: 'equals', value: { viewer: 'everybody' } }, '422 /filter/value reference'],
  ['too many values', { field: 'kind', is: 'in', value: Array.from({ length: filterLimits.values + 1 }, () => 'steel') }, '422 /filter/value list'],
  ['no value at all', { field: 'kind', is: 'in', value: [] }, '422 /filter/value list'],
  ['a value where none belongs', { field: 'kind', is: 'isEmpty', value: 1 }, '422 /filter/value noValue'],
  ['a place far off', { field: 'spot', is: 'within', value: { latitude: 100, longitude: 0, metres: 1 } }, '422 /filter/value place'],
  ['unknown related records', { some: 'secrets' }, '422 /filter/some related'],
  ['some and none', { some: 'parts', none: 'parts' }, '422 /filter shape'],
  ['a fault inside', { none: 'parts', where: { or: [{ field: 'title', is: 'x' }] } }, '422 /filter/where/or/0/is operator'],
  ['a sum of text', { aggregate: 'sum', over: 'parts', of: 'title', is: 'equals', value: 1 }, '422 /filter/of aggregate'],
  ['a sum of what is computed for each viewer', { aggregate: 'sum', over: 'children', of: 'seenCount', is: 'equals', value: 1 }, '422 /filter/of aggregate'],
  ['no aggregate', { aggregate: 'median', over: 'parts', is: 'equals', value: 1 }, '422 /filter/aggregate aggregate'],
  ['nine levels', nested(filterLimits.depth), '422 /filter/not/not/not/not/not/not/not/not tooDeep'],
  ['eight levels', nested(filterLimits.depth - 1), 'taken'],
  ['101 leaves', { or: [{ and: Array.from({ length: 60 }, () => text) }, { and: Array.from({ length: 41 }, () => text) }] }, '422 /filter/or/1/and/40 tooMany'],
  ['100 leaves', { or: [{ and: Array.from({ length: 60 }, () => text) }, { and: Array.from({ length: 40 }, () => text) }] }, 'taken'],
  ['a hundred thousand empty groups', { or: Array.from({ length: 100_000 }, () => ({ and: [] })) }, '422 /filter/or tooMany'],
])('judges %s', (_name, input, expected) => {
  expect(refusal(input)).toBe(expected)
})

it('asks the caller’s right to each field, through relations, look-ups, related records and aggregates', () => {
  const but = (hidden: string) => (object: string, field: string) => `${object}.${field}` !== hidden
  const no = (at: string) => `403 ${at} forbidden`
  expect(refusal(text, but('thing.name'))).toBe(no('/filter/field'))
  expect(refusal({ field: 'parent.name', is: 'isEmpty' }, but('thing.parent'))).toBe(no('/filter/field'))
  expect(refusal({ field: 'parent.name', is: 'isEmpty' }, but('thing.name'))).toBe(no('/filter/field'))
  expect(refusal({ some: 'parts' }, but('part.thing'))).toBe(no('/filter/some'))
  expect(refusal({ some: 'parts', where: { field: 'price', is: 'isEmpty' } }, but('part.price'))).toBe(no('/filter/where/field'))
  expect(refusal({ aggregate: 'sum', over: 'parts', of: 'price', is: 'equals', value: 1 }, but('part.price'))).toBe(no('/filter/of'))
  expect(refusal({ some: 'peers' }, but('thing.peers'))).toBe(no('/filter/some'))
  expect(refusal(text, but('thing.size'))).toBe('taken')
})

it('asks the right to a look-up, to its relation and to the field looked up', () => {
  const asked: string[] = []
  parseFilter(toyRegistry, 'peek', { field: 'theName', is: 'isEmpty' }, { mayFilter: (object, field) => asked.push(`${object}.${field}`) > 0 })
  expect(asked.sort()).toEqual(['peek.theName', 'peek.thing', 'thing.name'])
})

it('gives a clean copy, or a problem, for anything at all', () => {
  const key = fc.constantFrom('and', 'or', 'not', 'field', 'is', 'value', 'some', 'none', 'where', 'aggregate', 'over', 'of', 'name', 'size')
  const word = fc.constantFrom('name', 'size', 'equals', 'isEmpty', 'parts', 'count', 'sum', 'parent.name')
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({ tree: fc.oneof({ maxDepth: 6 }, word, fc.jsonValue(), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 4 })) }))
  fc.assert(fc.property(tree, (input) => { expect(refusal(input)).toMatch(/^(taken|422 )/) }), { numRuns: 1000 })
})

it('tells which fields a filter reads, and whether it changes with the viewer or the day', () => {
  const filter = parseFilter(toyRegistry, 'thing', { and: [text, { not: { some: 'parts', where: { field: 'done', is: 'inLast', value: { amount: 1, unit: 'day' } } } }] })
  expect([fieldsOf(filter), dependsOnViewer(filter), dependsOnViewer(parseFilter(toyRegistry, 'thing', text))]).toEqual([['name', 'parts'], true, false])
  expect(dependsOnViewer(parseFilter(toyRegistry, 'thing', { field: 'owner', is: 'in', value: [idOfLetter('a'), { viewer: 'me' }] }))).toBe(true)
})
