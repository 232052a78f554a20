import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from './database/index.ts'
import { advisoryLocks } from './database/locks.ts'

const programLock = advisoryLocks.program

/** The lock that makes this the one running program of its database. */
export interface RunningProgram {
  /** Tells others where this program is reached; call it once it listens. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/** Another program serves this database already. */
export class AlreadyRunning extends Error {
  readonly pid: number
  /** Where it is reached; undefined while it still starts. */
  readonly address: string | undefined

  constructor({ pid, host, address }: Holder) {
    const where = address === undefined ? 'it has not said its address yet' : `it is reached at ${address}`
    super(`Guanxi is running already on this data: process ${pid}${host === shortHost() ? '' : ` on ${host}`}, ${where}.`)
    this.name = 'AlreadyRunning'
    this.pid = pid
    this.address = address
  }
}

interface Holder { readonly pid: number; readonly host: string; readonly address: string | undefined }

/**
 * Takes the lock, which the database holds for as long as this process lives. When the connection breaks it is taken again;
 * when somebody else has it by then, `onLost` is called, and the program must end.
 * @param shared for a database that several programs serve (DATABASE_URL): they share the lock, and only who needs the data for
 * himself alone, as a restore does, is kept out.
 * @throws AlreadyRunning naming process and address of who holds it.
 */
export async function becomeRunning(connection: Connection, onLost: (error: AlreadyRunning) => void, { shared = false }: { readonly shared?: boolean } = {}): Promise<RunningProgram> {
  let client = await take(connection, undefined, shared)
  let address: string | undefined
  let released = false
  const watch = (held: pg.Client) => {
    held.once('end', () => { if (!released) void retake() })
  }
  const retake = async () => {
    while (!released) {
      try {
        client = await take(connection, address, shared)
        watch(client)
        return
      } catch (error) {
        if (error instanceof AlreadyRunning) { onLost(error); return }
        await pause(500)
      }
    }
  }
  watch(client)
  return {
    async announce(reachedAt) {
      address = reachedAt
      await sayWho(client, address)
    },
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

async function take(connection: Connection, address: string | undefined, shared: boolean): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    // A machine that vanished must not hold the lock for hours.
    await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3')
    await sayWho(client, address)
    await wait(client, shared)
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/** The server notices the end of a killed program within moments: only then is it worth waiting, for five seconds at most. */
async function wait(client: pg.Client, shared: boolean): Promise<void> {
  let patience = 100
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock${shared ? '_shared' : ''}($1) as taken`, [programLock])
    if (rows[0]?.taken === true) return
    const holder = await holderOf(client)
    if (holder !== undefined && (patience === 0 || !isGone(holder))) throw new AlreadyRunning(holder)
    if (patience === 0) throw new Error('The lock of the running program cannot be taken, and nobody is seen to hold it')
    patience -= 1
    await pause(50)
  }
}

async function holderOf(client: pg.Client): Promise<Holder | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1
       and l.database = (select oid from pg_database where datname = current_database())`, [programLock])
  const named = /^guanxi (\d+) (\S+) ?(\S+)?$/.exec(rows[0]?.name ?? '')
  return named === null ? undefined : { pid: Number(named[1]), host: named[2] ?? '', address: named[3] }
}

/** Who we are stands in the name of our connection, where the next one to ask finds it. */
async function sayWho(client: pg.Client, address: string | undefined): Promise<void> {
  const name = `guanxi ${process.pid} ${shortHost()}${address === undefined ? '' : ` ${address}`}`
  await client.query(`select set_config('application_name', $1, false)`, [name.slice(0, 63)])
}

function shortHost(): string {
  return hostname().replace(/[^\w.-]/g, '').slice(0, 16) || 'unknown'
}

function isGone({ pid, host }: Holder): boolean {
  if (host !== shortHost()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
