import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let colleague: TestClient
let rival: string
let deal: string
const yuan = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('East'), name: 'Rita Rep' })
  colleague = await app.person({ role: 'rep', department: await app.department('West'), name: 'Wim West' })
  const product = (await app.admin.create('products', { name: 'PCB-8L', listPrice: yuan(10_000) })).id as string
  rival = (await app.admin.create('competitors', { name: 'Huaqiang Precision', threat: 'high', strengths: 'Short delivery', weaknesses: 'No 8 layers' })).id
  await app.admin.create('competitor-products', { name: 'HQ-8', competitor: rival, product, likeness: 'same', price: yuan(9600) })
  const customer = (await rep.create('customers', { name: 'Qiming' })).id as string
  const stage = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }] })).body.rows[0].id as string
  const against = (client: TestClient, of: string, more: object = {}) => client.create('opportunities', { name: 'Deal', stage, customer: of, amount: yuan(100_000), competitors: [{ object: 'competitor', id: rival }], ...more }).then(({ id }) => id as string)
  for (const id of [await against(rep, customer), await against(rep, customer)]) await rep.post(`/api/v1/opportunities/${id}/win`, { closedOn: '2026-11-20' })
  await rep.post(`/api/v1/opportunities/${await against(rep, customer)}/lose`, { closedOn: '2026-11-20', lossClass: 'competitor', lossReason: 'competitorPrice', lostTo: rival })
  const elsewhere = (await colleague.create('customers', { name: 'Elsewhere' })).id as string
  await colleague.post(`/api/v1/opportunities/${await against(colleague, elsewhere)}/lose`, { closedOn: '2026-11-20', lossClass: 'ours', lossReason: 'price' })
  deal = await against(rep, customer, { lines: [{ product, name: 'PCB-8L', quantity: 1, unitPrice: yuan(10_000) }] })
  await rep.create('competing-offers', { name: 'Their offer', opportunity: deal, competitor: rival, price: yuan(96_000) })
})

test('the battle card of a deal tells of each competitor what they can, how we fared, and their products beside ours', async () => {
  const { status, body } = await rep.post(`/api/v1/opportunities/${deal}/battle-card`, {})
  expect(status).toBe(200)
  const [card] = body.result.competitors
  expect(card).toMatchObject({ name: 'Huaqiang Precision', threat: 'high', weaknesses: 'No 8 layers', figures: { won: 2, lost: 1, open: 1, wonAmount: 200_000, lostAmount: 100_000, reasons: [{ reason: 'competitorPrice', count: 1 }] } })
  expect(card.figures.winRate).toBeCloseTo(2 / 3)
  expect(card.products[0]).toMatchObject({ name: 'HQ-8', ours: 'PCB-8L', likeness: 'same' })
  expect(card.products[0].difference).toBeCloseTo(-0.04)
  expect(card.offers).toEqual([{ product: '', price: 96_000, outcome: 'open', reason: null }])
})

test('wins and losses against a competitor are those that the viewer may see', async () => {
  const figures = async (client: TestClient) => (await client.post(`/api/v1/competitors/${rival}/figures`, {})).body.result
  expect(await figures(rep)).toMatchObject({ won: 2, lost: 1 })
  expect(await figures(colleague)).toMatchObject({ won: 0, lost: 1 })
  expect(await figures(app.admin)).toMatchObject({ won: 2, lost: 2 })
  expect((await colleague.post(`/api/v1/opportunities/${deal}/battle-card`, {})).status).toBe(404)
  expect((await (await app.otherWorkspace()).post(`/api/v1/competitors/${rival}/figures`, {})).status).toBe(404)
})
