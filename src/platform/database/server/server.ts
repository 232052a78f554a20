import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../connection.ts'
import { rolePassword } from '../connection.ts'
import { databaseErrorCode } from '../errors.ts'
import { binaries } from './binaries.ts'
import { clearUnfinished, type ServerFolder, serverFolder, usualHome } from './folder.ts'
import { clearLocks, endOrphans, livesIn, readPostmaster, sendSignal, type Postmaster } from './processes.ts'
import { oneAtATime } from './startlock.ts'
import { defaultTuning, freePort, serverArguments, type Tuning } from './settings.ts'
import { serverUser, type ServerUser } from './user.ts'

export const bootstrapRole = 'postgres'

/** Recovery after a crash may have to read much; so long as the server lives, that long it is waited for. Milliseconds. */
const patience = 600_000

/** A PostgreSQL server of our own that accepts connections. */
export interface RunningServer {
  /** As the bootstrap superuser, to the database `postgres`. */
  readonly admin: Connection
  /** From this the passwords of the other roles are derived. */
  readonly secret: string
  readonly pid: number
  /** True when a server that had outlived its parent was taken over. */
  readonly adopted: boolean
  /** Ends the server after it has written everything. */
  stop(): Promise<void>
  /** No longer looks after the server, which goes on: another program uses it. */
  letGo(): void
}

interface Place { readonly folder: ServerFolder; readonly native: string; readonly user: ServerUser | undefined; readonly tuning: Tuning }

/**
 * Starts the embedded PostgreSQL on `dataFolder`, or adopts the one that already serves it. Sets it up at first start.
 * @throws Error with the end of the server's own log when it does not come up.
 */
export async function startServer(dataFolder: string, tuning: Tuning = defaultTuning): Promise<RunningServer> {
  const user = serverUser(usualHome(dataFolder))
  const place: Place = { folder: serverFolder(dataFolder, user), native: binaries(user), user, tuning }
  return oneAtATime(place.folder.home, async () => {
    const living = await adopt(place)
    if (living !== undefined) return running(place, living, true)
    if (!existsSync(place.folder.cluster)) setUp(place)
    return running(place, await launch(place), false)
  })
}

async function adopt({ folder }: Place): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < patience; waited += 50) {
    const found = readPostmaster(folder.cluster)
    if (found === undefined || !livesIn(found.pid, folder.cluster)) break
    if (await accepts(folder, found)) return found
    await pause(50) // It recovers, or is about to end.
    if (waited + 50 >= patience) throw new Error(`The database (process ${found.pid}) lives but does not answer. See its log in ${folder.logs}`)
  }
  return undefined
}

/** initdb into a folder of another name, renamed when whole: a kill in between leaves nothing that looks finished. */
function setUp({ folder, native, user }: Place): void {
  clearUnfinished(folder.home)
  const unfinished = join(folder.home, `cluster.new.${process.pid}`)
  const passwordFile = join(folder.home, `password.${process.pid}`)
  writeFileSync(passwordFile, rolePassword(folder.secret, bootstrapRole), { mode: 0o600 })
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
  const made = spawnSync(join(native, 'bin/initdb'), [
    '-D', unfinished, '-U', bootstrapRole, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C', '--data-checksums', '--no-instructions',
  ], { ...user, cwd: folder.home, encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`The database could not be set up in ${folder.home}: ${made.stderr ?? String(made.error)}`)
  renameSync(unfinished, folder.cluster)
}

async function launch(place: Place): Promise<Postmaster> {
  const { folder } = place
  for (let tries = 0; tries < 20; tries += 1) {
    endOrphans(folder.cluster)
    clearLocks(folder.cluster, folder.sockets)
    const started = await launchOnce(place)
    if (started !== undefined) return started
    if (!/shared memory block|lock file/.test(startOutput(folder))) break
    await pause(250) // A child of the dead server holds its memory until it ends.
  }
  throw new Error(`The database did not start. Its log (${folder.logs}) ends with:\n${startOutput(folder)}`)
}

async function launchOnce(place: Place): Promise<Postmaster | undefined> {
  const { folder, native, user, tuning } = place
  const output = openSync(join(folder.logs, 'start.log'), 'w')
  const port = await freePort(folder)
  const child = spawn(join(native, 'bin/postgres'), ['-D', folder.cluster, ...serverArguments(folder, port, tuning)], {
    // Detached: Ctrl-C in a terminal reaches the whole group, and the server must outlive us until our last commit.
    ...user, cwd: folder.home, detached: true, stdio: ['ignore', output, output], env: { PATH: process.env['PATH'] ?? '' },
  })
  closeSync(output)
  let ended = false
  child.once('exit', () => { ended = true })
  child.once('error', () => { ended = true })
  child.unref()
  try {
    for (let waited = 0; waited < patience && !ended; waited += 20) {
      const found = readPostmaster(folder.cluster)
      if (found !== undefined && found.pid === child.pid && (await accepts(folder, found))) return found
      await pause(20)
    }
  } catch (error) {
    if (child.pid !== undefined) sendSignal(child.pid, 'SIGINT')
    while (!ended) await pause(20)
    throw error
  }
  return undefined
}

/** @throws Error when the server does not know our password: then waiting is of no use. */
async function accepts(folder: ServerFolder, found: Postmaster): Promise<boolean> {
  const client = new pg.Client({ ...adminConnection(folder, found), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    const code = databaseErrorCode(error)
    if (code?.startsWith('28') === true) throw new Error(`The database in ${folder.home} does not accept the secret kept beside it; was that file changed?`, { cause: error })
    return code === '53300' // All its connections are in use: it serves.
  } finally {
    await client.end().catch(() => undefined)
  }
}

function adminConnection(folder: ServerFolder, { host, port }: Postmaster): Connection {
  return { host, port, user: bootstrapRole, password: rolePassword(folder.secret, bootstrapRole), database: 'postgres' }
}

function startOutput(folder: ServerFolder): string {
  const path = join(folder.logs, 'start.log')
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-2000) : ''
}

/** The handle; a server that dies while we run is started again. */
function running(place: Place, first: Postmaster, adopted: boolean): RunningServer {
  const { folder } = place
  let current = first
  let stopping = false
  let mending: Promise<void> | undefined
  const mend = () => oneAtATime(folder.home, async () => {
    current = (await adopt(place)) ?? (await launch(place))
  })
  const watch = setInterval(() => {
    if (stopping || mending !== undefined || livesIn(current.pid, folder.cluster)) return
    mending = mend().catch(() => undefined).finally(() => { mending = undefined })
  }, 500)
  watch.unref()
  return {
    admin: adminConnection(folder, first),
    secret: folder.secret,
    get pid() { return current.pid },
    adopted,
    letGo() {
      stopping = true
      clearInterval(watch)
    },
    async stop() {
      stopping = true
      clearInterval(watch)
      await mending
      await end(place, current.pid)
    },
  }
}

/** Fast shutdown: running transactions are rolled back, everything committed is written; after 30 s, at once. */
async function end({ folder, native, user }: Place, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(join(native, 'bin/pg_ctl'), ['stop', '-D', folder.cluster, '-m', 'fast', '-t', '30'], { ...user, stdio: 'ignore' })
    return
  }
  if (livesIn(pid, folder.cluster)) sendSignal(pid, 'SIGINT')
  for (let tries = 0; tries < 1500 && livesIn(pid, folder.cluster); tries += 1) await pause(20)
  if (livesIn(pid, folder.cluster)) sendSignal(pid, 'SIGQUIT')
}
