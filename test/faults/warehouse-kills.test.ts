import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { placeIn, readThrough } from '../../src/platform/columnar/index.ts'
import { createWarehouse } from '../../src/rooms/insight/index.ts'
import { expectEqual } from '../insight/equal.ts'
import { interrupt, lookFor, timed, type Victim } from './points.ts'
import { fault, long } from './report.ts'
import { Server } from './server.ts'

// The program, its database, or the process that has the warehouse's file open are killed while the warehouse is filled and follows.
vi.setConfig({ hookTimeout: 900_000 })

const customers = long ? 20_000 : 1500
const kills = long ? 5 : 1

describe('a warehouse that is broken off by a kill', () => {
  let server: Server
  let workspaceId: number
  const random = seededRandom(20_261_127)

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    const path = join(server.data, 'customers.csv')
    writeFileSync(path, ['external id,name', ...Array.from({ length: customers }, (_, index) => `K${index},"Customer ${index}, 客户"`)].join('\n'))
    const { id } = await server.upload('customer', path)
    await server.post(`/api/v1/imports/${id as string}/start`)
    await vi.waitUntil(async () => (await server.get(`/api/v1/imports/${id as string}`)).status === 'done', { timeout: 240_000, interval: 50 })
    await rebuilt()
  })
  afterAll(() => server.end())

  const status = () => server.get('/api/v1/warehouse') as Promise<{ state: string; filledAt: string | null; behind: { entries: number } }>
  const rebuild = async () => { const begun = await server.answer('POST', '/api/v1/warehouse/rebuild'); expect(begun.status).toBeLessThan(300); return begun }
  /** Filled anew: until it says another time of filling, and is not behind. */
  const rebuilt = async () => {
    const before = (await status()).filledAt
    const begun = await rebuild()
    await vi.waitUntil(async () => { const now = await status().catch(() => undefined); return now?.state === 'following' && now.filledAt !== before }, { timeout: 120_000, interval: 500 })
    return begun
  }
  /** What the program keeps, asked beside it as a command does, against its database. */
  const compare = async (): Promise<number> => {
    const database = await server.database()
    const place = placeIn(server.data)
    const warehouse = createWarehouse({ database, clock: { now: () => Date.now() }, registryOf: () => Promise.resolve(server.registry), shared: false, say: () => undefined, open: () => Promise.reject(new Error('Somebody else keeps it.')), reader: () => readThrough(place.address, place.tokenFile) })
    try {
      // Asking wakes it where it rests, or was not filled to its end.
      await vi.waitUntil(async () => {
        await warehouse.ask({ workspaceId, sql: { text: 'select 1 as one', values: [] } as never }).catch(() => undefined)
        const now = await status().catch(() => undefined)
        return now?.state === 'following' && now.behind.entries === 0
      }, { timeout: 120_000, interval: 500 })
      return await expectEqual({ database, warehouse, engineOf: () => Promise.resolve({ stored: server.registry }) } as never, workspaceId)
    } finally {
      await warehouse.close()
    }
  }
  const childOf = (pid: number) => execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((line) => line.trim().split(/\s+/)).filter(([, parent, ...args]) => parent === String(pid) && args.some((each) => each.endsWith('duckdb-child.mjs'))).map(([own]) => Number(own))
  const write = (round: string) => server.answer('POST', '/api/v1/customers/bulk', { filter: { field: 'externalId', is: 'startsWith', value: 'K1' }, changes: { remark: round, city: round } })

  for (const victim of ['program', 'database'] as const satisfies readonly Victim[]) {
    fault(`a warehouse while it is filled, a kill of the ${victim}`, async () => {
      const { milliseconds } = await timed(rebuilt)
      let [atWork, rows] = [0, 0]
      for (let kill = 0; kill < kills; kill += 1) {
        expect((await write(`${victim} ${kill}`)).status).toBe(200)
        await rebuild()
        if ((await interrupt(server, victim, { random, within: milliseconds, request: () => write(`${victim} ${kill} again`) })).atWork) atWork += 1
        expect((await write(`${victim} ${kill} after`)).status).toBe(200)
        rows = await compare()
      }
      expect(rows).toBeGreaterThan(customers)
      return { points: `${kills} kills, ${atWork} while something was written; ${customers} customers`, compared: `every table of the warehouse equals PostgreSQL, ${rows} rows` }
    })
  }

  fault('a warehouse while it is filled, a kill of its own process', async () => {
    const { milliseconds } = await timed(rebuilt)
    let [killed, rows] = [0, 0]
    for (let kill = 0; kill < kills * 2; kill += 1) {
      await rebuild()
      await lookFor(random.next() * milliseconds, () => server.answer('GET', '/health'), () => false)
      for (const pid of childOf(server.pid)) { process.kill(pid, 'SIGKILL'); killed += 1 }
      expect((await write(`child ${kill}`)).status).toBe(200)
      rows = await compare()
    }
    expect(killed).toBeGreaterThan(0)
    expect(server.lives).toBe(true)
    return { points: `${killed} kills of the process that has the file open; ${customers} customers`, compared: `the program lives on, every table equals PostgreSQL, ${rows} rows` }
  })
})
