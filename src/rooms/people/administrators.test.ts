import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Judged } from '../../records/write/index.ts'
import { type Administration, administratorsOf, concernsAdministration, judgeAdministration } from './administrators.ts'

const people = ['ann', 'bob', 'eve']
const roles = ['admin', 'boss', 'clerk']

const linksTo = fc.subarray(roles).map((ids) => ids.map((id) => ({ object: 'role', id })))
const side = (values: fc.Arbitrary<Record<string, string | { administrator: boolean }>>) => fc.record({ living: fc.boolean(), values })
const userSide = side(fc.record({ status: fc.constantFrom('active', 'invited', 'deactivated') }))
const roleSide = side(fc.record({ permissions: fc.record({ administrator: fc.boolean() }) }))
const change: fc.Arbitrary<Judged> = fc.oneof(
  fc.record({ object: fc.constant('user'), id: fc.constantFrom(...people), before: userSide, after: fc.option(userSide, { nil: undefined }), links: fc.oneof(fc.constant({}), linksTo.map((given) => ({ roles: given }))) }),
  fc.record({ object: fc.constant('role'), id: fc.constantFrom(...roles), before: roleSide, after: fc.option(roleSide, { nil: undefined }), links: fc.constant({}) }),
)
const state: fc.Arbitrary<Administration> = fc.record({
  roles: fc.subarray(roles).map((ids) => new Set(ids)),
  people: fc.tuple(...people.map((id) => fc.record({ active: fc.boolean(), roles: fc.subarray(roles).map((ids) => new Set(ids)) }).map((person) => [id, person] as const))).map((all) => new Map(all)),
})

test('whatever is written, in whatever order, a company with an administrator keeps one, and nobody takes it from himself', () => {
  fc.assert(fc.property(state, fc.array(change, { maxLength: 12 }), fc.constantFrom(...people, 'the program'), (start, changes, userId) => {
    let now = start
    for (const one of changes) {
      const judgement = judgeAdministration(now, one, { userId })
      if ('state' in judgement) now = judgement.state
    }
    if (administratorsOf(start).size > 0) expect(administratorsOf(now).size).toBeGreaterThan(0)
    if (administratorsOf(start).has(userId)) expect(administratorsOf(now)).toContain(userId)
  }))
})

test('only what can take a right away is looked at', () => {
  const user = { object: 'user', id: 'ann', links: {}, before: { living: true, values: { status: 'active', phone: '1' } } }
  expect(concernsAdministration({ ...user, after: { living: true, values: { status: 'active', phone: '2' } } })).toBe(false)
  expect(concernsAdministration({ ...user, before: undefined, after: user.before })).toBe(false)
  expect(concernsAdministration({ ...user, after: { living: false, values: user.before.values } })).toBe(true)
  expect(concernsAdministration({ ...user, after: undefined })).toBe(true)
  expect(concernsAdministration({ ...user, object: 'customer', after: undefined })).toBe(false)
})
