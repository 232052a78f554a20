import { beforeAll, describe, expect, it } from 'vitest'
import { everything } from '../../src/model/define/permission.ts'
import { sql } from '../../src/platform/database/index.ts'
import { executionActions } from '../../src/rooms/sales/execution/actions.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { selling } from './selling.ts'

let app: TestApp
let sell: ReturnType<typeof selling>
let customer: string
let goods: string
let contract: string
beforeAll(async () => {
  app = await testApp()
  sell = selling(app, app.admin)
  ;[customer, goods] = [await sell.customer(), await sell.product({ stock: 100 })]
  contract = (await app.admin.create('contracts', { name: 'Frame', customer, lines: [{ product: goods, name: 'Board', quantity: 20, unitPrice: cny(10_000) }] })).id as string
  await sell.act(contract, 'sign', {}, app.admin, 'contracts')
}, 180_000)

const cny = (amount: number) => ({ amount, currency: 'CNY' })
const done = async (id: string, verb: string, input: object = {}, path = 'orders') => {
  const answer = await sell.act(id, verb, input, app.admin, path)
  expect(answer.status, `${verb}: ${answer.text}`).toBe(200)
  return answer.body.result as Record<string, string>
}
const trace = async (id: string, path = 'orders', who = app.admin) => (await sell.act(id, 'trace', {}, who, path)).body.result

/** Ordered, sent in part, signed, one piece back, invoiced in part, paid in part. */
async function executed(): Promise<string> {
  const order = await sell.order(customer, [{ product: goods, name: 'Board', quantity: 6 }, { name: 'Fitting', quantity: 1, price: 3333 }], { contract, freight: cny(500), discount: 0.1, requestedOn: '2026-11-20' })
  await done(order, 'plan-payments', { instalments: 2 })
  await done(order, 'confirm', {})
  const [line] = await sell.lines(order)
  const { delivery = '' } = await done(order, 'deliver', { lines: [{ line: line!.id, quantity: 4 }] })
  await done(delivery, 'ship', {}, 'deliveries')
  await done(delivery, 'sign', { signedBy: 'Wang Min' }, 'deliveries')
  const back = await done(order, 'take-back', { reason: 'Broken', lines: [{ line: line!.id, quantity: 1 }] })
  if (back['delivery'] !== undefined) await sell.act(back['delivery'], 'receive', { restock: 'stock' }, app.admin, 'deliveries')
  const { invoice = '' } = await done(order, 'request-invoice', { amount: cny(20_000) })
  await done(invoice, 'issue', { invoiceNumber: `2531200000001234${String(invoices += 1).padStart(4, '0')}` }, 'invoices')
  const receipt = (await app.admin.create('receipts', { payer: 'Somebody', amount: cny(7001), customer })).id as string
  await done(receipt, 'allocate', {}, 'receipts')
  return order
}
let invoices = 0

