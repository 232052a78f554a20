import { get } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { settableClock } from '../../src/lib/clock.ts'
import { createProgram } from '../../src/app/program.ts'
import { within } from '../../src/model/define/permission.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// One test for each class of fault that a well-known product had. Numbers are quoted where the advisory was read; the words are ours.

let app: TestApp
let rep: TestClient
let stranger: TestClient
let address: string
beforeAll(async () => {
  app = await testApp()
  const east = await app.department('East')
  const west = await app.department('West')
  rep = await app.person({ role: 'rep', department: east, name: 'Rita Rep' })
  stranger = await app.person({ role: 'rep', department: west, name: 'Sam Stranger' })
  address = await app.listen()
}, 180_000)

/** A role over all records with what is said of customers, and somebody who has it. */
async function personWith(key: string, fields: Record<string, 'none' | 'masked' | 'read'>): Promise<TestClient> {
  await app.admin.create('roles', { name: key, key, permissions: { otherwise: within('all', { export: true }), objects: { customer: within('all', { export: true, fields }) } } })
  return app.person({ role: key })
}

describe('EspoCRM, CVE-2026-41160: first written, then refused', () => {
  test('a refused change, removal, verb and bulk change leave the record as its owner left it', async () => {
    const record = await rep.create('customers', { name: 'Untouched', phone: '13812345670' })
    const path = `/api/v1/customers/${record.id as string}`
    const before = (await rep.get(path)).text
    await rep.post(`${path}/share`, { with: { object: 'user', id: stranger.userId }, level: 'read' })
    for (const [send, status] of [
      [() => stranger.patch(path, { name: 'Taken' }, { version: 1 }), 403], [() => stranger.delete(path, { version: 1 }), 403], [() => stranger.post(`${path}/transfer`, { to: { object: 'user', id: stranger.userId } }), 403],
      [() => stranger.post(`${path}/tag`, { add: ['x'] }), 403], [() => stranger.post(`${path}/purge`), 403], [() => rep.patch(path, { name: 'Late' }, { version: 7 }), 409], [() => rep.patch(path, { name: 'Half', employees: -1 }, { version: 1 }), 422],
    ] as const) {
      expect((await send()).status).toBe(status)
      expect((await rep.get(path)).text).toBe(before)
    }
    expect((await stranger.post('/api/v1/customers/bulk', { ids: [record.id], changes: { name: 'Taken' } })).body).toMatchObject({ done: 0 })
    expect((await rep.get(path)).text).toBe(before)
  })
})

describe('Zammad, CVE-2026-34722: a side parameter that links what one may not see', () => {
  test('a new or changed record refuses ids of other departments and other companies, in relations, targets, links and parts', async () => {
    const hidden = await stranger.create('customers', { name: 'Not yours' })
    const foreign = await (await app.otherWorkspace()).create('customers', { name: 'Not even here' })
    const mine = await rep.create('customers', { name: 'Mine' })
    for (const { id } of [hidden, foreign]) {
      const tries: [string, object, string][] = [
        ['contacts', { name: 'A', customer: id }, '/customer'], ['contacts', { name: 'A', reportsTo: id }, '/reportsTo'], ['contacts', { name: 'A', customers: [{ object: 'customer', id }] }, '/customers'],
        ['activities', { subject: 'A', target: { object: 'customer', id } }, '/target'], ['customers', { name: 'A', parent: id }, '/parent'], ['comments', { body: 'A', target: { object: 'customer', id } }, '/target'],
        ['contact-points', { kind: 'email', value: 'a@example.com', target: { object: 'customer', id } }, '/target'],
      ]
      for (const [path, values, at] of tries) {
        const answer = await rep.post(`/api/v1/${path}`, values)
        expect([path, at, answer.status]).toEqual([path, at, 422])
        expect(answer.body.fields.some((field: { path: string }) => field.path.startsWith(at))).toBe(true)
      }
      const changed = await rep.patch(`/api/v1/customers/${mine.id as string}`, { parent: id }, { version: 1 })
      expect(changed.status).toBe(422)
      const lead = await rep.create('leads', { name: 'A lead' })
      expect((await rep.post(`/api/v1/leads/${lead.id as string}/convert`, { customerFrom: 'existing', customer: id, contactFrom: 'none', opportunityFrom: 'none' })).status).toBe(422)
      expect((await rep.get(`/api/v1/leads/${lead.id as string}`)).body.status).toBe('new')
    }
    expect((await stranger.get(`/api/v1/customers/${hidden.id as string}`)).body).toMatchObject({ contactCount: 0, version: 1 })
  })
})

