import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// Whoever merges without seeing a field moves its value all the same, and sees it nowhere: not before, not while, not after.

let app: TestApp
let clerk: TestClient
beforeAll(async () => {
  app = await testApp()
  const none = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
  const all = { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: false }
  const objects = { customer: { ...all, fields: { phone: 'masked', email: 'none' } }, contact: { ...all, fields: { mobile: 'masked' } }, duplicateCandidate: { ...none, read: 'all', update: 'all' } }
  await app.admin.create('roles', { name: 'Clerk', key: 'clerk', permissions: { otherwise: none, objects } })
  clerk = await app.person({ role: 'clerk', name: 'Clara Clerk' })
})

const secrets = ['+8613900001111', '13900001111', 'secret-one@example.com', 'secret-two@example.com', '+8613900002222']

test('a masked or hidden field is moved by a merge and told to nobody who may not see it, and comes back with its undoing', async () => {
  const stays = (await app.admin.create('customers', { name: 'Anvil Works', email: 'secret-one@example.com' })).id as string
  const goes = (await app.admin.create('customers', { name: 'Anvil Works Ltd', phone: '+8613900001111', email: 'secret-two@example.com', city: 'Ningbo' })).id as string
  await app.admin.create('contacts', { name: 'Tom', customer: goes, mobile: '+8613900002222' })
  const told: string[] = []
  const ask = async (method: 'get' | 'post', path: string, body?: object) => {
    const answer = method === 'get' ? await clerk.get(path) : await clerk.post(path, body)
    told.push(answer.text)
    return answer
  }
  await app.catchUp()
  // To choose whose value is taken needs the right to write it.
  expect((await ask('post', `/api/v1/customers/${stays}/merge`, { records: [goes], values: { phone: goes } })).status).toBe(422)
  expect((await ask('post', `/api/v1/customers/${stays}/merge`, { records: [goes], values: { email: goes } })).status).toBe(422)
  const preview = await ask('post', '/api/v1/customers/bulk', { ids: [stays], action: 'record.merge', input: { records: [goes] }, preview: true })
  expect([preview.status, preview.body.effects?.[0]?.moves]).toEqual([200, expect.arrayContaining([expect.objectContaining({ object: 'contact', count: 1 })])])
  const merged = await ask('post', `/api/v1/customers/${stays}/merge`, { records: [goes], values: { city: goes } })
  expect([merged.status, merged.body.record]).toEqual([200, expect.objectContaining({ city: 'Ningbo', masked: ['phone'] })])
  expect((await app.admin.get(`/api/v1/customers/${stays}`)).body).toMatchObject({ phone: '+8613900001111', email: 'secret-one@example.com' })
  await app.catchUp()
  for (const path of ['', '/history', '/timeline', '/merges', '/actions']) await ask('get', `/api/v1/customers/${stays}${path}`)
  await ask('get', `/api/v1/customers/${goes}`)
  await ask('get', `/api/v1/customers/${goes}/history`)
  await ask('get', '/api/v1/search?text=Anvil')
  await ask('post', '/api/v1/customers/query', { bin: true })
  await ask('post', '/api/v1/customers/query', { filter: { field: 'name', is: 'startsWith', value: 'Anvil' }, asOf: new Date(app.clock.now()).toISOString() })
  await ask('post', '/api/v1/customers/export', { format: 'jsonl' })
  const undone = await ask('post', `/api/v1/customers/${stays}/unmerge`, {})
  expect([undone.status, undone.text]).toEqual([200, expect.any(String)])
  await ask('get', `/api/v1/customers/${goes}`)
  expect((await app.admin.get(`/api/v1/customers/${goes}`)).body).toMatchObject({ phone: '+8613900001111', email: 'secret-two@example.com' })
  expect((await app.admin.get(`/api/v1/customers/${stays}`)).body).toMatchObject({ phone: null, email: 'secret-one@example.com' })
  for (const text of told) expect([secrets.find((secret) => text.includes(secret)), text.slice(0, 80)]).toEqual([undefined, expect.any(String)])
  expect(app.faults).toEqual([])
})
