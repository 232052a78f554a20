import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/lib/calendar.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { dealsGathered, type DealRow } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { runModels, startRun } from './company.ts'

let app: TestApp
const today = '2026-11-25'

/** Deals over two years: the further a deal has come and the fewer rivals are in it, the more often it is won. */
async function madeDeals(): Promise<void> {
  const dice = seededRandom(11)
  const { rows: stages } = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }] })).body
  const customer = await app.admin.create('customers', { name: 'Buyer of deals' })
  const like = await app.admin.create('opportunities', { name: 'Like this', customer: customer.id, stage: stages[0].id, amount: { amount: 100, currency: 'CNY' } })
  const deals: object[] = [], stays: object[] = [], offers: object[] = []
  for (let place = 0; place < 320; place += 1) {
    const open = place % 8 === 0
    const [id, rival, reaches] = [crypto.randomUUID(), dice.next() < 0.4, 1 + Math.floor(dice.next() * stages.length)]
    const opened = addDays(today, -Math.floor(open ? dice.next() * 60 : 60 + dice.next() * 600))
    const won = !open && dice.next() < 0.15 + reaches * 0.16 - (rival ? 0.3 : 0)
    const closed = addDays(opened, 20 + Math.floor(dice.next() * 60))
    for (let stage = 0; stage < reaches; stage += 1) stays.push({ id: crypto.randomUUID(), deal: id, stage: stages[stage].id, at: `${addDays(opened, stage * 5)}T08:00:00Z` })
    if (rival) offers.push({ id: crypto.randomUUID(), deal: id, on: addDays(opened, 3) })
    deals.push({ id, status: open ? 'open' : won ? 'won' : 'lost', opened_on: opened, closed_on: open ? null : closed, stage_id: stages[reaches - 1].id, stage_changed_at: `${addDays(opened, reaches * 5)}T08:00:00Z`, amount_base: Math.round(10_000 + dice.next() * 1_000_000), name: `Deal ${place}`, source: dice.next() < 0.5 ? 'referral' : 'bought' })
  }
  const sql = (text: string, values: unknown[]) => asOwner(app.program.database, text, values)
  await sql(`insert into opportunity select (jsonb_populate_record(o, n || jsonb_build_object('number', 'O-X' || (n->>'name')))).* from opportunity o cross join jsonb_array_elements($2::jsonb) n where o.id = $1`, [like.id, JSON.stringify(deals)])
  await sql(`insert into stage_visit (workspace_id, id, created_at, updated_at, version, name, opportunity_id, stage_id, entered_at, access_owner_id, access_department_id, access_root_id)
    select $2, (n->>'id')::uuid, now(), now(), 1, 'stay', (n->>'deal')::uuid, (n->>'stage')::uuid, (n->>'at')::timestamptz, o.access_owner_id, o.access_department_id, o.access_root_id from jsonb_array_elements($1::jsonb) n join opportunity o on o.id = (n->>'deal')::uuid`, [JSON.stringify(stays), app.workspaceId])
  await sql(`insert into competing_offer (workspace_id, id, created_at, updated_at, version, name, opportunity_id, offered_on, outcome, access_owner_id, access_department_id, access_root_id)
    select $2, (n->>'id')::uuid, now(), now(), 1, 'offer', (n->>'deal')::uuid, (n->>'on')::date, 'open', o.access_owner_id, o.access_department_id, o.access_root_id from jsonb_array_elements($1::jsonb) n join opportunity o on o.id = (n->>'deal')::uuid`, [JSON.stringify(offers), app.workspaceId])
}

beforeAll(async () => {
  app = await testApp()
  await madeDeals()
  expect(await runModels(app, { run: await startRun(app, 'win') })).toMatchObject({ status: 'inForce' })
}, 180_000)

interface Deal { readonly id: string; readonly status: string; readonly winProbability: number; readonly winChance: string; readonly winAmount: { readonly amount: number }; readonly amount: { readonly base: number }; readonly likelyCloseOn: string; readonly likelyCloseFrom: string; readonly likelyCloseUntil: string }
const open = async (asked: object = {}): Promise<Deal[]> => (await app.admin.post('/api/v1/opportunities/query', { filter: { field: 'winProbability', is: 'isNotEmpty' }, limit: 200, ...asked })).body.rows

