import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// What an administrator lays over the model works at once, at every door, for this company alone.

let app: TestApp
let admin: TestClient
beforeAll(async () => {
  app = await testApp()
  admin = app.admin
}, 180_000)

const field = (object: string, key: string, type: string, more: object = {}) => admin.create('custom-fields', { object, key, label: key, type, ...more })

describe('a field of one\'s own', () => {
  test('is written, read, filtered, sorted, exported and kept in the history as any other', async () => {
    await field('customer', 'xSerial', 'text', { settings: { max: 30 }, filterable: true, sortable: true, searchable: true })
    await field('customer', 'xFloors', 'number', { settings: { decimals: 0, min: 1, max: 200 } })
    await field('customer', 'xFee', 'money')
    const made = await admin.create('customers', { name: 'Own fields', xSerial: 'SN-1', xFloors: 12, xFee: { amount: 1250, currency: 'CNY' } })
    expect(made).toMatchObject({ xSerial: 'SN-1', xFloors: 12, xFee: { amount: 1250, currency: 'CNY', base: 1250 } })
    await admin.create('customers', { name: 'Second', xSerial: 'SN-2', xFloors: 3 })
    const found = await admin.post('/api/v1/customers/query', { filter: { and: [{ field: 'xSerial', is: 'startsWith', value: 'SN' }, { field: 'xFloors', is: 'lessThan', value: 200 }] }, sort: [{ field: 'xSerial', descending: true }], fields: ['name', 'xSerial'] })
    expect(found.body.rows.map((row: { xSerial: string }) => row.xSerial)).toEqual(['SN-2', 'SN-1'])
    const sums = await admin.post('/api/v1/customers/aggregate', { measures: [{ function: 'sum', field: 'xFloors' }, { function: 'sum', field: 'xFee' }] })
    expect(sums.body.rows[0].values).toEqual([15, 1250])
    const changed = await admin.patch(`/api/v1/customers/${made.id as string}`, { xFloors: 13 }, { version: made.version as number })
    expect(changed.body.xFloors).toBe(13)
    const history = await admin.get(`/api/v1/customers/${made.id as string}/history?field=xFloors`)
    expect(history.body.entries[0].changes).toEqual([{ field: 'xFloors', before: 12, after: 13 }])
    const csv = await admin.post('/api/v1/customers/export', { format: 'csv', fields: ['name', 'xSerial', 'xFloors'] })
    expect(csv.text).toContain('SN-1')
  })

  test('holds to what it says of itself, and names what broke it', async () => {
    const refused = await admin.post('/api/v1/customers', { name: 'Too high', xFloors: 500, xSerial: 'x'.repeat(31) })
    expect(refused.status).toBe(422)
    expect(refused.body.fields.map(({ path, rule }: { path: string; rule: string }) => `${path} ${rule}`).sort()).toEqual(['/xFloors atMost', '/xSerial tooLong'])
  })

  test('is unknown to another company', async () => {
    const other = await app.otherWorkspace()
    const refused = await other.post('/api/v1/customers', { name: 'Elsewhere', xSerial: 'SN-1' })
    expect([refused.status, refused.body.fields[0].rule]).toEqual([422, 'unknown'])
    expect((await other.get('/api/v1/configuration')).body.fields).toEqual([])
  })

  test('that must be unique refuses a second living record, one at a time and many at once, and frees its value in the bin', async () => {
    await field('customer', 'xTaxNumber', 'text', { isUnique: true })
    const first = await admin.create('customers', { name: 'First', xTaxNumber: 'T1' })
    const second = await admin.post('/api/v1/customers', { name: 'Second', xTaxNumber: 'T1' })
    expect([second.status, second.body.fields[0].path]).toEqual([409, '/xTaxNumber'])
    const both = await Promise.all([1, 2, 3, 4].map((each) => admin.post('/api/v1/customers', { name: `Race ${each}`, xTaxNumber: 'T2' })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect((await admin.delete(`/api/v1/customers/${first.id as string}`, { version: first.version as number })).status).toBe(204)
    expect((await admin.post('/api/v1/customers', { name: 'Third', xTaxNumber: 'T1' })).status).toBe(201)
    expect((await admin.post(`/api/v1/customers/${first.id as string}/restore`, {})).status).toBe(409)
  })

  test('is retired with its values kept, and comes back with them', async () => {
    const xNote = await field('customer', 'xNote', 'text')
    const made = await admin.create('customers', { name: 'Noted', xNote: 'kept' })
    expect((await admin.delete(`/api/v1/custom-fields/${xNote.id as string}`, { version: xNote.version as number })).status).toBe(204)
    expect((await admin.get(`/api/v1/customers/${made.id as string}`)).body.xNote).toBeUndefined()
    expect((await admin.post(`/api/v1/custom-fields/${xNote.id as string}/restore`, {})).status).toBe(200)
    expect((await admin.get(`/api/v1/customers/${made.id as string}`)).body).toMatchObject({ xNote: 'kept' })
  })

  test('that is purged takes its values along: its place is empty for the next one', async () => {
    const xGone = await field('customer', 'xGone', 'text')
    const made = await admin.create('customers', { name: 'Gone', xGone: 'secret' })
    await admin.delete(`/api/v1/custom-fields/${xGone.id as string}`, { version: xGone.version as number })
    expect((await admin.post(`/api/v1/custom-fields/${xGone.id as string}/purge`, {})).status).toBeLessThan(300)
    await field('customer', 'xNext', 'text')
    expect((await admin.get(`/api/v1/customers/${made.id as string}`)).body).toMatchObject({ xNext: null })
  })

  test('that is computed is filled in for what is there already, and kept from then on', async () => {
    const made = await admin.create('customers', { name: 'Computed', xFloors: 4 })
    await field('customer', 'xDouble', 'formula', { settings: { result: 'number', expression: { multiply: [{ field: 'xFloors' }, { value: 2 }] } } })
    expect((await admin.get(`/api/v1/customers/${made.id as string}`)).body).toMatchObject({ xDouble: 8 })
    const refused = await admin.post('/api/v1/custom-fields', { object: 'customer', key: 'xRing', label: 'x', type: 'formula', settings: { result: 'number', expression: { field: 'xRing' } } })
    expect([refused.status, refused.body.fields[0].path]).toEqual([422, '/field/customer.xRing'])
  })

  test('is refused to whoever is no administrator', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await rep.post('/api/v1/custom-fields', { object: 'customer', key: 'xMine', label: 'Mine', type: 'text' })).status).toBe(403)
  })
})

