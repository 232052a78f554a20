import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOutgoingGuard, ForbiddenAddress } from './guard.ts'
import { createFetch } from './fetch.ts'

let server: Server
let port = 0
let asked = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1
    if (request.url === '/large') { response.end('x'.repeat(5000)); return }
    if (request.url === '/away') { response.writeHead(302, { location: '/secret' }).end(); return }
    if (request.url === '/slow') return
    request.on('data', (chunk: Buffer) => response.write(chunk)).on('end', () => response.end('!'))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  port = (server.address() as AddressInfo).port
})
afterAll(() => { server.closeAllConnections(); server.close() })

const bounds = { patience: 500, most: 1000 }
const allowed = () => createFetch(createOutgoingGuard(`localhost:${port}`), bounds)

test('an allowed server is asked and answers', async () => {
  const answer = await allowed()(`http://localhost:${port}/`, { method: 'POST', headers: {}, body: 'text' })
  expect([answer.status, await answer.text()]).toEqual([200, 'text!'])
})

test('without leave no inner server is asked, in whatever spelling', async () => {
  const before = asked
  const ask = createFetch(createOutgoingGuard(), bounds)
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254']) {
    for (const scheme of ['http', 'https']) await expect(ask(`${scheme}://${host}:${port}/`, { method: 'GET', headers: {} })).rejects.toThrow(ForbiddenAddress)
  }
  expect(asked).toBe(before)
})

test('a large answer, a slow one and a redirect lead nowhere', async () => {
  await expect(allowed()(`http://localhost:${port}/large`, { method: 'GET', headers: {} })).rejects.toThrow(/larger/)
  await expect(allowed()(`http://localhost:${port}/slow`, { method: 'GET', headers: {} })).rejects.toThrow()
  const answer = await allowed()(`http://localhost:${port}/away`, { method: 'GET', headers: {} })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/secret'])
})