describe('Strapi, CVE-2023-22894 (from memory): private fields found out by asking about them', () => {
  test('hidden and masked fields cannot be filtered, sorted, grouped, summed or exported, directly or through a relation', async () => {
    const record = await app.admin.create('customers', { name: 'Asked about', phone: '13912345678', creditLimit: { amount: 500_00, currency: 'CNY' } })
    const contact = await app.admin.create('contacts', { name: 'C', customer: record.id })
    const viewer = await personWith('blind', { creditLimit: 'none', phone: 'masked' })
    const base = '/api/v1/customers'
    const refused = [
      viewer.post(`${base}/query`, { filter: { field: 'creditLimit', is: 'moreThan', value: 1 } }), viewer.get(`${base}?sort=creditLimit`), viewer.get(`${base}?fields=creditLimit`), viewer.get(`${base}?sort=-phone`),
      viewer.post(`${base}/aggregate`, { groupBy: { field: 'phone' }, measures: [{ function: 'count' }] }), viewer.post(`${base}/aggregate`, { measures: [{ function: 'sum', field: 'creditLimit' }] }),
      viewer.post(`${base}/count`, { filter: { field: 'phone', is: 'startsWith', value: '139' } }), viewer.post(`${base}/export`, { format: 'csv', fields: ['creditLimit'] }),
      viewer.post('/api/v1/contacts/query', { filter: { field: 'customer.creditLimit', is: 'moreThan', value: 1 } }), viewer.post('/api/v1/contacts/query', { filter: { some: 'customer', where: { field: 'phone', is: 'startsWith', value: '139' } } }),
      viewer.get(`${base}/${record.id as string}/history?field=creditLimit`), viewer.post(`${base}/${record.id as string}/reveal`, { field: 'creditLimit' }), viewer.post(`${base}/bulk`, { filter: { field: 'creditLimit', is: 'isNotEmpty' }, changes: { city: 'X' }, preview: true }),
    ]
    for (const [index, answer] of (await Promise.all(refused)).entries()) expect([index, answer.status, answer.body.type]).toEqual([index, 403, '/problems/field-forbidden'])
    for (const text of [(await viewer.get(`${base}/${record.id as string}`)).text, (await viewer.get(`${base}/${record.id as string}/history`)).text, (await viewer.get(`${base}/${record.id as string}/timeline`)).text, (await viewer.post(`${base}/export`, { format: 'csv' })).text]) {
      expect(text).not.toContain('13912345678')
      expect(text).not.toContain('50000')
    }
    expect((await viewer.post('/api/v1/contacts/query', { filter: { field: 'id', is: 'equals', value: contact.id } })).text).not.toContain('13912345678')
  })

  test('passwords, tokens and access columns are no fields at all', async () => {
    for (const field of ['password', 'passwordHash', 'token', 'accessOwner', 'access_owner_id', 'workspaceId', 'custom', 'deletedBy']) {
      expect((await app.admin.post('/api/v1/users/query', { filter: { field, is: 'isNotEmpty' } })).status).toBe(422)
      expect((await app.admin.get(`/api/v1/users?sort=${field}`)).status).toBe(422)
    }
  })
})

