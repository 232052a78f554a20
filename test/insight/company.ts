import { contextOf } from '../../src/app/job-context.ts'
import { runModelsJob } from '../../src/app/models.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { TestApp } from '../support/app.ts'

/** One order of a company that is made for models. */
export interface MadeOrder { readonly customer: string; readonly date: string; readonly amount: number; readonly number: string }

/** So many customers with orders over two years, each at a pace and a size of its own, by a seed; a few never bought. */
export async function madeCompany(app: TestApp, { customers, seed = 7, until = '2026-11-24' }: { readonly customers: number; readonly seed?: number; readonly until?: string }): Promise<readonly MadeOrder[]> {
  const dice = seededRandom(seed)
  const first = await app.admin.create('customers', { name: 'Buyer 0' })
  const draft = await app.admin.create('orders', { customer: first.id, date: '2024-01-02', amount: { amount: 100, currency: 'CNY' } })
  const rows = async <Row>(text: string, values: unknown[] = []) => await asOwner(app.program.database, text, values) as Row[]
  const made = await rows<{ id: string }>(`insert into customer select (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'access_root_id', n.id, 'code', 'S-' || n.place, 'name', 'Buyer ' || n.place))).*
    from customer c cross join (select place, gen_random_uuid() as id from generate_series(1, ${customers - 1}) place) n where c.id = $1 returning id`, [first.id])
  const last = Date.parse(`${until}T00:00:00Z`)
  const orders: MadeOrder[] = []
  for (const { id } of [{ id: first.id as string }, ...made].slice(Math.ceil(customers / 20))) {
    const [pace, size, silent] = [7 + dice.next() * 90, 80 + dice.next() * 3000, dice.next() < 0.3 ? 100 + dice.next() * 300 : 0]
    for (let ago = 10 + dice.next() * 700; ago > silent; ago -= pace * (0.4 + dice.next() * 1.2)) {
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
