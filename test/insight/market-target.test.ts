import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The clock of the tests stands on 25 November 2026: three quarters are over.
let app: TestApp
let rep: TestClient
let head: TestClient
let north: string
let team: string
const money = (amount: number) => ({ amount, currency: 'CNY' })
const year = { kpi: 'marketShare', period: 'year', startsOn: '2026-01-01' }
const ask = async (who: TestClient, verb: string, input: object) => {
  const answer = await who.post(`/api/v1/sales-targets/${verb}`, input)
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result
}
async function sold(who: TestClient, yuan: number, date: string, category?: string): Promise<void> {
  const { id: customer } = await who.create('customers', { name: `Buyer ${Math.random()}` })
  const product = category === undefined ? undefined : (await app.admin.create('products', { name: `Of ${category}`, category })).id
  const made = await who.create('orders', { customer, date, lines: [{ ...(product === undefined ? {} : { product }), name: 'Thing', quantity: 1, unitPrice: money(yuan * 100) }] })
  const confirmed = await who.post(`/api/v1/orders/${made.id as string}/confirm`, { shortage: 'backOrder', prices: 'keep' })
  expect(confirmed.status, confirmed.text).toBe(200)
}
const size = (values: object) => app.admin.create('market-sizes', { name: 'As published', period: 'quarter', startsOn: '2026-04-01', amount: money(10_000_00), ...values })
const shareIn = async () => (await app.admin.post('/api/v1/reports/figures', { metrics: ['market.share'], period: 'year', startsOn: '2026-01-01' })).body.result.metrics[0].value as number

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  north = await app.department('North', company)
  team = await app.department('Team', north)
  rep = await app.person({ role: 'rep', department: team, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department: north, name: 'Hanna Head' })
  await sold(rep, 1000, '2026-05-10')
  await sold(head, 500, '2026-06-20')
  await sold(app.admin, 1000, '2026-06-21')
  // Of a time for which no size was entered.
  await sold(rep, 7000, '2026-08-10')
}, 180_000)

test('a target on market share is set, and says that no size was entered for its time until one is', async () => {
  const set = await app.admin.post('/api/v1/sales-targets/set', { targets: [{ subject: 'company', ...year, base: 0.2, goal: 0.5, stretch: 0.6 }, { subject: 'department', id: north, ...year, goal: 0.2 }, { subject: 'person', id: rep.userId, ...year, goal: 0.1 }] })
  expect(set.body.result, set.text).toEqual({ made: 3, changed: 0 })
  const told = await ask(app.admin, 'attainment', year)
  expect(told).toMatchObject({ unit: 'rate', unavailable: 'noMarket', line: { actual: null, attainment: null, reached: null, levels: { goal: 0.5 } } })
})

test('it is attained by the same number as the metric, for the company, a department with those below it and each person', async () => {
  await size({})
  const told = await ask(app.admin, 'attainment', year)
  expect(told).not.toHaveProperty('unavailable')
  expect(told.line).toMatchObject({ actual: 0.25, attainment: 0.5, expected: 0.5, forecast: 0.25, gap: -0.25, reached: 'base', summed: false })
  expect(await shareIn()).toBeCloseTo(told.line.actual, 10)
  const below = await ask(head, 'attainment', { ...year, unit: north })
  expect(below.line.actual).toBeCloseTo(0.15, 10)
  expect(below.line.attainment).toBeCloseTo(0.75, 10)
  expect(Object.fromEntries(below.lines.map(({ title, actual }: { title: string; actual: number }) => [title, Math.round(actual * 1000) / 1000]))).toEqual({ Team: 0.1, 'Hanna Head': 0.05 })
  const own = await ask(rep, 'attainment', { ...year, person: rep.userId })
  expect(own.line.actual).toBeCloseTo(0.1, 10)
  expect(own.line).toMatchObject({ reached: 'goal' })
  // What it opens are the orders that were counted, of just that person.
  const listed = await rep.post(`/api/v1/${own.line.behind.object as string}s/query`, { filter: own.line.behind.filter })
  expect(listed.body.rows, listed.text).toHaveLength(1)
  // A month in which nothing lies says so; each of twelve months is asked for.
  expect(await ask(app.admin, 'attainment', { ...year, period: 'month', startsOn: '2026-08-01' })).toMatchObject({ unavailable: 'noMarket' })
  expect((await ask(app.admin, 'history', { kpi: 'marketShare', startsOn: '2026-01-01' })).months).toHaveLength(12)
})

