import { connect } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'

// Where one request ends and the next begins must be read in one way only: else a proxy in front and the program see different ones (request smuggling).

let app: TestApp
let port: number
beforeAll(async () => {
  app = await testApp()
  port = Number(new URL(await app.listen()).port)
}, 180_000)

/** Sends bytes as they are and gives all that is answered until the connection ends or is quiet after `answers` of them. */
async function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => { socket.write(text) })
    let got = ''
    socket.setTimeout(15_000, () => { socket.destroy(); resolve(got) })
    socket.on('data', (chunk) => { got += chunk.toString() }).on('close', () => { resolve(got) }).on('error', reject)
  })
}

const body = '{"email":"a@example.com","password":"wrong wrong"}'
const hidden = 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
const head = 'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

test.each([
  ['a length beside chunks', `${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
  ['chunks beside a length', `${head}Transfer-Encoding: chunked\r\nContent-Length: ${body.length}\r\n\r\n${body}${hidden}`],
  ['two lengths', `${head}Content-Length: ${body.length}\r\nContent-Length: 0\r\n\r\n${body}${hidden}`],
  ['a length that is no number', `${head}Content-Length: +${body.length}\r\n\r\n${body}${hidden}`],
  ['an encoding that hides chunks', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
  ['a space before the colon', `${head}Content-Length : 0\r\n\r\n${hidden}`],
  ['a chunk whose size is none', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n${hidden}`],
  ['a header that is folded', `${head}X-One: a\r\n Content-Length: 0\r\n\r\n${hidden}`],
  ['a lone line feed in a header', `${head}X-One: a\nContent-Length: 0\r\n\r\n${hidden}`],
])('%s is refused, and what hides behind it is not answered', async (_name, text) => {
  const answer = await send(text)
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1)
  expect(answer).toContain('/problems/')
}, 30_000)

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
