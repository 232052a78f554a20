import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { fillWaiting } from '../../src/records/custom/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'

// More records than a change fills in by itself: a job does it, batch by batch.

const many = 5_100
let app: TestApp
let first: string

const rowsOf = async <Row>(text: string): Promise<Row[]> => await asOwner(app.program.database, text) as Row[]
const field = (object: string, key: string, type: string, more: object = {}) => app.admin.create('custom-fields', { object, key, label: key, type, ...more })
const filling = async () => (await app.admin.get('/api/v1/configuration')).body.filling ?? []

beforeAll(async () => {
  app = await testApp()
  first = (await app.admin.create('customers', { name: 'First', employees: 3 })).id
  await rowsOf(`insert into customer select (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'access_root_id', n.id, 'code', 'S-' || n.place, 'name', 'Customer ' || n.place, 'employees', n.place, 'created_at', c.created_at + n.place * interval '1 second'))).*
    from customer c cross join (select place, gen_random_uuid() as id from generate_series(1, ${many}) place) n`)
  await app.admin.create('custom-objects', { key: 'xMachine', label: 'Machine' })
  await field('xMachine', 'xCustomer', 'relation', { settings: { to: 'customer' } })
  await app.admin.create('x-machines', { name: 'Lathe', xCustomer: first })
}, 180_000)

/** The work of the job, as the worker does it; ended after so many batches, as a kill would. */
async function work(batches = Number.MAX_SAFE_INTEGER) {
  const stopping = new AbortController()
  let left = batches
  const context = { workspaceId: app.workspaceId, actor: systemActor('Guanxi', 'job'), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' }
  const modelOf = async () => {
    const { registry, customization: { version } } = await app.program.engineOf({ workspaceId: app.workspaceId })
    return { registry, version }
  }
  return fillWaiting({ database: app.program.database, modelOf }, context, { signal: stopping.signal, progress: () => { left -= 1; if (left <= 0) stopping.abort(); return Promise.resolve() } })
}

describe('what many records have to be given', () => {
  test('waits for a job, is told to be filling until then, goes on after an end in between, and misses nothing that is written meanwhile', async () => {
    await field('customer', 'xMachines', 'rollup', { settings: { of: 'xMachine', through: 'xCustomer', function: 'count' } })
    await field('customer', 'xScore', 'formula', { settings: { result: 'number', expression: { add: [{ field: 'xMachines' }, { field: 'employees' }] } } })
    await field('customer', 'xNumber', 'autoNumber', { settings: { prefix: 'N-', digits: 6 } })
    expect(await filling()).toEqual([{ object: 'customer', kind: 'computed', names: ['xMachines'] }, { object: 'customer', kind: 'computed', names: ['xScore'] }, { object: 'customer', kind: 'number', names: ['xNumber'] }, { object: 'customer', kind: 'key', names: ['xNumber'] }])
    expect((await app.program.jobs.listRuns({ workspaceId: app.workspaceId }, { name: 'configuration.fill' })).map(({ state }) => state)).toEqual(['waiting'])
    expect((await app.admin.get(`/api/v1/customers/${first}`)).body).toMatchObject({ xMachines: null })

    expect((await work(1)).done).toBe(2000)
    // While it stands half done a record is made, and a sum moves.
    const made = await app.admin.create('customers', { name: 'Made meanwhile', employees: 1 })
    expect(made.xNumber).toBe(`N-${String(many + 2).padStart(6, '0')}`)
    await app.admin.create('x-machines', { name: 'Press', xCustomer: first })
    await app.admin.create('x-machines', { name: 'Drill', xCustomer: made.id })

    await work()
    expect(await filling()).toEqual([])
    expect((await app.admin.get(`/api/v1/customers/${first}`)).body).toMatchObject({ xMachines: 2, xScore: 5, xNumber: 'N-000001' })
    expect((await app.admin.get(`/api/v1/customers/${made.id as string}`)).body).toMatchObject({ xMachines: 1, xScore: 2 })
    const sums = await app.admin.post('/api/v1/customers/aggregate', { measures: [{ function: 'sum', field: 'xMachines' }, { function: 'sum', field: 'xScore' }, { function: 'count' }] })
    expect(sums.body.rows[0].values).toEqual([3, 3 + 4 + many * (many + 1) / 2, many + 2])
    const numbers = await app.admin.post('/api/v1/customers/query', { filter: { field: 'xNumber', is: 'isEmpty' } })
    expect(numbers.body.rows).toEqual([])
  })

  test('is refused at once where two records share what must be unique, and holds for those that are there once it is filled in', async () => {
    const twins = await app.admin.post('/api/v1/unique-rules', { label: 'Level', object: 'customer', fields: ['kind'] })
    expect([twins.status, twins.body.fields[0].path]).toEqual([409, '/kind'])
    await app.admin.create('unique-rules', { label: 'Name', object: 'customer', fields: ['name'] })
    // Before its key is written down a twin comes in: it is counted, nothing is lost.
    expect((await app.admin.post('/api/v1/customers', { name: 'Customer 7' })).status).toBe(201)
    expect(await work()).toMatchObject({ doubled: 1 })
    expect((await app.admin.post('/api/v1/customers', { name: 'Customer 8' })).status).toBe(409)
  })

  test('of a sharing rule is opened batch by batch, and closed at once', async () => {
    const rep = await app.person({ role: 'rep', name: 'Reader' })
    const rule = await app.admin.create('sharing-rules', { label: 'Large', object: 'customer', when: { field: 'employees', is: 'moreThan', value: 4000 }, grantee: { object: 'user', id: rep.userId }, level: 'read' })
    expect((await rep.get('/api/v1/customers')).body.rows).toEqual([])
    await work()
    expect((await rep.post('/api/v1/customers/aggregate', { measures: [{ function: 'count' }] })).body.rows[0].values).toEqual([many - 4000])
    await app.admin.delete(`/api/v1/sharing-rules/${rule.id as string}`, { version: rule.version as number })
    expect((await rep.get('/api/v1/customers')).body.rows).toEqual([])
  })
})
