import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/lib/json.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// What one company configured stands in another after one file, all of it or nothing, and behaves the same.

let app: TestApp
let from: TestClient
let to: TestClient
let file: JsonObject
beforeAll(async () => {
  app = await testApp()
  from = app.admin
  to = await app.otherWorkspace()
  await configure(from)
  file = (await from.get('/api/v1/configuration/export')).body
}, 180_000)

async function configure(client: TestClient): Promise<void> {
  const field = (object: string, key: string, type: string, more: object = {}) => client.create('custom-fields', { object, key, label: key, type, ...more })
  await field('customer', 'xFloors', 'number', { settings: { decimals: 0 } })
  await field('customer', 'xDouble', 'formula', { settings: { result: 'number', expression: { multiply: [{ field: 'xFloors' }, { value: 2 }] } } })
  await field('customer', 'xTaxNumber', 'text', { isUnique: true })
  await client.create('custom-objects', { key: 'xJob', label: 'Job' })
  await field('xJob', 'xCustomer', 'relation', { settings: { to: 'customer' } })
  await field('xJob', 'xState', 'choice')
  for (const [position, key] of ['open', 'running', 'done'].entries()) await client.create('choice-options', { object: 'xJob', field: 'xState', key, label: key, position })
  await change(client, 'custom-objects', 'key', 'xJob', { stateField: 'xState', access: 'follows', follows: 'xCustomer' })
  await field('customer', 'xJobs', 'rollup', { settings: { of: 'xJob', through: 'xCustomer', function: 'count' } })
  await client.create('choice-options', { object: 'customer', field: 'industry', key: 'space', label: '航天', labelEn: 'Space' })
  const rep = await idOf(client, 'roles', 'key', 'rep')
  await client.create('field-conditions', { label: 'Retail counts floors', object: 'customer', field: 'xFloors', effect: 'require', when: { field: 'industry', is: 'equals', value: 'retail' } })
  await client.create('unique-rules', { label: 'One name in an industry', object: 'customer', fields: ['name', 'industry'] })
  await client.create('state-transitions', { object: 'xJob', from: 'open', to: 'running', roles: [rep] })
  await client.create('state-transitions', { object: 'xJob', from: 'running', to: 'open', needsReason: true })
  await client.create('sharing-rules', { label: 'Space for reps', object: 'customer', when: { field: 'industry', is: 'equals', value: 'space' }, grantee: { object: 'role', id: rep } })
  await client.create('layouts', { label: 'For reps', object: 'customer', role: rep, sections: [{ name: 'basics', fields: ['name', 'xFloors'] }], quick: ['name', 'xFloors'] })
  const pipeline = await client.create('pipelines', { name: 'Service contracts' })
  await client.create('stages', { name: 'Talk', pipeline: pipeline.id, order: 1, probability: 0.2, kind: 'open' })
  await client.create('stages', { name: 'Signed', pipeline: pipeline.id, order: 2, probability: 1, kind: 'won' })
  const { permissions } = (await client.get(`/api/v1/roles/${rep}`)).body
  await change(client, 'roles', 'key', 'rep', { permissions: { ...permissions, objects: { ...permissions.objects, xJob: { read: 'own', create: true, update: 'own', delete: 'none', export: false, import: false }, customer: { ...permissions.objects.customer, fields: { ...permissions.objects.customer?.fields, xTaxNumber: 'masked' } } } } })
}

async function idOf(client: TestClient, path: string, field: string, value: string): Promise<string> {
  return (await client.post(`/api/v1/${path}/query`, { filter: { field, is: 'equals', value } })).body.rows[0].id as string
}
async function change(client: TestClient, path: string, field: string, value: string, changes: JsonObject): Promise<void> {
  const at = `/api/v1/${path}/${await idOf(client, path, field, value)}`
  const answer = await client.patch(at, changes, { version: (await client.get(at)).body.version })
  if (answer.status !== 200) throw new Error(answer.text)
}
/** The file with its parts in an order that no clock decides. */
const sorted = (given: JsonObject): JsonObject => ({ ...given, parts: Object.fromEntries(Object.entries(given['parts'] as JsonObject).map(([name, rows]) => [name, (rows as JsonObject[]).map((row) => JSON.stringify(row)).sort()])) })
const bring = (client: TestClient, given: unknown, preview = false) => client.post('/api/v1/configuration/import', { file: given, preview })

