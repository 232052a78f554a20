import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { openedShop, Shopper, yuan } from './shop.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)

const shown = (name: string, more: object = {}) => app.admin.create('products', { name, unit: 'pc', listPrice: yuan(100), cost: yuan(61), floorPrice: yuan(77), taxRate: 0.13, shownInShop: true, ...more })

test('a shop shows products that are marked and on sale, with prices by quantity, and nothing else', async () => {
  const pumps = await app.admin.create('product-categories', { name: 'Pumps' })
  const list = await app.admin.create('price-lists', { name: 'Secret guests list', audience: 'named' })
  const pump = await shown('Ocean pump', { category: pumps.id, about: 'Runs <b>quietly</b>' })
  await app.admin.create('price-rules', { name: 'Ten', list: list.id, product: pump.id, fromQuantity: 10, kind: 'percentOff', percent: 0.1 })
  const hiddenOne = await shown('Hidden pump', { shownInShop: false })
  const gone = await shown('Gone pump')
  await app.admin.patch(`/api/v1/products/${gone.id as string}`, { status: 'discontinued' }, { version: gone.version as number })
  const { address } = await openedShop(app, { priceList: list.id })
  const shopper = new Shopper(app, address)

  const home = await shopper.get()
  expect(home.status).toBe(200)
  expect(home.text).toContain('Harbour Supplies')
  expect(home.text).toContain('Ocean pump')
  expect(home.text).toContain('Pumps')
  expect(home.text).not.toMatch(/Hidden pump|Gone pump/)
  expect((await shopper.get('', 'lang=zh')).text).toContain('海港商城')

  const page = await shopper.get(`/products/${pump.id as string}`)
  expect(page.text).toContain('CNY 100.00')
  expect(page.text).toContain('CNY 90.00')
  // Neither what it costs, nor the floor, nor the name of a list, and hostile text as text.
  expect(page.text).not.toMatch(/61\.00|77\.00|Secret guests list/)
  expect(page.text).toContain('&#60;b&#62;quietly')
  for (const id of [hiddenOne.id, gone.id, '00000000-0000-7000-8000-000000000001', "x' or 1=1"]) expect((await shopper.get(`/products/${encodeURIComponent(id as string)}`)).status, String(id)).toBe(404)
  expect((await shopper.get('', `lang=en&category=${pumps.id as string}`)).text).toContain('Ocean pump')
  expect((await shopper.get('', 'lang=en&category=nothing')).text).toContain('Nothing found')
  expect((await shopper.get('', 'lang=en&after=wrong')).status).toBeGreaterThanOrEqual(400)
})

test('a shop that is closed, or was given another address, is as unknown as one that was never made', async () => {
  const { id, address } = await openedShop(app)
  const shopper = new Shopper(app, address)
  expect((await shopper.get()).status).toBe(200)
  await app.admin.post(`/api/v1/shops/${id}/close`, {})
  const closed = await shopper.get()
  expect(closed.status).toBe(404)
  const bare = (text: string) => text.replaceAll(/nonce="[^"]*"/g, '')
  expect(bare(closed.text)).toBe(bare((await new Shopper(app, `gxs_1.${'A'.repeat(43)}`).get()).text))
  await app.admin.post(`/api/v1/shops/${id}/open`, {})
  await app.admin.post(`/api/v1/shops/${id}/renew-address`, {})
  expect((await shopper.get()).status).toBe(404)
})