describe('the chance of winning', () => {
  test('stands on every open deal and on no other, with dates within their bounds, and a list sorts and filters by it', async () => {
    const rows = await open({ sort: [{ field: 'winProbability', descending: true }] })
    expect(rows.length).toBeGreaterThan(39)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['open']))
    const chances = rows.map((row) => row.winProbability)
    expect(chances).toEqual(chances.toSorted((one, other) => other - one))
    for (const { winProbability, winChance, winAmount, amount, likelyCloseOn, likelyCloseFrom, likelyCloseUntil } of rows) {
      expect(winChance).toBe(winProbability >= 0.6 ? 'high' : winProbability >= 0.3 ? 'medium' : 'low')
      expect(Math.abs(winAmount.amount - amount.base * winProbability)).toBeLessThan(1)
      expect([likelyCloseFrom, likelyCloseOn, likelyCloseUntil].toSorted()).toEqual([likelyCloseFrom, likelyCloseOn, likelyCloseUntil])
      expect(likelyCloseFrom >= today).toBe(true)
    }
    const high = await open({ filter: { field: 'winChance', is: 'equals', value: 'high' } })
    expect(high).toHaveLength(rows.filter(({ winChance }) => winChance === 'high').length)
  })

  test('its run says how good it was on deals that ended later, and what it goes by', async () => {
    const [run] = (await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'model', is: 'equals', value: 'win' } })).body.rows
    expect(run.quality.holdOut.auc).toBeGreaterThan(0.6)
    expect(run.quality.holdOut.calibrationError).toBeLessThan(0.2)
    expect(run.quality.closing.within).toBeGreaterThan(0.6)
    expect(run.quality.importance.slice(0, 4).map(({ column }: { column: string }) => column)).toContain('rivals')
  })

  test('each deal says why, in words that there are in both languages', async () => {
    const [first] = await open({ sort: [{ field: 'winProbability', descending: true }], limit: 1 })
    const { scores } = (await app.admin.post(`/api/v1/opportunities/${String(first?.id)}/read-scores`, {})).body.result
    const told = scores.find(({ score }: { score: string }) => score === 'winProbability')
    expect(told.reasons.length).toBeGreaterThan(1)
    for (const { score, reasons } of scores as { score: string; reasons: { key: string }[] }[]) for (const { key } of reasons) expect(reasonWords[key], `${score} ${key}`).toBeDefined()
    expect(Object.keys(reasonWords).filter((key) => key.startsWith('win.'))).toHaveLength(22)
  })

  test('adds up to what the deals of a period will bring, with an interval, for whoever sees them', async () => {
    const asked = { startsOn: '2026-12-01', endsOn: '2026-12-31' }
    const rows = await open()
    const [inside, left] = [rows.slice(0, 20), rows[20]]
    await asOwner(app.program.database, `update opportunity set expected_close_on = '2026-12-31' where id = any($1::uuid[])`, [[...inside, left].map((row) => row?.id)])
    await asOwner(app.program.database, `update opportunity set forecast_category = 'omitted' where id = $1`, [left?.id])
    const expected = Math.round(inside.reduce((sum, { winProbability, amount }) => sum + winProbability * amount.base, 0))
    const { result } = (await app.admin.post('/api/v1/opportunities/expect', asked)).body
    expect(result).toMatchObject({ deals: 20, learned: 20 })
    expect(Math.abs(result.expected - expected)).toBeLessThanOrEqual(1)
    expect(result.low).toBeLessThan(result.expected)
    expect(result.high).toBeGreaterThan(result.expected)
    expect(result.people).toEqual([{ person: app.admin.userId, expected: result.expected, low: result.low, high: result.high }])
    for (const who of [await app.person({ role: 'rep' }), await app.otherWorkspace()]) expect((await who.post('/api/v1/opportunities/expect', asked)).body.result).toEqual({ deals: 0, learned: 0, people: [] })
    expect((await app.nobody().post('/api/v1/opportunities/expect', asked)).status).toBe(401)
    const backwards = await app.admin.post('/api/v1/opportunities/expect', { startsOn: '2026-12-31', endsOn: '2026-12-01' })
    expect([backwards.status, backwards.body.type]).toEqual([422, expect.stringContaining('period-backwards')])
  })

  test('stands in the outlook of targets beside the trend: an order of a deal counts once, and invoices know nothing of deals', async () => {
    const target = { subject: 'person', id: app.admin.userId, goal: 2_000_000_000, kpi: 'amount', period: 'quarter', startsOn: '2026-10-01' }
    expect((await app.admin.post('/api/v1/sales-targets/set', { targets: [{ ...target, basis: 'confirmed' }, { ...target, basis: 'invoiced' }] })).status).toBe(200)
    const outlook = async (who = app.admin, basis = 'confirmed') => (await who.post('/api/v1/sales-targets/outlook', { period: 'quarter', basis })).body.result.lines
    const { result } = (await app.admin.post('/api/v1/opportunities/expect', { startsOn: '2026-10-01', endsOn: '2026-12-31' })).body
    // There was never an order: deals speak alone.
    expect(await outlook()).toMatchObject([{ actual: 0, by: 'deals', byTrend: null, byDeals: result.expected, expected: result.expected, low: result.low, high: result.high, missed: 1, short: 2_000_000_000 - result.expected }])
    expect(await outlook(app.admin, 'invoiced')).toMatchObject([{ by: null, byDeals: null, expected: null, refusal: { title: { zh: expect.any(String) } } }])
    const [deal] = (await app.admin.post('/api/v1/opportunities/query', { filter: { and: [{ field: 'winProbability', is: 'isNotEmpty' }, { field: 'expectedCloseOn', is: 'equals', value: '2026-12-31' }, { field: 'forecastCategory', is: 'notEquals', value: 'omitted' }] }, limit: 1 })).body.rows
    const order = await app.admin.create('orders', { customer: deal.customer.id, opportunity: deal.id, date: today, amount: { amount: 777_000, currency: 'CNY' } })
    await asOwner(app.program.database, `update "order" set status = 'confirmed' where id = $1`, [order.id])
    const [line] = await outlook()
    expect(line.actual).toBe(777_000)
    expect(Math.abs(line.byDeals - (777_000 + result.expected - deal.winProbability * deal.amount.base))).toBeLessThanOrEqual(2)
    await asOwner(app.program.database, `update "order" set status = 'cancelled' where id = $1`, [order.id])
    for (const who of [await app.person({ role: 'rep' }), await app.otherWorkspace('Outlook')]) expect(await outlook(who)).toEqual([])
  })

  test('whoever does not see the deal, or its amount, sees none of it', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await rep.post('/api/v1/opportunities/query', { filter: { field: 'winProbability', is: 'isNotEmpty' } })).body.rows).toEqual([])
    const [first] = await open({ limit: 1 })
    const other = await app.otherWorkspace()
    for (const who of [rep, other]) expect((await who.post(`/api/v1/opportunities/${String(first?.id)}/read-scores`, {})).status).toBe(404)
    const analyst = await app.person({ role: 'analyst' })
    const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows
    const { permissions } = role
    expect((await analyst.post('/api/v1/opportunities/query', { limit: 1 })).body.rows[0]).toHaveProperty('winAmount')
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, salesTarget: { ...permissions.objects.opportunity, fields: {} }, opportunity: { ...permissions.objects.opportunity, fields: { ...permissions.objects.opportunity.fields, amount: 'none' } } } } }, { version: role.version })
    const [row] = (await analyst.post('/api/v1/opportunities/query', { limit: 1 })).body.rows
    expect(row).toHaveProperty('winProbability')
    expect(row).not.toHaveProperty('winAmount')
    expect((await analyst.post('/api/v1/opportunities/query', { sort: [{ field: 'winAmount' }] })).status).toBe(403)
    const hidden = await analyst.post('/api/v1/opportunities/expect', { startsOn: today, endsOn: '2030-01-01' })
    expect([hidden.status, hidden.body.result]).toEqual([200, { deals: 0, learned: 0, people: [] }])
    const outlook = await analyst.post('/api/v1/sales-targets/outlook', { period: 'quarter' })
    expect(outlook.body.result?.lines).toMatchObject([{ byDeals: null, expected: null }])
  })
})

