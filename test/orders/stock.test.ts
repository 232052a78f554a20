import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { sql } from '../../src/platform/database/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { selling } from './selling.ts'

let app: TestApp
let sell: ReturnType<typeof selling>

beforeAll(async () => {
  app = await testApp()
  sell = selling(app, app.admin)
})

const onProduct = (id: string, verb: string, input: object) => sell.act(id, verb, input, app.admin, 'products')

/** Products whose books do not agree: levels, ledger, reservations, what the product shows, and what the lines show. */
async function disagreements(): Promise<readonly unknown[]> {
  const { program: { database }, workspaceId } = app
  return database.read({ workspaceId }, sql`
    select p.name, l.on_hand, l.reserved, m.sum as ledger, r.sum as promised, p.stock, p.stock_reserved, s.sum as lines
    from stock_level l join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
    cross join lateral (select coalesce(sum(quantity), 0) as sum from stock_movement where workspace_id = l.workspace_id and product_id = l.product_id) m
    cross join lateral (select coalesce(sum(quantity), 0) as sum from stock_reservation where workspace_id = l.workspace_id and product_id = l.product_id) r
    cross join lateral (select coalesce(sum(o.reserved_quantity::numeric), 0) as sum from order_line o where o.workspace_id = l.workspace_id and o.product_id = l.product_id) s
    where l.on_hand < 0 or l.reserved < 0 or l.reserved > l.on_hand or m.sum <> l.on_hand or r.sum <> l.reserved or p.stock::numeric <> l.on_hand or coalesce(p.stock_reserved, 0)::numeric <> l.reserved or s.sum <> l.reserved`)
}

describe('the stock', () => {
  it('moves by verbs with reasons, and a product whose stock is given once is not changed by hand', async () => {
    const product = await sell.product({ stock: 1.5 })
    expect((await onProduct(product, 'receive', { quantity: 0.25, reason: 'Found' })).status).toBe(200)
    expect(await sell.level(product)).toEqual([1.75, 0, 1.75])
    expect((await app.admin.patch(`/api/v1/products/${product}`, { stock: 100 }, { version: 1 })).status).toBe(422)
    expect((await onProduct(product, 'adjust', { counted: 3 })).status).toBe(422)
    for (const quantity of [0, -1, 1e12, 'many', null]) expect((await onProduct(product, 'receive', { quantity })).status).toBe(422)
    const order = await sell.order(await sell.customer(), [{ product, quantity: 1.5 }])
    expect((await sell.act(order, 'confirm')).status).toBe(200)
    expect((await onProduct(product, 'adjust', { counted: 1, reason: 'Counted' })).body.title).toBe('1.5 are reserved for orders, so 1 cannot be all there is. Release orders first, then adjust.')
    expect((await onProduct(product, 'adjust', { counted: 1.5, reason: 'Counted' })).status).toBe(200)
    expect(await disagreements()).toEqual([])
  })

  it('begins to be kept with the first receipt', async () => {
    const product = await sell.product({ stock: null })
    expect((await onProduct(product, 'receive', { quantity: 7 })).status).toBe(200)
    expect(await sell.level(product)).toEqual([7, 0, 7])
  })

  it('agrees with its ledger whatever eight people do at once', async () => {
    const products = await Promise.all([6, 9, 12].map((stock) => sell.product({ stock })))
    const customers = await Promise.all([1, 2, 3].map(() => sell.customer()))
    const statuses = new Set<number>()
    const person = async (seed: number) => {
      const random = seededRandom(seed)
      const dice = () => random.next()
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(dice() * items.length)]!
      const does = async (id: string, verb: string, input: object, path?: string) => {
        const answer = await sell.act(id, verb, input, app.admin, path)
        statuses.add(answer.status)
        return answer
      }
      for (let round = 0; round < 3; round += 1) {
        const order = await sell.order(pick(customers), [{ product: pick(products), quantity: 1 + Math.floor(dice() * 3) }, { product: pick(products), quantity: 1 }])
        await does(order, 'confirm', { shortage: pick(['refuse', 'backOrder']) })
        if (dice() < 0.3) await does(order, 'cancel', { reason: 'Random' })
        if (dice() < 0.5) await does(pick(products), 'receive', { quantity: 2 }, 'products')
        await does(order, 'reserve', {})
        const made = await does(order, 'deliver', {})
        const delivery = made.body.result?.delivery as string | undefined
        if (delivery !== undefined) await does(delivery, 'ship', {}, 'deliveries')
        if (delivery !== undefined && dice() < 0.5) await does(delivery, 'sign', { signedBy: 'Somebody' }, 'deliveries')
        if (dice() < 0.3) await does(order, 'close', { reason: 'Random' })
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_each, seed) => person(seed)))
    expect([...statuses].every((status) => status === 200 || status === 409 || status === 422), [...statuses].join(' ')).toBe(true)
    expect(await disagreements()).toEqual([])
  }, 60_000)
})
