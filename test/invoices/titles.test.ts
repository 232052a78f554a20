import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let customer: string
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  customer = (await rep.create('customers', { name: 'Qiming Electronics' })).id as string
})

const titles = async (who: TestClient) => (await who.post('/api/v1/invoice-titles/query', { filter: { field: 'customer', is: 'equals', value: customer }, sort: [{ field: 'name' }] })).body.rows as { id: string; name: string; usual: boolean }[]

test('a customer keeps several titles, of which one at most is the usual one, also when two are made so at once', async () => {
  const ids = await Promise.all(['Alpha', 'Beta', 'Gamma'].map(async (name) => (await rep.create('invoice-titles', { customer, name })).id as string))
  const first = await rep.post(`/api/v1/invoice-titles/${ids[0] ?? ''}/make-usual`, {})
  expect(first.status, first.text).toBe(200)
  for (const answer of await Promise.all(ids.slice(1).map((id) => rep.post(`/api/v1/invoice-titles/${id}/make-usual`, {})))) expect([200, 409, 503]).toContain(answer.status)
  expect((await titles(rep)).filter(({ usual }) => usual)).toHaveLength(1)
  expect((await rep.post(`/api/v1/invoice-titles/${ids[1] ?? ''}/make-usual`, {})).status).toBe(200)
  expect((await titles(rep)).map(({ name, usual }) => [name, usual])).toEqual([['Alpha', false], ['Beta', true], ['Gamma', false]])
})

test('what is the usual one is said by the verb alone', async () => {
  expect((await rep.post('/api/v1/invoice-titles', { customer, name: 'Delta', usual: true })).status).toBe(422)
})

test('a tax number with a wrong check character is named, one that is right or of another country is kept', async () => {
  const wrong = await rep.post('/api/v1/invoice-titles', { customer, name: 'Typo', taxNumber: '91350100M000100Y44' })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors ?? wrong.body.fields).toEqual([expect.objectContaining({ path: '/taxNumber' })])
  for (const taxNumber of ['91350100M000100Y43', 'DE 123 456 789', '12-3456789']) expect((await rep.post('/api/v1/invoice-titles', { customer, name: taxNumber, taxNumber })).status).toBe(201)
})

test('titles are of the customer: another rep and another company see none of them, nor make one usual', async () => {
  const [title] = await titles(rep)
  const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
  for (const stranger of [other, await app.otherWorkspace()]) {
    expect(await titles(stranger)).toEqual([])
    expect((await stranger.post(`/api/v1/invoice-titles/${title?.id ?? ''}/make-usual`, {})).status).toBe(404)
    expect((await stranger.post('/api/v1/invoice-titles', { customer, name: 'Mine' })).status).toBe(422)
  }
})
