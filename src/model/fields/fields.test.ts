import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../lib/json.ts'
import { seededRandom } from '../../lib/random.ts'
import type { Field, FieldType } from '../define/field.ts'
import * as declare from '../define/vocabulary.ts'
import { isFieldRule, type ParseHints } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { behaviourOf, behaviours, schemaOf } from './index.ts'

const one: Readonly<Record<FieldType, Field>> = {
  text: declare.text(), longText: declare.longText(), richText: declare.richText(), number: declare.number({ min: -5, max: 90 }), money: declare.money({ above: 0 }),
  percent: declare.percent(), rating: declare.rating(), date: declare.date(), datetime: declare.datetime(), time: declare.time(), duration: declare.duration(),
  boolean: declare.boolean(), choice: declare.choice(['textile', 'steel']), multiChoice: declare.multiChoice(['a', 'b', 'c']), email: declare.email(), phone: declare.phone(),
  url: declare.url(), address: declare.address(), place: declare.place(), relation: declare.belongsTo('customer'), target: declare.belongsToAny(['customer', 'lead']),
  links: declare.links(['customer'], { roles: ['parent'] }), file: declare.file(), formula: declare.formula('number', { value: 1 }), lookup: declare.lookup('customer', 'name'),
  rollup: declare.rollup({ of: 'order', through: 'customer', function: 'count' }), autoNumber: declare.autoNumber('SO-', 6), json: declare.json(), tags: declare.tags(),
  recurrence: declare.recurrence(),
}
const more: readonly Field[] = [declare.integer(), declare.text({ max: 3, pattern: '^[A-Z]+$' }), declare.choice(['a'], { open: true }), declare.multiChoice(['a'], { open: true })]
const hints: ParseHints = { language: 'zh', zone: 'Asia/Shanghai', baseCurrency: 'CNY', choice: (key) => ({ textile: { en: 'Textiles', zh: '纺织' }, steel: { en: 'Steel', zh: '钢铁' } })[key] }
const read = (field: Field, text: string, given: Partial<ParseHints> = {}) => {
  const parsed = behaviourOf(field).parse(text, field, { ...hints, ...given })
  return 'value' in parsed ? parsed.value : `refused: ${parsed.rule}`
}
const take = (field: Field, value: unknown) => {
  const result = schemaOf(field).safeParse(value)
  return result.success ? result.data : `refused: ${result.error.issues[0]?.message}`
}

describe.each([...Object.entries(one), ...more.map((field) => [`another ${field.type}`, field] as const)])('a field of type %s', (_name, field) => {
  const behaviour = behaviourOf(field)
  it('takes its own samples, twice over, and says and orders them without harm', () => {
    if (!behaviour.written || (field.type === 'text' && field.pattern !== undefined)) return
    const random = seededRandom(7)
    for (let round = 0; round < 200; round += 1) {
      const taken = schemaOf(field).parse(behaviour.sample(random, field))
      expect(schemaOf(field).parse(taken)).toEqual(taken)
      expect(behaviour.format(taken, field, 'zh')).toBeTypeOf('string')
      expect(behaviour.compare(taken, taken)).toBe(0)
      expect(behaviour.compare(taken, null)).toBeLessThan(0)
    }
  })
  it('refuses every hostile value by a rule that has words', () => {
    const hostile = behaviour.hostile(field)
    expect(hostile.length).toBeGreaterThan(0)
    for (const value of hostile) {
      const result = schemaOf(field).safeParse(value)
      expect(result.success, JSON.stringify(value)).toBe(false)
      for (const issue of result.error?.issues ?? []) expect(issue.code === 'unrecognized_keys' || isFieldRule(issue.message), issue.message).toBe(true)
    }
  })
  it('never throws on a cell, and reads nothing that it would not take', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const parsed = behaviour.parse(text, field, hints)
      if ('value' in parsed && parsed.value !== null && behaviour.written) expect(schemaOf(field).safeParse(parsed.value).success).toBe(true)
    }), { numRuns: 200 })
  })
  it('never throws on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { schemaOf(field).safeParse(value) }), { numRuns: 200 })
  })
})

it('makes a schema once for each field', () => {
  expect(schemaOf(one.text)).toBe(schemaOf(one.text))
})

it('offers to each type the operators of its family', () => {
  for (const behaviour of Object.values(behaviours)) {
    if (behaviour.family !== 'none') expect(behaviour.operators).toEqual(familyOperators[behaviour.family])
  }
})

