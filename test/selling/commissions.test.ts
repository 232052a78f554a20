import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let mate: TestClient
let leader: TestClient
let rule: string

const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
async function sold(who: TestClient, yuan: number, date: string): Promise<string> {
  const customer = await who.create('customers', { name: `Buyer ${Math.random()}` })
  const order = await who.create('orders', { customer: customer.id, date, amount: cny(yuan), status: 'draft' })
  const answer = await who.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  if (answer.status !== 200) throw new Error(answer.text)
  return order.id as string
}
const compute = async (month: string) => {
  const answer = await leader.post('/api/v1/commission-statements/compute', { month })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body.result
}
interface Line { kind: string; amount: { amount: number }; credited: { amount: number }; rate: number; explanation: Record<string, unknown> }
async function statement(who: TestClient, month: string): Promise<{ id: string; status: string; total: { amount: number }; lines: Line[] } | undefined> {
  const [row] = (await leader.post('/api/v1/commission-statements/query', { filter: { and: [{ field: 'owner', is: 'equals', value: who.userId }, { field: 'month', is: 'equals', value: month }] } })).body.rows
  if (row === undefined) return undefined
  const lines = (await leader.post('/api/v1/commission-lines/query', { filter: { field: 'statement', is: 'equals', value: row.id }, sort: [{ field: 'position' }] })).body.rows
  return { ...row, lines }
}
const run = (id: string, verb: string, input: object = {}) => leader.post(`/api/v1/commission-statements/${id}/${verb}`, input)

beforeAll(async () => {
  app = await testApp()
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const north = await app.department('North', company)
  rep = await app.person({ role: 'rep', department: north, name: 'Rita Rep' })
  mate = await app.person({ role: 'rep', department: await app.department('South', company), name: 'Max Mate' })
  leader = await app.person({ role: 'leader', department: company, name: 'Lea Leader' })
  rule = (await leader.create('commission-rules', { name: 'Two and three', from: '2026-01-01', earner: 'everybody', basis: 'confirmed', measure: 'amount', tiering: 'marginal', counted: 'month' })).id as string
  for (const [above, rate] of [[0, 0.02], [10_000, 0.03]] as const) await leader.create('commission-tiers', { rule, above: cny(above), rate })
})

test('a month is computed deal after deal, each line says which deal, which rule, which share and which steps', async () => {
  await sold(rep, 8_000, '2026-10-05')
  await sold(rep, 4_000, '2026-10-20')
  expect(await compute('2026-10-15')).toMatchObject({ computed: 1, month: '2026-10-01' })
  const found = await statement(rep, '2026-10-01')
  expect(found).toMatchObject({ status: 'draft', total: { amount: 160_00 + 40_00 + 60_00 } })
  expect(found?.lines).toMatchObject([
    { kind: 'earned', amount: { amount: 160_00 }, rate: 0.02, explanation: { rule: 'Two and three', before: 0, steps: [{ from: 0, to: 8_000_00, rate: 0.02 }] } },
    { kind: 'earned', amount: { amount: 100_00 }, rate: 0.025, explanation: { steps: [{ from: 8_000_00, to: 10_000_00, rate: 0.02 }, { from: 10_000_00, to: 12_000_00, rate: 0.03 }] } },
  ])
  expect(await compute('2026-10-15')).toMatchObject({ computed: 0 })
})

