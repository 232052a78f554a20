import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { get as secureGet } from 'node:https'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { formatConnection } from '../../src/platform/database/index.ts'
import { type RunningServer, startServer } from '../../src/platform/database/server/index.ts'
import { runAs } from '../../src/platform/testing/index.ts'
import { bundled, command, dataFolder, root, Running, Visitor } from './programs.ts'

// The whole life of an installation at the command line, with the real programs: backup while it serves, drill, upgrade, move.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let programs: ReturnType<typeof bundled>
/** A project folder of our own, so that a release can be played that brings other migrations. */
let project: string
let data: string
let other: string
let outer: RunningServer | undefined
let backup: { readonly path: string; readonly rows: number }
const environment = (folder: string, more: Readonly<Record<string, string>> = {}) => ({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', BACKUP_DIR: join(data, 'backups'), BACKUP_PASSPHRASE: 'correct horse battery', ...more })
const cli = async (args: readonly string[], env: Readonly<Record<string, string>>) => command(join(project, 'cli.mjs'), args, env)
const customers = async (visitor: Visitor) => (await visitor.ask('POST', '/api/v1/customers/count', {})).body.count as number

beforeAll(() => {
  programs = bundled('all', 'cli')
  project = mkdtempSync(join(root, '.cache/project-'))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '5.0.0', type: 'module' }))
  cpSync(join(root, 'migrations'), join(project, 'migrations'), { recursive: true })
  for (const name of ['all', 'cli'] as const) cpSync(programs.path(name), join(project, `${name}.mjs`))
  data = dataFolder()
  other = dataFolder()
})
afterAll(async () => {
  await outer?.stop()
  programs?.remove()
  for (const folder of [project, data, other]) if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

test('a backup is made while people write, and restores whole elsewhere: every table compared', async () => {
  const program = new Running(join(project, 'all.mjs'), [], environment(data))
  const ada = new Visitor(await program.address())
  await ada.found()
  const form = new FormData()
  form.append('file', new Blob(['kept with the record']), 'note.txt')
  await fetch(`${ada.address}/api/v1/files`, { method: 'POST', headers: { cookie: ada.cookie, origin: ada.address, 'idempotency-key': 'file-1' }, body: form })
  let writing = true
  let written = 0
  const writer = (async () => { for (; writing; written += 1) await ada.ask('POST', '/api/v1/customers', { name: `Customer ${written}` }) })()
  await expect.poll(() => written, { timeout: 60_000 }).toBeGreaterThan(20)
  const made = await cli(['backup', '--json'], environment(data))
  writing = false
  await writer
  expect([made.code, made.errors]).toEqual([0, ''])
  backup = JSON.parse(made.output)
  const refused = await cli(['restore', backup.path, '--replace'], environment(data))
  expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('is running on this data')])
  const tried = await cli(['backup', 'test', '--json'], environment(data))
  expect([tried.code, JSON.parse(tried.output)]).toEqual([0, expect.objectContaining({ ok: true, rows: backup.rows })])
  expect(await program.stop()).toBe(0)

  const restored = await cli(['restore', backup.path, '--json'], environment(other))
  expect([restored.code, restored.errors]).toEqual([0, ''])
  expect(JSON.parse(restored.output)).toMatchObject({ rows: backup.rows, migrated: [] })
  expect(readdirSync(join(other, 'files'), { recursive: true })).toEqual(readdirSync(join(data, 'files'), { recursive: true }).filter((name) => !String(name).startsWith('coming')))
  const [first, second] = await Promise.all([backup.path, (JSON.parse((await cli(['backup', '--json'], environment(other, { BACKUP_DIR: join(other, 'backups') }))).output) as { path: string }).path].map(async (path) => JSON.parse((await cli(['backup', 'verify', path, '--json'], environment(data))).output)))
  expect(second.tables).toEqual(first.tables)
  expect(second.sequences).toEqual(first.sequences)
  const again = await cli(['restore', backup.path], environment(other))
  expect([again.code, again.errors]).toEqual([1, expect.stringContaining('--replace')])
  const wrong = await cli(['restore', backup.path, '--replace'], environment(other, { BACKUP_PASSPHRASE: 'another passphrase' }))
  expect([wrong.code, wrong.errors]).toEqual([1, expect.stringContaining('passphrase is wrong')])

  const there = new Running(join(project, 'all.mjs'), [], environment(other))
  const visitor = new Visitor(await there.address(), ada.cookie)
  const count = await customers(visitor)
  expect(count).toBeGreaterThan(20)
  expect(count).toBeLessThanOrEqual(written)
  expect(await there.stop()).toBe(0)
})

test('the doctor finds it well, says so for scripts, and names what is wrong', async () => {
  const well = await cli(['doctor', '--json'], environment(data))
  expect([well.code, JSON.parse(well.output).filter(({ state }: { state: string }) => state === 'wrong')]).toEqual([0, []])
  rmSync(join(data, 'files'), { recursive: true, force: true })
  const ill = await cli(['doctor'], environment(data))
  expect([ill.code, ill.output]).toEqual([1, expect.stringMatching(/WRONG {2}files: 1 of 1 /)])
})

