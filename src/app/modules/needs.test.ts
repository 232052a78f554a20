import { expect, test } from 'vitest'
import { defineModule } from '../../model/define/module.ts'
import { alongWith } from './needs.ts'

const words = { label: { en: 'M', zh: '模' }, about: { en: 'M', zh: '模' } }
const all = [defineModule('leads', words), defineModule('marketing', { ...words, needs: ['leads'] }), defineModule('partners', { ...words, needs: ['marketing'] })]

test('what a module needs comes along, and what that needs; what is on already does not', () => {
  expect(alongWith(all, new Set(['leads', 'marketing', 'partners']), 'partners', true)).toEqual(['marketing', 'leads'])
  expect(alongWith(all, new Set(['partners', 'marketing']), 'partners', true)).toEqual(['marketing'])
})

test('what needs a module goes with it', () => {
  expect(alongWith(all, new Set(), 'leads', false)).toEqual(['marketing', 'partners'])
  expect(alongWith(all, new Set(['partners']), 'leads', false)).toEqual(['marketing'])
  expect(alongWith(all, new Set(), 'partners', false)).toEqual([])
})
