import { expect, test } from 'vitest'
import { groupLines, parseGroups } from './groups.ts'

const roles = [{ value: 'r1', label: 'Rep' }, { value: 'r2', label: '采购' }]

test('a group of a directory keeps its equals signs', () => {
  const groups = [{ group: 'CN=Sales,OU=Groups,DC=x', role: 'r1' }, { group: '采购部', role: 'r2' }]
  expect(parseGroups(groupLines(groups, roles), roles)).toEqual({ groups, unknown: undefined })
})
test('a role that there is not is named', () => {
  expect(parseGroups('a = Nobody', roles).unknown).toBe('Nobody')
  expect(parseGroups('no role here', roles).unknown).toBe('no role here')
  expect(parseGroups('\n \n', roles).groups).toEqual([])
})
