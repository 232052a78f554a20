import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const october = { name: 'October', startsOn: '2026-10-01', endsOn: '2026-10-31', against: 'previous' }

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales') })
  other = await app.otherWorkspace()
  const orderOf = async (who: TestClient, customer: string, date: string, yuan: number) => {
    const order = await who.create('orders', { customer, date, lines: [{ name: 'Work', quantity: 1, unitPrice: cny(yuan) }] })
    const done = await who.post(`/api/v1/orders/${order.id}/confirm`, { shortage: 'backOrder' })
    if (done.status !== 200) throw new Error(done.text)
  }
  const mine = (await rep.create('customers', { name: 'Mine' })).id as string
  const theirs = (await app.admin.create('customers', { name: 'Theirs' })).id as string
  await orderOf(rep, mine, '2026-09-05', 400)
  await orderOf(app.admin, theirs, '2026-09-06', 1000)
  await orderOf(app.admin, theirs, '2026-10-06', 300)
})

test('a report says in words what the time came to and what moved it, proposes what follows, and is signed once', async () => {
  const report = await app.admin.create('management-reports', october)
  expect((await app.admin.post(`/api/v1/management-reports/${report.id}/sign`, {})).status).toBe(422)
  const written = await app.admin.post(`/api/v1/management-reports/${report.id}/write`, {})
  expect(written.body.record.findings).toContain('Sales: ¥300.00, −78.6% on ¥1,400.00.')
  expect(written.body.record.findings).toContain('Moved most by Theirs (−¥700.00), Mine (−¥400.00); all others')
  expect(written.body.record.proposals).toContain('beginning with Theirs, Mine')
  const signed = await app.admin.post(`/api/v1/management-reports/${report.id}/sign`, {})
  expect(signed.body.record).toMatchObject({ status: 'signed', signedBy: { id: app.admin.userId } })
  // What is signed stays as it is.
  const refused = await app.admin.patch(`/api/v1/management-reports/${report.id}`, { findings: 'All was well.' }, { version: signed.body.record.version as number })
  expect([refused.status, refused.body.fields]).toMatchObject([422, [{ path: '/findings', rule: 'locked', message: 'It is signed and does not change any more.' }]])
  expect((await app.admin.post(`/api/v1/management-reports/${report.id}/write`, {})).status).toBe(409)
  const pdf = await app.admin.get(`/api/v1/management-reports/${report.id}/print?language=en`)
  expect(pdf.status).toBe(200)
})

test('of a figure that there is none of it says why', async () => {
  const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'headOfSales' } })).body.rows[0]
  const { permissions } = role
  await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, order: { ...permissions.objects.order, fields: { ...permissions.objects.order.fields, total: 'none' } } } } }, { version: role.version })
  const head = await app.person({ role: 'headOfSales' })
  const report = await head.create('management-reports', october)
  const { body: { record } } = await head.post(`/api/v1/management-reports/${report.id}/write`, {})
  expect(record.findings).toContain('Sales: Your role does not show what this is counted from.')
})

test('proposals that somebody made are kept, and figures are those of whoever has it written', async () => {
  const report = await rep.create('management-reports', { ...october, proposals: 'Call Mine.' })
  const { body: { record } } = await rep.post(`/api/v1/management-reports/${report.id}/write`, {})
  expect(record.findings).toContain('Sales: ¥0.00')
  expect(record.findings).not.toContain('Theirs')
  expect(record.proposals).toBe('Call Mine.')
  expect((await other.post(`/api/v1/management-reports/${report.id}/write`, {})).status).toBe(404)
  expect((await app.admin.post('/api/v1/management-reports', { ...october, endsOn: '2026-09-01' })).status).toBe(422)
})
