import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { calledAnew, type Entry, idOf, provisionalId, touches } from './entry.ts'
import type { Queue } from './queue.ts'
import { type Answer, sendWaiting, type Sending } from './sending.ts'

/** A queue in memory that a test may look into. */
function memory(first: readonly Omit<Entry, 'seq'>[]): Queue & { readonly entries: () => readonly Entry[] } {
  const called: { from: string; to: string }[] = []
  let entries: readonly Entry[] = first.map((entry, index) => ({ ...entry, seq: index + 1 }))
  return {
    entries: () => entries,
    all: () => Promise.resolve(entries),
    count: () => Promise.resolve(entries.length),
    content: () => Promise.resolve(undefined),
    add(entry) { entries = [...entries, { ...entry, seq: entries.length + 1 }]; return Promise.resolve() },
    called: () => Promise.resolve(called),
    change(changed, done, name) {
      if (name !== undefined) called.push(name)
      entries = entries.filter(({ seq }) => !done.includes(seq)).map((entry) => changed.find(({ seq }) => seq === entry.seq) ?? entry)
      return Promise.resolve()
    },
  }
}

/** A server that knows records and keys as the real one does: a key that was seen is answered again. */
class Server {
  readonly log: string[] = []
  readonly rows = new Map<string, JsonObject>()
  readonly answers = new Map<string, Answer>()
  lost = 0
  answer(entry: Entry): Answer | undefined {
    const known = this.answers.get(entry.id)
    const answer = known ?? this.take(entry)
    if (answer.status < 300) this.answers.set(entry.id, answer)
    if (this.lost > 0) { this.lost -= 1; return undefined }
    return answer
  }
  private take(entry: Entry): Answer {
    if (entry.kind === 'create') {
      const row = { id: `real-${this.rows.size + 1}`, version: 1, ...entry.body }
      this.rows.set(row.id, row)
      this.log.push(`create ${row.id}`)
      return { status: 201, body: row }
    }
    const id = entry.record ?? ''
    const row = this.rows.get(id)
    if (row === undefined) return { status: 404, body: { type: '/problems/not-found', detail: 'It is not there.' } }
    if (entry.version !== undefined && entry.version !== row['version']) return { status: 409, body: { type: '/problems/conflict', current: row } }
    const next = { ...row, ...(entry.kind === 'update' ? entry.body : {}), version: Number(row['version']) + 1 }
    this.rows.set(id, next)
    this.log.push(`${entry.action ?? entry.kind} ${id}`)
    return { status: 200, body: entry.kind === 'act' ? { record: next } : next }
  }
}

let keys = 0
const key = () => { keys += 1; return `${String(keys).padStart(8, '0')}-${String(keys).padStart(4, '0')}-4000-8000-000000000000` }
const base = { at: '2026-11-25T02:00:00Z', language: 'en', title: 'A', names: {}, state: 'waiting', tried: false, failures: 0, object: 'customer' } as const
const update = (record: string, body: JsonObject, before: JsonObject = {}, version = 1): Omit<Entry, 'seq'> => ({ ...base, id: key(), kind: 'update', method: 'PATCH', path: `/customers/${record}`, record, body, before, version })
const create = (body: JsonObject): Omit<Entry, 'seq'> => ({ ...base, id: key(), kind: 'create', method: 'POST', path: '/activities', object: 'activity', body })
const complete = (record: string): Omit<Entry, 'seq'> => ({ ...base, id: key(), kind: 'act', method: 'POST', path: `/activities/${record}/complete`, object: 'activity', record, action: 'activity.complete', body: {} })

function sendingOf(queue: Queue, server: Server, over: Partial<Sending> = {}): Sending {
  return { queue, deliver: (entry) => Promise.resolve(server.answer(entry)), whoIs: () => Promise.resolve('1 rep'), owner: () => Promise.resolve('1 rep'), now: () => Date.parse('2026-11-25T03:00:00Z'), ...over }
}
const serverWith = (...ids: string[]) => { const server = new Server(); for (const id of ids) server.rows.set(id, { id, version: 1, name: 'Old', city: 'Old' }); return server }

test('writes go in the order in which they were made, and what hangs on a new record names it by the id that the server gave', async () => {
  const server = serverWith('c1')
  const made = create({ subject: 'Called', target: { object: 'customer', id: 'c1' } })
  const queue = memory([update('c1', { name: 'New' }), made, complete(idOf(made))])
  const { end, arrived } = await sendWaiting(sendingOf(queue, server))
  expect(end).toBe('settled')
  expect(server.log).toEqual(['update c1', 'create real-2', 'activity.complete real-2'])
  expect(arrived[1]).toMatchObject({ from: idOf(made), to: 'real-2' })
  expect(queue.entries()).toEqual([])
  // Who still knows it by the id of this device writes to the same record.
  expect(calledAnew({ ...complete(idOf(made)), body: { also: idOf(made) } }, await queue.called())).toMatchObject({ path: '/activities/real-2/complete', record: 'real-2', body: { also: 'real-2' } })
})

test('an answer that was lost is asked for again with the same key: it has happened once', async () => {
  const server = serverWith('c1')
  const made = create({ subject: 'Called' })
  const queue = memory([made, complete(idOf(made))])
  server.lost = 1
  expect((await sendWaiting(sendingOf(queue, server))).end).toBe('away')
  expect(queue.entries()).toHaveLength(2)
  server.lost = 0
  expect((await sendWaiting(sendingOf(queue, server))).end).toBe('settled')
  expect(server.log).toEqual(['create real-2', 'activity.complete real-2'])
})

