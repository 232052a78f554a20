import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { recycleLeadsJob } from '../../src/app/leads.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
})

async function night() {
  const context: Context = { workspaceId: app.workspaceId, actor: systemActor('leads.recycle', 'job', { language: 'en', zone: 'Asia/Shanghai' }), now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, configuration: 0, requestId: 'night', reason: 'leads.recycle' }
  return recycleLeadsJob.run({ program: app.program, context }, {}, { runId: '0190a000-0000-7000-8000-000000000001', attempt: 1, signal: new AbortController().signal, progress: async () => undefined })
}

test('a lead is put aside for a reason, may come back on a day, and the reasons can be counted', async () => {
  const make = async (reason: string, more: object = {}) => { const { id } = await rep.create('leads', { name: reason }); expect((await rep.post(`/api/v1/leads/${id as string}/disqualify`, { unqualifiedReason: reason, remark: 'As they said', ...more })).status).toBe(200); return id as string }
  const { id } = await rep.create('leads', { name: 'No reason' })
  expect((await rep.post(`/api/v1/leads/${id as string}/disqualify`, {})).status).toBe(422)
  expect((await rep.post(`/api/v1/leads/${id as string}/disqualify`, { unqualifiedReason: 'noNeed', recycleOn: '2026-11-25' })).status).toBe(422)
  const later = await make('wrongTime', { recycleOn: '2026-12-01' })
  await make('noBudget')
  const other = await make('noBudget')
  const counted = await rep.post('/api/v1/leads/aggregate', { filter: { field: 'status', is: 'equals', value: 'unqualified' }, groupBy: { field: 'unqualifiedReason' }, measures: [{ function: 'count' }] })
  expect(counted.body.rows).toEqual(expect.arrayContaining([expect.objectContaining({ group: 'noBudget', values: [2] }), expect.objectContaining({ group: 'wrongTime', values: [1] })]))
  expect(await night()).toEqual({ recycled: 0 })
  const start = app.clock.now()
  app.clock.set(Date.parse('2026-11-30T17:20:00Z'))
  await rep.post('/api/v1/sign-in', { email: rep.email, password: testPassword })
  expect(await night()).toEqual({ recycled: 1 })
  expect(await night()).toEqual({ recycled: 0 })
  expect((await rep.get(`/api/v1/leads/${later}`)).body).toMatchObject({ status: 'new', unqualifiedReason: null, recycleOn: null, owner: { title: 'Rita Rep' } })
  const [entry] = (await rep.get(`/api/v1/leads/${later}/history`)).body.entries
  expect(entry).toMatchObject({ action: 'lead.recycle', changes: expect.arrayContaining([expect.objectContaining({ field: 'unqualifiedReason', before: 'wrongTime' })]) })
  expect((await rep.post(`/api/v1/leads/${other}/recycle`, {})).status).toBe(200)
  expect((await rep.get(`/api/v1/leads/${other}`)).body).toMatchObject({ status: 'new', unqualifiedReason: null })
  expect((await rep.post(`/api/v1/leads/${other}/recycle`, {})).status).toBe(409)
  app.clock.set(start)
})