test('what is paid stands for good; a cancellation afterwards stands below nothing in the next one, and goes again when the deal comes back', async () => {
  const order = await sold(rep, 5_000, '2026-10-25')
  await compute('2026-10-01')
  const october = await statement(rep, '2026-10-01')
  const id = october?.id ?? ''
  expect((await run(id, 'pay')).status).toBe(409)
  expect((await run(id, 'confirm')).status).toBe(200)
  expect((await run(id, 'pay', { paidOn: '2026-11-10' })).body.record).toMatchObject({ status: 'paid', total: { amount: 410_00 } })
  for (const verb of ['reopen', 'confirm', 'pay']) expect([verb, (await run(id, verb)).status]).toEqual([verb, 409])
  expect((await app.admin.post(`/api/v1/commission-statements/${id}/transfer`, { to: { object: 'user', id: mate.userId } })).status).toBe(409)
  expect((await app.admin.delete(`/api/v1/commission-statements/${id}`, { version: 9 })).status).toBeGreaterThanOrEqual(400)
  const cancelled = await rep.post(`/api/v1/orders/${order}/cancel`, { reason: 'Called off' })
  expect(cancelled.status, cancelled.text).toBe(200)
  await sold(rep, 1_000, '2026-11-03')
  await compute('2026-11-01')
  const november = await statement(rep, '2026-11-01')
  expect(november?.lines).toMatchObject([{ kind: 'takenBack', amount: { amount: -150_00 }, credited: { amount: -5_000_00 } }, { kind: 'earned', amount: { amount: 20_00 } }])
  expect(november?.total).toMatchObject({ amount: -130_00 })
  expect(await statement(rep, '2026-10-01')).toMatchObject({ total: { amount: 410_00 }, status: 'paid' })
})

