import { expect, it } from 'vitest'
import { isProblem } from '../../../lib/problem.ts'
import { type FieldRight, type ObjectPermission, readOnly } from '../../../model/define/permission.ts'
import { idOfLetter, toyRegistry, toyViewer } from '../../../model/filter/cases.ts'
import type { Context } from '../../context.ts'
import { declaredCondition, filterCondition } from './index.ts'

function context(thing: Readonly<Record<string, FieldRight>>, part: Partial<ObjectPermission> = {}): Context {
  return {
    ...toyViewer, workspaceId: 7, requestId: 'r', actor: {
      ...toyViewer, name: 'Ada', language: 'en', via: 'session',
      permissions: { otherwise: readOnly('all'), objects: { thing: readOnly('own', { fields: thing }), part: readOnly('own', part) } },
    },
  }
}
const thing = toyRegistry.object('thing')
const answer = (given: Context, filter: unknown): string => {
  try {
    return filterCondition(given, toyRegistry, thing, filter, 't').text
  } catch (error) {
    return isProblem(error) ? String(error.details.status) : 'an error that nobody words'
  }
}

it('answers no question about a hidden field, whichever way it is asked', () => {
  const blind = context({ size: 'none' }, { fields: { price: 'none' } })
  const asked = [
    { field: 'size', is: 'equals', value: 1 }, { field: 'size', is: 'isEmpty' }, { not: { field: 'size', is: 'equals', value: 1 } }, { field: 'parent.size', is: 'equals', value: 1 },
    { some: 'children', where: { field: 'size', is: 'equals', value: 1 } }, { aggregate: 'sum', over: 'children', of: 'size', is: 'equals', value: 1 }, { aggregate: 'max', over: 'parts', of: 'price', is: 'equals', value: 1 },
    { some: 'parts', where: { field: 'thing.size', is: 'equals', value: 1 } }, { field: 'doubled', is: 'equals', value: 2 }, { field: 'seenPrice', is: 'moreThan', value: 1 },
  ]
  expect(asked.map((filter) => answer(blind, filter))).toEqual(asked.map(() => '403'))
})

it('matches a masked field as a whole value only', () => {
  const masked = context({ call: 'masked' })
  expect(answer(masked, { field: 'call', is: 'equals', value: '13800138000' })).toBe('"t"."call" = $1::text')
  for (const filter of [{ field: 'call', is: 'startsWith', value: '+86' }, { field: 'call', is: 'contains', value: '8' }, { field: 'parent.call', is: 'endsWith', value: '8' }]) expect(answer(masked, filter)).toBe('403')
  expect(answer(context({ size: 'masked' }), { aggregate: 'sum', over: 'children', of: 'size', is: 'equals', value: 1 })).toBe('403')
})

it('looks at related records through the viewer’s own scope and past the bin', () => {
  for (const filter of [{ some: 'parts' }, { aggregate: 'count', over: 'parts', is: 'equals', value: 0 }, { field: 'seenCount', is: 'equals', value: 0 }, { some: 'parent' }, { field: 'parent.kind', is: 'isEmpty' }]) {
    const text = answer(context({}), filter)
    expect(text).toContain('"f1"."access_owner_id"')
    expect(text).toContain('"f1"."deleted_at" is null')
  }
})

it('refuses what is no filter with a problem, also from inside the program', () => {
  expect([answer(context({}), { field: 'name; drop table thing', is: 'isEmpty' }), answer(context({}), 'true'), answer(context({}), { and: [[]] })]).toEqual(['422', '422', '422'])
  expect(() => declaredCondition(context({}), toyRegistry, thing, { field: 'parent', is: 'equals', value: idOfLetter('a').slice(1) }, 't')).toThrow('cannot be used')
})
