import { afterEach, beforeEach, expect, it } from 'vitest'
import { settableClock } from '../../lib/clock.ts'
import type { Database } from '../database/index.ts'
import { asOwner, testDatabase } from '../testing/index.ts'
import { appendEntries, type Entry, follow, type Follower, type NewEntry, positionOf, type Sequencer, startSequencer, waitFor } from './index.ts'

const clock = settableClock('2026-03-05T08:00:00Z')
const origin = { actorId: null, actorName: 'Wang Fang', via: 'session', at: clock.now() }
const entry = (version: number, recordId = '00000000-0000-7000-8000-000000000001'): NewEntry =>
  ({ object: 'customer', recordId, version, action: 'update', before: { name: 'a' }, after: { name: 'b' } })

let database: Database
let sequencer: Sequencer
const followers: Follower[] = []
const failures: unknown[] = []
const onError = (error: unknown) => { failures.push(error) }

beforeEach(async () => {
  database = await testDatabase()
  sequencer = startSequencer(database, clock, onError)
})
afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.stop()))
  await sequencer.stop()
})

const append = (workspaceId: number, ...entries: NewEntry[]) => database.transaction({ workspaceId }, (transaction) => appendEntries(transaction, origin, entries))

async function collect(name: string): Promise<{ seen: (Entry & { workspaceId: number })[]; follower: Follower }> {
  const seen: (Entry & { workspaceId: number })[] = []
  const follower = await follow(database, { name, onError, handle: async ({ workspaceId, entries }) => { seen.push(...entries.map((each) => ({ ...each, workspaceId }))) } })
  followers.push(follower)
  return { seen, follower }
}

it('gives each workspace positions without gaps, in the order of its entries', async () => {
  await append(1, entry(1), entry(2))
  await append(2, entry(1))
  const last = await append(1, entry(3))
  expect(await positionOf(database, 1, last)).toBe(3)
  const rows = await asOwner(database, 'select workspace_id, position, version from feed order by 1, 2')
  expect(rows).toEqual([[1, 1, 1], [1, 2, 2], [1, 3, 3], [2, 1, 1]].map(([workspace_id, position, version]) => ({ workspace_id, position, version })))
})

it('keeps no writer waiting for a month that cannot be made while somebody writes, and makes it later', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => { begun = resolve })
  const slow = database.transaction({ workspaceId: 1 }, async (transaction) => { await appendEntries(transaction, origin, [entry(1)]); begun(); await held })
  await hasBegun
  const nextYear = startSequencer(database, settableClock('2027-01-05T08:00:00Z'), onError)
  await nextYear.sequence()
  expect(await positionOf(database, 1, await append(1, entry(2)))).toBe(1)
  release()
  await slow
  await expect.poll(async () => { await nextYear.sequence(); return asOwner(database, "select to_regclass('feed_2027_01') is not null as made") }, { timeout: 20_000 }).toEqual([{ made: true }])
  await nextYear.stop()
})

it('lets no follower miss the transaction that began first and committed last', async () => {
  const { seen } = await collect('test')
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => { begun = resolve })
  const slow = database.transaction({ workspaceId: 1 }, async (transaction) => {
    const ids = await appendEntries(transaction, origin, [entry(1)])
    begun()
    await held
    return ids
  })
  await hasBegun
  const quick = await append(1, entry(2))
  expect(await positionOf(database, 1, quick)).toBe(1)
  expect(await waitFor(database, { workspaceId: 1, position: 1, follower: 'test' })).toBe(true)
  release()
  expect(await positionOf(database, 1, await slow)).toBe(2)
  expect(await waitFor(database, { workspaceId: 1, position: 2, follower: 'test' })).toBe(true)
  expect(seen.map(({ version, position }) => [version, position])).toEqual([[2, 1], [1, 2]])
})

it('hands each entry to each follower, also what came before it began, with the shape in which it was written', async () => {
  await append(7, entry(1))
  const { seen, follower } = await collect('late')
  await sequencer.sequence()
  await follower.catchUp()
  expect(seen).toEqual([expect.objectContaining({ workspaceId: 7, position: 1, object: 'customer', version: 1, actorName: 'Wang Fang', at: '2026-03-05T08:00:00.000Z', before: { name: 'a' }, after: { name: 'b' }, reason: null })])
})

it('hands a batch again when its handler failed, and what it wrote before is undone', async () => {
  let tries = 0
  await append(1, entry(1))
  await sequencer.sequence()
  const follower = await follow(database, { name: 'stumbling', onError, handle: async () => {
    tries += 1
    if (tries === 1) throw new Error('stumbled')
  } })
  followers.push(follower)
  await follower.catchUp().catch(() => undefined)
  await follower.catchUp().catch(() => undefined)
  await follower.catchUp().catch(() => undefined)
  expect(tries).toBe(2)
})

it('says when a position is not reached in time', async () => {
  expect(await waitFor(database, { workspaceId: 1, position: 99 }, 30)).toBe(false)
  expect(await positionOf(database, 1, [12345], 30)).toBeUndefined()
})

it('makes the months ahead, each closed to other workspaces, and loses nothing outside of them', async () => {
  await sequencer.sequence()
  const partitions = await asOwner(database, `select c.relname, c.relrowsecurity from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'feed'::regclass order by 1`)
  expect(partitions).toEqual(['feed_2026_03', 'feed_2026_04', 'feed_2026_05', 'feed_2026_06', 'feed_rest'].map((relname) => ({ relname, relrowsecurity: true })))
  const old = await database.transaction({ workspaceId: 1 }, (transaction) => appendEntries(transaction, { ...origin, at: Date.parse('2019-01-01') }, [entry(1)]))
  expect(await positionOf(database, 1, old)).toBe(1)
  const direct = await database.read({ workspaceId: 2 }, { text: 'select * from feed_rest', values: [] })
  expect(direct).toEqual([])
})

it('is written by many at once without a gap or a double', async () => {
  const { seen } = await collect('crowd')
  const ids = (await Promise.all(Array.from({ length: 60 }, (_, index) => append(1, entry(index), entry(index))))).flat()
  expect(await positionOf(database, 1, ids)).toBe(120)
  expect(await waitFor(database, { workspaceId: 1, position: 120, follower: 'crowd' })).toBe(true)
  expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  expect(failures.filter((error) => !String(error).includes('stumbled'))).toEqual([])
})

it('cannot be changed by the role that serves', async () => {
  await append(1, entry(1))
  await expect(database.transaction({ workspaceId: 1 }, (transaction) => transaction.run({ text: 'delete from feed', values: [] }))).rejects.toThrow(/permission denied/)
})
