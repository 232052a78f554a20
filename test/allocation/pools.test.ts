import { beforeAll, expect, test } from 'vitest'
import { isProblem } from '../../src/lib/problem.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

let app: TestApp
let sales: string
let rep: TestClient
let other: TestClient
let head: TestClient
let pool: string

const through = (id: string) => ({ headers: { 'guanxi-pool': id } })
const asLink = (object: string, id: string) => ({ object, id })
/** A machine that is busy asks to try again. */
const claim = async (who: TestClient, id: string): Promise<TestAnswer> => {
  const answer = await who.post(`/api/v1/customers/${id}/claim`, {})
  return answer.status === 503 ? claim(who, id) : answer
}
const giveUp = async (who: TestClient, id: string, into = pool) => who.post(`/api/v1/customers/${id}/return-to-pool`, { pool: into, reason: 'No need any more' })
const pooled = async (values: object = {}) => (await app.admin.create('customers', { name: 'Pooled Ltd', phone: '+8613812345678', email: 'secret@example.com', pool, ...values })).id as string
const newPool = async (values: object = {}) => (await app.admin.create('public-pools', { name: 'Open sea', members: [asLink('department', sales)], heads: [asLink('user', head.userId)], fieldsBeforeClaim: { phone: 'masked', email: 'none' }, ...values })).id as string

/** Another moment; sessions of before are over by then. */
const at = async (instant: number, ...people: readonly TestClient[]) => {
  app.clock.set(instant)
  for (const who of people) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword })
}

beforeAll(async () => {
  app = await testApp()
  sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  other = await app.person({ role: 'rep', department: sales, name: 'Otis Other' })
  head = await app.person({ role: 'headOfSales', department: await app.department('Heads'), name: 'Hedda Head' })
  pool = await newPool()
})

test('a record that is given up lies in the pool with neither owner nor department, is seen through the pool alone, and is claimed whole', async () => {
  const customer = await rep.create('customers', { name: 'Given Ltd', phone: '+8613800001111', email: 'given@example.com' })
  const id = customer.id as string
  await rep.create('contacts', { name: 'Cora Contact', customer: id, mobile: '+8613900002222' })
  const returned = await giveUp(rep, id)
  expect(returned.status).toBe(200)
  for (const who of [rep, other]) expect((await who.get(`/api/v1/customers/${id}`)).status).toBe(404)
  const seen = await other.get(`/api/v1/customers/${id}`, through(pool))
  expect(seen.body).toMatchObject({ name: 'Given Ltd', owner: null, department: null, formerOwner: { title: 'Rita Rep' }, masked: ['phone'] })
  expect(seen.body.phone).toMatch(/\*/)
  expect(seen.body).not.toHaveProperty('email')
  expect((await other.post('/api/v1/contacts/query', {}, through(pool))).status).toBe(403)
  expect((await other.post('/api/v1/contacts/query', {})).body.rows).toEqual([])
  const claimed = await claim(other, id)
  expect(claimed.body).toMatchObject({ record: { owner: { title: 'Otis Other' }, department: { title: 'Sales' }, pool: null, phone: '+8613800001111', email: 'given@example.com' } })
  expect((await other.post('/api/v1/contacts/query', { fields: ['name', 'mobile'] })).body.rows).toMatchObject([{ mobile: '+8613900002222' }])
  const history = (await other.get(`/api/v1/customers/${id}/history`)).body.entries as { action: string; reason?: string; actor: { name: string } }[]
  expect(history.map(({ action }) => action)).toEqual(['record.claim', 'record.returnToPool', 'create'])
  expect(history[1]).toMatchObject({ reason: 'No need any more', actor: { name: 'Rita Rep' } })
  await other.post('/api/v1/customers/undo', { undo: claimed.body.undo })
  expect((await other.get(`/api/v1/customers/${id}`, through(pool))).body).toMatchObject({ formerOwner: { title: 'Rita Rep' }, pooledAt: seen.body.pooledAt })
})

