import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, connect, type Server, type Socket } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectFile } from '../project.ts'
import { Conversation, cursorsOf, onceMore } from './client.ts'
import type { Place } from './place.ts'
import { type ColumnStore, StoreError, type StoreTable } from './port.ts'

export interface DuckDBSettings {
  readonly place: Place
  /** '1GB'; absent: a quarter of the machine's memory, 1 GB at most. */
  readonly memory?: string | undefined
  readonly threads?: number | undefined
  /** How long the process stays when nobody asks, ms. */
  readonly idle?: number
  /** Somebody waits for a position of this workspace. */
  readonly onWanted: (workspaceId: number) => void
  /** What a person should know: a damaged file was set aside. */
  readonly say: (fact: string, values: object) => void
}

/** The exit code by which the process says that the file is not to be trusted. */
const damagedCode = 3
/** A process that falls over again and again is not started at once each time. */
const restartAfter = 1000

/**
 * Keeps the file: starts the process that has it open on the first question and lets it end when nobody asks. Others reach it
 * through our socket, which starts it as well. Call it only while holding the lock of the warehouse.
 */
export async function keepDuckDB({ place, memory, threads, idle = 60_000, onWanted, say }: DuckDBSettings): Promise<ColumnStore> {
  makeFolders(place)
  let running: { readonly child: ChildProcess; readonly conversation: Promise<Conversation> } | undefined
  let fellOver = 0
  let closed = false

  const start = () => {
    const settings = {
      file: place.file, socket: place.inner, tokenFile: place.tokenFile, load: place.loadFolder, temp: place.temporaryFolder, idle,
      memory: memory ?? `${Math.min(1024, Math.floor(totalmem() / 4 / 1024 ** 2))}MB`, threads: threads ?? Math.min(4, availableParallelism()), readers: 4,
    }
    const child = fork(projectFile('src/platform/columnar/duckdb-child.mjs'), [JSON.stringify(settings)], { execArgv: ['--max-old-space-size=256'], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    let told = ''
    child.unref()
    child.channel?.unref()
    const conversation = new Promise<Conversation>((resolve, reject) => {
      child.on('message', (message: unknown) => {
        if (typeof message !== 'object' || message === null) return
        if ('ready' in message) Conversation.open(place.inner, place.tokenFile).then(resolve, reject)
        if ('fault' in message) told = String(message.fault).slice(0, 2000)
        if ('wanted' in message && typeof message.wanted === 'number') onWanted(message.wanted)
      })
      child.on('error', reject)
      child.on('exit', (code, signal) => {
        if (running?.child === child) running = undefined
        if (code === damagedCode) setAside(place, told, say)
        if (code !== 0) fellOver = performance.now()
        reject(new StoreError('absent', `The process of the warehouse ended (${code ?? signal}): ${told.trim().slice(0, 300)}`))
      })
    })
    conversation.catch(() => undefined)
    return (running = { child, conversation })
  }
  const open = async (): Promise<Conversation> => {
    if (closed) throw new StoreError('absent', 'The warehouse is closed.')
    const kept = running
    if (kept !== undefined) {
      const conversation = await kept.conversation
      if (!conversation.ended) return conversation
      if (running === kept) running = undefined
    }
    const wait = fellOver === 0 ? 0 : fellOver + restartAfter - performance.now()
    if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait) })
    return (running ?? start()).conversation
  }
  const ask = async <Answer>(operation: string, given: object = {}) => (await open()).ask<Answer>(operation, given)
  const proxy = await listen(place.address, async () => { await open(); return place.inner })
  return {
    kind: 'duckdb',
    loadFolder: place.loadFolder,
    query: (question) => onceMore(open, (asked) => asked.query(question)),
    way: async () => { await open(); return { address: place.inner, tokenFile: place.tokenFile } },
    cursors: async () => cursorsOf(await onceMore(open, (asked) => asked.ask('cursors'))),
    counts: (workspaceId) => onceMore(open, (asked) => asked.ask('counts', { workspaceId })),
    prepare: (tables: readonly StoreTable[]) => ask('prepare', { tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => ({ name: column.name, type: column.type })) })) }),
    begin: () => ask('begin'),
    write: (workspaceId, tables) => ask('write', { workspaceId, tables }),
    commit: (workspaceId, cursor) => ask('commit', { workspaceId, cursor }),
    rollback: () => ask('rollback'),
    empty: () => ask('empty'),
    unused: () => Promise.resolve(!existsSync(place.file)),
    size: async () => {
      const sizes = await Promise.all([place.file, `${place.file}.wal`].map((path) => stat(path).then(({ size }) => size, () => 0)))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    async close() {
      closed = true
      const ending = running
      await new Promise<void>((resolve) => { proxy.close(() => { resolve() }); proxy.unref() })
      if (ending === undefined) return
      const ended = new Promise<void>((resolve) => { if (ending.child.exitCode === null && ending.child.signalCode === null) ending.child.once('exit', () => { resolve() }); else resolve() })
      await (await ending.conversation.catch(() => undefined))?.end()
      if (ending.child.connected) ending.child.disconnect()
      const late = setTimeout(() => { ending.child.kill('SIGKILL') }, 5000)
      await ended
      clearTimeout(late)
    },
  }
}

function makeFolders({ folder, loadFolder, temporaryFolder, tokenFile }: Place): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  rmSync(loadFolder, { recursive: true, force: true })
  mkdirSync(loadFolder, { recursive: true, mode: 0o700 })
  mkdirSync(temporaryFolder, { recursive: true, mode: 0o700 })
  if (!existsSync(tokenFile)) writeFileSync(tokenFile, randomBytes(32).toString('base64url'), { mode: 0o600 })
}

/** The damaged file stays for whoever wants to look at it, the last one only; the next question begins with an empty one. */
function setAside({ folder, file }: Place, reason: string, say: DuckDBSettings['say']): void {
  if (!existsSync(file)) return
  for (const name of readdirSync(folder)) if (name.startsWith('damaged-')) rmSync(join(folder, name), { force: true })
  const path = join(folder, `damaged-${new Date().toISOString().replace(/[^0-9TZ]/g, '')}.duckdb`)
  renameSync(file, path)
  rmSync(`${file}.wal`, { force: true })
  say('the file of the warehouse was damaged: it is set aside and filled anew', { path, reason: reason.trim() })
}

/** Our socket: whoever connects is passed on to the process, which is started for that; it asks for the token itself. */
async function listen(address: string, reach: () => Promise<string>): Promise<Server> {
  if (!address.startsWith('\\\\')) rmSync(address, { force: true })
  const open = new Set<Socket>()
  const server = createServer((outer) => {
    open.add(outer)
    outer.on('close', () => open.delete(outer))
    outer.on('error', () => { outer.destroy() })
    reach().then((inner) => {
      const through = connect(inner)
      through.on('error', () => { outer.destroy() })
      outer.on('error', () => { through.destroy() })
      outer.pipe(through).pipe(outer)
    }, () => { outer.destroy() })
  })
  const before = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(address, resolve) })
  } finally {
    process.umask(before)
  }
  if (!address.startsWith('\\\\')) chmodSync(address, 0o600)
  const close = server.close.bind(server)
  server.close = (done) => { for (const socket of open) socket.destroy(); return close(done) }
  server.unref()
  return server
}