describe('what a masked value may be seen by: the verb that says so, and no more', () => {
  test('a reveal shows the one field under the scope of the one who looks, and is written down without the value', async () => {
    const customer = await stranger.create('customers', { name: 'Hidden company' })
    const boss = await stranger.create('contacts', { name: 'Hidden name', customer: customer.id })
    const mine = await rep.create('customers', { name: 'Own company' })
    const contact = await app.admin.create('contacts', { name: 'Between', customer: mine.id, reportsTo: boss.id })
    const answer = await rep.post(`/api/v1/contacts/${contact.id as string}/reveal`, { field: 'reportsTo' })
    expect([answer.status, answer.body.result]).toEqual([200, { field: 'reportsTo', value: { id: boss.id, title: null } }])
    expect(answer.text).not.toContain('Hidden name')
    const viewer = await personWith('masked', { phone: 'masked', creditLimit: 'none' })
    await app.admin.patch(`/api/v1/customers/${mine.id as string}`, { phone: '13712345678' }, { version: 1 })
    const shown = await viewer.post(`/api/v1/customers/${mine.id as string}/reveal`, { field: 'phone', reason: 'A call back' })
    expect(shown.body.result).toMatchObject({ field: 'phone', value: expect.stringContaining('13712345678') })
    const kept = await app.program.database.read<{ after: unknown }>({ workspaceId: app.workspaceId }, { text: 'select after from feed where action = $1 and actor_id = $2::uuid', values: ['record.reveal', viewer.userId] })
    expect(kept).toEqual([{ after: { field: 'phone', reason: 'A call back' } }])
  })
})

describe('Directus, GHSA-56p6-qw3c-fq2g: the session of a suspended user goes on', () => {
  test('whoever is deactivated loses cookie and stream at once', async () => {
    const leaver = await app.person({ role: 'rep' })
    const stream = await listenTo(leaver)
    expect((await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: rep.userId })).status).toBe(200)
    expect((await leaver.get('/api/v1/me')).status).toBe(401)
    expect((await leaver.post('/api/v1/customers', { name: 'Once more' })).status).toBe(401)
    await stream.ended
  })

  test('a new password ends every other sign-in and its stream', async () => {
    const person = await app.person({ role: 'rep' })
    const elsewhere = app.nobody()
    await elsewhere.post('/api/v1/sign-in', { email: person.email, password: testPassword })
    const stream = await listenTo(elsewhere)
    expect((await person.post('/api/v1/password', { current: testPassword, next: 'another good battery 42' })).status).toBe(204)
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401)
    expect((await person.get('/api/v1/me')).status).toBe(200)
    await stream.ended
  })

  test('a role taken away is gone at the next request, and the stream ends to come back under the rights that are left', async () => {
    const person = await app.person({ role: 'headOfSales' })
    const record = await rep.create('customers', { name: 'Seen from above' })
    expect((await person.get(`/api/v1/customers/${record.id as string}`)).status).toBe(200)
    const stream = await listenTo(person)
    const hr = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'hr' } })).body.rows[0]
    const { version } = (await app.admin.get(`/api/v1/users/${person.userId}`)).body
    expect((await app.admin.patch(`/api/v1/users/${person.userId}`, { roles: [{ object: 'role', id: hr.id }] }, { version })).status).toBe(200)
    expect((await person.get(`/api/v1/customers/${record.id as string}`)).status).toBeOneOf([403, 404])
    await stream.ended
  })
})

/** The live stream of somebody, over a real connection; `ended` when the server has closed it. */
async function listenTo(client: TestClient): Promise<{ readonly ended: Promise<void> }> {
  return new Promise((resolve, reject) => {
    get(`${address}/api/v1/live`, { headers: { cookie: client.cookie ?? '' } }, (response) => {
      const ended = new Promise<void>((end) => { response.once('close', () => { end() }) })
      response.once('data', () => { resolve({ ended }) })
      response.resume()
    }).once('error', reject)
  })
}

describe('Directus, CVE-2026-22032: a return address that leads elsewhere', () => {
  test('no route takes one, and none answers with a redirection', async () => {
    const document = await app.nobody().get('/api/v1/openapi.json')
    const names = [...document.text.matchAll(/"name":"([^"]+)","in":"query"/g)].map(([, name]) => name)
    expect(names.filter((name) => /return|redirect|next|url|continue|relay/i.test(name ?? ''))).toEqual([])
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2fevil.example', '/.evil.example']) {
      for (const path of [evil, `/sign-in?next=${encodeURIComponent(evil)}`, `/api/v1/me?returnTo=${encodeURIComponent(evil)}`]) {
        const answer = await app.nobody().get(path.startsWith('http') ? `/${path}` : path)
        expect([path, Math.floor(answer.status / 100) === 3, answer.headers.location]).toEqual([path, false, undefined])
      }
    }
  })
})

