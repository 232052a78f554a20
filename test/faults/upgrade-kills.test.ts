import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { restore } from '../../src/platform/database/backup/index.ts'
import { migrations, reachServer } from '../../src/platform/database/index.ts'
import { projectFile } from '../../src/platform/project.ts'
import { runAs } from '../../src/platform/testing/index.ts'
import { lookFor, type Victim } from './points.ts'
import { fault, long } from './report.ts'
import { Server } from './server.ts'

// A stored data folder of the first release is brought up to date by the real program, which is killed on the way, or its database is.
vi.setConfig({ hookTimeout: 900_000 })

const releases = projectFile('test/operations/releases')
const release = '0.1.0'
const kills = long ? 6 : 1

describe(`an upgrade from release ${release} that is broken off by a kill`, () => {
  let folder: string
  let old: string
  let first: Server
  let usual: number
  const released = Object.keys(JSON.parse(readFileSync(join(releases, 'migrations/released.json'), 'utf8')) as object)
  const figures = JSON.parse(readFileSync(join(releases, `${release}.json`), 'utf8'))
  // Indexes that are built beside the work come after the upgrade.
  const whole = migrations(projectFile('migrations')).filter(({ online }) => !online).map(({ name }) => name)

  /** A copy of the old data, with the rights that its database needs. */
  const copy = (name: string) => {
    const data = join(folder, name)
    expect(spawnSync('cp', ['-a', old, data], { encoding: 'utf8' }).stderr).toBe('')
    return data
  }
  const figuresOf = async (server: Server) => {
    expect((await server.answer('POST', '/api/v1/sign-in', { email: figures.email, password: figures.password })).status).toBe(200)
    return Object.fromEntries(await Promise.all(Object.keys(figures.counts as object).map(async (path) => [path, (await server.post(`/api/v1/${path}/count`, {})).count as number])))
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guanxi-upgrade-'))
    chmodSync(folder, 0o755)
    old = join(folder, 'old')
    const migrationsFolder = join(folder, 'migrations')
    mkdirSync(migrationsFolder)
    for (const name of released) cpSync(projectFile(`migrations/${name}`), join(migrationsFolder, name))
    const { connections, leave } = await reachServer({ dataFolder: old, databaseUrl: undefined })
    await restore(connections, join(releases, `${release}.backup`), { migrationsFolder, filesFolder: undefined, version: release, replace: false })
    await leave()
    first = new Server(undefined, { data: copy('whole') })
    const started = performance.now()
    await first.start()
    usual = performance.now() - started
    expect(await figuresOf(first)).toEqual(figures.counts)
  })
  afterAll(async () => {
    await first.end()
    rmSync(folder, { recursive: true, force: true })
  })

  fault('an upgrade of the data of an earlier release', async () => {
    const random = seededRandom(20_261_127)
    const states = new Map<string, number>()
    for (let round = 0; round < kills; round += 1) {
      const victim: Victim = round % 2 === 0 ? 'program' : 'database'
      const data = copy(`round-${round}`)
      const server = new Server(first.program, { data })
      let over = false
      const launched = server.launch().catch(() => undefined).finally(() => { over = true })
      await lookFor(random.next() * usual, () => Promise.resolve(), () => over)
      if (victim === 'program') await server.kill()
      else if (existsSync(join(data, 'postgresql/cluster/postmaster.pid'))) void server.killDatabase()
      await launched
      // It may have ended with its database, and said why; or have gone on.
      if (!server.lives) {
        const state = await stateOf(data)
        states.set(state, (states.get(state) ?? 0) + 1)
        await server.start()
      }
      await server.ready()
      expect(await figuresOf(server)).toEqual(figures.counts)
      await server.end()
    }
    return { points: `${kills} kills (program, database in turns); afterwards ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`, compared: `all migrations or none; the next start finishes, and every figure of release ${release} is as it was` }
  })

  /** What the kill left: never a part of the migrations. */
  async function stateOf(data: string): Promise<string> {
    const { connections, leave } = await reachServer({ dataFolder: data, databaseUrl: undefined })
    try {
      const done = (await runAs(connections.owner, 'select name from schema_migration order by name')).map(({ name }) => String(name))
      const before = whole.filter((name) => released.includes(name))
      const now = whole.filter((name) => done.includes(name))
      expect([before, whole]).toContainEqual(now)
      return now.length === before.length ? 'as before' : 'brought up to date'
    } finally {
      await leave()
    }
  }
})
