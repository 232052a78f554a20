import { expect, test } from 'vitest'
import { lockRules } from './locked.ts'
import { choice, formula, text } from './vocabulary.ts'

const when = { field: 'status', is: 'equals', value: 'signed' } as const
const paper = {
  name: 'paper',
  fields: {
    name: text({ max: 20 }), remark: text({ max: 20 }), stamp: text({ max: 20, writtenBy: 'paper.sign' }),
    status: choice(['draft', 'signed'], { default: 'draft' }), both: formula('text', { concatenate: [{ field: 'name' }, { field: 'remark' }] }),
  },
}

test('a lock over all fields is a rule for each that a person may write', () => {
  const rules = lockRules(paper, { when, free: ['remark'], says: { en: 'Signed.', zh: '已签署。' }, imports: true })
  expect(rules.map(({ effect, field }) => `${effect} ${field}`)).toEqual(['lock name', 'lock status'])
  expect(rules[0]).toMatchObject({ when, says: { en: 'Signed.' }, imports: true })
})

test('a lock names no field that went with a module', () => {
  expect(lockRules(paper, { when, fields: ['name', 'gone'] }).map(({ field }) => field)).toEqual(['name'])
})
