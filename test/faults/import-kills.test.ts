import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { fingerprint } from '../data/fingerprint.ts'
import { wholeness } from './checks.ts'
import { fault, long as faults } from './report.ts'
import { Server } from './server.ts'

// The real program is killed and started again, on a machine that may be busy.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 180_000 })

const long = process.env['FULL_DATA'] === '1' || faults
const rows = long ? 20_000 : 6000
const kills = long ? 8 : 3
/** One row in so many has an address that is none. */
const wrongEvery = 400

const csv = () => `external id,name,email,city\n${Array.from({ length: rows }, (_, index) => {
  const wrong = index % wrongEvery === wrongEvery - 1
  return `K${index},Killed customer ${index},${wrong ? 'no address' : `k${index}@example.com`},City ${index % 7}`
}).join('\n')}\n`

describe(`an import of ${rows} rows whose program or database is killed ${kills} times`, () => {
  let server: Server
  let workspaceId: number
  let id: string
  let before: Map<string, string>
  const refused = rows / wrongEvery
  const random = seededRandom(20_261_125)

  const ask = async (sql: string) => (await asOwner(await server.database(), sql))[0]
  const print = async () => fingerprint({ registry: server.registry, database: await server.database() }, workspaceId)
  const state = () => ask(`select status, read_count as read from import where id = '${id}'`) as Promise<{ status: string; read: number | null }>
  const until = (status: string) => expect.poll(async () => (await state()).status, { interval: 50, timeout: 600_000 }).toBe(status)

  /** Kills it, again and again, at a point that chance chooses while the work is in that state, and lets it go on by itself. */
  const killWhile = async (status: string, times: number) => {
    const stood: number[] = []
    for (let round = 0; round < times; round += 1) {
      // So many looks at the work, of a few milliseconds each: anywhere in a batch or between two.
      for (let looks = Math.floor(random.next() * 120); looks > 0; looks -= 1) {
        if ((await state()).status !== status) break
      }
      const { status: now, read } = await state()
      if (now === status) stood.push(read ?? 0)
      if (round % 2 === 0) {
        await server.kill()
        await server.start()
      } else {
        await server.killDatabase()
      }
      await server.ready()
    }
    return stood
  }

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    before = await print()
    const path = join(server.data, 'killed.csv')
    writeFileSync(path, csv())
    id = (await server.upload('customer', path)).id
  })
  afterAll(() => server.end())

  fault('an import that goes on by itself', async () => {
    await server.post(`/api/v1/imports/${id}/start`)
    const stood = await killWhile('running', kills)
    await until('done')
    // Most of the kills met it at work.
    expect(stood.length).toBeGreaterThan(kills / 2)
    expect(await server.get(`/api/v1/imports/${id}`)).toMatchObject({ status: 'done', rowCount: rows, readCount: rows, createdCount: rows - refused, updatedCount: 0, skippedCount: 0, refusedCount: refused })
    const made = `select count(*), count(distinct external_id) as different, min(version) as lowest, max(version) as highest from customer where external_id like 'K%'`
    expect(await ask(made)).toEqual({ count: rows - refused, different: rows - refused, lowest: 1, highest: 1 })
    expect(await ask(`select count(*), count(distinct record_id) as different, count(distinct after->>'externalId') as told from feed where object = 'customer'`)).toEqual({ count: rows - refused, different: rows - refused, told: rows - refused })
    expect(await ask(`select count(*), count(distinct line) as lines, count(*) filter (where outcome = 'refused') as refused from import_row where import_id = '${id}'`)).toEqual({ count: rows, lines: rows, refused })
    expect(await ask(`select count(*), count(distinct (record_id, kind, value)) as different from duplicate_key where object = 'customer'`)).toEqual({ count: (rows - refused) * 3, different: (rows - refused) * 3 })
    return { points: `${kills} kills (program, database in turns), ${stood.length} at work; ${rows} rows`, compared: `each row there once, figures right, one entry of the feed each; ${await wholeness(server, workspaceId)}` }
  }, { timeout: 900_000 })

  fault('the undo of an import', async () => {
    await server.post(`/api/v1/imports/${id}/undo`, {})
    const stood = await killWhile('undoing', Math.ceil(kills / 2))
    await until('undone')
    expect(await ask(`select count(*) from import_row where import_id = '${id}' and outcome not in ('undone', 'refused')`)).toEqual({ count: 0 })
    expect(await print()).toEqual(before)
    expect(await ask(`select count(*) from feed where object = 'customer' and action = 'import.undo'`)).toEqual({ count: rows - refused })
    return { points: `${Math.ceil(kills / 2)} kills, ${stood.length} at work`, compared: 'every table is as it was before the import' }
  }, { timeout: 900_000 })
})
