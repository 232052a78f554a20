import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../lib/problem.ts'
import { nothingAssumed } from './calls.ts'
import { methodsAt, refuseUnknown, registerRoutes } from './register.ts'
import type { Call, Route } from './route.ts'
import { createServer, languageOf } from './server.ts'

const echo = z.strictObject({ name: z.string().max(10), list: z.array(z.number()).optional() })
const failures: unknown[] = []
let app: FastifyInstance
let port = 0

beforeAll(async () => {
  const operation = { id: 'x', tag: 'x', summary: 'x' }
  const routes: Route[] = [
    { method: 'POST', path: '/api/v1/echo', access: 'open', operation, body: z.json(), handle: async ({ body }) => ({ body: echo.parse(body) }) },
    { method: 'GET', path: '/api/v1/things/{id}', access: 'open', operation, handle: async ({ params }) => ({ body: params }) },
    { method: 'GET', path: '/api/v1/broken', access: 'open', operation, handle: async () => { throw new Error('secret table customer_secret is on fire') } },
    { method: 'GET', path: '/api/v1/refused', access: 'open', operation, handle: async () => { throw new Problem({ kind: 'teapot', status: 418, title: { en: 'No {what}.', zh: '没有{what}。' }, values: { what: 'tea' } }) } },
  ]
  app = createServer({ trustProxy: false, secure: true, newId: () => '11111111-1111-7111-8111-111111111111', failed: (error) => failures.push(error) })
  const call = async (_route: Route, request: Call['request'], reply: Call['reply']): Promise<Call> => ({
    get context(): never { throw new Error('nobody') }, caller: undefined, session: undefined, stillSignedIn: async () => false,
    params: request.params as Record<string, string>, query: {}, body: request.body, language: languageOf(request), request, reply,
  })
  registerRoutes(app, routes, { begin: (...asked) => nothingAssumed(call(...asked)), position: String })
  app.setNotFoundHandler((request, reply) => refuseUnknown(methodsAt(routes)(request.url), request, reply))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => app.close())

const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/v1/echo', headers: { 'content-type': 'application/json', ...headers }, payload })

describe('every refusal is a problem document', () => {
  test.each([
    ['malformed JSON', '{"name": ', 400, 'malformed-body'],
    ['no body', '', 422, 'validation.failed'],
    ['a body that is not UTF-8', Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x7d]), 400, 'bad-encoding'],
    ['a name that reaches the prototype', '{"__proto__": {"admin": true}}', 400, 'forbidden-key'],
    ['a name that reaches the constructor', '{"constructor": {"prototype": {}}}', 400, 'forbidden-key'],
    ['nesting of 40', `{"name":${'['.repeat(40)}${']'.repeat(40)}}`, 400, 'too-deep'],
    ['nesting of 100,000', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'too-deep'],
    ['a lone surrogate', '{"name":"\\ud800"}', 422, 'bad-text'],
    ['NUL', '{"name":"a\\u0000b"}', 422, 'bad-text'],
    ['a number beyond all bounds', '{"list":[1e999]}', 422, 'bad-number'],
    ['a wrong type', '{"name":5}', 422, 'validation.failed'],
    ['an unknown name', '{"name":"a","other":1}', 422, 'validation.failed'],
    ['a text that is too long', '{"name":"aaaaaaaaaaaaaaaaaaaa"}', 422, 'validation.failed'],
    ['2 MB', JSON.stringify({ name: 'a'.repeat(2_000_000) }), 413, 'body-too-large'],
  ])('%s', async (_what, payload, status, kind) => {
    const answer = await post(payload)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect([answer.statusCode, answer.json().type, answer.json().status]).toEqual([status, `/problems/${kind}`, status])
    expect(answer.json().title).not.toMatch(/\{\w+\}/)
  })

  test('the field and the rule are named', async () => {
    const { fields } = (await post('{"name":5,"list":["x"],"other":1}')).json()
    expect(fields.map(({ path, rule }: { path: string; rule: string }) => [path, rule])).toEqual([['/name', 'invalid-type'], ['/list/0', 'invalid-type'], ['/other', 'unknown']])
  })

  test('another media type is 415', async () => {
    expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).json()).toMatchObject({ status: 415, type: '/problems/unsupported-media-type' })
    expect((await post('{}', { 'content-type': 'text/plain' })).statusCode).toBe(415)
  })

  test.each(['/x/%ff', '/api/v1/things/%ff'])('the bad address %s', async (url) => {
    const answer = await app.inject({ url })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  }, 5000)

  test('an unknown address is 404, another method 405 with those that would do', async () => {
    expect((await app.inject({ url: '/api/v1/nothing' })).json()).toMatchObject({ status: 404, type: '/problems/not-found' })
    const answer = await app.inject({ method: 'PATCH', url: '/api/v1/echo', headers: { 'content-type': 'application/json' }, payload: '{}' })
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST'])
  })

  test('a very long parameter is no other answer than not found', async () => {
    expect((await app.inject({ url: `/api/v1/things/${'a'.repeat(600)}` })).json()).toMatchObject({ status: 404 })
  })

  test('headers over 16 kB are 431, also before there is a request', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(answer).toContain('application/problem+json')
  })

  test('what is no HTTP is 400', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*problem\+json/)
  })
})

test('a fault of ours is a 500 that says nothing of the inside, and is logged', async () => {
  const answer = await app.inject({ url: '/api/v1/broken' })
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('customer_secret')
  expect(answer.json()).toMatchObject({ type: '/problems/internal', instance: '/requests/11111111-1111-7111-8111-111111111111' })
  expect(failures).toHaveLength(1)
})

test('a problem is told in the language that the caller prefers', async () => {
  const title = async (language?: string) => (await app.inject({ url: '/api/v1/refused', headers: language === undefined ? {} : { 'accept-language': language } })).json().title
  expect(await title()).toBe('No tea.')
  expect(await title('zh-CN,zh;q=0.9,en;q=0.8')).toBe('没有 tea。')
  expect(await title('fr, en;q=0.5, zh;q=0.4')).toBe('No tea.')
  expect(await title('en;q=0, zh')).toBe('没有 tea。')
})

test('every answer carries the security headers, with a nonce of its own', async () => {
  const [one, other] = await Promise.all([app.inject({ url: '/api/v1/things/a' }), app.inject({ url: '/api/v1/nothing' })])
  for (const { headers } of [one, other]) {
    expect(headers['content-security-policy']).toMatch(/default-src 'self'; script-src 'self' 'nonce-[^']+'/)
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'strict-transport-security': 'max-age=31536000; includeSubDomains' })
  }
  expect(one.headers['content-security-policy']).not.toBe(other.headers['content-security-policy'])
})

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (part) => { answer += part.toString() })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
