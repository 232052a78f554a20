import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
const ids: Record<string, string> = {}
let customer: string

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales') })
  for (const name of ['Flour', 'Yeast', 'Sugar', 'Oven', 'Gone', 'Empty']) ids[name] = (await app.admin.create('products', { name, listPrice: { amount: 1000, currency: 'CNY' }, ...(name === 'Oven' ? { lifeMonths: 60 } : {}) })).id as string
  customer = (await rep.create('customers', { name: 'Bakery' })).id as string
  const order = async (names: readonly string[], who = customer) => {
    const made = await rep.create('orders', { customer: who, lines: names.map((name) => ({ product: ids[name], name, quantity: 1, unitPrice: { amount: 1000, currency: 'CNY' } })) })
    expect((await rep.post(`/api/v1/orders/${made.id as string}/confirm`, {})).status).toBe(200)
  }
  const other = (await rep.create('customers', { name: 'Another' })).id as string
  for (let place = 0; place < 5; place += 1) await order(['Flour', 'Yeast', 'Gone', 'Empty', 'Oven'], other)
  for (let place = 0; place < 6; place += 1) await order(['Sugar'], other)
  await order(['Oven'])
  const { version } = (await app.admin.get(`/api/v1/products/${ids['Gone'] ?? ''}`)).body
  await app.admin.patch(`/api/v1/products/${ids['Gone'] ?? ''}`, { status: 'discontinued' }, { version })
  await app.admin.patch(`/api/v1/products/${ids['Empty'] ?? ''}`, { stockState: 'out' }, { version: (await app.admin.get(`/api/v1/products/${ids['Empty'] ?? ''}`)).body.version })
}, 180_000)

const suggest = async (input: object, who = rep) => (await who.post('/api/v1/products/suggest', input)).body.result.products as readonly { readonly name: string; readonly reason: { readonly key: string; readonly values: Readonly<Record<string, unknown>> } }[]

test('what stands in the same orders comes first, with the share of those orders; never what is sold no more, out of stock, or lasts', async () => {
  const found = await suggest({ products: [ids['Flour']], customer })
  expect(found.map(({ name }) => name)).toEqual(['Yeast', 'Sugar'])
  expect(found[0]?.reason).toMatchObject({ key: 'boughtWith', values: { with: 'Flour', share: { share: 1 } } })
  expect(found[1]?.reason.key).toBe('popularProduct')
})

test('whoever does not own the lasting thing is offered it; without products what is bought most comes', async () => {
  const newcomer = (await rep.create('customers', { name: 'Newcomer' })).id
  expect((await suggest({ products: [ids['Flour']], customer: newcomer })).map(({ name }) => name)).toContain('Oven')
  expect((await suggest({ limit: 1 })).map(({ name }) => name)).toEqual(['Sugar'])
})

test('for a customer whose taste is known its favourite category, brand and purse come before what everybody buys, in the order of the formula, to whoever may read them', async () => {
  const category = (await app.admin.create('product-categories', { name: '烘焙' })).id as string
  const product = async (name: string, more: object) => { ids[name] = (await app.admin.create('products', { name, listPrice: { amount: 90_000, currency: 'CNY' }, ...more })).id as string }
  await product('Tin', { category })
  await product('Apron', { brand: 'Acme' })
  await product('Spoon', { listPrice: { amount: 50, currency: 'CNY' } })
  await product('Tin of Acme', { category, brand: ' ACME' })
  await product('Out tin', { category, stockState: 'out' })
  const known = (await rep.create('customers', { name: 'Known' })).id as string
  const run = '00000000-0000-7000-8000-00000000bbbb'
  for (const [score, value, reasons] of [['favouriteCategory', '烘焙', [{ key: 'taste.category', values: { id: category } }]], ['favouriteBrand', 'Acme', []], ['purchasingPower', 'low', [{}, { key: 'taste.fits.low', values: { to: { money: 60 } } }]]] as const) {
    await asOwner(app.program.database, `insert into customer_score_run (workspace_id, score, run_id, as_of) values ($1, $2, $3, '2026-11-25') on conflict do nothing`, [app.workspaceId, score, run])
    await asOwner(app.program.database, `insert into customer_score (workspace_id, record_id, score, text_value, step, reasons, run_id) values ($1, $2, $3, $4, $4, $5::jsonb, $6)`, [app.workspaceId, known, score, value, JSON.stringify(reasons), run])
  }
  const found = await suggest({ customer: known })
  expect(found.map(({ name, reason }) => [name, reason.key])).toEqual([['Tin of Acme', 'ranked.category'], ['Tin', 'ranked.category'], ['Apron', 'ranked.brand'], ['Spoon', 'ranked.price'], ['Sugar', 'popularProduct']])
  expect(found[0]?.reason.values['name']).toBe('烘焙')
  // Somebody else's customer, or none, is told nothing of it.
  const other = await app.person({ role: 'rep', department: await app.department('Other') })
  expect((await other.post('/api/v1/products/suggest', { customer: known })).status).toBe(422)
  expect((await suggest({})).map(({ reason }) => reason.key)).not.toContain('ranked.category')
  expect((await suggest({ customer })).map(({ reason }) => reason.key)).not.toContain('ranked.category')
})

test('another company, hostile input and a customer out of reach tell nothing', async () => {
  const outside = await app.otherWorkspace()
  expect(await suggest({ products: [ids['Flour']] }, outside)).toEqual([])
  expect((await outside.post('/api/v1/products/suggest', { products: [ids['Flour']], customer })).status).toBe(422)
  for (const products of [['not an id'], [null, 7, {}], 'text', Array.from({ length: 400 }, () => ids['Flour'])]) expect((await rep.post('/api/v1/products/suggest', { products })).status).toBe(200)
})

test('what was done with those who moved between quadrants, and what was spent on them, is asked as any figure', async () => {
  for (const [path, measure, day] of [['activities', { function: 'count' }, 'doneAt'], ['expenses', { function: 'sum', field: 'amount' }, 'spentOn']] as const) {
    const filter = { and: [{ field: 'customer.valueQuadrantBefore', is: 'equals', value: 'bought' }, { field: 'customer.valueQuadrant', is: 'equals', value: 'key' }, { field: day, is: 'isNotEmpty' }, { not: { field: day, is: 'olderThan', value: { amount: 365, unit: 'day' } } }] }
    expect((await app.admin.post(`/api/v1/${path}/aggregate`, { filter, measures: [measure] })).status).toBe(200)
  }
})
