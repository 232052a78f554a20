import { expect, it } from 'vitest'
import type { Row } from '../data/values.ts'
import { type Branch, treeOf } from './tree.ts'

const row = (id: string, parent?: string): Row => ({ id, version: 1, ...(parent === undefined ? {} : { parent: { id: parent, title: parent } }) })
const drawn = (branches: readonly Branch[]): unknown => Object.fromEntries(branches.map(({ row: { id }, children }) => [id, drawn(children)]))

it('puts each department under its parent, in the order given', () => {
  expect(drawn(treeOf([row('company'), row('south', 'company'), row('shenzhen', 'south'), row('east', 'company')]))).toEqual({ company: { south: { shenzhen: {} }, east: {} } })
})
it('lets one whose parent cannot be seen stand at the top', () => {
  expect(drawn(treeOf([row('shenzhen', 'hidden')]))).toEqual({ shenzhen: {} })
})
