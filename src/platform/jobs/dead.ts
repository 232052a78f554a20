import pg from 'pg'
import type { Clock } from '../../lib/clock.ts'
import type { Connections, Database } from '../database/index.ts'
import { clientConfig } from '../database/pool.ts'
import { advisoryLocks } from '../database/locks.ts'
import { queueSchema } from './install.ts'
import { lost } from './run.ts'
import { endRun } from './runs.ts'

// A worker that is killed leaves its jobs locked, for hours as the library would have it. So each worker holds an advisory
// lock under its name on a connection of its own, which dies with the process: whose lock can be had is dead.
const lockClass = advisoryLocks.jobWorker

/** Holds the locks of the workers of this process. */
export interface Presence {
  announce(workerId: string): void
  /** The workers that were announced. */
  names(): readonly string[]
  /** They have ended, though the process goes on. */
  withdraw(): void
  leave(): Promise<void>
}

/** Holds the locks, and takes them again when the connection broke: a worker without one would be taken for dead. */
export async function presence(connections: Connections): Promise<Presence> {
  const workers: string[] = []
  let left = false
  let retry: NodeJS.Timeout | undefined
  const hold = async (client: pg.Client, workerId: string) => { await client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, workerId]) }
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client(clientConfig(connections.owner, 'guanxi workers'))
    client.on('error', () => undefined)
    await client.connect()
    for (const workerId of workers) await hold(client, workerId)
    client.once('end', reopenSoon)
    return client
  }
  const reopenSoon = () => {
    if (left) return
    retry = setTimeout(() => { open().then((again) => { current = again }, reopenSoon) }, 500)
    retry.unref()
  }
  let current = await open()
  let last: Promise<unknown> = Promise.resolve()
  return {
    announce: (workerId) => {
      if (workers.includes(workerId)) return
      workers.push(workerId)
      last = last.then(() => hold(current, workerId)).catch(() => undefined)
    },
    names: () => workers,
    withdraw: () => {
      const gone = workers.splice(0)
      last = last.then(async () => { for (const workerId of gone) await current.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, workerId]) }).catch(() => undefined)
    },
    leave: async () => {
      left = true
      clearTimeout(retry)
      await last
      await current.end().catch(() => undefined)
    },
  }
}

/**
 * Gives back what dead workers had taken, and sets aside the runs at which they died for the last time.
 * @param suspects given while others may live: one whose lock is free is noted there first, and is dead when it is free again at
 * the next look; a living one has taken it back by then, though its connection broke.
 */
export async function clearAfterTheDead(pool: pg.Pool, { database, clock }: { readonly database: Database; readonly clock: Clock }, suspects?: Set<string>): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ worker: string }>(`select distinct locked_by as worker from ${queueSchema}._private_jobs where locked_by is not null`)
    for (const { worker } of rows) {
      const { rows: [lock] } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as free', [lockClass, worker])
      if (lock?.free !== true) { suspects?.delete(worker); continue }
      if (suspects === undefined || suspects.delete(worker)) await client.query(`select ${queueSchema}.force_unlock_workers($1)`, [[worker]])
      else suspects.add(worker)
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, worker])
    }
    const { rows: spent } = await client.query<{ id: string; workspace: number | null; run: string | null }>(
      `select id, (payload->>'workspaceId')::int as workspace, payload->>'runId' as run from ${queueSchema}._private_jobs where attempts >= max_attempts and locked_at is null`)
    for (const { workspace, run } of spent) {
      if (workspace === null || run === null) continue
      await database.transaction({ workspaceId: workspace }, (transaction) => endRun(transaction, run, { state: 'failed', error: lost }, clock.now()))
    }
    await client.query(`select ${queueSchema}.complete_jobs($1)`, [spent.map(({ id }) => id)])
  } finally {
    client.release()
  }
}
