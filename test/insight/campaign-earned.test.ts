import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { statementsOf } from '../support/statements.ts'

// The clock of the tests stands on 25 November 2026.
let app: TestApp
let campaign: string
let order: string
interface Told { readonly verdict: string; readonly difference?: number; readonly low?: number; readonly high?: number; readonly total?: number; readonly totalLow?: number; readonly totalHigh?: number }
const ask = (who: TestClient, id: string, input: object = {}) => who.post(`/api/v1/campaigns/${id}/read-earned`, input)
const earned = async (who: TestClient, id = campaign, input: object = {}) => { const answer = await ask(who, id, input); expect(answer.status, answer.text).toBe(200); return answer.body.result }
const rows = async (text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values)
const customers = (name: string) => rows('select id from customer where name like $1 order by name', [`${name}%`])

/** An order of each of these customers: the one that was made, theirs, with that gross profit in cents. */
async function bought(ids: readonly unknown[], date: string, profit: number, more: object = {}): Promise<void> {
  await rows(`insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'E-' || gen_random_uuid(), 'customer_id', c.id, 'access_root_id', c.id, 'access_owner_id', c.access_owner_id,
      'date', $2::text, 'status', 'confirmed', 'total_base', 10000, 'total_amount', 10000, 'returned_base', 0, 'gross_profit_base', $3::bigint) || $4::jsonb)).*
    from customer c cross join "order" o where c.id = any($1::uuid[]) and o.id = $5::uuid`, [ids, date, profit, JSON.stringify(more), order])
}

beforeAll(async () => {
  app = await testApp()
  const name = (arm: string, place: number) => `${arm} ${String(place).padStart(3, '0')}`
  const made: { readonly arm: string; readonly id: string }[] = []
  for (const arm of ['Reached', 'Kept']) for (let place = 0; place < 60; place += 1) made.push({ arm, id: (await app.admin.create('customers', { name: name(arm, place) })).id })
  campaign = (await app.admin.create('campaigns', { name: 'Summer mailing', kind: 'email', start: '2026-07-10', cost: { amount: 100_000, currency: 'CNY' } })).id
  for (const { arm, id } of made) await app.admin.create('campaign-members', { campaign, target: { object: 'customer', id }, status: arm === 'Kept' ? 'planned' : 'sent', control: arm === 'Kept' })
  order = (await app.admin.create('orders', { customer: (await app.admin.create('customers', { name: 'Somebody else' })).id, lines: [{ position: 1, name: 'Thing', quantity: 1, unitPrice: { amount: 10_000, currency: 'CNY' } }] })).id
  const [reached, kept] = [await customers('Reached'), await customers('Kept')]
  await bought(reached.slice(0, 30).map(({ id }) => id), '2026-07-20', 5000)
  await bought(kept.slice(0, 15).map(({ id }) => id), '2026-07-20', 5000)
  // Before it began, after its days, never confirmed.
  await bought(reached.map(({ id }) => id), '2026-07-09', 7000)
  await bought(kept.map(({ id }) => id), '2026-10-08', 7000)
  await bought(kept.map(({ id }) => id), '2026-07-20', 7000, { status: 'draft' })
}, 180_000)

