import { beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../../src/app/program.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { TestClient, type TestRequest } from '../support/client.ts'

const day = 86_400_000
let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)

/** A program that has nothing but a key. */
class KeyClient {
  readonly #client: TestClient
  readonly #headers: Readonly<Record<string, string>>
  constructor(token: string) {
    this.#client = app.nobody()
    this.#headers = { authorization: `Bearer ${token}` }
  }

  get(path: string) { return this.#client.get(path, { headers: this.#headers }) }
  post(path: string, body?: unknown, request: TestRequest = {}) { return this.#client.post(path, body, { ...request, headers: { ...this.#headers, ...request.headers } }) }
  patch(path: string, body: unknown, version?: number) { return this.#client.patch(path, body, { headers: this.#headers, ...(version === undefined ? {} : { version }) }) }
  delete(path: string, version?: number) { return this.#client.delete(path, { headers: this.#headers, ...(version === undefined ? {} : { version }) }) }
}

async function keyOf(person: TestClient, given: { readonly name?: string; readonly days?: number; readonly readOnly?: boolean } = {}) {
  const made = await person.post('/api/v1/api-keys', { name: 'Nightly sync', days: 90, ...given })
  expect(made.status, made.text).toBe(201)
  return { ...made.body as { id: string; token: string; prefix: string; expiresAt: string; readOnly: boolean }, client: new KeyClient(made.body.token as string) }
}

describe('a key works', () => {
  test('in the name of the person who made it, without a cookie and without an origin, and the feed says it was a key', async () => {
    const rep = await app.person({ role: 'rep', name: 'Rita Rep' })
    const key = await keyOf(rep)
    expect(key.token).toMatch(new RegExp(`^gxk_${app.workspaceId}\\.[A-Za-z0-9_-]{43}$`))
    expect((await key.client.get('/api/v1/me')).body.user).toMatchObject({ name: 'Rita Rep' })
    const made = await key.client.post('/api/v1/customers', { name: 'By a program' }, { headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } })
    expect([made.status, made.body.owner.id]).toEqual([201, rep.userId])
    const [entry] = await app.program.database.read<{ via: string; actor: string }>({ workspaceId: app.workspaceId }, { text: 'select via, actor_id as actor from feed where record_id = $1', values: [made.body.id] })
    expect(entry).toEqual({ via: 'key', actor: rep.userId })
  })

  test('as far as the rights of that person reach at this moment, and no further', async () => {
    const rep = await app.person({ role: 'rep' })
    const { client } = await keyOf(rep)
    const foreign = await app.admin.create('customers', { name: 'Of the administrator' })
    const own = await rep.create('customers', { name: 'Of the rep' })
    const names = async (one: { get(path: string): Promise<{ body: { rows: { id: string }[] } }> }) => (await one.get('/api/v1/customers?limit=200')).body.rows.map(({ id }) => id).sort()
    expect(await names(client)).toEqual(await names(rep))
    expect((await client.get(`/api/v1/customers/${own.id as string}`)).status).toBe(200)
    expect((await client.get(`/api/v1/customers/${foreign.id as string}`)).status).toBe(404)
    expect((await client.patch('/api/v1/workspace', { name: 'Taken over' })).status).toBe(403)
    await changeRole(rep, 'analyst')
    expect((await client.post('/api/v1/customers', { name: 'After' })).status).toBe(403)
  })

  test('in its own workspace alone: another number before the same secret finds nothing', async () => {
    const other = await app.otherWorkspace()
    const { token, client } = await keyOf(app.admin)
    const theirs = await other.create('customers', { name: 'Of another company' })
    expect((await client.get(`/api/v1/customers/${theirs.id as string}`)).status).toBe(404)
    const otherId = (await other.get('/api/v1/me')).body.workspace.id as number
    expect((await new KeyClient(token.replace(/^gxk_\d+/, `gxk_${otherId}`)).get('/api/v1/me')).status).toBe(401)
    expect((await other.get('/api/v1/api-keys')).body.rows).toEqual([])
    const { id } = await keyOf(app.admin)
    expect((await other.delete(`/api/v1/api-keys/${id}`)).status).toBe(404)
    expect((await client.get('/api/v1/me')).status).toBe(200)
  })
})

describe('a key that only reads', () => {
  test('reads, lists, counts and exports, and changes nothing by any route, not even as an administrator', async () => {
    const { client } = await keyOf(app.admin, { readOnly: true })
    const customer = await app.admin.create('customers', { name: 'To be read' })
    const path = `/api/v1/customers/${customer.id as string}`
    expect((await client.get(path)).body.name).toBe('To be read')
    expect((await client.post('/api/v1/customers/query', { limit: 1 })).status).toBe(200)
    expect((await client.post('/api/v1/customers/count', {})).status).toBe(200)
    expect((await client.post('/api/v1/customers/aggregate', { measures: [{ function: 'count' }] })).status).toBe(200)
    expect((await client.post('/api/v1/customers/nearby', { from: { latitude: 31, longitude: 121, datum: 'WGS-84' }, metres: 1000 })).status).toBe(200)
    expect((await client.post('/api/v1/customers/export', { format: 'json' })).status).toBe(200)
    expect((await client.get('/api/v1/me')).body.permissions).not.toHaveProperty('administrator')
    const { paths } = (await app.nobody().get('/api/v1/openapi.json')).body as { paths: Record<string, Record<string, { security?: readonly object[] }>> }
    // The Model Context Protocol asks and acts by one address; what it refuses is in test/doors/mcp.test.ts.
    const asks = /\/(query|count|aggregate|export|duplicates|nearby)$|\/approval-flows\/try$|^\/mcp$/
    let tried = 0
    for (const [template, methods] of Object.entries(paths)) for (const [method, { security }] of Object.entries(methods)) {
      if (method === 'get' || security?.length === 0 || asks.test(template) || template === '/api/v1/automation-rules/test') continue
      const address = template.replace(/\{\w+\}/g, customer.id as string)
      const answer = method === 'post' ? await client.post(address, {}) : method === 'delete' ? await client.delete(address, 1) : method === 'patch' ? await client.patch(address, {}, 1) : undefined
      if (answer === undefined) continue
      tried += 1
      expect([method, template, answer.status]).toEqual([method, template, 403])
    }
    expect(tried).toBeGreaterThan(100)
    expect((await app.admin.get(path)).body).toMatchObject({ name: 'To be read', version: 1 })
  }, 120_000)

  test('has no right to write in the engine either, so that a route that forgot to say so would be refused there', async () => {
    const made = await keyOf(app.admin, { readOnly: true })
    const { actor } = await app.program.access.actorOf(await app.program.access.apiKeyOf(made.token))
    const { workspace: { baseCurrency, weekStart, fiscalStart } } = await app.program.access.apiKeyOf(made.token)
    const context = { workspaceId: app.workspaceId, actor, now: app.clock.now(), baseCurrency, weekStart, fiscalStart, requestId: 'test' }
    const customer = await app.admin.create('customers', { name: 'To be left' })
    const refused = { details: { status: 403 } }
    await expect(app.program.records.create(context, 'customer', { name: 'No' })).rejects.toMatchObject(refused)
    await expect(app.program.records.update(context, 'customer', customer.id as string, { name: 'No' })).rejects.toMatchObject(refused)
    await expect(app.program.records.remove(context, 'customer', customer.id as string)).rejects.toMatchObject(refused)
    await expect(app.program.acts.act(context, 'record.share', { object: 'customer', id: customer.id as string, input: {} })).rejects.toMatchObject(refused)
  })
})

describe('a key dies at once', () => {
  test('when it is revoked, by its person or by an administrator, and by nobody else', async () => {
    const [rep, other] = [await app.person({ role: 'rep' }), await app.person({ role: 'rep' })]
    const [one, two] = [await keyOf(rep), await keyOf(rep)]
    expect((await other.delete(`/api/v1/api-keys/${one.id}`)).status).toBe(404)
    expect((await other.get('/api/v1/api-keys')).body.rows).toEqual([])
    expect((await app.admin.get('/api/v1/api-keys')).body.rows.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([one.id, two.id]))
    expect((await rep.delete(`/api/v1/api-keys/${one.id}`)).status).toBe(204)
    expect((await app.admin.delete(`/api/v1/api-keys/${two.id}`)).status).toBe(204)
    expect((await rep.delete(`/api/v1/api-keys/${one.id}`)).status).toBe(404)
    expect((await one.client.get('/api/v1/me')).status).toBe(401)
    expect((await two.client.get('/api/v1/me')).status).toBe(401)
    expect((await rep.get('/api/v1/api-keys')).body.rows).toEqual([])
  })

  test('when its person is deactivated, and stays dead when the person comes back', async () => {
    const [leaver, heir] = [await app.person({ role: 'rep' }), await app.person({ role: 'rep' })]
    const { client } = await keyOf(leaver)
    expect((await client.get('/api/v1/me')).status).toBe(200)
    expect((await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: heir.userId })).status).toBe(200)
    expect((await client.get('/api/v1/me')).status).toBe(401)
    expect((await app.admin.post(`/api/v1/users/${leaver.userId}/reactivate`)).status).toBe(200)
    expect((await client.get('/api/v1/me')).status).toBe(401)
  })

  test('and its live stream with it', async () => {
    const rep = await app.person({ role: 'rep' })
    const key = await keyOf(rep, { readOnly: true })
    const answer = await fetch(`${await app.listen()}/api/v1/live`, { headers: { authorization: `Bearer ${key.token}` } })
    expect(answer.status).toBe(200)
    await app.admin.delete(`/api/v1/api-keys/${key.id}`)
    // Ends by the server's hand; a stream that stayed open would never give its text.
    expect(await answer.text()).toContain('hello')
  }, 20_000)

  test('when its days are over; the days are 1 to 730', async () => {
    const { client } = await keyOf(app.admin, { days: 1 })
    const start = app.clock.now()
    app.clock.advance(day - 1)
    expect((await client.get('/api/v1/me')).status).toBe(200)
    app.clock.advance(1)
    const dead = await client.get('/api/v1/me')
    app.clock.set(start)
    expect(dead.status).toBe(401)
    for (const days of [0, 731, 1.5, '90', null]) expect([days, (await app.admin.post('/api/v1/api-keys', { name: 'x', days })).status]).toEqual([days, 422])
    for (const name of ['', ' ', '\u0007', 'x'.repeat(101)]) expect([name, (await app.admin.post('/api/v1/api-keys', { name, days: 1 })).status]).toEqual([name, 422])
  })
})

describe('what is no good key', () => {
  test('answers the same whether it is unknown, misshapen or dead, and a cookie beside it does not help', async () => {
    const revoked = await keyOf(app.admin)
    await app.admin.delete(`/api/v1/api-keys/${revoked.id}`)
    const shapes = [revoked.token, `gxk_${app.workspaceId}.${'A'.repeat(43)}`, 'gxk_', 'gxk_1', `gxk_999999.${'A'.repeat(43)}`, '', 'x'.repeat(2000), app.admin.cookie?.split('=')[1] ?? '', revoked.prefix]
    for (const shape of shapes) {
      const answer = await new TestClient(app.door, app.admin).get('/api/v1/me', { headers: { authorization: `Bearer ${shape}`, cookie: app.admin.cookie ?? '' } })
      expect([shape, answer.status, answer.body.type, answer.body.title, answer.headers['www-authenticate']]).toEqual([shape, 401, '/problems/api-key.invalid', 'This API key is not valid, or not any more.', 'Bearer'])
    }
    const zh = await app.nobody().get('/api/v1/me', { language: 'zh', headers: { authorization: 'bearer gxk_' } })
    expect(zh.body.title).toBe('该 API 密钥无效或已失效。')
  })

  test('is limited by peer, whatever else the caller changes, and good keys of that peer go on', async () => {
    const program = createProgram({
      database: app.program.database, clock: app.clock, secret: 'only for tests', log: { error: () => undefined, info: () => undefined },
      rates: { peer: { burst: 1_000_000, perSecond: 1_000_000 }, guesses: { burst: 5, perSecond: 0.1 } },
    })
    const door = await program.door()
    const ask = async (token: string, number: number) => (await door.inject({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': `203.0.113.${number}` } })).statusCode
    const statuses: number[] = []
    for (let number = 0; number < 8; number += 1) statuses.push(await ask(`gxk_${app.workspaceId}.${String(number).repeat(43)}`, number))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect(await ask((await keyOf(app.admin)).token, 1)).toBe(200)
    await door.close()
  })

  test('is a key in the address, in a cookie or in another scheme', async () => {
    const { token } = await keyOf(app.admin)
    expect((await app.nobody().get(`/api/v1/me?key=${token}`)).status).toBe(401)
    expect((await app.nobody().get('/api/v1/me', { headers: { authorization: `Basic ${token}` } })).status).toBe(401)
    expect((await app.nobody().get('/api/v1/me', { headers: { cookie: `guanxi_session=${token}` } })).status).toBe(401)
  })
})

test('no key makes, lists or revokes keys, ends sessions or touches a password, and the document says so', async () => {
  const { client, id } = await keyOf(app.admin)
  const tries = [
    () => client.get('/api/v1/api-keys'), () => client.post('/api/v1/api-keys', { name: 'Child', days: 1 }), () => client.delete(`/api/v1/api-keys/${id}`),
    () => client.get('/api/v1/sessions'), () => client.delete(`/api/v1/sessions/${id}`), () => client.post('/api/v1/sessions/end-all'), () => client.post('/api/v1/sign-out'),
    () => client.post('/api/v1/password', { current: 'a', next: 'b' }), () => client.post('/api/v1/password-resets', { user: app.admin.userId }),
  ]
  for (const attempt of tries) expect((await attempt()).body).toMatchObject({ status: 403, type: '/problems/api-key.person-only' })
  const document = (await app.nobody().get('/api/v1/openapi.json')).body
  expect(document.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' })
  const personOnly = Object.entries<Record<string, { security?: unknown }>>(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([, { security }]) => JSON.stringify(security) === '[{"session":[]}]').map(([method]) => `${method} ${path}`))
  // How one comes in, who may, what leaves with everything in it, and where somebody sits just now.
  const about = /^\w+ \/api\/v1\/(api-keys|backups|calendar-feed|confirmation|identities|identity-providers|mail-server|passkeys|password|password-resets|second-factor|sessions|sign-in-people|sign-in-rules|sign-out)(\/|$)|\/\{id\}\/presence$|\/live\/\{stream\}\/place$/
  expect(personOnly.filter((route) => !about.test(route))).toEqual([])
  expect(personOnly).toEqual(expect.arrayContaining([
    'delete /api/v1/api-keys/{id}', 'delete /api/v1/sessions/{id}', 'get /api/v1/api-keys', 'get /api/v1/sessions', 'post /api/v1/api-keys',
    'post /api/v1/password', 'post /api/v1/password-resets', 'post /api/v1/sessions/end-all', 'post /api/v1/sign-out',
  ]))
  expect((await app.nobody().post('/api/v1/api-keys', { name: 'x', days: 1 })).status).toBe(401)
})

test('the secret stands in no table and no log line, the audit names the key, and its use is noted once a minute', async () => {
  const lines: string[] = []
  const note = (...parts: readonly unknown[]) => { lines.push(JSON.stringify(parts, (_name, value: unknown) => (value instanceof Error ? `${value.stack ?? ''} ${JSON.stringify(value)}` : value))) }
  const program = createProgram({ database: app.program.database, clock: app.clock, secret: 'only for tests', log: { error: note, info: note } })
  const door = await program.door()
  const made = await door.inject({ method: 'POST', url: '/api/v1/api-keys', headers: { cookie: app.admin.cookie ?? '', 'idempotency-key': 'make-one-key' }, payload: { name: 'Watched', days: 30 } })
  const { token, id, prefix } = made.json<{ token: string; id: string; prefix: string }>()
  const ask = (headers: Record<string, string> = {}) => door.inject({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${token}`, ...headers } })
  expect([made.statusCode, (await ask()).statusCode, (await ask({ 'guanxi-reason': '%' })).statusCode, made.headers['cache-control']]).toEqual([201, 200, 422, 'no-store'])
  const lastUsed = async () => (await app.admin.get('/api/v1/api-keys')).body.rows.find((row: { id: string }) => row.id === id) as { lastUsedAt: string; prefix: string; token?: string }
  const first = await lastUsed()
  expect([first.lastUsedAt, first.token, first.prefix]).toEqual([new Date(app.clock.now()).toISOString(), undefined, prefix])
  app.clock.advance(59_000)
  await ask()
  expect((await lastUsed()).lastUsedAt).toBe(first.lastUsedAt)
  app.clock.advance(1_000)
  await ask()
  expect((await lastUsed()).lastUsedAt).not.toBe(first.lastUsedAt)
  await door.close()

  const secret = token.slice(prefix.length)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.filter((line) => line.includes(secret))).toEqual([])
  const tables = await app.program.database.read<{ name: string }>({ workspaceId: app.workspaceId }, { text: `select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')`, values: [] })
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['api_key', 'customer', 'feed', 'idempotency', 'session']))
  for (const { name } of tables) {
    const [found] = await app.program.database.read<{ count: number }>({ workspaceId: app.workspaceId }, { text: `select count(*)::int as count from ${name} as t where strpos(t::text, $1) > 0`, values: [secret] })
    expect([name, found?.count]).toEqual([name, 0])
  }
  const audited = await app.program.database.read<{ action: string; via: string; name: string }>({ workspaceId: app.workspaceId }, { text: `select action, via, after->>'name' as name from feed where object = 'apiKey' and record_id = $1`, values: [id] })
  expect(audited).toEqual([{ action: 'apiKey.create', via: 'session', name: 'Watched' }])
})

test('twenty keys asked for at once stop at the number that one person may have', async () => {
  const rep = await app.person({ role: 'rep' })
  for (let number = 0; number < 45; number += 1) await keyOf(rep)
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await rep.post('/api/v1/api-keys', { name: 'More', days: 1 })).status))
  expect(statuses.filter((status) => status === 201)).toHaveLength(5)
  expect(statuses.filter((status) => status === 409)).toHaveLength(15)
}, 60_000)

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })

async function changeRole(person: TestClient, key: string): Promise<void> {
  const user = (await app.admin.get(`/api/v1/users/${person.userId}`)).body
  const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: key } })).body.rows[0]
  expect((await app.admin.patch(`/api/v1/users/${person.userId}`, { roles: [{ object: 'role', id: role.id }] }, { version: user.version })).status).toBe(200)
}
