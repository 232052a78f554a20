import { expect, it } from 'vitest'
import type { Json } from '../../lib/json.ts'
import type { Expression } from '../define/expression.ts'
import { evaluate } from './evaluate.ts'

const record: Readonly<Record<string, Json>> = { a: 6, b: 0, nothing: null, price: { amount: 100, currency: 'USD', base: 720 }, computed: { amount: 50, currency: 'CNY' }, day: '2026-03-31', at: '2026-03-01T23:00:00.000Z', name: 'Ada' }
const result = (expression: Expression, holds = true) => evaluate(expression, { field: (name) => record[name] ?? null, matches: () => holds, baseCurrency: 'CNY' })
const [a, b, nothing]: readonly Expression[] = [{ field: 'a' }, { field: 'b' }, { field: 'nothing' }]

it.each<readonly [string, Expression, Json]>([
  ['a sum', { add: [a!, { value: 2 }, { value: 0.5 }] }, 8.5],
  ['a difference', { subtract: [b!, a!] }, -6],
  ['a product with money, in base currency', { multiply: [a!, { field: 'price' }] }, 4320],
  ['computed money', { field: 'computed' }, 50],
  ['a quotient', { divide: [a!, { value: 4 }] }, 1.5],
  ['a quotient by zero', { divide: [a!, b!] }, null],
  ['zero by zero', { divide: [b!, b!] }, null],
  ['a sum with nothing', { add: [a!, nothing!] }, null],
  ['text in a sum', { add: [a!, { field: 'name' }] }, null],
  ['half away from zero', { round: { value: -2.5 }, decimals: 0 }, -3],
  ['two decimals', { round: { value: 1.005 }, decimals: 2 }, 1.01],
  ['the least', { least: [a!, b!] }, 0],
  ['the greatest', { greatest: [a!, b!] }, 6],
  ['texts joined, nothing left out', { concatenate: [{ field: 'name' }, { value: ' ' }, nothing!, a!] }, 'Ada 6'],
  ['nothing joined', { concatenate: [nothing!] }, null],
  ['the first that is there', { orElse: [nothing!, { value: '' }, a!] }, 6],
  ['days between', { daysBetween: [{ field: 'day' }, { field: 'at' }] }, 30],
  ['days from nothing', { daysBetween: [{ field: 'day' }, nothing!] }, null],
  ['days later', { addDays: [{ field: 'day' }, { value: 1 }] }, '2026-04-01'],
  ['days beyond time', { addDays: [{ field: 'day' }, { value: 1e12 }] }, null],
  ['an overflow', { multiply: [{ value: 1e308 }, { value: 10 }] }, null],
  ['a field that no object has', { field: 'constructor' }, null],
])('computes %s', (_name, expression, expected) => {
  expect(result(expression)).toBe(expected)
})

it('takes the branch whose condition holds', () => {
  // oxlint-disable-next-line unicorn/no-thenable -- the branch of an expression
  const expression: Expression = { when: { field: 'a', is: 'equals', value: 6 }, then: { value: 'yes' }, otherwise: { value: 'no' } }
  expect([result(expression, true), result(expression, false)]).toEqual(['yes', 'no'])
})
