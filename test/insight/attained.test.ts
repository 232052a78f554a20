import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The clock of the tests stands on 25 November 2026; the fiscal year begins in January until it is moved.
let app: TestApp
let rep: TestClient
let head: TestClient
let north: string
let team: string
interface Group { readonly keys: readonly (string | null)[]; readonly titles: readonly (string | null)[]; readonly value: number | null; readonly before: number | null; readonly records: { readonly object: string; readonly filter: object } }
interface Told extends Omit<Group, 'keys' | 'titles'> { readonly unavailable?: string; readonly rows: readonly Group[]; readonly totals: readonly (Group & { readonly over: readonly number[] })[] }
const money = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const quarter = { period: 'quarter', startsOn: '2026-08-10' }

async function told(who: TestClient, input: object = {}): Promise<Told> {
  const answer = await who.post('/api/v1/reports/figures', { metrics: ['sales.target_attainment'], ...quarter, ...input })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.metrics[0]
}
const byTitle = ({ rows }: Told) => Object.fromEntries(rows.map(({ titles, keys, value }) => [titles[0] ?? keys[0], value]))

/** Orders of somebody, as SQL wrote them: the metric is checked against these and never against another of the program's answers. */
async function sold(owner: TestClient, yuan: number, date: string): Promise<void> {
  const { id: customer } = await owner.create('customers', { name: `Buyer of ${date} ${yuan}` })
  const made = await owner.create('orders', { customer, date, lines: [{ name: 'Thing', quantity: 1, unitPrice: money(yuan) }] })
  await asOwner(app.program.database, `update "order" set status = 'confirmed' where id = $1`, [made.id])
}
/** What is sold in a time by those in a department, by SQL alone. */
async function soldIn(from: string, to: string, where = 'true'): Promise<number> {
  const [row] = await asOwner(app.program.database, `select coalesce(sum(total_base), 0)::double precision as sum from "order" o where o.deleted_at is null and o.status = 'confirmed' and o.date between $1 and $2 and ${where}`, [from, to])
  return Number(row?.['sum'])
}

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  north = await app.department('North', company)
  team = await app.department('Team', north)
  rep = await app.person({ role: 'rep', department: team, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department: north, name: 'Hanna Head' })
  await sold(rep, 400, '2026-07-05')
  await sold(rep, 200, '2026-08-20')
  await sold(head, 300, '2026-09-30')
  await sold(app.admin, 500, '2026-09-01')
  await sold(rep, 100, '2026-05-05')
  await sold(rep, 60, '2026-11-10')
  const target = (subject: string, id: string | undefined, period: string, startsOn: string, yuan: number) => ({ subject, ...(id === undefined ? {} : { id }), kpi: 'amount', basis: 'confirmed', period, startsOn, goal: yuan * 100 })
  const set = await app.admin.post('/api/v1/sales-targets/set', { targets: [
    target('company', undefined, 'quarter', '2026-07-01', 2000), target('company', undefined, 'quarter', '2026-04-01', 400), target('company', undefined, 'quarter', '2026-10-01', 1200),
    target('department', north, 'quarter', '2026-07-01', 1000), target('person', rep.userId, 'quarter', '2026-07-01', 800), target('person', head.userId, 'quarter', '2026-07-01', 200),
    ...['2026-07-01', '2026-08-01', '2026-09-01'].map((startsOn, index) => target('person', rep.userId, 'month', startsOn, 200 + 100 * index)),
    { subject: 'company', kpi: 'orderCount', basis: 'confirmed', period: 'quarter', startsOn: '2026-07-01', goal: 8 },
  ] })
  expect(set.status, set.text).toBe(200)
}, 180_000)

