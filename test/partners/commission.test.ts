import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let rep: TestClient
let money: TestClient
let mei: TestClient
let tom: TestClient
let linkwell: string
let northway: string
let board: string
let cable: string

const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const did = (answer: { status: number; text: string; body: Record<string, never> }) => { if (answer.status >= 300) throw new Error(answer.text); return answer.body }

/** An order of that customer for boards and cables, confirmed. */
async function sold(customer: string, date: string, boards: number, cables = 0): Promise<string> {
  const lines = [{ product: board, name: 'Board', quantity: 1, unitPrice: cny(boards) }, ...(cables === 0 ? [] : [{ product: cable, name: 'Cable', quantity: 1, unitPrice: cny(cables) }])]
  const id = (await head.create('orders', { customer, date, lines })).id as string
  did(await head.post(`/api/v1/orders/${id}/confirm`, { shortage: 'backOrder', prices: 'keep' }))
  return id
}
const compute = (month: string) => money.post('/api/v1/commission-statements/compute', { month }).then(did)
interface Line { kind: string; amount: { amount: number }; credited: { amount: number }; rate: number }
async function statement(partner: string, month: string, who: TestClient = money): Promise<{ id: string; status: string; total: { amount: number }; lines: Line[] } | undefined> {
  const [row] = (await who.post('/api/v1/commission-statements/query', { filter: { and: [{ field: 'partner', is: 'equals', value: partner }, { field: 'month', is: 'equals', value: month }] } })).body.rows
  if (row === undefined) return undefined
  return { ...row, lines: (await who.post('/api/v1/commission-lines/query', { filter: { field: 'statement', is: 'equals', value: row.id }, sort: [{ field: 'position' }] })).body.rows }
}

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  head = await app.person({ role: 'headOfSales', department: sales, name: 'Hanna Head' })
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  money = await app.person({ role: 'finance', department: await app.department('Finance'), name: 'Fay Finance' })
  linkwell = (await head.create('partners', { name: 'Linkwell', commissionRate: 0.08 })).id
  northway = (await head.create('partners', { name: 'Northway' })).id
  mei = await app.person({ role: 'partner', department: await app.department('Outside A'), name: 'Mei Linkwell' })
  tom = await app.person({ role: 'partner', department: await app.department('Outside B'), name: 'Tom Northway' })
  for (const [partner, person] of [[linkwell, mei], [northway, tom]] as const) did(await app.admin.post(`/api/v1/partners/${partner}/admit`, { person: person.userId }))
  board = (await app.admin.create('products', { name: 'Board', listPrice: cny(100), cost: cny(60) })).id
  cable = (await app.admin.create('products', { name: 'Cable', listPrice: cny(10) })).id
  await app.admin.create('commission-rules', { name: 'As agreed', from: '2026-01-01', earner: 'partner', basis: 'confirmed' })
  const boards = (await app.admin.create('commission-rules', { name: 'Boards', from: '2026-01-01', earner: 'partner', forPartner: northway, basis: 'confirmed', product: board })).id
  for (const [above, rate] of [[0, 0.05], [10_000, 0.06]] as const) await app.admin.create('commission-tiers', { rule: boards, above: cny(above), rate })
})

test('a partner earns what was agreed of the deals it brought; a rule may hold for one partner, one product and in tiers', async () => {
  await sold((await head.create('customers', { name: 'Brought by Linkwell', partner: linkwell })).id, '2026-10-05', 1_000, 500)
  // Of a customer of our own, a deal that the partner brought.
  const ours = (await head.create('customers', { name: 'Ours' })).id
  const [stage] = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }] })).body.rows
  const deal = (await head.create('opportunities', { name: 'Theirs', customer: ours, stage: stage.id, partner: northway })).id
  const order = (await head.create('orders', { customer: ours, opportunity: deal, date: '2026-10-06', lines: [{ product: board, name: 'Board', quantity: 1, unitPrice: cny(12_000) }, { product: cable, name: 'Cable', quantity: 1, unitPrice: cny(3_000) }] })).id as string
  did(await head.post(`/api/v1/orders/${order}/confirm`, { shortage: 'backOrder', prices: 'keep' }))
  await sold(ours, '2026-10-07', 9_000)
  expect((await compute('2026-10-01'))['result']).toMatchObject({ computed: 2 })
  expect(await statement(linkwell, '2026-10-01')).toMatchObject({ status: 'draft', total: { amount: 120_00 }, lines: [{ kind: 'earned', rate: 0.08, amount: { amount: 120_00 } }] })
  // No share was agreed with Northway; of the boards 10,000 at 5 % and 2,000 at 6 %.
  expect((await statement(northway, '2026-10-01'))?.lines).toMatchObject([{ amount: { amount: 0 } }, { credited: { amount: 12_000_00 }, amount: { amount: 620_00 } }])
  expect((await compute('2026-10-01'))['result']).toMatchObject({ computed: 0 })
})

