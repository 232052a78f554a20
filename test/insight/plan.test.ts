import { beforeAll, describe, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { warnOfTargetsJob } from '../../src/app/outlook.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let ann: TestClient
let north: string
let south: string
type Line = { readonly of: string; readonly id: string; readonly title: string; readonly lastYear: number; readonly forecast: number | null; readonly low: number; readonly high: number; readonly months: number; readonly goal: number; readonly actual: number; readonly expected: number; readonly missed: number; readonly short: number }

const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
const propose = async (who: TestClient, input: Record<string, unknown> = {}) => (await who.post('/api/v1/sales-targets/propose', { period: 'quarter', startsOn: '2027-01-01', ...input })).body.result as { lines: Line[]; historyTo: string }
const outlook = async (who: TestClient) => (await who.post('/api/v1/sales-targets/outlook', { period: 'month' })).body.result.lines as Line[]

/** A hundred whole units more each month, in each of three years, for whoever owns the customer. */
async function sell(who: TestClient, department: string, monthly: number): Promise<void> {
  const customer = await who.create('customers', { name: `Of ${who.userId}` })
  const draft = await who.create('orders', { customer: customer.id, date: '2024-01-02', amount: { amount: 100, currency: 'CNY' } })
  await rows(`insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'P-' || $2::text || '-' || m, 'date', (date '2023-12-10' + (m || ' months')::interval)::date, 'status', 'confirmed',
    'total_base', $3::bigint + m * 10000, 'total_amount', $3::bigint + m * 10000, 'owner_id', $2::text, 'department_id', $4::text, 'access_owner_id', $2::text, 'access_department_id', $4::text))).* from "order" o cross join generate_series(0, 35) m where o.id = $1`, [draft.id, who.userId, monthly, department])
  await rows('delete from "order" where id = $1', [draft.id])
}

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  north = await app.department('North', company)
  south = await app.department('South', company)
  head = await app.person({ role: 'headOfSales', department: north, name: 'Hedda' })
  ann = await app.person({ role: 'rep', department: north, name: 'Ann' })
  const bob = await app.person({ role: 'rep', department: south, name: 'Bob' })
  await sell(ann, north, 1_000_000)
  await sell(bob, south, 3_000_000)
  await rows('update department set head_id = $1 where id = $2', [head.userId, north])
}, 240_000)

describe('a proposal', () => {
  test('goes by whole months, stands beside the same months of last year, and comes with an interval', async () => {
    const { lines, historyTo } = await propose(app.admin)
    expect(historyTo).toBe('2026-10-31')
    const person = lines.find(({ title }) => title === 'Ann')
    const [sum] = await rows<{ sum: string }>(`select sum(total_base) from "order" where owner_id = $1 and date between '2026-01-01' and '2026-03-31'`, [ann.userId])
    expect(person?.lastYear).toBe(Number(sum?.sum))
    // It rose by a hundred each month: three months on it goes on so.
    expect(person?.forecast ?? 0).toBeGreaterThan(3 * 1_340_000)
    expect(person?.forecast ?? 0).toBeLessThan(3 * 1_480_000)
    expect(person?.low ?? 0).toBeLessThanOrEqual(person?.forecast ?? 0)
    expect(person?.high ?? 0).toBeGreaterThanOrEqual(person?.forecast ?? 0)
    expect(lines[0]?.of).toBe('company')
    expect(lines[0]?.forecast).toBeGreaterThan(person?.forecast ?? 0)
  })

  test('says of whoever has too short a past that there is no number', async () => {
    expect((await propose(app.admin)).lines.find(({ title }) => title === 'Hedda')).toMatchObject({ forecast: null, months: 0, refusal: { title: { en: expect.any(String) } } })
  })

  test('reaches as far as the role over targets: a head his department, a person himself, another company nothing', async () => {
    expect((await propose(head)).lines.map(({ title }) => title)).toEqual(['North', 'Ann', 'Hedda'])
    expect((await propose(ann)).lines.map(({ title }) => title)).toEqual(['Ann'])
    const other = await app.otherWorkspace()
    expect((await propose(other)).lines.every(({ lastYear, forecast }) => lastYear === 0 && forecast === null)).toBe(true)
  })

  test.each([{ period: 'century' }, { startsOn: 'yesterday' }, { startsOn: { $gt: '' } }, { basis: "x'; --" }])('is refused for %j', async (input) => {
    expect((await app.admin.post('/api/v1/sales-targets/propose', { period: 'quarter', startsOn: '2027-01-01', ...input })).status).toBe(422)
  })

  test('tells nothing to whom the amount of orders is hidden', async () => {
    const role = (await app.admin.get('/api/v1/roles')).body.rows.find(({ key }: { key?: string }) => key === 'rep')
    if (role === undefined) return
    const { permissions } = role
    const order = permissions.objects.order
    await app.admin.patch(`/api/v1/roles/${role.id}`, { permissions: { ...permissions, objects: { ...permissions.objects, order: { ...order, fields: { ...order.fields, total: 'none' } } } } }, { version: role.version })
    expect((await ann.post('/api/v1/sales-targets/propose', { period: 'quarter', startsOn: '2027-01-01' })).status).toBe(403)
    const changed = (await app.admin.get('/api/v1/roles')).body.rows.find(({ key }: { key?: string }) => key === 'rep')
    await app.admin.patch(`/api/v1/roles/${role.id}`, { permissions }, { version: changed.version })
  })
})

