import { beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { systemActor } from '../../access/index.ts'
import { snakeCase } from '../../model/define/names.ts'
import { sql } from '../../platform/database/index.ts'
import { installQueue } from '../../platform/jobs/index.ts'
import { asOwner } from '../../platform/testing/index.ts'
import type { Context } from '../../records/context.ts'
import { beginRemoval, beginSample } from './actions.ts'
import { runLoad, runRemoval } from './run.ts'

let app: TestApp
let context: Context
let before: Record<string, number>
let importId: string

beforeAll(async () => {
  app = await testApp({ language: 'zh' })
  context = {
    workspaceId: app.workspaceId, actor: { ...systemActor('Ada Admin', 'job', { language: 'zh', zone: 'Asia/Shanghai' }), userId: app.admin.userId },
    now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test',
  }
  before = await rowCounts()
  importId = await begin()
  await runLoad(app.program, context, importId, { progress: async (_customers, _records, of) => { told.push({ ...await one<{ read: number; created: number }>(`select read_count::integer as read, created_count::integer as created from import where id = '${importId}'`), of }) } })
}, 120_000)

/** How far the import said that it was, each time when something was written. */
const told: { readonly read: number; readonly created: number; readonly of: number }[] = []

let customers = 40
const options = () => ({ seed: 3, customers, language: 'zh', trade: 'factory', now: context.now, zone: 'Asia/Shanghai', baseCurrency: 'CNY' }) as const
const begin = () => app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => beginSample(app.program.writer, tx, context, options()))

/** Rows of every object but the imports themselves and the word that one is done, and of the stores that hang on records. */
// Told beside the load are its end, and what is due at this hour: neither is a part of it.
async function rowCounts(): Promise<Record<string, number>> {
  const tables = [...app.program.registry.objects.values()].map(({ table }) => table).filter((table) => table !== 'import').concat('record_link', 'record_share', 'duplicate_key')
  const counts: Record<string, number> = {}
  for (const table of tables) counts[table] = Number((await app.program.database.asOwner((tx) => tx.query<{ n: number }>(sql`select count(*)::integer as n from ${sql.identifier(table)}${table === 'notification' ? sql` where target_object is distinct from 'import' and kind <> 'due'` : sql.empty}`)))[0]?.n)
  return counts
}

const one = async <Value>(text: string): Promise<Value> => (await asOwner(app.program.database, text))[0] as Value

test('the company is there, dated over the two years, in the names of its people', async () => {
  const { body } = await app.admin.get('/api/v1/customers?limit=200')
  expect(body.rows).toHaveLength(40)
  const facts = await one<{ first: string; last: string; owners: number; authors: number }>(`
    select min(created_at)::date::text as first, max(created_at)::date::text as last, count(distinct owner_id)::integer as owners, count(distinct created_by_id)::integer as authors from customer`)
  expect(facts.first < '2025-06-01').toBe(true)
  expect(facts.last <= '2026-11-25').toBe(true)
  expect(facts.owners).toBeGreaterThan(5)
  expect(facts.authors).toBe(facts.owners)
})

test('while it is loaded its import says how far it is, though all of its customers come in one part', () => {
  const reads = told.map(({ read }) => read)
  expect(reads).toEqual(reads.toSorted((one, other) => one - other))
  expect(new Set(reads.filter((read) => read > 0 && read < 40)).size).toBeGreaterThan(10)
  expect(told.at(-1)).toMatchObject({ read: 40, of: 40 })
  expect(told.map(({ created }) => created)).toEqual(told.map(({ created }) => created).toSorted((one, other) => one - other))
})

