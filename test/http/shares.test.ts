import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
let department: string
let elsewhere: string
beforeAll(async () => {
  app = await testApp({ at: '2026-11-27T15:30:00Z' })
  department = await app.department('North')
  elsewhere = await app.department('South')
})

const withObject = (object: string, id: string) => ({ object, id })

test('the former owner reads until the date and no longer, by no door; why and the list of shares say when it ends', async () => {
  const former = await app.person({ role: 'rep', department, name: 'Fay Former' })
  const next = await app.person({ role: 'rep', department: elsewhere, name: 'Ned Next' })
  const customer = await former.create('customers', { name: 'Handover Ltd' })
  const contact = await former.create('contacts', { name: 'Con Tact', customer: customer.id })
  const path = `/api/v1/customers/${customer.id as string}`
  const to = { to: withObject('user', next.userId), keepFormerAsReader: true }
  expect((await former.post(`${path}/transfer`, { ...to, keepUntil: '2026-11-26' })).body).toMatchObject({ status: 422, fields: [{ path: '/keepUntil' }] })
  expect((await former.post(`${path}/transfer`, { ...to, keepUntil: '2026-11-27' })).status).toBe(200)
  const shares = (await next.get(`${path}/shares`)).body.shares
  expect(shares).toEqual([{ with: { ...withObject('user', former.userId), title: 'Fay Former' }, level: 'read', sharedAt: expect.any(String), sharedBy: { id: former.userId, title: 'Fay Former' }, until: '2026-11-27T16:00:00.000Z', rule: null }])
  const why = (await next.get(`${path}/access?user=${former.userId}`)).body
  expect(why.read).toMatchObject({ allowed: true, reasons: [{ rule: 'sharedWithPerson', words: expect.stringContaining('2026-11-27') }] })
  await app.catchUp()
  const seen = async () => [
    (await former.get(path)).status, (await former.get(`/api/v1/contacts/${contact.id as string}`)).status, (await former.get('/api/v1/customers')).body.rows.length,
    (await former.post('/api/v1/customers/count', {})).body.count, (await former.get('/api/v1/search?q=Handover')).body.hits.length,
  ]
  const before = app.clock.now()
  expect(await seen()).toEqual([200, 200, 1, 1, 1])
  app.clock.set(Date.parse('2026-11-27T15:59:59.999Z'))
  expect(await seen()).toEqual([200, 200, 1, 1, 1])
  app.clock.set(Date.parse('2026-11-27T16:00:00Z'))
  expect(await seen()).toEqual([404, 404, 0, 0, 0])
  expect((await next.get(`${path}/shares`)).body.shares).toEqual([])
  expect((await next.get(`${path}/access?user=${former.userId}`)).body.read.allowed).toBe(false)
  app.clock.set(before)
})

test('a share may end by itself, its undo brings back what stood before, and it is taken back from somebody who is gone', async () => {
  const colleague = await app.person({ role: 'rep', department: elsewhere, name: 'Cole League' })
  const owner = await app.person({ role: 'rep', department, name: 'Olga Owner' })
  const customer = await owner.create('customers', { name: 'Shared Ltd' })
  const path = `/api/v1/customers/${customer.id as string}`
  const shares = async () => (await owner.get(`${path}/shares`)).body.shares.map((one: { level: string; until: string | null }) => [one.level, one.until])
  await owner.post(`${path}/share`, { with: withObject('user', colleague.userId), level: 'write' })
  const narrowed = await owner.post(`${path}/share`, { with: withObject('user', colleague.userId), level: 'read', until: '2026-11-30' })
  expect(await shares()).toEqual([['read', '2026-11-30T16:00:00.000Z']])
  expect((await owner.post('/api/v1/customers/undo', { undo: narrowed.body.undo })).status).toBe(200)
  expect(await shares()).toEqual([['write', null]])
  expect((await colleague.get(`${path}/shares`)).status).toBe(200)
  const outsider = await app.person({ role: 'rep', department: elsewhere })
  expect((await outsider.get(`${path}/shares`)).status).toBe(404)
  const user = (await app.admin.get(`/api/v1/users/${colleague.userId}`)).body
  expect((await app.admin.delete(`/api/v1/users/${colleague.userId}`, { version: user.version })).status).toBe(204)
  expect((await owner.post(`${path}/unshare`, { with: withObject('user', colleague.userId) })).status).toBe(200)
  expect(await shares()).toEqual([])
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
