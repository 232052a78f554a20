import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
const money = (amount: number) => ({ amount, currency: 'CNY' })
const ids: Record<string, string> = {}
interface Told { readonly value: number | null; readonly rows: readonly { readonly keys: readonly unknown[]; readonly titles: readonly unknown[]; readonly value: number | null }[]; readonly records: { readonly object: string; readonly filter: object }; readonly unavailable?: string }
const share = async (who: TestClient, input: object): Promise<Told> => {
  const answer = await who.post('/api/v1/reports/figures', { metrics: ['market.share'], period: 'range', from: '2026-01-01', to: '2026-12-31', ...input })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.metrics[0] as Told
}
const size = (values: object) => app.admin.create('market-sizes', { name: 'As published', period: 'quarter', startsOn: '2026-04-01', amount: money(10_000_00), ...values })

async function sold(who: TestClient, customer: string, date: string, lines: readonly (readonly [category: string, price: number])[]): Promise<void> {
  const made = await who.create('orders', { customer, date, lines: lines.map(([category, price]) => ({ product: ids[`product ${category}`], name: category, quantity: 1, unitPrice: money(price) })) })
  const confirmed = await who.post(`/api/v1/orders/${made.id as string}/confirm`, { shortage: 'backOrder', prices: 'keep' })
  expect(confirmed.status, confirmed.text).toBe(200)
}

beforeAll(async () => {
  app = await testApp()
  const department = await app.department('Sales')
  rep = await app.person({ role: 'rep', department })
  for (const name of ['Pumps', 'Valves']) {
    ids[name] = (await app.admin.create('product-categories', { name })).id as string
    ids[`product ${name}`] = (await app.admin.create('products', { name, category: ids[name] })).id as string
  }
  ids['north'] = (await app.admin.create('customers', { name: 'North Ltd', region: 'North' })).id as string
  ids['mine'] = (await rep.create('customers', { name: 'Mine Ltd', region: 'South' })).id as string
  await sold(app.admin, ids['north'], '2026-05-10', [['Pumps', 1000_00], ['Valves', 500_00]])
  await sold(rep, ids['mine'], '2026-06-20', [['Pumps', 1000_00]])
  // Of a time for which no size was entered.
  await sold(app.admin, ids['north'], '2026-08-10', [['Pumps', 7000_00]])
}, 180_000)

test('without a size there is no share, and with one it is own sales of just that time over it', async () => {
  expect(await share(app.admin, {})).toMatchObject({ value: null, unavailable: 'noMarket' })
  ids['whole'] = (await size({})).id as string
  const told = await share(app.admin, {})
  expect(told.unavailable).toBeUndefined()
  expect(told.value).toBeCloseTo(0.25, 10)
  // What it opens are the orders that were counted.
  const behind = await app.admin.post(`/api/v1/${told.records.object}s/query`, { filter: told.records.filter })
  expect(behind.body.rows, behind.text).toHaveLength(2)
  // A size of a time that is not over, or that does not lie wholly in the period, is set against nothing.
  await size({ period: 'year', startsOn: '2026-01-01' })
  expect((await share(app.admin, {})).value).toBeCloseTo(0.25, 10)
  expect((await share(app.admin, { from: '2026-05-01' })).value).toBeNull()
})

