import { beforeAll, describe, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { isHeldOut, heldOutSeed } from '../../src/model/define/heldOut.ts'
import { enrolContacts } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { madeCompany, runModels } from './company.ts'

let app: TestApp
interface Side { readonly customers: number; readonly cases: number; readonly running: number; readonly buyers?: number; readonly revenue?: number; readonly revenuePerCase?: number | null }
interface Told { readonly verdict: string; readonly difference?: number; readonly low?: number; readonly high?: number; readonly total?: number }
interface Compared { readonly treated: Side; readonly heldOut: Side; readonly alone: number; readonly revenue?: Told; readonly buying?: Told }
interface Kind { readonly proposal: string; readonly all: Compared; readonly months: readonly (Compared & { readonly month: string })[] }
const ask = (who: TestClient, input: object = {}) => who.post('/api/v1/comparison-cases/read-earned', input)
const earned = async (who: TestClient, input: object = {}) => { const answer = await ask(who, input); expect(answer.status, answer.text).toBe(200); return answer.body.result as { share: number; orders: boolean; amounts: boolean; kinds: Kind[] } }
const kindOf = ({ kinds }: { kinds: Kind[] }, proposal: string) => kinds.find((each) => each.proposal === proposal) as Kind
const rows = async (text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values)

beforeAll(async () => {
  app = await testApp()
  // Of the few whose silence is noticed some are held out and some not: with this seed.
  await madeCompany(app, { customers: 200, seed: 11 })
  await rows(`update customer set phone = '+8613800000000', phone_consent = 'given'`)
}, 300_000)

describe('who is held out', () => {
  test('nobody is, unless an administrator says so; then what is treated is kept all the same, and nothing is said of it', async () => {
    expect((await app.admin.get('/api/v1/me')).body.workspace).toMatchObject({ heldOutShare: 0 })
    await runModels(app)
    const cases = await rows(`select arm, share_then, proposal from comparison_case`)
    expect(cases.length).toBeGreaterThan(5)
    expect(new Set(cases.map(({ arm, share_then }) => `${arm as string} ${share_then as number}`))).toEqual(new Set(['treated 0']))
    expect(new Set(cases.map(({ proposal }) => proposal))).toEqual(new Set(['repurchase', 'contact']))
    const told = kindOf(await earned(app.admin), 'repurchase')
    expect(told.all.alone).toBeGreaterThan(0)
    expect(told.all).toMatchObject({ treated: { cases: 0 }, heldOut: { cases: 0 }, revenue: { verdict: 'noneHeldOut' }, buying: { verdict: 'noneHeldOut' } })
    await rows('delete from comparison_case')
    await rows(`delete from activity`)
  })

  test('is for an administrator to say, up to a half', async () => {
    const head = await app.person({ role: 'headOfSales' })
    expect((await head.patch('/api/v1/workspace', { heldOutShare: 0.2 })).status).toBe(403)
    for (const share of [0.6, -0.1, 'x']) expect((await app.admin.patch('/api/v1/workspace', { heldOutShare: share })).status).toBe(422)
    expect((await app.admin.patch('/api/v1/workspace', { heldOutShare: 0.4 })).body).toMatchObject({ heldOutShare: 0.4 })
    expect((await app.admin.get('/api/v1/me')).body.workspace).toMatchObject({ heldOutShare: 0.4 })
  })

  test('gets no reminder, is kept once for each silence, and the same ones are chosen by chance each night', async () => {
    await runModels(app)
    const kept = await rows(`select customer_id as id, arm, share_then as share from comparison_case where proposal = 'repurchase'`)
    const heldOut = { share: 0.4, seed: heldOutSeed(app.workspaceId) }
    for (const { id, arm, share } of kept) { expect(arm).toBe(isHeldOut(heldOut, String(id)) ? 'heldOut' : 'treated'); expect(share).toBe(0.4) }
    const out = kept.filter(({ arm }) => arm === 'heldOut').map(({ id }) => id)
    expect(out.length).toBeGreaterThan(0)
    expect(out.length).toBeLessThan(kept.length)
    const reminded = (await rows(`select target_id as id from activity where external_id like 'repurchase %'`)).map(({ id }) => id)
    expect(reminded.toSorted()).toEqual(kept.filter(({ arm }) => arm === 'treated').map(({ id }) => id).toSorted())
    const before = kept.length
    await runModels(app)
    const twice = await rows(`select customer_id as id, count(*)::integer as times from comparison_case where proposal = 'repurchase' group by 1 having count(*) > 1`)
    expect(twice).toEqual([])
    expect((await rows(`select 1 from comparison_case where proposal = 'repurchase'`)).length).toBeGreaterThanOrEqual(before)
  })

  test('is not among the contacts of the day, nor made a task of when asked for by hand', async () => {
    const out = new Set((await rows(`select customer_id as id from comparison_case where proposal = 'contact' and arm = 'heldOut'`)).map(({ id }) => String(id)))
    expect(out.size).toBeGreaterThan(0)
    const { contacts } = (await app.admin.post('/api/v1/customers/plan-contacts', { minutes: 240 })).body.result as { contacts: { id: string }[] }
    expect(contacts.length).toBeGreaterThan(0)
    expect(contacts.filter(({ id }) => out.has(id))).toEqual([])
    expect((await app.admin.post('/api/v1/customers/make-contact-tasks', { ids: [...out] })).body.result).toMatchObject({ made: 0 })
    // A night before a day that leaves no minutes names nobody of that person.
    const enrolled = async () => {
      const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: 'enrol', name: 'enrol', actor: { id: null, name: null } })
      const { writer, reader, stored } = await app.program.engineOf(context)
      return enrolContacts({ database: app.program.database, registry: stored, reader, writer }, context)
    }
    const kept = await rows(`select id from comparison_case where proposal = 'contact'`)
    await rows(`update comparison_case set case_key = 'aside ' || case_key where proposal = 'contact'`)
    await rows(`update "user" set absent_from = '2026-11-01', absent_until = '2026-12-31'`)
    expect(await enrolled()).toBe(0)
    await rows(`update "user" set absent_from = null, absent_until = null`)
    expect(await enrolled()).toBeGreaterThan(0)
    await rows(`delete from comparison_case where proposal = 'contact' and not (id = any($1::uuid[]))`, [kept.map(({ id }) => id)])
    await rows(`update comparison_case set case_key = substr(case_key, 7) where proposal = 'contact'`)
    // Once for a customer and month.
    const [{ times } = {}] = await rows(`select max(times)::integer as times from (select count(*) as times from comparison_case where proposal = 'contact' group by customer_id) t`)
    expect(times).toBe(1)
  })

  test('has a win-back plan that runs without a task, and a playbook without one', async () => {
    const heldOut = { share: 0.4, seed: heldOutSeed(app.workspaceId) }
    const rep = await app.person({ role: 'rep' })
    const seen: Record<string, number> = {}
    for (let place = 0; place < 12; place += 1) {
      const id = (await rep.create('customers', { name: `Gone ${place}` })).id as string
      const { result } = (await rep.post(`/api/v1/customers/${id}/record-loss`, { lossClass: 'ours', lossCause: 'price', reason: 'Too dear', lostOn: '2026-11-20', winBackUntil: '2027-01-31' })).body
      const plan = result.winBackPlan.id as string
      const started = await rep.post(`/api/v1/win-back-plans/${plan}/start`, {})
      expect(started.status, started.text).toBe(200)
      const out = isHeldOut(heldOut, id)
      seen[String(out)] = (seen[String(out)] ?? 0) + 1
      expect(started.body).toMatchObject({ result: { tasks: out ? 0 : 1 }, record: { status: 'running', leftOut: out } })
      expect(await rows(`select arm from comparison_case where customer_id = $1`, [id])).toEqual([{ arm: out ? 'heldOut' : 'treated' }])
    }
    expect(Object.keys(seen)).toHaveLength(2)
    // Whoever works with the customers is not shown the list of whom to leave alone.
    expect((await rep.get('/api/v1/comparison-cases')).status).toBe(403)
    expect((await ask(rep)).status).toBe(403)
    expect((await rep.post('/api/v1/comparison-cases', { customer: (await rep.create('customers', { name: 'By hand' })).id, proposal: 'contact', arm: 'treated', startedOn: '2026-11-25' })).status).toBe(405)
  })
})

