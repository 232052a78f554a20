import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
const turn = (module: string, on: boolean, more: object = {}) => app.admin.post('/api/v1/module-switches/switch', { module, on, ...more })
const turned = async (module: string, on: boolean) => { expect((await turn(module, on)).body, module).not.toHaveProperty('status', 500) }

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
})

test('an object of a module that is off is nowhere: routes, relations, fields, sums, search, document, import; and is back as it was', async () => {
  const customer = (await rep.create('customers', { name: 'Modular Ltd' })).id as string
  const order = (await rep.create('orders', { customer, amount: { amount: 12_300, currency: 'CNY' } })).id as string
  await app.catchUp()
  const before = (await rep.get(`/api/v1/customers/${customer}`)).body
  expect((await turn('orders', false, { along: true })).status).toBe(200)
  const off = { type: expect.stringContaining('module-off'), module: 'orders' }
  for (const answer of [
    await rep.get(`/api/v1/orders/${order}`), await rep.get('/api/v1/orders'), await rep.post('/api/v1/orders/query', {}), await rep.post('/api/v1/orders', { customer }), await rep.patch(`/api/v1/orders/${order}`, { remark: 'x' }),
    await rep.get(`/api/v1/orders/${order}/timeline`), await rep.get(`/api/v1/orders/${order}/history`), await app.admin.post('/api/v1/orders/bulk', { ids: [order], changes: { remark: 'x' } }), await rep.get('/api/v1/orders/export'),
  ]) expect(answer.body).toMatchObject(off)
  const seen = (await rep.get(`/api/v1/customers/${customer}`)).body
  expect(seen).toMatchObject({ name: 'Modular Ltd', version: before.version })
  for (const name of ['orderTotal', 'orderCount', 'interests']) expect(seen).not.toHaveProperty(name)
  expect((await rep.post('/api/v1/customers/query', { filter: { field: 'orderTotal', is: 'isNotEmpty' } })).body).toMatchObject({ status: 422 })
  expect((await rep.post('/api/v1/customers', { name: 'No', interests: [] })).body).toMatchObject({ status: 422, module: 'orders' })
  expect((await rep.get(`/api/v1/search?q=${encodeURIComponent(String((await app.admin.get('/api/v1/customers')).body.rows[0].name))}`)).status).toBe(200)
  const document = (await app.admin.get('/api/v1/openapi.json')).body as { paths: object }
  expect(Object.keys(document.paths).filter((path) => path.startsWith('/api/v1/orders'))).toEqual([])
  expect(JSON.stringify(document)).not.toContain('orderTotal')
  // What nobody sees goes along all the same: the order of a customer that is handed over.
  const other = await app.person({ role: 'rep', department: await app.department('Others'), name: 'Otto Other' })
  expect((await app.admin.post(`/api/v1/customers/${customer}/transfer`, { to: { object: 'user', id: other.userId }, withFollowers: true, openItems: true, closedItems: true })).status).toBe(200)
  expect((await turn('orders', true)).status).toBe(200)
  expect((await other.get(`/api/v1/orders/${order}`)).body).toMatchObject({ id: order })
  expect((await rep.get(`/api/v1/orders/${order}`)).status).toBe(404)
  expect((await other.get(`/api/v1/customers/${customer}`)).body).toMatchObject({ orderCount: before.orderCount, orderTotal: before.orderTotal })
})

test('a lead is converted without an opportunity while there is no pipeline', async () => {
  await turned('pipeline', false)
  const lead = (await rep.create('leads', { name: 'Conny Convert', company: 'Conny Ltd' })).id as string
  expect((await rep.post(`/api/v1/leads/${lead}/convert`, { opportunityFrom: 'new' })).body).toMatchObject({ status: 422, module: 'pipeline' })
  const converted = await rep.post(`/api/v1/leads/${lead}/convert`, {})
  expect(converted.status).toBe(200)
  expect(converted.body.record).toMatchObject({ status: 'converted', convertedCustomer: { title: 'Conny Ltd' } })
  await turned('pipeline', true)
  expect((await rep.get(`/api/v1/leads/${lead}`)).body).toMatchObject({ convertedOpportunity: null })
})

test('only an administrator switches, each switching is in the history, and what is switched already changes nothing', async () => {
  expect((await rep.post('/api/v1/module-switches/switch', { module: 'pools', on: false })).status).toBe(403)
  await turned('pools', false)
  expect((await rep.get('/api/v1/me/pools')).body).toMatchObject({ module: 'pools' })
  expect((await rep.get('/api/v1/customers', { headers: { 'guanxi-pool': '0191d0c0-0000-7000-8000-000000000000' } })).body).toMatchObject({ module: 'pools' })
  await turned('pools', false)
  await turned('pools', true)
  const { rows } = (await app.admin.post('/api/v1/module-switches/query', { filter: { field: 'module', is: 'equals', value: 'pools' } })).body
  const history = (await app.admin.get(`/api/v1/module-switches/${rows[0].id}/history`)).body.entries
  expect(history.filter((entry: { action: string }) => entry.action === 'moduleSwitch.switch' || entry.action === 'create')).toHaveLength(history.length)
  expect(rows).toHaveLength(1)
  // Nobody writes it round the verb.
  expect((await app.admin.patch(`/api/v1/module-switches/${rows[0].id}`, { on: false }, { headers: { 'if-match': `"${rows[0].version}"` } })).status).toBeGreaterThanOrEqual(400)
})

test('keys of programs come in only while connections are on', async () => {
  const key = (await app.admin.post('/api/v1/api-keys', { name: 'ERP', days: 90 })).body.token as string
  const asked = () => app.nobody().get('/api/v1/customers', { headers: { authorization: `Bearer ${key}` } })
  expect((await asked()).status).toBe(200)
  await turned('connections', false)
  expect((await asked()).body).toMatchObject({ module: 'connections' })
  expect((await app.admin.get('/api/v1/api-keys')).body).toMatchObject({ module: 'connections' })
  await turned('connections', true)
  expect((await asked()).status).toBe(200)
})
