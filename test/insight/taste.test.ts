import { beforeAll, describe, expect, test } from 'vitest'
import { isProblem } from '../../src/lib/problem.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { tasteGathered, type Tastes } from '../../src/rooms/insight/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { runModels, startRun } from './company.ts'

let app: TestApp
const ids: Record<string, string> = {}
const buyers: string[] = []
type Told = Readonly<Record<string, { readonly value: unknown; readonly reasons: readonly { readonly key: string; readonly values: Readonly<Record<string, unknown>> }[]; readonly past: readonly unknown[] }>>

const told = async (customer: string | undefined): Promise<Told> => Object.fromEntries(((await app.admin.post(`/api/v1/customers/${String(customer)}/read-scores`, {})).body.result.scores as { score: string }[]).map((each) => [each.score, each])) as never

async function order(customer: string | undefined, lines: readonly { readonly product: string; readonly unitPrice: number; readonly quantity?: number }[]): Promise<string> {
  const made = await app.admin.create('orders', { customer, lines: lines.map(({ product, unitPrice, quantity = 1 }) => ({ product: ids[product], name: product, quantity, listPrice: { amount: 1000, currency: 'CNY' }, unitPrice: { amount: unitPrice, currency: 'CNY' } })) })
  expect((await app.admin.post(`/api/v1/orders/${made.id as string}/confirm`, {})).status).toBe(200)
  return made.id as string
}

beforeAll(async () => {
  app = await testApp()
  for (const name of ['烘焙原料', 'Machines']) ids[name] = (await app.admin.create('product-categories', { name })).id as string
  const product = async (name: string, more: object) => { ids[name] = (await app.admin.create('products', { name, listPrice: { amount: 1000, currency: 'CNY' }, ...more })).id as string }
  await product('Flour', { category: ids['烘焙原料'], brand: '安琪 ' })
  await product('Yeast', { category: ids['烘焙原料'], brand: '安琪' })
  await product('Oven', { category: ids['Machines'] })
  for (let place = 0; place < 12; place += 1) buyers.push((await app.admin.create('customers', { name: `Buyer ${place}` })).id as string)
  // The first one buys one category, below list price; the others at it, each for more than the one before.
  for (const lines of [['Flour'], ['Yeast'], ['Flour', 'Oven']]) await order(buyers[0], lines.map((product) => ({ product, unitPrice: 700 })))
  for (const [place, buyer] of buyers.entries()) if (place > 0) for (let time = 0; time < 2; time += 1) await order(buyer, [{ product: 'Oven', unitPrice: 1000, quantity: place * 10 }, { product: place % 2 === 0 ? 'Flour' : 'Yeast', unitPrice: 1000 }])
}, 240_000)

