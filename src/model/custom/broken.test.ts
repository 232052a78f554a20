import { expect, it } from 'vitest'
import { actions } from '../actions/index.ts'
import { objects } from '../objects/index.ts'
import { noCustomization } from './customization.ts'
import { customize } from './customize.ts'

const base = { objects, actions, roles: [] }
const rule = { object: 'customer', name: '1', field: 'website', effect: 'show' } as const
const why = (when: Parameters<typeof customize>[1]['fieldRules'][number]['when']) => customize(base, { ...noCustomization, version: 1, fieldRules: [{ ...rule, when }] }).broken.map((each) => [each.part, each.name, each.why.en])

it('a condition that cannot be taken says so in the words of the filter language, and is left out', () => {
  expect(why({ field: 'noSuch', is: 'isEmpty' })).toEqual([['fieldRule', 'customer.1', expect.stringContaining('field')]])
  expect(why({ field: 'name', is: 'isEmpty' })).toEqual([])
  expect(JSON.stringify(why({ field: 'name', is: 'isTrue' }))).not.toContain('filter.invalid')
})
