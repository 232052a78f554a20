import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Connections } from './database.ts'
import { advisoryLocks } from './locks.ts'
import { clientConfig } from './pool.ts'

/** Two programs must not migrate at once. */
const migrationLock = advisoryLocks.migration

interface Migration { readonly name: string; readonly text: string; readonly online: boolean }

/**
 * Runs the migrations that this database has not seen, as owner, in the order of their numbers; each in a transaction, but
 * for those whose first line is `-- online` (CREATE INDEX CONCURRENTLY). New tables are open to the serving role by default
 * privileges; a migration may revoke some. It finds that role's name in current_setting('app.serving_role').
 * @returns the names that ran. @throws Error naming the migration that failed; those before it stand.
 */
export async function migrate(connections: Connections, folder: string): Promise<string[]> {
  const client = new pg.Client(clientConfig(connections.owner, 'guanxi migrate'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('set client_min_messages = warning')
    await client.query(`select set_config('app.serving_role', $1, false)`, [connections.serving.user])
    await client.query('create table if not exists schema_migration (name text primary key, ran_at timestamptz not null default now())')
    const separate = connections.owner.user !== connections.serving.user
    if (separate) await grantByDefault(client, connections.serving.user)
    const ran = await runMissing(client, migrations(folder))
    if (!separate) await forcePolicies(client)
    return ran
  } finally {
    await client.end()
  }
}

/** The migrations of a folder: files named 0001_what_it_does.sql. @throws Error when two have one number. */
export function migrations(folder: string): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort() : []
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (twice !== undefined) throw new Error(`Two migrations have the number ${twice}`)
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, online: text.startsWith('-- online') }
  })
}

async function runMissing(client: pg.Client, all: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migration')
  const done = new Set(rows.map(({ name }) => name))
  const missing = all.filter(({ name }) => !done.has(name))
  for (const migration of missing) await runOne(client, migration)
  return missing.map(({ name }) => name)
}

async function runOne(client: pg.Client, { name, text, online }: Migration): Promise<void> {
  try {
    if (!online) await client.query('begin')
    // Online statements go one by one, since several in one message would be one transaction.
    for (const part of online ? text.split(/;\s*$/m).filter((piece) => piece.replace(/--.*$/gm, '').trim() !== '') : [text]) await client.query(part)
    await client.query('insert into schema_migration (name) values ($1)', [name])
    if (!online) await client.query('commit')
  } catch (error) {
    if (!online) await client.query('rollback').catch(() => undefined)
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function grantByDefault(client: pg.Client, role: string): Promise<void> {
  const serving = pg.escapeIdentifier(role)
  await client.query(`grant usage on schema public to ${serving}`)
  await client.query(`alter default privileges grant select, insert, update, delete on tables to ${serving}`)
  await client.query(`alter default privileges grant usage, select on sequences to ${serving}`)
  await client.query(`alter default privileges revoke execute on functions from public`)
  await client.query(`alter default privileges grant execute on functions to ${serving}`)
}

/** The owner serves: he too must be held by the policies. */
async function forcePolicies(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity and pg_has_role(c.relowner, 'usage')`)
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`)
}
