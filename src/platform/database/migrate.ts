import pg from 'pg'
import type { Connections } from './database.ts'
import { makeWithin } from './indexes.ts'
import { advisoryLocks } from './locks.ts'
import { checkDone, doneMigrations, type Migration, migrations, named, prepareList, runWithin } from './migrations.ts'
import { afterCommit, missingRules } from './online.ts'
import { clientConfig } from './pool.ts'

export { type Migration, migrations } from './migrations.ts'

/** Two programs must not migrate at once. */
const migrationLock = advisoryLocks.migration

/** What is about to be done to data that is there already. */
export interface Upgrade {
  readonly missing: readonly string[]
  /** The program that served the data before; undefined where it did not say. */
  readonly from: string | undefined
}

export interface MigrateOptions {
  /** The program's version, kept with each migration. */
  readonly version?: string | undefined
  /** Called before data that is there already is changed; when it fails, nothing is changed. Gives where a backup lies. */
  readonly beforeUpgrade?: ((upgrade: Upgrade) => Promise<string | undefined>) | undefined
}

/**
 * Runs the migrations that this database has not seen, as owner, in the order of their numbers, all of them in one transaction:
 * a failure leaves the data as it was. New tables are open to the serving role by default privileges; a migration may revoke
 * some. It finds that role's name in current_setting('app.serving_role'). Where there is data already, indexes that only make
 * it faster are left to `buildBeside`; those that hold a rule are made here.
 * @returns the names that ran. @throws Error naming the migration that failed; or when the data is of a newer program.
 */
export async function migrate(connections: Connections, folder: string, options: MigrateOptions = {}): Promise<string[]> {
  const client = new pg.Client(clientConfig(connections.owner, 'guanxi migrate'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const all = migrations(folder)
    const done = await doneMigrations(client)
    checkDone(done, all, options.version)
    const known = new Set(done.map(({ name }) => name))
    const missing = all.filter(({ name }) => !known.has(name))
    const later = afterCommit(missing, known.size === 0)
    const now = missing.filter((each) => !later.includes(each))
    const isChange = known.size > 0 && (now.length > 0 || (await missingRules(client, later)).length > 0)
    const backup = isChange ? await snapshotBefore(options, [...now, ...later], done.findLast(({ version }) => version !== null)?.version ?? undefined) : undefined
    await prepareSchema(client, connections)
    await client.query('begin')
    try {
      await runWithin(client, now, options.version)
      for (const file of later) await named(file, async () => { for (const rule of await missingRules(client, [file])) await makeWithin(client, rule) })
      await markOld(client, all)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw known.size === 0 ? error : notUpgraded(error, done.findLast(({ version }) => version !== null)?.version ?? undefined, backup)
    }
    if (connections.owner.user === connections.serving.user) await forcePolicies(client)
    return now.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function snapshotBefore({ beforeUpgrade }: MigrateOptions, missing: readonly Migration[], from: string | undefined): Promise<string | undefined> {
  try {
    return await beforeUpgrade?.({ missing: missing.map(({ name }) => name), from })
  } catch (error) {
    throw new Error(`No backup could be made before the upgrade, so nothing was changed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function notUpgraded(error: unknown, from: string | undefined, backup: string | undefined): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`${reason}\nThe data is as it was: nothing of the upgrade was kept. The version before${from === undefined ? '' : ` (${from})`} goes on with it: start that one again.${backup === undefined ? '' : ` A backup made just now lies in ${backup}.`}`, { cause: error })
}

/** Settings and privileges that every migration relies on. */
export async function prepareSchema(client: pg.Client, { owner, serving }: Connections): Promise<void> {
  await client.query('set client_min_messages = warning')
  await client.query(`select set_config('app.serving_role', $1, false)`, [serving.user])
  await prepareList(client)
  if (owner.user !== serving.user) await grantByDefault(client, serving.user)
}

/** A list of an older program has no checksums: its migrations are those that were released. */
async function markOld(client: pg.Client, all: readonly Migration[]): Promise<void> {
  for (const { name, checksum } of all) await client.query('update schema_migration set checksum = $2 where name = $1 and checksum is null', [name, checksum])
}

async function grantByDefault(client: pg.Client, role: string): Promise<void> {
  const serving = pg.escapeIdentifier(role)
  const { rows: [schema] } = await client.query<{ name: string }>('select quote_ident(current_schema()) as name')
  await client.query(`grant usage on schema ${schema?.name ?? 'public'} to ${serving}`)
  await client.query(`alter default privileges grant select, insert, update, delete on tables to ${serving}`)
  await client.query(`alter default privileges grant usage, select on sequences to ${serving}`)
  await client.query(`alter default privileges revoke execute on functions from public`)
  await client.query(`alter default privileges grant execute on functions to ${serving}`)
}

/** The owner serves: he too must be held by the policies. */
export async function forcePolicies(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity and pg_has_role(c.relowner, 'usage')`)
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`)
}
