import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// What a company laid over the model is known at the doors beside the screens: search, timeline, document, live updates.

let app: TestApp
let admin: TestClient
beforeAll(async () => {
  app = await testApp()
  admin = app.admin
  await admin.create('custom-objects', { key: 'xMachine', label: '设备', labelEn: 'Machine', timeline: true })
  await field('xMachine', 'xCustomer', 'relation', { settings: { to: 'customer' } })
  await field('xMachine', 'xSerial', 'text')
  await field('customer', 'xNickname', 'text', { searchable: true })
}, 180_000)

const field = (object: string, key: string, type: string, more: object = {}) => admin.create('custom-fields', { object, key, label: key, type, ...more })
const found = async (text: string, client = admin) => {
  await app.catchUp()
  return (await client.get(`/api/v1/search?q=${encodeURIComponent(text)}`)).body.hits.map(({ object, title }: { object: string; title: string }) => `${object} ${title}`)
}
const changeField = async (key: string, changes: object) => {
  const [row] = (await admin.post('/api/v1/custom-fields/query', { filter: { field: 'key', is: 'equals', value: key } })).body.rows
  return admin.patch(`/api/v1/custom-fields/${row.id as string}`, { ...changes }, { version: row.version as number })
}

describe('search', () => {
  test('finds records of an object of one\'s own, and by a field of one\'s own', async () => {
    const customer = await admin.create('customers', { name: 'Plain', xNickname: 'Zanzibar' })
    await admin.create('x-machines', { name: '数控车床', xCustomer: customer.id, xSerial: 'SNQ-4711' })
    expect(await found('车床')).toEqual(['xMachine 数控车床'])
    expect(await found('Zanzibar')).toEqual(['customer Plain'])
    expect(await found('SNQ-4711')).toEqual([])
  })

  test('goes over what is there once a field is searched, and forgets it once it is not', async () => {
    expect((await changeField('xSerial', { searchable: true })).status).toBe(200)
    expect(await found('SNQ-4711')).toEqual(['xMachine 数控车床'])
    expect((await changeField('xSerial', { searchable: false })).status).toBe(200)
    expect(await found('SNQ-4711')).toEqual([])
  })

  test('finds nothing of it from another company', async () => {
    const other = await app.otherWorkspace()
    expect(await found('车床', other)).toEqual([])
    expect(await found('Zanzibar', other)).toEqual([])
  })
})

test('a record of an object of one\'s own stands on the timeline of what it belongs to', async () => {
  const [customer] = (await admin.post('/api/v1/customers/query', { filter: { field: 'name', is: 'equals', value: 'Plain' } })).body.rows
  const answer = await admin.get(`/api/v1/customers/${customer.id as string}/timeline`)
  expect(answer.text).toContain('数控车床')
})

describe('the API document', () => {
  const pathsOf = async (client: TestClient, headers = {}) => Object.keys((await client.get('/api/v1/openapi.json', { headers })).body.paths)

  test('describes the company\'s own objects and fields to whoever is signed in or has a key, and to nobody else', async () => {
    const own = (await admin.get('/api/v1/openapi.json')).body
    expect(Object.keys(own.paths)).toEqual(expect.arrayContaining(['/api/v1/x-machines', '/api/v1/x-machines/{id}', '/api/v1/x-machines/query']))
    expect(JSON.stringify(own.components.schemas)).toContain('xNickname')
    const operations = Object.values<Record<string, { operationId: string }>>(own.paths).flatMap((methods) => Object.values(methods))
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    const key = (await admin.post('/api/v1/api-keys', { name: 'Document', days: 1 })).body.token as string
    expect(await pathsOf(app.nobody(), { authorization: `Bearer ${key}` })).toContain('/api/v1/x-machines')
    expect((await app.nobody().get('/api/v1/openapi.json', { headers: { authorization: 'Bearer gxk_wrong' } })).status).toBe(401)
    const nobody = await app.nobody().get('/api/v1/openapi.json')
    expect(nobody.text).not.toMatch(/x-machines|xNickname/)
    const other = await app.otherWorkspace()
    expect((await other.get('/api/v1/openapi.json')).text).not.toMatch(/x-machines|xNickname/)
  })
})
