import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let li: TestClient
let ids: string[]
beforeAll(async () => {
  app = await testApp()
  li = await app.person({ role: 'rep', name: 'Li Rep' })
  ids = []
  for (const name of ['One', 'Two', 'Three']) ids.push((await app.admin.create('customers', { name })).id as string)
}, 120_000)

const bulk = (request: object) => app.admin.post('/api/v1/customers/bulk', { ids, ...request })
const undo = (client: TestClient, token: string) => client.post('/api/v1/customers/undo', { undo: token })
const runs = async (client: TestClient) => (await client.get('/api/v1/me/undoable')).body.runs as { undo: string; action: string; count: number; object: string }[]
const seen = async () => (await app.admin.post('/api/v1/customers/query', { filter: { field: 'id', is: 'in', value: ids }, fields: ['name', 'industry', 'owner', 'tags'], sort: [{ field: 'name' }] })).body.rows as Record<string, unknown>[]

describe('every change of many is taken back as one', () => {
  test.each([
    ['changed fields', { changes: { industry: 'finance' } }],
    ['a transfer', { action: 'record.transfer', input: { to: { object: 'user', id: '' } } }],
    ['tags', { action: 'record.tag', input: { add: ['vip'] } }],
    ['a delete', { action: 'record.moveToBin', input: {} }],
  ] as const)('%s', async (_, request) => {
    const given = 'action' in request && request.action === 'record.transfer' ? { ...request, input: { to: { object: 'user', id: li.userId } } } : request
    const before = await seen()
    const done = await bulk(given)
    expect(done.body).toMatchObject({ done: 3, refused: [], undo: expect.any(String) })
    expect(JSON.stringify(await seen())).not.toBe(JSON.stringify(before))
    expect(await runs(app.admin)).toContainEqual(expect.objectContaining({ undo: done.body.undo, count: 3, object: 'customer' }))
    expect((await undo(app.admin, done.body.undo as string)).body).toMatchObject({ undone: 3, left: [] })
    const without = (rows: readonly Record<string, unknown>[]) => rows.map(({ version: _version, ...row }) => row)
    expect(without(await seen())).toEqual(without(before))
    expect(await runs(app.admin)).not.toContainEqual(expect.objectContaining({ undo: done.body.undo }))
  })

  test('taking out of the bin', async () => {
    await bulk({ action: 'record.moveToBin', input: {} })
    const back = await bulk({ action: 'record.restore', input: {} })
    expect(back.body).toMatchObject({ done: 3, undo: expect.any(String) })
    expect((await undo(app.admin, back.body.undo as string)).body).toMatchObject({ undone: 3 })
    expect(await seen()).toEqual([])
    expect((await bulk({ action: 'record.restore', input: {} })).body.done).toBe(3)
  })

  test('verbs of many: the state, what the verb wrote, and what it made', async () => {
    const leads = [(await app.admin.create('leads', { name: 'Ann', phone: '13800000001' })).id as string, (await app.admin.create('leads', { name: 'Bob', phone: '13800000002' })).id as string]
    const tasks = [(await app.admin.create('activities', { kind: 'task', subject: 'One', reminder: '2026-11-26T00:00:00Z' })).id as string, (await app.admin.create('activities', { kind: 'task', subject: 'Two' })).id as string]
    const stages = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }] })).body.rows as { id: string; pipeline: { id: string } }[]
    const deals = (await Promise.all(ids.slice(0, 2).map((customer) => app.admin.create('opportunities', { name: 'Deal', customer, stage: stages[0]!.id, amount: { amount: 100, currency: 'CNY' } })))).map(({ id }) => id as string)
    const next = stages.find(({ id, pipeline }) => pipeline.id === stages[0]!.pipeline.id && id !== stages[0]!.id)!.id
    for (const [path, chosen, action, input] of [
      ['leads', leads, 'lead.qualify', {}], ['leads', leads, 'lead.disqualify', { unqualifiedReason: 'noNeed' }],
      ['activities', tasks, 'activity.complete', { result: 'said yes', nextContactOn: '2026-12-01' }], ['activities', tasks, 'activity.remindLater', { remindAt: '2026-12-02T00:00:00Z' }],
      ['opportunities', deals, 'opportunity.moveStage', { stage: next }], ['customers', ids, 'record.unshare', { with: { object: 'user', id: li.userId } }],
    ] as const) {
      if (action === 'record.unshare') await bulk({ action: 'record.share', input: { with: { object: 'user', id: li.userId }, level: 'write' } })
      const all = async () => {
        const rows = (await app.admin.post(`/api/v1/${path}/query`, { limit: 100 })).body.rows as Record<string, unknown>[]
        return rows.map(({ version: _version, updatedAt: _at, lastContactAt: _last, ...row }) => row).toSorted((one, other) => String(one['id']).localeCompare(String(other['id'])))
      }
      const [before, shares] = [await all(), action === 'record.unshare' ? (await app.admin.get(`/api/v1/customers/${ids[0]!}/shares`)).body : undefined]
      const done = await app.admin.post(`/api/v1/${path}/bulk`, { ids: chosen, action, input })
      expect([action, done.body]).toEqual([action, expect.objectContaining({ done: chosen.length, refused: [], undo: expect.any(String) })])
      const back = await app.admin.post(`/api/v1/${path}/undo`, { undo: done.body.undo as string })
      expect([action, back.body]).toEqual([action, expect.objectContaining({ undone: chosen.length, left: [] })])
      expect([action, await all()]).toEqual([action, before])
      if (shares !== undefined) expect((await app.admin.get(`/api/v1/customers/${ids[0]!}/shares`)).body).toEqual(shares)
    }
  })

  test('what somebody changed since stays, and is named', async () => {
    const done = await bulk({ changes: { industry: 'energy' } })
    const { body } = await app.admin.get(`/api/v1/customers/${ids[0]!}`)
    await app.admin.patch(`/api/v1/customers/${ids[0]!}`, { website: 'https://later.example' }, { version: body.version as number })
    expect((await undo(app.admin, done.body.undo as string)).body).toMatchObject({ undone: 2, left: [{ id: ids[0] }] })
  })

  test('by nobody else: their runs are neither listed nor taken back, and not after a day', async () => {
    const done = await bulk({ changes: { industry: 'retail' } })
    expect(await runs(li)).toEqual([])
    expect((await undo(li, done.body.undo as string)).status).toBe(404)
  })

  test('deleting many asks for the right, and what the program alone writes is nobody\'s to delete', async () => {
    expect((await li.post('/api/v1/customers/bulk', { ids, action: 'record.moveToBin', input: {} })).body).toMatchObject({ done: 0 })
    expect((await seen())).toHaveLength(3)
    const task = await app.admin.create('activities', { kind: 'task', subject: 'Soon', due: new Date(app.clock.now() - 1000).toISOString() })
    await app.catchUp()
    const [note] = (await app.admin.post('/api/v1/notifications/query', {})).body.rows as { id: string }[]
    expect(note).toBeDefined()
    expect((await app.admin.post(`/api/v1/notifications/${note!.id}/move-to-bin`, {})).status).toBe(403)
    expect(task.id).toBeDefined()
  })
})
