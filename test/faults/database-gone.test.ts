import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { formatConnection } from '../../src/platform/database/index.ts'
import { type RunningServer, startServer } from '../../src/platform/database/server/index.ts'
import { runAs } from '../../src/platform/testing/index.ts'
import { wholeness } from './checks.ts'
import { fault, long } from './report.ts'
import { Server } from './server.ts'
import { Stream } from './streams.ts'

// A database of its own (DATABASE_URL), which nobody starts again but the test.
vi.setConfig({ hookTimeout: 900_000 })

/** How long it is away, in milliseconds. */
const away = long ? 60_000 : 3_000
const outer = 'guanxi_outside'
const problems = { en: 'The database cannot be reached at the moment. Please try again shortly.', zh: '暂时无法连接数据库，请稍后重试。' }

describe('a database that goes away', () => {
  let place: string
  let database: RunningServer
  let server: Server
  let workspaceId: number
  const streams: Stream[] = []

  /** Nobody looks after it: it stays dead until it is started here. */
  const begin = async () => {
    const started = await startServer(place, { durable: true, sharedBuffers: '64MB' })
    started.letGo()
    return started
  }
  const ask = async (sql: string) => (await runAs({ ...database.admin, database: outer }, sql))[0] ?? {}

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'guanxi-outer-'))
    chmodSync(place, 0o755)
    database = await begin()
    await runAs(database.admin, `create database ${outer}`)
    server = new Server(undefined, { environment: { DATABASE_URL: formatConnection({ ...database.admin, database: outer }) } })
    await server.start()
    workspaceId = await server.setUp()
    for (let index = 0; index < 5; index += 1) streams.push(new Stream(server))
    await vi.waitUntil(() => streams.every(({ open }) => open), { timeout: 60_000 })
  })
  afterAll(async () => {
    for (const stream of streams) stream.close()
    await server.end()
    await (await startServer(place)).stop()
    rmSync(place, { recursive: true, force: true })
  })

  fault(`the database gone for ${away / 1000} s`, async () => {
    const written: string[] = [(await server.post('/api/v1/customers', { name: 'Before' })).id as string]
    const running = await server.post('/api/v1/imports/load', { customers: 25, language: 'en' })
    const jobOf = async () => (await server.get('/api/v1/jobs')).rows.find(({ id }: { id: string }) => id === running.result.job)
    await expect.poll(jobOf, { timeout: 60_000, interval: 20 }).toMatchObject({ state: 'running' })
    process.kill(database.pid, 'SIGKILL')
    const gone = performance.now()
    let refused = 0
    let slowest = 0
    while (performance.now() - gone < away) {
      for (const language of ['en', 'zh'] as const) {
        const started = performance.now()
        const write = Math.floor(refused / 2) % 2 === 0
        const answer = await server.answer(write ? 'POST' : 'GET', '/api/v1/customers', write ? { name: 'Never' } : undefined, { 'accept-language': language })
        slowest = Math.max(slowest, performance.now() - started)
        expect(answer).toMatchObject({ status: 503, body: { status: 503, type: expect.stringMatching(/database\.unavailable$/), title: problems[language] } })
        expect([answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([expect.stringMatching(/^application\/problem\+json/), '5'])
        refused += 1
      }
      // A person's pace: faster would be refused as too fast.
      await pause(20)
      expect(await server.answer('GET', '/health')).toMatchObject({ status: 200, body: { status: 'alive' } })
      expect(await server.answer('GET', '/ready')).toMatchObject({ status: 503, body: { ready: false, checks: { database: false } } })
    }
    database = await begin()
    const back = performance.now()
    await server.ready()
    const recovered = Math.round(performance.now() - back)
    expect(server.lives).toBe(true)
    // People go on where they were, live connections hear, and the job that was under way is done.
    const after = await server.post('/api/v1/customers', { name: 'After' })
    written.push(after.id as string)
    await expect.poll(() => streams.filter(({ heard }) => heard.includes(after.id as string)).length, { timeout: 60_000, interval: 50 }).toBe(streams.length)
    await expect.poll(async () => (await jobOf()).state, { timeout: 180_000, interval: 100 }).toBe('done')
    expect((await server.post('/api/v1/customers/count', {})).count).toBe(25 + written.length)
    expect(await connections()).toBeLessThan(30)
    return {
      points: `${refused} requests meanwhile, the slowest answered after ${Math.round(slowest)} ms; ready ${recovered} ms after it was back`,
      compared: `each a 503 problem in the caller’s language with Retry-After; /health alive, /ready not; live connections hear again, the job under way is done; ${await wholeness(server, workspaceId)}`,
    }
  })

  fault('the database that stands still and answers nothing', async () => {
    const { id } = await server.post('/api/v1/customers', { name: 'Before the standstill' })
    const frozen = processesOf(database.pid)
    for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    const started = performance.now()
    let answers: { status: number; seconds: number }[]
    try {
      answers = await Promise.all(Array.from({ length: 30 }, async () => {
        const { status } = await server.answer('GET', `/api/v1/customers/${id as string}`)
        return { status, seconds: (performance.now() - started) / 1000 }
      }))
      expect((await server.answer('GET', '/health')).status).toBe(200)
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    const slowest = Math.max(...answers.map(({ seconds }) => seconds))
    expect(slowest).toBeLessThan(60)
    await server.ready()
    expect((await server.get(`/api/v1/customers/${id as string}`)).name).toBe('Before the standstill')
    return { points: `30 requests at once, the slowest answered after ${Math.round(slowest)} s`, compared: 'each a 503 in bounded time, and the usual answer when it goes on' }
  }, { longOnly: true, without: process.platform === 'linux' ? undefined : 'only on Linux all processes of a server are found' })

  /** Connections that the program holds; one that tries to connect again and again must not leave any behind. */
  async function connections(): Promise<number> {
    return Number((await ask(`select count(*)::int from pg_stat_activity where datname = '${outer}'`))['count'])
  }
})

/** A process and all that it has started. Linux only. */
function processesOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter((child) => child.trim() !== '').map(Number))
    return [pid, ...children.flatMap(processesOf)]
  } catch {
    return [] // It has ended meanwhile.
  }
}
