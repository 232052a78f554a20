import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/access/index.ts'
import { within } from '../../src/model/define/permission.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import { fillWaiting, followComputed, marksOf } from '../../src/records/custom/index.ts'
import { type TestApp, testApp } from '../support/app.ts'

// After an update, what the release computes otherwise is computed anew for what was stored before: once, in steps that go on where they stood.

let app: TestApp
let order: string
beforeAll(async () => {
  app = await testApp()
  await app.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2026-01-01', rate: 7 })
  const customer = (await app.admin.create('customers', { name: 'Harbour' })).id as string
  order = (await app.admin.create('orders', { customer, currency: 'USD', lines: [{ name: 'Board', quantity: 3, unitPrice: { amount: 1000, currency: 'USD' } }] })).id as string
}, 180_000)

const asked: number[] = []
async function follow(): Promise<number> {
  const laid = async () => (await app.program.engineOf({ workspaceId: app.workspaceId })).stored
  return followComputed({ database: app.program.database, marks: marksOf(app.program.registry), laid, later: async () => { asked.push(1) } }, { workspaceId: app.workspaceId })
}
async function fill(): Promise<number> {
  const actor: Actor = { userId: app.admin.userId, name: 'Guanxi', via: 'job', language: 'en', zone: 'Asia/Shanghai', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: within('all'), objects: {} } }
  const context: Context = { workspaceId: app.workspaceId, actor, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'upgrade' }
  const modelOf = async ({ workspaceId }: Context) => { const { stored: registry, customization: { version } } = await app.program.engineOf({ workspaceId }); return { registry, version } }
  return (await fillWaiting({ database: app.program.database, modelOf }, context, { signal: new AbortController().signal, progress: async () => undefined })).done
}
/** As a release before would have left it: sums in the currency of the books, none of what came since. */
const asBefore = () => asOwner(app.program.database, `update "order" set total_amount = null, total_currency = null, total_base = 1, lines_total_amount = null, lines_total_currency = null, receivable_base = 5, returned_base = null, returned_amount = null where id = $1`, [order])
const total = async () => ((await app.admin.get(`/api/v1/orders/${order}`)).body as { total: unknown }).total

test('a company that begins with this release has nothing to follow', async () => {
  expect(await follow()).toBe(0)
  expect(asked).toEqual([])
})

test('what was computed otherwise before is computed anew, with all that reads it; started again nothing is done twice', async () => {
  await asBefore()
  await asOwner(app.program.database, `update computed_mark set marks = marks || '{"order.linesTotal":"before","order.returned":"before"}'::jsonb where workspace_id = $1`, [app.workspaceId])
  const fields = await follow()
  expect(fields).toBeGreaterThan(3)
  expect(await follow()).toBe(0)
  expect(asked).toHaveLength(1)
  expect(await fill()).toBeGreaterThan(0)
  expect(await total()).toMatchObject({ amount: 3000, currency: 'USD' })
  expect((await asOwner(app.program.database, 'select total_base::integer as base, returned_amount::integer as returned from "order" where id = $1', [order]))[0]).toEqual({ base: 21_000, returned: 0 })
  expect(await fill()).toBe(0)
})

test('of a company of before, of which no mark is kept, everything is computed once', async () => {
  await asBefore()
  await asOwner(app.program.database, 'delete from computed_mark where workspace_id = $1', [app.workspaceId])
  expect(await follow()).toBeGreaterThan(100)
  await fill()
  expect(await total()).toMatchObject({ amount: 3000, currency: 'USD' })
  expect(await follow()).toBe(0)
  expect(app.faults).toEqual([])
})
