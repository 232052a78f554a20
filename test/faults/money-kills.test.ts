import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { interrupt, timed, type Victim } from './points.ts'
import { fault, long } from './report.ts'
import { type Answer, Server } from './server.ts'

// The real program and its database are killed while an order is confirmed, while money is posted, and while it is allocated.
vi.setConfig({ hookTimeout: 900_000 })

const rounds = long ? 20 : 3
const stocked = 1000
const cny = (amount: number) => ({ amount, currency: 'CNY' })

describe('goods and money, broken off by a kill', () => {
  let server: Server
  let workspaceId: number
  let customer: string
  let product: string
  const random = seededRandom(20_261_126)
  const ask = async (sql: string) => (await asOwner(await server.database(), sql))[0] ?? {}
  const victim = (round: number): Victim => (round % 2 === 0 ? 'program' : 'database')
  const made = async (path: string, body: object) => (await server.post(`/api/v1/${path}`, body)).id as string
  const order = () => made('orders', { customer, lines: [1, 2].map((position) => ({ position, product, name: 'Goods', quantity: position, unitPrice: cny(10_000) })) })
  const confirm = (id: string) => server.answer('POST', `/api/v1/orders/${id}/confirm`, {})

  /** Breaks off the request in each round; what was not acknowledged is asked for again where it did not happen. @returns how many were at work. */
  async function broken(prepare: () => Promise<{ readonly request: () => Promise<Answer>; readonly happened: () => Promise<boolean> }>): Promise<number> {
    const { milliseconds } = await timed((await prepare()).request)
    let atWork = 0
    for (let round = 0; round < rounds; round += 1) {
      const { request, happened } = await prepare()
      const at = await interrupt(server, victim(round), { random, within: milliseconds, request })
      if (at.atWork) atWork += 1
      const done = await happened()
      // What was answered has happened; what was not has happened whole, or not at all.
      if (at.answer !== undefined && at.answer.status < 300) expect(done).toBe(true)
      if (!done) expect(await request()).toMatchObject({ status: 200 })
      expect(await happened()).toBe(true)
    }
    return atWork
  }

  /** Everything that the books say beside what they are made of. */
  async function books(): Promise<Record<string, unknown>> {
    return ask(`select
      (select count(*) from stock_level l where l.reserved < 0 or l.reserved > l.on_hand or l.reserved <> (select coalesce(sum(quantity), 0) from stock_reservation r where r.workspace_id = l.workspace_id and r.product_id = l.product_id)
        or l.reserved <> (select coalesce(sum(o.reserved_quantity::numeric), 0) from order_line o where o.workspace_id = l.workspace_id and o.product_id = l.product_id))::integer as levels,
      (select count(*) from product p join stock_level l on l.workspace_id = p.workspace_id and l.product_id = p.id where p.stock_reserved::numeric <> l.reserved)::integer as products,
      (select count(*) from receipt r where r.remaining_amount < 0 or r.remaining_amount <> r.amount_amount - coalesce((select sum(amount_amount) from payment p where p.receipt_id = r.id), 0))::integer as receipts,
      (select count(*) from payment_plan l where l.open_amount < 0 or l.open_amount <> l.amount_amount - coalesce((select sum(amount_amount) from payment p where p.plan_id = l.id), 0))::integer as plans,
      (select count(*) from "order" o where o.received_amount <> coalesce((select sum(amount_amount) from payment p where p.order_id = o.id), 0) or o.receivable_amount <> (case when o.status = 'draft' then 0 else o.total_amount end) - coalesce(o.returned_amount, 0) - o.received_amount)::integer as orders,
      (select count(*) from invoice i where coalesce(i.paid_amount, i.paid_base, 0) <> coalesce((select sum(amount_amount) from payment p where p.invoice_id = i.id), 0))::integer as invoices,
      (select count(*) from customer c where c.credit_base <> coalesce((select sum(r.remaining_base) from receipt r where r.customer_id = c.id), 0))::integer as customers`)
  }

  const nothingWrong = { levels: 0, products: 0, receipts: 0, plans: 0, orders: 0, invoices: 0, customers: 0 }

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    customer = await made('customers', { name: 'Yunfan Technology Co., Ltd.' })
    product = await made('products', { name: 'Goods', unit: 'pcs', listPrice: cny(10_000), stock: stocked })
  })
  afterAll(() => server.end())

  fault('an order that is confirmed', async () => {
    let orders = 0
    const atWork = await broken(async () => {
      const id = await order()
      orders += 1
      return { request: () => confirm(id), happened: async () => (await ask(`select status from "order" where id = '${id}'`))['status'] === 'confirmed' }
    })
    // Three pieces for each, once.
    expect(await ask(`select on_hand::integer as "onHand", reserved::integer from stock_level where product_id = '${product}'`)).toEqual({ onHand: stocked, reserved: orders * 3 })
    expect(await books()).toEqual(nothingWrong)
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `confirmed with all its goods, or neither; ${await wholeness(server, workspaceId)}` }
  })

  fault('money that is posted', async () => {
    let reference = 0
    const atWork = await broken(() => {
      reference += 1
      const number = `B-${String(reference)}`
      const post = () => server.answer('POST', '/api/v1/receipts', { payer: 'Yunfan Technology Co., Ltd.', customer, amount: cny(50_000), date: '2026-11-20', reference: number }, { 'idempotency-key': `00000000-0000-4000-8000-${String(reference).padStart(12, '0')}` })
      // Sent again with its key it is posted once, whether the first came through or not.
      const request = async () => ({ ...await post(), status: (await post()).status === 201 ? 200 : 500 })
      return Promise.resolve({ request, happened: async () => Number((await ask(`select count(*) as n from receipt where reference = '${number}'`))['n']) === 1 })
    })
    expect(await ask('select count(*) as n, count(distinct reference) as different from receipt')).toEqual({ n: reference, different: reference })
    expect(await books()).toEqual(nothingWrong)
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `each receipt once; ${await wholeness(server, workspaceId)}` }
  })

  fault('money that is allocated to what is owed', async () => {
    const atWork = await broken(async () => {
      const id = await order()
      await confirm(id)
      for (const month of ['01', '02', '03']) await made('payment-plans', { order: id, dueOn: `2027-${month}-01`, amount: cny(10_000) })
      const receipt = await made('receipts', { payer: 'Yunfan Technology Co., Ltd.', customer, amount: cny(25_000), date: '2026-11-21' })
      const plans = (await server.post('/api/v1/payment-plans/query', { filter: { field: 'order', is: 'equals', value: id }, sort: [{ field: 'dueOn' }] })).rows as { id: string; open: { amount: number } }[]
      let left = 25_000
      const allocations = plans.flatMap(({ id: plan, open }) => {
        const amount = Math.min(left, open.amount)
        left -= amount
        return amount === 0 ? [] : [{ plan, amount }]
      })
      return {
        request: () => server.answer('POST', `/api/v1/receipts/${receipt}/allocate`, { allocations }),
        happened: async () => {
          const { sum, count } = await ask(`select coalesce(sum(amount_amount), 0)::integer as sum, count(*)::integer as count from payment where receipt_id = '${receipt}'`)
          // All of it, or nothing.
          expect([[0, 0], [25_000, allocations.length]]).toContainEqual([sum, count])
          return sum === 25_000
        },
      }
    })
    expect(await books()).toEqual(nothingWrong)
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `allocated whole and once; ${await wholeness(server, workspaceId)}` }
  })

  const must = async (path: string, body: object = {}) => { const { status, body: told } = await server.answer('POST', `/api/v1/${path}`, body); expect(status, JSON.stringify(told)).toBe(200); return (told as { result: Record<string, string> }).result }

  fault('an invoice that is issued over money that came before it', async () => {
    let numbers = 0
    const atWork = await broken(async () => {
      const id = await order()
      await confirm(id)
      const receipt = await made('receipts', { payer: 'Yunfan Technology Co., Ltd.', customer, amount: cny(12_000), date: '2026-11-22' })
      await must(`receipts/${receipt}/allocate`, { allocations: [{ order: id, amount: 12_000 }] })
      const { invoice = '' } = await must(`orders/${id}/request-invoice`, { amount: cny(8000) })
      const invoiceNumber = String((numbers += 1)).padStart(20, '7')
      return {
        request: () => server.answer('POST', `/api/v1/invoices/${invoice}/issue`, { invoiceNumber }),
        happened: async () => {
          const found = await ask(`select i.status, coalesce(i.paid_amount, i.paid_base, 0)::integer as paid, (select sum(p.amount_amount)::integer from payment p where p.order_id = '${id}') as received from invoice i where i.id = '${invoice}'`)
          // Issued and counted, or neither; what the order received is the same before and after.
          expect([{ status: 'requested', paid: 0, received: 12_000 }, { status: 'issued', paid: 8000, received: 12_000 }]).toContainEqual(found)
          return found['status'] === 'issued'
        },
      }
    })
    expect(await books()).toEqual(nothingWrong)
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `issued with what was paid, or neither; ${await wholeness(server, workspaceId)}` }
  })

  fault('goods that come back', async () => {
    const atWork = await broken(async () => {
      const id = await order()
      await confirm(id)
      const { delivery = '' } = await must(`orders/${id}/deliver`)
      await must(`deliveries/${delivery}/ship`)
      await must(`deliveries/${delivery}/sign`, { signedBy: 'Wang Min' })
      const { delivery: back = '' } = await must(`orders/${id}/take-back`, { reason: 'Broken' })
      return {
        request: () => server.answer('POST', `/api/v1/deliveries/${back}/receive`, { restock: 'stock' }),
        happened: async () => {
          const found = await ask(`select d.status, coalesce(o.returned_amount, 0)::integer as returned from delivery d join "order" o on o.id = d.order_id where d.id = '${back}'`)
          expect([{ status: 'planned', returned: 0 }, { status: 'signed', returned: 30_000 }]).toContainEqual(found)
          return found['status'] === 'signed'
        },
      }
    })
    expect(await books()).toEqual(nothingWrong)
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `in stock and owed no more, or neither; ${await wholeness(server, workspaceId)}` }
  })
})
