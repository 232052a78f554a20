import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// Own fields lie in columns that say nothing of what is in them: whatever asks for a part of a value must find it all the same.

let app: TestApp
let admin: TestClient
let customer: Record<string, unknown>
let other: Record<string, unknown>

beforeAll(async () => {
  app = await testApp()
  admin = app.admin
  const field = (key: string, type: string, more: object = {}) => admin.create('custom-fields', { object: 'xUnit', key, label: key, type, ...more })
  await admin.create('custom-objects', { key: 'xUnit', label: 'Unit' })
  await field('xCustomer', 'relation', { settings: { to: 'customer' } })
  await field('xPrice', 'money')
  await field('xSite', 'place')
  await field('xAbout', 'target', { settings: { to: ['customer', 'lead'] } })
  await field('xReading', 'text', { sortable: true })
  await field('xState', 'choice')
  for (const [position, key] of ['open', 'done'].entries()) await admin.create('choice-options', { object: 'xUnit', field: 'xState', key, label: key, position })
  const [row] = (await admin.get('/api/v1/custom-objects')).body.rows
  await admin.patch(`/api/v1/custom-objects/${row.id as string}`, { access: 'follows', follows: 'xCustomer', stateField: 'xState' }, { version: row.version as number })
  customer = await admin.create('customers', { name: 'Owner' })
  other = await admin.create('customers', { name: 'Other' })
  const target = (id: unknown) => ({ object: 'customer', id })
  await admin.create('x-units', { name: 'One', xCustomer: customer['id'], xPrice: { amount: 500, currency: 'CNY' }, xSite: { latitude: 30, longitude: 120, datum: 'WGS-84' }, xAbout: target(customer['id']), xReading: '北京', xState: 'open' })
  await admin.create('x-units', { name: 'Two', xCustomer: other['id'], xPrice: { amount: 900, currency: 'CNY' }, xAbout: target(other['id']), xReading: '上海', xState: 'done' })
}, 180_000)

const named = async (filter: object) => (await admin.post('/api/v1/x-units/query', { filter, sort: [{ field: 'name' }] })).body.rows?.map(({ name }: { name: string }) => name) as string[]

test('an own relation, amount, place and target are filtered by', async () => {
  expect(await named({ field: 'xCustomer', is: 'equals', value: customer['id'] })).toEqual(['One'])
  expect(await named({ field: 'xCustomer.name', is: 'contains', value: 'Oth' })).toEqual(['Two'])
  expect(await named({ field: 'xPrice', is: 'moreThan', value: 600 })).toEqual(['Two'])
  expect(await named({ field: 'xSite', is: 'isNotEmpty' })).toEqual(['One'])
  expect(await named({ field: 'xAbout', is: 'equals', value: { object: 'customer', id: other['id'] } })).toEqual(['Two'])
})

test('an own text is sorted by its reading, and jumped to by it', async () => {
  const rows = async (more: object) => (await admin.post('/api/v1/x-units/query', { sort: [{ field: 'xReading' }], ...more })).body.rows.map(({ xReading }: { xReading: string }) => xReading) as string[]
  expect(await rows({})).toEqual(['北京', '上海'])
  expect(await rows({ from: 'sh' })).toEqual(['上海'])
})

test('what follows a customer by an own relation is handed over with it', async () => {
  const nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  const moved = await admin.post(`/api/v1/customers/${customer['id'] as string}/transfer`, { to: { object: 'user', id: nina.userId } })
  expect(moved.status).toBe(200)
  const [unit] = (await admin.post('/api/v1/x-units/query', { filter: { field: 'name', is: 'equals', value: 'One' } })).body.rows
  expect(unit.owner.id).toBe(nina.userId)
})
