import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// A kind of record that a company made lies in pools as customers do.

let app: TestApp
let rep: TestClient
let other: TestClient
let sales: string

const newObject = (key: string, values: object = {}) => app.admin.create('custom-objects', { key, label: key.slice(1), ...values })
const through = (id: string) => ({ headers: { 'guanxi-pool': id } })

beforeAll(async () => {
  app = await testApp()
  sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  other = await app.person({ role: 'rep', department: sales, name: 'Otis Other' })
  await newObject('xSite', { pools: true })
  await newObject('xNote')
  for (const role of (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows) {
    const right = { read: 'own', create: true, update: 'own', delete: 'own', export: false, import: false, actions: { 'record.claim': true, 'record.returnToPool': true } }
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, xSite: right, xNote: right } } }, { version: role.version })
  }
})

const newPool = (object: string) => app.admin.post('/api/v1/public-pools', { name: `Open ${object}`, object, members: [{ object: 'department', id: sales }], heads: [] })

test('a record of an own object is given up, seen through the pool, claimed by another, and taken by a rule', async () => {
  const pool = (await newPool('xSite')).body.id as string
  const site = (await rep.create('x-sites', { name: 'North hall' })).id as string
  expect((await rep.post(`/api/v1/x-sites/${site}/return-to-pool`, { pool, reason: 'No need' })).status).toBe(200)
  expect((await other.get(`/api/v1/x-sites/${site}`)).status).toBe(404)
  expect((await other.get(`/api/v1/x-sites/${site}`, through(pool))).body).toMatchObject({ owner: null, formerOwner: { title: 'Rita Rep' } })
  expect((await other.post(`/api/v1/x-sites/${site}/claim`, {})).body).toMatchObject({ record: { owner: { title: 'Otis Other' }, pool: null } })
  const rule = await app.admin.create('pool-rules', { name: 'Held too long', pool, clock: 'heldSince', days: 30 })
  expect((await other.get(`/api/v1/x-sites/${site}/returning`)).body).toEqual({ returning: null })
  expect((await app.admin.post(`/api/v1/pool-rules/${rule.id as string}/activate`, { mostPerRun: 1000 })).body).toMatchObject({ record: { active: true } })
  const { returning } = (await other.get(`/api/v1/x-sites/${site}/returning`)).body
  expect(returning).toMatchObject({ pool: 'Open xSite', rule: 'Held too long', days: 30 })
})

test('only what somebody owns may lie in pools, and a kind with a pool goes on to', async () => {
  expect((await newPool('xNote')).body).toMatchObject({ fields: [{ path: '/object', rule: 'pool.object' }] })
  expect((await app.admin.post('/api/v1/custom-objects', { key: 'xShared', label: 'Shared', access: 'shared', pools: true })).body).toMatchObject({ fields: [{ path: '/access', rule: 'pool.owned' }] })
  const [declared] = (await app.admin.post('/api/v1/custom-objects/query', { filter: { field: 'key', is: 'equals', value: 'xSite' } })).body.rows
  expect((await app.admin.patch(`/api/v1/custom-objects/${declared.id as string}`, { pools: false }, { version: declared.version })).body).toMatchObject({ fields: [{ path: '/pools', rule: 'pool.used' }] })
})
