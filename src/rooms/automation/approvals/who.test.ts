import { expect, it } from 'vitest'
import type { Approver } from '../../../model/define/approvalSteps.ts'
import { type Directory, headsUp, type Person, whoIsAsked } from './who.ts'

const someone = (given: Partial<Person> = {}): Person => ({ name: 'N', active: true, absent: false, deputy: null, department: 'sales', manager: null, ...given })

/** company (boss) > sales (head) > east (lead); rita works in the east and asks. */
function directory(people: Readonly<Record<string, Partial<Person>>> = {}): Directory {
  const all = { boss: { department: 'company' }, head: {}, lead: { department: 'east' }, rita: { department: 'east', manager: 'lead' }, dora: {}, admin: { department: 'company' } }
  const names = new Set([...Object.keys(all), ...Object.keys(people)])
  return {
    people: new Map([...names].map((id) => [id, someone({ name: id, ...Reflect.get(all, id) as Partial<Person> | undefined, ...people[id] })])),
    departments: new Map([['company', { parent: null, head: 'boss' }], ['sales', { parent: 'company', head: 'head' }], ['east', { parent: 'sales', head: 'lead' }]]),
    roles: new Map([['finance', ['dora', 'head']]]), administrators: ['admin'],
  }
}

const ask = (approver: Approver, given: Directory = directory(), requester = 'rita', ownApproval = false) =>
  whoIsAsked(approver, given, { requester, ownApproval, fieldPerson: (name) => (name === 'owner' ? 'rita' : undefined) }).map(({ id }) => id)

it('finds people, roles, heads, superiors and the people of fields', () => {
  expect(ask({ kind: 'user', id: 'dora' })).toEqual(['dora'])
  expect(ask({ kind: 'role', id: 'finance' })).toEqual(['dora', 'head'])
  expect(ask({ kind: 'head', above: 0 })).toEqual(['lead'])
  expect(ask({ kind: 'head', above: 1 })).toEqual(['head'])
  expect(ask({ kind: 'head', above: 5 })).toEqual(['boss'])
  expect(ask({ kind: 'manager' })).toEqual(['lead'])
  expect(ask({ kind: 'field', field: 'owner', head: false }, directory(), 'dora')).toEqual(['rita'])
  expect(ask({ kind: 'field', field: 'owner', head: true }, directory(), 'dora')).toEqual(['lead'])
})

it('asks the deputy, then a head, then an administrator in the place of who left or is away, and says why', () => {
  expect(ask({ kind: 'user', id: 'dora' }, directory({ dora: { absent: true, deputy: 'boss' } }))).toEqual(['boss'])
  expect(ask({ kind: 'user', id: 'dora' }, directory({ dora: { active: false, deputy: 'boss' }, boss: { absent: true } }))).toEqual(['head'])
  expect(ask({ kind: 'user', id: 'dora' }, directory({ dora: { active: false }, head: { active: false }, boss: { active: false } }))).toEqual(['admin'])
  const [called] = whoIsAsked({ kind: 'user', id: 'dora' }, directory({ dora: { absent: true, deputy: 'boss' } }), { requester: 'rita', ownApproval: false, fieldPerson: () => undefined })
  expect(called?.because.map(({ en }) => en)).toEqual(['dora is away', 'Deputy of dora'])
})

it('lets nobody decide on his own, unless the flow says so: a head asks the next higher', () => {
  expect(ask({ kind: 'head', above: 0 }, directory(), 'lead')).toEqual(['head'])
  expect(ask({ kind: 'head', above: 0 }, directory(), 'lead', true)).toEqual(['lead'])
  expect(ask({ kind: 'user', id: 'rita' })).toEqual(['lead'])
  expect(ask({ kind: 'role', id: 'finance' }, directory(), 'dora')).toEqual(['head'])
  expect(ask({ kind: 'user', id: 'admin' }, directory({ boss: { active: false } }), 'admin')).toEqual([])
})

it('asks an administrator where nobody is named, and nobody where there is none', () => {
  expect(ask({ kind: 'manager' }, directory({ rita: { manager: null } }))).toEqual(['admin'])
  expect(ask({ kind: 'role', id: 'gone' })).toEqual(['admin'])
  expect(ask({ kind: 'field', field: 'empty', head: false })).toEqual(['admin'])
  expect(ask({ kind: 'role', id: 'gone' }, { ...directory(), administrators: [] })).toEqual([])
})

it('comes to an end where departments go round in a ring', () => {
  const departments = new Map([['a', { parent: 'b', head: 'x' }], ['b', { parent: 'a', head: 'y' }]])
  expect(headsUp({ departments }, 'a')).toEqual(['x', 'y'])
  expect(headsUp({ departments }, null)).toEqual([])
})