describe('an object of one\'s own', () => {
  test('has its address, its list, its relations on both sides, sums of it, history, search and bin', async () => {
    await admin.create('custom-objects', { key: 'xMachine', label: '设备', labelEn: 'Machine' })
    await field('xMachine', 'xCustomer', 'relation', { settings: { to: 'customer' } })
    await field('xMachine', 'xPrice', 'money')
    await field('customer', 'xMachineValue', 'rollup', { settings: { of: 'xMachine', through: 'xCustomer', function: 'sum', field: 'xPrice' } })
    const customer = await admin.create('customers', { name: 'Owner of machines' })
    const machine = await admin.create('x-machines', { name: '车床一号', xCustomer: customer.id, xPrice: { amount: 500, currency: 'CNY' } })
    expect(machine).toMatchObject({ name: '车床一号', xCustomer: { id: customer.id, title: 'Owner of machines' } })
    expect((await admin.get('/api/v1/x-machines')).body.rows).toHaveLength(1)
    expect((await admin.get(`/api/v1/customers/${customer.id as string}`)).body.xMachineValue).toMatchObject({ amount: 500 })
    expect((await admin.post('/api/v1/customers/count', { filter: { some: 'xMachineXCustomer' } })).body.count).toBe(1)
    expect((await admin.delete(`/api/v1/x-machines/${machine.id as string}`, { version: machine.version as number })).status).toBe(204)
    expect((await admin.get(`/api/v1/customers/${customer.id as string}`)).body.xMachineValue.amount).toBe(0)
    expect((await admin.post(`/api/v1/x-machines/${machine.id as string}/restore`, {})).status).toBe(200)
    expect((await admin.get('/api/v1/x-nothings')).status).toBe(404)
  })

  test('is nowhere to be found from another company, by whichever address', async () => {
    const other = await app.otherWorkspace()
    const [row] = (await admin.get('/api/v1/x-machines')).body.rows
    for (const path of ['/api/v1/x-machines', `/api/v1/x-machines/${row.id as string}`, `/api/v1/x-machines/${row.id as string}/history`]) expect((await other.get(path)).status).toBe(404)
    await other.create('custom-objects', { key: 'xMachine', label: 'Theirs' })
    expect((await other.get('/api/v1/x-machines')).body.rows).toEqual([])
    expect((await other.get(`/api/v1/x-machines/${row.id as string}`)).status).toBe(404)
  })

  test('is seen by a role only once it is given', async () => {
    const rep = await app.person({ role: 'rep' })
    expect((await rep.get('/api/v1/x-machines')).status).toBe(403)
  })
})

