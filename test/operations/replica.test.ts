import { spawnSync } from 'node:child_process'
import { chownSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ConnectedDatabase, connectDatabase, formatConnection, readingMayLag } from '../../src/platform/database/index.ts'
import { defaultTuning, hasBinaries, type RunningServer, startServer } from '../../src/platform/database/server/index.ts'
import { runAs } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { dataFolder } from './programs.ts'

// Two servers of our own: the second begins as a copy of the first while that one stands still, and follows it from then on.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })
const possible = hasBinaries() && process.platform === 'linux'
const why = possible ? '' : ' (skipped: no PostgreSQL is shipped for this machine, or it is not Linux)'

let connected: ConnectedDatabase
let follower: RunningServer
let app: TestApp
let folders: string[] = []

beforeAll(async () => {
  if (!possible) return
  const [primary, second] = folders = [dataFolder(), dataFolder()] as [string, string]
  await (await startServer(primary)).stop()
  spawnSync('cp', ['-a', join(primary, 'postgresql'), second])
  connected = await connectDatabase({ dataFolder: primary, migrationsFolder: join(import.meta.dirname, '../../migrations') })
  const { admin } = connected.server!
  const cluster = join(second, 'postgresql/cluster')
  follows(cluster, 'standby.signal', '')
  follows(cluster, 'postgresql.auto.conf', `primary_conninfo = 'host=${admin.host} port=${admin.port} user=${admin.user} password=${admin.password ?? ''}'\n`)
  follower = await startServer(second, { ...defaultTuning, sharedBuffers: '64MB' })
  await connected.close()
  connected = await connectDatabase({ dataFolder: primary, migrationsFolder: join(import.meta.dirname, '../../migrations'), replicaUrl: formatConnection({ ...follower.admin, database: 'guanxi' }) })
  app = await testApp({ database: connected.database })
})
afterAll(async () => {
  await follower?.stop()
  await app?.program.close()
  await connected?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function follows(cluster: string, name: string, text: string): void {
  writeFileSync(join(cluster, name), text, { mode: 0o600 })
  const { uid, gid } = statSync(cluster)
  chownSync(join(cluster, name), uid, gid)
}

const names = async () => {
  const answer = await app.admin.get('/api/v1/customers?limit=200')
  expect({ status: answer.status, faults: app.faults }).toEqual({ status: 200, faults: [] })
  return answer.body.rows.map(({ name }: { name: string }) => name) as string[]
}
const state = () => connected.database.replica()!

test.runIf(possible)(`lists are read from the replica, and whoever has just written finds it${why}`, async () => {
  await names()
  await expect.poll(async () => { await names(); return state().answered }, { timeout: 30_000 }).toBeGreaterThan(0)
  for (let index = 0; index < 20; index += 1) {
    const name = `Written ${index}`
    await app.admin.create('customers', { name })
    expect(await names()).toContain(name)
  }
})

test.runIf(possible)('a replica that stands still answers nobody who wrote meanwhile, nor who was told of something newer', async () => {
  await runAs(follower.admin, 'select pg_wal_replay_pause()')
  const before = state()
  const { id } = await app.admin.create('customers', { name: 'While it stands still' })
  expect(await names()).toContain('While it stands still')
  expect(state().passedBack).toBeGreaterThan(before.passedBack)
  // Nor does it fail a question about what has not come to it yet.
  await connected.database.asOwner((tx) => tx.query({ text: 'create table come_late as select 1 as one', values: [] }))
  await connected.database.asOwner((tx) => tx.query({ text: `grant select on come_late to "${connected.database.connections.serving.user}"`, values: [] }))
  expect(await readingMayLag({}, () => connected.database.read({ workspaceId: app.workspaceId }, { text: 'select one from come_late', values: [] }))).toEqual([{ one: 1 }])
  const rep = await app.person({ role: 'headOfSales' })
  const [entry] = await connected.database.read<{ id: number }>({ workspaceId: app.workspaceId }, { text: 'select id from feed where workspace_id = $1 and record_id = $2', values: [app.workspaceId, id] })
  const told = await rep.get('/api/v1/customers?limit=200', { headers: { 'guanxi-after': String(entry!.id) } })
  expect(JSON.stringify(told.body)).toContain('While it stands still')
  await app.catchUp()
  const [position] = await connected.database.read<{ position: number }>({ workspaceId: 0 }, { text: 'select position from feed_position where workspace = $1', values: [app.workspaceId] })
  expect(JSON.stringify((await rep.get('/api/v1/customers?limit=200', { headers: { 'guanxi-seen': String(position!.position) } })).body)).toContain('While it stands still')
  await runAs(follower.admin, 'select pg_wal_replay_resume()')
})

test.runIf(possible)('rights hold on the replica as on the primary', async () => {
  const other = await app.otherWorkspace()
  await expect.poll(async () => { const { answered } = state(); await other.get('/api/v1/customers'); return state().answered > answered }, { timeout: 30_000 }).toBe(true)
  expect((await other.get('/api/v1/customers')).body.rows).toEqual([])
})

test.runIf(possible)('when it dies, reads go on from the primary, and come back when it does', async () => {
  await follower.stop()
  for (let index = 0; index < 5; index += 1) expect((await names()).length).toBe(21)
  expect(state().usable).toBe(false)
  expect(app.faults).toEqual([])
  follower = await startServer(folders[1]!, { ...defaultTuning, sharedBuffers: '64MB' })
  const { answered } = state()
  await expect.poll(async () => { await names(); return state().answered }, { timeout: 30_000 }).toBeGreaterThan(answered)
})