test('two edits of the same record follow on each other, however often answers are lost', () => fc.assert(fc.asyncProperty(fc.array(fc.nat(2), { minLength: 1, maxLength: 8 }), fc.nat(4), async (fields, lost) => {
  const server = serverWith('c1')
  const names = ['name', 'city', 'phone']
  const queue = memory(fields.map((field, index) => update('c1', { [names[field] ?? 'name']: `v${index}` })))
  server.lost = lost
  for (let round = 0; round <= lost; round += 1) await sendWaiting(sendingOf(queue, server))
  expect(queue.entries()).toEqual([])
  expect(server.log).toHaveLength(fields.length)
  for (const [index, field] of fields.entries()) if (fields.lastIndexOf(field) === index) expect(server.rows.get('c1')?.[names[field] ?? 'name']).toBe(`v${index}`)
})))

test('what another changed elsewhere in the record stands beside it; what both changed waits for its author, with both sides', async () => {
  const server = serverWith('c1', 'c2')
  server.rows.set('c1', { id: 'c1', version: 2, name: 'Old', city: 'Theirs' })
  server.rows.set('c2', { id: 'c2', version: 2, name: 'Theirs', city: 'Old' })
  const queue = memory([update('c1', { name: 'Mine' }, { name: 'Old' }), update('c2', { name: 'Mine' }, { name: 'Old' }), update('c2', { city: 'Later' }, { city: 'Old' }), update('c1', { phone: '1' }, {}, 3)])
  expect((await sendWaiting(sendingOf(queue, server))).end).toBe('settled')
  expect(server.rows.get('c1')).toMatchObject({ name: 'Mine', city: 'Theirs', phone: '1' })
  expect(server.rows.get('c2')).toMatchObject({ name: 'Theirs', city: 'Old' })
  const [conflict, behind] = queue.entries()
  expect(conflict).toMatchObject({ state: 'conflict', current: { name: 'Theirs' }, body: { name: 'Mine' }, before: { name: 'Old' } })
  expect(behind).toMatchObject({ state: 'waiting', body: { city: 'Later' } })
})

test('a refused write says why and holds back what hangs on it, and nothing else', async () => {
  const server = serverWith('c1')
  const made = create({ subject: 'Called' })
  const queue = memory([update('gone', { name: 'A' }), made, update('gone', { city: 'B' }), complete(idOf(made)), update('c1', { name: 'C' })])
  await sendWaiting(sendingOf(queue, server))
  expect(queue.entries().map(({ state, record, status }) => ({ state, record, status }))).toEqual([{ state: 'refused', record: 'gone', status: 404 }, { state: 'waiting', record: 'gone', status: undefined }])
  expect(queue.entries()[0]?.problem).toMatchObject({ detail: 'It is not there.' })
  expect(server.log).toEqual(['create real-2', 'activity.complete real-2', 'update c1'])
})

test('nothing is sent in the name of somebody else, of nobody, or while the server does not say who sits here', async () => {
  for (const [who, end] of [['1 other', 'another'], ['nobody', 'nobody'], [undefined, 'away']] as const) {
    const server = serverWith('c1')
    const queue = memory([update('c1', { name: 'New' })])
    expect((await sendWaiting(sendingOf(queue, server, { whoIs: () => Promise.resolve(who) }))).end).toBe(end)
    expect(server.log).toEqual([])
    expect(queue.entries()).toHaveLength(1)
  }
})

test('a session that ends between two writes stops there; the rest waits', async () => {
  const server = serverWith('c1', 'c2')
  const queue = memory([update('c1', { name: 'A' }), update('c2', { name: 'B' })])
  let sent = 0
  const deliver = (entry: Entry) => { sent += 1; return Promise.resolve(sent === 2 ? { status: 401, body: {} } : server.answer(entry)) }
  expect((await sendWaiting(sendingOf(queue, server, { deliver }))).end).toBe('nobody')
  expect(queue.entries().map(({ record }) => record)).toEqual(['c2'])
})

test('a server that is busy is given time; one that fails at a write again and again does not hold up the others', async () => {
  const server = serverWith('c1', 'c2')
  const queue = memory([update('c1', { name: 'A' }), update('c2', { name: 'B' })])
  const busy: Answer = { status: 429, body: {}, retryAfter: 7 }
  expect(await sendWaiting(sendingOf(queue, server, { deliver: () => Promise.resolve(busy) }))).toMatchObject({ end: 'later', retryAfter: 7 })
  const deliver = (entry: Entry) => Promise.resolve(entry.record === 'c1' ? { status: 500, body: undefined as Json | undefined } : server.answer(entry))
  for (let round = 0; round < 5; round += 1) await sendWaiting(sendingOf(queue, server, { deliver }))
  expect(server.log).toEqual(['update c2'])
  expect(queue.entries()).toMatchObject([{ record: 'c1', state: 'refused', status: 500 }])
})

test('what may have arrived longer ago than the server knows its key is not sent again unseen', async () => {
  const server = serverWith('c1')
  const queue = memory([{ ...update('c1', { name: 'A' }), tried: true }])
  await sendWaiting(sendingOf(queue, server, { now: () => Date.parse('2026-12-02T02:00:00Z') }))
  expect(server.log).toEqual([])
  expect(queue.entries()).toMatchObject([{ state: 'refused', problem: { type: '/problems/too-long-away' } }])
})

test('the id of a new record on this device is one that the server gives to nobody, and follows from the key', () => {
  const made = create({})
  expect(idOf(made)).toMatch(/^00000000-0000-8000-8000-[0-9a-f]{12}$/)
  expect(provisionalId(() => made.id)).toBe(idOf(made))
  expect([...touches(complete(idOf(made)))]).toEqual([idOf(made)])
})
