import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { importJob } from '../../src/app/imports/jobs.ts'
import { workImport } from '../../src/records/import/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { TestClient } from '../support/client.ts'
import { type ImportBench, importBench } from './bench.ts'

let bench: ImportBench
beforeAll(async () => { bench = await importBench() })

const rows = (count: number, from = 0) => `external id,name,city\n${Array.from({ length: count }, (_, index) => `J${from + index},Job customer ${from + index},City ${index % 7}`).join('\n')}\n`
const count = async () => (await asOwner(bench.program.database, `select count(*), count(distinct external_id) as different from customer where external_id like 'J%'`))[0]

describe('an import that is stopped', () => {
  it('goes on exactly where it stood after a kill: nothing is lost, nothing doubled', async () => {
    const { body } = await bench.upload(bench.admin, 'customer', 'long.csv', rows(5000))
    await bench.admin.post(`/api/v1/imports/${body.id}/start`)
    const context = await bench.contextOf(bench.admin)
    // The database goes away under the third batch, as at a kill: what was committed stands, the rest does not.
    let transactions = 0
    const { database } = bench.program.importing
    const dying = { ...bench.program.importing, database: { ...database, transaction: (async (scope, run) => {
      transactions += 1
      // The first one only looks how the import stands.
      if (transactions > 3) throw new Error('killed')
      return database.transaction(scope, run)
    }) as typeof database.transaction } }
    await expect(workImport(dying, context, body.id, { signal: new AbortController().signal, progress: async () => undefined, last: false })).rejects.toThrow('killed')
    const half = (await bench.admin.get(`/api/v1/imports/${body.id}`)).body
    expect(half).toMatchObject({ status: 'running', readCount: 4000, createdCount: 4000 })
    expect(await count()).toEqual({ count: 4000, different: 4000 })
    await workImport(bench.program.importing, context, body.id, { signal: new AbortController().signal, progress: async () => undefined, last: true })
    expect((await bench.admin.get(`/api/v1/imports/${body.id}`)).body).toMatchObject({ status: 'done', readCount: 5000, createdCount: 5000, rowCount: 5000 })
    expect(await count()).toEqual({ count: 5000, different: 5000 })
  }, 60_000)

  it('is cancelled at the end of a batch, and goes on when it is started again', async () => {
    const { body } = await bench.upload(bench.admin, 'customer', 'cancelled.csv', rows(5000, 10_000))
    await bench.admin.post(`/api/v1/imports/${body.id}/start`)
    const controller = new AbortController()
    const context = await bench.contextOf(bench.admin)
    await workImport(bench.program.importing, context, body.id, { signal: controller.signal, progress: async () => { controller.abort('cancelled') }, last: true })
    const stopped = (await bench.admin.get(`/api/v1/imports/${body.id}`)).body
    expect(stopped).toMatchObject({ status: 'cancelled' })
    expect(stopped.readCount).toBeLessThan(5000)
    expect(await bench.run(bench.admin, body.id)).toMatchObject({ status: 'done', readCount: 5000, createdCount: 5000 })
  }, 60_000)

  it('that has not begun is cancelled at once', async () => {
    const { body } = await bench.upload(bench.admin, 'customer', 'waiting.csv', rows(3, 90_000))
    await bench.admin.post(`/api/v1/imports/${body.id}/start`)
    expect((await bench.admin.post(`/api/v1/imports/${body.id}/cancel`)).body).toMatchObject({ status: 'cancelled' })
    expect((await bench.admin.post(`/api/v1/imports/${body.id}/cancel`)).status).toBe(409)
    expect((await bench.admin.post(`/api/v1/imports/${body.id}/undo`, {})).status).toBe(200)
  })

  it('whose plan the model does not take any more fails, and says so in its state', async () => {
    const { body } = await bench.upload(bench.admin, 'customer', 'broken.csv', rows(30, 95_000))
    await bench.admin.post(`/api/v1/imports/${body.id}/start`)
    await asOwner(bench.program.database, `update import set mapping = jsonb_set(mapping, '{plan,entities,0,object}', '"nothing"') where id = $1`, [body.id])
    await expect(workImport(bench.program.importing, await bench.contextOf(bench.admin), body.id, { signal: new AbortController().signal, progress: async () => undefined, last: true })).rejects.toThrow()
    expect((await bench.admin.get(`/api/v1/imports/${body.id}`)).body).toMatchObject({ status: 'failed' })
  })
})