describe('Strapi, CVE-2025-64526: what is counted against guessing is taken from the caller’s own words', () => {
  test('wrong passwords are limited whatever else the request says, also with the right password afterwards', async () => {
    const victim = await app.person({ role: 'rep' })
    const statuses: number[] = []
    for (let index = 0; index < 15; index += 1) {
      const answer = await app.nobody().post('/api/v1/sign-in', { email: index % 2 === 0 ? victim.email : ` ${victim.email.toUpperCase()} `, password: `wrong number ${index}` }, { headers: { 'x-forwarded-for': `10.0.0.${index}`, 'x-real-ip': `10.1.0.${index}`, forwarded: `for=10.2.0.${index}`, 'user-agent': `agent ${index}` } })
      statuses.push(answer.status)
    }
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    expect((await app.nobody().post('/api/v1/sign-in', { email: victim.email, password: testPassword })).status).toBe(429)
    expect((await app.nobody().post('/api/v1/sign-in', { email: victim.email, password: testPassword, key: 'other' })).status).toBe(422)
    expect((await victim.get('/api/v1/me')).status).toBe(200)
  })

  test('an account that exists and one that does not are answered alike', async () => {
    const known = await app.nobody().post('/api/v1/sign-in', { email: rep.email, password: 'not the right one 1' })
    const unknown = await app.nobody().post('/api/v1/sign-in', { email: 'nobody.at.all@example.com', password: 'not the right one 1' })
    expect({ ...known.body, instance: '' }).toEqual({ ...unknown.body, instance: '' })
  })
})

describe('Metabase, CVE-2023-38646 (from memory): the set-up door stays open', () => {
  test('it is closed after the first run, for everybody, and after a restart too', async () => {
    const again = { companyName: 'X', language: 'en', zone: 'UTC', baseCurrency: 'EUR', name: 'X', email: 'x@example.com', password: testPassword }
    for (const client of [app.nobody(), app.admin, rep]) expect((await client.post('/api/v1/set-up', again)).status).toBe(404)
    const restarted = createProgram({ database: app.program.database, clock: settableClock('2026-11-26T00:00:00Z'), secret: 'another', log: { error: () => undefined, info: () => undefined } })
    const door = await restarted.door()
    expect((await door.inject({ method: 'GET', url: '/api/v1/set-up' })).json()).toEqual({ open: false })
    expect((await door.inject({ method: 'POST', url: '/api/v1/set-up', payload: again })).statusCode).toBe(404)
    await door.close()
  })
})

