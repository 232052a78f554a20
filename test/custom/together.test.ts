import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// Records of an object of the company's own are worked on together as all others are, and stand as the company puts them.

let app: TestApp
let admin: TestClient
let nina: TestClient
let omar: TestClient
let customer: string
let machine: string

const field = (key: string, type: string, more: object = {}) => admin.create('custom-fields', { object: 'xMachine', key, label: key, type, ...more })
const modelled = async () => (await app.program.engineOf({ workspaceId: app.workspaceId })).registry.object('xMachine')

beforeAll(async () => {
  app = await testApp()
  admin = app.admin
  nina = await app.person({ role: 'rep', name: 'Nina' })
  omar = await app.person({ role: 'rep', name: 'Omar' })
  await admin.create('custom-objects', { key: 'xMachine', label: 'Machine' })
  await field('xCustomer', 'relation', { settings: { to: 'customer' } })
  const [itself] = (await admin.get('/api/v1/custom-objects')).body.rows
  await admin.patch(`/api/v1/custom-objects/${itself.id as string}`, { access: 'follows', follows: 'xCustomer' }, { version: itself.version })
  for (const role of (await admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows) {
    const right = { read: 'own', create: true, update: 'own', delete: 'own', export: false, import: false }
    await admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, xMachine: right } } }, { version: role.version })
  }
  customer = (await nina.create('customers', { name: 'Harbour Tools' })).id
  machine = (await nina.create('x-machines', { name: 'Lathe', xCustomer: customer })).id
}, 180_000)

const target = () => ({ object: 'xMachine', id: machine })

describe('a record of an own object', () => {
  test('is commented on, planned for and followed, and whoever is mentioned is told', async () => {
    await admin.post(`/api/v1/customers/${customer}/share`, { with: { object: 'user', id: omar.userId }, level: 'read' })
    await nina.create('comments', { target: target(), body: `<@${omar.userId}> look at this`, mentions: [{ object: 'user', id: omar.userId }] })
    await nina.create('activities', { kind: 'task', subject: 'Oil it', target: target(), due: '2026-11-26T02:00:00Z' })
    expect((await omar.post(`/api/v1/x-machines/${machine}/follow`, {})).status).toBe(200)
    await app.catchUp()
    const told = (await omar.get('/api/v1/notifications')).body.rows
    expect(told.map(({ kind, target: about }: { kind: string; target: { id: string } }) => [kind, about.id])).toContainEqual(['mentioned', machine])
    const timeline = (await omar.get(`/api/v1/x-machines/${machine}/timeline`)).body.entries
    expect(timeline.map(({ kind }: { kind: string }) => kind).sort()).toEqual(expect.arrayContaining(['activity', 'change', 'comment']))
    const version = (await nina.get(`/api/v1/x-machines/${machine}`)).body.version as number
    await nina.patch(`/api/v1/x-machines/${machine}`, { name: 'Lathe two' }, { version })
    await app.catchUp()
    expect((await omar.get('/api/v1/notifications')).body.rows.map(({ kind }: { kind: string }) => kind)).toContain('followed')
  })

  test('shows what hangs on it to whoever sees what it follows, and to nobody else', async () => {
    const stranger = await app.person({ role: 'rep', name: 'Stranger' })
    expect((await stranger.get(`/api/v1/x-machines/${machine}`)).status).toBe(404)
    expect((await stranger.get('/api/v1/comments')).body.rows).toEqual([])
    expect((await stranger.get('/api/v1/activities')).body.rows).toEqual([])
    expect((await stranger.post(`/api/v1/x-machines/${machine}/follow`, {})).status).toBe(404)
    expect((await stranger.post('/api/v1/comments', { target: target(), body: 'I was here' })).status).toBe(422)
    expect((await omar.get('/api/v1/comments')).body.rows).toHaveLength(1)
  })

  test('whose object is retired leaves what hangs on it readable, and takes it back with it', async () => {
    const [itself] = (await admin.get('/api/v1/custom-objects')).body.rows
    await admin.delete(`/api/v1/custom-objects/${itself.id as string}`, { version: itself.version })
    const activities = await nina.get('/api/v1/activities')
    expect([activities.status, activities.body.rows[0].subject]).toEqual([200, 'Oil it'])
    const changed = await nina.patch(`/api/v1/activities/${activities.body.rows[0].id as string}`, { subject: 'Oil it well' }, { version: activities.body.rows[0].version })
    expect(changed.status).toBe(200)
    expect((await nina.get('/api/v1/notifications')).status).toBe(200)
    await app.catchUp()
    await admin.post(`/api/v1/custom-objects/${itself.id as string}/restore`, {})
    expect((await nina.get(`/api/v1/x-machines/${machine}`)).body.name).toBe('Lathe two')
    expect(app.faults).toEqual([])
  })
})

describe('fields and choices', () => {
  test('that come without a place come last, each in its turn, and stand where they are put', async () => {
    for (const key of ['xOne', 'xTwo', 'xThree']) await field(key, key === 'xTwo' ? 'formula' : 'text', key === 'xTwo' ? { settings: { result: 'number', expression: { multiply: [{ value: 2 }, { value: 3 }] } } } : {})
    const own = async () => Object.keys((await modelled()).fields)
    expect(await own()).toEqual(['name', 'xCustomer', 'xOne', 'xTwo', 'xThree'])
    const rows = (await admin.post('/api/v1/custom-fields/query', { filter: { field: 'object', is: 'equals', value: 'xMachine' }, sort: [{ field: 'position' }] })).body.rows
    expect(rows.map(({ position }: { position: number }) => position)).toEqual([0, 1, 2, 3])
    const last = rows.at(-1)
    await admin.patch(`/api/v1/custom-fields/${last.id as string}`, { position: 0 }, { version: last.version })
    await admin.patch(`/api/v1/custom-fields/${rows[0].id as string}`, { position: 4 }, { version: rows[0].version })
    expect(await own()).toEqual(['name', 'xThree', 'xOne', 'xTwo', 'xCustomer'])
    expect((await modelled()).sections?.[0]?.fields).toEqual(['name', 'xThree', 'xOne', 'xTwo', 'xCustomer'])
    await field('xKind', 'choice')
    for (const key of ['b', 'c', 'a']) await admin.create('choice-options', { object: 'xMachine', field: 'xKind', key, label: key })
    const kind = (await modelled()).fields['xKind']
    expect(kind?.type === 'choice' ? kind.choices : []).toEqual(['b', 'c', 'a'])
  })

  test('make boards and calendars of the object, its state first', async () => {
    await field('xInstalledOn', 'date')
    const [itself] = (await admin.get('/api/v1/custom-objects')).body.rows
    await admin.patch(`/api/v1/custom-objects/${itself.id as string}`, { stateField: 'xKind' }, { version: itself.version })
    expect((await modelled()).views?.map(({ name, kind }) => [name, kind])).toEqual([['all', 'list'], ['boardxKind', 'board'], ['calendarxInstalledOn', 'calendar']])
  })

  test('a layout says how the list opens, for everybody or one role', async () => {
    await admin.create('layouts', { label: 'Machines', object: 'xMachine', sections: [{ name: 'basics', fields: ['name'] }], columns: ['name', 'xKind'], sort: [{ field: 'name', descending: true }], view: 'boardxKind' })
    expect((await modelled()).views?.[0]).toMatchObject({ name: 'boardxKind', opens: true })
    expect((await modelled()).views?.find(({ name }) => name === 'all')).toMatchObject({ columns: ['name', 'xKind'], sort: [{ field: 'name', descending: true }] })
  })
})
