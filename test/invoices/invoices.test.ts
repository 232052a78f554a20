import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let head: TestClient
let customer: string
let title: string
const cny = (amount: number) => ({ amount, currency: 'CNY' })
const number = (() => { let last = 0; return () => String((last += 1)).padStart(20, '2') })()

beforeAll(async () => {
  app = await testApp()
  const department = await app.department('Sales')
  rep = await app.person({ role: 'rep', department, name: 'Rita Rep' })
  head = await app.person({ role: 'headOfSales', department, name: 'Hedda Head' })
  customer = (await rep.create('customers', { name: 'Qiming Electronics' })).id as string
  title = (await rep.create('invoice-titles', { customer, name: 'Qiming Electronics Ltd', taxNumber: '91350100M000100Y43' })).id as string
})

/** An order that is confirmed, as an import brings it. */
async function order(lines: readonly object[] = [{ name: 'Board', quantity: 3, unitPrice: cny(3333) }], given: object = {}): Promise<string> {
  const made = await rep.create('orders', { customer, date: '2026-11-20', lines, ...given })
  const answer = await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})
  if (answer.status !== 200) expect((await rep.patch(`/api/v1/orders/${made.id as string}`, { status: 'confirmed' }, { version: made.version as number })).status).toBe(200)
  return made.id as string
}
const ask = (who: TestClient, id: string, input: object = {}) => who.post(`/api/v1/orders/${id}/request-invoice`, input)
const invoiceOf = async (id: string) => (await head.get(`/api/v1/invoices/${id}`)).body
const linesOf = async (id: string) => (await head.post('/api/v1/invoice-lines/query', { filter: { field: 'invoice', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows
const requested = async (id: string, input: object = {}) => { const answer = await ask(rep, id, input); expect(answer.status, answer.text).toBe(200); return answer.body.result.invoice as string }
const issue = (id: string, given: object = {}) => head.post(`/api/v1/invoices/${id}/issue`, { invoiceNumber: number(), ...given })
const issued = async (id: string) => { const answer = await issue(id); expect(answer.status, answer.text).toBe(200); return id }

describe('an invoice', () => {
  test('is asked for from an order: in the name of the usual title, of the usual kind, over what is left', async () => {
    const id = await order()
    const invoice = await requested(id)
    expect(await invoiceOf(invoice)).toMatchObject({ status: 'requested', colour: 'blue', invoiceKind: 'digitalSpecial', titleName: 'Qiming Electronics Ltd', taxNumber: '91350100M000100Y43', total: cny(9999), customer: { id: customer }, orders: [{ id }] })
    expect(await linesOf(invoice)).toMatchObject([{ name: 'Board', quantity: 3, total: cny(9999), order: { id }, standing: 'requested' }])
    expect((await ask(rep, id)).body).toMatchObject({ type: '/problems/invoice-nothing-left' })
    expect((await head.get(`/api/v1/orders/${id}`)).body).toMatchObject({ invoiceRequested: cny(9999), invoiced: cny(0) })
  })

  test('in parts comes to the order to the cent, and never to more', async () => {
    const id = await order([{ name: 'Board', quantity: 3, unitPrice: cny(3333), discount: 0.333 }, { name: 'Wire', quantity: 7, unitPrice: cny(199) }])
    const { total } = (await head.get(`/api/v1/orders/${id}`)).body as { total: { amount: number } }
    const first = await requested(id, { amount: cny(3000) })
    const above = await ask(rep, id, { amount: cny(total.amount) })
    expect(above.status).toBe(422)
    expect(above.text).toContain('/amount')
    const second = await requested(id)
    const [one, other] = [await invoiceOf(first), await invoiceOf(second)]
    expect(one.total).toMatchObject(cny(3000))
    expect(one.total.amount + other.total.amount).toBe(total.amount)
    await issued(first)
    await issued(second)
    expect((await head.get(`/api/v1/orders/${id}`)).body.invoiced).toMatchObject(cny(total.amount))
  })

  test('takes named lines with their quantities, each once and none above what is left', async () => {
    const id = await order([{ name: 'Board', quantity: 3, unitPrice: cny(1000) }, { name: 'Wire', quantity: 7, unitPrice: cny(200) }])
    const [board] = (await head.post('/api/v1/order-lines/query', { filter: { field: 'order', is: 'equals', value: id }, sort: [{ field: 'position' }] })).body.rows as { id: string }[]
    for (const lines of [[{ line: board?.id, quantity: 4 }], [{ line: board?.id, quantity: 1 }, { line: board?.id, quantity: 1 }], [{ line: board?.id, quantity: -1 }], [], 'x', [{ line: title, quantity: 1 }]]) expect((await ask(rep, id, { lines })).status, JSON.stringify(lines)).toBe(422)
    expect(await invoiceOf(await requested(id, { lines: [{ line: board?.id, quantity: 2 }] }))).toMatchObject({ total: cny(2000) })
  })

  test('asked for twice at once is given once', async () => {
    const id = await order()
    const answers = await Promise.all([ask(rep, id), ask(head, id), ask(app.admin, id)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await head.get(`/api/v1/orders/${id}`)).body.invoiceRequested).toMatchObject(cny(9999))
  })

  test('beyond the order is the right of few, with a reason', async () => {
    const id = await order()
    expect((await rep.post(`/api/v1/orders/${id}/request-invoice-beyond`, { amount: cny(20_000), reason: 'In advance' })).status).toBe(403)
    const answer = await app.admin.post(`/api/v1/orders/${id}/request-invoice-beyond`, { amount: cny(20_000), reason: 'In advance' })
    expect(answer.status, answer.text).toBe(200)
    expect(await invoiceOf(answer.body.result.invoice as string)).toMatchObject({ total: cny(20_000) })
    expect((await ask(rep, id)).body).toMatchObject({ type: '/problems/invoice-nothing-left' })
  })

  test('once issued stands by whichever door, with a number that no other has', async () => {
    const invoice = await requested(await order())
    for (const bad of [{ invoiceNumber: '123' }, { invoiceNumber: number(), date: '2026-11-26' }]) expect((await issue(invoice, bad)).status).toBe(422)
    const taken = number()
    expect((await issue(invoice, { invoiceNumber: taken })).status).toBe(200)
    const other = await requested(await order())
    expect((await issue(other, { invoiceNumber: taken })).status).toBe(409)
    expect((await rep.post(`/api/v1/invoices/${other}/issue`, { invoiceNumber: number() })).status).toBe(403)
    const { version } = await invoiceOf(invoice)
    const [line] = await linesOf(invoice)
    expect((await head.patch(`/api/v1/invoices/${invoice}`, { titleName: 'Other' }, { version })).status).toBe(409)
    expect((await head.patch(`/api/v1/invoices/${invoice}`, { remark: 'Paper copy filed' }, { version })).status).toBe(200)
    expect((await head.patch(`/api/v1/invoice-lines/${line.id as string}`, { quantity: 1 }, { version: line.version })).status).toBe(409)
    expect((await head.post('/api/v1/invoice-lines', { invoice, name: 'More', unitPrice: cny(1) })).status).toBe(409)
    expect((await head.delete(`/api/v1/invoices/${invoice}`, { version: version + 1 })).status).toBe(409)
    expect((await head.delete(`/api/v1/invoice-lines/${line.id as string}`, { version: line.version })).status).toBe(409)
    expect((await invoiceOf(invoice)).total).toMatchObject(cny(9999))
  })

  test('is reversed by red ones in parts, never above what is left, and what is reversed may be invoiced again', async () => {
    const id = await order()
    const blue = await issued(await requested(id))
    const reverse = (input: object = {}) => head.post(`/api/v1/invoices/${blue}/reverse`, { reversalReason: 'allowance', ...input })
    const first = await reverse({ amount: cny(3333) })
    expect(first.status, first.text).toBe(200)
    const red = first.body.result.invoice as string
    expect(await invoiceOf(red)).toMatchObject({ colour: 'red', status: 'requested', total: cny(-3333), reverses: { id: blue }, titleName: 'Qiming Electronics Ltd' })
    expect((await reverse({ amount: cny(6667) })).status).toBe(422)
    expect((await head.post(`/api/v1/invoices/${blue}/void`, { reason: 'Wrong' })).body.type).toBe('/problems/invoice-not-voidable')
    await issued(red)
    expect((await head.post(`/api/v1/invoices/${red}/reverse`, { reversalReason: 'mistake' })).body.type).toBe('/problems/invoice-red')
    const rest = (await reverse()).body.result.invoice as string
    await issued(rest)
    expect(await invoiceOf(blue)).toMatchObject({ reversed: cny(-9999), left: cny(0) })
    expect((await reverse()).body.type).toBe('/problems/invoice-nothing-left')
    expect((await head.get(`/api/v1/orders/${id}`)).body.invoiced).toMatchObject(cny(0))
    expect((await invoiceOf(await requested(id))).total).toMatchObject(cny(9999))
  })

  test('that is only asked for is taken back, and the order is open again', async () => {
    const id = await order()
    const invoice = await requested(id)
    expect((await head.post(`/api/v1/invoices/${invoice}/void`, { reason: 'Not wanted' })).status).toBe(200)
    expect((await head.get(`/api/v1/orders/${id}`)).body.invoiceRequested).toMatchObject(cny(0))
    expect((await invoiceOf(await requested(id))).total).toMatchObject(cny(9999))
  })

  test('on paper is voided within its month only', async () => {
    const invoice = await requested(await order(), { invoiceKind: 'special' })
    expect((await issue(invoice, { invoiceNumber: '12345678' })).status).toBe(422)
    expect((await issue(invoice, { invoiceNumber: '12345678', invoiceCode: '3100194130', date: '2026-10-31' })).status).toBe(200)
    expect((await head.post(`/api/v1/invoices/${invoice}/void`, { reason: 'Late' })).status).toBe(409)
    const other = await requested(await order(), { invoiceKind: 'ordinary' })
    expect((await issue(other, { invoiceNumber: '12345678', invoiceCode: '3100194131', date: '2026-11-02' })).status).toBe(200)
    expect((await head.post(`/api/v1/invoices/${other}/void`, { reason: 'Name' })).status).toBe(200)
  })

  test('that is special needs a tax number, and a title is of the same customer', async () => {
    const person = (await rep.create('invoice-titles', { customer, name: 'Feng Lin', kind: 'person' })).id as string
    const id = await order()
    expect((await ask(rep, id, { title: person, invoiceKind: 'digitalSpecial' })).status).toBe(422)
    const stranger = (await rep.create('customers', { name: 'Stranger' })).id as string
    const theirs = (await rep.create('invoice-titles', { customer: stranger, name: 'Stranger' })).id as string
    expect((await ask(rep, id, { title: theirs })).status).toBe(422)
    expect(await invoiceOf(await requested(id, { title: person }))).toMatchObject({ invoiceKind: 'digitalOrdinary', titleName: 'Feng Lin' })
  })

  test('may be one for several orders of a customer, but not of several currencies', async () => {
    const firm = (await rep.create('customers', { name: 'Many Orders' })).id as string
    const ids = [await order(undefined, { customer: firm }), await order([{ name: 'Wire', quantity: 2, unitPrice: cny(50) }], { customer: firm })]
    const answer = await rep.post(`/api/v1/customers/${firm}/invoice-orders`, {})
    expect(answer.status, answer.text).toBe(200)
    const invoice = answer.body.result.invoice as string
    expect(await invoiceOf(invoice)).toMatchObject({ total: cny(10_099), titleName: 'Many Orders' })
    expect(new Set((await linesOf(invoice)).map((line: { order: { id: string } }) => line.order.id))).toEqual(new Set(ids))
    const foreign = await order(undefined, { customer })
    expect((await rep.post(`/api/v1/customers/${firm}/invoice-orders`, { orders: [{ object: 'order', id: foreign }] })).status).toBe(422)
  })

  test('above the limit of one invoice becomes several, none above it, that come to the order', async () => {
    const policy = await app.admin.create('invoice-policies', { name: 'Limit', regime: 'china', invoiceKind: 'digitalSpecial', limit: cny(4000), taxRate: 0.13 })
    const id = await order()
    const answer = await ask(rep, id)
    const invoices = await Promise.all((answer.body.result.invoices as string[]).map(invoiceOf))
    expect(invoices.length).toBe(3)
    expect(invoices.reduce((sum, { total }) => sum + total.amount, 0)).toBe(9999)
    for (const { total, taxTotal } of invoices) expect(total.amount - taxTotal.amount).toBeLessThanOrEqual(4000)
    expect((await app.admin.delete(`/api/v1/invoice-policies/${policy.id as string}`, { version: 1 })).status).toBeLessThan(300)
  })

  test('of what was delivered only, where the company says so', async () => {
    const policy = await app.admin.create('invoice-policies', { name: 'Delivered', basis: 'delivered', invoiceKind: 'digitalSpecial' })
    const id = await order()
    expect((await ask(rep, id)).body.type).toBe('/problems/invoice-nothing-left')
    expect((await app.admin.delete(`/api/v1/invoice-policies/${policy.id as string}`, { version: 1 })).status).toBeLessThan(300)
  })

  test('is the customer’s: a rep of another department and another company read, ask and reverse nothing', async () => {
    const id = await order()
    const invoice = await issued(await requested(id))
    const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
    for (const stranger of [other, await app.otherWorkspace()]) {
      expect((await stranger.get(`/api/v1/invoices/${invoice}`)).status).toBe(404)
      expect((await ask(stranger, id)).status).toBe(404)
      expect((await stranger.post(`/api/v1/invoices/${invoice}/reverse`, { reversalReason: 'mistake' })).status).toBe(404)
      expect((await stranger.post(`/api/v1/customers/${customer}/invoice-orders`, {})).status).toBe(404)
    }
    expect(app.faults).toEqual([])
  })
})
