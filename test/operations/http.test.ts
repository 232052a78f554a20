import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs as declaredJobs } from '../../src/app/jobs.ts'
import { jobNames } from '../../src/model/words/ui/operations.ts'
import { planBackup } from '../../src/app/operations/schedule.ts'
import { writeMinutes } from '../../src/platform/measures/index.ts'
import { createLog } from '../../src/platform/log.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { installQueue } from '../../src/platform/jobs/index.ts'
import { testDatabase } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let folder: string
const lines: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'))
  const database = await testDatabase()
  await installQueue(database.connections)
  app = await testApp({
    database, log: createLog('info', { write: (line) => { lines.push(line) } }),
    installation: { dataFolder: folder, metricsToken: 'a token of sixteen', backup: { folder: join(folder, 'backups'), copyFolder: join(folder, 'copies'), passphrase: 'correct horse' } },
  })
  rep = await app.person({ role: 'rep' })
  await app.program.jobs.start()
}, 120_000)
afterAll(async () => {
  await app.program.jobs.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('how the installation is', () => {
  test('it is alive without asking the database, and ready when database, migrations and feed are', async () => {
    expect((await app.nobody().get('/health')).body).toEqual({ status: 'alive' })
    expect((await app.nobody().get('/ready')).body).toEqual({ ready: true, checks: { database: true, migrations: true, feed: true } })
    await asOwner(app.program.database, `insert into schema_migration (name) values ('9999_of_a_newer_program.sql')`)
    const newer = await app.nobody().get('/ready')
    expect([newer.status, newer.body.checks]).toEqual([503, { database: true, migrations: false, feed: true }])
    await asOwner(app.program.database, `delete from schema_migration where name like '9999%'`)
  })

  test('measures are for this machine or whoever has the token, and name nobody', async () => {
    await app.admin.get('/api/v1/customers')
    const { status, text } = await app.nobody().get('/metrics')
    expect(app.faults).toEqual([])
    expect(status).toBe(200)
    expect(text).toMatch(/guanxi_http_request_seconds_count\{method="GET",route="\/api\/v1\/customers",status="200"\} [1-9]/)
    for (const name of ['guanxi_database_connections', 'guanxi_jobs', 'guanxi_feed_unplaced', 'guanxi_feed_behind', 'nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']) expect(text).toContain(name)
    expect(text).not.toMatch(/ada|yunfan|@|[0-9a-f]{8}-[0-9a-f]{4}-/i)
    for (const headers of [{ 'x-forwarded-for': '10.0.0.1' }, { via: '1.1 proxy' }, { authorization: 'Bearer wrong' }] as readonly Record<string, string>[]) expect((await app.nobody().get('/metrics', { headers })).status).toBe(404)
    expect((await app.nobody().get('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1', authorization: 'Bearer a token of sixteen' } })).status).toBe(200)
  })
})

test('no name, number, address or token of a request ever stands in the log, whatever went wrong', async () => {
  await asOwner(app.program.database, `alter table customer add constraint for_the_test check (name <> 'Zhang Sekret')`)
  const hostile = { name: 'Zhang Sekret', phone: '+8613912345678', email: 'zhang.sekret@example.cn' }
  const token = 'gxk_verysecrettokenverysecrettokenverysecrettoken'
  lines.length = 0
  const failed = await app.admin.post('/api/v1/customers', hostile)
  expect(failed.status).toBe(500)
  await app.nobody().post('/api/v1/sign-in', { email: hostile.email, password: hostile.phone })
  await app.nobody().get(`/api/v1/invitations/${token}`)
  await app.nobody().get(`/api/v1/customers?search=${encodeURIComponent(hostile.name)}`, { headers: { authorization: `Bearer ${token}` } })
  await app.nobody().get(`/nowhere/${hostile.email}/${token}?phone=${hostile.phone}`)
  await app.admin.get(`/api/v1/customers?filter=${encodeURIComponent(JSON.stringify({ field: 'phone', is: 'equals', value: hostile.phone }))}`)
  await app.admin.post('/api/v1/customers/query', { filter: { field: 'name', is: hostile.name } })
  await app.program.database.read({ workspaceId: 1 }, { text: 'select $1::integer', values: [hostile.name] }).catch((error: unknown) => { createLog('info', { write: (line) => { lines.push(line) } }).error({ error }, `could not tell ${hostile.email} at 139 1234 5678`) })
  expect(lines.length).toBeGreaterThan(6)
  expect(lines.join('')).not.toMatch(/sekret|13912345678|1391234|1234 5678|zhang|verysecret/i)
  expect(lines.some((line) => line.includes('"path":"/api/v1/invitations/:token"') && /"id":"[0-9a-f-]{36}"/.test(line))).toBe(true)
  await asOwner(app.program.database, 'alter table customer drop constraint for_the_test')
})