describe('a configuration carried over', () => {
  test('says everything by name: no id of the first company is in the file', async () => {
    expect(JSON.stringify(file)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/)
    expect(file).toMatchObject({ format: 'guanxi-configuration', version: 1 })
  })

  test('is told in a preview, which changes nothing', async () => {
    const { status, body } = await bring(to, file, true)
    expect([status, body.refused]).toEqual([200, []])
    expect(body.added.map(({ object, name }: { object: string; name: string }) => `${object} ${name}`)).toEqual(expect.arrayContaining(['customObject xJob', 'customField customer · xDouble', 'stage Service contracts · Signed', 'sharingRule customer · Space for reps']))
    expect(body.changed.map(({ object, name }: { object: string; name: string }) => `${object} ${name}`)).toContain('role rep')
    expect((await to.get('/api/v1/configuration')).body).toMatchObject({ objects: [], fields: [] })
    expect((await to.post('/api/v1/pipelines/count', {})).body.count).toBe(1)
  })

  test('stands as a whole and behaves as where it came from; a second time nothing changes', async () => {
    const first = await bring(to, file)
    expect([first.status, first.body.refused], first.text).toEqual([200, []])
    const again = await bring(to, file)
    expect(again.body).toMatchObject({ added: [], changed: [], refused: [] })
    expect(sorted((await to.get('/api/v1/configuration/export')).body)).toEqual(sorted(file))
    for (const client of [from, to]) {
      expect((await client.post('/api/v1/customers', { name: 'Shop', industry: 'retail' })).body.fields[0]).toMatchObject({ path: '/xFloors', rule: 'required' })
      const customer = await client.create('customers', { name: 'Shop', industry: 'retail', xFloors: 4, xTaxNumber: 'T1' })
      expect(customer.xDouble).toBe(8)
      expect((await client.post('/api/v1/customers', { name: 'Other', xTaxNumber: 'T1' })).status).toBe(409)
      expect((await client.post('/api/v1/customers', { name: 'Shop', industry: 'retail', xFloors: 1 })).status).toBe(409)
      const job = await client.create('x-jobs', { name: 'Repair', xCustomer: customer.id, xState: 'open' })
      expect((await client.get(`/api/v1/customers/${customer.id as string}`)).body.xJobs).toBe(1)
      expect((await client.patch(`/api/v1/x-jobs/${job.id as string}`, { xState: 'done' }, { version: job.version as number })).body.fields[0].rule).toBe('transition')
      const space = await client.create('customers', { name: 'Rockets', industry: 'space' })
      expect((await client.get(`/api/v1/customers/${space.id as string}/shares`)).body.shares).toMatchObject([{ with: { object: 'role' }, rule: { title: 'Space for reps' } }])
    }
  })

  test('is refused as a whole, each part named, where one does not fit; nothing of it stays', async () => {
    const third = await app.otherWorkspace('Third Company')
    const parts = file['parts'] as JsonObject
    const bad = { ...file, parts: { ...parts, sharingRule: [{ ...(parts['sharingRule'] as JsonObject[])[0], grantee: { object: 'role', id: { reference: 'role', name: 'nobody' } } }], fieldCondition: [{ label: 'x', object: 'customer', field: 'xNowhere', effect: 'require', when: { field: 'name', is: 'isEmpty' } }] } }
    const seen = await bring(third, bad, true)
    expect(seen.body.refused).not.toEqual([])
    const refused = await bring(third, bad)
    expect([refused.status, refused.body.fields[0].rule]).toEqual([422, 'configuration'])
    expect((await third.get('/api/v1/configuration')).body).toMatchObject({ objects: [], fields: [], choices: [] })
  })

  test('a field that stands here with another type is refused, not turned', async () => {
    const fourth = await app.otherWorkspace('Fourth Company')
    await fourth.create('custom-fields', { object: 'customer', key: 'xFloors', label: 'Floors', type: 'text' })
    const seen = await bring(fourth, file, true)
    expect(seen.body.refused.map(({ object, name }: { object: string; name: string }) => `${object} ${name}`)).toContain('customField customer · xFloors')
  })

  test('a hostile file is refused, and whoever is no administrator neither takes out nor brings in', async () => {
    for (const hostile of [{}, { ...file, format: 'other' }, { ...file, parts: { user: [{ name: 'x', email: 'x@example.com' }] } }, { ...file, parts: { customField: [{ object: 'customer', key: 'xSlot', label: 'x', type: 'text', slots: ['owner_id'] }] } }, { ...file, parts: { customField: ['x'] } }, { ...file, extra: 1 }, { ...file, parts: { customObject: [{ key: 'customer', label: 'x' }] } }, { ...file, roles: [{ role: 'rep', objects: { customer: { read: 'all' } } }] }]) {
      const answer = await bring(to, hostile)
      expect(answer.status, JSON.stringify(hostile).slice(0, 80)).toBe(422)
    }
    const widened = await bring(to, { ...file, parts: {}, roles: [{ role: 'rep', objects: { customer: { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: true } } }] })
    expect(widened.body.changed).toEqual([])
    const rep = await app.person({ role: 'rep' })
    expect((await rep.get('/api/v1/configuration/export')).status).toBe(403)
    expect((await bring(rep, file, true)).status).toBe(403)
    expect((await app.nobody().get('/api/v1/configuration/export')).status).toBe(401)
    expect(app.faults).toEqual([])
  })
})
