import { expect, it } from 'vitest'
import { testApp } from '../support/app.ts'

it('lets nobody but an administrator change what gives rights, whatever a role says of users and roles', async () => {
  const app = await testApp()
  const everything = { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: true }
  const role = await app.admin.create('roles', { key: 'powerful', name: 'Powerful', permissions: { otherwise: everything, objects: {} } })
  const person = await app.person({ role: 'powerful' })
  const administrators = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'administrator' } })).body.rows[0]
  const answers = await Promise.all([
    person.patch(`/api/v1/roles/${role.id as string}`, { permissions: { administrator: true, otherwise: everything, objects: {} } }, { version: 1 }),
    person.patch(`/api/v1/users/${person.userId}`, { roles: [{ object: 'role', id: administrators.id }] }, { version: 2 }),
    person.post('/api/v1/roles', { key: 'mine', name: 'Mine', permissions: { administrator: true, otherwise: everything, objects: {} } }),
    person.post('/api/v1/users', { name: 'Second self', email: 'self@example.com', roles: [{ object: 'role', id: administrators.id }] }),
    person.post('/api/v1/roles/bulk', { ids: [role.id], changes: { permissions: { administrator: true, otherwise: everything, objects: {} } } }),
  ])
  expect(answers.slice(0, 4).map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect((await app.admin.get(`/api/v1/roles/${role.id as string}`)).body.permissions.administrator).not.toBe(true)
  expect((await app.admin.patch(`/api/v1/roles/${role.id as string}`, { name: 'Renamed' }, { version: 1 })).status).toBe(200)
})