test('is cut by category and region where sizes were entered for them, and never counts a size twice', async () => {
  await size({ category: ids['Pumps'], amount: money(4000_00) })
  await size({ region: 'South', amount: money(2000_00) })
  const { rows, value } = await share(app.admin, { by: [{ field: 'product.category' }] })
  expect(rows.map(({ titles: [title], value: each }) => [title, each])).toEqual([['Pumps', 0.5]])
  expect(value).toBeCloseTo(0.5, 10)
  expect((await share(app.admin, { by: [{ field: 'customer.region' }] })).rows).toMatchObject([{ keys: ['South'], value: 0.5 }])
  expect((await share(app.admin, {})).value).toBeCloseTo(0.25, 10)
  expect((await share(app.admin, { by: [{ field: 'date', period: 'quarter' }] })).rows).toMatchObject([{ value: 0.25 }])
  expect((await share(app.admin, { by: [{ field: 'date', period: 'month' }] })).rows).toEqual([])
  // Two sizes of the same category and time: nobody knows which one holds.
  const second = (await size({ category: ids['Pumps'], amount: money(9000_00) })).id as string
  expect((await share(app.admin, { by: [{ field: 'product.category' }] })).rows).toEqual([])
  await app.admin.delete(`/api/v1/market-sizes/${second}`, { version: 1 })
  expect((await share(app.admin, { by: [{ field: 'product.category' }] })).rows).toHaveLength(1)
})

test('counts the sales that the caller may see; each person stands against the whole market', async () => {
  expect((await share(rep, {})).value).toBeCloseTo(0.1, 10)
  const { rows } = await share(app.admin, { by: [{ field: 'owner' }] })
  expect(rows.map(({ value }) => value).toSorted()).toEqual([0.1, 0.15])
  const other = await app.otherWorkspace()
  expect((await share(other, {})).value).toBeNull()
  const agent = await app.person({ role: 'agent' })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'agent' } })).body.rows
  const { permissions } = role
  await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, order: { ...permissions.objects.order, fields: { total: 'masked' } } } } }, { version: role.version })
  expect(await share(agent, {})).toMatchObject({ unavailable: 'hidden' })
})

test('narrowed to what a market size knows it is counted, and to what it does not know it says why there is none', async () => {
  const admin = app.admin
  const department = ((await admin.post('/api/v1/departments/query', {})).body.rows as { id: string }[])[0]?.id ?? ''
  for (const input of [{ person: rep.userId }, { unit: department }, { segment: 'rfmSegment:champions' }, { by: [{ field: 'customer.rfmSegment' }] }]) expect(await share(admin, input), JSON.stringify(input)).toMatchObject({ unavailable: 'notOfMarket' })
  const preview = async (definition: object, input: object = {}) => {
    const answer = await admin.post('/api/v1/reports/preview', { definition: { chart: 'bar', measures: [{ metric: 'market.share' }], rows: [], columns: [], ...definition }, period: 'range', from: '2026-01-01', to: '2026-12-31', ...input })
    expect(answer.status, answer.text).toBe(200)
    return answer.body.result.measures[0] as Told
  }
  expect((await preview({ slices: [{ field: 'product.category', key: ids['Pumps'] }] })).value).toBeCloseTo(0.5, 10)
  expect((await preview({ slices: [{ field: 'customer.region', key: 'South' }] })).value).toBeCloseTo(0.5, 10)
  expect(await preview({ slices: [{ field: 'customer.region', key: 'North' }] })).toMatchObject({ value: null })
  expect(await preview({}, { from: '2026-05-01' })).toMatchObject({ value: null, unavailable: 'noMarket' })
  expect(await preview({}, { person: rep.userId })).toMatchObject({ unavailable: 'notOfMarket' })
})

test('is entered by who may, read by everybody inside, and refused where it says nothing', async () => {
  const analyst = await app.person({ role: 'analyst' })
  expect((await analyst.post('/api/v1/market-sizes', { name: 'Mine', period: 'year', startsOn: '2025-01-01', amount: money(1) })).status).toBe(201)
  expect((await rep.post('/api/v1/market-sizes', { name: 'No', period: 'year', startsOn: '2025-01-01', amount: money(1) })).status).toBe(403)
  expect((await rep.get('/api/v1/market-sizes')).status).toBe(200)
  for (const wrong of [{ amount: money(0) }, { amount: undefined }, { period: 'week' }, { startsOn: 'soon' }, { region: 'x'.repeat(10_000) }]) expect((await app.admin.post('/api/v1/market-sizes', { name: 'Wrong', period: 'year', startsOn: '2025-01-01', amount: money(1), ...wrong })).status).toBe(422)
})
