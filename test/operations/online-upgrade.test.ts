import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { restore } from '../../src/platform/database/backup/index.ts'
import { type ReachedServer, reachServer } from '../../src/platform/database/index.ts'
import { bundled, dataFolder, root, Running, Visitor } from './programs.ts'

// The data folder of the first release is brought up to date by the real program, which is killed while it builds indexes.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const releases = join(import.meta.dirname, 'releases')
const figures = JSON.parse(readFileSync(join(releases, '0.1.0.json'), 'utf8'))
let programs: ReturnType<typeof bundled>
/** A project folder of our own, so that a release can be played that brings indexes. */
let project: string
let data: string
let server: ReachedServer
let clients: pg.Client[]

const connected = async () => {
  const client = new pg.Client({ ...server.connections.owner })
  client.on('error', () => undefined)
  await client.connect()
  clients.push(client)
  return client
}
const broken = `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid`

beforeAll(async () => {
  clients = []
  programs = bundled('all')
  project = mkdtempSync(join(root, '.cache/project-'))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '5.0.0', type: 'module' }))
  cpSync(join(root, 'migrations'), join(project, 'migrations'), { recursive: true })
  writeFileSync(join(project, 'migrations/9001_indexes.sql'), '-- online\ncreate index concurrently if not exists "customer_played_1" on "customer" ("workspace_id", "created_at");\ncreate index concurrently if not exists "customer_played_2" on "customer" ("workspace_id", "version");\n')
  cpSync(programs.path('all'), join(project, 'all.mjs'))
  data = dataFolder()
  server = await reachServer({ dataFolder: data })
  // As that release left it: its own migrations and nothing else.
  const first = mkdtempSync(join(tmpdir(), 'guanxi-first-'))
  cpSync(join(root, 'migrations/0001_first.sql'), join(first, '0001_first.sql'))
  await restore(server.connections, join(releases, '0.1.0.backup'), { migrationsFolder: first, filesFolder: undefined, version: '0.1.0' })
  rmSync(first, { recursive: true })
})
afterAll(async () => {
  for (const client of clients) await client.end().catch(() => undefined)
  await server?.leave()
  programs?.remove()
  for (const folder of [project, data]) rmSync(folder, { recursive: true, force: true })
})

test('killed while it builds indexes, the upgrade stands, the program serves at once, and the next start builds what is missing', async () => {
  const look = await connected()
  const reader = await connected()
  // Whoever looks at an older state of the data makes the builder wait, not the upgrade.
  await reader.query('begin isolation level repeatable read; select 1')
  const program = new Running(join(project, 'all.mjs'), [], { DATA_DIR: data, PORT: '0', LOG_LEVEL: 'error' })
  const visitor = new Visitor(await program.address())
  expect((await visitor.ask('POST', '/api/v1/sign-in', { email: figures.email, password: figures.password })).status).toBe(200)
  expect((await visitor.ask('GET', '/ready')).body.ready).toBe(true)
  await expect.poll(async () => (await look.query(broken)).rows.length, { timeout: 30_000 }).toBe(1)
  await program.stop('SIGKILL')
  await look.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guanxi indexes'`)
  await reader.query('rollback')
  const { rows: [half] } = await look.query(broken)
  expect(half).toBeDefined()

  const again = new Running(join(project, 'all.mjs'), [], { DATA_DIR: data, PORT: '0', LOG_LEVEL: 'error' })
  const visitorAgain = new Visitor(await again.address(), visitor.cookie)
  for (const [path, count] of Object.entries(figures.counts)) expect([path, (await visitorAgain.ask('POST', `/api/v1/${path}/count`, {})).body.count]).toEqual([path, count])
  const known = readdirSync(join(project, 'migrations')).filter((name) => name.endsWith('.sql'))
  const missing = async () => {
    const { rows } = await look.query<{ name: string }>('select name from schema_migration')
    return known.filter((name) => !rows.some((row) => row.name === name))
  }
  await expect.poll(missing, { timeout: 90_000, interval: 250 }).toEqual([])
  expect((await look.query(broken)).rows).toEqual([])
  expect(again.errors).toBe('')
  expect(await again.stop()).toBe(0)
})
