import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { expectEqual } from './equal.ts'

let app: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warehouse-'))
  app = await testApp({ installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: undefined, passphrase: undefined } } })
}, 120_000)
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const ask = async (text: ReturnType<typeof sql>, more: object = {}) => app.program.warehouse.ask({ workspaceId: app.workspaceId, sql: text, ...more })

test('the first question has the copy filled, and what is written afterwards follows', async () => {
  await app.admin.create('customers', { name: 'Harbour Trading', city: 'Ningbo' })
  await app.catchUp()
  await expect.poll(() => ask(sql`select count(*) as n from customer`).then((answer) => answer.numbers('n')[0], (error: unknown) => { if (process.env.SHOW_FAULTS) console.error(error, app.faults); return undefined }), { timeout: 6000, interval: 1000 }).toBe(1)
  await app.admin.create('customers', { name: 'Second' })
  await app.catchUp()
  expect((await ask(sql`select name, city from customer order by name`)).rowObjects()).toEqual([{ name: 'Harbour Trading', city: 'Ningbo' }, { name: 'Second', city: null }])
  expect(app.faults).toEqual([])
  expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(10)
})
