import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { Child } from './child.ts'
import { fault } from './report.ts'

// Real processes on a machine that may be busy: seconds each, at most minutes.
vi.setConfig({ testTimeout: 180_000 })

const root = resolve(import.meta.dirname, '../..')
let programFolder: string
let program: string
let data: string
let children: Child[]

const start = (): Child => {
  const child = new Child(program, data, join(programFolder, 'migrations'))
  children.push(child)
  return child
}

const home = () => join(data, 'postgresql')
const serverPid = () => Number(readFileSync(join(home(), 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
const idsOf = (line: string) => line.slice('rows '.length).split(',').filter((id) => id !== '').map(Number)

beforeAll(() => {
  // Inside the project, so that the bundle finds its packages.
  mkdirSync(join(root, '.cache'), { recursive: true })
  programFolder = mkdtempSync(join(root, '.cache/faults-'))
  program = join(programFolder, 'program.mjs')
  const built = spawnSync(process.execPath, [join(root, 'scripts/steps/bundle.mjs'), join(import.meta.dirname, 'program.ts'), program], { cwd: root, encoding: 'utf8' })
  expect(built.stderr).toBe('')
  mkdirSync(join(programFolder, 'migrations'))
  writeFileSync(join(programFolder, 'migrations/0001_written.sql'), 'create table written (workspace_id bigint, id bigint, filling text, primary key (workspace_id, id));')
})
afterAll(() => rmSync(programFolder, { recursive: true, force: true }))

beforeEach(() => {
  children = []
  data = mkdtempSync(join(tmpdir(), 'guanxi-faults-'))
  chmodSync(data, 0o755)
})

afterEach(async () => {
  for (const child of children) if (child.process.exitCode === null) await child.kill('SIGKILL')
  if (existsSync(join(home(), 'cluster/postmaster.pid'))) kill(serverPid())
  await expect.poll(() => { rmSync(data, { recursive: true, force: true }); return existsSync(data) }).toBe(false)
})

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

fault('twenty kills while one row is written after another', async () => {
  const random = seededRandom(20_260_101)
  const acknowledged = new Set<number>()
  const ways = ['program', 'database', 'both', 'one connection'] as const
  const adoptions: string[] = []
  for (let round = 0; round < 20; round += 1) {
    const child = start()
    adoptions.push((await child.line('server')).split(' ')[2] ?? '')
    const present = new Set(idsOf(await child.line('rows')))
    expect([...acknowledged].filter((id) => !present.has(id)), `round ${round}`).toEqual([])
    // What was written but not acknowledged may be there: one row for each kill.
    expect(present.size - acknowledged.size).toBeLessThanOrEqual(round)
    await child.writes(Math.floor(random.next() * 40))
    const way = ways[Math.floor(random.next() * ways.length)]
    if (way === 'database' || way === 'both') kill(serverPid())
    if (way === 'one connection') killOneConnection()
    if (way === 'database' || way === 'one connection') await child.writes(5) // It mends itself and goes on.
    await child.kill('SIGKILL')
    for (const id of child.written) acknowledged.add(id)
  }
  expect(new Set(adoptions)).toEqual(new Set(['started', 'adopted']))
  const last = start()
  const present = idsOf(await last.line('rows'))
  expect(new Set(present).size).toBe(present.length)
  expect([...acknowledged].filter((id) => !present.includes(id))).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(100)
  await last.line('ready')
  expect(await last.kill('SIGINT')).toBe(0)
  return { points: '20 kills (program, database, both, one connection of it)', compared: `${acknowledged.size} acknowledged rows all there, none twice` }
})

/** A server process that dies takes all others with it, and the server recovers by itself. Linux only. */
function killOneConnection(): void {
  const postmaster = serverPid()
  const list = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(postmaster)], { encoding: 'utf8' }).stdout
  const connection = list.split('\n').find((line) => line.includes('guanxi_app'))
  if (connection !== undefined) kill(Number.parseInt(connection, 10))
}

test('a kill in the middle of the first set-up leaves nothing that stops the next start', async () => {
  const first = start()
  await expect.poll(() => existsSync(home()) && readdirSync(home()).some((name) => name.startsWith('cluster.new')), { interval: 2, timeout: 20_000 }).toBe(true)
  await first.kill('SIGKILL')
  const second = start()
  await expect.poll(() => existsSync(join(home(), 'cluster/postmaster.pid')), { interval: 2, timeout: 20_000 }).toBe(true)
  await second.kill('SIGKILL')
  const third = start()
  await third.line('ready')
  expect(await third.kill('SIGINT')).toBe(0)
})

test('a second copy on the same data is refused with address and process, and the first goes on', async () => {
  const first = start()
  const address = (await first.line('ready')).split(' ')[1] ?? 'none'
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.errors).toContain(`process ${first.pid}, it is reached at ${address}`)
  await first.writes(3)
  expect(await first.kill('SIGINT')).toBe(0)
})

test('of two first starts at once one runs and the other is refused', async () => {
  const pair = [start(), start()]
  const codes = await Promise.race([pair[0]!.ended, pair[1]!.ended])
  expect(codes).toBe(1)
  const winner = pair.find(({ process: { exitCode } }) => exitCode === null)!
  await winner.writes(3)
  expect(await winner.kill('SIGINT')).toBe(0)
})

test('Ctrl-C ends program and database, and the next start finds everything', async () => {
  const first = start()
  await first.writes(10)
  const server = serverPid()
  expect(await first.kill('SIGINT')).toBe(0)
  expect(existsSync(join(home(), 'cluster/postmaster.pid'))).toBe(false)
  expect(spawnSync('ps', ['-o', 'stat=', '-p', String(server)], { encoding: 'utf8' }).stdout.trim().replace(/^Z.*/, '')).toBe('')
  const second = start()
  expect(idsOf(await second.line('rows'))).toEqual(first.written)
  expect((await second.line('server')).split(' ')[2]).toBe('started')
  await second.line('ready')
  expect(await second.kill('SIGINT')).toBe(0)
})

test('a program that leaves lets the database go on for another that still uses it', async () => {
  const first = start()
  await first.line('ready')
  const command = new Child(program, data, join(programFolder, 'migrations'), 'command')
  children.push(command)
  await command.line('ready')
  kill(serverPid())
  await first.writes(2)
  await command.writes(2)
  expect(await first.kill('SIGINT')).toBe(0)
  await command.writes(2)
  expect(await command.kill('SIGINT')).toBe(0)
  expect(existsSync(join(home(), 'cluster/postmaster.pid'))).toBe(false)
})