test('what was paid stands; a deal that is called off afterwards stands below nothing in the next statement', async () => {
  const order = await sold((await head.create('customers', { name: 'Called off', partner: linkwell })).id, '2026-10-20', 2_000)
  await compute('2026-10-01')
  const { id = '', total } = await statement(linkwell, '2026-10-01') ?? {}
  expect(total).toMatchObject({ amount: 280_00 })
  did(await money.post(`/api/v1/commission-statements/${id}/confirm`, {}))
  expect((await money.post(`/api/v1/commission-statements/${id}/pay`, { paidOn: '2026-11-10' })).body.record).toMatchObject({ status: 'paid' })
  expect((await money.post(`/api/v1/commission-statements/${id}/reopen`, {})).status).toBe(409)
  did(await head.post(`/api/v1/orders/${order}/cancel`, { reason: 'Called off' }))
  await compute('2026-11-01')
  expect(await statement(linkwell, '2026-11-01')).toMatchObject({ total: { amount: -160_00 }, lines: [{ kind: 'takenBack', credited: { amount: -2_000_00 } }] })
  expect(await statement(linkwell, '2026-10-01')).toMatchObject({ status: 'paid', total: { amount: 280_00 } })
})

test('people of a partner see its statements with their lines and nobody else’s; whoever sells sees none that is not theirs', async () => {
  expect((await mei.post('/api/v1/commission-statements/query', {})).body.rows.map((row: { partner: { id: string } }) => row.partner.id)).toEqual([linkwell, linkwell])
  expect((await statement(linkwell, '2026-10-01', mei))?.lines).toHaveLength(2)
  const { id = '' } = await statement(northway, '2026-10-01') ?? {}
  expect((await mei.get(`/api/v1/commission-statements/${id}`)).status).toBe(404)
  expect(await statement(northway, '2026-10-01', mei)).toBeUndefined()
  expect((await tom.post('/api/v1/commission-lines/query', {})).body.rows).toHaveLength(2)
  expect((await rep.post('/api/v1/commission-statements/query', {})).body.rows).toEqual([])
  for (const verb of ['confirm', 'pay']) expect((await tom.post(`/api/v1/commission-statements/${id}/${verb}`, verb === 'pay' ? { paidOn: '2026-11-10' } : {})).status, verb).toBe(403)
  expect((await (await app.otherWorkspace()).get(`/api/v1/commission-statements/${id}`)).status).toBe(404)
  const [order] = (await mei.post('/api/v1/orders/query', {})).body.rows
  for (const field of ['costTotal', 'grossProfit', 'margin']) expect(order ?? {}, field).not.toHaveProperty(field)
})

test('a word on the partner goes both ways between its people and their contact inside, who is told, and to no other partner', async () => {
  const target = { object: 'partner', id: linkwell }
  expect((await mei.post('/api/v1/comments', { target, body: 'Is <b>October</b> paid?', mentions: [{ object: 'user', id: head.userId }] })).status).toBe(201)
  expect((await head.post('/api/v1/comments', { target, body: 'On Friday.', internal: false })).status).toBe(201)
  expect((await head.post('/api/v1/comments', { target, body: 'Between us: on Monday.' })).status).toBe(201)
  await app.catchUp()
  const said = async (who: TestClient) => (await who.post('/api/v1/comments/query', { filter: { field: 'target', is: 'equals', value: target } })).body.rows.length
  expect([await said(mei), await said(head), await said(tom)]).toEqual([2, 3, 0])
  expect((await tom.post('/api/v1/comments', { target, body: 'Let me in' })).status).toBeGreaterThanOrEqual(400)
  expect((await head.post('/api/v1/notifications/query', {})).body.rows.length).toBeGreaterThan(0)
})

test('a rule for partners does not speed up by targets that they do not have', async () => {
  const refused = await app.admin.post('/api/v1/commission-rules', { name: 'Faster', from: '2026-01-01', earner: 'partner', basis: 'confirmed', acceleratorFrom: 1, accelerator: 2 })
  expect(refused.body.fields).toMatchObject([{ path: '/acceleratorFrom' }])
})
