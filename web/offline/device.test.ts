import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { type Device, openDevice } from './device.ts'
import type { Entry } from './entry.ts'
import { createKept, readable } from './kept.ts'
import { createQueue } from './queue.ts'

const rep = { workspace: 1, user: 'rep' }
let device: Device
let now: number
const write = (over: Partial<Entry> = {}): Omit<Entry, 'seq'> => ({ id: 'key-1', kind: 'update', method: 'PATCH', path: '/customers/c1', object: 'customer', record: 'c1', body: { name: 'Secret Name Ltd' }, version: 1, at: '2026-11-25T02:00:00Z', language: 'en', title: 'Secret Name Ltd', names: {}, state: 'waiting', tried: false, failures: 0, ...over })

beforeEach(async () => {
  // Each test has a device of its own.
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  now = Date.parse('2026-11-25T02:00:00Z')
  device = await openDevice()
  await device.enter(rep)
})

const kept = () => createKept(device, () => now)
async function everything(): Promise<string> {
  const rows = await Promise.all((['facts', 'kept', 'queue'] as const).map((store) => device.database.getAll(store)))
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value))
}

test('what is kept reads back, and says nothing to whoever looks into the store', async () => {
  await kept().seen()
  await kept().put('/customers/c1', '{"name":"Secret Name Ltd"}')
  await createQueue(device).add(write())
  expect((await kept().get('/customers/c1'))?.text).toBe('{"name":"Secret Name Ltd"}')
  expect((await createQueue(device).all())[0]?.title).toBe('Secret Name Ltd')
  const found = await everything()
  expect(found).not.toContain('Secret')
  expect(found).not.toContain('customers')
  expect(await kept().get('/customers/c2')).toBeUndefined()
})

test('the keys can be used, and read out by nobody', async () => {
  for (const purpose of ['kept', 'names', 'queue'] as const) {
    const key = await device.key(purpose)
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  }
})

test('a piece that was changed, or put in the place of another, is read as nothing', async () => {
  await kept().seen()
  await kept().put('/customers/c1', 'one')
  await kept().put('/customers/c2', 'two')
  const [first, second] = await device.database.getAll('kept')
  if (first === undefined || second === undefined) throw new Error('Two were put.')
  await device.database.put('kept', { ...first, sealed: second.sealed })
  const read = [await kept().get('/customers/c1'), await kept().get('/customers/c2')].map((each) => each?.text)
  expect(read.filter((text) => text === undefined)).toHaveLength(1)
})

test('the end of the session takes what was kept and its keys; what waits stays for the same person', async () => {
  await kept().seen()
  await kept().put('/me', 'me')
  await createQueue(device).add(write())
  const before = await device.key('kept')
  await device.end()
  expect(await device.database.count('kept')).toBe(0)
  expect(await device.key('kept')).not.toBe(before)
  expect(await device.enter(rep)).toBe(0)
  expect(await createQueue(device).count()).toBe(1)
})

test('somebody else finds nothing, and hears how much of the other was thrown away', async () => {
  await kept().seen()
  await kept().put('/me', 'me')
  await createQueue(device).add(write())
  expect(await device.enter({ workspace: 1, user: 'other' })).toBe(1)
  expect([await device.database.count('kept'), await device.database.count('queue'), await device.database.count('keys')]).toEqual([0, 0, 0])
  await kept().seen()
  expect(await kept().get('/me')).toBeUndefined()
})

test('a photo that waits is read back whole, tells nothing to whoever looks, stays through a change of its write, and goes with it', async () => {
  const queue = createQueue(device)
  const photo = new Blob(['Secret picture of the shop'], { type: 'image/jpeg' })
  const file = { name: 'shop.jpg', type: 'image/jpeg', size: photo.size, use: 'activity.checkIn.photo' }
  await queue.add(write({ kind: 'create', method: 'POST', path: '/files', object: 'file', file }), photo)
  const [entry] = await queue.all()
  if (entry === undefined) throw new Error('One was added.')
  await queue.change([{ ...entry, tried: true }], [])
  const back = await queue.content(entry)
  expect([back?.type, await back?.text()]).toEqual(['image/jpeg', 'Secret picture of the shop'])
  const [row] = await device.database.getAll('queue')
  expect(await row?.content?.data.text()).not.toContain('Secret')
  // Put beside another write it is read as nothing.
  expect(await queue.content({ ...entry, id: 'another' })).toBeUndefined()
  await queue.change([], [entry.seq])
  expect(await queue.content(entry)).toBeUndefined()
})

test('what was thrown away before anybody could be told is told to whoever enters next, once', async () => {
  await createQueue(device).add(write())
  await device.wipe(await createQueue(device).count())
  expect(await device.enter({ workspace: 1, user: 'other' })).toBe(1)
  expect(await device.enter({ workspace: 1, user: 'other' })).toBe(0)
})

test('signing out leaves nothing, not even keys', async () => {
  await kept().put('/me', 'me')
  await createQueue(device).add(write())
  await device.wipe()
  for (const store of ['keys', 'facts', 'kept', 'queue'] as const) expect(await device.database.count(store), store).toBe(0)
})

test('without a word from the server for as long as a session lives, and by a clock set back, nothing is read and it is taken away', async () => {
  await kept().seen()
  await kept().put('/me', 'me')
  now += readable
  expect((await kept().get('/me'))?.text).toBe('me')
  now += 1
  expect(await kept().get('/me')).toBeUndefined()
  expect(await device.database.count('kept')).toBe(0)
  await kept().seen()
  await kept().put('/me', 'me')
  now -= 2 * 3_600_000
  expect(await kept().get('/me')).toBeUndefined()
})

test('the oldest answers go when there are too many, and one that is too large is not kept', async () => {
  await kept().seen()
  for (let each = 0; each < 610; each += 1) {
    now += 1
    await kept().put(`/customers/${each}`, 'x')
  }
  await kept().put('/large', 'x'.repeat(500_000))
  expect(await device.database.count('kept')).toBe(600)
  expect(await kept().get('/customers/9')).toBeUndefined()
  expect((await kept().get('/customers/609'))?.text).toBe('x')
  expect(await kept().get('/large')).toBeUndefined()
})
