import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The clock stands at 25 November 2026, a Wednesday: 18 of the 21 workdays of the month are over.
let app: TestApp
let rep: TestClient
let mate: TestClient
let head: TestClient
let stranger: TestClient
let north: string
let team: string
let company: string

const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const ask = async (who: TestClient, verb: string, input: object) => {
  const answer = await who.post(`/api/v1/sales-targets/${verb}`, input)
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.text}`)
  return answer.body.result
}
const month = { kpi: 'amount', basis: 'confirmed', period: 'month', startsOn: '2026-11-01' }
/** An order that counts. */
async function sold(who: TestClient, yuan: number, date = '2026-11-10'): Promise<string> {
  const customer = await who.create('customers', { name: `Buyer ${Math.random()}` })
  const order = await who.create('orders', { customer: customer.id, date, amount: cny(yuan), status: 'draft' })
  const answer = await who.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  if (answer.status !== 200) throw new Error(answer.text)
  return order.id as string
}
const set = (targets: readonly object[], who: TestClient = head) => who.post('/api/v1/sales-targets/set', { targets })

beforeAll(async () => {
  app = await testApp()
  company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  north = await app.department('North', company)
  team = await app.department('Team', north)
  rep = await app.person({ role: 'rep', department: team, name: 'Rita Rep' })
  mate = await app.person({ role: 'rep', department: team, name: 'Max Mate' })
  head = await app.person({ role: 'headOfSales', department: north, name: 'Hanna Head' })
  stranger = await app.person({ role: 'rep', department: await app.department('South', company), name: 'Sara Stranger' })
})

test('a target is attained by orders confirmed, against what is due by today, and opens the records behind it', async () => {
  expect((await set([{ subject: 'person', id: rep.userId, ...month, base: 80_000_00, goal: 100_000_00, stretch: 120_000_00 }])).body.result).toEqual({ made: 1, changed: 0 })
  expect((await ask(rep, 'attainment', month)).line).toMatchObject({ of: 'person', actual: 0, attainment: 0, reached: null })
  await sold(rep, 84_000)
  await sold(rep, 5_000, '2026-10-10')
  const { line, elapsed } = await ask(rep, 'attainment', month)
  expect(elapsed).toBeCloseTo(18 / 21)
  expect(line).toMatchObject({ actual: 84_000_00, before: 5_000_00, attainment: 0.84, reached: 'base', summed: false, levels: { base: 80_000_00, goal: 100_000_00, stretch: 120_000_00 } })
  expect(line.expected).toBeCloseTo(100_000_00 * 18 / 21, 0)
  const listed = await rep.post('/api/v1/orders/aggregate', { filter: line.behind.filter, measures: [{ function: 'sum', field: 'total' }] })
  expect(listed.body.rows[0].values).toEqual([84_000_00])
})

test('a department is the sum of its tree, drilled down to people, and aims at what is set below it where nothing is set for itself', async () => {
  await sold(mate, 20_000)
  await set([{ subject: 'person', id: mate.userId, ...month, goal: 50_000_00 }])
  const whole = await ask(head, 'attainment', { ...month, unit: north })
  expect(whole.line).toMatchObject({ title: 'North', actual: 104_000_00, summed: true, levels: { goal: 150_000_00 } })
  expect(whole.lines.map(({ title, actual }: { title: string; actual: number }) => [title, actual])).toEqual([['Team', 104_000_00], ['Hanna Head', 0]])
  const down = await ask(head, 'attainment', { ...month, unit: team })
  expect(down.trail.map(({ name }: { name: string }) => name).slice(-2)).toEqual(['North', 'Team'])
  expect(Object.fromEntries(down.lines.map(({ title, actual }: { title: string; actual: number }) => [title, actual]))).toEqual({ 'Max Mate': 20_000_00, 'Rita Rep': 84_000_00 })
})

test('the forecast is what there is and what open deals of the period weigh; the gap says what is missing', async () => {
  const [stage] = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }] })).body.rows
  await rep.create('opportunities', { name: 'Sure', stage: stage.id, customer: (await rep.create('customers', { name: 'Sure Co' })).id, amount: cny(20_000), probability: 0.5, expectedCloseOn: '2026-11-28' })
  await rep.create('opportunities', { name: 'Later', stage: stage.id, customer: (await rep.create('customers', { name: 'Late Co' })).id, amount: cny(20_000), probability: 0.5, expectedCloseOn: '2026-12-28' })
  expect((await ask(rep, 'attainment', month)).line).toMatchObject({ forecast: 94_000_00, gap: -6_000_00 })
})

test('nobody learns figures beyond their reach, and one person sees no target of another', async () => {
  for (const [who, input] of [[rep, { person: mate.userId }], [rep, { unit: team }], [stranger, { person: rep.userId }], [head, { unit: company }], [head, { person: stranger.userId }]] as const) {
    for (const verb of ['attainment', 'history', 'figures']) expect([verb, (await who.post(`/api/v1/sales-targets/${verb}`, { ...(verb === 'figures' ? { period: 'month', startsOn: '2026-11-01' } : month), ...(verb === 'history' ? { period: undefined } : {}), ...input })).status]).toEqual([verb, 404])
  }
  expect((await rep.post('/api/v1/sales-targets/query', {})).body.rows).toHaveLength(1)
  expect((await stranger.post('/api/v1/sales-targets/query', {})).body.rows).toHaveLength(0)
  expect((await set([{ subject: 'person', id: rep.userId, ...month, goal: 1 }], rep)).status).toBe(403)
  expect((await set([{ subject: 'person', id: stranger.userId, ...month, goal: 1 }])).status).toBe(422)
  expect((await set([{ subject: 'company', ...month, goal: 1 }])).body.fields).toMatchObject([{ path: '/subject', rule: 'reach' }])
  expect((await head.post('/api/v1/sales-targets', { subject: 'company', kpi: 'amount', period: 'month', startsOn: '2026-11-01', goal: cny(1) })).status).toBe(422)
  const other = await app.otherWorkspace()
  expect((await other.post('/api/v1/sales-targets/attainment', { ...month, person: rep.userId })).status).toBe(422)
  expect((await ask(other, 'attainment', month)).line).toMatchObject({ of: 'company', actual: 0 })
})

test('a year is spread over its months as last year went, and handed out to people, to the cent', async () => {
  await sold(rep, 100, '2025-03-05')
  await sold(mate, 200, '2025-07-05')
  await set([{ subject: 'department', id: team, kpi: 'amount', period: 'year', startsOn: '2026-01-01', base: 1000_01, goal: 2000_02 }])
  const [year] = (await head.post('/api/v1/sales-targets/query', { filter: { field: 'period', is: 'equals', value: 'year' } })).body.rows
  expect((await head.post(`/api/v1/sales-targets/${year.id as string}/spread`, { into: 'month', by: 'lastYear' })).body.result).toEqual({ made: 12, changed: 0 })
  const months = (await head.post('/api/v1/sales-targets/query', { filter: { and: [{ field: 'subject', is: 'equals', value: 'department' }, { field: 'period', is: 'equals', value: 'month' }] }, sort: [{ field: 'startsOn' }] })).body.rows as { id: string; base: { amount: number }; goal: { amount: number }; startsOn: string }[]
  expect(months.map(({ base }) => base.amount).reduce((sum, each) => sum + each, 0)).toBe(1000_01)
  expect(months.find(({ startsOn }) => startsOn === '2026-03-01')).toMatchObject({ base: { amount: 333_34 }, goal: { amount: 666_67 } })
  expect((await head.post(`/api/v1/sales-targets/${months[2]?.id ?? ''}/hand-out`, { by: 'evenly' })).body.result).toEqual({ made: 2, changed: 0 })
  expect((await head.post(`/api/v1/sales-targets/${months[2]?.id ?? ''}/spread`, { into: 'quarter', by: 'evenly' })).status).toBe(422)
  const people = (await head.post('/api/v1/sales-targets/query', { filter: { and: [{ field: 'subject', is: 'equals', value: 'person' }, { field: 'startsOn', is: 'equals', value: '2026-03-01' }] } })).body.rows as { base: { amount: number } }[]
  expect(people.map(({ base }) => base.amount).sort()).toEqual([166_67, 166_67])
})

test('a target that begins within its period, falls from base to goal, or is there already is refused and named', async () => {
  const make = (values: object) => head.post('/api/v1/sales-targets', { subject: 'person', owner: rep.userId, department: team, kpi: 'amount', period: 'month', startsOn: '2027-01-01', goal: cny(1), ...values })
  expect((await make({ startsOn: '2027-01-02' })).body.fields).toMatchObject([{ path: '/startsOn', rule: 'period' }])
  expect((await make({ period: 'quarter', startsOn: '2027-02-01' })).body.fields).toMatchObject([{ path: '/startsOn', rule: 'period' }])
  expect((await make({ base: cny(2) })).body.fields).toMatchObject([{ path: '/goal', rule: 'order' }])
  expect((await make({ goal: null })).body.fields).toMatchObject([{ path: '/goal', rule: 'required' }])
  expect((await make({ goal: cny(-1) })).status).toBe(422)
  expect((await make({})).status).toBe(201)
  expect((await make({})).body.fields).toMatchObject([{ path: '/startsOn', rule: 'unique' }])
  expect((await set([{ subject: 'nobody' }])).body.fields).toMatchObject([{ path: expect.stringContaining('/targets/0') }])
})

test('credit that is split counts for each, to the cent, in targets and places; overlays count for people alone', async () => {
  const order = await sold(rep, 10_000, '2026-09-10')
  const september = { ...month, startsOn: '2026-09-01' }
  const share = (credits: readonly object[], who: TestClient = rep) => who.post('/api/v1/credit-splits/share', { target: { object: 'order', id: order }, credits })
  expect((await share([{ person: rep.userId, share: 0.5 }, { person: mate.userId, share: 0.4 }])).body.fields).toMatchObject([{ rule: 'sum' }])
  expect((await share([{ person: rep.userId, share: 1 }], mate)).status).toBe(422)
  expect((await share([{ person: rep.userId, share: 0.6667 }, { person: stranger.userId, share: 0.3333, role: 'opener' }, { person: mate.userId, share: 0.1, kind: 'overlay', role: 'presales' }])).status).toBe(200)
  const actual = async (who: TestClient) => (await ask(who, 'attainment', september)).line.actual as number
  expect([await actual(rep), await actual(stranger), await actual(mate)]).toEqual([6_667_00, 3_333_00, 1_000_00])
  expect((await ask(app.admin, 'attainment', september)).line.actual).toBe(10_000_00)
  expect((await ask(head, 'attainment', { ...september, unit: north })).line.actual).toBe(6_667_00)
  expect((await rep.post('/api/v1/credit-splits', { target: { object: 'order', id: order }, role: 'closer', share: 1 })).status).toBeGreaterThanOrEqual(400)
})

test('everybody learns their own place; names of others only where the company says so', async () => {
  const board = await ask(stranger, 'leaderboard', month)
  expect(board).toMatchObject({ of: 2, hidden: 2, rows: [] })
  expect(await ask(rep, 'leaderboard', month)).toMatchObject({ of: 2, rows: [{ place: 1, name: 'Rita Rep', me: true }] })
  expect((await ask(head, 'leaderboard', month)).rows).toMatchObject([{ place: 1, name: 'Rita Rep', value: 84_000_00 }, { place: 2, name: 'Max Mate' }])
  expect((await ask(head, 'leaderboard', { ...month, by: 'attainment' })).rows).toMatchObject([{ name: 'Rita Rep', attainment: 0.84 }, { name: 'Max Mate', attainment: 0.4 }])
  expect((await app.admin.patch('/api/v1/workspace', { leaderboard: true })).status).toBe(200)
  expect((await ask(stranger, 'leaderboard', month)).rows).toHaveLength(2)
})

test('every figure of selling is of those the caller may see, beside the same part of the period before', async () => {
  const { rows, toDate } = await ask(rep, 'figures', { period: 'month', startsOn: '2026-11-01', basis: 'confirmed' })
  expect(toDate).toBe(true)
  const of = (kpi: string) => rows.find((row: { kpi: string }) => row.kpi === kpi)
  expect(of('amount')).toMatchObject({ value: 84_000_00, before: 5_000_00, lastYear: 0, unit: 'money' })
  expect(of('averageOrder')).toMatchObject({ value: 84_000_00 })
  expect(of('winRate')).toMatchObject({ value: null })
  expect(of('newOpportunities')).toMatchObject({ value: 2 })
})

test('a plan goes from draft into force and is closed; its budget adds up', async () => {
  const plan = await head.create('sales-plans', { name: 'North 2027', period: 'year', startsOn: '2027-01-01', endsOn: '2027-12-31' })
  await head.create('budget-lines', { plan: plan.id, category: 'travel', name: 'Trips', planned: cny(3000), spent: cny(1000) })
  await head.create('budget-lines', { plan: plan.id, category: 'exhibition', name: 'Fair', planned: cny(5000) })
  expect((await head.post(`/api/v1/sales-plans/${plan.id as string}/activate`, {})).body.record).toMatchObject({ status: 'active', planned: { amount: 8000_00 }, spent: { amount: 1000_00 }, left: { amount: 7000_00 } })
  expect((await head.post('/api/v1/sales-plans', { name: 'Bad', period: 'year', startsOn: '2027-01-01', endsOn: '2026-12-31' })).body.fields).toMatchObject([{ path: '/endsOn' }])
  expect((await head.post(`/api/v1/sales-plans/${plan.id as string}/close`, {})).status).toBe(200)
  expect((await stranger.get(`/api/v1/sales-plans/${plan.id as string}`)).status).toBe(404)
})

test('what a plan came to is counted from expenses by their kind and from KPIs of its department, and what is typed stays', async () => {
  const plan = (await head.create('sales-plans', { name: 'North, July', department: north, period: 'month', startsOn: '2026-07-01', endsOn: '2026-07-31' })).id as string
  const line = (values: object) => head.create('budget-lines', { plan, planned: cny(1000), ...values })
  await line({ position: 1, category: 'travel', source: 'expenses', expenseCategory: 'travel' })
  await line({ position: 2, category: 'other', source: 'expenses' })
  await line({ position: 3, category: 'other', name: 'Sales', source: 'kpi', kpi: 'amount', basis: 'confirmed' })
  await line({ position: 4, category: 'gifts', spent: cny(50) })
  expect((await head.post('/api/v1/budget-lines', { plan, planned: cny(1), category: 'other', source: 'kpi' })).body.fields).toMatchObject([{ path: '/kpi', rule: 'required' }])
  const spend = async (who: TestClient, category: string, yuan: number, spentOn: string) => {
    const { id } = await who.create('expenses', { name: 'Spent', category, amount: cny(yuan), spentOn })
    expect((await who.post(`/api/v1/expenses/${id as string}/claim`, {})).status).toBe(200)
  }
  await spend(rep, 'travel', 120, '2026-07-03')
  await spend(rep, 'gift', 30, '2026-07-31')
  await spend(rep, 'travel', 999, '2026-08-01')
  await spend(stranger, 'travel', 777, '2026-07-03')
  await rep.create('expenses', { name: 'Not claimed', category: 'travel', amount: cny(5), spentOn: '2026-07-03' })
  await sold(rep, 400, '2026-07-10')
  expect((await head.post(`/api/v1/sales-plans/${plan}/count`, {})).body.result).toEqual({ counted: 3 })
  const rows = (await head.post('/api/v1/budget-lines/query', { filter: { field: 'plan', is: 'equals', value: plan }, sort: [{ field: 'position' }] })).body.rows as { actual: { amount: number }; left: { amount: number } }[]
  expect(rows.map(({ actual }) => actual.amount)).toEqual([120_00, 150_00, 400_00, 50_00])
  expect(rows[0]?.left.amount).toBe(880_00)
  expect((await head.get(`/api/v1/sales-plans/${plan}`)).body).toMatchObject({ spent: { amount: 720_00 } })
  expect((await head.patch(`/api/v1/budget-lines/${(rows[0] as unknown as { id: string }).id}`, { counted: cny(1) }, { version: 2 })).status).toBe(422)
  expect((await rep.post(`/api/v1/sales-plans/${plan}/count`, {})).status).toBe(403)
})

test('a closed deal that is handed over stays the success of whoever had it; one closed afterwards is the new owner\'s', async () => {
  const kept = await sold(rep, 700, '2026-08-05')
  const draft = await rep.create('orders', { customer: (await rep.create('customers', { name: 'Later' })).id, date: '2026-08-06', amount: cny(300), status: 'draft' })
  const later = draft.id as string
  for (const id of [kept, later]) expect((await app.admin.post(`/api/v1/orders/${id}/transfer`, { to: { object: 'user', id: mate.userId } })).status).toBe(200)
  expect((await app.admin.post(`/api/v1/orders/${later}/confirm`, {})).status).toBe(200)
  await app.catchUp()
  const august = { ...month, startsOn: '2026-08-01' }
  const actual = async (who: TestClient) => (await ask(who, 'attainment', august)).line.actual as number
  expect([await actual(rep), await actual(mate)]).toEqual([700_00, 300_00])
})

test('a level that a role does not see is told by no answer about targets, nor can it be reckoned from one', async () => {
  const person = await app.person({ role: 'rep', department: team, name: 'Mia Masked' })
  await set([{ subject: 'person', id: person.userId, ...month, base: 40_000_00, goal: 80_000_00 }])
  await sold(person, 20_000)
  expect((await ask(person, 'attainment', month)).line).toMatchObject({ attainment: 0.25, levels: { base: 40_000_00, goal: 80_000_00 } })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const withFields = async (fields: object) => {
    const now = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
    const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, salesTarget: { ...role.permissions.objects.salesTarget, fields } } } }, { version: now.version })
    if (answer.status !== 200) throw new Error(answer.text)
  }
  for (const right of ['masked', 'none']) {
    await withFields({ goal: right })
    const told = await ask(person, 'attainment', month)
    expect(told).toMatchObject({ hidden: ['goal'], line: { attainment: 0.5, levels: { base: 40_000_00 } } })
    expect(JSON.stringify(told)).not.toContain('8000000')
    expect((await ask(person, 'goals', { basis: month.basis, period: month.period, startsOn: month.startsOn, kpis: ['amount'] })).goals).toEqual({ amount: 40_000_00 })
    expect((await ask(person, 'leaderboard', month)).rows.find((row: { me: boolean }) => row.me)).toMatchObject({ goal: 40_000_00, attainment: 0.5 })
    await withFields({ base: right, goal: right, stretch: right })
    expect((await ask(person, 'attainment', month)).line).toMatchObject({ attainment: null, expected: null, gap: null, reached: null, levels: {} })
    expect((await ask(person, 'goals', { basis: month.basis, period: month.period, startsOn: month.startsOn, kpis: ['amount'] })).goals).toEqual({})
    expect((await ask(person, 'leaderboard', { ...month, by: 'attainment' })).rows).toEqual([])
  }
  await withFields({})
})
