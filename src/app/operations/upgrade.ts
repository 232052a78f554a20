import pg from 'pg'
import type { Config } from '../../platform/config.ts'
import type { Connections, Upgrade } from '../../platform/database/index.ts'
import { advisoryLocks } from '../../platform/database/locks.ts'
import { clientConfig } from '../../platform/database/pool.ts'
import { makeBackup } from './backups.ts'

/** How many backups of upgrades stay. */
const kept = 5

/**
 * Before data that is there is migrated: nobody else may be serving it, and a backup is made of it. Gives where that lies.
 * @throws Error when another program runs on the data, or the backup fails; then nothing is changed.
 */
export function beforeUpgrade(config: Config, own: () => number, say: (line: string) => void) {
  return async (connections: Connections, { missing, from }: Upgrade): Promise<string> => {
    if ((await running(connections)) > own()) throw new Error('Guanxi is running on this data. Stop every program that serves it, then start the new one')
    say(`Upgrade${from === undefined ? '' : ` from ${from}`}: ${missing.length} ${missing.length === 1 ? 'migration' : 'migrations'}. A backup is made first ...`)
    const { path } = await makeBackup({ connections, config, clock: { now: () => Date.now() } }, { reason: 'upgrade', keep: kept, waitForMigrations: false })
    return path
  }
}

/** Programs that hold the lock of a running one, ourselves among them. */
async function running({ owner }: Connections): Promise<number> {
  const client = new pg.Client(clientConfig(owner, 'guanxi migrate'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows: [row] } = await client.query<{ holders: number }>(`
      select count(*)::integer as holders from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = $1
        and database = (select oid from pg_database where datname = current_database())`, [advisoryLocks.program])
    return row?.holders ?? 0
  } finally {
    await client.end()
  }
}
