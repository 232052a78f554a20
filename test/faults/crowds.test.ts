import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server as Plain, type Socket } from 'node:net'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { type Target, target } from '../doors/targets.ts'
import { wholeness } from './checks.ts'
import { openFiles } from './points.ts'
import { fault, long } from './report.ts'
import { Server } from './server.ts'
import { Stream } from './streams.ts'

// Others behave badly, or are many: targets that hang, callers that are slow, a thousand who listen.
vi.setConfig({ hookTimeout: 900_000 })

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
/** Sessions may hold so many streams each. */
const streamsOfSession = 12
const exported = 8000

describe.skipIf(!long)('others who behave badly or are many', () => {
  let server: Server
  let workspaceId: number

  beforeAll(async () => {
    server = new Server(undefined, { environment: { OUTGOING_ALLOW: '127.0.0.1' } })
    await server.start()
    workspaceId = await server.setUp()
  })
  afterAll(async () => { await server?.end() })

  /** How long ordinary requests take, one after the other, until told to stop; the slowest of all, in milliseconds. */
  const served = () => {
    let slowest = 0
    let asked = 0
    let stopped = false
    const done = (async () => {
      while (!stopped) {
        const started = performance.now()
        expect((await server.answer('GET', '/api/v1/customers?limit=20')).status).toBe(200)
        slowest = Math.max(slowest, performance.now() - started)
        asked += 1
        await pause(20)
      }
    })()
    return { stop: async () => { stopped = true; await done; return { slowest: Math.round(slowest), asked } } }
  }

  fault('40 webhook targets that take a call and never answer', async () => {
    const hanging = await hangingTarget()
    const hook = (url: string) => server.post('/api/v1/webhooks', { name: 'Hook', url, events: ['customer.create'] })
    const hung: string[] = []
    for (let index = 0; index < 40; index += 1) hung.push((await hook(`${hanging.url}/${index}`)).id as string)
    const good: Target = await target()
    for (const id of [...hung, (await hook(good.url)).id as string]) await server.post(`/api/v1/webhooks/${id}/rotate-secret`)
    const others = served()
    const started = performance.now()
    const { id } = await server.post('/api/v1/customers', { name: 'Told to all' })
    await expect.poll(() => good.calls.map(({ body }) => body.data['id']), { timeout: 120_000, interval: 20 }).toContain(id)
    const told = performance.now() - started
    const state = async () => (await server.post('/api/v1/webhook-deliveries/query', { filter: { field: 'because', is: 'equals', value: 'timeout' }, limit: 200 })).rows as { webhook: { id: string }; tries: number; nextTryAt: string | null }[]
    await expect.poll(async () => (await state()).filter(({ nextTryAt }) => nextTryAt !== null).length, { timeout: 120_000, interval: 200 }).toBe(40)
    const { slowest, asked } = await others.stop()
    // While they hang, jobs of all kinds go on.
    const queued = await server.post('/api/v1/imports/load', { customers: 10, language: 'en' })
    await expect.poll(async () => (await server.get('/api/v1/jobs')).rows.find((row: { id: string }) => row.id === queued.result.job).state, { timeout: 120_000, interval: 100 }).toBe('done')
    hanging.close()
    for (const each of hung) await server.patch(`/api/v1/webhooks/${each}`, { active: false }, (await server.get(`/api/v1/webhooks/${each}`)).version as number)
    return { points: `40 targets that hang, 1 that answers; ${asked} requests meanwhile, the slowest ${slowest} ms`, compared: `the one that answers was told after ${Math.round(told / 100) / 10} s; each that hangs is given up after its time and tried later; a job was done meanwhile` }
  }, { longOnly: true })

  fault('300 callers who send their headers or their body by drops', async () => {
    const before = server.memory()
    const others = served()
    const { port } = new URL(server.address)
    const started = performance.now()
    const head = `POST /api/v1/customers HTTP/1.1\r\nhost: x\r\norigin: ${server.address}\r\ncookie: ${server.cookie}\r\n`
    const sockets: Socket[] = []
    const ended = Array.from({ length: 300 }, async (_, index) => {
      const socket = connect(Number(port), '127.0.0.1')
      sockets.push(socket)
      let answer = ''
      socket.on('error', () => undefined).on('data', (part: Buffer) => { answer += part.toString() })
      socket.write(index % 3 === 0 ? '' : index % 3 === 1 ? head : `${head}content-type: application/json\r\ncontent-length: 5000\r\n\r\n{`)
      const drops = setInterval(() => { if (socket.writable) socket.write(index % 3 === 1 ? `x-${index}: y\r\n` : index % 3 === 2 ? ' ' : '') }, 1000)
      await once(socket, 'close')
      clearInterval(drops)
      return { seconds: (performance.now() - started) / 1000, answer }
    })
    const answers = await Promise.all(ended)
    const { slowest, asked } = await others.stop()
    const longest = Math.max(...answers.map(({ seconds }) => seconds))
    expect(longest).toBeLessThan(60)
    expect(answers.filter(({ answer }, index) => index % 3 === 2 && answer.startsWith('HTTP/1.1 408')).length).toBe(100)
    for (const socket of sockets) socket.destroy()
    return { points: `100 silent, 100 with slow headers, 100 with a slow body; ${asked} requests of others, the slowest ${slowest} ms`, compared: `all cut off within ${Math.round(longest)} s; memory ${megabytes(before)} MB before, ${megabytes(server.memory())} MB after` }
  }, { longOnly: true })

  fault('20 callers who ask for a large export and do not read it', async () => {
    const path = join(server.data, 'many.csv')
    writeFileSync(path, `external id,name,remark\n${Array.from({ length: exported }, (_, index) => `E${index},Exported ${index},${'r'.repeat(1900)}`).join('\n')}`)
    const { id } = await server.upload('customer', path)
    await server.post(`/api/v1/imports/${id as string}/start`)
    await expect.poll(async () => (await server.get(`/api/v1/imports/${id as string}`)).status, { timeout: 600_000, interval: 200 }).toBe('done')
    const before = server.memory()
    const others = served()
    const started = performance.now()
    const body = JSON.stringify({ format: 'csv' })
    const ended = Array.from({ length: 20 }, async () => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1')
      socket.on('error', () => undefined).pause()
      socket.write(`POST /api/v1/customers/export HTTP/1.1\r\nhost: x\r\norigin: ${server.address}\r\ncookie: ${server.cookie}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
      // One that does not read learns of the end only when it is told by an error.
      while (!socket.destroyed && performance.now() - started < 300_000) {
        if (performance.now() - started > 170_000) socket.resume()
        await pause(500)
      }
      return (performance.now() - started) / 1000
    })
    let highest = 0
    const watching = setInterval(() => { highest = Math.max(highest, server.memory()) }, 200)
    const longest = Math.max(...await Promise.all(ended))
    clearInterval(watching)
    const { slowest, asked } = await others.stop()
    expect(longest).toBeLessThan(240)
    expect(highest).toBeLessThan(400 * 2 ** 20)
    return { points: `20 exports of ${exported.toLocaleString('en')} records, none read; ${asked} requests of others, the slowest ${slowest} ms`, compared: `all cut off within ${Math.round(longest)} s; memory at most ${megabytes(highest)} MB, ${megabytes(before)} MB before` }
  }, { longOnly: true, timeout: 900_000 })

  fault('1,000 live connections', async () => {
    const wanted = 1000
    const before = server.memory()
    const streams: Stream[] = []
    for (let session = 0; streams.length < wanted; session += 1) {
      const from = `127.0.1.${1 + (session % 250)}`
      // On a machine that has much else to do a sign-in may be asked to come again.
      const cookie = await vi.waitUntil(() => signIn(from).catch(() => undefined), { timeout: 120_000, interval: 500 })
      for (let index = 0; index < streamsOfSession && streams.length < wanted; index += 1) streams.push(new Stream({ address: server.address, cookie }, from))
    }
    await expect.poll(() => streams.filter(({ open }) => open).length, { timeout: 120_000, interval: 100 }).toBe(wanted)
    const held = server.memory()
    const others = served()
    const times: number[] = []
    for (let change = 0; change < 20; change += 1) {
      const started = performance.now()
      const { id } = await server.post('/api/v1/customers', { name: `Change ${change}` })
      await expect.poll(() => streams.filter(({ heard }) => heard.includes(id as string)).length, { timeout: 60_000, interval: 10 }).toBe(wanted)
      times.push(performance.now() - started)
    }
    const { slowest, asked } = await others.stop()
    const most = server.memory()
    expect(most).toBeLessThan(400 * 2 ** 20)
    const opened = streams.reduce((sum, each) => sum + each.opened, 0)
    for (const stream of streams) stream.close()
    // What they held is free: as many may come again.
    const again = new Stream(server)
    await expect.poll(() => again.open, { timeout: 60_000, interval: 50 }).toBe(true)
    await expect.poll(async () => openFiles(server.pid), { timeout: 60_000, interval: 100 }).toBeLessThan(200)
    again.close()
    return {
      points: `${wanted} connections of ${Math.ceil(wanted / streamsOfSession)} sessions, ${opened} openings, 20 changes; ${asked} requests of others, the slowest ${slowest} ms`,
      compared: `each change heard by all, the slowest after ${Math.round(Math.max(...times))} ms; memory ${megabytes(before)} MB before, ${megabytes(held)} MB with them, ${megabytes(most)} MB at the end; closed connections freed; ${await wholeness(server, workspaceId)}`,
    }
  }, { longOnly: true })

  /** A sign-in from another address, as the one of a peer is bounded. */
  function signIn(from: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(`${server.address}/api/v1/sign-in`, { method: 'POST', agent: false, localAddress: from, headers: { origin: server.address, 'content-type': 'application/json' } }, (answer) => {
        answer.resume()
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0]
        if (answer.statusCode === 200 && cookie !== undefined) resolve(cookie)
        else reject(new Error(`The sign-in answered ${answer.statusCode ?? 0}`))
      })
      asked.on('error', reject).end(JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery 41' }))
    })
  }
})

/** A target that takes what it is told and never answers. */
async function hangingTarget(): Promise<{ readonly url: string; close(): void }> {
  const sockets = new Set<Socket>()
  const listening: Plain = createServer((socket) => { sockets.add(socket.on('error', () => undefined).on('data', () => undefined)) })
  await new Promise<void>((resolve) => { listening.listen(0, '127.0.0.1', resolve) })
  const { port } = listening.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => { for (const socket of sockets) socket.destroy(); listening.close() } }
}
