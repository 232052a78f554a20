import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../src/platform/testing/index.ts'
import { type TestApp, testApp, testPassword } from '../../support/app.ts'
import type { TestClient } from '../../support/client.ts'
import { chanceOf } from './chance.ts'
import { Goods } from './goods.ts'
import { identities } from './identities.ts'
import { Money, type Owing } from './money.ts'

// A year of random business, the same for the same seed: orders in two currencies by several people, invoices in parts, red ones,
// some taken back, some voided; money that comes, is allocated, goes back and bounces; goods that are taken in, sold, sent and come back. At the end of each month every figure that the program keeps is weighed against plain SQL over the
// rows, and against a ledger that the test keeps for itself. BUSINESS_STEPS says how many things happen (twelve halves of it), BUSINESS_SEED which; the usual run is small.

const steps = Number(process.env.BUSINESS_STEPS ?? 10)
const seed = Number(process.env.BUSINESS_SEED ?? 11)
const random = chanceOf(seed)
const { whole, pick } = random

let app: TestApp
let people: TestClient[]
let customers: string[]
let money: Money
let goods: Goods
const orders: { readonly id: string; readonly customer: string; readonly currency: string; readonly date: string; readonly amount: number }[] = []
const blue: string[] = []
/** What the test itself thinks is owed: minor units by customer, currency and day. */
const owed: Owing[] = []
let numbers = 0

beforeAll(async () => {
  app = await testApp({ at: '2026-01-01T02:00:00Z' })
  const department = await app.department('Sales')
  people = [app.admin, await app.person({ role: 'headOfSales', department }), await app.person({ role: 'headOfSales', department })]
  await app.admin.create('exchange-rates', { quote: 'USD', date: '2026-01-01', rate: 7.1 })
  await app.admin.create('exchange-rates', { quote: 'USD', date: '2026-06-01', rate: 7.2345 })
  money = new Money(app, chanceOf(seed + 1))
  goods = new Goods(app, chanceOf(seed + 2))
  await goods.open()
  customers = []
  for (const name of ['Qiming', 'Harbour', 'Yunqi']) {
    const customer = (await (people[1] ?? app.admin).create('customers', { name })).id as string
    customers.push(customer)
    await app.admin.create('invoice-titles', { customer, name: `${name} Ltd`, taxNumber: '91350100M000100Y43' })
  }
}, 120_000)

const somebody = () => pick(people) ?? app.admin

async function order(date: string): Promise<void> {
  const customer = pick(customers) ?? ''
  const currency = random.next() < 0.3 ? 'USD' : 'CNY'
  const lines = Array.from({ length: whole(1, 4) }, (_, index) => ({ name: `Board ${index}`, quantity: whole(1, 4000) / 1000, unitPrice: { amount: whole(1, 99_999), currency }, discount: pick([0, 0, 0.05, 0.333]) ?? 0 }))
  const by = somebody()
  const made = await by.create('orders', { customer, currency, date, discount: pick([0, 0.02, 0.1]) ?? 0, lines })
  const id = made.id as string
  const confirmed = await by.post(`/api/v1/orders/${id}/confirm`, {})
  if (confirmed.status !== 200) expect((await by.patch(`/api/v1/orders/${id}`, { status: 'confirmed' }, { version: made.version as number })).status).toBe(200)
  const discount = (made.discount as number | null) ?? 0
  const sum = lines.reduce((total, line) => total + half(line.quantity * line.unitPrice.amount * (1 - line.discount)), 0)
  const amount = sum - half(sum * discount)
  orders.push({ id, customer, currency, date, amount })
  owed.push({ customer, currency, date, amount })
}

/** A step of goods; what is sold is owed like any other order. */
async function move(date: string): Promise<void> {
  const customer = pick(customers) ?? ''
  const { sold, owing } = await goods.step(customer, date)
  if (sold !== undefined) orders.push({ id: sold.id, customer, currency: 'CNY', date, amount: sold.amount })
  owed.push(...owing)
}

/** Half away from zero, reckoned here apart from the program. */
function half(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) * (1 + 1e-15) + 0.5)
}

async function ask(): Promise<void> {
  const one = pick(orders)
  if (one === undefined) return
  const input = random.next() < 0.5 ? {} : { amount: { amount: whole(1, 60_000), currency: one.currency } }
  const answer = random.next() < 0.15 ? await somebody().post(`/api/v1/customers/${one.customer}/invoice-orders`, {}) : await somebody().post(`/api/v1/orders/${one.id}/request-invoice`, input)
  // Nothing left, above what is left, or orders that cannot stand on one invoice: each a clear answer.
  expect([200, 422], answer.text).toContain(answer.status)
  if (answer.status !== 200) return
  const id = answer.body.result.invoice as string
  if (random.next() < 0.15) expect((await somebody().post(`/api/v1/invoices/${id}/void`, { reason: 'Not wanted' })).status).toBe(200)
  else if (random.next() < 0.9) { await issue(id); blue.push(id) }
}

