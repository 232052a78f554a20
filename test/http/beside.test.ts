import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let owner: pg.Client

beforeAll(async () => {
  app = await testApp()
  owner = new pg.Client({ ...app.program.database.connections.owner })
  await owner.connect()
})
afterAll(() => owner.end())

const list = (client: TestClient) => client.get('/api/v1/customers?fields=name')

// Whoever asked once is remembered: his next question is read beside the look at his session.
beforeEach(async () => {
  rep = await app.person({ role: 'rep' })
  expect((await rep.post('/api/v1/customers', { name: 'Harbour Mills' })).status).toBe(201)
  expect((await list(rep)).body.rows).toHaveLength(1)
})

/** Asks, holds the look at the session until this has happened and is committed, and gives the answer. */
async function meanwhile(ask: () => Promise<{ readonly status: number; readonly body: unknown }>, happens: () => Promise<unknown>) {
  await owner.query('begin')
  await owner.query('lock table session in access exclusive mode')
  const asked = ask()
  await expect.poll(async () => (await owner.query<{ waiting: string }>(`select count(*) as waiting from pg_locks where not granted and relation = 'session'::regclass`)).rows[0]?.waiting, { timeout: 60_000 }).not.toBe('0')
  await happens()
  await owner.query('commit')
  return asked
}

/** Round trips and statements of a call. What follows the feed asks now and then too, so that only the least of several tries is the call's own. */
async function least(call: () => Promise<unknown>): Promise<readonly [number, number]> {
  const { counter } = app.program.database
  await app.catchUp()
  const tries: [number, number][] = []
  for (let round = 0; round < 5; round += 1) {
    const before = { ...counter }
    await call()
    tries.push([counter.transactions - before.transactions, counter.statements - before.statements])
  }
  return [Math.min(...tries.map(([trips]) => trips)), Math.min(...tries.map(([, statements]) => statements))]
}

describe('a read beside the look at the session', () => {
  test('takes one round trip in all', async () => {
    expect(await least(() => list(rep))).toEqual([1, 2])
  })

  test('gives nothing to a session that ends while it is under way', async () => {
    const answer = await meanwhile(() => list(rep), () => owner.query('update session set ended_at = now() where user_id = $1', [rep.userId]))
    expect(answer).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } })
    expect(JSON.stringify(answer.body)).not.toContain('Harbour')
  })

  test('gives nothing by rights that are taken away while it is under way', async () => {
    const answer = await meanwhile(() => list(rep), () => owner.query(`delete from record_link where from_object = 'user' and field = 'roles' and from_id = $1`, [rep.userId]))
    expect(answer).toMatchObject({ status: 403 })
    expect(JSON.stringify(answer.body)).not.toContain('Harbour')
  })

  test('gives what is found by rights that are given while it is under way', async () => {
    expect((await app.admin.post('/api/v1/customers', { name: 'Far Away Mills' })).status).toBe(201)
    const administrator = `select r.id from role r where r.workspace_id = l.workspace_id and r.key = 'administrator'`
    const answer = await meanwhile(() => list(rep), () => owner.query(`update record_link l set to_id = (${administrator}) where l.from_object = 'user' and l.field = 'roles' and l.from_id = $1`, [rep.userId]))
    expect(JSON.stringify(answer.body)).toContain('Far Away Mills')
  })

  test('is read anew where what the company laid over the model has changed', async () => {
    const answer = await meanwhile(() => list(rep), () => owner.query(`update workspace set settings = jsonb_set(settings, '{configuration}', to_jsonb(coalesce((settings->>'configuration')::integer, 0) + 1))`))
    expect(answer).toMatchObject({ status: 200, body: { rows: [{ name: 'Harbour Mills' }] } })
  })

  test('tells what is wrong with the question to whom it may be told only', async () => {
    const wrong = () => rep.get('/api/v1/customers?sort=nothing')
    expect((await wrong()).status).toBe(422)
    expect((await meanwhile(wrong, () => owner.query('update session set ended_at = now() where user_id = $1', [rep.userId]))).status).toBe(401)
  })

  test('never begins a search, which may have to be logged', async () => {
    expect((await least(() => rep.get('/api/v1/customers?search=Harbour')))[0]).toBeGreaterThan(1)
  })

  test('a key is looked at in the same way', async () => {
    const { token, id } = (await rep.post('/api/v1/api-keys', { name: 'Reader', days: 1, readOnly: true })).body as { token: string; id: string }
    const program = app.nobody()
    const ask = () => program.get('/api/v1/customers?fields=name', { headers: { authorization: `Bearer ${token}` } })
    expect((await ask()).body.rows).toHaveLength(1)
    expect(await least(ask)).toEqual([1, 2])
    await rep.delete(`/api/v1/api-keys/${id}`)
    expect((await ask()).status).toBe(401)
  })
})

test('a customer is written in three round trips: who asks, his number, the rest with its commit', async () => {
  let number = 0
  expect(await least(() => rep.create('customers', { name: `River Mills ${number += 1}`, city: 'Hangzhou' }))).toEqual([3, 7])
  const made = await rep.post('/api/v1/customers', { name: 'Cloud Mills', city: 'Hangzhou' })
  const read = await rep.get(`/api/v1/customers/${made.body.id}`)
  expect(made.body).toEqual(read.body)
})
