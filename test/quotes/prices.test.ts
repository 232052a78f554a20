import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { cny, linesOf } from './quote.ts'

// The prices of a quote are the engine's, and what whoever says yes goes by is found on the server.

let app: TestApp
let rep: TestClient
let board: string
let customer: string
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Rita' })
  board = (await app.admin.create('products', { name: 'PCB-8L', code: 'PCB-8L', unit: 'pcs', listPrice: cny(9800), cost: cny(6000), floorPrice: cny(8200), taxRate: 0.13 })).id
  customer = (await app.admin.create('customers', { name: 'Qiming', owner: rep.userId })).id
  const dealer = (await app.admin.create('price-lists', { name: 'Dealer', audience: 'everybody' })).id
  await app.admin.create('price-rules', { name: 'Dealer price', list: dealer, product: board, kind: 'percentOff', percent: 0.05 })
  await app.admin.create('price-rules', { name: 'From 1,000', list: dealer, product: board, kind: 'percentOff', percent: 0.02, fromQuantity: 1000 })
}, 180_000)

const draft = async (line: object, who = rep, given: object = {}) => (await who.create('quotes', { customer, lines: [{ product: board, name: 'PCB-8L', quantity: 2000, unitPrice: cny(9800), ...line }], ...given })).id as string
const act = (who: TestClient, id: string, verb: string, input: object = {}) => who.post(`/api/v1/quotes/${id}/${verb}`, input)
const quoteOf = async (id: string, who = app.admin) => (await who.get(`/api/v1/quotes/${id}`)).body
const firstLine = async (id: string, who = app.admin) => (await linesOf(who, id))[0]

describe('the prices of a quote', () => {
  it('come from the rules: list price, tier, cost and tax, where nobody gave a price by hand', async () => {
    const id = await draft({})
    const told = await act(rep, id, 'reprice')
    expect([told.status, told.body.result.changed, told.body.result.needsApproval]).toEqual([200, 1, false])
    expect(told.body.result.lines[0].steps.map(({ kind, amount }: { kind: string; amount: number }) => [kind, amount])).toEqual([['list', 9800], ['percentOff', -490], ['percentOff', -196]])
    expect(await firstLine(id)).toMatchObject({ listPrice: cny(9800), rulePrice: cny(9114), basePrice: cny(9800), unitPrice: cny(9114), cost: cny(6000), taxRate: 0.13, handDiscount: 0 })
    expect((await act(rep, id, 'reprice')).body.result.changed).toBe(0)
  })

  it('follow the quantity when they are asked anew, but leave a price given by hand as it is', async () => {
    const id = await draft({})
    await act(rep, id, 'reprice')
    const line = await firstLine(id)
    await rep.patch(`/api/v1/quote-lines/${line.id as string}`, { quantity: 10 }, { version: line.version })
    await act(rep, id, 'reprice')
    const fewer = await firstLine(id)
    expect(fewer.unitPrice).toMatchObject(cny(9310))
    await rep.patch(`/api/v1/quote-lines/${line.id as string}`, { unitPrice: cny(9000) }, { version: fewer.version })
    await act(rep, id, 'reprice')
    const byHand = await firstLine(id)
    expect([byHand.unitPrice.amount, byHand.rulePrice.amount]).toEqual([9000, 9310])
    expect(byHand.handDiscount).toBeCloseTo(310 / 9800, 10)
  })

  it('beyond what a representative may give are told, and stand above the limit for whoever says yes', async () => {
    const id = await draft({ unitPrice: cny(8134) })
    const told = (await act(rep, id, 'reprice')).body.result
    expect([told.needsApproval, told.lines[0].notes.map(({ kind }: { kind: string }) => kind)]).toEqual([true, ['aboveHandLimit', 'belowFloor']])
    const quote = await quoteOf(id)
    expect([quote.handDiscount, quote.discountLimit, quote.overLimit].map((share: number) => Math.round(share * 1000))).toEqual([100, 30, 70])
  })

  it('count a discount on the whole beside that of the line', async () => {
    const id = await draft({}, rep, { discount: 0.1 })
    await act(rep, id, 'reprice')
    expect((await quoteOf(id)).overLimit).toBeCloseTo(0.07, 10)
  })

  it('are judged by what the server finds when it is sent, never by what a client said', async () => {
    const refused = await rep.post('/api/v1/quotes', { customer, lines: [{ product: board, name: 'PCB-8L', quantity: 2000, unitPrice: cny(5000), rulePrice: cny(5000) }] })
    expect(refused.status).toBe(422)
    const id = await draft({ unitPrice: cny(7000), listPrice: cny(7000), cost: cny(1) })
    expect((await quoteOf(id)).handDiscount).toBe(0)
    expect((await act(rep, id, 'send', { by: 'link' })).status).toBe(200)
    expect(await firstLine(id)).toMatchObject({ unitPrice: cny(7000), listPrice: cny(9800), rulePrice: cny(9114), cost: cny(6000) })
    expect((await quoteOf(id)).overLimit).toBeCloseTo((9114 - 7000) / 9800 - 0.03, 10)
  })

  it('tell a price by hand from one by the rules in the next version too', async () => {
    const id = await draft({})
    await act(rep, id, 'reprice')
    await act(rep, id, 'send', { by: 'link' })
    const next = (await act(rep, id, 'revise')).body.result.quote as string
    expect(await firstLine(next)).toMatchObject({ unitPrice: cny(9114), rulePrice: cny(9114), handDiscount: 0 })
  })
})

describe('cost and margin of a quote', () => {
  it('are seen by nobody who may not see them on the product', async () => {
    await app.admin.create('roles', { name: 'Blind to cost', key: 'blind', permissions: { otherwise: { read: 'all', create: true, update: 'all', delete: 'none', export: false, import: false }, objects: { product: { read: 'all', create: false, update: 'none', delete: 'none', export: false, import: false, fields: { cost: 'none' } } } } })
    const blind = await app.person({ role: 'blind' })
    const id = await draft({}, app.admin)
    const told = await act(blind, id, 'reprice')
    expect(told.status, told.text).toBe(200)
    for (const name of ['cost', 'unitCost', 'margin', 'floorPrice']) expect(told.body.result.lines[0], name).not.toHaveProperty(name)
    const [line, quote] = [await firstLine(id, blind), await quoteOf(id, blind)]
    for (const name of ['cost', 'costTotal', 'margin']) expect(line, name).not.toHaveProperty(name)
    for (const name of ['costTotal', 'margin']) expect(quote, name).not.toHaveProperty(name)
    expect((await firstLine(id)).cost).toMatchObject(cny(6000))
  })

  it('of another representative’s customer are not priced', async () => {
    const colleague = await app.person({ role: 'rep' })
    expect((await act(colleague, await draft({}), 'reprice')).status).toBe(404)
  })
})
