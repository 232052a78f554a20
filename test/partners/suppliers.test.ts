import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { pagesOf } from '../papers/reading.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let buyer: TestClient
let board: string
const suppliers: string[] = []

beforeAll(async () => {
  app = await testApp()
  buyer = await app.person({ role: 'purchaser', name: 'Pia Purchaser' })
  board = (await buyer.create('products', { name: 'PCB-8L', code: 'PCB-8L' })).id
  for (const name of ['Acme Boards', 'Best Boards']) suppliers.push((await buyer.create('suppliers', { name })).id)
})

const ask = async (supplier: string, answeredOn: string, price: number) => {
  const { id } = await buyer.create('supplier-requests', { supplier, subject: 'Price of 2,000', product: board, quantity: 2000, askedOn: '2026-11-02', dueOn: '2026-11-05' })
  const answer = await buyer.post(`/api/v1/supplier-requests/${id as string}/answer`, { answeredOn, price: { amount: price, currency: 'CNY' }, leadDays: 14 })
  expect(answer.status).toBe(200)
  return id as string
}

test('what suppliers answered, delivered and were judged by stands side by side', async () => {
  const [acme = '', best = ''] = suppliers
  const id = await ask(acme, '2026-11-04', 9000)
  await ask(best, '2026-11-10', 10_000)
  expect((await buyer.get(`/api/v1/supplier-requests/${id}`)).body).toMatchObject({ status: 'answered', answerDays: 2, lateDays: 0 })
  await buyer.create('supplier-evaluations', { supplier: acme, title: 'Third quarter', qualityMark: 5, deliveryMark: 4, priceMark: 4, serviceMark: 5, receivedLots: 10, lateLots: 1, receivedQuantity: 1000, defectQuantity: 5 })
  await buyer.create('activities', { kind: 'meeting', subject: 'Yearly talk', target: { object: 'supplier', id: acme } }).then(({ id: meeting }) => buyer.post(`/api/v1/activities/${meeting as string}/complete`, {}))
  const { body } = await buyer.post('/api/v1/suppliers/compare', { suppliers: suppliers.map((each) => ({ object: 'supplier', id: each })) })
  const of = (name: string) => body.result.suppliers.find((row: { name: string }) => row.name === name)
  expect(of('Acme Boards')).toMatchObject({ asked: 1, answered: 1, answerDays: 2, answeredInTime: 1, deliveredInTime: 0.9, defectShare: 0.005, score: 90, meetings: 1 })
  expect(of('Acme Boards').priceAgainstOthers).toBeCloseTo(-0.1)
  expect(of('Best Boards')).toMatchObject({ answerDays: 8, answeredInTime: 0, deliveredInTime: null, score: null })
  expect((await buyer.get(`/api/v1/suppliers/${acme}`)).body).toMatchObject({ requestCount: 1, meanAnswerDays: 2, evaluationScore: 90, meetingCount: 1 })
})

test('more late lots than lots, an answer before the question, one supplier alone: each is refused with its field', async () => {
  const [acme = ''] = suppliers
  const evaluation = await buyer.post('/api/v1/supplier-evaluations', { supplier: acme, title: 'Wrong', qualityMark: 5, deliveryMark: 4, priceMark: 4, serviceMark: 5, receivedLots: 1, lateLots: 2 })
  expect(evaluation.body.fields).toEqual([expect.objectContaining({ path: '/lateLots', rule: 'atMost' })])
  const { id } = await buyer.create('supplier-requests', { supplier: acme, subject: 'Delivery', askedOn: '2026-11-02' })
  expect((await buyer.post(`/api/v1/supplier-requests/${id as string}/answer`, { answeredOn: '2026-11-01' })).body.fields[0].path).toBe('/answeredOn')
  expect((await buyer.post('/api/v1/suppliers/compare', { suppliers: [{ object: 'supplier', id: acme }] })).body.fields[0].path).toBe('/suppliers')
})

test('who may not read suppliers compares none, and another company finds none of ours', async () => {
  const named = { suppliers: suppliers.map((id) => ({ object: 'supplier', id })) }
  const rep = await app.person({ role: 'telesales', name: 'Tess Telesales' })
  expect((await rep.post('/api/v1/suppliers/compare', named)).status).toBe(403)
  const other = await app.otherWorkspace()
  const answer = await other.post('/api/v1/suppliers/compare', named)
  expect(answer.status === 200 ? answer.body.result.suppliers : []).toEqual([])
})

test('a purchaser prints what goes to suppliers and what has to be supplied, without the prices that are not theirs to see', async () => {
  const [acme = ''] = suppliers
  const request = await buyer.create('supplier-requests', { supplier: acme, subject: 'Price of 500', product: board, quantity: 500, question: 'What does it cost <b>delivered</b>?' })
  for (const [language, words] of [['en', ['AcmeBoards', request.number, 'Priceof500', 'PCB-8L', 'delivered']], ['zh', ['询价函', request.number, 'AcmeBoards']]] as const) {
    const printed = await buyer.get(`/api/v1/supplier-requests/${request.id as string}/print?language=${language}`)
    expect([printed.status, printed.headers['content-type']], printed.text.slice(0, 300)).toEqual([200, 'application/pdf'])
    const text = (await pagesOf(printed.bytes)).join('')
    for (const word of words) expect(text, language).toContain(word)
  }
  const customer = await app.admin.create('customers', { name: 'Who Ordered' })
  const order = await app.admin.create('orders', { customer: customer.id, lines: [{ name: 'Boards', quantity: 3, unitPrice: { amount: 987_654, currency: 'CNY' }, position: 1 }] })
  const paper = await buyer.get(`/api/v1/orders/${order.id as string}/print?language=en`)
  expect(paper.status, paper.text.slice(0, 300)).toBe(200)
  const text = (await pagesOf(paper.bytes)).join('')
  expect(text).toContain('Boards')
  expect(text).not.toMatch(/9,876\.54|29,629\.62/)
  expect((await (await app.otherWorkspace()).get(`/api/v1/supplier-requests/${request.id as string}/print`)).status).toBe(404)
})
