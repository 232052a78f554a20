import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { statementsOf } from '../support/statements.ts'

// The clock of the tests stands on 25 November 2026: the 90 days of campaigns that began by 27 August are over.
let app: TestApp
let north: string
const ids: Record<string, string> = {}
interface Group { readonly keys: readonly unknown[]; readonly titles: readonly (string | null)[]; readonly value: number | null; readonly records: { readonly object: string; readonly filter: object } }
interface Told { readonly key: string; readonly value?: number | null; readonly before?: number | null; readonly unavailable?: string; readonly rows: readonly Group[]; readonly totals: readonly (Group & { readonly over: readonly number[] })[]; readonly records: { readonly object: string; readonly filter: object } }
const [roi, gained] = ['marketing.roi', 'marketing.incremental_profit']
const quarter = { period: 'quarter', startsOn: '2026-08-10' }

async function told(who: TestClient, input: object = {}, metrics: readonly string[] = [roi, gained]): Promise<readonly [Told, Told]> {
  const answer = await who.post('/api/v1/reports/figures', { metrics, ...quarter, ...input })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.result.metrics
}
const named = ({ rows }: Told) => Object.fromEntries(rows.map(({ titles: [title], keys: [key], value }) => [title ?? String(key), value]))
const rows = async (text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Record<string, string>[]

/** Sixty customers of a name, every other one of the level, members of the campaign. */
async function arm(name: string, campaign: string, control: boolean): Promise<void> {
  for (let place = 0; place < 60; place += 1) {
    const { id } = await app.admin.create('customers', { name: `${name} ${String(place).padStart(2, '0')}`, ...(place % 2 === 0 ? { level: ids['Gold'] } : {}) })
    await app.admin.create('campaign-members', { campaign, target: { object: 'customer', id }, status: control ? 'planned' : 'sent', control })
  }
}

/** An order of one line for the first so many of a name, the products in turn, with that gross profit in cents. */
async function bought(name: string, count: number, date: string, profit: number, more: object = {}): Promise<void> {
  await rows(`with c as (select id, access_owner_id, (row_number() over (order by name) - 1)::integer as place from customer where name like $1 order by name limit $2),
    made as (insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'E-' || gen_random_uuid(), 'customer_id', c.id, 'access_root_id', c.id, 'access_owner_id', c.access_owner_id,
      'date', $3::text, 'status', 'confirmed', 'total_base', 10000, 'total_amount', 10000, 'returned_base', 0, 'discount', 0, 'gross_profit_base', $4::bigint) || $5::jsonb)).* from c cross join "order" o where o.id = $6::uuid returning id, customer_id)
    insert into order_line select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'order_id', made.id, 'access_root_id', made.customer_id, 'net_total_base', 10000, 'cost_total_base', 10000 - $4::bigint, 'product_id', case when c.place % 2 = 0 then $7 else $8 end))).*
    from made join c on c.id = made.customer_id cross join order_line l where l.order_id = $6::uuid`, [`${name} %`, count, date, profit, JSON.stringify(more), ids['order'], ids['Pump'], ids['Valve']])
}

beforeAll(async () => {
  app = await testApp()
  const make = async (object: string, name: string, values: object) => { ids[name] = (await app.admin.create(object, { name, ...values })).id as string }
  north = await app.department('North')
  const marketer = await app.person({ role: 'headOfSales', department: north, name: 'Mia' })
  await make('customer-levels', 'Gold', { order: 9 })
  for (const [product, category] of [['Pump', 'Pumps'], ['Valve', 'Valves']] as const) {
    await make('product-categories', category, {})
    await make('products', product, { category: ids[category], listPrice: { amount: 100, currency: 'CNY' } })
  }
  await make('campaigns', 'Mailing', { kind: 'email', start: '2026-07-10', cost: { amount: 100_000, currency: 'CNY' } })
  await make('campaigns', 'Cards', { kind: 'social', start: '2026-07-20', cost: { amount: 40_000, currency: 'CNY' }, owner: marketer.userId, department: north })
  await make('campaigns', 'Fair', { kind: 'exhibition', start: '2026-08-01', cost: { amount: 50_000, currency: 'CNY' } })
  await make('campaigns', 'Late', { kind: 'email', start: '2026-10-10', cost: { amount: 10_000, currency: 'CNY' } })
  for (const [name, campaign, control] of [['Reached', 'Mailing', false], ['Kept', 'Mailing', true], ['Carded', 'Cards', false], ['Uncarded', 'Cards', true]] as const) await arm(name, ids[campaign] ?? '', control)
  const of = async (name: string) => rows('select id from customer where name like $1 order by name', [`${name} %`])
  for (const { id } of (await of('Reached')).slice(0, 5)) await app.admin.create('campaign-members', { campaign: ids['Fair'], target: { object: 'customer', id }, status: 'sent' })
  for (const [place, { id }] of (await of('Reached')).slice(0, 4).entries()) await app.admin.create('campaign-members', { campaign: ids['Late'], target: { object: 'customer', id }, status: 'sent', control: place < 2 })
  ids['order'] = (await app.admin.create('orders', { customer: (await app.admin.create('customers', { name: 'Somebody else' })).id, lines: [{ product: ids['Pump'], name: 'Pump', quantity: 1, unitPrice: { amount: 10_000, currency: 'CNY' }, cost: { amount: 5000, currency: 'CNY' } }] })).id as string
  await bought('Reached', 30, '2026-07-20', 5000)
  await bought('Kept', 15, '2026-07-20', 5000)
  await bought('Carded', 40, '2026-07-25', 3000)
  await bought('Uncarded', 10, '2026-07-25', 3000)
  // Before they began, after their days, never confirmed.
  await bought('Kept', 60, '2026-07-01', 9000)
  await bought('Kept', 60, '2026-10-20', 9000)
  await bought('Uncarded', 60, '2026-07-25', 9000, { status: 'draft' })
}, 300_000)

describe('what campaigns brought', () => {
  test('is what customers brought beyond those held back, and its return on the cost of just these campaigns', async () => {
    // (30 - 15) x 5000 and (40 - 10) x 3000 cents, of 60 customers each; the fair held nobody back, and its cost counts on neither side.
    const [back, profit] = await told(app.admin)
    expect(profit).toMatchObject({ value: 165_000, before: null })
    expect(back.value).toBeCloseTo((165_000 - 140_000) / 140_000, 12)
    const listed = await app.admin.post('/api/v1/campaigns/query', { filter: back.records.filter, sort: [{ field: 'name' }] })
    expect(listed.body.rows.map(({ name }: { name: string }) => name)).toEqual(['Cards', 'Mailing'])
    // Of 120 customers 45 bought beyond those held back.
    expect((await told(app.admin, {}, ['marketing.incremental_response']))[0].value).toBeCloseTo(45 / 120, 12)
    // The campaign's own page says the same of each.
    const own = (await app.admin.post(`/api/v1/campaigns/${ids['Mailing'] ?? ''}/read-earned`, {})).body.result
    expect([own.revenue.total, own.return.value]).toEqual([75_000, -0.25])
  })

  test('is cut by campaign, kind, owner, department and month; each is computed anew', async () => {
    const [back, profit] = await told(app.admin, { by: [{ field: 'campaign' }] })
    expect(named(profit)).toEqual({ Cards: 90_000, Mailing: 75_000 })
    expect(named(back)).toEqual({ Cards: 1.25, Mailing: -0.25 })
    expect(named((await told(app.admin, { by: [{ field: 'kind' }] }))[0])).toEqual({ social: 1.25, email: -0.25 })
    expect(named((await told(app.admin, { by: [{ field: 'owner' }] }))[0])).toMatchObject({ Mia: 1.25 })
    expect(named((await told(app.admin, { by: [{ field: 'department' }] }))[1])).toMatchObject({ North: 90_000 })
    const [, months] = await told(app.admin, { by: [{ field: 'kind' }, { field: 'date', period: 'month' }] })
    expect(months.rows.map(({ keys, value }) => [...keys, value])).toEqual(expect.arrayContaining([['social', '2026-07-01', 90_000], ['email', '2026-07-01', 75_000]]))
    expect(months.totals.find(({ over }) => over.join() === '0')).toMatchObject({ keys: [null, '2026-07-01'], value: 165_000 })
    expect((await told(app.admin, { unit: north }))[0].value).toBeCloseTo(1.25, 12)
  })

  test('is cut by level, where cost goes by customers, and by category, to which no cost belongs', async () => {
    const [back, profit] = await told(app.admin, { by: [{ field: 'customer.level' }] })
    // Of Gold 15 and 8 of the mailing, 20 and 5 of the cards; thirty customers of each.
    expect(named(profit)).toEqual({ Gold: 7 * 5000 + 15 * 3000, null: 8 * 5000 + 15 * 3000 })
    expect(named(back)).toEqual({ Gold: (80_000 - 70_000) / 70_000, null: (85_000 - 70_000) / 70_000 })
    expect(back.value).toBeCloseTo(25_000 / 140_000, 12)
    const [refused, categories] = await told(app.admin, { by: [{ field: 'product.category' }] })
    expect(refused).toMatchObject({ unavailable: 'notCounted' })
    expect(named(categories)).toEqual({ Pumps: 80_000, Valves: 85_000 })
    expect(categories.value).toBe(165_000)
    const [line] = await rows(`select sum(case when c.name like 'Reached%' or c.name like 'Carded%' then 1 else -1 end * (l.net_total_base - l.cost_total_base))::text as sum from order_line l join "order" o on o.id = l.order_id join customer c on c.id = o.customer_id
      where o.status = 'confirmed' and o.date in ('2026-07-20', '2026-07-25') and l.product_id = $1`, [ids['Pump']])
    expect(Number(line?.['sum'])).toBe(80_000)
  })

  test('is narrowed in a report, and stands beside what came of their orders and how much of the cost can be told of', async () => {
    const preview = async (definition: object) => (await app.admin.post('/api/v1/reports/preview', { definition: { rows: [], columns: [], measures: [{ metric: gained }], chart: 'bar', ...definition }, ...quarter })).body.result
    expect((await preview({ slices: [{ field: 'campaign', key: ids['Cards'] }] })).measures[0].value).toBe(90_000)
    expect((await preview({ slices: [{ field: 'product.category', key: ids['Pumps'] }] })).measures[0].value).toBe(80_000)
    const [attributed, compared] = await told(app.admin, {}, ['marketing.roi_attributed', 'campaign.compared_share'])
    expect(attributed.value).toBeCloseTo(-1, 12)
    expect(compared.value).toBeCloseTo(140_000 / 190_000, 12)
  })

  test('says nothing where nobody was held back, too few were, or the days still run', async () => {
    for (const input of [{ startsOn: '2026-11-01' }, { startsOn: '2026-02-01' }]) for (const each of await told(app.admin, input)) expect(each).toMatchObject({ value: null, unavailable: 'noComparison' })
    expect((await told(app.admin, { segment: 'rfmSegment:champions' }))[0]).toMatchObject({ unavailable: 'notCounted' })
    expect((await told(await app.otherWorkspace()))[0]).toMatchObject({ value: null, unavailable: 'noComparison' })
  })

  test('tells nobody profit or cost that the role hides, and nobody campaigns and orders beyond the reach', async () => {
    const marketer = await app.person({ role: 'marketer', name: 'Max' })
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'marketer' } })).body.rows
    const { permissions } = role
    const change = async (object: string, fields: object) => {
      const fresh = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
      const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, [object]: { ...permissions.objects[object], fields } } } }, { version: fresh.version })
      expect(answer.status, answer.text).toBe(200)
    }
    await change('order', { grossProfit: 'masked' })
    for (const each of await told(marketer)) expect(each).toMatchObject({ unavailable: 'hidden' })
    expect((await told(marketer, {}, ['marketing.incremental_response']))[0].value).toBeCloseTo(45 / 120, 12)
    await change('campaign', { cost: 'none' })
    const [back] = await told(marketer)
    expect(back).toMatchObject({ unavailable: 'hidden' })
    const rep = await app.person({ role: 'rep', department: await app.department('South'), name: 'Rob' })
    for (const each of await told(rep)) expect(each.value ?? null).toBeNull()
  })

  test('takes a handful of statements however many campaigns there are', async () => {
    const [many, few] = await statementsOf(app, [() => told(app.admin), () => told(app.admin, { startsOn: '2026-02-01' })], 2)
    expect(many).toBeLessThanOrEqual((few ?? 0) + 2)
  })
})
