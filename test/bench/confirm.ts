import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { sql } from '../../src/platform/database/index.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { middle } from './measure.ts'
import { databaseProcessor, usedBetween } from './processor.ts'
import type { Figure } from './report.ts'
import type { Company, World } from './world.ts'

const workers = 16
const turns = 4
const ordersATurn = 250
const productCount = 50
const linesOfOrder = 3

/** Orders confirmed a second, 16 at once over fifty products, beside the same promise of goods written by hand; the books are checked afterwards. */
export async function benchConfirm(bench: Bench): Promise<Figure[]> {
  const world = await bench.world()
  const company = await bench.first()
  const { administrator: cookie } = company
  const products = await Promise.all(Array.from({ length: productCount }, async (_, index) => made(await must(world.address, 'POST', '/api/v1/products', {
    cookie, body: { name: `Confirmed ${String(index)}`, unit: 'pcs', listPrice: { amount: 10_000, currency: 'CNY' }, stock: 1_000_000 },
  }))))
  const orders = await ordersOf(world, company, products)
  const byHand = handConfirming(world, company)
  const used = processorUsed(world)
  const rates = { ours: [] as number[], limit: [] as number[] }
  try {
    const ours = (id: string) => must(world.address, 'POST', `/api/v1/orders/${id}/confirm`, { cookie, body: {} })
    // The first turn warms up, and is not counted.
    for (const side of [ours, byHand.confirm]) await rateOf(orders.splice(0, ordersATurn), side)
    for (let turn = 0; turn < turns; turn += 1) {
      rates.ours.push(await used.during(() => rateOf(orders.splice(0, ordersATurn), ours)))
      rates.limit.push(await rateOf(orders.splice(0, ordersATurn), byHand.confirm))
    }
  } finally {
    await byHand.close()
  }
  await requireBooks(world, company)
  const figure = { what: 'orders of three lines confirmed, 16 at once', ours: middle(rates.ours), unit: 'a second', better: 'higher' } as const
  const count = turns * ordersATurn
  return [
    { ...figure, limit: 100, bar: 1 },
    // Whatever else the machine was at meanwhile, these say the same.
    ...(used.database === 0 ? [] : [{ ...figure, what: `the same by the processor time that they took, program and database, on ${String(cpus().length)} cores`, ours: count / ((used.program + used.database) / (cpus().length * 1000)), limit: 100, bar: 1 }]),
    { ...figure, what: 'the same beside the promise of goods alone, by hand in SQL', limit: middle(rates.limit) },
    { what: 'processor time of the program for one, with all that follows the feed', ours: used.program / count, unit: 'ms', better: 'lower' },
    { what: 'processor time of the database for one', ours: used.database / count, unit: 'ms', better: 'lower' },
    { what: 'statements for one', ours: used.statements / count, unit: '', better: 'lower' },
  ]
}

/** Adds up what program and database use while something runs; milliseconds. */
function processorUsed({ database }: World) {
  const used = {
    program: 0, database: 0, statements: 0,
    async during<Result>(run: () => Promise<Result>): Promise<Result> {
      const before = { database: await databaseProcessor(database), program: process.cpuUsage(), statements: database.counter.statements }
      const result = await run()
      const { user, system } = process.cpuUsage(before.program)
      used.program += (user + system) / 1000
      used.database += usedBetween(before.database, await databaseProcessor(database)) ?? 0
      used.statements += database.counter.statements - before.statements
      return result
    },
  }
  return used
}

/** Enough for every turn of either side, each of another customer. */
async function ordersOf(world: World, { administrator: cookie, workspaceId }: Company, products: readonly string[]): Promise<string[]> {
  const count = ordersATurn * 2 * (turns + 1)
  const customers = await world.database.read<{ id: string }>({ workspaceId }, sql`select id from customer where workspace_id = ${workspaceId} and deleted_at is null order by id limit ${count}`)
  const ids: string[] = []
  await each(Array.from({ length: count }, (_, index) => index), async (index) => {
    const lines = Array.from({ length: linesOfOrder }, (_, line) => ({ position: line + 1, product: products[(index * 7 + line * 11) % productCount], name: 'Confirmed', quantity: 1 + line, unitPrice: { amount: 10_000, currency: 'CNY' } }))
    ids.push(made(await must(world.address, 'POST', '/api/v1/orders', { cookie, body: { customer: customers[index % customers.length]?.id, lines } })))
  })
  return ids
}

/** What cannot be left out: lock the products' levels in order, promise the goods, count them, and the order holds. */
function handConfirming(world: World, { workspaceId }: Company) {
  const pool = new pg.Pool({ ...world.database.connections.serving, max: workers })
  return {
    confirm: async (id: string) => {
      const client = await pool.connect()
      try {
        await client.query(`begin; set local app.workspace = '${String(workspaceId)}'`)
        await client.query({ name: 'hand-level', text: 'insert into stock_level (workspace_id, product_id, on_hand) select p.workspace_id, p.id, p.stock::numeric from product p where p.workspace_id = $1 and p.id in (select product_id from order_line where workspace_id = $1 and order_id = $2) order by p.id on conflict do nothing', values: [workspaceId, id] })
        await client.query({ name: 'hand-lock', text: 'select product_id from stock_level where workspace_id = $1 and product_id in (select product_id from order_line where workspace_id = $1 and order_id = $2) order by product_id for no key update', values: [workspaceId, id] })
        await client.query({ name: 'hand-promise', text: 'insert into stock_reservation (workspace_id, order_line_id, order_id, product_id, quantity) select workspace_id, id, order_id, product_id, quantity::numeric from order_line where workspace_id = $1 and order_id = $2', values: [workspaceId, id] })
        await client.query({ name: 'hand-count', text: 'update stock_level l set reserved = l.reserved + o.quantity::numeric from order_line o where l.workspace_id = $1 and o.workspace_id = $1 and o.order_id = $2 and o.product_id = l.product_id', values: [workspaceId, id] })
        await client.query({ name: 'hand-order', text: `update "order" set status = 'confirmed', confirmed_at = now(), version = version + 1 where workspace_id = $1 and id = $2`, values: [workspaceId, id] })
        await client.query('commit')
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

async function requireBooks(world: World, { workspaceId }: Company): Promise<void> {
  const wrong = await world.database.read<{ product: string }>({ workspaceId }, sql`
    select l.product_id as product from stock_level l
    where l.workspace_id = ${workspaceId} and l.reserved <> (select coalesce(sum(r.quantity), 0) from stock_reservation r where r.workspace_id = l.workspace_id and r.product_id = l.product_id)`)
  if (wrong.length > 0) throw new Error(`The stock of ${String(wrong.length)} products is not what was promised.`)
}

async function rateOf(ids: readonly string[], confirm: (id: string) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await each(ids, confirm)
  return ids.length / ((performance.now() - start) / 1000)
}

async function each<Item>(items: readonly Item[], run: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  await Promise.all(Array.from({ length: workers }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item)
  }))
}

function made({ body }: { readonly body: string }): string {
  return (JSON.parse(body) as { id: string }).id
}