describe('jobs', () => {
  test('an administrator sees what waits, runs, is done or failed and why, of the own company only; nobody else sees any', async () => {
    await asOwner(app.program.database, `insert into job_run (workspace_id, id, name, state, input, run_at, created_at, error, done, total)
      values (${app.workspaceId}, '00000000-0000-7000-8000-000000000001', 'sample.load', 'failed', '{"secret":"Zhang"}', now(), now(), '{"kind":"job.failed","title":{"en":"It failed.","zh":"失败。"},"stack":"inside"}', 3, 10)`)
    const { body } = await app.admin.get('/api/v1/jobs?state=failed')
    expect(body.rows).toEqual([expect.objectContaining({ id: '00000000-0000-7000-8000-000000000001', name: 'sample.load', state: 'failed', done: 3, total: 10, error: { kind: 'job.failed', title: { en: 'It failed.', zh: '失败。' }, values: null } })])
    expect(body.counts.failed).toBe(1)
    expect(JSON.stringify(body)).not.toMatch(/Zhang|inside/)
    expect((await rep.get('/api/v1/jobs')).status).toBe(403)
    expect((await rep.post('/api/v1/jobs/00000000-0000-7000-8000-000000000001/retry')).status).toBe(403)
    expect((await app.nobody().get('/api/v1/jobs')).status).toBe(401)
    const other = await app.otherWorkspace()
    expect((await other.get('/api/v1/jobs')).body.rows.map(({ id }: { id: string }) => id)).not.toContain('00000000-0000-7000-8000-000000000001')
    expect((await other.post('/api/v1/jobs/00000000-0000-7000-8000-000000000001/cancel')).status).toBe(404)
    expect((await app.admin.post('/api/v1/jobs/nonsense/retry')).status).toBe(404)
  })

  test('retry and cancel stand in the audit', async () => {
    expect((await app.admin.post('/api/v1/jobs/00000000-0000-7000-8000-000000000001/cancel')).status).toBe(409)
    expect((await app.admin.post('/api/v1/jobs/00000000-0000-7000-8000-000000000001/retry')).status).toBe(204)
    expect(await asOwner(app.program.database, `select action, actor_name from feed where object = 'job'`)).toEqual([{ action: 'job.retry', actor_name: 'Ada Admin' }])
  })
})

