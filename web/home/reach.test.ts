import { expect, test } from 'vitest'
import { homeSearch, isOpen, within } from './reach.ts'

test('my side narrows each question to my own records, the team side asks for all that I may see', () => {
  expect(within('mine', isOpen)).toEqual({ and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, isOpen] })
  expect(within('team', isOpen)).toEqual({ and: [isOpen] })
})

test('an address that names no side, or an unknown one, leaves the choice to the role', () => {
  expect(homeSearch({})).toEqual({})
  expect(homeSearch({ of: 'everybody' })).toEqual({})
  expect(homeSearch({ of: 'team' })).toEqual({ of: 'team' })
})
