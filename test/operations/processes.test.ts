import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningServer, startServer } from '../../src/platform/database/server/index.ts'
import { formatConnection } from '../../src/platform/database/index.ts'
import { runAs } from '../../src/platform/testing/index.ts'
import { bundled, command, dataFolder, Running, Visitor } from './programs.ts'

// Two real programs on one database that somebody named (DATABASE_URL), as on two machines. One is killed at the end.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let programs: ReturnType<typeof bundled>
let one: Running
let two: Running
let ada: Visitor
let folders: string[]
const name = `guanxi_processes_${process.pid}`
let server: RunningServer
const url = () => formatConnection({ ...server.admin, database: name })
const environment = (folder: string) => ({ DATABASE_URL: url(), DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', BACKUP_DIR: join(folders[0]!, 'backups') })

beforeAll(async () => {
  // A server of its own: the roles of a server have one password, and the tests' server has its own.
  server = await startServer(dataFolder(), { durable: false, sharedBuffers: '64MB' })
  await runAs(server.admin, `create database ${name}`)
  programs = bundled('all', 'cli')
  folders = [dataFolder(), dataFolder()]
  // Programs on several machines are given the same keys.
  for (const folder of folders) writeFileSync(join(folder, 'secret'), 'the same on each machine')
  one = new Running(programs.path('all'), [], environment(folders[0]!))
  ada = new Visitor(await one.address())
  await ada.found()
  two = new Running(programs.path('all'), [], environment(folders[1]!))
  await two.address()
})
afterAll(async () => {
  for (const each of [one, two]) if (each?.process.exitCode === null) await each.stop('SIGKILL')
  await server?.stop()
  programs?.remove()
  for (const folder of folders ?? []) rmSync(folder, { recursive: true, force: true })
})

test('sessions, changes of rights and live updates go across both, and what ends here ends there', async () => {
  const there = new Visitor(await two.address(), ada.cookie)
  expect((await there.ask('GET', '/api/v1/me')).status).toBe(200)
  const stream = await fetch(`${there.address}/api/v1/live`, { headers: { cookie: ada.cookie } })
  const reader = stream.body!.getReader()
  let heard = ''
  const hears = async (text: string) => { while (!heard.includes(text)) { const { value, done } = await reader.read(); if (done) throw new Error(`ended without ${text}`); heard += Buffer.from(value).toString() } }
  await hears('hello')
  const made = await ada.ask('POST', '/api/v1/customers', { name: 'Seen on both' })
  await hears(made.body.id as string)
  await reader.cancel()
  expect((await there.ask('GET', `/api/v1/customers/${made.body.id as string}`)).body.name).toBe('Seen on both')
  // A cursor of one page is read on by the other program.
  await ada.ask('POST', '/api/v1/customers', { name: 'Another' })
  const page = await ada.ask('GET', '/api/v1/customers?sort=name&limit=1')
  expect((await there.ask('GET', `/api/v1/customers?sort=name&limit=1&cursor=${encodeURIComponent(page.body.next as string)}`)).body.rows[0].name).toBe('Seen on both')
  const second = new Visitor(there.address)
  await second.ask('POST', '/api/v1/sign-in', { email: 'ada@example.com', password: 'correct horse battery 41' })
  expect((await new Visitor(ada.address, second.cookie).ask('POST', '/api/v1/sign-out')).status).toBeLessThan(300)
  expect((await second.ask('GET', '/api/v1/me')).status).toBe(401)
})

test('wrong passwords are counted across both, and so are guesses of keys', async () => {
  const there = await two.address()
  const statuses = []
  for (let index = 0; index < 8; index += 1) statuses.push((await new Visitor(index % 2 === 0 ? ada.address : there).ask('POST', '/api/v1/sign-in', { email: 'nobody@example.com', password: 'wrong wrong wrong' })).status)
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  expect(statuses.at(-1)).toBe(429)
  // 60 at once and one a second are everybody's share, however many programs there are.
  const keys = await Promise.all(Array.from({ length: 90 }, async (_, index) => (await fetch(`${index % 2 === 0 ? ada.address : there}/api/v1/customers`, { headers: { authorization: 'Bearer gxk_1_wrong' } })).status))
  expect(keys.filter((status) => status === 429).length).toBeGreaterThan(5)
  expect(keys.filter((status) => status === 401).length).toBeGreaterThan(50)
})

test('a restore is refused while either serves', async () => {
  expect((await command(programs.path('cli'), ['backup', '--json'], environment(folders[0]!))).code).toBe(0)
  const [backup] = JSON.parse((await command(programs.path('cli'), ['backup', 'list', '--json'], environment(folders[0]!))).output)
  const refused = await command(programs.path('cli'), ['restore', backup.path, '--replace'], environment(folders[1]!))
  expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('is running on this data')])
})

test('one is killed in the midst of a job: the other goes on with positions, search and the job', async () => {
  const queued = await ada.ask('POST', '/api/v1/imports/load', { customers: 120, language: 'en' })
  expect(queued.status).toBeLessThan(300)
  const there = new Visitor(await two.address(), ada.cookie)
  const jobOf = async () => {
    expect([two.process.exitCode, two.process.signalCode, two.errors]).toEqual([null, null, expect.any(String)])
    return (await there.ask('GET', '/api/v1/jobs')).body.rows.find(({ id }: { id: string }) => id === queued.body.result.job)
  }
  await expect.poll(async () => (await jobOf()).state, { timeout: 60_000 }).not.toBe('waiting')
  await one.stop('SIGKILL')
  const made = await there.ask('POST', '/api/v1/customers', { name: 'After the kill Zebra' })
  expect(made.status).toBe(201)
  await expect.poll(async () => (await jobOf()).state, { timeout: 150_000, interval: 500 }).toBe('done')
  // The sample's own entries stand before it in the feed.
  await expect.poll(async () => JSON.stringify((await there.ask('GET', '/api/v1/search?q=Zebra')).body), { timeout: 60_000, interval: 500 }).toContain(made.body.id)
  expect((await there.ask('POST', '/api/v1/customers/count', {})).body.count).toBe(123)
  const [gaps] = await runAs({ ...server.admin, database: name }, 'select count(*)::int as entries, max(position)::int as last, count(distinct position)::int as positions from feed where position is not null')
  expect(gaps).toMatchObject({ last: gaps!['positions'], entries: gaps!['positions'] })
  expect([await two.stop(), two.errors, two.output]).toEqual([0, expect.any(String), expect.any(String)])
})
