import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Expression } from '../define/expression.ts'
import type { Filter } from '../filter/filter.ts'
import { printFormula } from './formulaText.ts'
import { readFormula } from './readFormula.ts'

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).filter((value) => !Object.is(value, -0))
const name = fc.oneof(fc.constantFrom('amount', 'xRate', 'customer.level', 'if', 'round', 'filter'), fc.constantFrom('and', 'true', '金额', 'a b', 'null', 'contains'), fc.string({ minLength: 1, maxLength: 8 }))
const json = fc.oneof(number, fc.string({ maxLength: 8 }), fc.boolean(), fc.constant(null), fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 5 })), { maxLength: 3 }), fc.record({ period: fc.constant('month'), offset: fc.integer() }))
const operator = fc.constantFrom('equals', 'notEquals', 'lessThan', 'atLeast', 'contains', 'in', 'between', 'during', 'has')
const leaf: fc.Arbitrary<Filter> = fc.oneof(fc.record({ field: name, is: operator, value: json }), fc.record({ field: name, is: fc.constantFrom('isEmpty', 'isTrue') }), fc.record({ some: fc.string() }))
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }), fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }), fc.record({ not: tie('filter') })),
}))
const { expression } = fc.letrec<{ expression: Expression; list: Expression[]; two: [Expression, Expression] }>((tie) => ({
  list: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
  two: fc.tuple(tie('expression'), tie('expression')),
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ value: fc.oneof(number, fc.string({ maxLength: 8 }), fc.boolean()) }), fc.record({ field: name }),
    ...(['add', 'multiply', 'least', 'greatest', 'concatenate', 'orElse'] as const).map((key) => tie('list').map((list) => ({ [key]: list }) as unknown as Expression)),
    ...(['subtract', 'divide', 'daysBetween', 'addDays'] as const).map((key) => tie('two').map((two) => ({ [key]: two }) as unknown as Expression)),
    fc.record({ round: tie('expression'), decimals: fc.integer({ min: 0, max: 6 }) }),
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    fc.record({ when: filter, then: tie('expression'), otherwise: tie('expression') }, { requiredKeys: ['when', 'then'] }),
  ),
}))

test('a formula that was written out reads back as it was', () => {
  fc.assert(fc.property(expression, (tree) => { expect(readFormula(printFormula(tree)).expression).toEqual(tree) }), { numRuns: 1000 })
})

test('no text, however odd, does more than be read or be refused with its place', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('(', ')', 'if', 'amount', '+', '-', ',', '"a"', '=', 'and', 'not', '1', '[', '{')).map((all) => all.join(' '))), (text) => {
    const { expression, problem } = readFormula(text)
    expect((expression === undefined) !== (problem === undefined)).toBe(true)
    if (problem !== undefined) expect(problem.at).toBeLessThanOrEqual(text.length)
  }), { numRuns: 1000 })
})

describe('a formula', () => {
  it.each<[string, Expression]>([
    ['amount * probability', { multiply: [{ field: 'amount' }, { field: 'probability' }] }],
    ['1 + 2 * 3 - 4', { subtract: [{ add: [{ value: 1 }, { multiply: [{ value: 2 }, { value: 3 }] }] }, { value: 4 }] }],
    ['（a － b）× 2', { multiply: [{ subtract: [{ field: 'a' }, { field: 'b' }] }, { value: 2 }] }],
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    ['if(industry = "retail", 1, 2)', { when: { field: 'industry', is: 'equals', value: 'retail' }, then: { value: 1 }, otherwise: { value: 2 } }],
    // oxlint-disable-next-line unicorn/no-thenable -- as above
    ['if(vip and (size > 3 or name contains "厂"), max(1, size))', { when: { and: [{ field: 'vip', is: 'isTrue' }, { or: [{ field: 'size', is: 'moreThan', value: 3 }, { field: 'name', is: 'contains', value: '厂' }] }] }, then: { greatest: [{ value: 1 }, { field: 'size' }] } }],
    ['-amount', { subtract: [{ value: 0 }, { field: 'amount' }] }],
    ['round(a / 3, 2)', { round: { divide: [{ field: 'a' }, { value: 3 }] }, decimals: 2 }],
  ])('%s is read', (text, tree) => { expect(readFormula(text).expression).toEqual(tree) })

  it.each<[string, number, string]>([
    ['', 0, 'Write a formula, for example amount * probability.'],
    ['amount *', 8, 'Here a number, a text in quotes, a field or a function is expected.'],
    ['amount amount', 7, 'The formula ends before this: a sign such as + or , is missing.'],
    ['sum(a)', 0, 'There is no function named {name}.'],
    ['daysBetween(a)', 0, '{name} takes {count} values.'],
    ['if("a" = 1, 1)', 3, 'A condition compares a field: industry = "retail".'],
    ['round(a, 9)', 9, 'How far it is rounded is a whole number from 0 to 6.'],
    ['1 + ;', 4, 'This cannot be read here.'],
  ])('%s is refused at its place, in words', (text, at, why) => { expect(readFormula(text).problem).toMatchObject({ at, why: { en: why } }) })

  it('nested without end is refused', () => { expect(readFormula(`${'('.repeat(2000)}1`).problem?.why.en).toBe('The formula is nested too deeply.') })
})