test('an upgrade that fails leaves the data, says where its backup lies, and the version before runs on; one that works shuts that version out', async () => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '6.0.0', type: 'module' }))
  writeFileSync(join(project, 'migrations/9001_more.sql'), 'create table more_of_six (id integer primary key);\n')
  writeFileSync(join(project, 'migrations/9002_fails.sql'), 'alter table customer add column broken integer default (1 / 0);\ninsert into more_of_six select 1 / 0;\n')
  const failed = await command(join(project, 'all.mjs'), [], environment(other))
  expect(failed.code).toBe(1)
  expect(failed.errors).toMatch(/9002_fails\.sql failed: division by zero[^]*data is as it was[^]*\(5\.0\.0\) goes on with it[^]*-upgrade\.backup/)

  const without = (name: string) => { rmSync(join(project, 'migrations', name)) }
  without('9002_fails.sql')
  without('9001_more.sql')
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '5.0.0', type: 'module' }))
  const old = new Running(join(project, 'all.mjs'), [], environment(other))
  expect((await new Visitor(await old.address()).ask('GET', '/ready')).body.ready).toBe(true)
  // Under a running program nothing is migrated.
  writeFileSync(join(project, 'migrations/9001_more.sql'), 'create table more_of_six (id integer primary key);\n')
  expect((await cli(['migrate'], environment(other))).errors).toMatch(/is running on this data/)
  await old.stop()

  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '6.0.0', type: 'module' }))
  const upgraded = await cli(['migrate', '--json'], environment(other))
  expect([upgraded.code, JSON.parse(upgraded.output).ran]).toEqual([0, ['9001_more.sql']])
  without('9001_more.sql')
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'guanxi', version: '5.0.0', type: 'module' }))
  const older = await command(join(project, 'all.mjs'), [], environment(other))
  expect([older.code, older.errors]).toEqual([1, expect.stringMatching(/newer Guanxi \(6\.0\.0\)[^]*9001_more\.sql[^]*changed nothing/)])
  const name = readdirSync(join(data, 'backups')).find((each) => each.endsWith('-upgrade.backup'))!
  const put = await cli(['restore', name, '--replace'], environment(other))
  expect([put.code, put.errors]).toEqual([0, ''])
  const back = new Running(join(project, 'all.mjs'), [], environment(other))
  await back.address()
  await back.stop()
})

test('all data goes to an outer PostgreSQL and back by one command each', async () => {
  outer = await startServer(dataFolder(), { durable: false, sharedBuffers: '64MB' })
  await runAs(outer.admin, 'create database outside')
  const url = formatConnection({ ...outer.admin, database: 'outside' })
  const there = await cli(['move', '--to', url, '--json'], environment(other))
  expect([there.code, there.errors]).toEqual([0, ''])
  const program = new Running(join(project, 'all.mjs'), [], environment(other, { DATABASE_URL: url }))
  const visitor = new Visitor(await program.address())
  await visitor.ask('POST', '/api/v1/sign-in', { email: 'ada@example.com', password: 'correct horse battery 41' })
  const count = await customers(visitor)
  await visitor.ask('POST', '/api/v1/customers', { name: 'Made outside' })
  expect((await cli(['move', '--to', 'embedded'], environment(other, { DATABASE_URL: url }))).errors).toContain('is running on this data')
  await program.stop()
  expect((await cli(['move', '--to', 'embedded'], environment(other, { DATABASE_URL: url }))).errors).toContain('--replace')
  rmSync(join(other, 'postgresql'), { recursive: true, force: true })
  const home = await cli(['move', '--to', 'embedded', '--json'], environment(other, { DATABASE_URL: url }))
  expect([home.code, home.errors]).toEqual([0, ''])
  const again = new Running(join(project, 'all.mjs'), [], environment(other))
  const returned = new Visitor(await again.address(), visitor.cookie)
  expect(await customers(returned)).toBe(count + 1)
  await again.stop()
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
test.runIf(hasOpenssl)(`with a certificate of its own it speaks TLS only, by cookies that need it, and takes a renewed one without a stop${hasOpenssl ? '' : ' (skipped: no openssl to make one)'}`, async () => {
  const folder = join(other, 'tls')
  mkdirSync(folder, { recursive: true })
  const renew = (name: string) => { spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]) }
  renew('first.example')
  const program = new Running(join(project, 'all.mjs'), [], environment(other, { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') }))
  const address = await program.address()
  expect(address).toMatch(/^https:/)
  const look = () => new Promise<{ name: string; headers: NodeJS.Dict<string | string[]> }>((done, failed) => {
    secureGet(`${address}/health`, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume()
      done({ name: String((response.socket as TLSSocket).getPeerCertificate().subject.CN), headers: response.headers })
    }).once('error', failed)
  })
  const first = await look()
  expect([first.name, first.headers['strict-transport-security']]).toEqual(['first.example', expect.stringContaining('max-age=')])
  renew('second.example')
  await expect.poll(async () => (await look()).name, { timeout: 30_000, interval: 250 }).toBe('second.example')
  await program.stop()
})
