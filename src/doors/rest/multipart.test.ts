import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { formBody, readForm } from './multipart.ts'
import { problems } from './problems.ts'
import { nothingAssumed } from './calls.ts'
import { registerRoutes } from './register.ts'
import type { Route } from './route.ts'
import { createServer } from './server.ts'

let app: FastifyInstance
const wanted = z.strictObject({ kind: z.literal('sound') })
const uncaught: unknown[] = []
const note = (error: unknown) => { uncaught.push(error) }

beforeAll(async () => {
  const operation = { id: 'x', tag: 'x', summary: 'x' }
  const routes: Route[] = [
    { method: 'POST', path: '/api/v1/refused', access: 'open', operation, body: formBody, handle: async (call) => ({ body: await readForm(call, async () => { throw problems.notFound() }) }) },
    { method: 'POST', path: '/api/v1/wrong', access: 'open', operation, body: formBody, handle: async (call) => ({ body: await readForm(call, ({ fields }) => Promise.resolve(wanted.parse(fields))) }) },
  ]
  app = createServer({ trustProxy: false, secure: false, newId: () => '11111111-1111-7111-8111-111111111111', failed: note })
  registerRoutes(app, routes, {
    begin: (_route, request, reply) => nothingAssumed(Promise.resolve({
      get context(): never { throw new Error('nobody') }, caller: undefined, session: undefined, stillSignedIn: async () => false,
      params: {}, query: {}, body: request.body, language: 'en', request, reply,
    })),
    position: String,
  })
  process.on('uncaughtException', note)
})
afterAll(async () => {
  process.off('uncaughtException', note)
  await app.close()
})

test('a form that is cut off in a file that nobody wanted ends in a refusal, never in the end of the program', async () => {
  for (const payload of ['--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx', `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${'x'.repeat(200_000)}`]) {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/refused', headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload })
    expect(answer.statusCode).toBeOneOf([400, 404])
  }
  await new Promise((resolve) => { setImmediate(resolve) })
  expect(uncaught).toEqual([])
})

test('a field that is wrong ends in a refusal, never in the end of the program', async () => {
  for (const kind of ['picture', '', '{"x":']) {
    const payload = `--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--x--\r\n`
    const answer = await app.inject({ method: 'POST', url: '/api/v1/wrong', headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload })
    expect(answer.statusCode, answer.body).toBe(422)
  }
  await new Promise((resolve) => { setImmediate(resolve) })
  expect(uncaught).toEqual([])
})
