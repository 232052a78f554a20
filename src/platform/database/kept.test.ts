import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, testDatabase } from '../testing/index.ts'
import { askKept } from './kept.ts'
import { openPool } from './pool.ts'

let pool: pg.Pool
let asOwnerOf: (text: string) => Promise<unknown>

beforeAll(async () => {
  const database = await testDatabase()
  asOwnerOf = (text) => asOwner(database, text)
  await asOwnerOf(`create table kept_thing (id bigint primary key, name text, at timestamptz, day date, exact numeric); grant select, insert on kept_thing to public;
    insert into kept_thing values (1, 'one', '2026-01-31 08:00:00.123456+08', '2026-02-03', 1.50), (2, null, null, null, null)`)
  pool = openPool(database.connections.serving, { size: 1, pipelined: true, name: 'kept', statementTimeout: 0 })
})
afterAll(() => pool.end())

const all = { name: 'kept-all', text: 'select id, name, at, day, exact from kept_thing where id >= $1 order by id', values: [1] }
const rows = [
  { id: 1, name: 'one', at: '2026-01-31T00:00:00.123Z', day: '2026-02-03', exact: '1.50' },
  { id: 2, name: null, at: null, day: null, exact: null },
]

test('asks the server once for each connection what the rows of a named statement look like, and reads them alike every time', async () => {
  for (let connection = 0; connection < 2; connection += 1) {
    const client = await pool.connect()
    let described = 0
    innerOf(client).on('rowDescription', () => { described += 1 })
    for (let time = 0; time < 4; time += 1) expect((await askKept(client, all)).rows).toEqual(rows)
    expect(described).toBe(1)
    client.release(true)
  }
})

test('statements without rows, those that fail and those that were sent at once stand beside each other', async () => {
  const client = await pool.connect()
  const add = (id: number) => askKept(client, { name: 'kept-add', text: 'insert into kept_thing (id) values ($1)', values: [id] })
  for (const id of [11, 12]) expect(await add(id)).toMatchObject({ rows: [], rowCount: 1 })
  const [first, refused, second] = await Promise.allSettled([askKept(client, { ...all, values: [11] }), add(11), askKept(client, { ...all, values: [12] })])
  expect(first).toMatchObject({ value: { rows: [{ id: 11 }, { id: 12 }], rowCount: 2 } })
  expect(refused).toMatchObject({ reason: { code: '23505' } })
  expect(second).toMatchObject({ value: { rows: [{ id: 12, name: null }] } })
  await expect(askKept(client, { ...all, values: ['no number'] })).rejects.toThrow(/invalid input syntax/)
  expect((await askKept(client, { ...all, values: [12] })).rows).toHaveLength(1)
  client.release(true)
})

test('rows that would look otherwise, since the table was changed, are refused instead of read wrongly', async () => {
  const client = await pool.connect()
  const whole = { name: 'kept-whole', text: 'select * from kept_thing where id = $1', values: [1] }
  for (let time = 0; time < 3; time += 1) expect(Object.keys((await askKept(client, whole)).rows[0] ?? {})).toHaveLength(5)
  await asOwnerOf('alter table kept_thing add column later text')
  await expect(askKept(client, whole)).rejects.toMatchObject({ code: '0A000', routine: 'RevalidateCachedQuery' })
  client.release(true)
  const other = await pool.connect()
  expect(Object.keys((await askKept(other, whole)).rows[0] ?? {})).toHaveLength(6)
  expect((await askKept(other, whole)).rows[0]).toMatchObject({ later: null })
  other.release(true)
})

/** The driver's connection, which tells each message of the server. */
function innerOf(client: pg.ClientBase): pg.Connection {
  return Reflect.get(client, 'connection') as pg.Connection
}
