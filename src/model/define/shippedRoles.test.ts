import { expect, it } from 'vitest'
import { defineRole, nothing, type ObjectPermission, readOnly, within } from './permission.ts'
import { decideShipped, followShipped, offeredRights, type RoleRow, shippedOf } from './shippedRoles.ts'

const words = { en: 'R', zh: 'R' }
const released = (objects: Record<string, ObjectPermission>, navigation: readonly string[]) =>
  defineRole('rep', { label: words, about: words, permissions: { otherwise: nothing, objects }, home: { page: 'myDay' }, navigation })
const first = released({ customer: within('own'), product: readOnly() }, ['home', 'customer', 'product'])
const second = released({ customer: within('own', { export: true }), product: readOnly(), campaign: readOnly() }, ['home', 'customer', 'campaign', 'product'])
const rowOf = (definition: typeof first, more: Partial<RoleRow> = {}): RoleRow => {
  const shipped = shippedOf(definition)
  return { permissions: shipped['permissions'] ?? null, navigation: shipped['navigation'] ?? null, shipped, ...more }
}
const permissions = (objects: object) => JSON.parse(JSON.stringify({ otherwise: nothing, objects })) as RoleRow['permissions']

it('a role that was left as it was follows the release, rights and lists, and has nothing to decide', () => {
  const followed = { ...rowOf(first), ...followShipped(second, rowOf(first)) }
  expect(followed).toEqual(rowOf(second))
  expect(followShipped(second, followed)).toEqual({})
})

it('what the company gave the role on its own objects and fields is no change of it, and stays', () => {
  const row = rowOf(first, { permissions: permissions({ customer: { ...within('own'), fields: { xSecret: 'none' } }, product: readOnly(), xMachine: within('own') }), navigation: ['home', 'customer', 'xMachine', 'product'] })
  const changes = followShipped(second, row)
  expect(changes['permissions']).toEqual(permissions({ customer: { ...within('own', { export: true }), fields: { xSecret: 'none' } }, product: readOnly(), campaign: readOnly(), xMachine: within('own') }))
  expect(changes['navigation']).toEqual(['home', 'customer', 'campaign', 'xMachine', 'product'])
})

it('a role that the company changed keeps its rights, and is offered those on new objects alone', () => {
  const row = rowOf(first, { permissions: permissions({ customer: within('all'), product: readOnly() }) })
  const changes = followShipped(second, row)
  // Its lists it had left as they were.
  expect(changes).toEqual({ navigation: ['home', 'customer', 'campaign', 'product'] })
  const now = { ...row, ...changes }
  expect(offeredRights(second, now)).toEqual({ objects: ['campaign'], navigation: [], parts: [] })
  const taken = { ...now, ...decideShipped(second, now, true) }
  expect(taken.permissions).toEqual(permissions({ customer: within('all'), product: readOnly(), campaign: readOnly() }))
  expect(offeredRights(second, taken)).toEqual({ objects: [], navigation: [], parts: [] })
  const declined = { ...now, ...decideShipped(second, now, false) }
  expect(declined.permissions).toEqual(row.permissions)
  expect(offeredRights(second, declined)).toEqual({ objects: [], navigation: [], parts: [] })
})

it('what the company took away is not offered again', () => {
  const row = rowOf(first, { permissions: permissions({ customer: within('own') }), navigation: ['home', 'customer'] })
  expect(offeredRights(second, row)).toEqual({ objects: ['campaign'], navigation: ['campaign'], parts: [] })
})

it('a row from before this was kept follows where it only knows less, and else is offered what it does not know', () => {
  const old = { ...rowOf(first), shipped: null }
  const third = released({ customer: within('own'), product: readOnly(), campaign: readOnly() }, ['home', 'customer', 'campaign', 'product'])
  expect({ ...old, ...followShipped(third, old) }).toEqual(rowOf(third))
  const changed = { ...old, permissions: permissions({ customer: within('all'), product: readOnly() }), navigation: ['customer', 'home'] }
  expect(followShipped(third, changed)).toEqual({})
  expect(offeredRights(third, changed)).toEqual({ objects: ['campaign'], navigation: ['campaign'], parts: [] })
})

it('of a role that the company changed verbs and hidden fields that are new on what it knows are offered too, and what it took away is not', () => {
  const before = released({ customer: within('own', { actions: { merge: true } }) }, ['home'])
  const after = released({ customer: within('own', { actions: { merge: true, approve: true }, fields: { margin: 'none' } }) }, ['home'])
  const row = rowOf(before, { permissions: permissions({ customer: within('all') }) })
  expect(offeredRights(after, row)).toEqual({ objects: [], navigation: [], parts: [{ object: 'customer', of: 'actions', name: 'approve' }, { object: 'customer', of: 'fields', name: 'margin' }] })
  const taken = { ...row, ...decideShipped(after, row, true) }
  expect(taken.permissions).toEqual(permissions({ customer: within('all', { actions: { approve: true }, fields: { margin: 'none' } }) }))
  expect(offeredRights(after, taken).parts).toEqual([])
  expect(offeredRights(after, { ...row, ...decideShipped(after, row, false) }).parts).toEqual([])
})
