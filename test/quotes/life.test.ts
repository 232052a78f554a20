import { beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { expireQuotesJob } from '../../src/app/quotes.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { cny, draftQuote, linesOf, sendByLink } from './quote.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)
const act = (id: string, verb: string, input: object = {}) => app.admin.post(`/api/v1/quotes/${id}/${verb}`, input)
const read = async (id: string) => (await app.admin.get(`/api/v1/quotes/${id}`)).body

describe('a quote through its life', () => {
  it('adds up in its own currency, with the margin that is left and what was taken off by hand', async () => {
    const quote = await draftQuote(app.admin)
    // 2 x 98.00 + 50.00; tax 25.48 + 3.00; cost 2 x 60.00.
    expect(await read(quote.id)).toMatchObject({ revision: 1, linesTotal: { amount: 24_600 }, taxTotal: { amount: 2848 }, total: { amount: 27_448 }, costTotal: { amount: 12_000 }, handDiscount: 0 })
    const [board] = await linesOf(app.admin, quote.id)
    await app.admin.patch(`/api/v1/quote-lines/${board.id as string}`, { discount: 0.1 }, { version: board.version })
    expect((await read(quote.id)).handDiscount).toBeCloseTo(0.1, 10)
  })

  it('goes from draft to order, and makes one order only, with the lines that were accepted', async () => {
    const quote = await draftQuote(app.admin)
    await sendByLink(app.admin, quote.id)
    const [, , express] = await linesOf(app.admin, quote.id)
    expect((await act(quote.id, 'to-order')).status).toBe(409)
    expect((await act(quote.id, 'accept', { answeredBy: 'Li Hua, by telephone', chosen: [{ object: 'quoteLine', id: express.id }] })).status).toBe(200)
    const made = await act(quote.id, 'to-order', { customerNumber: 'PO-7' })
    const order = (await app.admin.get(`/api/v1/orders/${made.body.result.order as string}`)).body
    expect(order).toMatchObject({ customer: { id: quote.customer.id }, customerNumber: 'PO-7', lineCount: 3 })
    const again = await act(quote.id, 'to-order')
    expect([again.status, again.body.title]).toEqual([409, expect.stringContaining(order.number)])
  })

  it('becomes a contract instead: lines, parties, tax and totals as accepted, linked both ways, once', async () => {
    const quote = await draftQuote(app.admin, { subject: 'Boards for the harbour', discount: 0.1, freight: cny(500) })
    await sendByLink(app.admin, quote.id)
    expect((await act(quote.id, 'to-contract')).status).toBe(409)
    await act(quote.id, 'accept', { answeredBy: 'Li Hua' })
    const made = (await act(quote.id, 'to-contract', { endsOn: '2027-11-24' })).body.result.contract as string
    const contract = (await app.admin.get(`/api/v1/contracts/${made}`)).body
    const { total, taxTotal } = await read(quote.id)
    expect(contract).toMatchObject({ status: 'draft', name: 'Boards for the harbour', customer: { id: quote.customer.id }, terms: 'Thirty days net', endsOn: '2027-11-24', lineCount: 2, currency: 'CNY', total: { amount: total.amount }, taxTotal: { amount: taxTotal.amount } })
    expect((await read(quote.id)).contract).toMatchObject({ id: made, title: contract.number })
    expect((await app.admin.post('/api/v1/quotes/query', { filter: { field: 'contract', is: 'equals', value: made } })).body.rows).toHaveLength(1)
    for (const verb of ['to-contract', 'to-order', 'revise']) { const again = await act(quote.id, verb); expect([verb, again.status, again.body.title]).toEqual([verb, 409, expect.stringContaining(contract.number)]) }
  })

  it('has versions under one number: the former stands superseded, and what differs is told line by line', async () => {
    const quote = await draftQuote(app.admin)
    await sendByLink(app.admin, quote.id)
    const next = (await act(quote.id, 'revise', { reason: 'Cheaper' })).body.result.quote as string
    expect(await read(next)).toMatchObject({ number: quote.number, revision: 2, status: 'draft', previous: { id: quote.id }, terms: 'Thirty days net', sentAt: null })
    expect(await read(quote.id)).toMatchObject({ status: 'superseded', revision: 1 })
    const lines = await linesOf(app.admin, next)
    expect(lines.map(({ name, optional }) => [name, optional])).toEqual((await linesOf(app.admin, quote.id)).map(({ name, optional }) => [name, optional]))
    const { version } = await read(next)
    await app.admin.patch(`/api/v1/quotes/${next}`, { lines: [{ id: lines[0].id, unitPrice: cny(9000) }, { id: lines[1].id }, { name: 'Training', unitPrice: cny(100) }] }, { version })
    const told = (await act(next, 'compare')).body.result
    expect(told.former).toBe(quote.id)
    expect(told.lines.map(({ kind, name }: { kind: string; name: string }) => [kind, name])).toEqual([['changed', lines[0].name], ['added', 'Training'], ['removed', 'Express delivery']])
    expect(told.lines[0].changes).toContainEqual({ field: 'unitPrice', before: cny(9800), after: cny(9000) })
    const twice = await act(quote.id, 'revise')
    expect(twice.status).toBe(409)
  })

  it('stands as it was sent, by whichever door, until it is taken back', async () => {
    const quote = await draftQuote(app.admin)
    await sendByLink(app.admin, quote.id)
    const [board] = await linesOf(app.admin, quote.id)
    const { version } = await read(quote.id)
    const tries = [
      await app.admin.patch(`/api/v1/quotes/${quote.id as string}`, { discount: 0.5 }, { version }),
      await app.admin.patch(`/api/v1/quote-lines/${board.id as string}`, { unitPrice: cny(1) }, { version: board.version }),
      await app.admin.post('/api/v1/quote-lines', { quote: quote.id, name: 'More', unitPrice: cny(1) }),
      await app.admin.delete(`/api/v1/quote-lines/${board.id as string}`, { version: board.version }),
      await app.admin.patch(`/api/v1/quotes/${quote.id as string}`, { status: 'draft' }, { version }),
    ]
    expect(tries.map(({ status }) => status >= 400 && status < 500)).toEqual(tries.map(() => true))
    expect((await app.admin.patch(`/api/v1/quotes/${quote.id as string}`, { remark: 'Called them' }, { version })).status).toBe(200)
    await act(quote.id, 'recall')
    const again = await read(quote.id)
    expect((await app.admin.patch(`/api/v1/quotes/${quote.id as string}`, { discount: 0.5 }, { version: again.version })).status).toBe(200)
  })

  it('takes its lines into the bin and back, also once it was sent', async () => {
    const quote = await draftQuote(app.admin)
    await sendByLink(app.admin, quote.id)
    expect((await app.admin.delete(`/api/v1/quotes/${quote.id as string}`, { version: (await read(quote.id)).version })).status).toBeLessThan(300)
    expect((await act(quote.id, 'restore')).status).toBe(200)
    expect(await linesOf(app.admin, quote.id)).toHaveLength(3)
  })

  it('expires by itself on the day after its last, in the zone of the company', async () => {
    const now = app.clock.now()
    const [late, standing] = [await draftQuote(app.admin, { validUntil: '2026-11-26' }), await draftQuote(app.admin, { validUntil: '2026-11-27' })]
    for (const { id } of [late, standing]) await sendByLink(app.admin, id)
    app.clock.set(Date.parse('2026-11-26T16:10:00Z'))
    const idle = { attempt: 1, runId: '0191d0c0-0000-7000-8000-000000000001', signal: new AbortController().signal, progress: () => Promise.resolve() }
    const context = await contextOf(app.program, { workspaceId: app.workspaceId, runId: idle.runId, name: 'quotes.expire', actor: { id: null, name: null } })
    const [first, second] = [await expireQuotesJob.run(context, {}, idle), await expireQuotesJob.run(context, {}, idle)]
    // Back to the hour in which everybody is signed in.
    app.clock.set(now)
    expect([first, second]).toEqual([{ expired: 1 }, { expired: 0 }])
    expect([(await read(late.id)).status, (await read(standing.id)).status]).toEqual(['expired', 'sent'])
  })
})

