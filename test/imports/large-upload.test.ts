import { type ClientRequest, type IncomingMessage } from 'node:http'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Server } from '../faults/server.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 })

const boundary = '----large'
const head = `--${boundary}\r\ncontent-disposition: form-data; name="object"\r\n\r\ncustomer\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="large.csv"\r\ncontent-type: text/csv\r\n\r\nname,remark\n`
const tail = `\r\n--${boundary}--\r\n`
/** One megabyte of rows. */
const piece = Buffer.from(`Large customer,${'x'.repeat(984)}\n`.repeat(1000))

describe.skipIf(process.platform !== 'linux')('a large file that comes in by a slow line', () => {
  let server: Server
  const coming = () => join(server.data, 'files/coming')
  const onDisk = () => (existsSync(coming()) ? readdirSync(coming()).reduce((sum, name) => sum + statSync(join(coming(), name)).size, 0) : 0)
  const write = (request: ClientRequest, bytes: Buffer | string) => new Promise<void>((resolve) => { request.write(bytes, () => resolve()) })
  const begin = () => {
    const request = server.open('/api/v1/imports', { 'content-type': `multipart/form-data; boundary=${boundary}` })
    const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
      request.on('response', (response: IncomingMessage) => {
        let body = ''
        response.on('data', (part: Buffer) => { body += part.toString() })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      })
      request.on('error', reject)
    })
    answered.catch(() => undefined)
    return { request, answered }
  }

  beforeAll(async () => {
    server = new Server()
    await server.start()
    await server.setUp()
  })
  afterAll(() => server.end())

  it('is written to disk while it comes, and the memory of the server does not grow with it', async () => {
    const { request, answered } = begin()
    await write(request, head)
    for (let sent = 1; sent <= 190; sent += 1) {
      await write(request, piece)
      // The line is slow: nothing more is sent before most of it lies on disk.
      if (sent % 10 === 0) await expect.poll(onDisk, { interval: 5, timeout: 60_000 }).toBeGreaterThan((sent - 3) * piece.length)
    }
    request.end(tail)
    const { status, body } = await answered
    expect([status, JSON.parse(body).status]).toEqual([201, 'uploaded'])
    expect(server.peakMemory()).toBeLessThan(300 * 2 ** 20)
    expect(readdirSync(coming())).toEqual([])
  })

  it('is refused as too large as soon as it goes beyond the bound, and nothing of it is kept', async () => {
    const { request, answered } = begin()
    let open = true
    answered.then(() => { open = false }, () => { open = false })
    await write(request, head)
    for (let sent = 0; open && sent < 230; sent += 1) await write(request, piece)
    if (open) request.end(tail)
    const { status, body } = await answered
    expect(JSON.parse(body)).toMatchObject({ type: '/problems/file-too-large', status: 413, title: 'The file is larger than 200 MB.' })
    expect(status).toBe(413)
    await expect.poll(() => readdirSync(coming()), { interval: 20, timeout: 30_000 }).toEqual([])
    expect((await server.get('/api/v1/imports?limit=10')).rows).toHaveLength(1)
  })
})
