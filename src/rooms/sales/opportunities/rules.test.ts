import { expect, it } from 'vitest'
import { missingFor } from './rules.ts'

it('names the fields that a stage wants and the opportunity lacks, in the order of the stage', () => {
  const stage = { requiredFields: ['customer', 'amount', 'expectedCloseOn', 'contacts'] }
  expect(missingFor(stage, { customer: { id: '1' }, amount: null, contacts: [] })).toEqual(['amount', 'expectedCloseOn', 'contacts'])
})

it('takes nought and false as filled', () => {
  expect(missingFor({ requiredFields: ['priority', 'urgent'] }, { priority: 0, urgent: false })).toEqual([])
})