describe('whoever started it is deactivated', () => {
  const deactivate = async (who: TestClient) => { expect((await bench.admin.post(`/api/v1/users/${who.userId}/deactivate`, { handTo: bench.admin.userId, openItems: false, closedItems: false })).status).toBe(200) }
  const begun = async (who: TestClient, from: number) => {
    const { body } = await bench.upload(who, 'customer', 'left.csv', rows(2100, from))
    expect((await who.post(`/api/v1/imports/${body.id}/start`)).status).toBe(200)
    return { id: body.id as string, context: { ...await bench.contextOf(bench.admin), actor: systemActor('Left', 'job', { language: 'en' as const, zone: 'UTC' }) } }
  }
  const ran = ({ id, context }: Awaited<ReturnType<typeof begun>>, who: TestClient, progress: () => Promise<void>) =>
    importJob.run({ program: bench.program, context: { ...context, actor: { ...context.actor, userId: who.userId } } }, { importId: id }, { signal: new AbortController().signal, progress, runId: id, attempt: 1 })
  const ended = async (id: string) => (await bench.admin.get(`/api/v1/imports/${id}`)).body

  it('before it began: it ends with that reason, and nothing comes in', async () => {
    const who = await bench.person({ role: 'headOfSales' })
    const work = await begun(who, 110_000)
    await deactivate(who)
    await expect(ran(work, who, async () => undefined)).rejects.toMatchObject({ details: { kind: 'import.starter-gone' } })
    expect(await ended(work.id)).toMatchObject({ status: 'failed', failedBecause: 'starterGone', readCount: 0 })
  }, 60_000)

  it('in the middle: it goes no further, and an administrator may start it again', async () => {
    const who = await bench.person({ role: 'headOfSales' })
    const work = await begun(who, 120_000)
    let told = 0
    await expect(ran(work, who, async () => { if ((told += 1) === 1) await deactivate(who) })).rejects.toMatchObject({ details: { kind: 'import.starter-gone' } })
    const half = await ended(work.id)
    expect(half).toMatchObject({ status: 'failed', failedBecause: 'starterGone' })
    expect(half.readCount).toBeLessThan(2100)
    expect(await bench.run(bench.admin, work.id)).toMatchObject({ status: 'done', failedBecause: null, readCount: 2100 })
  }, 60_000)
})

describe('the worker', () => {
  it('imports and undoes what is queued', async () => {
    await bench.program.jobs.start()
    try {
      const { body } = await bench.upload(bench.admin, 'customer', 'queued.csv', 'external id,name\nQ1,Queued one\nQ2,Queued two\n')
      await bench.admin.post(`/api/v1/imports/${body.id}/start`)
      const until = async (status: string) => {
        const state = async () => (await bench.admin.get(`/api/v1/imports/${body.id}`)).body
        await expect.poll(async () => (await state()).status, { interval: 20, timeout: 50_000 }).toBe(status)
        return state()
      }
      expect(await until('done')).toMatchObject({ createdCount: 2, createdBy: { title: 'Ada Admin' } })
      const made = (await bench.admin.post('/api/v1/customers/query', { filter: { field: 'name', is: 'startsWith', value: 'Queued' } })).body.rows
      expect(made).toMatchObject([{ createdBy: { title: 'Ada Admin' }, owner: { title: 'Ada Admin' } }, {}])
      await bench.admin.post(`/api/v1/imports/${body.id}/undo`, {})
      await until('undone')
      expect((await bench.admin.post('/api/v1/customers/count', { filter: { field: 'name', is: 'startsWith', value: 'Queued' } })).body.count).toBe(0)
    } finally {
      await bench.program.jobs.stop()
    }
  }, 60_000)
})
