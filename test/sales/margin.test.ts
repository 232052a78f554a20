import { beforeAll, expect, test } from 'vitest'
import { linePricesHidden, orderPricesHidden } from '../../src/model/roles/common.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let rep: TestClient
let blind: TestClient
let purchaser: TestClient
let finance: TestClient
let order: string
let customer: string

const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const month = { period: 'month', startsOn: '2026-11-01' }

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  const [row] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'headOfSales' } })).body.rows
  await app.admin.create('roles', { name: 'Blind to cost', key: 'blind', navigation: ['home'], permissions: { ...row.permissions, objects: { ...row.permissions.objects, product: { ...row.permissions.objects.product, fields: { cost: 'none' } } } } })
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hanna Head' })
  blind = await app.person({ role: 'blind', department: sales, name: 'Bea Blind' })
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  purchaser = await app.person({ role: 'purchaser', name: 'Pia Purchaser' })
  finance = await app.person({ role: 'finance', name: 'Fay Finance' })
  customer = (await rep.create('customers', { name: 'Qiming' })).id as string
  const product = (await app.admin.create('products', { name: 'PCB-8L', listPrice: cny(100), cost: cny(60) })).id as string
  order = (await rep.create('orders', { customer, date: '2026-11-10', discount: 0.1, lines: [
    { product, name: 'PCB-8L', quantity: 10, unitPrice: cny(100), cost: cny(60), taxRate: 0.13 }, { name: 'Setting up', quantity: 1, unitPrice: cny(500) },
  ] })).id as string
  // A tenth off is more than a rep may give: whoever may confirms it.
  const confirmed = await app.admin.post(`/api/v1/orders/${order}/confirm`, { shortage: 'backOrder' })
  if (confirmed.status !== 200) throw new Error(confirmed.text)
})

test('gross profit is what lines of known cost come to after the discount on the whole, less their cost', async () => {
  expect((await head.get(`/api/v1/orders/${order}`)).body).toMatchObject({ costTotal: { amount: 600_00 }, costedTotal: { amount: 900_00 }, grossProfit: { amount: 300_00 } })
  expect((await head.get(`/api/v1/orders/${order}`)).body.margin).toBeCloseTo(1 / 3)
})

test('it is a KPI of targets, as a sum and as a share, and opens the orders behind it', async () => {
  const set = await head.post('/api/v1/sales-targets/set', { targets: [{ subject: 'person', id: rep.userId, kpi: 'grossProfit', ...month, goal: 600_00 }, { subject: 'person', id: rep.userId, kpi: 'grossMargin', ...month, goal: 0.4 }] })
  expect(set.body.result).toEqual({ made: 2, changed: 0 })
  const attained = async (kpi: string) => (await head.post('/api/v1/sales-targets/attainment', { kpi, ...month, person: rep.userId })).body.result
  expect(await attained('grossProfit')).toMatchObject({ unit: 'money', line: { actual: 300_00, attainment: 0.5, behind: { object: 'order' } } })
  const share = (await attained('grossMargin')).line
  expect(share.actual).toBeCloseTo(1 / 3)
  expect(share.attainment).toBeCloseTo(1 / 3 / 0.4)
})

test('who sees no cost gets neither the number nor the fields that tell it', async () => {
  for (const kpi of ['grossProfit', 'grossMargin']) for (const verb of ['attainment', 'leaderboard', 'history']) {
    const answer = await blind.post(`/api/v1/sales-targets/${verb}`, { kpi, ...month, ...(verb === 'history' ? { period: undefined } : {}) })
    expect([verb, answer.status, answer.body.type]).toEqual([verb, 403, expect.stringContaining('target.hidden')])
  }
  const figures = (await blind.post('/api/v1/sales-targets/figures', month)).body.result.rows.map(({ kpi }: { kpi: string }) => kpi)
  expect(figures).toContain('amount')
  expect(figures.filter((kpi: string) => kpi.startsWith('gross'))).toEqual([])
  const seen = (await blind.get(`/api/v1/orders/${order}`)).body
  expect(seen.total).toBeDefined()
  for (const field of ['costTotal', 'costedTotal', 'costedLines', 'grossProfit', 'margin']) expect(seen, field).not.toHaveProperty(field)
  expect((await blind.post('/api/v1/orders/aggregate', { measures: [{ function: 'sum', field: 'grossProfit' }] })).status).toBe(403)
  expect((await blind.post('/api/v1/order-lines/query', { fields: ['costTotal'] })).status).toBe(403)
})

test('a purchaser reads an order without a sum of money: in the record, its lines, lists, sums, sorting, history, search, export and print', async () => {
  const record = await purchaser.get(`/api/v1/orders/${order}`)
  expect(record.status).toBe(200)
  for (const field of Object.keys(orderPricesHidden)) expect(record.body, field).not.toHaveProperty(field)
  const lines = (await purchaser.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: order } })).body.rows
  expect(lines).toHaveLength(2)
  for (const field of Object.keys(linePricesHidden)) expect(lines[0], field).not.toHaveProperty(field)
  expect((await purchaser.post('/api/v1/orders/query', { sort: [{ field: 'total' }] })).status).toBe(403)
  expect((await purchaser.post('/api/v1/orders/query', { filter: { field: 'total', is: 'moreThan', value: 0 } })).status).toBe(403)
  expect((await purchaser.post('/api/v1/orders/aggregate', { measures: [{ function: 'sum', field: 'total' }] })).status).toBe(403)
  expect((await purchaser.post('/api/v1/orders/export', { format: 'csv', fields: ['number'] })).status).toBe(403)
  await app.catchUp()
  const history = await purchaser.get(`/api/v1/orders/${order}/history`)
  const found = await purchaser.get('/api/v1/search?q=SO-')
  for (const answer of [history, found, record]) expect(answer.text).not.toMatch(/135000|1350\.00|"total"|unitPrice|grossProfit/)
  const print = await purchaser.get(`/api/v1/orders/${order}/print?format=html`)
  if (print.status === 200) expect(print.text).not.toMatch(/1,?350|1,?000\.00/)
})

test('a rep sees the credit of their customer and does not set it; a head and finance do, with a verb that stands in the history', async () => {
  const { version } = (await rep.get(`/api/v1/customers/${customer}`)).body
  for (const change of [{ creditLimit: cny(1) }, { orderStop: true }]) expect((await rep.patch(`/api/v1/customers/${customer}`, change, { version })).status).toBe(403)
  expect((await rep.post('/api/v1/customers', { name: 'With credit', creditLimit: cny(1_000_000) })).status).toBe(403)
  expect((await rep.post(`/api/v1/customers/${customer}/set-credit`, { creditLimit: cny(1) })).status).toBe(403)
  expect((await finance.patch(`/api/v1/customers/${customer}`, { name: 'Renamed' }, { version })).status).toBe(403)
  expect((await finance.post(`/api/v1/customers/${customer}/set-credit`, { creditLimit: cny(5_000), orderStop: true, orderStopReason: 'Overdue since May' })).body.record).toMatchObject({ creditLimit: { amount: 5_000_00 }, orderStop: true })
  expect((await rep.get(`/api/v1/customers/${customer}`)).body).toMatchObject({ orderStopReason: 'Overdue since May' })
  expect((await head.post(`/api/v1/customers/${customer}/set-credit`, { orderStop: false })).body.record).toMatchObject({ creditLimit: { amount: 5_000_00 }, orderStop: false, orderStopReason: null })
})
