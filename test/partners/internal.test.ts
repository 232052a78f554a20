import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let mei: TestClient
let partner: string
let deal: string

beforeAll(async () => {
  app = await testApp()
  head = await app.person({ role: 'headOfSales', department: await app.department('Sales'), name: 'Hanna Head' })
  partner = (await head.create('partners', { name: 'Linkwell' })).id
  mei = await app.person({ role: 'partner', department: await app.department('Outside'), name: 'Mei Linkwell' })
  expect((await app.admin.post(`/api/v1/partners/${partner}/admit`, { person: mei.userId })).status).toBe(200)
  deal = (await mei.post('/api/v1/deal-registrations/register', { company: 'Harbour Tools', contactName: 'Ms Qi', phone: '13800138000', expectedAmount: { amount: 100, currency: 'CNY' }, expectedCloseOn: '2027-02-01' })).body.result.dealRegistration
}, 180_000)

const on = () => ({ object: 'dealRegistration', id: deal })
const said = (who: TestClient, body: string, more: object = {}) => who.create('comments', { target: on(), body, ...more })

async function seen(who: TestClient): Promise<Record<string, string>> {
  const asked = { field: 'target', is: 'equals', value: on() }
  const [list, timeline, counted, grouped, related] = await Promise.all([
    who.post('/api/v1/comments/query', { filter: asked }), who.get(`/api/v1/deal-registrations/${deal}/timeline`), who.post('/api/v1/comments/count', { filter: asked }),
    who.post('/api/v1/comments/aggregate', { filter: asked, measures: [{ function: 'count' }] }), who.post('/api/v1/files/query', {}),
  ])
  return { list: list.text, timeline: timeline.text, count: counted.text, aggregate: grouped.text, files: related.text }
}

test('what is said among those inside reaches nobody of a partner by any door, and what is meant for them does', async () => {
  const inside = await said(head, 'Margin is thin, secretword')
  expect(inside).toMatchObject({ internal: true })
  const outside = await said(head, 'Please send the drawing, openword', { internal: false })
  const mark = 'x7Qz'
  const upload = (comment: string, name: string) => head.post('/api/v1/files', `--${mark}\r\ncontent-disposition: form-data; name="target"\r\n\r\n${JSON.stringify({ object: 'comment', id: comment })}\r\n--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\nhello\r\n--${mark}--\r\n`, { headers: { 'content-type': `multipart/form-data; boundary=${mark}` } })
  const hidden = (await upload(inside.id, 'secretword-costs.txt')).body.id as string
  const open = (await upload(outside.id, 'openword-list.txt')).body.id as string
  await app.catchUp()

  for (const [door, text] of Object.entries(await seen(mei))) expect(text, door).not.toContain('secretword')
  const doors = await seen(mei)
  expect(doors['list']).toContain('openword')
  expect(doors['timeline']).toContain('openword')
  expect(JSON.parse(doors['count'] ?? '')).toMatchObject({ count: 1 })
  expect(JSON.parse(doors['aggregate'] ?? '').rows?.[0]?.values ?? JSON.parse(doors['aggregate'] ?? '')[0]?.values).toEqual([1])
  for (const [path, status] of [[`comments/${inside.id}`, 404], [`comments/${inside.id}/history`, 404], [`files/${hidden}`, 404], [`files/${hidden}/content`, 404], [`comments/${outside.id}`, 200], [`files/${open}/content`, 200]] as const) expect((await mei.get(`/api/v1/${path}`)).status, path).toBe(status)
  expect((await mei.get('/api/v1/search?q=secretword')).text).not.toContain(inside.id)
  expect((await mei.get('/api/v1/search?q=openword')).text).toContain(outside.id)
  // Asked by a condition on what hangs on a record, and as of a past day.
  expect((await mei.post('/api/v1/deal-registrations/query', { filter: { related: 'comments', where: { field: 'body', is: 'contains', value: 'secretword' } } })).text).not.toContain(deal)
  expect((await mei.post('/api/v1/comments/query', { asOf: new Date(app.clock.now() + 1000).toISOString() })).text).not.toContain('secretword')
  for (const [verb, body] of [['patch', { body: 'Mine' }], ['delete', undefined]] as const) expect((await (verb === 'patch' ? mei.patch(`/api/v1/comments/${inside.id as string}`, body, { version: 1 }) : mei.delete(`/api/v1/comments/${inside.id as string}`, { version: 1 }))).status, verb).toBe(404)
  expect((await mei.post('/api/v1/comments', { target: on(), body: 'What was that?', replyTo: inside.id })).status).toBe(422)
  // Whoever is inside sees both.
  expect((await seen(head))['list']).toMatch(/secretword.*openword|openword.*secretword/s)
})

test('nobody of a partner is told of it either, mentioned or following', async () => {
  const news = async () => (await mei.post('/api/v1/notifications/query', {})).body.rows as { title: string }[]
  // Whoever has commented follows.
  await said(mei, 'Here I am')
  await app.catchUp()
  const before = (await news()).length
  await said(head, `Among us @[${mei.userId}]`, { mentions: [{ object: 'user', id: mei.userId }] })
  await app.catchUp()
  expect(await news()).toHaveLength(before)
  await said(head, 'For you', { internal: false })
  await app.catchUp()
  expect((await news()).map(({ title }) => title)).toContain('followedComment')
})

test('what a partner writes is for both sides, whatever it says of itself, and an answer inside stays inside', async () => {
  const asked = await said(mei, 'When is it decided?', { internal: true })
  expect(asked.internal).toBe(false)
  const lead = await mei.create('leads', { name: 'Ms Own', company: 'Own Lead Works' })
  const own = await mei.create('comments', { target: { object: 'lead', id: lead.id }, body: 'Mine' })
  expect((await mei.patch(`/api/v1/comments/${own.id as string}`, { internal: true, body: 'Mine too' }, { version: own.version })).body).toMatchObject({ internal: false, body: 'Mine too' })
  const answer = await said(head, 'Not before May', { replyTo: asked.id })
  expect((await mei.get(`/api/v1/comments/${answer.id as string}`)).status).toBe(404)
  expect((await head.patch(`/api/v1/comments/${answer.id as string}`, { internal: false }, { version: answer.version })).status).toBe(200)
  expect((await mei.get(`/api/v1/comments/${answer.id as string}`)).body).toMatchObject({ body: 'Not before May' })
})

test('whoever leaves the partner’s role but belongs to the partner is still from outside', async () => {
  const inside = await said(head, 'Only ours')
  const roles = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'leader' } })).body.rows as { id: string }[]
  const user = (await app.admin.get(`/api/v1/users/${mei.userId}`)).body
  expect((await app.admin.patch(`/api/v1/users/${mei.userId}`, { roles: [...user.roles.map(({ object, id }: { object: string; id: string }) => ({ object, id })), { object: 'role', id: roles[0]!.id }] }, { version: user.version })).status).toBe(200)
  expect((await mei.get(`/api/v1/comments/${inside.id as string}`)).status).toBe(404)
})
