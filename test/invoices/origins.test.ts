import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// Invoices from deliveries and from contracts: only what is not invoiced yet, line by line, in parts.

let app: TestApp
let head: TestClient
let customer: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })
const digits = (() => { let last = 0; return () => String((last += 1)).padStart(20, '7') })()

beforeAll(async () => {
  app = await testApp()
  head = await app.person({ role: 'headOfSales', department: await app.department('Sales'), name: 'Hedda Head' })
  customer = (await head.create('customers', { name: 'Qiming Electronics' })).id as string
  await head.create('invoice-titles', { customer, name: 'Qiming Electronics Ltd', taxNumber: '91350100M000100Y43' })
}, 180_000)

const act = (path: string, id: string, verb: string, input: object = {}, who = head) => who.post(`/api/v1/${path}/${id}/${verb}`, input)
const ok = async (path: string, id: string, verb: string, input: object = {}) => { const answer = await act(path, id, verb, input); expect(answer.status, answer.text).toBe(200); return answer.body.result }
const read = async (path: string, id: string) => (await head.get(`/api/v1/${path}/${id}`)).body
const linesOf = async (invoice: string) => (await head.post('/api/v1/invoice-lines/query', { filter: { field: 'invoice', is: 'equals', value: invoice }, sort: [{ field: 'position' }] })).body.rows
const issue = (invoice: string) => ok('invoices', invoice, 'issue', { invoiceNumber: digits() })

/** An order of two lines, of which a delivery took a part. */
async function delivered() {
  const order = (await head.create('orders', { customer, date: '2026-11-20', lines: [{ name: 'Board', quantity: 4, unitPrice: cny(1000) }, { name: 'Case', quantity: 2, unitPrice: cny(500) }] })).id as string
  await ok('orders', order, 'confirm')
  const lines = (await head.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: 'position' }] })).body.rows as { id: string }[]
  const { delivery } = await ok('orders', order, 'deliver', { lines: [{ line: lines[0]?.id, quantity: 3 }, { line: lines[1]?.id, quantity: 1 }] })
  return { order, lines, delivery: delivery as string }
}

describe('an invoice of a delivery', () => {
  test('is over what went with it, once, and the rest is left to the order', async () => {
    const { order, delivery, lines } = await delivered()
    expect((await act('deliveries', delivery, 'request-invoice')).status).toBe(409)
    await ok('deliveries', delivery, 'ship', { shippedOn: '2026-11-26' })
    const { invoice } = await ok('deliveries', delivery, 'request-invoice')
    expect(await read('invoices', invoice)).toMatchObject({ total: cny(3500), orders: [{ id: order }], status: 'requested' })
    expect(await linesOf(invoice)).toMatchObject([{ quantity: 3, orderLine: { id: lines[0]?.id }, delivery: { id: delivery } }, { quantity: 1, delivery: { id: delivery } }])
    expect((await act('deliveries', delivery, 'request-invoice')).body).toMatchObject({ type: expect.stringContaining('invoice-nothing-left') })
    const rest = await ok('orders', order, 'request-invoice')
    expect(await read('invoices', rest.invoice)).toMatchObject({ total: cny(1500) })
    await act('invoices', invoice, 'void', { reason: 'Wrong title' })
    expect((await ok('deliveries', delivery, 'request-invoice', { lines: [{ line: lines[0]?.id, quantity: 2 }] })).invoices).toHaveLength(1)
    expect((await act('deliveries', delivery, 'request-invoice', { lines: [{ line: lines[0]?.id, quantity: 2 }] })).status).toBe(422)
    expect((await ok('deliveries', delivery, 'request-invoice', { amount: cny(700) })).invoices).toHaveLength(1)
    expect((await act('deliveries', delivery, 'request-invoice', { amount: cny(801) })).status).toBe(422)
  })

  test('takes nothing that the order was invoiced for, and of two at once one has it', async () => {
    const { order, delivery } = await delivered()
    await ok('deliveries', delivery, 'ship', { shippedOn: '2026-11-26' })
    const answers = await Promise.all([act('deliveries', delivery, 'request-invoice'), act('orders', order, 'request-invoice'), act('deliveries', delivery, 'request-invoice')])
    for (const { status } of answers) expect([200, 422, 409, 503]).toContain(status)
    expect((await read('orders', order)).invoiceRequested.amount).toBeLessThanOrEqual(5000)
    expect((await read('orders', order)).invoiceRequested.amount).toBeGreaterThanOrEqual(3500)
    const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    for (const who of [stranger, await app.otherWorkspace()]) expect((await act('deliveries', delivery, 'request-invoice', {}, who)).status).toBe(404)
  })
})