describe('methods that a product did not mean to serve (Odoo, Twenty and their like)', () => {
  test('every declared verb is refused to a user without the right, and every verb of an administrator to everybody else', { timeout: 60_000 }, async () => {
    const nothing = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
    await app.admin.create('roles', { name: 'Nobody', key: 'powerless', permissions: { otherwise: nothing, objects: {} } })
    const powerless = await app.person({ role: 'powerless' })
    const { registry } = app.program
    let tried = 0
    for (const object of registry.objects.values()) {
      const verbs = [...registry.actionsOn(object.name), ...[...registry.actions.values()].filter(({ on, kind }) => on === object.name && kind === 'collection')]
      for (const { name, kind } of verbs) {
        const verb = name.slice(name.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        const path = kind === 'collection' ? `/api/v1/${object.path}/${verb}` : `/api/v1/${object.path}/01890000-0000-7000-8000-000000000000/${verb}`
        const answer = await powerless.post(path, {})
        expect([path, answer.status]).toEqual([path, 403])
        tried += 1
      }
      for (const path of ['query', 'count']) expect([object.name, (await powerless.post(`/api/v1/${object.path}/${path}`, {})).status]).toEqual([object.name, 403])
      expect([object.name, (await powerless.post(`/api/v1/${object.path}/export`, { format: 'csv' })).status]).toEqual([object.name, 403])
      if (object.writtenBy === undefined && object.name !== 'file') expect([object.name, (await powerless.post(`/api/v1/${object.path}`, {})).status]).toEqual([object.name, 403])
    }
    expect(tried).toBeGreaterThan(registry.objects.size * 7)
  })

  test('administration is the administrator’s: invitations, resets, roles, users, the company, the sample', async () => {
    const role = (await rep.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'administrator' } })).body.rows?.[0]
    const me = (await rep.get('/api/v1/me')).body.user
    const tries = [
      rep.post('/api/v1/invitations', { user: stranger.userId }), rep.post('/api/v1/password-resets', { user: stranger.userId }), rep.post('/api/v1/users', { name: 'X', email: 'x@example.com' }), rep.post('/api/v1/users/invite', { name: 'X', email: 'x@example.com' }),
      rep.post('/api/v1/roles', { name: 'X', permissions: { administrator: true } }), rep.patch(`/api/v1/roles/${role?.id as string}`, { permissions: {} }, { version: 1 }), rep.patch(`/api/v1/users/${rep.userId}`, { roles: [{ object: 'role', id: role?.id }] }, { version: me.version as number }),
      rep.post(`/api/v1/users/${stranger.userId}/deactivate`, { handTo: rep.userId }), rep.post('/api/v1/imports/load', {}), rep.post('/api/v1/imports/remove', {}), rep.patch('/api/v1/workspace', { name: 'Mine now' }),
      rep.post('/api/v1/users/bulk', { ids: [rep.userId], changes: { roles: [{ object: 'role', id: role?.id }] } }),
    ]
    for (const [index, answer] of (await Promise.all(tries)).entries()) expect([index, answer.status === 403 || answer.body.done === 0, answer.text]).toEqual([index, true, answer.text])
    expect((await rep.get('/api/v1/me')).body.roles).toHaveLength(1)
  })

  test('an administrator does not throw away his own user', async () => {
    const path = `/api/v1/users/${app.admin.userId}`
    const { version } = (await app.admin.get(path)).body
    expect((await app.admin.delete(path, { version })).body).toMatchObject({ status: 409, type: '/problems/own-user' })
    expect((await app.admin.get('/api/v1/me')).status).toBe(200)
  })

  test('preferences change nothing but preferences', async () => {
    for (const extra of [{ roles: [] }, { status: 'active' }, { department: null }, { administrator: true }, { email: 'other@example.com' }, { permissions: {} }]) expect((await rep.patch('/api/v1/me', extra)).status).toBe(422)
  })
})

describe('SuiteCRM, CVE-2020-8801, and stored uploads: a file that runs', () => {
  test('whatever is uploaded comes back as an attachment in a sandbox, under the rights of what it hangs on, by no name of its own', { timeout: 60_000 }, async () => {
    const record = await rep.create('customers', { name: 'With files' })
    for (const [name, content] of [['a.pHaR', '<?php echo 1;'], ['x.html.jpg', '<script>alert(1)</script>'], ['../../evil.svg', '<svg onload="alert(1)"/>'], ['mad\r\nset-cookie: a=b.txt', 'x']] as const) {
      const answer = await upload(rep, name, content, { object: 'customer', id: record.id as string })
      if (answer.statusCode !== 201) {
        expect(answer.statusCode).toBeOneOf([400, 413, 415, 422])
        continue
      }
      const file: { id: string; name: string } = answer.json()
      expect(file.name).not.toMatch(/[\\/\r\n]/)
      const path = `/api/v1/files/${file.id}/content`
      const got = await rep.get(path)
      expect([got.status, got.text]).toEqual([200, content])
      expect(got.headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment/), 'content-security-policy': expect.stringContaining('sandbox'), 'x-content-type-options': 'nosniff' })
      expect(got.headers['set-cookie']).toBeUndefined()
      expect((await stranger.get(path)).status).toBe(404)
      expect((await (await app.otherWorkspace()).get(path)).status).toBe(404)
    }
    const there = await upload(stranger, 'a.txt', 'x', { object: 'customer', id: record.id as string })
    expect(there.statusCode).toBe(422)
  })
})

