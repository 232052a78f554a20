import { hostname } from 'node:os'
import pg from 'pg'
import type { Connection } from './connection.ts'

/** A lock that is held for as long as this lives. */
export interface Hold { release(): Promise<void> }

/** Who holds a lock: the name of his machine, where he said it. */
export interface Holder { readonly host: string | undefined; readonly here: boolean }

/**
 * Takes the lock on a connection of its own, without waiting. @returns it, or who has it. When the connection breaks the lock is gone:
 * `lost` is called, and whoever relies on it must stop.
 */
export async function tryToHold(connection: Connection, lock: number, name: string, lost: () => void): Promise<Hold | Holder> {
  const client = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 5000, application_name: `guanxi ${name} ${ownHost()}`.slice(0, 63) })
  client.on('error', () => undefined)
  let released = false
  try {
    await client.connect()
    await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3')
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lock])
    if (rows[0]?.taken !== true) {
      const { rows: holders } = await client.query<{ name: string }>(`select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and l.database = (select oid from pg_database where datname = current_database())`, [lock])
      await client.end()
      const host = holders[0]?.name.split(' ')[2]
      return { host, here: host === undefined || host === ownHost() }
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  client.once('end', () => { if (!released) lost() })
  return {
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

export function isHold(answer: Hold | Holder): answer is Hold {
  return 'release' in answer
}

function ownHost(): string {
  return hostname().replace(/[^\w.-]/g, '').slice(0, 30) || 'unknown'
}
