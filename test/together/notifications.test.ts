import { beforeAll, describe, expect, test } from 'vitest'
import { readOnly, within } from '../../src/model/define/permission.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let li: TestClient
beforeAll(async () => {
  app = await testApp()
  head = await app.person({ role: 'headOfSales', name: 'Hanna Head' })
  li = await app.person({ role: 'rep', name: 'Li Rep' })
}, 120_000)

interface Told { readonly id: string; readonly kind: string; readonly title: string; readonly target: { readonly object: string; readonly id: string; readonly title: string | null } | null; readonly from: { readonly title: string } | null; readonly values: Readonly<Record<string, unknown>>; readonly readAt: string | null }

async function told(client: TestClient): Promise<readonly Told[]> {
  await app.catchUp()
  return (await client.post('/api/v1/notifications/query', { sort: [{ field: 'createdAt' }], fields: ['kind', 'title', 'target', 'from', 'values', 'readAt', 'inApp'] })).body.rows as Told[]
}
const about = (rows: readonly Told[], id: string) => rows.filter(({ target }) => target?.id === id)
async function customerOf(owner: TestClient, name: string): Promise<string> {
  const made = await app.admin.create('customers', { name, kind: 'company' })
  const moved = await app.admin.post(`/api/v1/customers/${made.id as string}/transfer`, { to: { object: 'user', id: owner.userId } })
  expect(moved.status).toBe(200)
  return made.id as string
}
const change = async (client: TestClient, path: string, id: string, changes: object) => {
  const { body } = await app.admin.get(`/api/v1/${path}/${id}`)
  const answer = await client.patch(`/api/v1/${path}/${id}`, changes, { version: body.version as number })
  expect(answer.status).toBe(200)
}

describe('people are told', () => {
  test('of what was handed to them, once, by whom, and not of their own acts', async () => {
    const id = await customerOf(li, 'Handed over')
    expect(about(await told(li), id)).toMatchObject([{ kind: 'transferred', title: 'transferred', target: { object: 'customer', id, title: 'Handed over' }, from: { title: 'Ada Admin' }, readAt: null }])
    await app.catchUp()
    expect(about(await told(li), id)).toHaveLength(1)
    expect(about(await told(app.admin), id)).toEqual([])
  })

  test('when somebody mentions them on a record, once for each comment, also when it is edited', async () => {
    const id = await customerOf(li, 'Talked about')
    const comment = await app.admin.create('comments', { target: { object: 'customer', id }, body: `<@${li.userId}> please call`, mentions: [{ object: 'user', id: li.userId }] })
    await change(app.admin, 'comments', comment.id as string, { body: `<@${li.userId}> please call today`, mentions: [{ object: 'user', id: li.userId }, { object: 'user', id: head.userId }] })
    expect(about(await told(li), id).filter(({ kind }) => kind === 'mentioned')).toMatchObject([{ from: { title: 'Ada Admin' }, values: { comment: comment.id } }])
    await app.admin.post(`/api/v1/customers/${id}/share`, { with: { object: 'user', id: head.userId }, level: 'read' })
    expect(about(await told(head), id).map(({ kind }) => kind)).toContain('shared')
  })

  test('not when they may not read the record: a mention opens nothing', async () => {
    const stranger = await app.person({ role: 'rep' })
    const id = await customerOf(li, 'None of theirs')
    await app.admin.create('comments', { target: { object: 'customer', id }, body: 'look', mentions: [{ object: 'user', id: stranger.userId }] })
    expect(about(await told(stranger), id)).toEqual([])
    expect((await stranger.get(`/api/v1/customers/${id}`)).status).toBe(404)
  })

  test('of changes of what they hold or follow, with the names of the fields that they may read and no value', async () => {
    const id = await customerOf(li, 'Changed by others')
    await change(app.admin, 'customers', id, { website: 'https://secret.example', industry: 'finance' })
    const [news] = about(await told(li), id).filter(({ kind }) => kind === 'followed')
    expect(news).toMatchObject({ title: 'followedFields', values: { fields: expect.arrayContaining(['website']) } })
    expect(JSON.stringify(news)).not.toContain('secret.example')
  })

  test('not of fields that are hidden from them, nor by the name of such a field', async () => {
    await app.admin.create('roles', { name: 'Narrow', key: 'narrow', permissions: { otherwise: readOnly('none'), objects: { customer: { ...within('own'), fields: { website: 'none' } }, notification: within('own', { create: false }), user: readOnly() } } })
    const narrow = await app.person({ role: 'narrow' })
    const id = await customerOf(narrow, 'Partly hidden')
    await change(app.admin, 'customers', id, { website: 'https://hidden.example' })
    await change(app.admin, 'customers', id, { website: 'https://hidden2.example', address: 'Road 1' })
    expect(about(await told(narrow), id).filter(({ kind }) => kind === 'followed').map(({ values }) => values['fields'])).toEqual([['address']])
  })

  test('of tasks that are due and of reminders, at their time and once', async () => {
    const at = new Date(app.clock.now() + 60_000).toISOString()
    const task = await li.create('activities', { kind: 'task', subject: 'Call back', due: at, reminder: at })
    expect(about(await told(li), task.id as string)).toEqual([])
    app.clock.advance(61_000)
    expect(about(await told(li), task.id as string).map(({ kind }) => kind).toSorted()).toEqual(['due', 'reminder'])
    app.clock.advance(61_000)
    expect(about(await told(li), task.id as string)).toHaveLength(2)
  })

  test('of what to know before a visit, 15 minutes ahead, unless it has a reminder of its own', async () => {
    const start = new Date(app.clock.now() + 20 * 60_000).toISOString()
    const visit = await li.create('activities', { kind: 'visit', subject: 'At the customer', start })
    const own = await li.create('activities', { kind: 'visit', subject: 'Reminded otherwise', start, reminder: new Date(app.clock.now() + 60_000).toISOString() })
    expect(about(await told(li), visit.id as string)).toEqual([])
    app.clock.advance(6 * 60_000)
    expect(about(await told(li), visit.id as string)).toMatchObject([{ kind: 'reminder', title: 'walkIn' }])
    app.clock.advance(60_000)
    for (const { id } of [visit, own]) expect(about(await told(li), id as string)).toHaveLength(1)
  })

  test('of many at once as one', async () => {
    const ids = []
    for (let count = 0; count < 5; count += 1) ids.push((await app.admin.create('customers', { name: `Book ${count}` })).id as string)
    const before = (await told(li)).length
    const moved = await app.admin.post('/api/v1/customers/bulk', { ids, action: 'record.transfer', input: { to: { object: 'user', id: li.userId } } })
    expect(moved.body.done).toBe(5)
    const news = (await told(li)).slice(before)
    expect(news.length).toBeLessThanOrEqual(4)
    expect(news.filter(({ title }) => title === 'transferredMany')).toMatchObject([{ kind: 'transferred', target: null, values: { count: 5, object: 'customer' } }])
  })
})

