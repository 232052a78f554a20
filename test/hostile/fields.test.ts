import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Field } from '../../src/model/define/field.ts'
import { behaviourOf } from '../../src/model/fields/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestAnswer } from '../support/client.ts'

let app: TestApp
let id: string
let paths: Record<string, Record<string, unknown>>
beforeAll(async () => {
  app = await testApp()
  id = (await app.admin.create('customers', { name: 'Bystander' })).id as string
  ;({ paths } = (await app.nobody().get('/api/v1/openapi.json')).body)
})

/** Routes that end the session of the test, or never end themselves. */
const notDriven = new Set(['/api/v1/sign-out', '/api/v1/sessions/end-all', '/api/v1/live', '/api/v1/password'])

const hostileJson = fc.oneof(
  fc.json({ maxDepth: 6 }), fc.constantFrom(
    '{', '[]', '[[[[]]]]', 'null', 'true', '1e999', '-1', '""', '"\\ud800"', '{"\\u0000":1}', '{"__proto__":{}}', '{"constructor":1}', '{"id":"x","version":-1}', '{"a":9007199254740993}',
    '{"filter":{"and":[{"or":[{"not":{}}]}]}}', '{"filter":{"field":"owner.manager.manager.manager.name","is":"equals","value":1}}', '{"filter":{"field":"__proto__","is":"equals","value":1}}',
    '{"filter":{"some":"constructor"}}', '{"filter":{"aggregate":"sum","over":"x","is":"equals"}}', '{"sort":[{"field":"toString"}]}', '{"measures":[{"function":"sum","field":"name"}]}',
    '{"measures":[{"function":"count"}],"groupBy":{"field":"name; drop table customer","period":"day"}}', '{"limit":0}', '{"limit":1e308}', '{"cursor":"a.b"}', '{"from":{"a":[]},"sort":[{"field":"createdAt"}]}',
    '{"ids":["x"],"changes":{}}', '{"ids":[],"action":"record.purge"}', '{"values":{"phone":[1],"name":{"a":1}}}', '{"asOf":"9999-99-99T00:00:00Z"}', '{"to":{"object":"user","id":"x"}}', '{"undo":"x"}',
  ),
)
const hostileText = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom("' or 1=1 --", '../../etc/passwd', '%', '\\', 'a'.repeat(501), '\u202e', '١٢٣', '-0', '1e5', 'null', 'undefined', '{}', '[]', '01890000-0000-7000-8000-000000000000'))

function expectRefusal(answer: TestAnswer, sent: string): void {
  if (answer.status < 400) return
  expect([answer.headers['content-type'], sent]).toEqual(['application/problem+json; charset=utf-8', sent])
  expect([sent, answer.status < 500 || answer.status === 501 ? 'refused' : `${answer.status} ${answer.text}`]).toEqual([sent, 'refused'])
}

describe('hostile requests', () => {
  test('at every route: never a fault, always a problem document', async () => {
    const routes = Object.entries(paths).filter(([path]) => !notDriven.has(path)).flatMap(([path, methods]) => Object.keys(methods).flatMap((method) => (path.includes('{') ? [true, false] : [true]).map((real) => ({ path, method, real }))))
    const samples = fc.sample(fc.record({ body: hostileJson, text: hostileText }), { numRuns: routes.length, seed: 20261125 })
    for (const [index, { path, method, real }] of routes.entries()) {
      const { body, text } = samples[index]!
      const url = path.replace(/\{\w+\}/g, real ? id : encodeURIComponent(inAddress(text)))
      const query = method === 'get' && index % 2 === 0 ? `?filter=${encodeURIComponent(body)}&limit=${index}&sort=${encodeURIComponent(inAddress(text))}` : ''
      const send = { get: () => app.admin.get(`${url}${query}`), post: () => app.admin.post(url, body), put: () => app.admin.put(url, body), patch: () => app.admin.patch(url, body, { version: index % 3 }), delete: () => app.admin.delete(url, { version: index + 2 }) }[method]
      expectRefusal(await send!(), `${method} ${url}${query} ${body}`)
    }
    expect((await app.admin.get('/api/v1/me')).status).toBe(200)
  }, 300_000)

  test('for every field of every object: what its type refuses is a 422 that names it', async () => {
    for (const object of app.program.registry.objects.values()) {
      if (object.writtenBy !== undefined) continue
      for (const [name, field] of Object.entries(object.fields)) {
        if (field.writtenBy !== undefined || !behaviourOf(field).written || field.type === 'autoNumber') continue
        for (const value of pickSome(field)) {
          const body = JSON.stringify({ [name]: value })
          const answer = await app.admin.post(`/api/v1/${object.path}`, body)
          const sent = `${object.name} ${body.slice(0, 200)}`
          expect([sent, answer.status >= 400 && answer.status < 500, answer.headers['content-type']]).toEqual([sent, true, 'application/problem+json; charset=utf-8'])
        }
      }
    }
  }, 300_000)
})

test('nothing of all this was a fault of ours', () => { expect(app.faults).toEqual([]) })

/** An address holds no half of a pair. */
function inAddress(text: string): string {
  return /\p{Surrogate}/u.test(text) ? 'x' : text
}

/** A few of the values that the type must refuse; JSON makes null of what it cannot say, which is no hostile value. */
function pickSome(field: Field): unknown[] {
  const hostile = behaviourOf(field).hostile(field).filter((value) => !['null', undefined].includes(JSON.stringify(value)))
  return fc.sample(fc.constantFrom(...hostile), { numRuns: Math.min(3, hostile.length), seed: 7 })
}
