import { beforeAll, expect, test } from 'vitest'
import { followRoles } from '../../src/app/roles.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'

// A company of an earlier release, whose roles know nothing of activity series.

let app: TestApp
const role = async (key: string) => (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: key } })).body.rows[0]
const follow = async () => { await followRoles(app.program, (error) => { throw error }) }

beforeAll(async () => {
  app = await testApp()
  await asOwner(app.program.database, `update role set permissions = permissions #- '{objects,activitySeries}', shipped = null where key is not null`)
  const leader = await role('leader')
  await app.admin.patch(`/api/v1/roles/${leader.id as string}`, { permissions: { ...leader.permissions, objects: { ...leader.permissions.objects, customer: { ...leader.permissions.objects.customer, export: false, delete: 'none' } } } }, { version: leader.version })
}, 180_000)

test('a role that was left as it was follows the release at once; one that was changed is left, and offered what is new', async () => {
  const rep = await app.person({ role: 'rep' })
  expect((await rep.get('/api/v1/activity-series')).status).toBe(403)
  const before = await role('leader')
  await follow()
  expect((await rep.get('/api/v1/activity-series')).status).toBe(200)
  expect((await role('leader')).permissions).toEqual(before.permissions)
  // A second start changes nothing any more.
  const { version } = await role('rep')
  await follow()
  expect((await role('rep')).version).toBe(version)
})

test('the offer is taken over by one click of an administrator, and by nobody else', async () => {
  const leader = await role('leader')
  const head = await app.person({ role: 'headOfSales' })
  expect((await head.post(`/api/v1/roles/${leader.id as string}/accept-rights`, {})).status).toBe(403)
  expect((await app.admin.post(`/api/v1/roles/${leader.id as string}/accept-rights`, {})).status).toBe(200)
  const after = await role('leader')
  expect(after.permissions.objects.activitySeries).toBeDefined()
  expect(after.permissions.objects.customer).toEqual(leader.permissions.objects.customer)
  const own = await app.admin.create('roles', { name: 'Own', permissions: leader.permissions })
  expect((await app.admin.post(`/api/v1/roles/${own.id as string}/accept-rights`, {})).status).toBe(409)
})

test('what a role was shipped as is written by the program alone', async () => {
  const leader = await role('leader')
  expect((await app.admin.patch(`/api/v1/roles/${leader.id as string}`, { shipped: {} }, { version: leader.version })).status).toBe(422)
})
