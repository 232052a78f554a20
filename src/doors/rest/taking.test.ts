import { type AddressInfo, connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendDownload } from './download.ts'
import { nothingAssumed } from './calls.ts'
import { registerRoutes } from './register.ts'
import type { Call, Route } from './route.ts'
import { createServer } from './server.ts'

// On real sockets; a caller is given up after a fraction of the usual time.
const taking = { period: 25, looks: 20 }
const size = 48 * 2 ** 20
const piece = 'x'.repeat(65_536)
let app: FastifyInstance
let port = 0
let given = 0
let ended = 0

async function* pieces(): AsyncGenerator<string> {
  try {
    for (let sent = 0; sent < size; sent += piece.length) {
      given += piece.length
      yield piece
    }
  } finally {
    ended += 1
  }
}

beforeAll(async () => {
  const operation = { id: 'x', tag: 'x', summary: 'x' }
  const routes: Route[] = [
    { method: 'GET', path: '/api/v1/file', access: 'open', operation, handle: (call) => sendDownload(call, { fileName: 'file', type: 'text/plain', chunks: Readable.from(pieces()) }) },
    { method: 'GET', path: '/api/v1/small', access: 'open', operation, handle: async () => ({ body: { small: true } }) },
  ]
  app = createServer({ trustProxy: false, secure: false, taking, newId: () => '11111111-1111-7111-8111-111111111111', failed: () => undefined })
  const call = async (_route: Route, request: Call['request'], reply: Call['reply']): Promise<Call> => ({
    get context(): never { throw new Error('nobody') }, caller: undefined, session: undefined, stillSignedIn: async () => false,
    params: {}, query: {}, body: request.body, language: 'en', request, reply,
  })
  registerRoutes(app, routes, { begin: (...asked) => nothingAssumed(call(...asked)), position: String })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

function ask(path: string): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  return socket
}

test('a caller who takes nothing of a file is cut off, and what made the file ends', async () => {
  given = 0
  const before = ended
  const socket = ask('/api/v1/file').pause()
  await expect.poll(() => ended, { timeout: 20_000 }).toBe(before + 1)
  // Only what the lines themselves hold was made.
  expect(given).toBeLessThan(size)
  socket.destroy()
})

test('a caller who is slow but takes a little again and again gets all of it', async () => {
  const socket = ask('/api/v1/file')
  let taken = 0
  let slow = 0
  socket.on('data', (part: Buffer) => {
    taken += part.length
    slow += part.length
    if (slow < 2 ** 20) return
    slow = 0
    socket.pause()
    setTimeout(() => { socket.resume() }, taking.period)
  })
  await new Promise<void>((resolve) => { socket.once('close', () => { resolve() }) })
  // More than two times as long as a caller is waited for who takes nothing.
  expect(taken).toBeGreaterThan(size)
})

test('a connection that is kept open with nothing to take is left alone', async () => {
  const socket = connect(port, '127.0.0.1')
  let answers = ''
  socket.on('data', (part: Buffer) => { answers += part.toString() })
  const small = () => socket.write('GET /api/v1/small HTTP/1.1\r\nHost: x\r\n\r\n')
  small()
  await expect.poll(() => answers.split('"small"').length - 1, { timeout: 20_000 }).toBe(1)
  const other = ask('/api/v1/file').pause()
  const before = ended
  await expect.poll(() => ended, { timeout: 20_000 }).toBe(before + 1)
  small()
  await expect.poll(() => answers.split('"small"').length - 1, { timeout: 20_000 }).toBe(2)
  socket.destroy()
  other.destroy()
})
