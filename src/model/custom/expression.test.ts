import { expect, it } from 'vitest'
import { expressionSchema } from './expression.ts'

const when = { field: 'industry', is: 'equals', value: 'retail' }

it('a condition is read whatever the order in which its parts came back from the database', () => {
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  expect(expressionSchema.safeParse({ then: { value: 1 }, when, otherwise: { value: 2 } }).data).toEqual({ when, then: { value: 1 }, otherwise: { value: 2 } })
  expect(expressionSchema.safeParse({ decimals: 2, round: { field: 'amount' } }).data).toEqual({ round: { field: 'amount' }, decimals: 2 })
})

it.each([[{ when }], [{ value: 1, field: 'a' }], [{ field: 'a', also: 1 }], [{ constructor: 1 }], [{ add: [] }]])('%j is no formula', (input) => {
  expect(expressionSchema.safeParse(input).success).toBe(false)
})
