import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formBody, readForm } from './multipart.ts'
import { nothingAssumed } from './calls.ts'
import { registerRoutes } from './register.ts'
import type { Call, Route } from './route.ts'
import { createServer } from './server.ts'

// On a real socket, as a slow line is no thing to imitate; the pace is a hundred times the real one.
const pace = { whole: 300, period: 300, leastBytes: 2000 }
let app: FastifyInstance
let port = 0

beforeAll(async () => {
  const operation = { id: 'x', tag: 'x', summary: 'x' }
  const routes: Route[] = [
    { method: 'POST', path: '/api/v1/upload', access: 'open', operation, body: formBody, handle: async (call) => ({ body: { bytes: await readForm(call, async ({ content }) => {
      let bytes = 0
      for await (const part of content) bytes += (part as Buffer).length
      return bytes
    }) } }) },
    { method: 'POST', path: '/api/v1/echo', access: 'open', operation, body: formBody, handle: async () => ({ body: {} }) },
  ]
  app = createServer({ trustProxy: false, secure: false, pace, newId: () => '11111111-1111-7111-8111-111111111111', failed: () => undefined })
  const call = async (_route: Route, request: Call['request'], reply: Call['reply']): Promise<Call> => ({
    get context(): never { throw new Error('nobody') }, caller: undefined, session: undefined, stillSignedIn: async () => false,
    params: {}, query: {}, body: request.body, language: 'en', request, reply,
  })
  registerRoutes(app, routes, { begin: (...asked) => nothingAssumed(call(...asked)), position: String })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

const head = (path: string, type: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
const form = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'

/** Sends pieces with pauses between, until all is said or the other side hangs up; gives what came back. */
async function send(start: string, pieces: number, each: string, end: string, between: number): Promise<{ readonly answer: string; readonly milliseconds: number }> {
  const began = performance.now()
  const socket: Socket = connect(port, '127.0.0.1')
  let answer = ''
  const closed = new Promise<void>((resolve) => { socket.on('close', () => { resolve() }) })
  socket.on('data', (part) => { answer += part.toString() }).on('error', () => undefined)
  socket.write(start)
  for (let piece = 0; piece < pieces && socket.writable && answer === ''; piece += 1) {
    socket.write(each)
    await Promise.race([pause(between), closed])
  }
  if (socket.writable && answer === '') socket.write(end)
  await closed
  return { answer, milliseconds: performance.now() - began }
}

test('a file that takes longer than a request may, but goes on, comes in whole', async () => {
  const { answer, milliseconds } = await send(`${head('/api/v1/upload', 'multipart/form-data; boundary=b')}${chunk(form)}`, 12, chunk('x'.repeat(2500)), `${chunk('\r\n--b--\r\n')}0\r\n\r\n`, 75)
  expect(milliseconds).toBeGreaterThan(2 * pace.whole)
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*"bytes":30000/)
})

test('a file that dribbles is given up, with a problem', async () => {
  const { answer, milliseconds } = await send(`${head('/api/v1/upload', 'multipart/form-data; boundary=b')}${chunk(form)}`, 200, chunk('x'), `${chunk('\r\n--b--\r\n')}0\r\n\r\n`, 30)
  expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*request-timeout/)
  expect(milliseconds).toBeLessThan(10 * pace.period)
})

test('any other request that dribbles is given up although it goes on: JSON, and a form where none is read', async () => {
  for (const [path, type] of [['/api/v1/echo', 'application/json'], ['/api/v1/nowhere', 'multipart/form-data; boundary=b']] as const) {
    const { milliseconds } = await send(head(path, type), 100, chunk(' '.repeat(2500)), '0\r\n\r\n', 50)
    expect([path, milliseconds < 10 * pace.whole]).toEqual([path, true])
  }
})

test('who never sends a byte of the body is given up', async () => {
  const { answer } = await send(head('/api/v1/echo', 'application/json'), 1, '', '', 5)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
})
