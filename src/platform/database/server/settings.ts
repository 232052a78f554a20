import { createServer } from 'node:net'
import type { ServerFolder } from './folder.ts'

/** How the server is to be tuned. */
export interface Tuning {
  /** False only for throw-away servers of tests: faster, and loses data when the machine fails. */
  readonly durable: boolean
  readonly sharedBuffers: string
}

export const defaultTuning: Tuning = { durable: true, sharedBuffers: '160MB' }

/** Command line settings of the server; nothing is written into its configuration file. */
export function serverArguments(folder: ServerFolder, port: number, tuning: Tuning): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: folder.sockets === undefined ? '127.0.0.1' : '',
    ...(folder.sockets === undefined ? {} : { unix_socket_directories: folder.sockets, unix_socket_permissions: '0700' }),
    password_encryption: 'scram-sha-256',
    // A pipe to a parent that dies would block the server: the log goes to files, which are overwritten week by week.
    logging_collector: 'on',
    log_directory: folder.logs,
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    max_connections: '100',
    // A restore puts all that was there away at once: every table with all its indexes.
    max_locks_per_transaction: '256',
    shared_buffers: tuning.sharedBuffers,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '2GB',
    wal_keep_size: '256MB',
    wal_compression: 'on',
    checkpoint_completion_target: '0.9',
    max_parallel_workers_per_gather: '1',
    autovacuum_naptime: '20s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(tuning.durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A port nobody listens on; a unix socket needs none of its own, as each server has its own folder. */
export async function freePort(folder: ServerFolder): Promise<number> {
  if (folder.sockets !== undefined) return 5432
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