async function upload(client: TestClient, name: string, content: string, target: { readonly object: string; readonly id: string }) {
  const line = '\r\n'
  const quoted = name.replace(/[\r\n"]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
  const payload = ['--edge', 'content-disposition: form-data; name="target"', '', JSON.stringify(target), '--edge', `content-disposition: form-data; name="file"; filename="${quoted}"`, 'content-type: text/html', '', content, '--edge--', ''].join(line)
  return app.door.inject({ method: 'POST', url: '/api/v1/files', headers: { cookie: client.cookie ?? '', 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=edge' }, payload })
}

describe('OWASP API1, object level: an id is never a right', () => {
  test('a foreign id in path, body, filter, relation, bulk, verb, file, export and undo opens nothing', async () => {
    const record = await stranger.create('customers', { name: 'Foreign to Rita' })
    const id = record.id as string
    const path = `/api/v1/customers/${id}`
    const isIt = { field: 'id', is: 'equals', value: id }
    for (const suffix of ['', '/history', '/timeline', '/access', '/actions']) expect([suffix, (await rep.get(`${path}${suffix}`)).status]).toEqual([suffix, 404])
    expect((await rep.post('/api/v1/customers/query', { filter: isIt })).body.rows).toEqual([])
    expect((await rep.post('/api/v1/customers/count', { filter: isIt })).body.count).toBe(0)
    expect((await rep.post('/api/v1/customers/bulk', { ids: [id], changes: { city: 'X' } })).body).toMatchObject({ done: 0 })
    expect((await rep.post('/api/v1/customers/bulk', { ids: [id], action: 'record.transfer', input: { to: { object: 'user', id: rep.userId } } })).body).toMatchObject({ done: 0 })
    const handed = await stranger.post('/api/v1/customers/bulk', { ids: [id], changes: { city: 'Ningbo' } })
    expect((await rep.post('/api/v1/customers/undo', { undo: handed.body.undo })).status).toBeOneOf([403, 404])
    expect((await stranger.get(path)).body.city).toBe('Ningbo')
    const sessions = (await stranger.get('/api/v1/sessions')).body.rows as { id: string }[]
    expect((await rep.delete(`/api/v1/sessions/${sessions[0]?.id ?? ''}`)).status).toBe(404)
    expect((await stranger.get('/api/v1/me')).status).toBe(200)
  })
})

describe('OWASP API3, property level: what the engine keeps is nobody’s to write', () => {
  test('neither owner of access, version, author, state, computed values nor workspace are taken from a body', async () => {
    const record = await rep.create('customers', { name: 'Kept' })
    const opportunity = await rep.create('opportunities', { name: 'Deal', customer: record.id, stage: (await rep.get('/api/v1/stages?limit=1')).body.rows[0].id })
    for (const values of [{ version: 9 }, { id: stranger.userId }, { workspaceId: 2 }, { createdBy: stranger.userId }, { createdAt: '2020-01-01T00:00:00Z' }, { accessOwner: rep.userId }, { deletedAt: null }, { orderTotal: { amount: 1, currency: 'CNY' } }, { owner: stranger.userId }, { custom: {} }]) {
      expect([values, (await rep.patch(`/api/v1/customers/${record.id as string}`, values, { version: 1 })).status]).toEqual([values, 422])
    }
    expect((await rep.patch(`/api/v1/opportunities/${opportunity.id as string}`, { status: 'won' }, { version: 1 })).status).toBe(422)
    expect((await rep.post('/api/v1/opportunities', { name: 'Born won', customer: record.id, stage: opportunity.stage.id, status: 'won' })).status).toBe(422)
  })
})

describe('what only the program writes', () => {
  test('is changed by no door: an import has no form, and the change of many is none either', async () => {
    const made = await app.door.inject({
      method: 'POST', url: '/api/v1/imports', headers: { cookie: app.admin.cookie ?? '', 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=edge' },
      payload: ['--edge', 'content-disposition: form-data; name="object"', '', 'customer', '--edge', 'content-disposition: form-data; name="file"; filename="a.csv"', 'content-type: text/csv', '', 'name', 'Some Company', '--edge--', ''].join('\r\n'),
    })
    expect(made.statusCode).toBe(201)
    const { id }: { id: string } = made.json()
    const before = (await app.admin.get(`/api/v1/imports/${id}`)).body
    expect((await app.admin.patch(`/api/v1/imports/${id}`, { createdCount: 9 }, { version: 1 })).status).toBe(405)
    const many = await app.admin.post('/api/v1/imports/bulk', { ids: [id], changes: { createdCount: 9 } })
    expect(many.status === 403 || many.body.done === 0).toBe(true)
    expect((await app.admin.get(`/api/v1/imports/${id}`)).body).toEqual(before)
  })
})

test('no answer of all these was a fault of ours, and no problem told of the inside', () => { expect(app.faults).toEqual([]) })
