import pg from 'pg'
import { type Connection, ownerRole, rolePassword, servingRole } from './connection.ts'
import type { Connections } from './database.ts'
import { databaseErrorCode } from './errors.ts'
import { clientConfig } from './pool.ts'

/**
 * From the connection we were given, makes the two roles: the owner of the tables and the one that serves. A superuser gives
 * us both; who may create roles stays owner and gives us the serving one; who may not is owner and serves too, and then the
 * tables force row level security upon their owner.
 * @throws Error when the serving role could pass row level security by.
 */
export async function prepareRoles(given: Connection, secret: string): Promise<Connections> {
  const client = await connected(given)
  try {
    const rights = await rightsOf(client)
    const owner = rights.superuser ? await makeOwner(client, given, secret) : given
    const serving = rights.superuser || rights.createsRoles ? await makeServing(client, given, secret) : given
    await refusePowers(serving)
    return { owner, serving }
  } finally {
    await client.end()
  }
}

/** Makes the database when the server does not have it yet. */
export async function makeDatabase(server: Connection, name: string): Promise<void> {
  const client = await connected(server)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    if (databaseErrorCode(error) !== '42P04' && databaseErrorCode(error) !== '23505') throw error
  } finally {
    await client.end()
  }
}

interface Rights { readonly superuser: boolean; readonly createsRoles: boolean; readonly passesBy: boolean }

async function rightsOf(client: pg.Client): Promise<Rights> {
  const { rows } = await client.query<Rights>(
    `select rolsuper as superuser, rolcreaterole as "createsRoles", rolbypassrls as "passesBy" from pg_roles where rolname = current_user`)
  return rows[0] ?? { superuser: false, createsRoles: false, passesBy: false }
}

async function makeOwner(client: pg.Client, given: Connection, secret: string): Promise<Connection> {
  const owner = await makeRole(client, given, ownerRole, secret)
  await client.query(`alter database ${pg.escapeIdentifier(given.database)} owner to ${ownerRole}`)
  await client.query(`alter schema public owner to ${ownerRole}`)
  return owner
}

async function makeServing(client: pg.Client, given: Connection, secret: string): Promise<Connection> {
  const serving = await makeRole(client, given, servingRole, secret)
  await client.query(`grant connect on database ${pg.escapeIdentifier(given.database)} to ${servingRole}`)
  return serving
}

/** The role, made or given its password anew only when it cannot sign in as it is: several databases of a server share it. */
async function makeRole(client: pg.Client, given: Connection, role: string, secret: string): Promise<Connection> {
  const connection: Connection = { ...given, user: role, password: rolePassword(secret, role) }
  if (await signsIn(connection)) return connection
  const password = pg.escapeLiteral(connection.password ?? '')
  const powers = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} ${rowCount === 0 ? powers : ''} password ${password}`)
  } catch (error) {
    // Another start was faster; then the role is as we want it.
    if (!(await signsIn(connection))) throw error
  }
  return connection
}

async function signsIn(connection: Connection): Promise<boolean> {
  try {
    await (await connected(connection)).end()
    return true
  } catch (error) {
    const code = databaseErrorCode(error)
    if (code === '28P01' || code === '28000' || code === '42501') return false
    throw error
  }
}

async function refusePowers(serving: Connection): Promise<void> {
  const client = await connected(serving)
  try {
    const { superuser, passesBy } = await rightsOf(client)
    if (superuser || passesBy) {
      throw new Error(`The database role "${serving.user}" may pass row level security by (superuser or BYPASSRLS), so it must not serve. Name an ordinary role in DATABASE_URL.`)
    }
  } finally {
    await client.end()
  }
}

async function connected(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...clientConfig(connection, 'guanxi set-up'), connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
