import type { LightMyRequestResponse } from 'fastify'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'

// What a browser is told by every kind of answer where the program is reached by https (ASVS V3, V14.3).

const origin = 'https://crm.example.com'
let app: TestApp
let cookie: string
const told: object[] = []
const ask = (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', url: string, { body, headers = {} }: { readonly body?: unknown; readonly headers?: Record<string, string> } = {}): Promise<LightMyRequestResponse> =>
  app.door.inject({ method, url, headers: { origin, 'sec-fetch-site': 'same-origin', cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) })

beforeAll(async () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'guanxi-web-'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Guanxi</title><meta property="csp-nonce" nonce="__CSP_NONCE__">')
  writeFileSync(join(webFolder, 'sw.js'), 'self.first = true')
  app = await testApp({ publicUrl: origin, webFolder, log: { error: () => undefined, info: (entry, message) => { if (message === 'refused') told.push(entry) } } })
  const answer = await app.door.inject({ method: 'POST', url: '/api/v1/sign-in', headers: { origin, 'content-type': 'application/json' }, payload: JSON.stringify({ email: 'ada@example.com', password: testPassword }) })
  expect(answer.statusCode, answer.body).toBe(200)
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
}, 180_000)

describe('under https', () => {
  const signIn = (headers: Record<string, string>) => app.door.inject({ method: 'POST', url: '/api/v1/sign-in', headers: { origin, 'content-type': 'application/json', ...headers }, payload: JSON.stringify({ email: 'ada@example.com', password: testPassword }) })
  const cookieOf = ({ headers }: LightMyRequestResponse): string => String([headers['set-cookie']].flat()[0])

  test('the cookie of a sign-in is bound to the host, kept from scripts and from other sites, and told nowhere else', async () => {
    const answer = await signIn({})
    const set = cookieOf(answer)
    expect(set.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
    expect(set).toMatch(/^__Host-guanxi_session=/)
    expect(answer.body).not.toContain(set.slice(set.indexOf('=') + 1, set.indexOf(';')))
    // A cookie that a neighbouring host could have set is not looked at.
    expect((await ask('GET', '/api/v1/me', { headers: { cookie: cookie.replace('__Host-', '') } })).statusCode).toBe(401)
  })

  test('a new sign-in is a new session, and ends the one that the browser came with and no other', async () => {
    const former = cookieOf(await signIn({})).split(';')[0] ?? ''
    const next = cookieOf(await signIn({ cookie: former })).split(';')[0] ?? ''
    expect(next).not.toBe(former)
    const status = async (held: string) => (await ask('GET', '/api/v1/me', { headers: { cookie: held } })).statusCode
    expect([await status(former), await status(next), await status(cookie)]).toEqual([401, 200, 200])
    // What does not succeed ends nothing.
    expect((await app.door.inject({ method: 'POST', url: '/api/v1/sign-in', headers: { origin, cookie: next, 'content-type': 'application/json' }, payload: JSON.stringify({ email: 'ada@example.com', password: 'wrong wrong' }) })).statusCode).toBe(401)
    expect(await status(next)).toBe(200)
  })

  test('every kind of answer keeps a browser from guessing, framing, caching, telling on and going back to http', async () => {
    const made = await ask('POST', '/api/v1/customers', { body: { name: 'Headers' } })
    const file = await app.door.inject({ method: 'POST', url: '/api/v1/files', headers: { origin, cookie, 'content-type': 'multipart/form-data; boundary=edge' }, payload: '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.html"\r\n\r\n<script>1</script>\r\n--edge--\r\n' })
    const { id }: { id: string } = file.json()
    const answers = [
      made, file, await ask('GET', `/api/v1/files/${id}/content`), await ask('GET', '/api/v1/customers'), await ask('GET', '/api/v1/nothing'), await ask('GET', '/customers'), await ask('GET', '/sign-in'),
      await ask('GET', '/health'), await ask('GET', '/metrics'), await ask('POST', '/mcp', { body: {} }), await ask('GET', '/assets/none.js'), await ask('GET', '/x/%ff'), await ask('GET', '/api/v1/openapi.json'),
      await ask('POST', '/api/v1/customers', { body: 'no object' }), await app.door.inject({ method: 'POST', url: '/api/v1/customers', headers: { origin: 'https://evil.example', cookie } }),
    ]
    expect(answers.filter(({ statusCode }) => statusCode >= 500).length).toBe(0)
    for (const { headers, raw } of answers) {
      expect([raw.req.url, headers]).toEqual([raw.req.url, expect.objectContaining({
        'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store',
      })])
      const policy = String(headers['content-security-policy'])
      for (const part of [`frame-ancestors 'none'`, `base-uri 'none'`, 'default-src']) expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers['access-control-allow-origin']).toBeUndefined()
      if (headers['content-type'] !== undefined && /^text|json/.test(String(headers['content-type'])) && !String(raw.req.url).includes('/content')) expect(String(headers['content-type'])).toContain('charset=utf-8')
    }
  })

  test('the policy of a page names its own nonce, and another one the next time', async () => {
    const pages = [await ask('GET', '/customers'), await ask('GET', '/customers')]
    const nonces = pages.map(({ body, headers }) => {
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(body) ?? []
      expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).toContain(`object-src 'none'`)
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('the service worker is never called unchanged: files of two builds may have the same size and date', async () => {
    const answer = await ask('GET', '/sw.js', { headers: { 'if-modified-since': new Date(app.clock.now() + 86_400_000 * 365).toUTCString(), 'if-none-match': '*' } })
    expect([answer.statusCode, answer.body, answer.headers['cache-control'], answer.headers['etag'], answer.headers['last-modified']]).toEqual([200, 'self.first = true', 'no-store', undefined, undefined])
  })

  test('a body as deep as is allowed is looked at, one deeper refused', async () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'x' : { and: [nested(depth - 1)] })
    expect((await ask('POST', '/api/v1/customers/query', { body: { filter: nested(12) } })).statusCode).toBe(422)
    expect((await ask('POST', '/api/v1/customers/query', { body: { filter: nested(40) } })).statusCode).toBe(400)
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect((await app.door.inject({ method: 'POST', url: '/api/v1/customers', headers: { origin, cookie, 'content-type': 'application/json' }, payload: `{"remark":${deep}}` })).statusCode).toBe(400)
    expect((await ask('GET', '/api/v1/customers')).statusCode).toBe(200)
  })
})

describe('what is refused stands in the log', () => {
  test('with who and what, by the pattern of the address, without a value', async () => {
    const rita = await app.person({ role: 'rep', name: 'Rita Rep' })
    told.length = 0
    await app.door.inject({ method: 'POST', url: '/api/v1/sign-in', headers: { origin, 'content-type': 'application/json' }, payload: JSON.stringify({ email: 'ada@example.com\r\n{"level":"fatal"}', password: 'wrong wrong' }) })
    expect((await app.door.inject({ method: 'POST', url: '/api/v1/invitations', headers: { origin, cookie: rita.cookie ?? '', 'content-type': 'application/json' }, payload: JSON.stringify({ user: rita.userId }) })).statusCode).toBe(403)
    expect((await app.door.inject({ method: 'DELETE', url: '/api/v1/customers/1', headers: { origin: 'https://evil.example', cookie } })).statusCode).toBe(403)
    expect((await app.nobody().get('/api/v1/me')).status).toBe(401)
    expect(told).toEqual([
      { id: expect.any(String), method: 'POST', path: '/api/v1/sign-in', status: 401, problem: 'sign-in.wrong', user: undefined },
      { id: expect.any(String), method: 'POST', path: '/api/v1/invitations', status: 403, problem: expect.any(String), user: rita.userId },
      { id: expect.any(String), method: 'DELETE', path: '/api/v1/customers/:id', status: 403, problem: 'cross-origin', user: undefined },
    ])
    expect(JSON.stringify(told)).not.toMatch(/ada@|fatal|wrong wrong/)
  })
})

describe('an administrator', () => {
  test('ends all sign-ins of a person at once; nobody else does, and not their own this way', async () => {
    const lost = await app.person({ role: 'rep', name: 'Lost Phone' })
    const other = await app.person({ role: 'headOfSales', name: 'Head' })
    const end = (by: string, id: string) => app.door.inject({ method: 'POST', url: `/api/v1/users/${id}/end-sessions`, headers: { origin, cookie: by, 'content-type': 'application/json' }, payload: '{}' })
    expect((await end(other.cookie ?? '', lost.userId)).statusCode).toBeOneOf([403, 404])
    expect((await ask('GET', '/api/v1/me', { headers: { cookie: lost.cookie ?? '' } })).statusCode).toBe(200)
    const done = await end(cookie, lost.userId)
    expect(done.statusCode, done.body).toBe(200)
    expect((await ask('GET', '/api/v1/me', { headers: { cookie: lost.cookie ?? '' } })).statusCode).toBe(401)
    expect((await end(cookie, app.admin.userId)).statusCode).toBeOneOf([403, 409, 422])
    expect((await ask('GET', '/api/v1/me')).statusCode).toBe(200)
  })

  test('ends those of everybody else in one step, of the own company alone; nobody without the right does', async () => {
    const [one, two] = [await app.person({ role: 'rep' }), await app.person({ role: 'headOfSales' })]
    const other = await app.otherWorkspace()
    expect((await two.post('/api/v1/users/end-all-sessions', {})).status).toBe(403)
    const done = await app.door.inject({ method: 'POST', url: '/api/v1/users/end-all-sessions', headers: { origin, cookie, 'content-type': 'application/json' }, payload: '{}' })
    expect([done.statusCode, done.json<{ result: { ended: number } }>().result.ended]).toEqual([200, expect.any(Number)])
    expect([(await one.get('/api/v1/me')).status, (await two.get('/api/v1/me')).status, (await other.get('/api/v1/me')).status, (await ask('GET', '/api/v1/me')).statusCode]).toEqual([401, 401, 200, 200])
    expect(await asOwner(app.program.database, `select actor_name from feed where action = 'user.endAllSessions'`)).toHaveLength(1)
  })

  test('and whoever signs out everywhere, leaves nothing in the browser', async () => {
    const answer = await ask('POST', '/api/v1/sessions/end-all')
    expect([answer.statusCode, answer.headers['clear-site-data']]).toEqual([204, '"cache", "storage"'])
    expect((await ask('GET', '/api/v1/me')).statusCode).toBe(401)
  })

  test('in a sign-in that has stood for a while shows first who sits there, before keys, links to a new password and the end of sign-ins', async () => {
    const later = app.nobody()
    expect((await later.post('/api/v1/sign-in', { email: 'ada@example.com', password: testPassword })).status).toBe(200)
    app.clock.advance(11 * 60_000)
    const sensitive = () => [later.post('/api/v1/api-keys', { name: 'x', days: 1 }), later.post('/api/v1/password-resets', { user: app.admin.userId }), later.post('/api/v1/sessions/end-all')]
    for (const answer of await Promise.all(sensitive())) expect([answer.status, answer.body.type, answer.body.by]).toEqual([403, '/problems/confirm.needed', ['password']])
    expect((await later.post('/api/v1/confirmation', { password: 'wrong wrong wrong' })).status).toBe(401)
    expect((await later.post('/api/v1/confirmation', { password: testPassword })).status).toBeOneOf([200, 204])
    expect((await later.post('/api/v1/api-keys', { name: 'x', days: 1 })).status).toBe(201)
  })
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