test('what is hidden before the claim is hidden through every door: search, filter, sort, sum, export, history, reveal', async () => {
  const id = await pooled({ name: 'Hidden Handel', email: 'hidden@example.com' })
  await app.catchUp()
  const ask = (path: string, body: object) => other.post(`/api/v1/customers/${path}`, body, through(pool))
  expect((await ask('query', { search: 'Hidden Handel', fields: ['name'] })).body.rows).toMatchObject([{ id }])
  expect((await ask('query', { search: 'hidden@example', fields: ['name'] })).body.rows).toEqual([])
  expect((await other.get('/api/v1/search?q=Hidden%20Handel')).body.hits).toEqual([])
  expect((await other.get('/api/v1/search?q=Hidden%20Handel', through(pool))).body.hits).toMatchObject([{ id }])
  expect((await ask('query', { filter: { field: 'email', is: 'isNotEmpty' } })).status).toBe(403)
  expect((await ask('query', { filter: { field: 'phone', is: 'startsWith', value: '+86138' } })).status).toBe(403)
  expect((await ask('query', { sort: [{ field: 'email' }] })).status).toBe(403)
  expect((await ask('aggregate', { measures: [{ function: 'count' }], groupBy: { field: 'email' } })).status).toBe(403)
  expect((await ask('query', { fields: ['email'] })).status).toBe(403)
  expect((await other.post(`/api/v1/customers/${id}/reveal`, { field: 'phone' }, through(pool))).status).toBe(403)
  expect((await other.get(`/api/v1/customers/${id}/history`, through(pool))).text).not.toMatch(/hidden@example|13812345678/)
  expect((await other.get(`/api/v1/customers/${id}/timeline`, through(pool))).text).not.toMatch(/hidden@example|13812345678/)
  expect((await ask('export', { format: 'csv' })).status).toBe(403)
  expect((await head.post('/api/v1/customers/export', { format: 'csv', fields: ['name', 'email'] }, through(pool))).text).toMatch(/hidden@example/)
  expect((await other.patch(`/api/v1/customers/${id}`, { remark: 'mine' }, { ...through(pool), version: 1 })).status).toBeGreaterThanOrEqual(403)
})

test('a pool stands open to its members and heads alone: not to another department, not to another company, not while it is closed', async () => {
  const id = await pooled()
  const stranger = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
  const foreign = await app.otherWorkspace()
  for (const who of [stranger, foreign]) {
    expect((await who.post('/api/v1/customers/query', {}, through(pool))).status).toBe(404)
    expect((await claim(who, id)).status).toBe(404)
  }
  expect((await stranger.get('/api/v1/me/pools')).body.rows).toEqual([])
  expect((await other.get('/api/v1/me/pools')).body.rows).toMatchObject([{ id: pool, head: false }])
  expect((await other.post('/api/v1/customers/query', {}, through("' or 1=1 --"))).status).toBe(404)
  const closed = await newPool({ active: false })
  expect((await other.post('/api/v1/customers/query', {}, through(closed))).status).toBe(404)
  expect((await app.admin.post('/api/v1/customers', { name: 'Late Ltd', pool: closed })).status).toBe(422)
  const full = (await app.admin.get(`/api/v1/public-pools/${pool}`)).body
  expect((await app.admin.delete(`/api/v1/public-pools/${pool}`, { version: full.version })).status).toBe(422)
  expect((await rep.post('/api/v1/public-pools', { name: 'Mine' })).status).toBe(403)
})

test('of twenty who claim the same record at once one gets it, and the others are told so', async () => {
  const id = await pooled()
  const people = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? rep : other))
  const answers = await Promise.all(people.map((who) => claim(who, id)))
  const won = answers.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  for (const { status, body } of answers.filter((answer) => answer !== won[0])) expect([status, body.type.split('/').at(-1)]).toBeOneOf([[404, 'not-in-pool'], [409, 'action-not-possible']])
})

