import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Connection, parseConnection } from '../database/connection.ts'
import type { Connections } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { makeDatabase, prepareRoles } from '../database/roles.ts'
import { startServer } from '../database/server/index.ts'
import { installQueue } from '../jobs/install.ts'
import { closedForConnections, runAs } from './owner.ts'

declare module 'vitest' {
  interface ProvidedContext { testServer: TestServer }
}

/** What a test needs to make its own copy of the migrated database. */
export interface TestServer {
  readonly admin: Connection
  readonly secret: string
  readonly connections: Connections
  readonly template: string
  /** Why the template could not be migrated; then only the tests that need it fail. */
  readonly failure: string | undefined
}

const folderName = `guanxi-test-${process.getuid?.() ?? 0}-`

/** What all copies that live at a time come to stays well below this. */
const roomInMemory = 6 * 2 ** 30

/**
 * The server of a run is thrown away, and each test file makes and drops some five thousand files of a database: in memory where
 * there is enough of it, as a disk takes seconds to drop what it has just been given.
 */
function folderOfServers(): string {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= roomInMemory && freemem() >= 2 * roomInMemory ? memory : tmpdir()
}

/** Starts one server for the whole run (or uses TEST_DATABASE_URL) and migrates one template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Models compute in a program of their own, which stands bundled beside the server.
  const bundled = spawnSync(process.execPath, [join(import.meta.dirname, '../../../scripts/steps/models.mjs')], { encoding: 'utf8' })
  if (bundled.status !== 0) throw new Error(bundled.stderr)
  const { admin, secret, stop } = await testServer()
  const template = `guanxi_template_${randomBytes(6).toString('hex')}`
  try {
    await makeDatabase(admin, template)
    const connections = await prepareRoles({ ...admin, database: template }, secret)
    const failure = await migrate(connections, join(import.meta.dirname, '../../../migrations'))
      // As in a running program, followers of the feed may queue work.
      .then(() => installQueue(connections))
      .then(() => undefined, (error: unknown) => String(error))
    await closedForConnections(admin, template)
    project.provide('testServer', { admin, secret, connections, template, failure })
  } catch (error) {
    await stop()
    throw error
  }
  return async () => {
    // What test files prepared of it (preparedDatabase) is named after it.
    const made = await runAs(admin, 'select datname from pg_database where starts_with(datname, $1)', [template])
    for (const { datname } of made) await runAs(admin, `drop database if exists ${String(datname)} with (force)`)
    await stop()
  }
}

async function testServer() {
  const named = process.env['TEST_DATABASE_URL']
  if (named !== undefined && named !== '') {
    const admin = parseConnection(named)
    return { admin, secret: admin.password ?? '', stop: async () => undefined }
  }
  for (const place of new Set([tmpdir(), folderOfServers()])) await clearForgotten(place)
  const folder = mkdtempSync(join(folderOfServers(), `${folderName}${process.pid}-`))
  // As root the server runs as an ordinary user, who must be able to pass.
  chmodSync(folder, 0o755)
  const server = await startServer(folder, { durable: false, sharedBuffers: '128MB' })
  return {
    admin: server.admin,
    secret: server.secret,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends servers of runs that were killed and could not clear up after themselves. */
async function clearForgotten(place: string): Promise<void> {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(folderName))) {
    const pid = Number(name.slice(folderName.length).split('-')[0])
    if (existsSync(`/proc/${pid}`) || process.platform !== 'linux') continue
    const folder = join(place, name)
    await startServer(folder, { durable: false, sharedBuffers: '32MB' }).then((server) => server.stop()).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}
