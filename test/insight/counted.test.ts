import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { beginSample } from '../../src/app/sample/actions.ts'
import { runLoad } from '../../src/app/sample/run.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { isDated, type Metric } from '../../src/model/metrics/kpi.ts'
import { metrics } from '../../src/model/metrics/library.ts'
import { timesOf } from '../../src/model/metrics/times.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import type { Table, TableDimension } from '../../src/records/engine.ts'
import { compileMetrics, NotCounted } from '../../src/rooms/insight/metrics/compile.ts'
import { calendarOf } from '../../src/rooms/insight/metrics/figures.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counted-'))
  app = await testApp({ language: 'zh', installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: undefined, passphrase: undefined }, warehouse: { url: undefined, memory: '256MB', threads: 2 } } })
  const context = { workspaceId: app.workspaceId, actor: { ...systemActor('Ada Admin', 'job', { language: 'zh', zone: 'Asia/Shanghai' }), userId: app.admin.userId }, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' } as const
  const id = await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => beginSample(app.program.writer, tx, context, { seed: 3, customers: 60, language: 'zh', trade: 'factory', now: context.now, zone: 'Asia/Shanghai', baseCurrency: 'CNY' }))
  await runLoad(app.program, context, id, {})
  const [most] = await asOwner(app.program.database, 'select access_department_id as id from customer where access_department_id is not null group by 1 order by count(*) desc limit 1')
  head = await app.person({ role: 'headOfSales', department: String(most?.['id']), language: 'en' })
  const counted = async () => { await app.catchUp(); return app.program.warehouse.table(await viewer(app.admin), 'customer', { by: [], measures: [{ function: 'count' }] }).then(({ rows }) => rows.length === 1, () => false) }
  await vi.waitUntil(counted, { timeout: 90_000, interval: 200 })
}, 240_000)
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

async function viewer(client: TestClient): Promise<Context> {
  const context = await app.program.webhooks.contextOf(app.workspaceId, client.userId)
  if (context === undefined) throw new Error('Nobody')
  return context
}

const refusal = (error: unknown) => { if (isProblem(error)) return error.details.kind; throw error }

/** Both answers to all questions of a metric; the kind of refusal in the place of one. */
async function both(context: Context, metric: Metric, by: readonly TableDimension[]): Promise<{ readonly here: readonly (Table | string)[]; readonly there: readonly (Table | string)[] } | undefined> {
  const { registry, reader } = await app.program.engineOf(context)
  const asked = timesOf({ period: 'quarter', day: '2026-08-10', against: 'previous' }, calendarOf(context))
  let questions
  try {
    ({ questions } = compileMetrics(registry, { metrics: [metric], by, times: asked.times, earlier: isDated(metric) ? asked.earlier : undefined, narrowed: [], limit: 100 }))
  } catch (error) {
    if (error instanceof NotCounted) return undefined
    throw error
  }
  const here = await Promise.all(questions.map(({ object, query }) => app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => reader.tableWithin(tx, context, object, query)).catch(refusal)))
  const there = await Promise.all(questions.map(({ object, query }) => app.program.warehouse.table(context, object, query).catch(refusal)))
  return { here, there }
}

const same = (one: Table | string, other: Table | string): boolean => typeof one !== 'string' && typeof other !== 'string' && one.groups === other.groups && one.rows.length === other.rows.length
  && one.rows.every((row, index) => {
    const match = other.rows[index]
    return match !== undefined && JSON.stringify([row.keys, row.titles, row.over]) === JSON.stringify([match.keys, match.titles, match.over]) && row.values.every((value, at) => { const right = match.values[at]; return value === right || (typeof value === 'number' && typeof right === 'number' && Math.abs(value - right) <= 1e-9 * Math.max(1, Math.abs(value))) })
  })

describe.each([['who sees everything', () => app.admin], ['a head who sees departments', () => head]] as const)('for %s', (_, who) => {
  test.each([['as one number', []], ['by month', [{ field: 'date', period: 'month' }]], ['by status', [{ field: 'status' }]], ['by owner', [{ field: 'owner' }]], ['by customer', [{ field: 'customer' }]], ['by level and region of the customer', [{ field: 'customer.level' }, { field: 'customer.region' }]]] as const)('the warehouse counts each metric %s as PostgreSQL does, or leaves it to it', async (_name, by) => {
    const context = await viewer(who())
    let [counted, left] = [0, 0]
    const wrong: unknown[] = []
    for (const metric of metrics) {
      const answers = await both(context, metric, by)
      for (const [index, there] of (answers?.there ?? []).entries()) {
        const here = answers?.here[index] ?? ''
        if (typeof there === 'string') {
          // What is refused for want of a right is refused here too; what the copy does not have is counted here.
          left += 1
          if (there.startsWith('field') && here !== there) wrong.push([metric.key, here, there])
        } else {
          counted += 1
          if (!same(here, there)) wrong.push([metric.key, here, there])
        }
      }
    }
    expect(wrong).toEqual([])
    expect(counted).toBeGreaterThan(by.length === 0 ? 40 : 5)
    if (by.length === 0) expect(left).toBeLessThan(counted / 4)
  }, 240_000)
})
