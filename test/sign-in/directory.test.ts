import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutgoingGuard } from '../../src/platform/outgoing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { auditOf, forgetTries } from './support.ts'
import { type Entry, slapd, startOwn, startSlapd, type TestDirectory } from './directory.ts'

const kinds = [['a directory under TLS', startOwn] as const, ...(slapd === undefined ? [] : [['OpenLDAP by StartTLS', startSlapd] as const])]

const mei: Entry = { uid: 'mei', name: '陈梅', mail: 'mei@example.com', password: 'plum in the snow', groups: ['Purchasing'] }
const tom: Entry = { uid: 'tom', name: 'Tom Wu', mail: 'tom@example.com', password: 'stone in the river' }
const outside: Entry = { uid: 'guest', name: 'Guest', mail: 'guest@elsewhere.example', password: 'guest pass phrase' }
const odd: Entry = { uid: 'a*b', name: 'Odd', mail: 'odd@example.com', password: 'odd pass phrase' }

describe.each(kinds)('%s', (_kind, start) => {
  let directory: TestDirectory
  let app: TestApp
  let providerId: string
  let roles: Readonly<Record<string, string>>
  const settings = () => ({
    url: directory.url, certificate: directory.cert, bindName: directory.bindName, base: directory.base, filter: directory.filter, idAttribute: directory.idAttribute, groupAttribute: directory.groupAttribute,
    domains: ['example.com'], createUsers: true, defaultRole: roles['rep'], groups: [{ group: 'purchasing', role: roles['purchaser'] }], handTo: app.admin.userId, sync: true,
  })
  const signIn = (name: string, password: string, client = app.nobody()) => client.post('/api/v1/sign-in/directory', { provider: providerId, name, password })
  const sync = () => app.program.access.providers.sync(app.workspaceId, providerId, {
    deactivate: async (userId, handTo) => { expect((await app.admin.post(`/api/v1/users/${userId}/deactivate`, { handTo })).status).toBeLessThan(300) },
  }, new AbortController().signal)

  beforeAll(async () => {
    directory = await start()
    await directory.put([mei, tom, outside, odd])
    app = await testApp({ outgoing: createOutgoingGuard(`localhost:${directory.port}`) })
    roles = Object.fromEntries(((await app.admin.post('/api/v1/roles/query', { limit: 200 })).body.rows as { key: string; id: string }[]).map(({ key, id }) => [key, id]))
    const made = await app.admin.post('/api/v1/identity-providers', { kind: 'ldap', name: 'Directory', active: true, secret: directory.bindPassword, settings: settings() })
    expect(made.status, made.text).toBe(201)
    providerId = made.body.id as string
  }, 180_000)
  afterAll(async () => { await directory.stop() })

  test('finds a person for the administrator who tries it', async () => {
    const tried = await app.admin.post(`/api/v1/identity-providers/${providerId}/test`, { name: 'mei' })
    expect(tried.body).toMatchObject({ found: true, person: { subject: 'id-mei', name: '陈梅', groups: ['Purchasing'] } })
    expect((await app.admin.post(`/api/v1/identity-providers/${providerId}/test`, { name: 'nobody' })).body).toEqual({ found: false })
  })

  test('lets in who has the right password, with the roles of the groups', async () => {
    const client = app.nobody()
    expect((await signIn('mei@example.com', mei.password, client)).status).toBe(200)
    const me = (await client.get('/api/v1/me')).body
    expect(me.user).toMatchObject({ name: '陈梅', email: 'mei@example.com' })
    expect(me.roles.map(({ id }: { id: string }) => id)).toEqual([roles['purchaser']])
    expect((await signIn('mei', mei.password)).body.userId).toBe(me.user.id)
  })

  test('refuses a wrong and an empty password, and answers unknown names alike', async () => {
    const wrong = await signIn('tom', 'another')
    expect([wrong.status, wrong.body.type]).toEqual([401, '/problems/sign-in.wrong'])
    const before = directory.binds.length
    expect((await signIn('tom', '')).body.type).toBe('/problems/sign-in.wrong')
    expect(directory.binds.slice(before).filter(({ length }) => length === 0)).toEqual([])
    expect((await signIn('nobody', 'another')).body.title).toBe(wrong.body.title)
  })

  test('takes what is typed as a name and never as a filter', async () => {
    for (const name of ['*', 'm*', 'mei)(uid=*', '*)(|(uid=*', 'mei\u0000', '\\2a', '(uid=mei)', 'to*']) {
      for (const { password } of [mei, tom]) expect((await signIn(name, password)).status, name).toBeGreaterThanOrEqual(401)
    }
    if (directory.whole) expect((await signIn('a*b', odd.password)).status).toBe(200)
  })

  test('an address of another domain makes no user', async () => {
    expect((await signIn('guest', outside.password)).body.type).toBe('/problems/sign-in.not-linked')
  })

  test('counts wrong passwords', async () => {
    const kindsOf = []
    for (let count = 0; count < 6; count += 1) kindsOf.push((await signIn('Tom', 'guess')).body.type)
    expect(kindsOf.at(-1)).toBe('/problems/sign-in.limited')
    await forgetTries(app)
    expect((await signIn('tom', tom.password)).status).toBe(200)
  })

  test('is not asked without a certificate that is trusted, nor at an address that the operator does not name', async () => {
    await forgetTries(app)
    const put = (change: object) => app.admin.put(`/api/v1/identity-providers/${providerId}`, { kind: 'ldap', name: 'Directory', active: true, settings: { ...settings(), ...change } })
    for (const change of [{ certificate: '' }, { url: directory.url.replace('localhost', '127.0.0.1') }, { url: 'ldaps://127.0.0.1:9' }]) {
      expect((await put(change)).status).toBe(200)
      await forgetTries(app)
      expect((await signIn('tom', tom.password)).body.type).toBe('/problems/sign-in.provider-away')
      expect((await app.admin.post(`/api/v1/identity-providers/${providerId}/test`, { name: 'tom' })).body.type).toBe('/problems/identity-provider.fails')
    }
    for (const change of [{ filter: '(uid=fixed)' }, { filter: '(uid={name}' }, { url: 'http://localhost' }, { idAttribute: 'a)(b' }]) expect((await put(change)).status).toBe(422)
    expect((await put({})).status).toBe(200)
    await forgetTries(app)
    expect((await signIn('tom', tom.password)).status).toBe(200)
  })

  test('all of it is compared page by page: who is new joins, who has left goes by the declared action', async () => {
    await forgetTries(app)
    const many = Array.from({ length: directory.whole ? 1203 : 303 }, (_, index) => ({ uid: `p${index}`, name: `Person ${index}`, password: 'x y z' }))
    await directory.put([mei, tom, outside, odd, ...many])
    expect(await sync()).toMatchObject({ seen: directory.whole ? 1207 : 307, deactivated: 0, problem: null })
    const client = app.nobody()
    expect((await signIn('tom', tom.password, client)).status).toBe(200)
    await forgetTries(app)
    await directory.put([mei, outside, odd, { ...mei, uid: 'new', name: 'New', mail: 'new@example.com' }])
    expect(await sync()).toMatchObject({ joined: 1, deactivated: 1, kept: [], problem: null })
    expect((await client.get('/api/v1/me')).status).toBe(401)
    const [gone] = (await app.admin.post('/api/v1/users/query', { filter: { field: 'email', is: 'equals', value: 'tom@example.com' } })).body.rows
    expect(gone.status).toBe('deactivated')
    await directory.put([mei, tom, odd])
    expect((await signIn('tom', tom.password)).body.type).toBe('/problems/sign-in.not-active')
    expect((await auditOf(app, 'identityProvider.sync')).length).toBe(2)
  }, 120_000)

  test('an empty directory deactivates nobody, and says so', async () => {
    await directory.put([outside])
    expect(await sync()).toMatchObject({ deactivated: 0, problem: expect.stringContaining('nobody was deactivated') })
    const [row] = (await app.admin.get('/api/v1/identity-providers')).body.rows
    expect(row.syncResult.problem).toContain('missing in the directory')
  })
})