describe('following', () => {
  test('is chosen and given up; whoever gave up is not added again by commenting', async () => {
    const mate = await app.person({ role: 'rep' })
    const id = await customerOf(li, 'Followed')
    await app.admin.post(`/api/v1/customers/${id}/unfollow`, {})
    expect((await mate.post(`/api/v1/customers/${id}/follow`, {})).status).toBe(404)
    await app.admin.post(`/api/v1/customers/${id}/share`, { with: { object: 'user', id: mate.userId }, level: 'read' })
    expect((await mate.post(`/api/v1/customers/${id}/follow`, {})).body.result).toEqual({ following: true })
    expect((await mate.post(`/api/v1/customers/${id}/follow`, {})).status).toBe(200)
    await change(li, 'customers', id, { website: 'https://one.example' })
    expect(about(await told(mate), id).filter(({ kind }) => kind === 'followed')).toHaveLength(1)
    expect(about(await told(app.admin), id).filter(({ kind }) => kind === 'followed')).toHaveLength(0)
    const followed = { some: 'followers', where: { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'state', is: 'equals', value: 'following' }] } }
    expect((await mate.post('/api/v1/customers/query', { filter: followed })).body.rows.map((row: { id: string }) => row.id)).toEqual([id])
    await mate.post(`/api/v1/customers/${id}/unfollow`, {})
    await mate.create('comments', { target: { object: 'customer', id }, body: 'still here' })
    await app.catchUp()
    expect((await mate.post('/api/v1/customers/query', { filter: followed })).body.rows).toEqual([])
    await change(li, 'customers', id, { website: 'https://two.example' })
    expect(about(await told(mate), id).filter(({ kind }) => kind === 'followed')).toHaveLength(1)
  })

  test('is not offered for what cannot be followed', async () => {
    const { body } = await app.admin.get('/api/v1/departments')
    expect((await app.admin.post(`/api/v1/departments/${body.rows[0].id as string}/follow`, {})).status).toBe(409)
  })
})

describe('the bell', () => {
  test('one is marked as read, and all of them at once; those of others stay', async () => {
    const reader = await app.person({ role: 'rep' })
    await customerOf(reader, 'First')
    const second = await customerOf(reader, 'Second')
    const [one] = about(await told(reader), second)
    expect((await li.post(`/api/v1/notifications/${one!.id}/mark-read`, {})).status).toBe(404)
    expect((await reader.post(`/api/v1/notifications/${one!.id}/mark-read`, {})).status).toBe(200)
    expect((await told(reader)).filter(({ readAt }) => readAt === null)).toHaveLength(1)
    const all = await reader.post('/api/v1/notifications/bulk', { action: 'notification.markRead', filter: { field: 'readAt', is: 'isEmpty' } })
    expect(all.body).toMatchObject({ done: 1 })
    expect((await told(reader)).filter(({ readAt }) => readAt === null)).toEqual([])
    expect((await reader.post(`/api/v1/notifications/${one!.id}/mark-unread`, {})).status).toBe(200)
    expect((await told(reader)).filter(({ readAt }) => readAt === null)).toHaveLength(1)
  })

  test('nobody writes a notification, a follower or a preference by the generic door', async () => {
    for (const path of ['notifications', 'followers', 'notification-preferences']) expect([403, 404, 405, 422]).toContain((await app.admin.post(`/api/v1/${path}`, { title: 'x', kind: 'system' })).status)
  })
})

describe('a kill', () => {
  test('between the cursor and the notification leaves exactly one', async () => {
    const id = await customerOf(li, 'Told once')
    expect(about(await told(li), id)).toHaveLength(1)
    await asOwner(app.program.database, `update feed_follower set position = 0 where name = 'together'`, [])
    await app.catchUp()
    await asOwner(app.program.database, `delete from feed_follower where name = 'together'`, [])
    expect(about(await told(li), id)).toHaveLength(1)
    expect(app.faults).toEqual([])
  })
})
