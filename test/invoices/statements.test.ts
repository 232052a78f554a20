import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let customer: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  customer = (await rep.create('customers', { name: 'Qiming Electronics' })).id as string
  for (const [date, amount] of [['2026-10-05', 1000], ['2026-11-03', 2500], ['2026-11-20', 300]] as const) {
    const made = await rep.create('orders', { customer, date, lines: [{ name: 'Board', quantity: 1, unitPrice: cny(amount) }] })
    const confirmed = await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})
    if (confirmed.status !== 200) expect((await rep.patch(`/api/v1/orders/${made.id as string}`, { status: 'confirmed' }, { version: made.version as number })).status).toBe(200)
  }
})

const make = (who: TestClient, input: object = {}) => who.post(`/api/v1/customers/${customer}/make-statement`, { from: '2026-11-01', until: '2026-11-30', ...input })
const linesOf = async (statement: string) => (await rep.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: statement }, sort: [{ field: 'position' }] })).body.rows as { id: string; reference: string; answer: string }[]
async function sent(): Promise<string> {
  const made = await make(rep)
  expect(made.status, made.text).toBe(200)
  const id = made.body.result.statement as string
  expect((await rep.post(`/api/v1/statements/${id}/send`, { sentTo: 'Accounts of Qiming' })).status).toBe(200)
  return id
}

test('a statement begins with what was owed before, tells what came in the period, and ends with what is owed', async () => {
  const made = await make(rep)
  const id = made.body.result.statement as string
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'draft', opening: cny(1000), ordered: cny(2800), closing: cny(3800), customer: { id: customer } })
  expect(await linesOf(id)).toMatchObject([{ amount: cny(2500), kind: 'order' }, { amount: cny(300), kind: 'order' }])
  expect((await make(rep, { from: '2026-12-01' })).status).toBe(422)
  expect((await make(rep, { currency: 'USD' })).body.result).toBeDefined()
})

test('the customer confirms it as a whole', async () => {
  const id = await sent()
  const answer = await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Feng Lin' })
  expect(answer.status, answer.text).toBe(200)
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'confirmed', answeredBy: 'Feng Lin', disputedCount: 0 })
  expect((await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Twice' })).status).toBe(409)
})

test('or disputes lines of it with a remark each, which becomes a task of the owner; sent again it is asked anew', async () => {
  const id = await sent()
  const [first, second] = await linesOf(id)
  const objections = [{ line: first?.id, remark: '<b>Price</b> was 2,400' }]
  for (const bad of [{}, { objections: [{ line: customer, remark: 'x' }] }, { objections: [{ line: first?.id, remark: ' ' }] }, { objections: 'x' }]) expect((await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'disputed', answeredBy: 'Feng Lin', ...bad })).status, JSON.stringify(bad)).toBe(422)
  const answer = await rep.post(`/api/v1/statements/${id}/answer`, { confirmed: 'disputed', answeredBy: 'Feng Lin', objections })
  expect(answer.status, answer.text).toBe(200)
  expect(await linesOf(id)).toMatchObject([{ id: first?.id, answer: 'disputed', dispute: '<b>Price</b> was 2,400' }, { id: second?.id, answer: 'confirmed' }])
  expect((await rep.get(`/api/v1/statements/${id}`)).body).toMatchObject({ status: 'disputed', disputedCount: 1 })
  const tasks = await rep.post('/api/v1/activities/query', { filter: { and: [{ field: 'target', is: 'equals', value: { object: 'customer', id: customer } }, { field: 'kind', is: 'equals', value: 'task' }] } })
  expect(tasks.body.rows).toMatchObject([{ status: 'open', owner: { title: 'Rita Rep' } }])
  expect((await rep.post(`/api/v1/statements/${id}/send`, { sentTo: 'Accounts' })).status).toBe(200)
})

test('nobody writes a statement by hand, and no stranger makes, reads or answers one', async () => {
  const id = await sent()
  expect((await rep.post('/api/v1/statements', { customer, from: '2026-11-01', until: '2026-11-02', currency: 'CNY' })).status).toBeGreaterThanOrEqual(403)
  const [line] = await linesOf(id)
  expect((await rep.patch(`/api/v1/statement-lines/${line?.id ?? ''}`, { amount: cny(1) }, { version: 1 })).status).toBeGreaterThanOrEqual(400)
  const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
  for (const stranger of [other, await app.otherWorkspace()]) {
    expect((await make(stranger)).status).toBe(404)
    expect((await stranger.get(`/api/v1/statements/${id}`)).status).toBe(404)
    expect((await stranger.post(`/api/v1/statements/${id}/answer`, { confirmed: 'confirmed', answeredBy: 'Me' })).status).toBe(404)
  }
  expect(app.faults).toEqual([])
})
