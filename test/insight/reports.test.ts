import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { mailDashboardsJob, watchMetricsJob } from '../../src/app/insight.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import { shippedDashboards } from '../../src/model/reports/shipped.ts'
import { compileMetrics } from '../../src/rooms/insight/metrics/compile.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let other: TestClient
const hostile = `"><img src=x onerror=alert(1)> '; drop table "order"; -- =cmd|'/c calc'!A1 \u202e`
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const month = { period: 'month', startsOn: '2026-11-10' }
const preview = async (who: TestClient, definition: object, asked: object = month) => who.post('/api/v1/reports/preview', { ...asked, definition })

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales })
  other = await app.otherWorkspace()
  const orderOf = async (who: TestClient, customer: string, date: string, yuan: number) => {
    const order = await who.create('orders', { customer, date, channel: 'shop', lines: [{ name: 'Work', quantity: 1, unitPrice: cny(yuan) }] })
    const done = await who.post(`/api/v1/orders/${order.id}/confirm`, { shortage: 'backOrder' })
    if (done.status !== 200) throw new Error(done.text)
  }
  const mine = (await rep.create('customers', { name: hostile, region: hostile.slice(0, 60) })).id as string
  const theirs = (await app.admin.create('customers', { name: 'Plain', region: 'Jiangsu' })).id as string
  await orderOf(rep, mine, '2026-11-02', 100)
  await orderOf(rep, mine, '2026-11-03', 300)
  await orderOf(rep, mine, '2026-10-05', 50)
  await orderOf(app.admin, theirs, '2026-11-04', 800)
})

test('a pivot has its totals from the records: distinct counts of both sides do not add up, and need not', async () => {
  const { body: { result } } = await preview(app.admin, { object: 'order', date: 'date', rows: [{ field: 'customer' }], columns: [{ field: 'date', period: 'day' }], measures: [{ function: 'distinct', field: 'customer' }], chart: 'table' })
  expect(result.rows).toHaveLength(3)
  expect(result.measures[0].value).toBe(2)
  const [perCustomer, perDay] = [result.totals.filter(({ over }: { over: number[] }) => over.join() === '1'), result.totals.filter(({ over }: { over: number[] }) => over.join() === '0')]
  expect(perCustomer.map(({ values }: { values: number[] }) => values[0])).toEqual([1, 1])
  expect(perDay).toHaveLength(3)
})

test('what people typed stands in a group as they typed it, and a ratio is counted for each group anew', async () => {
  const { body: { result } } = await preview(app.admin, { object: 'order', date: 'date', rows: [{ field: 'customer.name' }], columns: [], measures: [{ ratio: { of: { function: 'sum', field: 'total' }, over: { function: 'count' } } }], chart: 'bar' })
  expect(result.status).toBeUndefined()
  const found = (await preview(app.admin, { object: 'order', date: 'date', rows: [{ field: 'customer' }], columns: [], measures: [{ ratio: { of: { function: 'sum', field: 'total' }, over: { function: 'count' } } }], chart: 'bar' })).body.result
  expect(found.rows.map(({ titles, values }: { titles: string[]; values: number[] }) => [titles[0], values[0]])).toEqual([['Plain', 800_00], [hostile.trim(), 200_00]])
})

test('groups beyond the bound are left out and counted, and the total is of all', async () => {
  const { body: { result } } = await preview(app.admin, { rows: [{ field: 'customer' }], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'bar', limit: 1 })
  expect(result).toMatchObject({ shown: 1, groups: 2, measures: [{ value: 1200_00 }] })
})

test('a report runs with the rights of its reader: a colleague sees his own records, another company none', async () => {
  const definition = { rows: [{ field: 'customer' }], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'bar' }
  expect((await preview(rep, definition)).body.result).toMatchObject({ groups: 1, measures: [{ value: 400_00 }] })
  expect((await preview(other, definition)).body.result).toMatchObject({ groups: 0, measures: [{ value: 0 }] })
  const kept = await app.admin.create('reports', { name: 'Shared', definition })
  expect((await rep.post(`/api/v1/reports/${kept.id}/run`, month)).status).toBe(404)
  await app.admin.post(`/api/v1/reports/${kept.id}/share`, { with: { object: 'user', id: rep.userId }, level: 'read' })
  expect((await rep.post(`/api/v1/reports/${kept.id}/run`, month)).body.result).toMatchObject({ groups: 1, measures: [{ value: 400_00 }] })
  expect((await other.post(`/api/v1/reports/${kept.id}/run`, month)).status).toBe(404)
})