describe('the outlook', () => {
  beforeAll(async () => {
    const targets = [{ subject: 'person', id: ann.userId, goal: 100_000_000 }, { subject: 'department', id: north, goal: 100_000 }].map((target) => ({ ...target, kpi: 'amount', basis: 'confirmed', period: 'month', startsOn: '2026-11-01' }))
    expect((await app.admin.post('/api/v1/sales-targets/set', { targets })).status).toBe(200)
  })

  test('says who will miss, how likely and by how much, likeliest first', async () => {
    const lines = await outlook(head)
    expect(lines.map(({ title }) => title)).toEqual(['Ann', 'North'])
    const [first, second] = lines
    expect(first?.missed).toBeGreaterThan(0.99)
    expect(first?.actual).toBe(1_350_000)
    expect(first?.expected).toBeGreaterThanOrEqual(first?.actual ?? 0)
    expect(first?.short).toBe(100_000_000 - (first?.expected ?? 0))
    expect(second?.missed).toBeLessThan(0.01)
    expect(second?.short).toBe(0)
  })

  test('a head and the person hear of it once', async () => {
    const warn = async () => {
      const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: 'test', name: 'targets.warn', actor: { id: null, name: null } })
      await warnOfTargetsJob.run({ program: app.program, context }, {}, { signal: new AbortController().signal, progress: () => Promise.resolve(), runId: 'test', attempt: 1 })
    }
    await warn()
    await warn()
    for (const who of [head, ann]) {
      const told = (await who.get('/api/v1/notifications')).body.rows as { title: string }[]
      expect(told.filter((row) => JSON.stringify(row).includes('targetMissed') || JSON.stringify(row).includes('likely'))).toHaveLength(1)
    }
  })
})

test('what would be is kept beside the plan, and is there for whoever sees the plan', async () => {
  const plan = await head.create('sales-plans', { name: 'North 2027', period: 'year', startsOn: '2027-01-01', endsOn: '2027-12-31' })
  const made = await head.create('plan-scenarios', { name: 'A tenth dearer', plan: plan.id, formula: 'frequency', countedFrom: '2026-07-01', countedTo: '2026-09-30', factors: { price: 100 }, changes: { price: 0.1 }, baseline: { amount: 1000, currency: 'CNY' }, outcome: { amount: 1100, currency: 'CNY' } })
  expect((await head.get(`/api/v1/plan-scenarios/${made.id as string}`)).status).toBe(200)
  expect((await ann.get(`/api/v1/plan-scenarios/${made.id as string}`)).status).toBe(404)
  expect((await (await app.otherWorkspace('Third')).get(`/api/v1/plan-scenarios/${made.id as string}`)).status).toBe(404)
})