test('every stored sum over orders and deals is what its children say', async () => {
  const { wrong } = await one<{ wrong: number }>(`
    select count(*)::integer as wrong from customer c where coalesce(order_count, 0) <> (select count(*) from "order" o where o.customer_id = c.id and o.deleted_at is null and o.status in ('confirmed', 'partDelivered', 'delivered', 'closed'))
      or coalesce(order_total_base, 0) <> coalesce((select sum(o.total_base) from "order" o where o.customer_id = c.id and o.deleted_at is null and o.status in ('confirmed', 'partDelivered', 'delivered', 'closed')), 0)
      or coalesce(won_amount_base, 0) <> coalesce((select sum(p.amount_base) from opportunity p where p.customer_id = c.id and p.deleted_at is null and p.status = 'won'), 0)`)
  expect(wrong).toBe(0)
  const { lines } = await one<{ lines: number }>(`select count(*)::integer as lines from "order" o where coalesce(lines_total_base, 0) <> (select sum(l.total_base) from order_line l where l.order_id = o.id)`)
  expect(lines).toBe(0)
})

test('a deal tells how it came about: opened, moved on, closed, each at its time', async () => {
  const id = (await one<{ id: string }>(`select id from opportunity where status = 'lost' order by id limit 1`)).id
  const { body } = await app.admin.get(`/api/v1/opportunities/${id}/history`)
  const entries = body.entries as { action: string; at: string }[]
  expect(entries.map(({ action }) => action)).toContain('opportunity.lose')
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted().toReversed())
  expect(entries.at(-1)?.at && entries.at(-1)!.at < '2026-11-24').toBe(true)
})

test('what was proposed is kept under the keys by which the nights know it, and the page tells of it', async () => {
  const [cases, odd] = [await one<{ n: number }>(`select count(*)::integer as n from comparison_case`), await one<{ n: number }>(`select count(*)::integer as n from comparison_case where case_key not like proposal || ' ' || customer_id || ' 2%' or share_then <> 0.25`)]
  expect(cases.n).toBeGreaterThan(10)
  expect(odd.n).toBe(0)
  const { body } = await app.admin.post('/api/v1/comparison-cases/read-earned', { days: 30 })
  const kinds = body.result.kinds as { proposal: string; months: { revenue: { verdict: string } }[] }[]
  expect(kinds.find(({ proposal }) => proposal === 'contact')?.months.length).toBeGreaterThan(3)
  // Of forty customers nothing can be said, and nothing is.
  expect(new Set(kinds.flatMap(({ months }) => months.map(({ revenue: { verdict } }) => verdict)))).not.toContain('more')
})

test('a second sample is refused while the first is there', async () => {
  await expect(begin()).rejects.toMatchObject({ details: { kind: 'sample.present', status: 409 } })
})

test('loading again what was loaded makes nothing twice', async () => {
  const counts = await rowCounts()
  await runLoad(app.program, context, importId, {})
  expect(await rowCounts()).toEqual(counts)
})

test('removing it leaves the workspace as before, but for what people changed and made since', async () => {
  const { body } = await app.admin.get('/api/v1/customers?limit=3')
  const [changed, used, told] = body.rows as { id: string; version: number }[]
  expect((await app.admin.patch(`/api/v1/customers/${changed?.id}`, { remark: 'ours now' }, { version: changed?.version ?? 0 })).status).toBe(200)
  await app.admin.create('contacts', { name: 'Mei', customer: used?.id })
  // What was told to a customer in writing holds it, though the program wrote it.
  expect((await app.admin.post(`/api/v1/customers/${told?.id}/make-statement`, { from: '2026-05-01', until: '2026-05-31' })).status).toBe(200)
  const importIds = await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => beginRemoval(app.program.writer, tx, context))
  expect(importIds).toEqual([importId])
  const { kept } = await runRemoval(app.program, context, importIds)
  expect(kept).toBeGreaterThanOrEqual(3)
  const left = await app.admin.get('/api/v1/customers')
  expect((left.body.rows as { id: string }[]).map(({ id }) => id).sort()).toEqual([changed?.id, used?.id, told?.id].sort())
  const after = await rowCounts()
  for (const object of ['order', 'opportunity', 'lead', 'activity', 'exchangeRate']) expect([object, after[snakeCase(object)]]).toEqual([object, before[snakeCase(object)]])
  expect((await app.admin.get(`/api/v1/imports/${importId}`)).body.status).toBe('undone')
})