test('a metric of a field that the role hides says so, and its neighbours are counted', async () => {
  const [row] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'leader' } })).body.rows
  const { order } = row.permissions.objects
  await app.admin.create('roles', { name: 'Blind', key: 'blind', navigation: ['home'], permissions: { ...row.permissions, objects: { ...row.permissions.objects, order: { ...order, fields: { ...order.fields, costTotal: 'none', grossProfit: 'none', channel: 'masked' } } } } })
  const blind = await app.person({ role: 'blind' })
  const { metrics } = (await blind.post('/api/v1/reports/figures', { ...month, metrics: ['sales.amount', 'profit.gross', 'profit.gross_margin', 'sales.order_count'] })).body.result
  expect(metrics.map(({ key, value, unavailable }: { key: string; value?: number; unavailable?: string }) => [key, unavailable ?? value])).toEqual([['sales.amount', 1200_00], ['profit.gross', 'hidden'], ['profit.gross_margin', 'hidden'], ['sales.order_count', 3]])
  const byMasked = (await preview(blind, { rows: [{ field: 'channel' }], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'bar' })).body.result
  expect(byMasked.measures[0]).toMatchObject({ unavailable: 'hidden' })
  expect(byMasked.rows).toEqual([])
})

test('what cannot be counted so is refused in words before anything is asked', async () => {
  for (const definition of [
    { object: 'order', rows: [{ field: 'remark' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' },
    { object: 'order', rows: [{ field: 'nothing; drop table' }], columns: [], measures: [{ function: 'count' }], chart: 'bar' },
    { object: 'order', rows: [], columns: [], measures: [{ function: 'sum', field: 'channel' }], chart: 'bar' },
  ]) expect((await preview(app.admin, definition)).body.result.measures[0]).toMatchObject({ unavailable: 'notCounted' })
  for (const definition of [{ measures: [] }, { object: 'order', rows: Array.from({ length: 9 }, () => ({ field: 'channel' })), measures: [{ function: 'count' }] }, 'x', { measures: [{ metric: 'no.such' }] }]) expect((await preview(app.admin, definition as object)).status).toBe(422)
  expect((await app.admin.post('/api/v1/reports', { name: 'Broken', definition: { measures: [] } })).status).toBe(422)
})

test('why did it change: what customers moved and the rest come to the difference exactly', async () => {
  const { result } = (await app.admin.post('/api/v1/reports/explain', { ...month, metric: 'sales.amount', dimension: 'customer', limit: 1 })).body
  expect(result.before + result.steps.reduce((sum: number, { change }: { change: number }) => sum + change, 0) + result.others).toBe(result.now)
  expect(result).toMatchObject({ before: 50_00, now: 1200_00, left: 1, steps: [{ title: 'Plain', change: 800_00 }] })
  expect((await app.admin.post('/api/v1/reports/explain', { ...month, metric: 'sales.win_rate', dimension: 'owner' })).status).toBe(422)
})

/** What this company does not have: market sizes, runs of models, targets, campaigns with members held back. */
const notThereYet: ReadonlySet<string> = new Set(['noMarket', 'noScores', 'noTarget', 'noComparison'])

test('every dashboard that comes with the program shows all of its cards to whoever may see everything', async () => {
  for (const { name } of shippedDashboards) {
    const { body } = await app.admin.post('/api/v1/dashboards/show', { name, ...month })
    for (const card of body.result.cards) {
      expect([name, card.id, [card.figure, ...card.report?.measures ?? []].find((told) => told?.unavailable !== undefined && !notThereYet.has(told.unavailable)) ?? card.report?.refused]).toEqual([name, card.id, undefined])
    }
  }
})

test('what models expect of customers says why there is nothing before the first run: it is no zero', async () => {
  const { metrics } = (await app.admin.post('/api/v1/reports/figures', { ...month, metrics: ['value.model', 'value.potential', 'customer.lifetime_value'] })).body.result
  expect(metrics.map(({ key, value, unavailable }: { key: string; value: number | null; unavailable?: string }) => [key, value, unavailable])).toEqual(['value.model', 'value.potential', 'customer.lifetime_value'].map((key) => [key, null, 'noScores']))
})

test('a dashboard begins without a card', async () => {
  const made = await app.admin.post('/api/v1/dashboards', { name: 'Empty', cards: [] })
  expect([made.status, made.body.cards]).toEqual([201, []])
  expect((await app.admin.post('/api/v1/dashboards/show', { dashboard: made.body.id })).body.result.cards).toEqual([])
})

test('a dashboard of twelve numbers asks a handful of questions, not twelve', async () => {
  const cards = ['sales.amount', 'sales.growth', 'sales.order_count', 'sales.avg_order_value', 'sales.buyers', 'sales.purchase_frequency', 'sales.per_buyer', 'customer.new_count', 'customer.count', 'sales.win_rate', 'sales.won_amount', 'funnel.open_amount'].map((metric, index) => ({ id: metric, metric, x: 0, y: index, width: 3, height: 2 }))
  const times = { now: { from: '2026-11-01', to: '2026-11-30' }, before: { from: '2026-10-01', to: '2026-10-25' }, today: '2026-11-25', zone: 'Asia/Shanghai' }
  const plan = compileMetrics(app.program.registry, { metrics: cards.flatMap(({ metric }) => metricOf(metric) ?? []), by: [], times, earlier: { ...times, now: times.before }, narrowed: [], limit: 1 })
  expect(plan.questions.map(({ object }) => object)).toEqual(['order', 'customer', 'opportunity'])
  const { body } = await app.admin.post('/api/v1/dashboards/show', { cards, ...month })
  expect(body.result.cards).toHaveLength(12)
})

test('a dashboard goes out by mail to each recipient with figures of their own reach, once in its time', async () => {
  const cards = [{ id: 'a', metric: 'sales.amount', x: 0, y: 0, width: 3, height: 2 }]
  await app.admin.create('dashboards', { name: 'Weekly', cards, mailEvery: 'day', mailTo: [{ object: 'user', id: rep.userId }, { object: 'user', id: app.admin.userId }] })
  const letters: { to: string; text: string }[] = []
  const program = { ...app.program, together: { ...app.program.together, sendsMail: () => Promise.resolve(true), queueLetter: (_: unknown, letter: { to: string; text: string }) => { letters.push(letter); return Promise.resolve() } } }
  const run = async () => {
    const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'mail' } as const
    await app.program.database.transaction({ workspaceId: app.workspaceId }, (transaction) => mailDashboardsJob.run({ program, context }, {}, { signal: new AbortController().signal, transaction, progress: () => Promise.resolve(), runId: 'mail' } as never))
  }
  await run()
  expect(letters.map(({ to, text }) => [to, /Sales: (\S+)/.exec(text)?.[1]]).toSorted()).toEqual([[app.admin.email, '¥1,200.00'], [rep.email, '¥400.00']].toSorted())
  await run()
  expect(letters).toHaveLength(2)
})

test('an alert that crosses its bound tells its owner once for a period, with what was found', async () => {
  expect((await app.admin.post('/api/v1/metric-alerts', { name: 'Nothing', metric: 'no.such', alertWhen: 'below', threshold: 1 })).status).toBe(422)
  expect((await app.admin.post('/api/v1/metric-alerts', { name: 'Unbound', metric: 'sales.amount', alertWhen: 'below' })).status).toBe(422)
  const alert = await rep.create('metric-alerts', { name: 'October was weak', metric: 'sales.amount', alertWhen: 'below', threshold: 60, measuredOver: 'month' })
  const run = async () => {
    const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'watch' } as const
    await watchMetricsJob.run({ program: app.program, context }, {}, { signal: new AbortController().signal } as never)
  }
  await run()
  await run()
  expect((await rep.get(`/api/v1/metric-alerts/${alert.id}`)).body).toMatchObject({ lastValue: 50, alertedOn: '2026-11-25', finding: '2026-10-01 – 2026-10-31: ¥50.00' })
  const { rows } = (await rep.post('/api/v1/notifications/query', { filter: { field: 'title', is: 'equals', value: 'metricAlert' } })).body
  expect(rows).toHaveLength(1)
  // It leads to the alert.
  expect(rows[0].target).toMatchObject({ object: 'metricAlert', id: alert.id, title: 'October was weak' })
})
