import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { runJob } from '../time/running.ts'
import { openedShop, Shopper, yuan } from './shop.ts'

test('a cart that nobody goes on with is abandoned by its verb, stays with those inside, and can still be ordered', async () => {
  const app = await testApp()
  const { address } = await openedShop(app, { abandonedHours: 2 })
  const product = await app.admin.create('products', { name: 'Left behind', listPrice: yuan(10), shownInShop: true })
  const shopper = new Shopper(app, address)
  await shopper.post('/cart', { do: 'add', product: String(product.id), quantity: '2' })
  expect(await runJob(app, 'shop.abandon', app.workspaceId, {})).toEqual({ abandoned: 0 })
  app.clock.set(app.clock.now() + 3 * 3_600_000)
  expect(await runJob(app, 'shop.abandon', app.workspaceId, {})).toEqual({ abandoned: 1 })
  const [cart] = (await app.admin.post('/api/v1/carts/query', { filter: { field: 'status', is: 'equals', value: 'abandoned' } })).body.rows
  expect(cart).toMatchObject({ total: { amount: 2000 }, lineCount: 1 })
  expect((await shopper.get('/cart')).text).toContain('Left behind')
  expect((await shopper.get('/checkout')).status).toBe(200)
}, 180_000)
