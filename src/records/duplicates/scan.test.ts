import { expect, it } from 'vitest'
import { asOwner } from '../../platform/testing/index.ts'
import { clock, company, registry } from '../merge/testing/company.ts'
import { request } from '../write/testing/toy.ts'
import { scanObject } from './scan.ts'

const { database, writer } = await company()
const context = () => request({}, { now: clock.now() })
const given = { registry, database, clock, writer: writer.within }
const pairs = async () => (await asOwner(database, 'select first_id, second_id, state, likelihood from duplicate_candidate order by id'))
const firms = async (names: readonly string[]) => (await writer.createMany(context(), 'firm', names.map((name) => ({ name, city: 'Wien' })))).ids.map((id) => id ?? '')

it('goes on where it was broken off, and finds each pair once', async () => {
  await firms(Array.from({ length: 1200 }, (_, index) => `firm ${index % 600} number`))
  const stopped = new AbortController()
  const first = await scanObject(given, context(), 'firm', { signal: stopped.signal, progress: async (done) => { if (done >= 500) stopped.abort() } })
  expect(first.compared).toBeLessThan(1200)
  const [state] = await asOwner(database, 'select phase, after from duplicate_scan')
  expect(state).toMatchObject({ phase: 'keys' })
  const second = await scanObject(given, context(), 'firm')
  expect(second.found).toBeGreaterThanOrEqual(600)
  const keys = (await pairs()).map((row) => `${String(row['first_id'])} ${String(row['second_id'])}`)
  expect(new Set(keys).size).toBe(keys.length)
  // Of seven hundred thousand pairs some were looked at, though all share a town.
  expect(second.compared).toBeLessThan(200_000)
  expect((await scanObject(given, context(), 'firm')).found).toBe(0)
}, 120_000)

it('takes pairs away that no longer hold, and leaves dismissed ones alone', async () => {
  const [one = '', two = ''] = await firms(['Lonely Works Ltd', 'Lonely Works GmbH'])
  await scanObject(given, context(), 'firm')
  const of = async (id: string) => (await pairs()).filter((row) => row['first_id'] === id || row['second_id'] === id)
  expect(await of(one)).toHaveLength(1)
  await asOwner(database, `update duplicate_candidate set state = 'dismissed' where first_id = $1`, [one])
  await scanObject(given, context(), 'firm')
  expect(await of(two)).toMatchObject([{ state: 'dismissed' }])
  await asOwner(database, `update duplicate_candidate set state = 'open' where first_id = $1`, [one])
  await writer.update(context(), 'firm', two, { name: 'Something else entirely', city: 'Graz' })
  await scanObject(given, context(), 'firm')
  expect(await of(one)).toEqual([])
}, 120_000)
