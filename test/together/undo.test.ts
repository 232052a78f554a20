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
