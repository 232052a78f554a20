import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readThrough } from '../../src/platform/columnar/index.ts'
import { formatConnection } from '../../src/platform/database/index.ts'
import { asOwner, emptyDatabase } from '../../src/platform/testing/index.ts'
import { purchasesFrom, purchasesOfDatabase } from '../../src/rooms/insight/index.ts'
import { readAway } from '../../src/rooms/insight/purchases/warehouse.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { addLines, madeCompany, runModels, startRun } from './company.ts'

describe.each(['duckdb', 'postgres'] as const)('purchases read from a warehouse in %s', (kind) => {
  let app: TestApp
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'purchases-'))
    const url = kind === 'duckdb' ? undefined : formatConnection((await emptyDatabase()).connections.owner)
    app = await testApp({ installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: undefined, passphrase: undefined }, warehouse: { url, memory: '256MB', threads: 2 } } })
    await madeCompany(app, { customers: 120 })
    await addLines(app)
    // What came back is taken off at the price of its line, halves of a cent upwards; cancelled, binned and later orders do not count.
    await asOwner(app.program.database, `update order_line set returned_quantity = 1, quantity = 2, total_base = 101 where id in (select id from order_line order by id limit 40)`)
    await asOwner(app.program.database, `update order_line set returned_quantity = quantity where id in (select id from order_line order by id desc limit 20)`)
    await asOwner(app.program.database, `update "order" set status = 'cancelled' where id in (select id from "order" order by id limit 15)`)
    await asOwner(app.program.database, `update "order" set deleted_at = now() where id in (select id from "order" order by id desc limit 15)`)
    await asOwner(app.program.database, `update customer set deleted_at = now() where id in (select customer_id from "order" order by id limit 3)`)
  }, 240_000)
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  /** Until the warehouse has come to what was written last. */
  const reached = async (workspaceId = app.workspaceId) => expect.poll(async () => { await app.catchUp(); return (await purchasesFrom(app.program).purchases({ workspaceId }, '2026-11-25')).readFrom }, { timeout: 30_000, interval: 200 }).toBe('warehouse')

  const readFrom = async (model: string) => ((await app.admin.post('/api/v1/model-runs/query', { filter: { field: 'model', is: 'equals', value: model } })).body.rows as { readFrom: string }[]).map((run) => run.readFrom)

  test('a run says from which of the two it read', async () => {
    await reached()
    // On a busy machine the warehouse may come to the run's own entries too late for it: the next one reads there.
    await expect.poll(async () => { await app.catchUp(); await runModels(app, { run: await startRun(app, 'lifecycle') }); return readFrom('lifecycle') }, { timeout: 50_000, interval: 200 }).toContain('warehouse')
  }, 60_000)

  test.each(['2026-11-25', '2025-12-31', '2000-01-01'])('up to %s both answer the same rows in the same order', async (until) => {
    await reached()
    const scope = { workspaceId: app.workspaceId }
    const [ours, theirs] = [purchasesFrom(app.program), purchasesOfDatabase(app.program.database)]
    const { readFrom, ...purchases } = await ours.purchases(scope, until)
    expect(readFrom).toBe('warehouse')
    expect({ ...purchases, readFrom: 'database' }).toEqual(await theirs.purchases(scope, until))
    expect({ ...await ours.lines(scope, until), readFrom: 'database' }).toEqual(await theirs.lines(scope, until))
    if (until > '2001') expect(purchases.customer.length).toBeGreaterThan(50)
  })

  test('a process that computes asks the warehouse itself for the same rows, and for those of its company alone', async () => {
    await reached()
    const scope = { workspaceId: app.workspaceId }
    const away = await purchasesFrom(app.program).away?.(scope, '2026-11-25', 'lines')
    if (kind === 'postgres') { expect(away).toBeUndefined(); return }
    if (away === undefined) throw new Error('There is no way to the warehouse.')
    const reader = readThrough(away.way.address, away.way.tokenFile)
    const read = await readAway(structuredClone(away), reader)
    await reader.close()
    const theirs = purchasesOfDatabase(app.program.database)
    expect({ ...read.purchases, readFrom: 'database' }).toEqual(await theirs.purchases(scope, '2026-11-25'))
    expect({ ...read.lines, readFrom: 'database' }).toEqual(await theirs.lines(scope, '2026-11-25'))
    for (const { text } of away.questions) expect(text).toContain(`workspace_id = ${app.workspaceId}`)
  })

  test('purchases of a run do not pass through the server where its process gets to the warehouse', async () => {
    await reached()
    const asked = vi.spyOn(app.program.warehouse, 'ask')
    await expect.poll(async () => { await app.catchUp(); asked.mockClear(); await runModels(app, { run: await startRun(app, 'rfm') }); return readFrom('rfm') }, { timeout: 50_000, interval: 200 }).toContain('warehouse')
    const passed = asked.mock.calls.filter(([{ sql }]) => sql.text.includes('numbered')).length
    asked.mockRestore()
    expect(passed).toBe(kind === 'duckdb' ? 0 : 1)
  }, 60_000)

  test('another company sees nothing of it', async () => {
    const other = await app.otherWorkspace()
    const [row] = await asOwner(app.program.database, 'select workspace_id from "user" where id = $1', [other.userId])
    const scope = { workspaceId: Number(row?.['workspace_id']) }
    await reached(scope.workspaceId)
    expect((await purchasesFrom(app.program).purchases(scope, '2026-11-25')).customers).toEqual([])
  }, 60_000)
})
