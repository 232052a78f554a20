import pg from 'pg'
import type { Connection } from './connection.ts'
import { advisoryLocks } from './locks.ts'
import { clientConfig } from './pool.ts'

/** Held shared by each program that uses our own server, so that the last one to leave knows that it is the last. */
const presenceLock = advisoryLocks.presence

export interface Presence {
  /** Whether no other program uses the server. True as well when it cannot be asked any more. */
  isLast(): Promise<boolean>
  end(): Promise<void>
}

/** Says that this program uses the server, until `end`; again, when the server came back after it had died. */
export async function bePresent(admin: Connection): Promise<Presence> {
  let client = await held(admin)
  let ended = false
  let retry: NodeJS.Timeout | undefined
  const returnSoon = () => {
    if (ended) return
    retry = setTimeout(() => {
      held(admin).then((again) => { client = again; again.once('end', returnSoon) }, returnSoon)
    }, 500)
    retry.unref()
  }
  client.once('end', returnSoon)
  return {
    isLast: () => countOthers(client).then((others) => others === 0, () => true),
    async end() {
      ended = true
      clearTimeout(retry)
      await client.end().catch(() => undefined)
    },
  }
}

async function held(admin: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...clientConfig(admin, 'guanxi presence'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
  return client
}

async function countOthers(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::integer as others from pg_locks
     where locktype = 'advisory' and classid = 0 and objid = $1 and granted and pid <> pg_backend_pid()`, [presenceLock])
  return rows[0]?.others ?? 0
}