describe('a quote that may not go out', () => {
  const refused = async (given: object) => { const quote = await draftQuote(app.admin, given); const answer = await act(quote.id, 'send', { by: 'link' }); return [answer.status, answer.body.title] }

  it('is refused without lines, with optional ones alone, and with a last day that is over', async () => {
    expect(await refused({ lines: [] })).toEqual([409, expect.stringContaining('without lines')])
    expect(await refused({ lines: [{ name: 'Perhaps', unitPrice: cny(1), optional: true }] })).toEqual([409, expect.stringContaining('Every line is optional')])
    expect((await refused({ validUntil: '2026-11-01' }))[0]).toBe(422)
  })

  it('names a product that was discontinued or deleted meanwhile', async () => {
    for (const verb of ['discontinued', 'deleted']) {
      const product = await app.admin.create('products', { name: `Gone ${verb}`, listPrice: cny(100) })
      const quote = await draftQuote(app.admin, { lines: [{ product: product.id, name: product.name, unitPrice: cny(100) }] })
      if (verb === 'deleted') await app.admin.delete(`/api/v1/products/${product.id as string}`, { version: product.version })
      else await app.admin.patch(`/api/v1/products/${product.id as string}`, { status: 'discontinued' }, { version: product.version })
      const answer = await act(quote.id, 'send', { by: 'link' })
      expect([answer.status, answer.body.title]).toEqual([409, expect.stringContaining(`Gone ${verb}`)])
    }
  })

  it('refuses a quantity of nothing, below nothing, or beyond all reason, and a second currency', async () => {
    for (const quantity of [0, -1, 1e12, 'many']) expect((await app.admin.post('/api/v1/quotes', { customer: (await draftQuote(app.admin)).customer.id, lines: [{ name: 'X', quantity, unitPrice: cny(100) }] })).status, String(quantity)).toBe(422)
    const mixed = await app.admin.post('/api/v1/quotes', { customer: (await draftQuote(app.admin)).customer.id, currency: 'CNY', lines: [{ name: 'X', unitPrice: { amount: 100, currency: 'USD' } }] })
    expect([mixed.status, JSON.stringify(mixed.body.fields)]).toEqual([422, expect.stringContaining('currency')])
    const huge = await app.admin.post('/api/v1/quotes', { customer: (await draftQuote(app.admin)).customer.id, lines: [{ name: 'X', quantity: 1e9, unitPrice: cny(9_000_000_000_000) }] })
    expect(huge.status).toBe(422)
  })

  it('is mailed only where mail goes out, and says what is missing', async () => {
    const quote = await draftQuote(app.admin)
    expect((await act(quote.id, 'send', { by: 'mail' })).status).toBe(422)
    const answer = await act(quote.id, 'send', { by: 'mail', to: 'li@example.com' })
    expect([answer.status, answer.body.title]).toEqual([409, expect.stringContaining('No mail goes out')])
    expect((await read(quote.id)).status).toBe('draft')
  })

  it('is not within reach of another representative, nor of another company', async () => {
    const [own, colleague, other] = [await app.person({ role: 'rep' }), await app.person({ role: 'rep' }), await app.otherWorkspace()]
    const quote = await draftQuote(own, {}, app.admin)
    for (const who of [colleague, other]) {
      expect((await who.get(`/api/v1/quotes/${quote.id as string}`)).status).toBe(404)
      expect((await who.post(`/api/v1/quotes/${quote.id as string}/send`, { by: 'link' })).status).toBe(404)
      expect((await who.post(`/api/v1/quotes/${quote.id as string}/read-links`, {})).status).toBe(404)
    }
    expect((await own.post(`/api/v1/quotes/${quote.id as string}/send`, { by: 'link' })).status).toBe(200)
  })
})

