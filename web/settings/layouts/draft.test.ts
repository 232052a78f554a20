import { describe, expect, test } from 'vitest'
import { createRegistry } from '../../../src/model/define/registry.ts'
import { objects } from '../../../src/model/objects/index.ts'
import { actions } from '../../../src/model/actions/index.ts'
import { draftOf, placed, stepped, withoutSection, withSection } from './draft.ts'

const customer = createRegistry({ objects, actions, roles: [] }).object('customer')
const all = ({ sections, rest }: ReturnType<typeof draftOf>) => [...sections.flatMap(({ fields }) => fields), ...rest].sort()

describe('a layout that is arranged', () => {
  test('begins as the object stands, with every field once', () => {
    const draft = draftOf(customer, undefined)
    expect(draft.sections.map(({ name }) => name)).toEqual(customer.sections?.map(({ name }) => name))
    expect(new Set(all(draft)).size).toBe(all(draft).length)
  })

  test('neither loses nor doubles a field, wherever it is put', () => {
    const draft = draftOf(customer, undefined)
    const section = draft.sections[1]?.name
    const moved = placed(draft, 'name', section, 1)
    expect(moved.sections[1]?.fields[1]).toBe('name')
    expect(all(moved)).toEqual(all(draft))
    expect(all(placed(moved, 'name', undefined))).toEqual(all(draft))
    expect(all(withoutSection(moved, section ?? ''))).toEqual(all(draft))
  })

  test('names a new section as no other is named, and steps stop at the ends', () => {
    const draft = withSection(withSection(draftOf(customer, undefined), 'A'), 'B')
    expect(new Set(draft.sections.map(({ name }) => name)).size).toBe(draft.sections.length)
    expect(stepped(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(stepped(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(stepped(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  })
})
