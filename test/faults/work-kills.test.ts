import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { interrupt, timed, type Victim } from './points.ts'
import { fault, long } from './report.ts'
import { type Answer, Server } from './server.ts'

// The real program and its database are killed while people's work is under way.
vi.setConfig({ hookTimeout: 900_000 })

const customers = long ? 2000 : 600
const orders = long ? 800 : 200
const losers = long ? 6 : 1
const ordersOfLoser = long ? 200 : 60
/** Kills of one kind of work, in turns of the program and of the database. */
const kills = long ? 6 : 1

describe('work that is broken off by a kill', () => {
  let server: Server
  let workspaceId: number
  let people: { readonly one: string; readonly two: string }
  const random = seededRandom(20_261_126)

  const ask = async (sql: string) => (await asOwner(await server.database(), sql))[0] ?? {}
  const idOf = async (externalId: string) => String((await ask(`select id from customer where external_id = '${externalId}'`))['id'])
  const victims = (first: Victim): readonly Victim[] => Array.from({ length: kills }, (_, index) => ((index % 2 === 0) === (first === 'program') ? 'program' : 'database'))
  const until200 = async (request: () => Promise<Answer>) => {
    const answer = await request()
    expect([answer.status, answer.body]).toEqual([200, expect.anything()])
  }

  const imported = async (object: string, name: string, lines: readonly string[]) => {
    const path = join(server.data, name)
    writeFileSync(path, lines.join('\n'))
    const { id } = await server.upload(object, path)
    await server.post(`/api/v1/imports/${id as string}/start`)
    await vi.waitUntil(async () => (await server.get(`/api/v1/imports/${id as string}`)).status === 'done', { timeout: 240_000, interval: 50 })
    expect(await server.get(`/api/v1/imports/${id as string}`)).toMatchObject({ refusedCount: 0, createdCount: lines.length - 1 })
  }

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    const rep = (await server.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).rows[0].id as string
    const person = async (name: string) => {
      const id = (await server.post('/api/v1/users', { name, email: `${name.toLowerCase()}@example.com`, roles: [{ object: 'role', id: rep }] })).id as string
      const { path } = await server.post('/api/v1/invitations', { user: id })
      const joined = await fetch(`${server.address}/api/v1${path as string}`, { method: 'POST', headers: { origin: server.address, 'content-type': 'application/json' }, body: JSON.stringify({ password: 'correct horse battery 42' }) })
      expect(joined.status).toBe(200)
      return id
    }
    people = { one: await person('One'), two: await person('Two') }
    await imported('customer', 'customers.csv', ['external id,name', 'LARGE,Large customer', ...Array.from({ length: losers }, (_, index) => `L${index},Double ${index}`), ...Array.from({ length: customers }, (_, index) => `K${index},Customer ${index}`)])
    const order = (customer: string, index: number) => `${customer},2026-03-0${1 + (index % 9)},${100 + index},${customer}-${index}`
    await imported('order', 'orders.csv', ['customer,date,amount,external id',
      ...Array.from({ length: orders }, (_, index) => order('Large customer', index)), ...Array.from({ length: losers * ordersOfLoser }, (_, index) => order(`Double ${index % losers}`, index))])
  })
  afterAll(() => server.end())

  fault('a change of many records at once', async () => {
    const change = (round: number) => server.answer('POST', '/api/v1/customers/bulk', { filter: { field: 'externalId', is: 'startsWith', value: 'K' }, changes: { remark: `round ${round}` } }, { 'idempotency-key': `bulk-${round}` })
    const { milliseconds } = await timed(() => change(0))
    let atWork = 0
    const all = victims('database')
    for (const [index, victim] of all.entries()) {
      const round = index + 1
      const broken = await interrupt(server, victim, { random, within: milliseconds, request: () => change(round) })
      if (broken.atWork) atWork += 1
      const standing = await ask(`select count(*) filter (where remark = 'round ${round}') as new, count(*) filter (where remark in ('round ${round}', 'round ${round - 1}')) as known from customer where external_id like 'K%'`)
      // Batches are whole or not there; what was acknowledged is all there.
      expect(standing['known']).toBe(customers)
      if (broken.answer?.status === 200) expect(standing['new']).toBe(customers)
      // Whoever asks again with the same key gets all of it done, each record once.
      await until200(() => change(round))
      expect(await ask(`select count(*) filter (where remark = 'round ${round}') as new, min(version) as lowest, max(version) as highest from customer where external_id like 'K%'`)).toEqual({ new: customers, lowest: round + 2, highest: round + 2 })
    }
    return { points: `${kills} kills (program, database in turns), ${atWork} at work; ${customers} records`, compared: `acknowledged changes all there, asked again with the same key each record is changed once; ${await wholeness(server, workspaceId)}` }
  })

  fault('a hand-over of a record with all that follows it', async () => {
    const id = await idOf('LARGE')
    const transfer = (to: string) => server.answer('POST', `/api/v1/customers/${id}/transfer`, { to: { object: 'user', id: to }, closedItems: true })
    const { milliseconds } = await timed(() => transfer(people.one))
    let atWork = 0
    for (const [index, victim] of victims('program').entries()) {
      const to = index % 2 === 0 ? people.two : people.one
      const broken = await interrupt(server, victim, { random, within: milliseconds, request: () => transfer(to) })
      if (broken.atWork) atWork += 1
      const held = await ask(`select (select count(*) from customer where id = '${id}' and owner_id = '${to}') as customer, count(*) as orders, count(*) filter (where access_owner_id = '${to}') as followed from "order" where customer_id = '${id}'`)
      // All of it or nothing.
      expect(held).toEqual({ customer: held['customer'], orders, followed: held['customer'] === 1 ? orders : 0 })
      if (broken.answer?.status === 200) expect(held['customer']).toBe(1)
      await until200(() => transfer(to))
    }
    return { points: `${kills} kills, ${atWork} at work; ${orders} followers`, compared: `record and followers go together or not at all; ${await wholeness(server, workspaceId)}` }
  })

  fault('a merge of two records', async () => {
    const id = await idOf('LARGE')
    const merge = (loser: string) => server.answer('POST', `/api/v1/customers/${id}/merge`, { records: [loser] })
    let within = 400
    let atWork = 0
    let moved = orders
    const all = Array.from({ length: losers }, (_, index): Victim => (index % 2 === 0 ? 'database' : 'program'))
    for (const [index, victim] of all.entries()) {
      const loser = await idOf(`L${index}`)
      const broken = await interrupt(server, victim, { random, within, request: () => merge(loser) })
      if (broken.atWork) atWork += 1
      const state = await ask(`select (select count(*) from "order" where customer_id = '${id}') as here, (select count(*) from "order" where customer_id = '${loser}') as there`)
      expect([{ here: moved, there: ordersOfLoser }, { here: moved + ordersOfLoser, there: 0 }]).toContainEqual(state)
      if (broken.answer?.status === 200) expect(state['there']).toBe(0)
      if (state['there'] !== 0) {
        const again = await timed(() => merge(loser))
        expect(again.answer.status).toBe(200)
        within = again.milliseconds
      }
      moved += ordersOfLoser
      expect(await ask(`select count(*) from "order" where customer_id = '${id}'`)).toEqual({ count: moved })
    }
    return { points: `${losers} kills, ${atWork} at work; ${ordersOfLoser} orders each`, compared: `two records with their own or one with both; ${await wholeness(server, workspaceId)}` }
  })

  fault('a leaver’s whole book handed over', async () => {
    const book = long ? 200 : 100
    await server.post('/api/v1/customers/bulk', { ids: await idsOf(book), action: 'record.transfer', input: { to: { object: 'user', id: people.one } } })
    const held = (who: string) => ask(`select count(*) from customer where owner_id = '${who}' and external_id like 'K%'`)
    expect(await held(people.one)).toEqual({ count: book })
    const leave = (who: string, to: string) => server.answer('POST', `/api/v1/users/${who}/deactivate`, { handTo: to })
    let [from, to] = [people.one, people.two]
    let within = 800
    let atWork = 0
    for (const victim of victims('program')) {
      const broken = await interrupt(server, victim, { random, within, request: () => leave(from, to) })
      if (broken.atWork) atWork += 1
      const gone = (await ask(`select status from "user" where id = '${from}'`))['status'] === 'deactivated'
      expect([gone, await held(from), await held(to)]).toEqual([gone, { count: gone ? 0 : book }, { count: gone ? book : 0 }])
      if (broken.answer?.status === 200) expect(gone).toBe(true)
      if (!gone) {
        const again = await timed(() => leave(from, to))
        expect([again.answer.status, again.answer.body]).toEqual([200, expect.anything()])
        within = again.milliseconds
      }
      await until200(() => server.answer('POST', `/api/v1/users/${from}/reactivate`, {}))
      ;[from, to] = [to, from]
    }
    return { points: `${kills} kills, ${atWork} at work; ${book} records`, compared: `deactivated and all handed over, or active and all still there; ${await wholeness(server, workspaceId)}` }
  })

  fault('a job that makes a whole company', async () => {
    const size = 60
    const count = async () => Number((await ask('select count(*) from customer'))['count'])
    const before = await count()
    const queued = await server.post('/api/v1/imports/load', { customers: size, language: 'en' })
    const jobOf = async () => (await server.get('/api/v1/jobs')).rows.find(({ id }: { id: string }) => id === queued.result.job)
    let atWork = 0
    for (const victim of victims('database')) {
      await expect.poll(async () => (await jobOf()).state, { timeout: 60_000, interval: 20 }).not.toBe('waiting')
      const broken = await interrupt(server, victim, { random, within: 1500, request: () => server.answer('GET', '/health') .then(async (answer) => { while ((await jobOf()).state === 'running'); return answer }) })
      if (broken.atWork) atWork += 1
    }
    await expect.poll(async () => (await jobOf()).state, { timeout: 240_000, interval: 100 }).toBe('done')
    expect(await count()).toBe(before + size)
    return { points: `${kills} kills, ${atWork} at work`, compared: `it goes on by itself and makes ${size} customers, none twice; ${await wholeness(server, workspaceId)}` }
  }, { longOnly: true })

  async function idsOf(count: number): Promise<string[]> {
    return (await asOwner(await server.database(), `select id from customer where external_id like 'K%' order by external_id limit ${count}`)).map(({ id }) => String(id))
  }
})