describe('what it earned', () => {
  /** Cases of a hundred days ago, with orders that came of them: of every second treated customer, of every fourth held out. */
  async function lived(): Promise<void> {
    await rows('delete from comparison_case')
    await rows(`insert into comparison_case (workspace_id, id, owner_id, department_id, access_owner_id, access_department_id, access_root_id, created_at, updated_at, customer_id, proposal, arm, started_on, share_then, case_key)
      select workspace_id, gen_random_uuid(), owner_id, department_id, access_owner_id, access_department_id, id, now(), now(), id, 'repurchase', case when place % 2 = 0 then 'treated' else 'heldOut' end, date '2026-07-10', 0.5, 'test ' || id
      from (select c.*, row_number() over (order by id) as place from customer c where name like 'Buyer%') c`)
    await rows(`delete from "order" where date >= '2026-07-10'`)
    await rows(`insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'E-' || c.id, 'customer_id', c.customer_id, 'access_root_id', c.customer_id, 'access_owner_id', c.access_owner_id, 'date', '2026-07-20', 'status', 'confirmed', 'total_base', 10000, 'total_amount', 10000, 'returned_base', 1000))).*
      from (select *, row_number() over (partition by arm order by id) as place from comparison_case where case_key like 'test %') c cross join "order" o where o.id = (select id from "order" limit 1) and c.place % (case when c.arm = 'treated' then 2 else 4 end) = 0`)
  }

  test('counts buyers and net revenue within the days of both groups, and says more where the interval leaves no doubt', async () => {
    await lived()
    const kind = kindOf(await earned(app.admin, { days: 90 }), 'repurchase')
    expect(kind.all.treated).toMatchObject({ customers: 100, cases: 100, buyers: 50, revenue: 50 * 9000, revenuePerCase: 4500 })
    expect(kind.all.heldOut).toMatchObject({ customers: 100, cases: 100, buyers: 25, revenue: 25 * 9000, revenuePerCase: 2250 })
    // se = 9000 * sqrt((.5 * .5 + .25 * .75) / 99); t(df 196.6) = 1.9721
    const error = 9000 * Math.sqrt((0.25 + 0.1875) / 99)
    expect(kind.all.revenue).toMatchObject({ verdict: 'more', difference: 2250, total: 225_000 })
    expect(kind.all.revenue?.low).toBeCloseTo(2250 - 1.9721 * error, -1)
    expect(kind.all.buying).toMatchObject({ verdict: 'more', difference: 0.25, total: 25 })
    expect(kind.months).toMatchObject([{ month: '2026-07', treated: { buyers: 50 }, revenue: { verdict: 'more' } }])
    // A second case of the same customers within those days: each month tells its own, and over all months an order counts once.
    await rows(`insert into comparison_case select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'started_on', '2026-07-15', 'case_key', 'again ' || c.id))).* from comparison_case c where case_key like 'test %'`)
    expect(kindOf(await earned(app.admin, { days: 90 }), 'repurchase').all.treated).toMatchObject({ customers: 100, cases: 200, buyers: 50, revenue: 50 * 9000 })
    await rows(`delete from comparison_case where case_key like 'again %'`)
    // Orders of the eleventh day lie beyond a week.
    expect(kindOf(await earned(app.admin, { days: 7 }), 'repurchase').all).toMatchObject({ treated: { buyers: 0 }, revenue: { verdict: 'tooFew' } })
    // Whose days are not over counts for nothing yet.
    expect(kindOf(await earned(app.admin, { days: 365 }), 'repurchase').all).toMatchObject({ treated: { cases: 0, running: 100 }, heldOut: { cases: 0, running: 100 }, revenue: { verdict: 'noneHeldOut' } })
    expect(kindOf(await earned(app.admin, { months: 2 }), 'repurchase').months).toEqual([])
  })

  test('stays within what the caller may see: own department, masked amounts, hidden orders, another company', async () => {
    const [north, south] = [await app.department('North'), await app.department('South')]
    const [headNorth, headSouth, marketer, other] = [await app.person({ role: 'headOfSales', department: north }), await app.person({ role: 'headOfSales', department: south }), await app.person({ role: 'marketer' }), await app.otherWorkspace()]
    await rows(`update comparison_case set access_department_id = $1 where id in (select id from comparison_case where case_key like 'test %' and arm = 'treated' limit 30)`, [north])
    expect(kindOf(await earned(headNorth), 'repurchase').all.treated.customers).toBe(30)
    expect(kindOf(await earned(headSouth), 'repurchase').all.treated.customers).toBe(0)
    expect(kindOf(await earned(other), 'repurchase').months).toEqual([])
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'marketer' } })).body.rows
    const change = async (order: object) => {
      const fresh = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
      const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...fresh.permissions, objects: { ...fresh.permissions.objects, order: { ...fresh.permissions.objects.order, ...order } } } }, { version: fresh.version })
      expect(answer.status, answer.text).toBe(200)
    }
    await change({ fields: { total: 'masked' } })
    const masked = await earned(marketer)
    expect(masked).toMatchObject({ orders: true, amounts: false })
    expect(JSON.stringify(masked)).not.toContain('revenue')
    expect(kindOf(masked, 'repurchase').all).toMatchObject({ treated: { buyers: 50 }, buying: { verdict: 'more' } })
    await change({ read: 'none', fields: {} })
    const blind = await earned(marketer)
    expect(blind).toMatchObject({ orders: false, amounts: false })
    expect(kindOf(blind, 'repurchase').all.treated).toEqual({ customers: 100, cases: 100, running: 0 })
  })

  test('refuses what is no number of days or months', async () => {
    for (const input of [{ days: 1 }, { days: 99_999 }, { months: 0 }, { months: 1e9 }, { days: '<script>' }]) expect((await ask(app.admin, input)).status).toBe(422)
  })

  test('goes with a customer who is erased', async () => {
    const [{ id } = {}] = await rows(`select customer_id as id from comparison_case where case_key like 'test %' limit 1`)
    await rows(`delete from "order" where customer_id = $1`, [id])
    const { version } = (await app.admin.get(`/api/v1/customers/${String(id)}`)).body
    expect((await app.admin.delete(`/api/v1/customers/${String(id)}`, { version })).status).toBeLessThan(300)
    const purged = await app.admin.post(`/api/v1/customers/${String(id)}/purge`, {})
    expect(purged.status, purged.text).toBe(200)
    expect(await rows('select 1 from comparison_case where customer_id = $1', [id])).toEqual([])
  })
})
