import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { importBench } from '../imports/bench.ts'
import { watchMetricsJob } from '../../src/app/insight.ts'
import { metrics } from '../../src/model/metrics/library.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let colleague: TestClient
let other: TestClient
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
interface Point { readonly from: string; readonly to: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly raised: boolean }
const preview = async (who: TestClient, input: object) => who.post('/api/v1/metric-alerts/preview', { metric: 'sales.amount', alertWhen: 'below', measuredOver: 'month', ...input })
const pointsOf = async (who: TestClient, input: object): Promise<readonly Point[]> => { const answer = await preview(who, input); if (answer.status !== 200) throw new Error(answer.text); return answer.body.result.points as Point[] }

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales })
  colleague = await app.person({ role: 'rep', department: sales })
  other = await app.otherWorkspace()
  const orderOf = async (who: TestClient, customer: string, date: string, yuan: number, channel = 'shop') => {
    const order = await who.create('orders', { customer, date, channel, lines: [{ name: 'Work', quantity: 1, unitPrice: cny(yuan) }] })
    const done = await who.post(`/api/v1/orders/${order.id}/confirm`, { shortage: 'backOrder' })
    if (done.status !== 200) throw new Error(done.text)
  }
  const mine = (await rep.create('customers', { name: 'Mine', kind: 'person' })).id as string
  const theirs = (await app.admin.create('customers', { name: 'Theirs', kind: 'company' })).id as string
  // The company's clock stands at 2026-11-25: November still runs.
  for (const [month, yuan] of [['03', 100], ['04', 104], ['05', 98], ['06', 101], ['07', 99], ['08', 103], ['09', 400], ['10', 50]] as const) await orderOf(rep, mine, `2026-${month}-10`, yuan)
  await orderOf(rep, mine, '2026-11-10', 5)
  await orderOf(app.admin, theirs, '2026-10-10', 1000, 'telephone')
})

test('alerts come in by a file with the words and per cents that people read', async () => {
  const bench = await importBench()
  const file = '名称,指标,预警条件,阈值\n转化偏低,赢单率,低于阈值,40%\nWeak sales,Sales,It is below the bound,50000\nWrong,No such metric,低于阈值,1\n'
  expect(await bench.importText(bench.admin, 'metricAlert', file)).toMatchObject({ createdCount: 2, refusedCount: 1 })
  const { rows } = (await bench.admin.post('/api/v1/metric-alerts/query', { sort: [{ field: 'name' }] })).body as { rows: object[] }
  expect(rows).toMatchObject([{ name: 'Weak sales', metric: 'sales.amount', threshold: 50_000 }, { name: '转化偏低', metric: 'sales.win_rate', threshold: 0.4 }])
  const labels = metrics.flatMap(({ label: { en, zh } }) => [en, zh])
  expect(new Set(labels).size).toBe(labels.length)
})

test('the preview shows the metric over the last whole periods with the bound, and when it would have been crossed', async () => {
  const points = await pointsOf(rep, { threshold: 99.5, shown: 8 })
  expect(points.map(({ from, value, raised }) => [from, value, raised])).toEqual([
    ['2026-03-01', 100, false], ['2026-04-01', 104, false], ['2026-05-01', 98, true], ['2026-06-01', 101, false], ['2026-07-01', 99, true], ['2026-08-01', 103, false], ['2026-09-01', 400, false], ['2026-10-01', 50, true],
  ])
  expect((await preview(rep, { threshold: 1 })).body.result).toMatchObject({ unit: 'money', currency: 'CNY', dated: true, whole: 100 })
})

test('what is unusual is judged for each period by the periods before it, as far from their middle as was asked', async () => {
  const raised = async (input: object) => (await pointsOf(rep, { alertWhen: 'unusual', shown: 3, ...input })).map((point) => point.raised)
  expect(await raised({ periodsBefore: 4 })).toEqual([false, true, true])
  expect(await raised({ periodsBefore: 4, deviations: 10 })).toEqual([false, true, true])
  const [august] = await pointsOf(rep, { alertWhen: 'unusual', periodsBefore: 4, shown: 3 })
  // Median of 104, 98, 101, 99 is 100; they lie 1, 1, 2 and 4 from it: 1.5, scaled to a standard deviation, three times.
  expect(august).toMatchObject({ value: 103, low: expect.closeTo(100 - 3 * 1.4826 * 1.5, 6) as number, high: expect.closeTo(100 + 3 * 1.4826 * 1.5, 6) as number })
  // A year ago nothing was sold: everything that is sold now is unusual.
  expect(await raised({ usualFrom: 'yearAgo', periodsBefore: 4 })).toEqual([true, true, true])
})

test('the numbers of many periods are those of each period asked alone, for every metric that has a time', async () => {
  // This company has no targets, no campaigns with members held back, no runs of models: what needs them says so.
  const notThere = new Set(['noTarget', 'noComparison', 'noScores'])
  for (const { key, without = '' } of metrics) {
    const answer = await preview(app.admin, { metric: key, threshold: 0, shown: 3 })
    expect([key, answer.status]).toEqual([key, 200])
    const { points, whole, dated, unavailable } = answer.body.result as { points: Point[]; whole: number; dated: boolean; unavailable?: string }
    expect([key, unavailable]).toEqual([key, notThere.has(without) ? without : undefined])
    expect([key, points.length]).toEqual([key, unavailable !== undefined ? 0 : dated ? 3 : 1])
    if (dated) for (const { from, to, value } of points.slice(1)) {
      const { metrics: [alone] } = (await app.admin.post('/api/v1/reports/figures', { metrics: [key], period: 'range', from, to })).body.result
      expect([key, from, value === null ? null : value * whole]).toEqual([key, from, alone.value === null ? null : expect.closeTo(alone.value as number, 6)])
    }
  }
})

