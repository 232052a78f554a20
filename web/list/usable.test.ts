import { expect, test } from 'vitest'
import { customer } from '../../src/model/objects/customer.ts'
import { nextScores } from '../../src/model/scores/next.ts'
import { isUsable } from './usable.ts'

const object = { name: 'customer', allFields: { ...customer.fields, ...nextScores.fields } }
const shown = (hidden: Readonly<Record<string, 'none' | 'masked'>> = {}) => (customer.views ?? []).filter((view) => isUsable(view, object, { field: (_, field) => hidden[field] ?? 'read' })).map(({ name }) => name)

test('a view by a score is offered to whoever reads the score and what it is made of, and to nobody else', () => {
  expect(shown()).toContain('next')
  expect(shown({ nextActionWorth: 'none' })).not.toContain('next')
  expect(shown({ overdueAmount: 'none' })).not.toContain('next')
  expect(shown({ nextActionWorth: 'masked' })).not.toContain('next')
  expect(shown({ phone: 'masked', overdueAmount: 'none' })).toEqual(shown().filter((name) => name !== 'next'))
})
