import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

test('an administrator invites a colleague, who joins by the link; nobody else may, and the link stands in no history', async () => {
  const rep = await app.person({ role: 'rep' })
  expect((await rep.post('/api/v1/users/invite', { name: 'Nina', email: 'nina@example.com' })).body).toMatchObject({ status: 403, because: 'right' })
  const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows[0]
  const invited = await app.admin.post('/api/v1/users/invite', { name: 'Nina', email: 'nina@example.com', roles: [{ object: 'role', id: role.id }] })
  expect([invited.status, invited.body.result.path]).toEqual([200, expect.stringMatching(/^\/invitations\/\d+\./)])
  const nina = app.nobody()
  expect((await nina.get(`/api/v1${invited.body.result.path as string}`)).body).toMatchObject({ company: 'Yunfan Trading', name: 'Nina', hasAccount: false })
  expect((await nina.post(`/api/v1${invited.body.result.path as string}`, { password: testPassword })).status).toBe(200)
  expect((await nina.get('/api/v1/me')).body.user).toMatchObject({ name: 'Nina', status: 'active' })
  expect((await app.nobody().get(`/api/v1${invited.body.result.path as string}`)).status).toBe(404)
  const stored = await app.program.database.read<{ found: boolean }>({ workspaceId: app.workspaceId }, { text: 'select exists (select from feed where after::text like $1) as found', values: [`%${(invited.body.result.token as string).slice(4, 30)}%`] })
  expect(stored).toEqual([{ found: false }])
})

test('who is deactivated is signed out at once and hands the book over', async () => {
  const leaver = await app.person({ role: 'rep', name: 'Leo Leaver' })
  const heir = await app.person({ role: 'rep', name: 'Hetty Heir' })
  const customer = await leaver.create('customers', { name: 'Left behind' })
  const activity = await leaver.create('activities', { subject: 'Call back', target: { object: 'customer', id: customer.id } })
  const path = `/api/v1/users/${leaver.userId}/deactivate`
  expect((await app.admin.post(path, { handTo: leaver.userId })).status).toBe(422)
  const done = await app.admin.post(path, { handTo: heir.userId })
  expect([done.status, done.body.result]).toEqual([200, { moved: { activity: 1, customer: 1 } }])
  expect((await leaver.get('/api/v1/me')).status).toBe(401)
  expect((await app.nobody().post('/api/v1/sign-in', { email: leaver.email, password: testPassword })).status).toBe(403)
  expect((await heir.get(`/api/v1/customers/${customer.id as string}`)).body.owner.id).toBe(heir.userId)
  expect((await heir.get(`/api/v1/activities/${activity.id as string}`)).body).toMatchObject({ owner: { id: heir.userId }, createdBy: { id: leaver.userId } })
})

test('the hand-over of a leaver’s book is previewed, open and closed apart, and taken back but for what went on since; stages and authors stay', async () => {
  const leaver = await app.person({ role: 'rep', name: 'Lena Leaver', department: await app.department('Leavers') })
  const heir = await app.person({ role: 'rep', name: 'Henk Heir' })
  const third = await app.person({ role: 'rep', name: 'Theo Third' })
  const customer = await leaver.create('customers', { name: 'Comes back' })
  const gone = await leaver.create('customers', { name: 'Went on' })
  const done = await leaver.create('activities', { subject: 'Done', target: { object: 'customer', id: customer.id } })
  await leaver.post(`/api/v1/activities/${done.id as string}/complete`, {})
  const ask = { ids: [leaver.userId], action: 'user.deactivate', input: { handTo: heir.userId } }
  expect((await app.admin.post('/api/v1/users/bulk', { ...ask, preview: true })).body).toMatchObject({ count: 1, effects: [{ open: { customer: 2 }, closed: { activity: 1 } }] })
  const left = await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: heir.userId, reason: 'Moves abroad' })
  expect((await app.admin.get(`/api/v1/customers/${customer.id as string}/history`)).body.entries[0]).toMatchObject({ reason: 'Moves abroad' })
  await heir.post(`/api/v1/customers/${gone.id as string}/transfer`, { to: { object: 'user', id: third.userId } })
  expect((await app.admin.post('/api/v1/users/undo', { undo: left.body.undo })).body).toMatchObject({ undone: 1 })
  const now = async (path: string) => (await app.admin.get(`/api/v1/${path}`)).body
  expect(await now(`users/${leaver.userId}`)).toMatchObject({ status: 'active' })
  expect(await now(`customers/${customer.id as string}`)).toMatchObject({ owner: { id: leaver.userId }, department: { title: 'Leavers' } })
  expect(await now(`customers/${gone.id as string}`)).toMatchObject({ owner: { id: third.userId } })
  expect(await now(`activities/${done.id as string}`)).toMatchObject({ status: 'done', owner: { id: leaver.userId }, createdBy: { id: leaver.userId } })
})

test('nobody deactivates himself', async () => {
  const other = await app.person({ role: 'rep' })
  expect((await app.admin.post(`/api/v1/users/${app.admin.userId}/deactivate`, { handTo: other.userId })).body).toMatchObject({ status: 409, because: 'rule' })
})

test('a change of rights acts at the next request', async () => {
  const rep = await app.person({ role: 'rep' })
  expect((await rep.post('/api/v1/customers', { name: 'Before' })).status).toBe(201)
  const user = (await app.admin.get(`/api/v1/users/${rep.userId}`)).body
  const analyst = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'analyst' } })).body.rows[0]
  expect((await app.admin.patch(`/api/v1/users/${rep.userId}`, { roles: [{ object: 'role', id: analyst.id }] }, { version: user.version })).status).toBe(200)
  expect((await rep.post('/api/v1/customers', { name: 'After' })).status).toBe(403)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
