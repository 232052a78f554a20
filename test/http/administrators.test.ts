import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// The last active administrator never goes, whichever door is tried; nor does anybody take it from himself, or records from their holder.

let app: TestApp
let role: { id: string; version: number }
let hr: string
beforeAll(async () => {
  app = await testApp()
  role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'administrator' } })).body.rows[0]
  hr = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'hr' } })).body.rows[0].id
})

const last = expect.objectContaining({ status: 409, type: '/problems/last-administrator' })
const version = async (path: string): Promise<number> => (await app.admin.get(path)).body.version
const stillAdministers = async (who: TestClient) => expect((await who.get('/api/v1/roles')).status).toBe(200)

test('the only administrator neither loses the role nor the role its right, by a form, in bulk, by deleting', async () => {
  const user = `/api/v1/users/${app.admin.userId}`
  const at = `/api/v1/roles/${role.id}`
  const permissions = { otherwise: { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: true }, objects: {} }
  expect((await app.admin.patch(user, { roles: [] }, { version: await version(user) })).body).toEqual(last)
  expect((await app.admin.patch(user, { roles: [{ object: 'role', id: hr }] }, { version: await version(user) })).body).toEqual(last)
  expect((await app.admin.patch(at, { permissions }, { version: await version(at) })).body).toEqual(last)
  expect((await app.admin.delete(at, { version: await version(at) })).body).toEqual(last)
  for (const [path, id, changes] of [['users', app.admin.userId, { roles: [] }], ['roles', role.id, { permissions }]] as const) {
    const done = (await app.admin.post(`/api/v1/${path}/bulk`, { ids: [id], changes })).body
    expect([done.done, done.refused.length]).toEqual([0, 1])
  }
  await stillAdministers(app.admin)
})

test('of two administrators neither takes it from himself, the other may; then the one who is left stays', async () => {
  const second = await app.person({ role: 'administrator', name: 'Second' })
  const own = `/api/v1/users/${second.userId}`
  expect((await second.patch(own, { roles: [] }, { version: await version(own) })).body).toMatchObject({ status: 409, type: '/problems/own-rights' })
  expect((await second.delete(`/api/v1/roles/${role.id}`, { version: await version(`/api/v1/roles/${role.id}`) })).status).toBe(409)
  await stillAdministers(second)
  expect((await app.admin.patch(own, { roles: [{ object: 'role', id: hr }] }, { version: await version(own) })).status).toBe(200)
  expect((await second.get('/api/v1/me')).body.roles).toHaveLength(1)
  const user = `/api/v1/users/${app.admin.userId}`
  expect((await app.admin.patch(user, { roles: [] }, { version: await version(user) })).body).toEqual(last)
})

test('of two administrators who take it from each other at the same moment one stays', async () => {
  const rival = await app.person({ role: 'administrator', name: 'Rival' })
  const [mine, theirs] = [`/api/v1/users/${app.admin.userId}`, `/api/v1/users/${rival.userId}`]
  const versions = [await version(mine), await version(theirs)] as const
  const answers = await Promise.all([
    rival.patch(mine, { roles: [] }, { version: versions[0] }),
    app.admin.patch(theirs, { roles: [] }, { version: versions[1] }),
  ])
  expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
  const left = answers[0].status === 200 ? rival : app.admin
  await stillAdministers(left)
  if (left === rival) expect((await rival.patch(mine, { roles: [{ object: 'role', id: role.id }] }, { version: versions[0] + 1 })).status).toBe(200)
  const again = await version(theirs)
  if (left === rival) expect((await app.admin.patch(theirs, { roles: [] }, { version: again })).status).toBe(200)
})

test('who still holds records is not deleted, by any door, until they are handed over', async () => {
  const holder = await app.person({ role: 'rep', name: 'Holly Holder' })
  const heir = await app.person({ role: 'rep', name: 'Heir' })
  const customer = await holder.create('customers', { name: 'Held' })
  const path = `/api/v1/users/${holder.userId}`
  const refused = await app.admin.delete(path, { version: await version(path) })
  expect(refused.body).toMatchObject({ status: 409, type: '/problems/user-holds-records', title: expect.stringContaining('Deactivate'), held: 1, next: { action: 'user.deactivate', id: holder.userId } })
  expect((await app.admin.get(`/api/v1/customers/${customer.id as string}`)).body.owner.id).toBe(holder.userId)
  expect((await app.admin.post(`${path}/deactivate`, { handTo: heir.userId })).status).toBe(200)
  expect((await app.admin.delete(path, { version: await version(path) })).status).toBe(204)
  const stray = await app.admin.create('customers', { name: 'Stray' })
  await app.program.database.asOwner((tx) => tx.query({ text: 'update customer set owner_id = $1 where id = $2', values: [holder.userId, stray.id] }))
  expect((await app.admin.post(`${path}/purge`)).body).toMatchObject({ status: 409, type: '/problems/user-holds-records', title: expect.stringContaining('Transfer'), next: { action: 'record.transfer' } })
})

test('an undo, an import taken back and a job keep the last administrator too', async () => {
  const { program, workspaceId, admin } = app
  const context = { workspaceId, now: program.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 't', actor: { ...(await program.access.actorOf({ workspace: { id: workspaceId }, userId: admin.userId, accessVersion: -1 } as never)).actor, userId: '00000000-0000-0000-0000-000000000000', via: 'job' as const } }
  const as = { action: 'import', rights: 'action' } as const
  await program.database.transaction({ workspaceId }, async (tx) => {
    expect(await program.writer.purgeMany(tx, context, 'role', [role.id], as)).toEqual([])
    expect(await program.writer.revertMany(tx, context, 'user', [{ id: admin.userId, before: { roles: [] } }], as)).toEqual([])
    expect((await program.writer.removeMany(tx, context, 'user', [admin.userId], as)).refused).toHaveLength(1)
    await expect(program.writer.remove(tx, context, 'role', role.id, as)).rejects.toMatchObject({ details: { kind: 'last-administrator' } })
  })
  await stillAdministers(admin)
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
