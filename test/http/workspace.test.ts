import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

test('an administrator changes the company, at once for everybody, and the log says who', async () => {
  const changed = await app.admin.patch('/api/v1/workspace', { name: 'Yunfan Group', zone: 'Europe/Berlin', weekStart: 7, fiscalStart: 4 })
  expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ name: 'Yunfan Group', zone: 'Europe/Berlin', weekStart: 7, fiscalStart: 4 })])
  expect((await app.admin.get('/api/v1/me')).body.workspace).toMatchObject({ name: 'Yunfan Group', zone: 'Europe/Berlin', weekStart: 7, fiscalStart: 4 })
  const logged = await app.program.database.read<{ after: unknown }>({ workspaceId: app.workspaceId }, { text: "select after from feed where action = 'workspace.change'", values: [] })
  expect(logged).toEqual([{ after: { name: 'Yunfan Group', zone: 'Europe/Berlin', weekStart: 7, fiscalStart: 4 } }])
})

test('what is no zone, no name or the currency is refused by field, and nothing is changed', async () => {
  expect((await app.admin.patch('/api/v1/workspace', { zone: 'Mars/Olympus' })).body).toMatchObject({ status: 422, fields: [{ path: '/zone' }] })
  expect((await app.admin.patch('/api/v1/workspace', { name: '  ' })).body).toMatchObject({ status: 422, fields: [{ path: '/name' }] })
  expect((await app.admin.patch('/api/v1/workspace', { baseCurrency: 'EUR' })).status).toBe(422)
  expect((await app.admin.get('/api/v1/me')).body.workspace).toMatchObject({ name: 'Yunfan Group', zone: 'Europe/Berlin', baseCurrency: 'CNY' })
})

test('nobody but an administrator changes it', async () => {
  const rep = await app.person({ role: 'rep' })
  expect((await rep.patch('/api/v1/workspace', { name: 'Mine' })).status).toBe(403)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
