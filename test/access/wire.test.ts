import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// What a browser, the wire and the inventory of addresses must not be able to do.

let app: TestApp
let rep: TestClient
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', name: 'Rita Rep' })
}, 180_000)

describe('OWASP API8 and ASVS V3, V4: what a browser and the wire must not be able to do', () => {
  test('another site changes nothing, by any of its ways', async () => {
    const before = (await rep.post('/api/v1/customers/count', {})).body.count as number
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost.evil.example' }]) {
      expect((await rep.post('/api/v1/customers', { name: 'Forged' }, { headers: { 'sec-fetch-site': 'none', ...headers } })).status).toBe(403)
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) expect((await rep.post('/api/v1/customers', '{"name":"Forged"}', { headers: { 'content-type': type } })).status).toBeOneOf([415, 422, 400])
    const preflight = await app.door.inject({ method: 'OPTIONS', url: '/api/v1/customers', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
    expect((await rep.post('/api/v1/customers/count', {})).body.count).toBe(before)
  })

  test('a method is what it is: no override by header, query or field, no reading that changes, no TRACE', async () => {
    const record = await rep.create('customers', { name: 'Method' })
    const path = `/api/v1/customers/${record.id as string}`
    for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method']) await rep.get(path, { headers: { [header]: 'DELETE', 'if-match': '"1"' } })
    expect((await rep.get(`${path}?_method=DELETE`)).status).toBeLessThan(500)
    expect((await rep.post(path, { _method: 'DELETE' })).status).toBe(405)
    expect((await rep.get(path)).body).toMatchObject({ version: 1, deletedAt: null })
    for (const method of ['TRACE', 'CONNECT', 'PROPFIND'] as const) expect((await app.door.inject({ method: method as 'GET', url: path })).statusCode).toBeOneOf([400, 404, 405, 501])
  })

  test('answers carry the headers that keep a browser from guessing, framing and keeping', async () => {
    for (const answer of [await rep.get('/api/v1/customers'), await app.nobody().get('/api/v1/customers'), await app.nobody().get('/api/v1/nothing'), await app.nobody().get('/api/v1/openapi.json')]) {
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('frame-ancestors') })
      expect(answer.headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/)
      expect(answer.headers['x-powered-by']).toBeUndefined()
      expect(answer.headers['server']).toBeUndefined()
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await rep.get('/api/v1/customers')).headers['cache-control']).toContain('no-store')
  })

  test('names that reach a prototype are refused, and reach none', async () => {
    for (const body of ['{"__proto__":{"administrator":true}}', '{"name":"A","constructor":{"prototype":{"administrator":true}}}', '{"values":{"__proto__":{"a":1}}}']) {
      for (const path of ['customers', 'customers/query', 'customers/duplicates']) expect((await rep.post(`/api/v1/${path}`, body)).status).toBe(400)
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect((await rep.get(`/api/v1/customers?sort=${name}`)).status).toBe(422)
      expect((await rep.post('/api/v1/customers/query', { filter: { field: name, is: 'isEmpty' } })).status).toBe(422)
      expect((await rep.post('/api/v1/customers/query', { filter: { some: name } })).status).toBe(422)
      expect((await rep.get(`/api/v1/${name}`)).status).toBe(404)
      expect((await rep.get(`/api/v1/search?q=ab&objects=${name}`)).status).toBe(404)
      expect((await rep.post('/api/v1/customers/bulk', { ids: [rep.userId], action: name })).status).toBe(404)
    }
    expect(({} as Record<string, unknown>)['administrator']).toBeUndefined()
  })

  test('credentials are taken from the cookie alone, never from the address or a header of one’s own', async () => {
    const token = (rep.cookie ?? '').split('=')[1] ?? ''
    for (const [path, headers] of [[`/api/v1/me?token=${token}`, {}], [`/api/v1/me?guanxi_session=${token}`, {}], ['/api/v1/me', { authorization: `Bearer ${token}` }], ['/api/v1/me', { 'x-session': token }]] as const) expect((await app.nobody().get(path, { headers })).status).toBe(401)
    for (const cookie of ['guanxi_session=', 'guanxi_session=1', `guanxi_session=${token.slice(0, -2)}xx`, `guanxi_session=${'a'.repeat(5000)}`]) expect((await app.nobody().get('/api/v1/me', { headers: { cookie } })).status).toBe(401)
  })
})

describe('OWASP API9, inventory: nothing is served that the document does not name', () => {
  // Measures are asked for by the machine itself or with a token, and stand in the document (test/operations).
  test('no route of debugging, old versions or files of the program answers', async () => {
    for (const path of ['/api', '/api/v0/customers', '/api/v2/customers', '/api/v1', '/api/v1/debug', '/debug', '/status', '/.env', '/.git/config', '/package.json', '/src/app/all.ts', '/admin', '/graphql', '/api/v1/../../package.json', '/..%2f..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/api/v1/customers/']) {
      const answer = await rep.get(path)
      expect([path, answer.status === 200 && !String(answer.headers['content-type']).startsWith('text/html')]).toEqual([path, false])
      expect(answer.text).not.toMatch(/"dependencies"|\[core\]|import \{/)
    }
  })
})

test('no answer of all these was a fault of ours, and no problem told of the inside', () => { expect(app.faults).toEqual([]) })