describe('what a campaign brought', () => {
  test('is the gross profit of those whom it was meant for beyond that of those held back, with the return on its cost and their intervals', async () => {
    const told = await earned(app.admin)
    expect(told).toMatchObject({ days: 90, start: '2026-07-10', over: '2026-10-08', cost: 100_000, currency: 'CNY', treated: { customers: 60, buyers: 30, revenue: 150_000, revenuePerCase: 2500 }, heldOut: { customers: 60, buyers: 15, revenue: 75_000, revenuePerCase: 1250 } })
    // se = 5000 * sqrt((.5 * .5 + .25 * .75) / 59); t(df 116.8) = 1.9805
    const reach = 1.9805 * 5000 * Math.sqrt((0.25 + 0.1875) / 59)
    const revenue = told.revenue as Required<Told>
    expect(revenue).toMatchObject({ verdict: 'more', difference: 1250, total: 75_000 })
    expect(revenue.low).toBeCloseTo(1250 - reach, -1)
    expect(told.buying).toMatchObject({ verdict: 'more', difference: 0.25, total: 15 })
    expect(told.return).toEqual({ value: -0.25, low: Math.round((revenue.totalLow - 100_000) / 10) / 1e4, high: Math.round((revenue.totalHigh - 100_000) / 10) / 1e4 })
  })

  test('takes off what was returned, in its part', async () => {
    await rows(`update "order" set returned_base = 5000 where date = '2026-07-20' and status = 'confirmed'`)
    expect(await earned(app.admin)).toMatchObject({ treated: { revenue: 75_000 }, revenue: { total: 37_500 } })
    await rows(`update "order" set returned_base = 0 where date = '2026-07-20' and status = 'confirmed'`)
  })

  test('counts a customer once, by way of contacts and converted leads too, and as reached where anybody of it was', async () => {
    const [first] = await customers('Kept')
    const contact = await app.admin.create('contacts', { name: 'Ann Reached', customer: first?.['id'] })
    const member = await app.admin.create('campaign-members', { campaign, target: { object: 'contact', id: contact.id }, status: 'sent' })
    expect(await earned(app.admin)).toMatchObject({ treated: { customers: 61, buyers: 31 }, heldOut: { customers: 59, buyers: 14 } })
    expect((await app.admin.delete(`/api/v1/campaign-members/${member.id as string}`, { version: member.version })).status).toBeLessThan(300)
    const lead = await app.admin.create('leads', { name: 'New', company: 'New company' })
    await app.admin.create('campaign-members', { campaign, target: { object: 'lead', id: lead.id }, status: 'sent' })
    expect(await earned(app.admin)).toMatchObject({ treated: { customers: 60 }, heldOut: { customers: 60 } })
    const converted = await app.admin.post(`/api/v1/leads/${lead.id as string}/convert`, { opportunityFrom: 'none' })
    expect(converted.status, converted.text).toBe(200)
    expect(await earned(app.admin)).toMatchObject({ treated: { customers: 61 }, heldOut: { customers: 60 } })
  })

  test('says nothing while its days run, without a day of beginning, of a cancelled one, or where nobody was held back', async () => {
    expect(await earned(app.admin, campaign, { days: 180 })).toMatchObject({ treated: { cases: 0, running: 61 }, heldOut: { cases: 0, running: 60 }, revenue: { verdict: 'noneHeldOut' } })
    const plain = await app.admin.create('campaigns', { name: 'No day', kind: 'email' })
    expect(await earned(app.admin, plain.id)).toMatchObject({ start: null, treated: { cases: 0 } })
    const alone = await app.admin.create('campaigns', { name: 'Nobody held back', kind: 'email', start: '2026-07-10', cost: { amount: 0, currency: 'CNY' } })
    for (const { id } of await customers('Reached')) await app.admin.create('campaign-members', { campaign: alone.id, target: { object: 'customer', id }, status: 'sent' })
    const told = await earned(app.admin, alone.id)
    expect(told).toMatchObject({ treated: { customers: 60, buyers: 30 }, revenue: { verdict: 'noneHeldOut' }, buying: { verdict: 'noneHeldOut' } })
    expect(told).not.toHaveProperty('return')
    expect((await app.admin.post(`/api/v1/campaigns/${alone.id as string}/cancel`, {})).status).toBeGreaterThanOrEqual(200)
  })

  test('stays within what the caller may see: masked profit, hidden orders, another company', async () => {
    const marketer = await app.person({ role: 'marketer' })
    const other = await app.otherWorkspace()
    expect((await ask(other, campaign)).status).toBe(404)
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'marketer' } })).body.rows
    const change = async (order_: object) => {
      const fresh = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
      const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...fresh.permissions, objects: { ...fresh.permissions.objects, order: { ...fresh.permissions.objects.order, ...order_ } } } }, { version: fresh.version })
      expect(answer.status, answer.text).toBe(200)
    }
    await change({ fields: { grossProfit: 'masked' } })
    const masked = await earned(marketer)
    expect(masked).toMatchObject({ orders: true, amounts: false, treated: { buyers: 30 }, buying: { verdict: 'more' } })
    for (const hidden of ['revenue', 'return']) expect(masked).not.toHaveProperty(hidden)
    await change({ read: 'none', fields: {} })
    const blind = await earned(marketer)
    expect(blind).toMatchObject({ orders: false, amounts: false })
    expect(blind.treated).toEqual({ customers: 61, cases: 61, running: 0 })
  })

  test('refuses what is no number of days, and takes a handful of statements however many members there are', async () => {
    for (const input of [{ days: 1 }, { days: 99_999 }, { days: '<script>' }]) expect((await ask(app.admin, campaign, input)).status).toBe(422)
    const small = await app.admin.create('campaigns', { name: 'Small', kind: 'email', start: '2026-07-10' })
    const [many, few] = await statementsOf(app, [() => ask(app.admin, campaign), () => ask(app.admin, small.id)], 4)
    expect(many).toBe(few)
  })
})
