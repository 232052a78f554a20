import { beforeAll, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { rule } from '../automation/drawn.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// A lead that somebody has spoken to, or tried to, is not new any more.

let app: TestApp
let rep: TestClient
const lead = async (values: object = {}) => (await rep.create('leads', { name: 'Lena Lead', ...values })).id as string
const status = async (id: string) => (await app.admin.get(`/api/v1/leads/${id}`)).body.status as string
const log = async (id: string, more: object = {}) => {
  const answer = await rep.post('/api/v1/activities/log', { kind: 'call', subject: 'First call', target: { object: 'lead', id }, ...more })
  expect(answer.status, answer.text).toBe(200)
  await app.catchUp()
}

beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
})

test('the first call, meeting or visit that is done moves a new lead on, and the history says why', async () => {
  for (const kind of ['call', 'meeting', 'visit']) {
    const id = await lead()
    await log(id, { kind })
    expect(await status(id), kind).toBe('contacting')
  }
  const id = await lead()
  const planned = await rep.create('activities', { kind: 'call', subject: 'Planned', target: { object: 'lead', id }, due: '2026-11-26T02:00:00Z' })
  await log(id, { kind: 'note', subject: 'Only a note' })
  expect(await status(id)).toBe('new')
  await rep.post(`/api/v1/activities/${planned.id as string}/complete`, {})
  await app.catchUp()
  expect(await status(id)).toBe('contacting')
  const [last] = (await rep.get(`/api/v1/leads/${id}/history`)).body.entries as { actor: { name: string }; changes: { field: string; before: string; after: string }[] }[]
  expect(last).toMatchObject({ actor: { name: 'First contact' }, changes: [{ field: 'status', before: 'new', after: 'contacting' }] })
})

test('it happens once: whoever sets the lead back to new is left alone, until it is taken up again', async () => {
  const id = await lead()
  await log(id)
  await rep.patch(`/api/v1/leads/${id}`, { status: 'new' }, { version: 2 })
  await log(id)
  expect(await status(id)).toBe('new')
  await rep.post(`/api/v1/leads/${id}/disqualify`, { unqualifiedReason: 'wrongTime' })
  app.clock.advance(60_000)
  await rep.post(`/api/v1/leads/${id}/recycle`, {})
  await app.catchUp()
  expect(await status(id)).toBe('new')
  app.clock.advance(60_000)
  await log(id)
  expect(await status(id)).toBe('contacting')
})

test('what was decided about a lead stays: one that is qualified, put aside or in the bin is not touched', async () => {
  const qualified = await lead()
  await rep.post(`/api/v1/leads/${qualified}/qualify`, {})
  const aside = await lead()
  await rep.post(`/api/v1/leads/${aside}/disqualify`, { unqualifiedReason: 'noNeed' })
  const binned = await lead()
  expect((await rep.post('/api/v1/activities/log', { kind: 'call', subject: 'Was', target: { object: 'lead', id: binned } })).status).toBe(200)
  await rep.delete(`/api/v1/leads/${binned}`, { version: 1 })
  for (const id of [qualified, aside]) await log(id)
  expect([await status(qualified), await status(aside)]).toEqual(['qualified', 'unqualified'])
  expect(app.faults).toEqual([])
})

test('many that a file brings are moved in one go, one that is only mentioned too, and so is what a rule logs', async () => {
  const { writer, database } = app.program
  const { context } = await contextOf(app.program, { workspaceId: app.workspaceId, runId: '0191d0c0-0000-7000-8000-000000000000', name: 'import', actor: { id: app.admin.userId, name: 'Ada Admin' } })
  const leads = await database.transaction(context, (tx) => writer.createMany(tx, context, 'lead', Array.from({ length: 60 }, (_, index) => ({ name: `Imported ${index}`, owner: rep.userId })), { action: 'import', rights: 'action' }))
  const mentioned = await lead({ name: 'Mentioned' })
  await database.transaction(context, (tx) => writer.createMany(tx, context, 'activity', leads.ids.map((id, index) => ({ kind: 'call', subject: `Call ${index}`, status: 'done', target: { object: 'lead', id: id ?? '' }, also: index === 0 ? [{ object: 'lead', id: mentioned }] : [] })), { action: 'import', rights: 'action' }))
  await app.catchUp()
  expect((await app.admin.post('/api/v1/leads/count', { filter: { and: [{ field: 'name', is: 'startsWith', value: 'Imported' }, { field: 'status', is: 'equals', value: 'contacting' }] } })).body).toMatchObject({ count: 60 })
  expect(await status(mentioned)).toBe('contacting')
  await rule(app.admin, { object: 'lead', trigger: { on: 'created' }, steps: [{ key: 'a', kind: 'create', object: 'activity', values: { kind: { value: 'call' }, subject: { template: 'Call {name}' }, target: { field: 'id' } }, next: null }] })
  await rule(app.admin, { object: 'activity', trigger: { on: 'created' }, steps: [{ key: 'a', kind: 'act', verb: 'activity.complete', input: {}, next: null }] })
  const ruled = await lead({ name: 'Ruled' })
  await app.catchUp()
  await app.catchUp()
  expect(await status(ruled)).toBe('contacting')
  expect(app.faults).toEqual([])
})