describe('tags of a customer', () => {
  test('are refused with a reason while there is too little', async () => {
    const other = await app.otherWorkspace()
    const run = (await other.post('/api/v1/model-runs/start', { model: 'taste' })).body.result.modelRun.id as string
    const { workspaceId } = (await other.get('/api/v1/me')).body as { workspaceId?: number }
    await runModels(app, { run }, { workspaceId: workspaceId ?? app.workspaceId + 1 })
    const { status, refusal } = (await other.get(`/api/v1/model-runs/${run}`)).body as { status: string; refusal: { title: { zh: string } } }
    expect(status).toBe('refused')
    expect(refusal.title.zh).toContain('至少需要')
  })

  test('tell purchasing power, favourite category, brand and product, and price sensitivity, each with why', async () => {
    expect(await runModels(app, { run: await startRun(app, 'taste') })).toMatchObject({ status: 'inForce' })
    const first = await told(buyers[0])
    expect(first['favouriteCategory']).toMatchObject({ value: '烘焙原料', reasons: [{ key: 'taste.category', values: { orders: 3, of: 3, id: ids['烘焙原料'] } }, { key: 'taste.spent' }] })
    expect(first['favouriteBrand']?.value).toBe('安琪')
    expect(first['favouriteProduct']).toMatchObject({ value: 'Flour', reasons: [{ values: { orders: 2, of: 3 } }, {}] })
    expect(first['priceSensitivity']).toMatchObject({ value: 'high', reasons: [{ values: { discounted: 4, lines: 4 } }, {}] })
    expect(first['purchasingPower']?.value).toBe('low')
    expect((await told(buyers[11]))['purchasingPower']?.value).toBe('high')
    expect((await told(buyers[11]))['favouriteCategory']?.value).toBe('Machines')
    for (const { reasons } of Object.values(first)) for (const { key } of reasons) expect(Object.hasOwn(reasonWords, key), key).toBe(true)
  })

  test('are columns and filters of the list, and nobody writes them', async () => {
    const found = (await app.admin.post('/api/v1/customers/query', { filter: { and: [{ field: 'favouriteCategory', is: 'equals', value: '烘焙原料' }, { field: 'purchasingPower', is: 'equals', value: 'low' }] }, fields: ['favouriteBrand', 'priceSensitivity'] })).body.rows
    expect(found).toMatchObject([{ id: buyers[0], favouriteBrand: '安琪', priceSensitivity: 'high' }])
    const { version } = (await app.admin.get(`/api/v1/customers/${String(buyers[0])}`)).body
    expect((await app.admin.patch(`/api/v1/customers/${String(buyers[0])}`, { purchasingPower: 'high' }, { version })).status).toBe(422)
  })

  test('follow what was bought since, and the history keeps what was', async () => {
    for (let time = 0; time < 5; time += 1) await order(buyers[0], [{ product: 'Oven', unitPrice: 1000, quantity: 500 }])
    await runModels(app, { run: await startRun(app, 'taste') })
    const first = await told(buyers[0])
    expect(first['favouriteCategory']).toMatchObject({ value: 'Machines', reasons: [{ values: { orders: 6, of: 8 } }, {}] })
    expect(first['purchasingPower']?.value).toBe('high')
    expect(first['favouriteCategory']?.past.length).toBeGreaterThan(0)
  })

  test('a company does not see those of another', async () => {
    const other = await app.otherWorkspace()
    expect((await other.post('/api/v1/customers/query', { filter: { field: 'favouriteCategory', is: 'isNotEmpty' } })).body.rows).toEqual([])
    expect((await other.post(`/api/v1/customers/${String(buyers[0])}/read-scores`, {})).status).toBe(404)
  })
})

describe('the judgement', () => {
  const tastes = (count: number, amount: (place: number) => number = (place) => 100 * (place + 1)): Tastes => ({
    buyers: Array.from({ length: count }, (_, place) => ({ customer: `c${place}`, orders: 2, amount: amount(place) })), leading: [], priced: [], prices: null, earlier: { leading: [], since: [] },
  })
  test.each([['nobody', tastes(0)], ['one', tastes(1)], ['only returns', tastes(40, () => -5)], ['all equal', tastes(40, () => 500)], ['an outlier', tastes(40, (place) => (place === 3 ? 1e15 : 100))], ['no name', { ...tastes(40), leading: [{ customer: 'c1', kind: 'category' as const, id: 'x', name: '', orders: 5, of: 5, share: 1 }] }]])('of %s answers, or says why not', (_what, given) => {
    try {
      const rows = [...tasteGathered(given).judge().judged]
      expect(rows.every(({ score, value }) => score === 'purchasingPower' && ['low', 'middle', 'high'].includes(value as string))).toBe(true)
    } catch (error) {
      expect(isProblem(error) ? error.details.kind : error).toBe('analysis-too-little')
    }
  })

  test('a favourite that holds is told beside what most people buy', () => {
    const leading = Array.from({ length: 20 }, (_, place) => ({ customer: `c${place}`, kind: 'category' as const, id: place < 15 ? 'a' : 'b', name: place < 15 ? 'A' : 'B', orders: 4, of: 5, share: 0.8 }))
    const { quality } = tasteGathered({ ...tastes(20), earlier: { leading, since: leading.map(({ customer, id }) => ({ customer, categories: [id] })) } }).judge()
    expect(quality['holdOut']).toMatchObject({ rows: 20, boughtAgain: 1, ofThePopular: 0.75 })
  })
})
