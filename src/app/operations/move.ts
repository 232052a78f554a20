import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../../platform/config.ts'
import { dump, restore, rowsIn } from '../../platform/database/backup/index.ts'
import { type Connections, formatConnection, reachServer } from '../../platform/database/index.ts'
import { advisoryLocks } from '../../platform/database/locks.ts'
import { clientConfig } from '../../platform/database/pool.ts'
import { projectFile } from '../../platform/project.ts'
import { programVersion } from '../version.ts'

export interface Moved { readonly tables: number; readonly rows: number }

/**
 * Brings all data from where it is (DATABASE_URL, else our own server) to another PostgreSQL, or 'embedded': our own. By a backup
 * that is restored there and compared table by table; files stay in the data folder. What was here is left as it is.
 * @throws Error when a program serves the data, when there is data where it goes, or it is the same place.
 */
export async function move(config: Config, to: string, progress: (rows: number, table: string) => void): Promise<Moved> {
  const target = to === 'embedded' ? undefined : to
  if (target === undefined && config.databaseUrl === undefined) throw new Error('The data is in the program\'s own database already.')
  const from = await reachServer(config)
  const path = join(config.dataFolder, `moving-${process.pid}.backup`)
  try {
    const still = await holdStill(from.connections)
    try {
      const there = await reachServer({ dataFolder: config.dataFolder, databaseUrl: target })
      try {
        if (formatConnection(there.connections.owner) === formatConnection(from.connections.owner)) throw new Error('The data is there already.')
        const manifest = await dump(from.connections, path, { version: programVersion(), now: Date.now(), filesFolder: undefined, keys: [], progress })
        const { tables } = await restore(there.connections, path, { migrationsFolder: projectFile('migrations'), filesFolder: undefined, version: programVersion(), progress })
        return { tables: tables.length, rows: rowsIn(manifest) }
      } finally {
        await there.leave()
      }
    } finally {
      await still.end().catch(() => undefined)
    }
  } finally {
    await rm(path, { force: true })
    await from.leave()
  }
}

/** What is written after the move began would be lost. @throws Error while a program serves. */
async function holdStill({ owner }: Connections): Promise<pg.Client> {
  const client = new pg.Client(clientConfig(owner, 'guanxi move'))
  client.on('error', () => undefined)
  await client.connect()
  const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [advisoryLocks.program])
  if (lock?.taken === true) return client
  await client.end()
  throw new Error('Guanxi is running on this data. Stop it first: what is written meanwhile would be lost.')
}