test('what nobody touched goes without a trace', async () => {
  const fresh = await testApp({ language: 'en' })
  ;[app, context] = [fresh, { ...context, workspaceId: fresh.workspaceId, actor: { ...context.actor, userId: fresh.admin.userId } }]
  customers = 15
  const clean = await rowCounts()
  await runLoad(fresh.program, context, await begin(), {})
  expect(await rowCounts()).not.toEqual(clean)
  const importIds = await fresh.program.database.transaction({ workspaceId: fresh.workspaceId }, (tx) => beginRemoval(fresh.program.writer, tx, context))
  expect((await runRemoval(fresh.program, context, importIds)).kept).toBe(0)
  expect(await rowCounts()).toEqual(clean)
}, 120_000)

test('the verb answers with the import, whose job a worker does; only administrators may', async () => {
  const fresh = await testApp({ language: 'en' })
  const { database, jobs } = fresh.program
  await installQueue(database.connections)
  const rep = await fresh.person({ role: 'rep' })
  expect((await rep.post('/api/v1/imports/load', { customers: 10 })).status).toBe(403)
  const heldOut = async () => ((await fresh.admin.get('/api/v1/me')).body.workspace as { heldOutShare: number }).heldOutShare
  const { status, body } = await fresh.admin.post('/api/v1/imports/load', { customers: 10, language: 'en' })
  expect([status, body.result]).toEqual([200, { import: expect.any(String), job: expect.any(String) }])
  await jobs.start()
  const path = `/api/v1/imports/${body.result.import as string}`
  const now = async () => (await fresh.admin.get(path)).body as { status: string; readCount: number; createdCount: number }
  await expect.poll(async () => (await now()).status, { timeout: 60_000 }).toBe('done')
  expect(await now()).toMatchObject({ readCount: 10, createdCount: expect.any(Number) })
  // A company with nothing but the sample holds out as the sample did; with the sample goes that too.
  expect(await heldOut()).toBe(0.25)
  expect((await fresh.admin.post('/api/v1/imports/load', { customers: 10 })).status).toBe(409)
  expect((await fresh.admin.post('/api/v1/imports/remove')).status).toBe(200)
  await expect.poll(async () => (await now()).status, { timeout: 60_000 }).toBe('undone')
  expect((await fresh.admin.get('/api/v1/customers')).body.rows).toEqual([])
  expect(await heldOut()).toBe(0)
  await jobs.stop()
  expect(fresh.faults).toEqual([])
}, 150_000)

test('a statement of account says what the ledger says of its days', async () => {
  ;[app, customers] = [await testApp({ language: 'zh' }), 30]
  context = { ...context, workspaceId: app.workspaceId, actor: { ...context.actor, userId: app.admin.userId } }
  await runLoad(app.program, context, await begin(), {})
  const { body } = await app.admin.post('/api/v1/statements/query', { fields: ['customer', 'from', 'until', 'currency', 'opening', 'closing', 'number', 'status'], limit: 100 })
  const statements = body.rows as { id: string; customer: { id: string }; from: string; until: string; currency: string; status: string; opening: unknown; closing: unknown }[]
  expect(statements.length).toBeGreaterThan(3)
  const linesOf = async (id: string) => ((await app.admin.post('/api/v1/statement-lines/query', { filter: { field: 'statement', is: 'equals', value: id }, fields: ['kind', 'date', 'reference', 'record', 'amount', 'counts'], limit: 200 })).body.rows as { kind: string; date: string; reference: string; record: string; amount: unknown; counts: boolean }[])
    .map(({ kind, date, reference, record, amount, counts }) => ({ kind, date, reference, record, amount, counts })).sort((one, other) => (`${one.date} ${one.record}` < `${other.date} ${other.record}` ? -1 : 1))
  for (const { id, customer, from, until, currency, opening, closing } of statements) {
    const made = await app.admin.post(`/api/v1/customers/${customer.id}/make-statement`, { from, until, currency })
    expect([made.status, made.text.slice(0, 200)]).toEqual([200, expect.any(String)])
    const anew = made.body.result.statement as string
    expect((await app.admin.get(`/api/v1/statements/${anew}`)).body).toMatchObject({ opening, closing })
    expect(await linesOf(id)).toEqual(await linesOf(anew))
  }
}, 120_000)