test('of twenty claims for the last place of a holding limit one goes through, and assignment and transfer respect it too', async () => {
  const small = await app.person({ role: 'rep', department: sales, name: 'Smilla Small' })
  const levels = (await app.admin.get('/api/v1/customer-levels?sort=order')).body.rows as { id: string }[]
  const level = levels[0]?.id
  await app.admin.create('holding-limits', { name: 'Best customers', object: 'customer', most: 2, filter: { field: 'level', is: 'equals', value: level }, appliesTo: [asLink('user', small.userId)] })
  await small.create('customers', { name: 'Own A', level })
  const ids = await Promise.all(Array.from({ length: 20 }, () => pooled({ level })))
  const answers = await Promise.all(ids.map((id) => claim(small, id)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const refused = answers.filter(({ status }) => status !== 200)
  for (const { status, body } of refused) expect({ status, body }).toMatchObject({ status: 409, body: { title: 'Smilla Small holds 2 already; “Best customers” allows 2.' } })
  const left = ids[answers.findIndex(({ status }) => status !== 200)] ?? ''
  expect((await head.post(`/api/v1/customers/${left}/assign`, { to: asLink('user', small.userId) })).body.type).toMatch(/holding-limit/)
  expect((await claim(small, await pooled())).status).toBe(200)
  const mine = await rep.create('customers', { name: 'Transferred Ltd', level })
  expect((await rep.post(`/api/v1/customers/${mine.id as string}/transfer`, { to: asLink('user', small.userId) })).body.type).toMatch(/holding-limit/)
  expect((await small.get(`/api/v1/customers/${mine.id as string}`)).status).toBe(404)
})

test('claims and views of a day are counted and end with a clear answer; the next day begins anew in the company’s zone', async () => {
  const narrow = await newPool({ name: 'Narrow', claimsPerDay: 2, viewsPerDay: 2 })
  const ids = await Promise.all(Array.from({ length: 4 }, () => pooled({ pool: narrow })))
  const now = app.clock.now()
  const views = [0, 1, 0, 2].map((index) => ids[index] ?? '')
  const seen: number[] = []
  for (const id of views) seen.push((await rep.get(`/api/v1/customers/${id}`, through(narrow))).status)
  expect(seen).toEqual([200, 200, 200, 429])
  expect((await head.get(`/api/v1/customers/${ids[2] ?? ''}`, through(narrow))).status).toBe(200)
  const claims = await Promise.all(ids.slice(0, 3).map((id) => claim(rep, id)))
  expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 200, 409])
  expect((await rep.get('/api/v1/me/pools')).body.rows.find((one: { id: string }) => one.id === narrow)).toMatchObject({ claimsPerDay: 2, claimsToday: 2, viewsToday: 2 })
  await at(Date.parse('2026-11-25T16:00:00Z'), rep)
  expect((await claim(rep, ids[3] ?? '')).status).toBe(200)
  await at(now, rep)
})

test('the former owner waits before claiming again, a colleague does not', async () => {
  const slow = await newPool({ name: 'Slow', formerOwnerWaitsDays: 7 })
  const { id } = await rep.create('customers', { name: 'Boomerang Ltd' })
  const now = app.clock.now()
  await giveUp(rep, id, slow)
  expect((await claim(rep, id)).body).toMatchObject({ status: 409, title: 'It was yours before: you may claim it again from 2026-12-02 on.' })
  await at(now + 7 * 86_400_000, rep)
  expect((await claim(rep, id)).status).toBe(200)
  await at(now, rep)
})

test('heads assign from the pool to a person or to a department, whose head assigns on; members do not', async () => {
  const [one, two] = [await pooled(), await pooled()]
  expect((await rep.post(`/api/v1/customers/${one}/assign`, { to: asLink('user', other.userId) })).status).toBe(403)
  expect((await head.post(`/api/v1/customers/${one}/assign`, { to: asLink('user', other.userId) })).status).toBe(200)
  expect((await other.get(`/api/v1/customers/${one}`)).body).toMatchObject({ owner: { title: 'Otis Other' }, pool: null })
  expect((await head.post(`/api/v1/customers/${two}/assign`, { to: asLink('department', sales) })).status).toBe(200)
  const lead = await app.person({ role: 'headOfSales', department: sales })
  expect((await lead.get(`/api/v1/customers/${two}`)).body).toMatchObject({ owner: null, department: { title: 'Sales' }, pool: null })
  expect((await lead.post(`/api/v1/customers/${two}/transfer`, { to: asLink('user', rep.userId) })).status).toBe(200)
  const bulk = await rep.post('/api/v1/customers/bulk', { filter: { field: 'name', is: 'equals', value: 'Pooled Ltd' }, action: 'record.claim', preview: true }, through(pool))
  expect(bulk.body.count).toBeGreaterThan(0)
})

test('what is locked never goes into a pool; who may lock is said by roles', async () => {
  const { id } = await rep.create('customers', { name: 'Crown Jewels' })
  expect((await rep.post(`/api/v1/customers/${id as string}/lock`, {})).status).toBe(403)
  const chief = await app.person({ role: 'headOfSales', department: sales })
  expect((await chief.post(`/api/v1/customers/${id as string}/lock`, {})).status).toBe(200)
  expect((await giveUp(rep, id)).body).toMatchObject({ status: 409, title: 'This record is locked: it never returns to a pool.' })
  expect((await chief.post(`/api/v1/customers/${id as string}/unlock`, {})).status).toBe(200)
  expect((await giveUp(rep, id)).status).toBe(200)
})

// A machine that is busy may ask one of twenty to try again, and logs it.
const isBusy = (fault: unknown): boolean => (isProblem(fault) ? fault.details.kind === 'database.unavailable' : typeof fault === 'object' && fault !== null && 'error' in fault && isBusy(fault.error))
test('nothing of all this was a fault', () => { expect(app.faults.filter((fault) => !isBusy(fault))).toEqual([]) })