describe('on hostile deals', () => {
  const deal = (place: number, given: Partial<DealRow> = {}): DealRow => ({ id: `0190a000-0000-7000-8000-${String(place).padStart(12, '0')}`, customer: null, owner: null, status: place % 2 === 0 ? 'won' : 'lost', opened: 20_000 + place, closed: 20_030 + place, amount: 100 + place, source: null, kind: null, stage: 1, since: 20_000 + place, ...given })
  const history = (deals: readonly DealRow[]) => ({ deals, stays: new Map(), done: new Map(), rivals: new Map(), orders: new Map() })
  const many = (given: Partial<DealRow>) => [...Array.from({ length: 80 }, (_, place) => deal(place, { ...given, ...(place % 9 === 0 ? { status: 'open' as const } : {}) }))]
  test.each([
    ['none', []], ['one', [deal(0)]], ['all open', many({ status: 'open', closed: null })], ['all equal', many({ amount: 1, opened: 20_000, closed: 20_030, since: 20_000 })], ['negative and no amounts', many({ amount: -5 })],
    ['ends before their begin', many({ closed: 100 })], ['the future', many({ opened: 29_000, closed: 29_100 })], ['ten years', many({ opened: 16_000 })], ['unicode sources', many({ source: '🌶️\u0000' })],
  ])('%s it answers, or says why not', (_name, deals) => {
    try {
      for (const { value } of dealsGathered(history(deals), { asOf: today, currency: 'CNY' }).judge().judged) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    } catch (error) {
      expect(isProblem(error) ? error.details.kind : error).toMatch(/^analysis-(too-little|degenerate)$/)
    }
  })
})
