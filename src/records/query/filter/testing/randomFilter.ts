import fc from 'fast-check'
import { idOfLetter, toyRegistry } from '../../../../model/filter/cases.ts'
import type { Filter } from '../../../../model/filter/filter.ts'
import { parseFilter } from '../../../../model/filter/parse.ts'

const id = fc.constantFrom(...'abcdexuw').map(idOfLetter)
const viewer = fc.constantFrom('me', 'myDepartment', 'myDepartmentAndBelow').map((name) => ({ viewer: name }))
const text = fc.oneof(fc.constantFrom('steel', 'HARB', '云帆', '%', '_', '\\', "'", 'ünal', 'Σ', 'a', 'beta', 'light', '0'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }))
const choice = fc.constantFrom('steel', 'paper', 'textile', 'other')
const number = fc.constantFrom(-7, -3, 0, 1, 2, 5, 7, 14, 60, 300, 10_000)
const fraction = fc.oneof(number, fc.constantFrom(0.1, 0.25, 1.25, 2.5, 3.75), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }))
const date = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-31', '2027-01-01', '2025-12-31')
const instant = fc.oneof(date, fc.constantFrom('2026-01-31T16:00:00Z', '2026-03-31T12:30:00+08:00', '2026-03-08T07:00:00.000Z'))
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')
const period = fc.record({ period: unit, offset: fc.integer({ min: -4, max: 4 }) })
const span = fc.record({ amount: fc.integer({ min: 0, max: 90 }), unit })
const several = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 })

const leaf = (fields: readonly string[], operators: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record({ field: fc.constantFrom(...fields), is: fc.constantFrom(...operators), value })
const empties = fc.record({
  field: fc.constantFrom('name', 'price', 'at', 'colours', 'peers', 'parent', 'about', 'spot', 'tags', 'parent.name', 'parent.price', 'worth', 'seenAverage', 'parent.parent.peers'),
  is: fc.constantFrom('isEmpty', 'isNotEmpty'),
})

const texts = ['name', 'remark', 'site', 'shout', 'mail', 'call', 'code', 'firstTitle', 'seenTitle', 'parent.name', 'parent.parent.name']
const numbers = ['size', 'stars', 'partCount', 'seenCount', 'parent.size', 'seenQuantity']
const order = ['equals', 'notEquals', 'lessThan', 'atMost', 'moreThan', 'atLeast']
const days = ['equals', 'notEquals', 'before', 'after', 'atMost', 'atLeast']
const dates = ['day', 'nextDay', 'lastDone', 'parent.day', 'seenLast']
const instants = ['at', 'firstAt', 'parent.at']
const spans = ['inLast', 'inNext', 'olderThan', 'furtherThan']

const leaves = fc.oneof(
  leaf(texts, ['equals', 'notEquals', 'contains', 'notContains', 'startsWith', 'endsWith'], text), leaf(texts, ['in', 'notIn'], several(text)),
  leaf(numbers, order, number), leaf(numbers, ['in', 'notIn'], several(number)), leaf(numbers, ['between'], fc.tuple(number, number)),
  leaf(['weight', 'share', 'doubled', 'seenAverage', 'parent.weight'], order, fraction), leaf(['price', 'worth', 'partPrice', 'seenPrice', 'parent.price'], order, number),
  leaf(['price', 'worth', 'parent.price'], order, fc.record({ amount: number, currency: fc.constantFrom('CNY', 'USD', 'EUR') })),
  leaf(dates, days, fc.oneof(date, period)), leaf(dates, ['during'], period), leaf(dates, spans, span), leaf(dates, ['between'], fc.tuple(date, date)),
  leaf(instants, days, fc.oneof(instant, period)), leaf(instants, ['during'], period), leaf(instants, spans, fc.oneof(span, fc.record({ amount: fc.integer({ min: 0, max: 3000 }), unit: fc.constant('hour') }))), leaf(instants, ['between'], fc.tuple(instant, instant)),
  leaf(['kind', 'lastKind', 'parent.kind'], ['equals', 'notEquals'], choice), leaf(['kind', 'parent.kind'], ['in', 'notIn'], several(choice)),
  leaf(['colours', 'tags', 'parent.tags'], ['hasAny', 'hasAll', 'hasNone'], several(fc.constantFrom('red', 'blue', 'vip', 'new', "d'e"))),
  leaf(['parent', 'about', 'owner', 'department', 'parent.parent'], ['equals', 'notEquals'], fc.oneof(id, viewer)), leaf(['parent', 'about', 'owner'], ['in', 'notIn'], several(id)),
  leaf(['peers', 'parent.peers'], ['hasAny', 'hasAll', 'hasNone'], several(id)), empties,
  fc.record({ field: fc.constantFrom('active', 'big', 'parent.active'), is: fc.constantFrom('isTrue', 'isFalse') }),
  leaf(['opens'], [...days, 'equals'], fc.constantFrom('00:00', '08:30', '09:00', '23:59')),
)

const partLeaves = fc.oneof(
  leaf(['quantity', 'thing.size'], order, number), leaf(['kind', 'thing.kind'], ['equals', 'notEquals'], choice), leaf(['done'], spans, span), leaf(['title'], ['contains', 'notContains'], text),
  leaf(['price', 'thing.price'], order, number), fc.record({ field: fc.constantFrom('done', 'hours'), is: fc.constantFrom('isEmpty', 'isNotEmpty') }),
)
const partWhere = fc.oneof(partLeaves, partLeaves.map((not) => ({ not })), fc.record({ or: fc.array(partLeaves, { maxLength: 2 }) }))
const where = (inner: fc.Arbitrary<unknown>) => fc.oneof(fc.constant({}), fc.record({ where: inner }))
const merge = (head: fc.Arbitrary<object>, tail: fc.Arbitrary<object>) => fc.tuple(head, tail).map(([a, b]) => ({ ...a, ...b }))

const aggregates = merge(fc.oneof(
  fc.record({ aggregate: fc.constant('count'), over: fc.constant('parts'), is: fc.constantFrom(...order), value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ aggregate: fc.constantFrom('sum', 'average', 'min', 'max'), over: fc.constant('parts'), of: fc.constantFrom('quantity', 'price', 'hours'), is: fc.constantFrom(...order), value: number }),
), where(partWhere))

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaves, aggregates,
    merge(fc.constantFrom({ some: 'parts' }, { none: 'parts' }), where(partWhere)),
    merge(fc.constantFrom({ some: 'children' }, { none: 'children' }, { some: 'peers' }, { none: 'peersOf' }, { some: 'mentions' }, { some: 'parent' }), where(tie('tree'))),
    fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ not: tie('tree') }),
  ),
}))

/** Filters of all shapes over the toy, as the parser takes them. */
export const anyFilter: fc.Arbitrary<Filter> = tree.map((input) => attempt(input)).filter((filter) => filter !== undefined)

function attempt(input: unknown): Filter | undefined {
  try {
    return parseFilter(toyRegistry, 'thing', input)
  } catch {
    return undefined
  }
}
