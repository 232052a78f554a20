import { contextOf } from '../../src/app/job-context.ts'
import { runModelsJob } from '../../src/app/models.ts'
import { addDays } from '../../src/lib/calendar.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { TestApp } from '../support/app.ts'

/** One order of a company that is made for models. */
export interface MadeOrder { readonly customer: string; readonly date: string; readonly amount: number; readonly number: string }

/** So many customers with orders over two years, each at a pace and a size of its own, by a seed; a few never bought. Ids are of the seed too: who is held out is decided by them. */
export async function madeCompany(app: TestApp, { customers, seed = 7, until = '2026-11-24' }: { readonly customers: number; readonly seed?: number; readonly until?: string }): Promise<readonly MadeOrder[]> {
  const dice = seededRandom(seed)
  const first = await app.admin.create('customers', { name: 'Buyer 0' })
  const draft = await app.admin.create('orders', { customer: first.id, date: '2024-01-02', amount: { amount: 100, currency: 'CNY' } })
  const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
  const made = await rows<{ id: string }>(`insert into customer select (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'access_root_id', n.id, 'code', 'S-' || n.place, 'name', 'Buyer ' || n.place))).*
    from customer c cross join lateral (select place, overlay(overlay(md5(c.workspace_id || ' ' || $2::text || ' ' || place) placing '4' from 13) placing '8' from 17)::uuid as id from generate_series(1, ${customers - 1}) place) n where c.id = $1 returning id`, [first.id, String(seed)])
  const last = Date.parse(`${until}T00:00:00Z`)
  const orders: MadeOrder[] = []
  for (const { id } of [{ id: first.id as string }, ...made].slice(Math.ceil(customers / 20))) {
    const [pace, size, leaves] = [15 + dice.next() * 75, 80 + dice.next() * 3000, dice.next() ** 2 * 0.5]
    // It comes at random at a pace of its own, and may be gone after each time.
    for (let ago = 10 + dice.next() * 700; ago > 0; ago = dice.next() < leaves ? 0 : ago + pace * Math.log(1 - dice.next())) {
      orders.push({ customer: id, date: new Date(last - Math.floor(ago) * 86_400_000).toISOString().slice(0, 10), amount: Math.round(size * (0.5 + dice.next()) * 100), number: `SO-X${orders.length}` })
    }
  }
  await addOrders(app, draft.id as string, orders)
  await rows(`delete from "order" where id = $1`, [draft.id])
  return orders
}

/** Orders as they stand once they were confirmed, set-wise. */
export async function addOrders(app: TestApp, like: string, orders: readonly MadeOrder[]): Promise<void> {
  await asOwner(app.program.database, `insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', n->>'number', 'customer_id', n->>'customer', 'access_root_id', n->>'customer',
    'date', n->>'date', 'status', 'confirmed', 'total_base', (n->>'amount')::bigint, 'total_amount', (n->>'amount')::bigint))).* from "order" o cross join jsonb_array_elements($2::jsonb) n where o.id = $1`, [like, JSON.stringify(orders)])
}

/** An instalment for each order, thirty days after it; every third customer pays half of its instalments late by habit, and the others on the last day: what the rules do not see. */
export async function addInstalments(app: TestApp, today: string): Promise<void> {
  const dice = seededRandom(5)
  const orders = await asOwner(app.program.database, `select id, customer_id as customer, date::text as date from "order" where status = 'confirmed' order by customer_id, date, id`) as { id: string; customer: string; date: string }[]
  const people = [...new Set(orders.map(({ customer }) => customer))]
  const [like] = orders
  const plan = await app.admin.create('payment-plans', { order: like?.id, customer: like?.customer, dueOn: '2026-12-20', amount: { amount: 100, currency: 'CNY' } })
  const drafts = orders.map(({ id, customer, date }, place) => {
    const dueOn = addDays(date, 30)
    const careless = people.indexOf(customer) % 3 === 0
    const late = dice.next() < (careless ? 0.5 : 0.06)
    return { id: crypto.randomUUID(), number: `PP-X${place}`, order: id, customer, dueOn, paidOn: addDays(dueOn, late ? 12 : careless ? 2 : -5) }
  })
  const paid = drafts.filter(({ paidOn }) => paidOn <= today)
  await asOwner(app.program.database, `insert into payment_plan select (jsonb_populate_record(p, jsonb_build_object('id', n->>'id', 'number', n->>'number', 'order_id', n->>'order', 'customer_id', n->>'customer', 'access_root_id', n->>'customer', 'due_on', n->>'dueOn', 'open_base', case when (n->>'paidOn')::date <= $3::date then 0 else 100 end))).*
    from payment_plan p cross join jsonb_array_elements($2::jsonb) n where p.id = $1`, [plan.id, JSON.stringify(drafts), today])
  await asOwner(app.program.database, `insert into payment (workspace_id, id, created_at, updated_at, version, access_root_id, number, customer_id, order_id, plan_id, date)
    select p.workspace_id, gen_random_uuid(), now(), now(), 1, p.customer_id, 'M-' || (n->>'number'), p.customer_id, p.order_id, p.id, (n->>'paidOn')::date from jsonb_array_elements($1::jsonb) n join payment_plan p on p.id = (n->>'id')::uuid`, [JSON.stringify(paid)])
}

/** Lines of a few products for each order: what stands next to each other in the list is bought together. */
export async function addLines(app: TestApp, count = 12): Promise<readonly string[]> {
  const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
  const products: string[] = []
  for (let place = 0; place < count; place += 1) products.push((await app.admin.create('products', { name: `Product ${place}`, listPrice: { amount: 1000, currency: 'CNY' } })).id as string)
  const customer = await app.admin.create('customers', { name: 'Sample of a line' })
  const order = await app.admin.create('orders', { customer: customer.id, lines: [{ product: products[0], name: 'Line', quantity: 1, unitPrice: { amount: 1000, currency: 'CNY' } }] })
  await rows(`insert into order_line select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'order_id', o.id, 'access_root_id', o.customer_id, 'quantity', 1,
      'product_id', ($2::text[])[1 + (abs(hashtext(o.customer_id::text)) % 4 + p.place + abs(hashtext(o.id::text)) % 3) % ${count}]))).*
    from "order" o cross join generate_series(0, 0) p(place) cross join order_line l where l.order_id = $1 and o.status = 'confirmed'`, [order.id, products])
  return products
}

/** A file of these orders, as an analyst would export it. */
export function csvOf(orders: readonly MadeOrder[]): string {
  return `customer,date,amount,order\n${orders.map(({ customer, date, amount, number }) => [customer, date, (amount / 100).toFixed(2), number].join(',')).join('\n')}\n`
}

/** The work of the night, or of one run, as the worker does it. */
export async function runModels(app: TestApp, input: { readonly run?: string } = {}, control: { readonly signal?: AbortSignal; readonly progress?: (done: number) => Promise<void>; readonly workspaceId?: number } = {}) {
  const { program } = app
  const { context } = await contextOf(program, { workspaceId: control.workspaceId ?? app.workspaceId, runId: 'test', name: 'models.run', actor: { id: null, name: null } })
  return runModelsJob.run({ program, context }, input, { signal: control.signal ?? new AbortController().signal, progress: control.progress ?? (() => Promise.resolve()), runId: 'test', attempt: 1 })
}

export async function startRun(app: TestApp, model: string, asOf?: string): Promise<string> {
  const answer = await app.admin.post('/api/v1/model-runs/start', { model, ...(asOf === undefined ? {} : { asOf }) })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.body.result.modelRun.id as string
}