const cases: readonly (readonly [FieldType, string, Json])[] = [
  ['date', '2026-11-25', '2026-11-25'], ['date', '2026/11/5', '2026-11-05'], ['date', '2026年11月25日', '2026-11-25'], ['date', '25/11/2026', '2026-11-25'],
  ['date', '20261125', '2026-11-25'], ['date', '2026-02-31', 'refused: date'], ['date', '', null], ['date', '2026-11-25 00:00:00', '2026-11-25'],
  ['datetime', '2026-11-25 09:30', '2026-11-25T01:30:00.000Z'], ['datetime', '2026-11-25T09:30:00Z', '2026-11-25T09:30:00.000Z'], ['datetime', '2026年11月25日 下午3点', '2026-11-25T07:00:00.000Z'],
  ['datetime', '2026-11-25', '2026-11-24T16:00:00.000Z'], ['datetime', '2026-11-25 25:00', 'refused: datetime'],
  ['time', '9:30', '09:30'], ['time', '3:30 pm', '15:30'], ['time', '下午3点', '15:00'], ['time', '15时30分', '15:30'], ['time', '24:00', 'refused: time'],
  ['number', '１２', 12], ['number', '1,2.5', 'refused: number'], ['number', '(4)', -4], ['number', '91', 'refused: atMost'],
  ['money', '¥1,234.50', { amount: 123450, currency: 'CNY' }], ['money', 'USD 12', { amount: 1200, currency: 'USD' }], ['money', '12 usd', { amount: 1200, currency: 'USD' }],
  ['money', '3.5万元', { amount: 3500000, currency: 'CNY' }], ['money', '100', { amount: 10000, currency: 'CNY' }], ['money', 'JPY 100', { amount: 100, currency: 'JPY' }],
  ['money', '1.005', 'refused: amount'], ['money', '￥0', 'refused: above'], ['money', 'lots', 'refused: amount'],
  ['percent', '12.5%', 0.125], ['percent', '0.25', 0.25], ['percent', '7％', 0.07], ['percent', '250%', 'refused: atMost'],
  ['rating', '★★★☆☆', 3], ['rating', '4', 4], ['rating', '6', 'refused: atMost'],
  ['duration', '1:30', 5400], ['duration', '1h 30m', 5400], ['duration', '2小时', 7200], ['duration', '45', 45], ['duration', 'long', 'refused: duration'],
  ['boolean', '是', true], ['boolean', 'No', false], ['boolean', '1', true], ['boolean', '否', false], ['boolean', 'maybe', 'refused: boolean'],
  ['choice', '纺织', 'textile'], ['choice', 'STEEL', 'steel'], ['choice', 'textiles', 'textile'], ['choice', 'wood', 'refused: choice'],
  ['multiChoice', 'a、b', ['a', 'b']], ['multiChoice', 'a, z', 'refused: choice'], ['tags', 'vip；老客户', ['vip', '老客户']],
  ['email', ' Li.Na@Example.COM ', 'li.na@example.com'], ['email', 'Li Na <li@x.cn>', 'li@x.cn'],
  ['phone', '138 0013 8000', '+8613800138000'], ['phone', '+1 (650) 253-0000 ext. 123', '+16502530000;ext=123'], ['phone', '12-34-56', '123456'], ['phone', 'call me', 'refused: phone'],
  ['url', 'example.cn/a', 'https://example.cn/a'], ['url', 'javascript:alert(1)', 'refused: url'], ['place', '31.23, 121.47 GCJ-02', { latitude: 31.23, longitude: 121.47, datum: 'GCJ-02' }],
]
it.each(cases)('reads %s from the cell %j', (type, text, value) => {
  expect(read(one[type], text)).toEqual(value)
})

it('reads the word of a metric as its key, and a share of a number that has the unit of one', () => {
  const named = (word: string) => ({ 销售额: 'sales.amount' })[word]
  const metric = declare.text({ max: 60, naming: 'metric' })
  expect([read(metric, ' 销售额 ', { named }), read(metric, 'sales.amount', { named }), read(declare.text(), '销售额', { named })]).toEqual(['sales.amount', 'sales.amount', '销售额'])
  const bound = declare.number({ decimals: 4, unitOf: 'metric' })
  expect([read(bound, '90 %'), read(bound, '７％'), read(bound, '0.9'), read(bound, '%'), read(declare.number(), '90%')]).toEqual([0.9, 0.07, 0.9, 'refused: number', 'refused: number'])
})

it('reads 4/3/2026 by the order that the file has', () => {
  expect([read(one.date, '4/3/2026'), read(one.date, '4/3/2026', { dateOrder: 'month' })]).toEqual(['2026-03-04', '2026-04-03'])
})

it('keeps the wall clock on a day on which the clocks move', () => {
  expect(read(one.datetime, '2026-03-08 09:00', { zone: 'America/New_York' })).toBe('2026-03-08T13:00:00.000Z')
  expect(read(one.datetime, '2026-11-01 09:00', { zone: 'America/New_York' })).toBe('2026-11-01T14:00:00.000Z')
})

it('counts characters as people do, and makes empty text nothing', () => {
  expect(take(declare.text({ max: 2 }), '𠮷𠮷')).toBe('𠮷𠮷')
  expect(take(declare.text({ max: 2 }), 'abc')).toBe('refused: tooLong')
  expect(take(declare.text(), ' \u3000 ')).toBe(null)
})

it('says values in both languages', () => {
  const say = (field: Field, value: Json) => [behaviourOf(field).format(value, field, 'en', { ...hints }), behaviourOf(field).format(value, field, 'zh', { ...hints })]
  expect(say(one.money, { amount: -123450, currency: 'CNY' })).toEqual(['CNY -1,234.50', '-¥1,234.50'])
  expect(say(one.boolean, true)).toEqual(['Yes', '是'])
  expect(say(one.choice, 'textile')).toEqual(['Textiles', '纺织'])
  expect(say(one.duration, 5400)).toEqual(['1 h 30 min', '1小时30分'])
  expect(say(one.datetime, '2026-11-24T16:00:00.000Z')[0]).toBe('2026-11-25 00:00')
  expect(say(one.percent, 0.07)[0]).toBe('7%')
})

it('writes a year as a year', () => {
  expect(behaviourOf(one.number).format(1998, declare.integer({ grouped: false }), 'en', { ...hints })).toBe('1998')
  expect(behaviourOf(one.number).format(1998, declare.integer(), 'en', { ...hints })).toBe('1,998')
})
