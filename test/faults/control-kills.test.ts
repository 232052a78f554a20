import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { interrupt, type Victim } from './points.ts'
import { fault, long } from './report.ts'
import { type Answer, Server } from './server.ts'

// The real program and its database are killed while a rule takes records into a pool, and while a last yes is carried out.
vi.setConfig({ hookTimeout: 900_000 })

const customers = long ? 4000 : 800
const kills = long ? 6 : 1
const password = 'correct horse battery 42'

describe('what is decided for many, broken off by a kill', () => {
  let server: Server
  let workspaceId: number
  let rep: { readonly id: string; readonly cookie: string }
  const random = seededRandom(20_261_125)

  const ask = async (sql: string) => (await asOwner(await server.database(), sql))[0] ?? {}
  const victim = (index: number): Victim => (index % 2 === 0 ? 'program' : 'database')
  const jobsOf = async (name: string) => ((await server.get('/api/v1/jobs')).rows as { name: string; state: string }[]).filter((job) => job.name === name)
  /** As the rep, whose session is another than the administrator's. */
  const asRep = async (method: string, path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${server.address}${path}`, { method, headers: { origin: server.address, cookie: rep.cookie, 'content-type': 'application/json', 'accept-language': 'en', ...headers }, body: JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() as { id: string; version: number; approval?: { request: string } } }
  }

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    const role = (await server.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).rows[0].id as string
    const id = (await server.post('/api/v1/users', { name: 'Rita', email: 'rita@example.com', roles: [{ object: 'role', id: role }] })).id as string
    const { path } = await server.post('/api/v1/invitations', { user: id })
    const joined = await fetch(`${server.address}/api/v1${path as string}`, { method: 'POST', headers: { origin: server.address, 'content-type': 'application/json' }, body: JSON.stringify({ password }) })
    rep = { id, cookie: joined.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
    const file = join(server.data, 'customers.csv')
    writeFileSync(file, ['external id,name', ...Array.from({ length: customers }, (_, index) => `K${index},Customer ${index}`)].join('\n'))
    const made = await server.upload('customer', file)
    await server.post(`/api/v1/imports/${made.id as string}/start`)
    await vi.waitUntil(async () => (await server.get(`/api/v1/imports/${made.id as string}`)).status === 'done', { timeout: 240_000, interval: 50 })
    // They have been held for long.
    await asOwner(await server.database(), `update customer set created_at = '2025-01-01', held_since = '2025-01-01' where external_id like 'K%'`)
  })
  afterAll(() => server.end())

  fault('a rule that takes records into a pool', async () => {
    const held = 'external_id like \'K%\''
    let atWork = 0
    let moves = 0
    for (let index = 0; index < kills; index += 1) {
      const pool = (await server.post('/api/v1/public-pools', { name: `Pool ${index}` })).id as string
      const rule = (await server.post('/api/v1/pool-rules', { name: `Rule ${index}`, pool, clock: 'createdAt', days: 30, warnDays: 0, mostPerRun: customers })).id as string
      const before = Number((await ask(`select count(*) as n from feed where workspace_id = ${workspaceId} and action = 'record.returnToPool'`))['n'])
      await server.post(`/api/v1/pool-rules/${rule}/activate`, { mostPerRun: customers, expected: customers })
      const broken = await interrupt(server, victim(index), {
        random, within: 2500,
        request: async (): Promise<Answer> => {
          const answer = await server.answer('POST', `/api/v1/pool-rules/${rule}/run`, {})
          while ((await jobsOf('pools.sweep')).some(({ state }) => state !== 'done')) { /* until it is over, or killed */ }
          return answer
        },
      })
      if (broken.atWork) atWork += 1
      // What was asked for and not acknowledged is asked for again: nothing is taken twice.
      if (broken.answer?.status !== 200) await server.post(`/api/v1/pool-rules/${rule}/run`, {})
      await expect.poll(() => ask(`select count(*) filter (where pool_id = '${pool}') as pooled, count(*) filter (where owner_id is not null) as owned from customer where ${held}`), { timeout: 240_000, interval: 100 }).toEqual({ pooled: customers, owned: 0 })
      await expect.poll(async () => (await jobsOf('pools.sweep')).every(({ state }) => state === 'done'), { timeout: 240_000, interval: 100 }).toBe(true)
      moves = Number((await ask(`select count(*) as n from feed where workspace_id = ${workspaceId} and action = 'record.returnToPool'`))['n']) - before
      expect(moves).toBe(customers)
      await server.post(`/api/v1/pool-rules/${rule}/deactivate`, {})
      if (index < kills - 1) await asOwner(await server.database(), `update customer set owner_id = '${rep.id}', access_owner_id = '${rep.id}', pool_id = null, pooled_at = null, held_since = '2025-01-01' where ${held}`)
    }
    return { points: `${kills} kills (program, database in turns), ${atWork} at work; ${customers} records`, compared: `each in the pool with one move in its history; ${await wholeness(server, workspaceId)}` }
  })

  fault('the last yes of an approval', async () => {
    const admin = (await ask('select id from "user" where email = \'ada@example.com\''))['id']
    await server.post('/api/v1/approval-flows', { name: 'Names', object: 'customer', verb: 'record.update', changedFields: ['name'], steps: [{ key: 'a', label: 'First', after: [], approvers: [{ kind: 'user', id: admin }], rule: 'any' }] })
    let atWork = 0
    const rounds = kills * 2
    for (let index = 0; index < rounds; index += 1) {
      const customer = (await asRep('POST', '/api/v1/customers', { name: `Old ${index}` })).body
      const sent = await asRep('PATCH', `/api/v1/customers/${customer.id}`, { name: `New ${index}` }, { 'if-match': `"${customer.version}"` })
      const request = sent.body.approval?.request ?? ''
      expect([sent.status, request]).toEqual([202, expect.stringMatching(/./)])
      const approve = () => server.answer('POST', `/api/v1/approval-requests/${request}/approve`, {})
      const broken = await interrupt(server, victim(index), { random, within: 80, request: approve })
      if (broken.atWork) atWork += 1
      const standing = await ask(`select c.name, r.state from customer c, approval_request r where c.id = '${customer.id}' and r.id = '${request}'`)
      // Decided and done, or neither.
      expect([{ name: `Old ${index}`, state: 'pending' }, { name: `New ${index}`, state: 'approved' }]).toContainEqual(standing)
      if (broken.answer?.status === 200) expect(standing['state']).toBe('approved')
      if (standing['state'] === 'pending') expect((await approve()).status).toBe(200)
      expect(await ask(`select c.name, c.version, (select count(*) from feed f where f.record_id = c.id and f.action = 'update') as told from customer c where c.id = '${customer.id}'`)).toEqual({ name: `New ${index}`, version: 2, told: 1 })
    }
    return { points: `${rounds} kills (program, database in turns), ${atWork} at work`, compared: `decided and done once, or still waiting; ${await wholeness(server, workspaceId)}` }
  })
})