test('it is placed and stands as a goal beside the metric, and is never added up or taken apart', async () => {
  const places = await ask(app.admin, 'leaderboard', { ...year, by: 'value' })
  expect(places.rows.map(({ name, value }: { name: string; value: number }) => [name, Math.round(value * 1000) / 1000])).toEqual(expect.arrayContaining([['Rita Rep', 0.1], ['Hanna Head', 0.05]]))
  expect((await ask(app.admin, 'goals', { kpis: ['marketShare'], period: 'year', startsOn: '2026-01-01' })).goals).toEqual({ marketShare: 0.5 })
  const [target] = (await app.admin.post('/api/v1/sales-targets/query', { filter: { and: [{ field: 'kpi', is: 'equals', value: 'marketShare' }, { field: 'subject', is: 'equals', value: 'company' }] } })).body.rows
  expect((await app.admin.post(`/api/v1/sales-targets/${target.id as string}/spread`, { into: 'quarter', by: 'evenly' })).status).toBe(422)
  expect((await ask(app.admin, 'attainment', { ...year, period: 'quarter', startsOn: '2026-04-01' })).line).toMatchObject({ actual: 0.25, levels: {} })
})

test('sizes by category count lines of it, and two sizes of the same count for none', async () => {
  const { id: category } = await app.admin.create('product-categories', { name: 'Pumps' })
  await sold(rep, 300, '2026-01-15', category as string)
  await size({ startsOn: '2026-01-01', category, amount: money(1_000_00) })
  const quarter = { ...year, period: 'quarter', startsOn: '2026-01-01' }
  expect((await ask(app.admin, 'attainment', quarter)).line.actual).toBeCloseTo(0.3, 10)
  const own = await ask(rep, 'attainment', { ...quarter, person: rep.userId })
  expect(own.line.actual).toBeCloseTo(0.3, 10)
  expect(own.line.behind.object).toBe('orderLine')
  await size({ startsOn: '2026-01-01', category, amount: money(9_000_00) })
  expect(await ask(app.admin, 'attainment', quarter)).toMatchObject({ unavailable: 'noMarket' })
})

test('an alert watches the share over quarters, as market sizes are published', async () => {
  const answer = await app.admin.post('/api/v1/metric-alerts/preview', { metric: 'market.share', alertWhen: 'below', threshold: 0.5, measuredOver: 'quarter', shown: 3 })
  expect(answer.status, answer.text).toBe(200)
  expect(answer.body.result.points).toMatchObject([{ from: '2026-01-01', value: null, raised: false }, { from: '2026-04-01', value: 0.25, raised: true }, { from: '2026-07-01', value: null, raised: false }])
  await app.admin.create('metric-alerts', { name: 'Share', metric: 'market.share', alertWhen: 'below', threshold: 0.5, measuredOver: 'year' })
})

test('nobody learns a share beyond their reach, or from sizes and amounts that their role hides; another company has none', async () => {
  expect((await rep.post('/api/v1/sales-targets/attainment', { ...year, unit: north })).status).toBe(404)
  const other = await app.otherWorkspace()
  expect(await ask(other, 'attainment', year)).toMatchObject({ unavailable: 'noMarket', line: { actual: null, levels: {} } })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const change = async (object: string, more: object) => {
    const fresh = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
    const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...fresh.permissions, objects: { ...fresh.permissions.objects, [object]: { ...fresh.permissions.objects[object], ...more } } } }, { version: fresh.version })
    expect(answer.status, answer.text).toBe(200)
  }
  const own = () => rep.post('/api/v1/sales-targets/attainment', { ...year, person: rep.userId })
  await change('order', { fields: { total: 'masked' } })
  expect((await own()).status).toBe(403)
  await change('order', { fields: {} })
  await change('marketSize', { read: 'none' })
  expect((await own()).status).toBe(403)
  expect((await rep.post('/api/v1/sales-targets/attainment', { ...year, kpi: 'orderCount', person: rep.userId })).status).toBe(200)
  for (const goal of [-1, 1e16, '<script>']) expect((await app.admin.post('/api/v1/sales-targets/set', { targets: [{ subject: 'company', ...year, goal }] })).status).toBe(422)
})