test('a deal that was entered late for a month that is closed stands in the next one', async () => {
  await sold(rep, 2_000, '2026-10-30')
  await compute('2026-11-01')
  expect((await statement(rep, '2026-11-01'))?.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([['takenBack', -150_00], ['earned', 40_00], ['earned', 20_00]])
})

test('shares of a deal earn for each their part, and the parts come to the whole', async () => {
  const order = await sold(rep, 999.99, '2026-11-05')
  await rep.post('/api/v1/credit-splits/share', { target: { object: 'order', id: order }, credits: [{ person: rep.userId, share: 0.5 }, { person: mate.userId, share: 0.5, role: 'opener' }] })
  await compute('2026-11-01')
  const [mine, theirs] = [await statement(rep, '2026-11-01'), await statement(mate, '2026-11-01')]
  const credited = [mine, theirs].map((one) => one?.lines.at(-1)?.credited.amount ?? 0)
  expect(credited.reduce((sum, each) => sum + each, 0)).toBe(999_99)
  expect(theirs?.lines).toHaveLength(1)
})

test('a split that changes is followed: recomputed while the statement is open, a line of correction once it was paid, and the new one earns it', async () => {
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const [first, second] = [await app.person({ role: 'rep', department: company, name: 'Sia Split' }), await app.person({ role: 'rep', department: company, name: 'Noa New' })]
  const share = async (order: string, ...credits: readonly (readonly [TestClient, number])[]) => { const answer = await app.admin.post('/api/v1/credit-splits/share', { target: { object: 'order', id: order }, credits: credits.map(([who, part]) => ({ person: who.userId, share: part })) }); expect(answer.status, answer.text).toBe(200) }
  const amounts = async (who: TestClient, month: string) => (await statement(who, month))?.lines.map(({ kind, amount }) => [kind, amount.amount])
  const order = await sold(first, 5_000, '2026-09-10')
  await compute('2026-09-01')
  expect(await amounts(first, '2026-09-01')).toEqual([['earned', 100_00]])
  await share(order, [first, 0.6], [second, 0.4])
  await compute('2026-09-01')
  expect([await amounts(first, '2026-09-01'), await amounts(second, '2026-09-01')]).toEqual([[['earned', 60_00]], [['earned', 40_00]]])
  for (const verb of ['confirm', 'pay']) for (const who of [first, second]) expect((await run((await statement(who, '2026-09-01'))?.id ?? '', verb)).status).toBe(200)
  const third = await app.person({ role: 'rep', department: company, name: 'Tia Third' })
  await share(order, [first, 0.2], [second, 0.4], [third, 0.4])
  await compute('2026-11-01')
  expect(await amounts(first, '2026-11-01')).toEqual([['takenBack', -40_00]])
  expect(await amounts(second, '2026-11-01') ?? []).toEqual([])
  expect(await amounts(third, '2026-11-01')).toEqual([['earned', 40_00]])
  // The month in which it was sold is computed once more: it is paid to nobody twice.
  await compute('2026-09-01')
  expect(await amounts(third, '2026-09-01') ?? []).toEqual([])
  expect(await amounts(first, '2026-09-01')).toEqual([['earned', 60_00]])
})

test('money that goes back takes its commission back in the month in which it goes, and the statement that was paid stands', async () => {
  const seller = await app.person({ role: 'rep', department: (await app.admin.get('/api/v1/departments')).body.rows[0].id as string, name: 'Petra Paid' })
  const paid = (await leader.create('commission-rules', { name: 'Of what came in', from: '2026-01-01', earner: 'person', forPerson: seller.userId, basis: 'paid', measure: 'amount', tiering: 'marginal', counted: 'month' })).id as string
  await leader.create('commission-tiers', { rule: paid, above: cny(0), rate: 0.05 })
  const order = await sold(seller, 6_000, '2026-10-02')
  const { customer } = (await seller.get(`/api/v1/orders/${order}`)).body
  const receipt = (await app.admin.create('receipts', { payer: 'Buyer', customer: customer.id, amount: cny(6_000), date: '2026-10-12' })).id as string
  const posted = await app.admin.post(`/api/v1/receipts/${receipt}/allocate`, {})
  expect(posted.status, posted.text).toBe(200)
  const ofRule = async (month: string) => { await compute(month); return statement(seller, month) }
  const october = await ofRule('2026-10-01')
  const amounts = (found: Awaited<ReturnType<typeof statement>>) => found?.lines.filter((line) => line.rate === 0.05).map(({ amount }) => amount.amount)
  expect(amounts(october)).toEqual([300_00])
  for (const verb of ['confirm', 'pay']) expect((await run(october?.id ?? '', verb)).status).toBe(200)
  const asked = await app.admin.post(`/api/v1/receipts/${receipt}/refund`, { payment: posted.body.result.payments[0], amount: cny(2_000), reason: 'Goods came back' })
  expect(asked.status, asked.text).toBe(200)
  expect((await app.admin.post(`/api/v1/refunds/${asked.body.result.refund as string}/pay`, { paidOn: '2026-11-15' })).status).toBe(200)
  expect(amounts(await ofRule('2026-11-01'))).toEqual([-100_00])
  expect(await statement(seller, '2026-10-01')).toMatchObject({ status: 'paid', total: october?.total })
})

test('one sees one\'s own statements only, whatever one heads, and nobody but those who run it computes or pays', async () => {
  const head = await app.person({ role: 'headOfSales', department: (await app.admin.get('/api/v1/departments')).body.rows.at(-1).id as string, name: 'Hanna Head' })
  const own = await statement(rep, '2026-11-01')
  expect((await rep.post('/api/v1/commission-statements/query', {})).body.rows.map(({ id }: { id: string }) => id)).toContain(own?.id)
  expect((await rep.post('/api/v1/commission-lines/query', {})).body.rows.length).toBeGreaterThan(0)
  const other = await app.otherWorkspace()
  for (const who of [mate, head, other]) {
    expect((await who.get(`/api/v1/commission-statements/${own?.id ?? ''}`)).status).toBe(404)
    const [sum] = (await who.post('/api/v1/commission-lines/aggregate', { filter: { field: 'statement', is: 'equals', value: own?.id }, measures: [{ function: 'count' }] })).body.rows ?? []
    expect(sum?.values[0] ?? 0).toBe(0)
  }
  expect((await rep.post('/api/v1/commission-statements/compute', { month: '2026-11-01' })).status).toBe(403)
  expect((await rep.post(`/api/v1/commission-statements/${own?.id ?? ''}/confirm`, {})).status).toBe(403)
  expect((await rep.post('/api/v1/commission-rules', { name: 'Mine', from: '2026-01-01' })).status).toBe(403)
  const exported = await rep.post('/api/v1/commission-statements/export', { format: 'csv' })
  expect([exported.status, exported.text.includes('CM-')]).toEqual([200, true])
})

test('a rule without its own subject, or that ends before it began, is refused and named', async () => {
  expect((await leader.post('/api/v1/commission-rules', { name: 'Role', from: '2026-01-01', earner: 'role' })).body.fields).toMatchObject([{ path: '/forRole' }])
  expect((await leader.post('/api/v1/commission-rules', { name: 'Back', from: '2026-02-01', until: '2026-01-01' })).body.fields).toMatchObject([{ path: '/until' }])
})
