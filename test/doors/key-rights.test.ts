import { beforeAll, expect, test } from 'vitest'
import { readOnly, within } from '../../src/model/define/permission.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
const roles = new Map<string, string>()
beforeAll(async () => {
  app = await testApp()
  for (const { id, key } of (await app.admin.get('/api/v1/roles?limit=100')).body.rows as { id: string; key: string }[]) roles.set(key, id)
}, 120_000)

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Loose = any
interface Key { get(this: void, path: string): Promise<number>; post(this: void, path: string, body: object): Promise<number>; body(this: void, path: string): Promise<Loose>; readonly made: Record<string, Loose> }

async function keyOf(person: TestClient, given: object): Promise<Key> {
  const made = await person.post('/api/v1/api-keys', { name: 'Part', days: 30, ...given })
  expect(made.status, made.text).toBe(201)
  const headers = { authorization: `Bearer ${made.body.token as string}` }
  const nobody = app.nobody()
  return {
    made: made.body as Record<string, Loose>,
    get: async (path) => (await nobody.get(path, { headers })).status,
    post: async (path, body) => (await nobody.post(path, body, { headers })).status,
    body: async (path) => (await nobody.get(path, { headers })).body as unknown,
  }
}

test('a key of one role has the rights of that role alone, also an administrator\'s', async () => {
  const foreign = await app.admin.create('customers', { name: 'Of the administrator' })
  const key = await keyOf(app.admin, { role: roles.get('technician') })
  expect(key.made['role']).toMatchObject({ id: roles.get('technician'), title: expect.any(String) })
  expect((await key.body('/api/v1/me')).permissions.administrator).not.toBe(true)
  for (const path of ['/api/v1/webhooks', '/api/v1/api-keys']) expect([path, await key.get(path)]).toEqual([path, 403])
  expect(await key.post('/api/v1/users/invite', { name: 'Mallory', email: 'mallory@example.com' })).toBe(403)
  const whole = await keyOf(app.admin, {})
  expect([await whole.get(`/api/v1/customers/${foreign.id as string}`), whole.made['role'], whole.made['objects']]).toEqual([200, null, null])
})

test('a person names only a role that he holds, and a role that he lost gives nothing at the next request', async () => {
  const own = await app.admin.create('roles', { name: 'Extra', key: 'extra', permissions: { otherwise: readOnly('none'), objects: { product: readOnly(), customer: within('own') } } })
  const rep = await app.person({ role: 'rep' })
  for (const role of [roles.get('administrator'), own.id, '00000000-0000-7000-8000-000000000000']) {
    const refused = await rep.post('/api/v1/api-keys', { name: 'x', days: 1, role })
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([422, '/role'])
  }
  const holders = async (list: readonly unknown[]) => {
    const { version } = (await app.admin.get(`/api/v1/users/${rep.userId}`)).body
    expect((await app.admin.patch(`/api/v1/users/${rep.userId}`, { roles: list.map((id) => ({ object: 'role', id })) }, { version })).status).toBe(200)
  }
  await holders([roles.get('rep'), own.id])
  const key = await keyOf(rep, { role: own.id })
  expect([await key.get('/api/v1/products'), await key.post('/api/v1/customers', { name: 'Made by the key' }), await key.get('/api/v1/leads')]).toEqual([200, 201, 403])
  await holders([roles.get('rep')])
  expect([await key.get('/api/v1/products'), await key.post('/api/v1/customers', { name: 'No more' }), await key.get('/api/v1/leads')]).toEqual([403, 403, 403])
})

test('a key for some objects reaches these alone, by no door another, and gives no administrator\'s rights', async () => {
  const lead = await app.admin.create('leads', { name: 'Hidden from the key', company: 'Qzxhidden' })
  await app.catchUp()
  const key = await keyOf(app.admin, { objects: ['customer', 'user'] })
  expect(key.made['objects']).toEqual(['customer', 'user'])
  expect([await key.get('/api/v1/customers'), await key.get('/api/v1/leads'), await key.get(`/api/v1/leads/${lead.id as string}`), await key.get('/api/v1/roles')]).toEqual([200, 403, 403, 403])
  expect((await key.body('/api/v1/search?q=Qzxhidden')).hits).toEqual([])
  expect(await key.post('/api/v1/users/invite', { name: 'Mallory', email: 'mallory@example.com' })).toBe(403)
  expect(await key.post(`/api/v1/leads/${lead.id as string}/qualify`, {})).toBe(403)
  expect(await key.post('/api/v1/customers', { name: 'Allowed' })).toBe(201)
  const reading = await keyOf(app.admin, { objects: ['customer'], readOnly: true })
  expect([await reading.get('/api/v1/customers'), await reading.post('/api/v1/customers', { name: 'No' })]).toEqual([200, 403])
  for (const objects of [[], ['nosuch'], ['customer', 'constructor'], 'customer', [7]]) expect([objects, (await app.admin.post('/api/v1/api-keys', { name: 'x', days: 1, objects })).status]).toEqual([objects, 422])
  const listed = (await app.admin.get('/api/v1/api-keys')).body.rows as { id: string; objects: unknown }[]
  expect(listed.find(({ id }) => id === key.made['id'])?.objects).toEqual(['customer', 'user'])
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
