import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runAs } from '../../testing/index.ts'
import { type RunningServer, startServer, type Tuning } from './index.ts'
import { livesIn } from './processes.ts'

const tuning: Tuning = { durable: false, sharedBuffers: '16MB' }
let data: string
let server: RunningServer | undefined

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'guanxi-server-'))
  chmodSync(data, 0o755)
})
afterEach(async () => {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('it is set up once, private to its user, sorts by bytes, and keeps its data between starts', async () => {
  server = await startServer(data, tuning)
  const home = join(data, 'postgresql')
  for (const path of ['', 'secret', 'cluster', 'log']) expect(statSync(join(home, path)).mode & 0o077, path).toBe(0)
  await runAs(server.admin, `create table kept as select '关系' as name`)
  await server.stop()
  server = await startServer(data, tuning)
  expect(await runAs(server.admin, `select name, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums, current_setting('TimeZone') as zone from kept`))
    .toEqual([{ name: '关系', encoding: 'UTF8', checksums: 'on', zone: 'UTC' }])
})

test('a second start adopts the server that lives, and either may end it', async () => {
  server = await startServer(data, tuning)
  const second = await startServer(data, tuning)
  expect(second).toMatchObject({ adopted: true, pid: server.pid })
  await second.stop()
  expect(livesIn(server.pid, join(data, 'postgresql/cluster'))).toBe(false)
})

test('without the password nobody gets in', async () => {
  server = await startServer(data, tuning)
  await expect(runAs({ ...server.admin, password: 'guessed' }, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('lock files of a server that is long gone do not stop a start, even when another program has its number now', async () => {
  server = await startServer(data, tuning)
  const lock = join(data, 'postgresql/cluster/postmaster.pid')
  const left = readFileSync(lock, 'utf8')
  await server.stop()
  writeFileSync(lock, left.replace(/^\d+/, String(process.pid)))
  server = await startServer(data, tuning)
  expect(server.adopted).toBe(false)
  expect(existsSync(lock)).toBe(true)
})

test('a secret that is not the one of the data is said so at once', async () => {
  server = await startServer(data, tuning)
  await server.stop()
  server = undefined
  writeFileSync(join(data, 'postgresql/secret'), 'another')
  await expect(startServer(data, tuning)).rejects.toThrow(/does not accept the secret/)
})