describe('choices, conditions and ways', () => {
  test('a choice that is no longer offered is refused to what is new, and stays with what has it', async () => {
    await admin.create('choice-options', { object: 'customer', field: 'industry', key: 'space', label: '航天', labelEn: 'Space' })
    const made = await admin.create('customers', { name: 'Rockets', industry: 'space' })
    expect((await admin.post('/api/v1/customers', { name: 'Unknown', industry: 'no such' })).status).toBe(422)
    const [option] = (await admin.post('/api/v1/choice-options/query', { filter: { field: 'key', is: 'equals', value: 'space' } })).body.rows
    await admin.patch(`/api/v1/choice-options/${option.id as string}`, { retired: true }, { version: option.version as number })
    expect((await admin.post('/api/v1/customers', { name: 'Late', industry: 'space' })).status).toBe(422)
    expect((await admin.get(`/api/v1/customers/${made.id as string}`)).body.industry).toBe('space')
    expect((await admin.patch(`/api/v1/customers/${made.id as string}`, { name: 'Rockets & Co' }, { version: made.version as number })).status).toBe(200)
  })

  test('the states of a machine can be named, not removed', async () => {
    expect((await admin.post('/api/v1/choice-options', { object: 'lead', field: 'status', key: 'new', label: '新来的' })).status).toBe(201)
    expect((await admin.post('/api/v1/choice-options', { object: 'lead', field: 'status', key: 'invented', label: 'x' })).status).toBe(422)
  })

  test('a field must be filled in while its condition holds', async () => {
    await admin.create('field-conditions', { label: 'Companies say how many', object: 'customer', field: 'xFloors', effect: 'require', when: { field: 'industry', is: 'equals', value: 'retail' } })
    const refused = await admin.post('/api/v1/customers', { name: 'Shop', industry: 'retail' })
    expect([refused.status, refused.body.fields[0]]).toMatchObject([422, { path: '/xFloors', rule: 'required' }])
    expect((await admin.post('/api/v1/customers', { name: 'Shop', industry: 'retail', xFloors: 1 })).status).toBe(201)
  })

  test('a way that was drawn asks for its role, its fields and its reason, at the API as on the screen', async () => {
    await admin.create('custom-objects', { key: 'xJob', label: 'Job' })
    await field('xJob', 'xState', 'choice')
    for (const [position, key] of ['open', 'running', 'done'].entries()) await admin.create('choice-options', { object: 'xJob', field: 'xState', key, label: key, position })
    await field('xJob', 'xReport', 'text')
    const [object] = (await admin.post('/api/v1/custom-objects/query', { filter: { field: 'key', is: 'equals', value: 'xJob' } })).body.rows
    await admin.patch(`/api/v1/custom-objects/${object.id as string}`, { stateField: 'xState' }, { version: object.version as number })
    await admin.create('state-transitions', { object: 'xJob', from: 'open', to: 'running' })
    await admin.create('state-transitions', { object: 'xJob', from: 'running', to: 'done', fields: ['xReport'] })
    await admin.create('state-transitions', { object: 'xJob', from: 'running', to: 'open', needsReason: true })
    const job = await admin.create('x-jobs', { name: 'Repair', xState: 'open' })
    const step = async (changes: object, reason?: string) => {
      const now = (await admin.get(`/api/v1/x-jobs/${job.id as string}`)).body
      return admin.patch(`/api/v1/x-jobs/${job.id as string}`, changes, { version: now.version as number, ...(reason === undefined ? {} : { headers: { 'guanxi-reason': encodeURIComponent(reason) } }) })
    }
    expect((await step({ xState: 'done' })).body.fields[0].rule).toBe('transition')
    expect((await step({ xState: 'running' })).status).toBe(200)
    expect((await step({ xState: 'done' })).body.fields[0]).toMatchObject({ path: '/xReport', rule: 'required' })
    expect((await step({ xState: 'open' })).body.fields[0].rule).toBe('reason')
    expect((await step({ xState: 'open' }, '零件未到')).status).toBe(200)
  })

  test('what others depend on is not retired from under them: the answer names them', async () => {
    const [xFloors] = (await admin.post('/api/v1/custom-fields/query', { filter: { field: 'key', is: 'equals', value: 'xFloors' } })).body.rows
    const refused = await admin.delete(`/api/v1/custom-fields/${xFloors.id as string}`, { version: xFloors.version as number })
    expect(refused.status).toBe(422)
    expect(refused.body.fields.map(({ path }: { path: string }) => path)).toContain('/field/customer.xDouble')
    expect((await admin.get('/api/v1/configuration')).body.fields.map(({ name }: { name: string }) => name)).toContain('xFloors')
  })
})
