import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runAs, testDatabase } from '../testing/index.ts'
import { Listener } from './listen.ts'

// A place between listener and database, which can be away.
let folder: string
let between: Server
let away = false
let tries = 0
const sockets = new Set<Socket>()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'listen-'))
  away = false
  tries = 0
})
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  between.close()
  rmSync(folder, { recursive: true, force: true })
})

const again = 20

async function listener() {
  const { connections: { serving } } = await testDatabase()
  const port = serving.port
  between = createServer((socket) => {
    tries += 1
    sockets.add(socket.on('error', () => undefined))
    if (away) return void socket.destroy()
    const there = serving.host.startsWith('/') ? connect(join(serving.host, `.s.PGSQL.${port}`)) : connect(port, serving.host)
    sockets.add(there.on('error', () => undefined))
    socket.pipe(there).pipe(socket)
  })
  await new Promise<void>((resolve) => { between.listen(join(folder, `.s.PGSQL.${port}`), resolve) })
  return { serving, made: new Listener({ ...serving, host: folder }, again) }
}

const leave = () => {
  away = true
  for (const socket of sockets) socket.destroy()
}

test('while the database is away it is tried one time after the other, and heard again once it is back', async () => {
  const { serving, made } = await listener()
  const heard: string[] = []
  await made.listen('news', (payload) => { heard.push(payload) })
  leave()
  tries = 0
  const began = performance.now()
  await expect.poll(() => tries, { timeout: 20_000, interval: 5 }).toBeGreaterThanOrEqual(12)
  // Twelve tries have eleven pauses between them; were each failure followed by two tries, four would have been enough.
  expect(performance.now() - began).toBeGreaterThan(11 * again * 0.9)
  away = false
  // Something may have been missed: it is told so with an empty payload.
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual([''])
  await runAs(serving, `select pg_notify('news', 'back')`)
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['', 'back'])
  await made.close()
})

test('whoever could not be heard at the first try may ask again, and nobody goes on trying for him', async () => {
  const { serving, made } = await listener()
  away = true
  await expect(made.listen('news', () => undefined)).rejects.toMatchObject({ details: { status: 503 } })
  const once = tries
  away = false
  const heard: string[] = []
  const stop = await made.listen('news', (payload) => { heard.push(payload) })
  expect(tries).toBe(once + 1)
  await runAs(serving, `select pg_notify('news', 'first')`)
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['first'])
  await stop()
  await made.close()
})
