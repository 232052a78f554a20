import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

test('who comes back signs in with the old password; the book stays with the heir, and history keeps every name', async () => {
  const leaver = await app.person({ role: 'rep', name: 'Leo Leaver' })
  const heir = await app.person({ role: 'rep', name: 'Hetty Heir' })
  const customer = await leaver.create('customers', { name: 'Handed over' })
  expect((await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: heir.userId })).status).toBe(200)
  expect((await leaver.get('/api/v1/me')).status).toBe(401)
  expect((await app.admin.post(`/api/v1/users/${leaver.userId}/reactivate`)).status).toBe(200)
  expect((await leaver.get('/api/v1/me')).status).toBe(401)
  const back = app.nobody()
  expect((await back.post('/api/v1/sign-in', { email: leaver.email, password: testPassword })).status).toBe(200)
  expect((await heir.get(`/api/v1/customers/${customer.id as string}`)).body.owner.id).toBe(heir.userId)
  expect((await back.get(`/api/v1/customers/${customer.id as string}`)).status).toBe(404)
  const { entries } = (await app.admin.get(`/api/v1/customers/${customer.id as string}/history`)).body as { entries: { actor: { name: string }; changes: { field: string }[] }[] }
  expect(entries.map(({ actor }) => actor.name)).toEqual(['Ada Admin', 'Leo Leaver'])
  expect(entries[0]?.changes.map(({ field }) => field)).toContain('owner')
  expect(app.faults).toEqual([])
})
