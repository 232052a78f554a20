import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { lookFor } from './points.ts'
import { fault, long } from './report.ts'
import { Server } from './server.ts'

// The real program and its database are killed while a rule goes through many records.
vi.setConfig({ hookTimeout: 900_000 })

const orders = long ? 1500 : 300
const kills = long ? 6 : 2

describe('automation that is broken off by a kill', () => {
  let server: Server
  let workspaceId: number
  const random = seededRandom(20_261_127)
  const ask = async (sql: string) => (await asOwner(await server.database(), sql))[0] ?? {}

  beforeAll(async () => {
    server = new Server()
    await server.start()
    workspaceId = await server.setUp()
    const customer = (await server.post('/api/v1/customers', { name: 'Large customer', externalId: 'LARGE' })).id as string
    expect(customer).toBeTruthy()
    const path = join(server.data, 'orders.csv')
    writeFileSync(path, ['customer,date,amount,external id', ...Array.from({ length: orders }, (_, index) => `Large customer,2026-03-0${1 + (index % 9)},${100 + index},O${index}`)].join('\n'))
    const { id } = await server.upload('order', path)
    await server.post(`/api/v1/imports/${id as string}/start`)
    await vi.waitUntil(async () => (await server.get(`/api/v1/imports/${id as string}`)).status === 'done', { timeout: 240_000, interval: 50 })
  })
  afterAll(() => server.end())

  fault('a rule that makes a task for each of many records', async () => {
    const rule = await server.post('/api/v1/automation-rules', {
      name: 'Each order', object: 'customer', trigger: { on: 'changed', fields: [{ field: 'remark', to: ['go'] }] },
      steps: [
        { key: 'e', kind: 'forEach', over: 'orders', most: 5000, each: 't', next: 'z' },
        { key: 't', kind: 'create', object: 'activity', values: { subject: { value: 'Look after it' }, kind: { value: 'task' }, target: { field: 'id' } }, next: 's' },
        { key: 's', kind: 'set', values: { remark: { template: '{remark}x' } }, next: null },
        { key: 'z', kind: 'set', values: { remark: { value: 'gone through' } }, next: null },
      ],
    })
    const [{ id, version }] = (await server.post('/api/v1/customers/query', { filter: { field: 'externalId', is: 'equals', value: 'LARGE' } })).rows as [{ id: string; version: number }]
    expect((await server.answer('PATCH', `/api/v1/customers/${id}`, { remark: 'go' }, { 'if-match': `"${version}"` })).status).toBe(200)
    const done = () => ask(`select count(*) filter (where state = 'done')::integer as done, count(*)::integer as all from automation_run_item where workspace_id = ${workspaceId}`)
    let atWork = 0
    for (let kill = 0; kill < kills; kill += 1) {
      await lookFor(random.next() * (long ? 1500 : 800), () => server.answer('GET', '/health'), () => false)
      const { done: some, all } = await done()
      if (Number(some) < orders || Number(all) === 0) atWork += 1
      if (kill % 2 === 0) {
        await server.kill()
        await server.start()
      } else await server.killDatabase()
      await server.ready()
    }
    await vi.waitUntil(async () => (await ask(`select count(*)::integer as count from automation_run where rule_id = '${rule.id as string}' and state = 'done'`))['count'] === 1, { timeout: 240_000, interval: 100 })
    expect(await done()).toEqual({ done: orders, all: orders })
    // Each record once: one task for each, one letter more on each.
    expect(await ask(`select count(*)::integer as tasks, count(distinct target_id)::integer as targets from activity where workspace_id = ${workspaceId} and subject = 'Look after it'`)).toEqual({ tasks: orders, targets: orders })
    expect(await ask(`select count(*)::integer as count from "order" where workspace_id = ${workspaceId} and remark = 'x'`)).toEqual({ count: orders })
    expect(await ask(`select count(*)::integer as runs, (select count(*)::integer from automation_turn) as turns from automation_run where rule_id = '${rule.id as string}'`)).toEqual({ runs: 1, turns: 0 })
    return { points: `${kills} kills (program, database in turns), ${atWork} at work; ${orders} records`, compared: `each record gone through once, one task for each; ${await wholeness(server, workspaceId)}` }
  })
})
