import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

test('a program that keeps no data folder says that its warehouse is absent', async () => {
  expect(await app.admin.get('/api/v1/warehouse')).toMatchObject({ status: 200, body: { state: 'absent', position: null, tables: [] } })
})

test('reasons of a score that there is not are refused, with the field that is wrong', async () => {
  const answer = await app.admin.post('/api/v1/customers/read-reasons', { ids: [], score: 'toString' })
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: '/score', rule: 'unknown' }] } })
})