describe('backups', () => {
  test('where several companies share the installation they are the machine\'s matter', async () => {
    const refused = await app.admin.get('/api/v1/backups')
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/backup.several-companies'])
    await asOwner(app.program.database, `update workspace set ready_at = null where id <> ${app.workspaceId}`)
  })

  test('made now it is sealed, copied, tried and listed; downloaded by an administrator, and all of it is audited', async () => {
    expect((await rep.get('/api/v1/backups')).status).toBe(403)
    expect((await rep.post('/api/v1/backups')).status).toBe(403)
    const made = await app.admin.post('/api/v1/backups')
    expect(made.status).toBe(202)
    await expect.poll(async () => (await app.program.jobs.readRun({ workspaceId: app.workspaceId }, made.body.job as string)).state, { timeout: 60_000 }).toBe('done')
    const { body } = await app.admin.get('/api/v1/backups')
    expect(body).toMatchObject({ hour: 2, keep: 7, sealed: true, copies: true })
    const [backup] = body.rows
    expect(backup).toMatchObject({ sealed: true, copied: true, trial: { ok: true } })
    expect(backup.trial.rows).toBe(backup.rows)
    expect(JSON.stringify(body)).not.toContain(folder)
    const content = await app.admin.get(`/api/v1/backups/${backup.name as string}/content`)
    expect([content.status, content.headers['content-disposition']]).toEqual([200, expect.stringContaining(backup.name as string)])
    expect((await rep.get(`/api/v1/backups/${backup.name as string}/content`)).status).toBe(403)
    for (const name of ['..%2Fsecret', '%2e%2e', 'guanxi-20200101T000000Z.backup', 'x'.repeat(400)]) expect((await app.admin.get(`/api/v1/backups/${name}/content`)).status).toBe(404)
    expect((await asOwner(app.program.database, `select action from feed where object = 'backup' order by id`)).map(({ action }) => action)).toEqual(['backup.make', 'backup.download'])
  }, 90_000)

  test('each day at its hour one waits in the queue, once, and another hour moves it', async () => {
    // What runs the jobs goes by the time of the database, not by the clock of the test: after that instant it would take what waits.
    await app.program.jobs.stop()
    await planBackup(app.program)
    await planBackup(app.program)
    const waiting = async () => (await app.admin.get('/api/v1/jobs?state=waiting&name=backup.make')).body.rows.map(({ runAt }: { runAt: string }) => runAt)
    expect(await waiting()).toEqual(['2026-11-25T18:00:00.000Z'])
    expect((await app.admin.patch('/api/v1/backups', { hour: 1, keep: 3 })).body).toMatchObject({ hour: 1, keep: 3 })
    // The company's clock is that of Shanghai.
    expect(await waiting()).toEqual(['2026-11-25T17:00:00.000Z'])
    await app.admin.patch('/api/v1/backups', { hour: null, keep: 3 })
    expect(await waiting()).toEqual([])
    for (const wrong of [{ hour: 24, keep: 3 }, { hour: 1, keep: 0 }, { hour: 1 }, { hour: 1, keep: 2, folder: '/etc' }]) expect((await app.admin.patch('/api/v1/backups', wrong)).status).toBe(422)
  })
})

test('the evaluation shows what was measured, and a trend of days', async () => {
  const writer = writeMinutes(app.program.database, app.program.measures, app.clock, (error) => { throw error })
  await app.admin.create('customers', { name: 'Half filled' })
  await writer.write()
  await writer.stop()
  const { body } = await app.admin.get('/api/v1/evaluation')
  expect(body.present.system).toMatchObject({ uptime: 1, uptimeDays: 1 })
  expect(body.present.system.requests).toBeGreaterThan(10)
  expect(body.present.system.p95).toBeGreaterThan(0)
  const customer = body.present.quality.objects.find(({ object }: { object: string }) => object === 'customer')
  expect(customer.records).toBe(1)
  expect(customer.fields).toContainEqual({ field: 'name', filled: 1 })
  expect(customer.share).toBeLessThan(1)
  expect(body.present.usage).toMatchObject({ activeUsers: 2, users: 2, apiKeys: 0 })
  expect((await rep.get('/api/v1/evaluation')).status).toBe(403)
  for (let hours = 0; hours < 24; hours += 8) {
    app.clock.advance(8 * 3_600_000)
    await app.admin.get('/api/v1/me')
  }
  const next = await app.admin.get('/api/v1/evaluation')
  expect(next.body.trend.map(({ day }: { day: string }) => day)).toEqual(['2026-11-25'])
})

test('whatever runs once a day does so by the clock of each company, one after the other outside of the hours of work', () => {
  const byHour = declaredJobs.filter(({ schedule }) => schedule !== undefined && schedule.split(' ')[1] !== '*')
  expect(byHour.map(({ name }) => name)).toEqual([])
  const times = declaredJobs.flatMap(({ name, daily }) => (daily === undefined ? [] : [{ name, daily }]))
  expect(times.length).toBeGreaterThan(15)
  expect(times.filter(({ daily }) => daily >= '07:00' && daily < '23:30')).toEqual([])
  expect(new Set(times.map(({ daily }) => daily)).size).toBe(times.length)
})

test('every job of the program has words', () => {
  expect(declaredJobs.map(({ name }) => name).filter((name) => !Object.hasOwn(jobNames, name))).toEqual([])
})