test('an alert is narrowed to a person, a segment of customers and one value of a dimension', async () => {
  const october = async (input: object) => (await pointsOf(app.admin, { threshold: 1, shown: 1, ...input }))[0]?.value
  expect(await october({})).toBe(1050)
  expect(await october({ ofPerson: rep.userId })).toBe(50)
  expect(await october({ segment: 'kind:company' })).toBe(1000)
  expect(await october({ cutBy: 'channel', cutTo: 'telephone' })).toBe(1000)
  expect(await october({ cutBy: 'owner', cutTo: rep.userId })).toBe(50)
  expect((await preview(app.admin, { threshold: 1, cutBy: 'no.such', cutTo: 'x' })).status).toBe(422)
})

test('everybody sees figures of their own reach, another company nothing, and what a role hides is not told', async () => {
  expect((await pointsOf(colleague, { threshold: 1, shown: 1 }))[0]?.value).toBe(0)
  expect((await pointsOf(other, { threshold: 1, shown: 1 }))[0]?.value).toBe(0)
  const [row] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'leader' } })).body.rows
  const { order } = row.permissions.objects
  await app.admin.create('roles', { name: 'Blind', key: 'blind', navigation: ['home'], permissions: { ...row.permissions, objects: { ...row.permissions.objects, order: { ...order, fields: { ...order.fields, costTotal: 'none', grossProfit: 'none', channel: 'none' } } } } })
  const blind = await app.person({ role: 'blind' })
  expect((await preview(blind, { metric: 'profit.gross', threshold: 1 })).body.result).toMatchObject({ unavailable: 'hidden', points: [] })
  expect((await preview(blind, { threshold: 1, cutBy: 'channel', cutTo: 'telephone' })).body.result).toMatchObject({ unavailable: 'hidden', points: [] })
})

test('what makes no sense is refused in words, whatever is typed', async () => {
  for (const input of [{ metric: 'no.such' }, { metric: 'customer.count', alertWhen: 'unusual' }, { periodsBefore: 400 }, { deviations: 0 }, { shown: 1e9 }, { measuredOver: 'hour' }]) expect((await preview(app.admin, { threshold: 1, ...input })).status).toBe(422)
  expect(await pointsOf(app.admin, { threshold: 1, shown: 1, cutBy: 'channel', cutTo: `'; drop table "order"; --` })).toMatchObject([{ value: 0 }])
  for (const values of [{ metric: 'customer.count', alertWhen: 'unusual' }, { cutBy: 'no.such', cutTo: 'x' }]) expect((await app.admin.post('/api/v1/metric-alerts', { name: 'No', metric: 'sales.amount', alertWhen: 'below', threshold: 1, ...values })).status).toBe(422)
})

test('each who hears of an alert is told of their own figures, once for a period', async () => {
  const alert = await app.admin.create('metric-alerts', { name: 'October was weak', metric: 'sales.amount', alertWhen: 'below', threshold: 60, measuredOver: 'month', tells: [{ object: 'user', id: rep.userId }, { object: 'user', id: colleague.userId }] })
  const run = async () => {
    const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), companyZone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'watch' } as const
    return watchMetricsJob.run({ program: app.program, context }, {}, { signal: new AbortController().signal } as never)
  }
  await run()
  await run()
  const news = async (who: TestClient) => ((await who.post('/api/v1/notifications/query', { filter: { field: 'title', is: 'equals', value: 'metricAlert' } })).body.rows as { values: { finding: string } }[]).map(({ values: { finding } }) => finding)
  // All that the owner may see is above the bound; the representatives have 50 and nothing.
  expect(await news(app.admin)).toEqual([])
  expect(await news(rep)).toEqual(['2026-10-01 – 2026-10-31: ¥50.00'])
  expect(await news(colleague)).toEqual(['2026-10-01 – 2026-10-31: ¥0.00'])
  // They may not open the alert: they are told all the same, and led nowhere.
  expect((await rep.post('/api/v1/notifications/query', { filter: { field: 'title', is: 'equals', value: 'metricAlert' } })).body.rows[0].target ?? null).toBeNull()
  // Who was told is in its history for whoever may read the alert, the figures for whom they were told alone.
  const told = async (who: TestClient) => (await who.post(`/api/v1/metric-alerts/${alert.id}/read-told`, {}))
  const owners = (await told(app.admin)).body.result as { told: Record<string, unknown>[]; more: boolean }
  expect(owners.more).toBe(false)
  expect(owners.told.map((each) => [(each['person'] as { id: string }).id, each['own'], each['to'], each['value']]).sort()).toEqual([[rep.userId, false, '2026-10-31', undefined], [colleague.userId, false, '2026-10-31', undefined]].sort())
  expect(JSON.stringify(owners)).not.toMatch(/value|finding|bound/)
  expect((await told(rep)).status).toBe(404)
  expect((await told(other)).status).toBe(404)
  await app.admin.post(`/api/v1/metric-alerts/${alert.id}/share`, { with: { object: 'user', id: rep.userId }, level: 'read' })
  const mine = (await told(rep)).body.result.told as { own: boolean }[]
  expect(mine.filter(({ own }) => own)).toMatchObject([{ from: '2026-10-01', to: '2026-10-31', value: 50, bound: 60, metric: 'sales.amount' }])
  expect((await rep.post(`/api/v1/metric-alerts/${alert.id}/share`, { with: { object: 'user', id: colleague.userId }, level: 'read' })).status).toBe(403)
  const kept = (await app.admin.get(`/api/v1/metric-alerts/${alert.id}`)).body
  expect(kept).toMatchObject({ lastValue: 1050 })
  expect(kept.finding ?? null).toBeNull()
})
