import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/app/program.ts'
import { restore } from '../../src/platform/database/backup/index.ts'
import { emptyDatabase } from '../../src/platform/testing/index.ts'
import { settableClock } from '../../src/lib/clock.ts'
import { TestClient } from '../support/client.ts'

const folder = join(import.meta.dirname, 'releases')
const migrationsFolder = join(import.meta.dirname, '../../migrations')

// The data of each earlier release, as its program left it, with figures that were read there by its API.
const releases = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))

/** Of the migrations as they were released: one that has run somewhere is never changed. */
const released: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, 'migrations/released.json'), 'utf8'))

test('no released migration was changed', () => {
  const now = Object.fromEntries(Object.keys(released).map((name) => [name, createHash('sha256').update(readFileSync(join(migrationsFolder, name))).digest('hex')]))
  expect(now).toEqual(released)
})

test.each(releases)('the data of release %s opens in this program, is brought up to date, and shows the same figures', async (release) => {
  const figures = JSON.parse(readFileSync(join(folder, `${release}.json`), 'utf8'))
  const database = await emptyDatabase()
  const { manifest, migrated } = await restore(database.connections, join(folder, `${release}.backup`), { migrationsFolder, filesFolder: undefined, version: 'this', replace: false })
  expect(manifest.version).toBe(release)
  expect([...manifest.migrations.map(({ name }) => name), ...migrated]).toEqual(readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).toSorted())
  const faults: unknown[] = []
  const program = createProgram({ database, clock: settableClock(figures.at), secret: 'only for tests', log: { error: (entry) => { faults.push(entry) }, info: () => undefined } })
  const client = new TestClient(await program.door(), { userId: '', name: '', email: '' })
  expect((await client.post('/api/v1/sign-in', { email: figures.email, password: figures.password })).status).toBe(200)
  for (const [path, count] of Object.entries(figures.counts)) expect([path, (await client.post(`/api/v1/${path}/count`, {})).body.count]).toEqual([path, count])
  for (const [path, { field, total }] of Object.entries(figures.sums as Record<string, { field: string; total: number }>)) {
    expect([path, (await client.post(`/api/v1/${path}/aggregate`, { measures: [{ function: 'sum', field }] })).body.rows[0].values[0]]).toEqual([path, total])
  }
  const { rows: [first] } = (await client.get('/api/v1/customers?sort=name&limit=1')).body
  expect(first).toMatchObject(figures.first)
  expect((await client.patch(`/api/v1/customers/${first.id as string}`, { phone: '+441632000331' }, { version: first.version })).status).toBe(200)
  expect((await client.get(`/api/v1/customers/${first.id as string}/history`)).body.entries.length).toBeGreaterThan(1)
  expect(faults).toEqual([])
  await program.close()
}, 120_000)