describe('the execution of an order', () => {
  it('is traced on one page: each line, the sum and every document by its day, as the books have it', async () => {
    const order = await executed()
    const told = await trace(order)
    const { workspaceId } = app
    const [books] = await app.program.database.read<Record<string, number>>({ workspaceId }, sql`
      select (select total_amount from "order" where workspace_id = ${workspaceId} and id = ${order}::uuid)::integer as amount,
        (select coalesce(sum(amount_amount), 0) from payment where workspace_id = ${workspaceId} and order_id = ${order}::uuid and deleted_at is null)::integer as paid,
        (select coalesce(sum(gross_amount), 0) from invoice_line where workspace_id = ${workspaceId} and order_id = ${order}::uuid and standing = 'issued' and deleted_at is null)::integer as invoiced,
        (select sum(quantity) from order_line where workspace_id = ${workspaceId} and order_id = ${order}::uuid and deleted_at is null)::integer as ordered,
        (select sum(dl.quantity) from delivery_line dl join delivery d on d.workspace_id = dl.workspace_id and d.id = dl.delivery_id where dl.workspace_id = ${workspaceId} and d.order_id = ${order}::uuid and d.kind = 'delivery' and d.status = 'signed')::integer as signed,
        (select sum(quantity) from stock_reservation where workspace_id = ${workspaceId} and order_id = ${order}::uuid)::integer as reserved`)
    expect(told.sum).toMatchObject({ ...books })
    expect(books).toMatchObject({ paid: 7001, invoiced: 20_000, ordered: 7, signed: 4 })
    expect(told.lines.map(({ name }: { name: string }) => name)).toEqual(['Board', 'Fitting', ''])
    for (const name of ['amount', 'invoiced', 'paid']) expect(told.lines.reduce((sum: number, line: Record<string, number>) => sum + (line[name] ?? 0), 0), name).toBe(books?.[name])
    expect(told.lines[0]).toMatchObject({ quantity: 6, shipped: 4, signed: 4, amount: 54_000 })
    expect(told.steps.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual(expect.arrayContaining(['deliverBy late', 'ordered done', 'shipped done', 'received done', 'invoiced done', 'paid done', 'toPay due']))
    expect(told.late).toBe(1)
    expect(told.next).toMatchObject({ kind: 'toPay' })
  })

  it('tells no amount to who sees none, nothing to who does not see the order', async () => {
    const order = await executed()
    const technician = await app.person({ role: 'technician' })
    const told = await sell.act(order, 'trace', {}, technician)
    if (told.status === 200) expect(told.body.result.sum).toMatchObject({ ordered: 7, amount: null, invoiced: null, paid: null })
    expect(told.text).not.toContain('54000')
    const stranger = await app.person({ role: 'rep', department: await app.department('Export') })
    expect((await sell.act(order, 'trace', {}, stranger)).status).toBe(404)
    expect((await sell.act(order, 'trace', {}, await app.otherWorkspace())).status).toBe(404)
  })
})

describe('the execution of a contract', () => {
  it('adds up its orders against what was agreed', async () => {
    const before = await trace(contract, 'contracts')
    const order = await executed()
    const told = await trace(contract, 'contracts')
    const [line] = (await trace(order)).lines
    expect(told.lines[0]).toMatchObject({ name: 'Board', quantity: 20, ordered: before.lines[0].ordered + line.ordered, signed: before.lines[0].signed + line.signed, amount: before.lines[0].amount + line.amount })
    const { workspaceId } = app
    const [books] = await app.program.database.read<Record<string, number>>({ workspaceId }, sql`
      select sum(total_amount)::integer as amount, sum(received_amount)::integer as paid, sum(invoiced_amount)::integer as invoiced from "order" where workspace_id = ${workspaceId} and contract_id = ${contract}::uuid and deleted_at is null`)
    expect(told.sum).toMatchObject({ ...books })
    expect(told.steps[0]).toBeDefined()
    expect(told.steps.filter(({ kind }: { kind: string }) => kind === 'signed')).toHaveLength(1)
  })

  it('tells nothing as nothing, not as a blank, where no order stands yet', async () => {
    const fresh = (await app.admin.create('contracts', { name: 'Fresh', customer, lines: [{ name: 'Board', quantity: 2, unitPrice: cny(10_000) }] })).id as string
    expect((await trace(fresh, 'contracts'))).toMatchObject({ lines: [{ ordered: 0, amount: 0, invoiced: 0, paid: 0 }], sum: { amount: 0, invoiced: 0, paid: 0 } })
  })

  it('knows by the line itself which was ordered, also where a product stands twice; what was entered by hand by its product', async () => {
    const twice = (await app.admin.create('contracts', { name: 'Twice', customer, lines: [{ position: 1, product: goods, name: 'Board', quantity: 5, unitPrice: cny(10_000) }, { position: 2, product: goods, name: 'Board, second year', quantity: 3, unitPrice: cny(9_000) }] })).id as string
    await sell.act(twice, 'sign', {}, app.admin, 'contracts')
    const { order = '' } = await done(twice, 'to-order', {}, 'contracts')
    await done(order, 'confirm', {})
    expect((await trace(twice, 'contracts')).lines).toMatchObject([{ name: 'Board', quantity: 5, ordered: 5, amount: 50_000 }, { name: 'Board, second year', quantity: 3, ordered: 3, amount: 27_000 }])
    const lines = await sell.lines(order)
    expect(lines.map(({ contractLine }) => (contractLine as { title: string }).title)).toEqual(['Board', 'Board, second year'])
    const byHand = await sell.order(customer, [{ product: goods, name: 'Whatever', quantity: 1 }], { contract: twice })
    await done(byHand, 'confirm', {})
    expect((await trace(twice, 'contracts')).lines).toMatchObject([{ ordered: 6 }, { ordered: 3 }])
    // The link is the verb's: no door takes it from outside.
    expect((await app.admin.post('/api/v1/orders', { customer, lines: [{ name: 'Line', quantity: 1, unitPrice: cny(1), contractLine: (lines[0]!['contractLine'] as { id: string }).id }] })).status).toBe(422)
  })

  it('counts orders in another currency at the rate of their day, and says so; without a rate they are named and counted in no sum', async () => {
    await app.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2026-11-01', rate: 7.1 })
    await app.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2026-11-10', rate: 7.25 })
    const frame = (await app.admin.create('contracts', { name: 'Mixed', customer, lines: [{ product: goods, name: 'Board', quantity: 20, unitPrice: cny(10_000) }] })).id as string
    await sell.act(frame, 'sign', {}, app.admin, 'contracts')
    const usd = await sell.order(customer, [{ product: goods, name: 'Board', quantity: 3, price: 1_333, currency: 'USD' }, { name: 'Fitting', quantity: 1, price: 77, currency: 'USD' }], { contract: frame, currency: 'USD', date: '2026-11-05' })
    await done(usd, 'confirm', {})
    const order = await sell.order(customer, [{ product: goods, name: 'Board', quantity: 1 }], { contract: frame })
    await done(order, 'confirm', {})
    const told = await trace(frame, 'contracts')
    const whole = Math.round((3 * 1_333 + 77) * 7.1)
    expect(told).toMatchObject({ currency: 'CNY', sum: { ordered: 5, amount: whole + 10_000 }, conversions: [{ order: usd, from: 'USD', rate: 7.1, on: '2026-11-05' }] })
    expect(told.steps.filter(({ kind }: { kind: string }) => kind === 'ordered').map(({ currency }: { currency: string }) => currency).sort()).toEqual(['CNY', 'USD'])
    expect(told.lines.reduce((sum: number, line: Record<string, number>) => sum + (line['amount'] ?? 0), 0)).toBe(told.sum.amount)
  })

  it('asks for each kind once, however many orders there are', async () => {
    const asked: string[] = []
    const orders = Array.from({ length: 150 }, (_, index) => ({ id: `order ${index}`, status: 'confirmed' }))
    const doing = { id: contract, context: { now: 0, baseCurrency: 'CNY', actor: { zone: 'UTC', permissions: { administrator: true, otherwise: everything, objects: {} } } }, seen: (object: string) => { asked.push(object); return Promise.resolve(object === 'order' ? orders : object === 'invoiceLine' ? [{ invoice: { id: 'i' } }] : []) } }
    await executionActions[1]?.run(doing as never)
    expect(asked.toSorted()).toEqual(['contract', 'contractLine', 'delivery', 'invoice', 'invoiceLine', 'order', 'orderLine', 'payment', 'paymentPlan'])
  })
})
