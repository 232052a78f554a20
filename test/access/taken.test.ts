import { beforeAll, expect, test } from 'vitest'
import { within } from '../../src/model/define/permission.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The one declared exception to the scope: somebody who is about to make a record is told that it is taken, and by whom, and
// no more than that.

let app: TestApp
let holder: TestClient
let asker: TestClient
beforeAll(async () => {
  app = await testApp()
  await app.admin.create('roles', { name: 'Own only', key: 'ownOnly', permissions: { otherwise: within('own'), objects: {} } })
  holder = await app.person({ role: 'ownOnly', name: 'Hanna Holder' })
  asker = await app.person({ role: 'ownOnly', name: 'Aron Asker' })
}, 180_000)

const phone = '13812345678'
const values = { name: 'Dragon Well Trading', phone, email: 'office@dragonwell.example', company: 'Dragon Well Trading' }

test('says of every object that knows duplicates who holds it, masked, without its id, and only within the company', { timeout: 60_000 }, async () => {
  const other = await app.otherWorkspace()
  const asked: string[] = []
  for (const object of app.program.registry.objects.values()) {
    if ((object.duplicates ?? []).length === 0 || object.access === 'shared') continue
    const given = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(object.fields, name)))
    if (!(object.duplicates ?? []).some(({ field }) => Object.hasOwn(given, field))) continue
    const made = await holder.post(`/api/v1/${object.path}`, given)
    if (made.status !== 201) continue
    asked.push(object.name)
    const path = `/api/v1/${object.path}/duplicates`
    const [match, ...more] = (await asker.post(path, { values: given })).body.matches
    expect(more).toEqual([])
    expect(match).toMatchObject({ object: object.name, holder: { kind: 'owner', name: 'Hanna Holder' }, next: ['ask', 'join'] })
    expect(match.title).not.toBe(made.body[object.title])
    expect(JSON.stringify(match)).not.toContain(made.body.id)
    expect(JSON.stringify(match)).not.toContain(phone)
    expect((await holder.post(path, { values: given })).body.matches).toMatchObject([{ id: made.body.id, title: made.body[object.title], next: ['open'] }])
    expect((await other.post(path, { values: given })).body.matches).toEqual([])
    expect((await app.nobody().post(path, { values: given })).status).toBe(401)
    // Everything else stays closed.
    expect((await asker.get(`/api/v1/${object.path}/${made.body.id as string}`)).status).toBe(404)
  }
  expect(asked).toEqual(expect.arrayContaining(['customer', 'lead', 'contact', 'partner', 'supplier']))
})

test('takes whole values only, is written down with its fields and without its values, and has an end for the day', { timeout: 60_000 }, async () => {
  const path = '/api/v1/customers/duplicates'
  for (const part of ['1381234', '12345678', '138', '']) expect((await asker.post(path, { values: { phone: part } })).body.matches).toEqual([])
  const entries = await app.program.database.read<{ after: Record<string, unknown> }>({ workspaceId: app.workspaceId }, { text: 'select after from feed where action = $1 and actor_id = $2::uuid order by id', values: ['customer.duplicateCheck', asker.userId] })
  expect(entries[0]?.after).toEqual({ fields: expect.arrayContaining(['phone']), matches: 1, beyondScope: 1 })
  expect(JSON.stringify(entries)).not.toContain(phone)
  const statuses = new Set<number>()
  for (let index = 0; index < 205; index += 1) statuses.add((await asker.post(path, { values: { phone: `139${String(index).padStart(8, '0')}` } })).status)
  expect([...statuses]).toEqual([200, 429])
  expect((await holder.post(path, { values: { phone } })).status).toBe(200)
})

test('needs the right to make such a record, and gives no hidden field away', async () => {
  const barred = { ...within('all'), create: false }
  await app.admin.create('roles', { name: 'Barred', key: 'barred', permissions: { otherwise: barred, objects: {} } })
  await app.admin.create('roles', { name: 'Blind', key: 'blind', permissions: { otherwise: within('all'), objects: { customer: within('all', { fields: { phone: 'none', name: 'masked' } }) } } })
  const [cannot, blind] = [await app.person({ role: 'barred' }), await app.person({ role: 'blind' })]
  expect((await cannot.post('/api/v1/customers/duplicates', { values: { phone } })).status).toBe(403)
  expect((await blind.post('/api/v1/customers/duplicates', { values: { phone } })).body.matches).toEqual([])
  const [match] = (await blind.post('/api/v1/customers/duplicates', { values: { email: values.email } })).body.matches
  expect(match.title).not.toBe(values.name)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