describe('an inquiry', () => {
  it('becomes a quote with what was asked for, at the prices of today', async () => {
    const product = await app.admin.create('products', { name: 'Radiator', unit: 'pcs', listPrice: cny(11_200), taxRate: 0.13, cost: cny(7000) })
    const customer = await app.admin.create('customers', { name: 'Asks first' })
    const inquiry = await app.admin.create('inquiries', { subject: 'Hundred radiators', receivedBy: 'mail', email: 'buyer@example.com', lines: [{ product: product.id, name: 'Radiator', quantity: 100, targetPrice: cny(9000) }, { name: 'Something new', quantity: 3, targetPrice: cny(500) }] })
    const nobody = await app.admin.post(`/api/v1/inquiries/${inquiry.id as string}/to-quote`, {})
    expect(nobody.status).toBe(422)
    const made = await app.admin.post(`/api/v1/inquiries/${inquiry.id as string}/to-quote`, { customer: customer.id })
    expect(made.status, made.text).toBe(200)
    expect(made.body.record).toMatchObject({ status: 'quoted', customer: { id: customer.id } })
    const lines = await linesOf(app.admin, made.body.result.quote)
    expect(lines.map(({ name, quantity, unitPrice, taxRate }) => [name, quantity, unitPrice.amount, taxRate])).toEqual([['Radiator', 100, 11_200, 0.13], ['Something new', 3, 500, null]])
  })
})
