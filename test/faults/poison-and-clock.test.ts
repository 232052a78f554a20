import { afterAll, beforeAll, describe, expect } from 'vitest'
import { programOperations } from '../../src/app/operations/door.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import { fault } from './report.ts'

// A job that cannot succeed, and a clock that jumps.

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await installQueue(app.program.database.connections)
  await app.program.jobs.start()
}, 120_000)
afterAll(() => app.program.jobs.stop())

const day = 24 * 3_600_000
const owner = (sql: string) => asOwner(app.program.database, sql)
const enqueue = (name: string, input: object) => app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => app.program.jobs.enqueue(tx, name, input))
const shown = async (id: string) => (await app.admin.get('/api/v1/jobs')).body.rows.find((row: { id: string }) => row.id === id)
const reaches = (id: string, state: string) => expect.poll(async () => (await shown(id)).state, { timeout: 60_000, interval: 20 }).toBe(state)
/** Lets the pause before the next try be over. */
const passPause = () => owner(`update guanxi_jobs._private_jobs set run_at = now() where locked_at is null; select pg_notify('jobs:insert', '{"r":1,"count":1}')`)

describe('a poison job', () => {
  fault('a job that fails whenever it is tried', async () => {
    // What it works on is not there: a fault of the program as it could be one.
    await owner('alter table webhook_delivery rename to webhook_delivery_gone')
    const { runId } = await enqueue('webhook.clear', {})
    const others: string[] = []
    for (let turn = 0; (await shown(runId)).state !== 'failed'; turn += 1) {
      if (turn % 20 === 0 && others.length < 5) others.push((await enqueue('evaluation.record', {})).runId)
      await passPause()
    }
    await owner('alter table webhook_delivery_gone rename to webhook_delivery')
    const poison = await shown(runId)
    expect(poison).toMatchObject({ name: 'webhook.clear', state: 'failed', attempts: 5, error: { kind: 'job.failed', title: { en: expect.stringContaining('fault of the program'), zh: expect.any(String) } } })
    expect(JSON.stringify(poison)).not.toContain('webhook_delivery')
    for (const id of others) await reaches(id, 'done')
    // With its cause mended whoever looks at the page tries it anew.
    expect((await app.admin.post(`/api/v1/jobs/${runId}/retry`)).status).toBe(204)
    await reaches(runId, 'done')
    return { points: '5 tries', compared: `set aside after them with its reason on the Jobs page; ${others.length} other jobs done meanwhile; done when tried anew after its cause was mended` }
  })
})

describe('a clock that jumps', () => {
  fault('the clock set forwards and backwards', async () => {
    const { clock, program } = app
    const start = clock.now()
    const made: string[] = []
    const customers = async (count: number) => { for (let index = 0; index < count; index += 1) made.push((await app.admin.create('customers', { name: `Clock ${made.length}` })).id as string) }
    const signIn = async () => {
      const visitor = app.nobody()
      expect((await visitor.post('/api/v1/sign-in', { email: 'ada@example.com', password: testPassword })).status).toBe(200)
      return visitor
    }
    await customers(20)
    // Eleven hours: who was here goes on. A month: everybody signs in anew.
    clock.advance(11 * 3_600_000)
    await customers(20)
    clock.advance(31 * day)
    expect((await app.admin.get('/api/v1/me')).status).toBe(401)
    const ahead = await signIn()
    for (let index = 0; index < 20; index += 1) made.push((await ahead.create('customers', { name: `Clock ${made.length}` })).id as string)
    // Two years back from there: the sign-in holds, its time counts from now on.
    clock.advance(-730 * day)
    for (let index = 0; index < 20; index += 1) made.push((await ahead.create('customers', { name: `Clock ${made.length}` })).id as string)
    expect((await ahead.get('/api/v1/me')).status).toBe(200)
    const job = await enqueue('evaluation.record', {})
    await expect.poll(async () => (await ahead.get('/api/v1/jobs')).body.rows.find(({ id }: { id: string }) => id === job.runId).state, { timeout: 60_000, interval: 20 }).toBe('done')
    expect(new Set(made).size).toBe(made.length)
    await app.catchUp()
    const [feed] = await owner(`select count(*), count(distinct position) as positions, max(position) as last from feed where workspace_id = ${app.workspaceId}`)
    expect([feed?.['positions'], feed?.['last']]).toEqual([feed?.['count'], feed?.['count']])
    const { sharedBucket } = programOperations(() => program, {} as Parameters<typeof programOperations>[1], program.measures)
    const rate = { burst: 2, perSecond: 1 }
    for (let index = 0; index < 2; index += 1) expect(await sharedBucket('clock', rate, start + 365 * day)).toBeUndefined()
    expect([await sharedBucket('clock', rate, start + 365 * day), await sharedBucket('clock', rate, start)]).toEqual([1, undefined])
    clock.set(start)
    return { points: '11 hours and 31 days forwards, 2 years backwards', compared: `${made.length} ids all different, feed without a gap, sessions end when they must and not later, a job is done, nobody stays locked out` }
  })
})
