import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let rep: TestClient
let group: { readonly id: string }
let plant: { readonly id: string }
beforeAll(async () => {
  app = await testApp()
  head = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  rep = await app.person({ role: 'rep', name: 'Rita Rep' })
  group = await head.create('customers', { name: 'Harbour Group' })
  plant = await rep.create('customers', { name: 'Harbour Plant', parent: null })
  await app.admin.patch(`/api/v1/customers/${plant.id}`, { parent: group.id }, { version: 1 })
}, 180_000)

test('a hierarchy is read through the door, and what may not be seen has no name', async () => {
  const seen = await app.admin.get(`/api/v1/customers/${group.id}/hierarchies`)
  expect(seen.status).toBe(200)
  expect(seen.body.hierarchies).toMatchObject([{ field: 'parent', more: false, edges: [{ above: group.id, below: plant.id }] }])
  const hidden = await rep.get(`/api/v1/customers/${plant.id}/hierarchies`)
  expect(hidden.body.hierarchies[0].edges).toHaveLength(1)
  expect(hidden.text).not.toContain('Harbour Group')
  expect((await rep.get(`/api/v1/customers/${group.id}/hierarchies`)).status).toBe(404)
  expect((await (await app.otherWorkspace()).get(`/api/v1/customers/${group.id}/hierarchies`)).status).toBe(404)
})

test('hostile addresses are refused in words', async () => {
  expect((await head.get('/api/v1/customers/nonsense/hierarchies')).status).toBe(404)
  expect((await head.get(`/api/v1/customers/${group.id}/hierarchies?depth=9999`)).status).toBe(422)
  expect((await head.get(`/api/v1/orders/${group.id}/hierarchies`)).status).toBe(404)
  expect((await app.nobody().get(`/api/v1/customers/${group.id}/shares`)).status).toBe(401)
  expect((await head.get('/api/v1/customers/nonsense/shares')).status).toBe(404)
  expect((await head.get(`/api/v1/customers/${group.id}/shares?user=x`)).status).toBe(422)
})

test('who may read a record is told to whom it is shared, and nobody else', async () => {
  expect((await head.get(`/api/v1/customers/${group.id}/shares`)).body).toEqual({ shares: [] })
  expect((await rep.get(`/api/v1/customers/${group.id}/shares`)).status).toBe(404)
  await head.post(`/api/v1/customers/${group.id}/share`, { with: { object: 'user', id: rep.userId }, level: 'read' })
  const shares = [{ with: { object: 'user', id: rep.userId, title: 'Rita Rep' }, level: 'read', sharedAt: expect.any(String), sharedBy: { id: head.userId, title: 'Nina Li' } }]
  expect((await head.get(`/api/v1/customers/${group.id}/shares`)).body).toMatchObject({ shares })
  expect((await rep.get(`/api/v1/customers/${group.id}/shares`)).body).toMatchObject({ shares })
  expect((await (await app.otherWorkspace()).get(`/api/v1/customers/${group.id}/shares`)).status).toBe(404)
  await head.post(`/api/v1/customers/${group.id}/unshare`, { with: { object: 'user', id: rep.userId } })
  expect((await head.get(`/api/v1/customers/${group.id}/shares`)).body).toEqual({ shares: [] })
  expect((await rep.get(`/api/v1/customers/${group.id}/shares`)).status).toBe(404)
})

test('names of those to whom it is shared are those that the reader may see', async () => {
  const role = await app.admin.create('roles', { name: 'Blind to people', key: 'blind', permissions: { otherwise: { read: 'none', create: false, update: 'none', delete: 'none' }, objects: { customer: { read: 'all', create: false, update: 'none', delete: 'none' } } } })
  expect(role.id).toBeTypeOf('string')
  await head.post(`/api/v1/customers/${group.id}/share`, { with: { object: 'user', id: rep.userId }, level: 'write' })
  const blind = await app.person({ role: 'blind', name: 'Bea Blind' })
  const { body, text } = await blind.get(`/api/v1/customers/${group.id}/shares`)
  expect(body.shares).toMatchObject([{ with: { id: rep.userId, title: null }, level: 'write', sharedBy: { title: null } }])
  expect(text).not.toMatch(/Rita|Nina/)
})

test('the history of links names the other records to those who may see them', async () => {
  const other = await head.create('customers', { name: 'Harbour Partner' })
  const { body } = await rep.get(`/api/v1/customers/${plant.id}`)
  await app.admin.patch(`/api/v1/customers/${plant.id}`, { links: [{ object: 'customer', id: other.id, role: 'group', share: 0.4 }] }, { version: body.version })
  const changeOf = async (client: TestClient) => (await client.get(`/api/v1/customers/${plant.id}/history?field=links`)).body.entries[0].changes[0].after
  expect(await changeOf(app.admin)).toMatchObject([{ id: other.id, title: 'Harbour Partner', role: 'group', share: 0.4 }])
  expect(await changeOf(rep)).toMatchObject([{ id: other.id, title: null }])
})