describe('an invoice of a contract', () => {
  const contract = async (given: object = {}) => {
    const id = (await head.create('contracts', {
      name: 'Support', customer, startsOn: '2026-09-15', endsOn: '2027-09-14',
      lines: [{ name: 'Set-up', quantity: 1, unitPrice: cny(10_001), interval: 'once' }, { name: 'Support', quantity: 2, unitPrice: cny(1500), interval: 'month' }], ...given,
    })).id as string
    await ok('contracts', id, 'sign', { signedOn: '2026-09-15', signedBy: 'Feng' })
    return id
  }

  test('is over what is charged once and the periods that have begun, each once, and is owed by the invoice itself', async () => {
    const before = (await read('customers', customer)).receivable?.amount ?? 0
    const id = await contract()
    const { invoice } = await ok('contracts', id, 'request-invoice', { until: '2026-11-26' })
    // Set-up, and three months of 30.00 that began on 15 September, October and November.
    expect(await read('invoices', invoice)).toMatchObject({ total: cny(10_001 + 9000), orders: [] })
    expect(await linesOf(invoice)).toMatchObject([{ quantity: 1, contract: { id } }, { quantity: 6, contract: { id } }])
    expect((await act('contracts', id, 'request-invoice', { until: '2026-12-14' })).status).toBe(422)
    await issue(invoice)
    expect(await read('contracts', id)).toMatchObject({ invoiced: cny(19_001), invoiceRequested: cny(0) })
    const next = await ok('contracts', id, 'request-invoice', { until: '2026-12-15' })
    expect(await read('invoices', next.invoice)).toMatchObject({ total: cny(3000) })
    expect((await read('customers', customer)).receivable.amount - before).toBe(19_001)
    expect(await read('invoices', invoice)).toMatchObject({ receivable: cny(19_001), open: cny(19_001), settlement: 'open', dueOn: '2026-12-25' })
    expect((await act('contracts', id, 'to-order')).status).toBe(409)
    const { opening, closing } = await read('statements', (await ok('customers', customer, 'make-statement', { from: '2026-11-01', until: '2026-11-30' })).statement)
    expect(closing.amount - (opening?.amount ?? 0)).toBeGreaterThanOrEqual(19_001)
  })

  test('in parts, with the discount on the whole, tax in the price, and never above what is due', async () => {
    const id = await contract({ discount: 0.1, taxIncluded: true, lines: [{ name: 'Set-up', quantity: 3, unitPrice: cny(3333), taxRate: 0.13, interval: 'once' }] })
    const part = await ok('contracts', id, 'request-invoice', { amount: cny(3000) })
    expect(await read('invoices', part.invoice)).toMatchObject({ total: cny(3000) })
    expect((await act('contracts', id, 'request-invoice', { amount: cny(6000) })).status).toBe(422)
    const rest = await ok('contracts', id, 'request-invoice')
    expect(await read('invoices', rest.invoice)).toMatchObject({ total: cny(9999 - 1000 - 3000) })
    expect((await act('contracts', id, 'request-invoice')).status).toBe(422)
  })

  test('is refused for what orders carry out, and for whoever does not see the contract', async () => {
    const id = await contract()
    await ok('contracts', id, 'to-order')
    expect((await act('contracts', id, 'request-invoice')).body.type).toContain('invoice-contract-ordered')
    for (const who of [await app.person({ role: 'rep', department: await app.department('Elsewhere') }), await app.otherWorkspace()]) expect((await act('contracts', id, 'request-invoice', {}, who)).status).toBe(404)
    expect(app.faults).toEqual([])
  })
})