describe('attainment of targets', () => {
  test('is what was sold over what was aimed at, and beside it that of the quarter before', async () => {
    const all = await told(app.admin)
    expect(all.value).toBeCloseTo(await soldIn('2026-07-01', '2026-09-30') / 200_000, 12)
    expect(all.value).toBeCloseTo(0.7, 12)
    expect(all.before).toBeCloseTo(0.25, 12)
    // The same number as the page's.
    const page = (await app.admin.post('/api/v1/sales-targets/attainment', { kpi: 'amount', basis: 'confirmed', ...quarter })).body.result
    expect(all.value).toBeCloseTo(page.line.attainment, 12)
    const listed = await app.admin.post(`/api/v1/${all.records.object}s/query`, { filter: all.records.filter })
    expect(listed.body.rows.reduce((sum: number, { total }: { total: { amount: number } }) => sum + total.amount, 0)).toBe(1400_00)
  })

  test('is cut by person and by department with those below it, each against its own target, and opens their records', async () => {
    const people = await told(app.admin, { by: [{ field: 'owner' }] })
    expect(byTitle(people)).toEqual({ 'Hanna Head': 1.5, 'Rita Rep': 0.75 })
    const units = await told(app.admin, { by: [{ field: 'department' }] })
    // Of the team nobody said anything but its people: their targets add up.
    expect(byTitle(units)).toMatchObject({ North: 0.9, Team: 0.75 })
    expect(units.value).toBeCloseTo(0.7, 12)
    const [first] = people.rows
    const listed = await app.admin.post(`/api/v1/${first?.records.object ?? ''}s/query`, { filter: first?.records.filter })
    expect(listed.body.rows).toHaveLength(1)
    const row = units.rows.find(({ titles: [title] }) => title === 'North')
    expect((await app.admin.post('/api/v1/orders/query', { filter: row?.records.filter })).body.rows).toHaveLength(3)
  })

  test('is cut by KPI and by month; over different KPIs there is no number, over months that of the quarter', async () => {
    expect(byTitle(await told(app.admin, { by: [{ field: 'kpi' }] }))).toEqual({ amount: 0.7, orderCount: 0.5 })
    const months = await told(app.admin, { by: [{ field: 'owner' }, { field: 'date', period: 'month' }] })
    expect(months.rows.map(({ titles: [name], keys: [, month], value }) => [name, month, value])).toEqual([['Rita Rep', '2026-07-01', 2], ['Rita Rep', '2026-08-01', 200 / 300], ['Rita Rep', '2026-09-01', 0]])
    expect(months.totals.filter(({ over }) => over.join() === '1').map(({ titles: [name], value }) => [name, value])).toEqual([['Rita Rep', 0.75], ['Hanna Head', 1.5]].toSorted())
  })

  test('of a running quarter is what was reached so far of the whole target', async () => {
    expect((await told(app.admin, { startsOn: '2026-11-20' })).value).toBeCloseTo(60 / 1200, 12)
  })

  test('goes by the fiscal year, and says that nothing is aimed at where that is so', async () => {
    expect(await told(app.admin, { period: 'month', startsOn: '2026-02-01' })).toMatchObject({ value: null, unavailable: 'noTarget' })
    expect(await told(app.admin, { period: 'week' })).toMatchObject({ value: null, unavailable: 'noTarget' })
    expect(await told(app.admin, { segment: 'rfmSegment:champions' })).toMatchObject({ unavailable: 'notCounted' })
    expect(await told(app.admin, { by: [{ field: 'channel' }] })).toMatchObject({ unavailable: 'notCounted' })
  })

  test('stays within the reach over targets: a rep sees the own, a head the department', async () => {
    expect((await told(rep)).value).toBeCloseTo(0.75, 12)
    expect(byTitle(await told(rep, { by: [{ field: 'owner' }] }))).toEqual({ 'Rita Rep': 0.75 })
    expect((await told(rep, { by: [{ field: 'department' }] })).rows).toEqual([])
    expect((await told(head)).value).toBeCloseTo(0.9, 12)
    expect(await told(rep, { unit: north })).toMatchObject({ unavailable: 'hidden' })
    expect(await told(rep, { person: head.userId })).toMatchObject({ unavailable: 'hidden' })
    expect((await told(app.admin, { person: rep.userId })).value).toBeCloseTo(0.75, 12)
    expect((await told(app.admin, { unit: team })).value).toBeCloseTo(0.75, 12)
    expect(await told(await app.otherWorkspace())).toMatchObject({ value: null, unavailable: 'noTarget' })
  })

  test('stands on dashboards, in reports narrowed to one value, and is watched by an alert', async () => {
    const shown = await app.admin.post('/api/v1/dashboards/show', { name: 'targets', ...quarter })
    expect(shown.body.result.cards.find(({ id }: { id: string }) => id === 'sales.target_attainment').figure.value).toBeCloseTo(0.7, 12)
    const preview = async (definition: object) => (await app.admin.post('/api/v1/reports/preview', { definition: { rows: [], columns: [], measures: [{ metric: 'sales.target_attainment' }], chart: 'bar', ...definition }, ...quarter })).body.result
    expect((await preview({ slices: [{ field: 'owner', key: rep.userId }] })).measures[0].value).toBeCloseTo(0.75, 12)
    expect((await preview({ slices: [{ field: 'kpi', key: 'orderCount' }] })).measures[0].value).toBeCloseTo(0.5, 12)
    expect((await preview({ slices: [{ field: 'owner', key: rep.userId }, { field: 'date', period: 'month', key: '2026-07-01' }] })).measures[0].value).toBeCloseTo(2, 12)
    const alert = await app.admin.post('/api/v1/metric-alerts/preview', { metric: 'sales.target_attainment', alertWhen: 'below', threshold: 0.5, measuredOver: 'quarter', shown: 2 })
    expect(alert.body.result.points, alert.text).toMatchObject([{ from: '2026-04-01', value: 0.25, raised: true }, { from: '2026-07-01', value: 0.7, raised: false }])
  })

  test('tells nobody a target or an amount that the role hides', async () => {
    const agent = await app.person({ role: 'rep', department: team, name: 'Ann Agent' })
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
    const { permissions } = role
    const change = async (objects: object) => {
      const fresh = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
      expect((await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, ...objects } } }, { version: fresh.version })).status).toBe(200)
    }
    await change({ order: { ...permissions.objects.order, fields: { total: 'masked' } } })
    expect(await told(agent)).toMatchObject({ unavailable: 'hidden' })
    await change({ salesTarget: { ...permissions.objects.salesTarget, fields: { goal: 'none' } } })
    expect(await told(agent)).toMatchObject({ unavailable: 'hidden' })
    await change({})
    expect((await told(agent)).unavailable).toBe('noTarget')
  })

  test('refuses what names no KPI and no period', async () => {
    for (const input of [{ kpis: ['nothing'], spans: [{ startsOn: '2026-07-01', until: '2026-09-30' }] }, { kpis: ['amount'], spans: [] }, { kpis: ['amount'], spans: [{ startsOn: 'soon', until: '2026-09-30' }] }, { kpis: 'amount', spans: 'x' }]) {
      expect((await app.admin.post('/api/v1/sales-targets/attained', { basis: 'confirmed', period: 'quarter', ...input })).status).toBe(422)
    }
  })
})