async function issue(id: string): Promise<void> {
  const answer = await somebody().post(`/api/v1/invoices/${id}/issue`, { invoiceNumber: `2531200000${String((numbers += 1)).padStart(10, '0')}` })
  expect(answer.status, answer.text).toBe(200)
}

async function reverse(): Promise<void> {
  const id = pick(blue)
  if (id === undefined) return
  const { left } = (await app.admin.get(`/api/v1/invoices/${id}`)).body as { left: { amount: number; currency: string } | null }
  const amount = random.next() < 0.5 ? undefined : { amount: whole(1, (left?.amount ?? 0) + 100), currency: left?.currency ?? 'CNY' }
  const answer = await somebody().post(`/api/v1/invoices/${id}/reverse`, { reversalReason: 'allowance', ...(amount === undefined ? {} : { amount }) })
  expect([200, 422], answer.text).toContain(answer.status)
  if (amount !== undefined && amount.amount > (left?.amount ?? 0)) expect(answer.status).toBe(422)
  if (answer.status === 200 && random.next() < 0.8) await issue(answer.body.result.invoice as string)
}

async function weigh(month: string): Promise<void> {
  for (const [name, text] of Object.entries(identities)) expect(await asOwner(app.program.database, text), `${month}: ${name}`).toEqual([])
  for (const { id, currency, amount } of orders) {
    const [row] = await asOwner(app.program.database, `select coalesce(sum(l.gross_amount), 0)::bigint as invoiced from invoice_line l where l.order_id = $1 and l.standing <> 'void'`, [id])
    expect(Number(row?.['invoiced']), `${month}: an order is invoiced for no more than it comes to`).toBeLessThanOrEqual(amount)
    expect(Number(row?.['invoiced'])).toBeGreaterThanOrEqual(0)
    expect(currency.length).toBe(3)
  }
}

const closings = new Map<string, number>()

/** Opening and what came to pass is the closing; the opening is the closing of the quarter before; both are what the test reckoned. */
async function weighStatement(customer: string, currency: string, { month, from, until }: { readonly month: string; readonly from: string; readonly until: string }): Promise<void> {
  const answer = await somebody().post(`/api/v1/customers/${customer}/make-statement`, { from, until, currency })
  expect(answer.status, answer.text).toBe(200)
  const statement = (await app.admin.get(`/api/v1/statements/${answer.body.result.statement as string}`)).body as Record<string, { amount: number } | null>
  const key = `${customer} ${currency}`
  const expected = owed.filter((each) => each.customer === customer && each.currency === currency && each.date <= until).reduce((sum, { amount }) => sum + amount, 0)
  expect(statement['opening']?.amount ?? 0, `${month}: opens as the quarter before closed`).toBe(closings.get(key) ?? 0)
  expect(statement['closing']?.amount ?? 0, `${month}: closes as was reckoned apart`).toBe(expected)
  closings.set(key, expected)
}

test('a year of random business is reconciled to the cent at the end of each month', { timeout: 600_000 }, async () => {
  for (let month = 1; month <= 12; month += 1) {
    const name = `2026-${String(month).padStart(2, '0')}`
    app.clock.set(Date.parse(`${name}-28T02:00:00Z`))
    for (const who of people) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
    for (let step = 0; step < Math.max(1, Math.round(steps / 2)); step += 1) {
      const day = `${name}-${String(whole(1, 28)).padStart(2, '0')}`
      const way = random.next()
      if (way < 0.35 || orders.length === 0) await order(day)
      else if (way < 0.8) await ask()
      else await reverse()
      for (const one of await money.step(customers, day)) owed.push(one)
      await move(day)
    }
    await weigh(name)
    if (month % 3 === 0) for (const customer of customers) for (const currency of ['CNY', 'USD']) await weighStatement(customer, currency, { month: name, from: `2026-${String(month - 2).padStart(2, '0')}-01`, until: `${name}-28` })
  }
  expect(blue.length).toBeGreaterThan(5)
  for (const verb of ['come', 'allocate', 'refund']) expect(money.taken.get(verb), verb).toBeGreaterThan(0)
  for (const verb of ['receive', 'confirm', 'ship']) expect(goods.taken.get(verb), verb).toBeGreaterThan(0)
  expect(app.faults).toEqual([])
})
