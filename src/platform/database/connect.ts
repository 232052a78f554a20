import { type Connection, parseConnection } from './connection.ts'
import { type Connections, type Database, type DatabaseSettings, openDatabase } from './database.ts'
import { migrate, type Upgrade } from './migrate.ts'
import { buildBeside, type BuildOptions } from './online.ts'
import { bePresent, type Presence } from './presence.ts'
import { makeDatabase, prepareRoles } from './roles.ts'
import { type RunningServer, startServer } from './server/index.ts'

/** Where the database is: named by an address, or our own server below the data folder. */
export interface DatabasePlace {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
  /** Folder with the numbered .sql files. */
  readonly migrationsFolder: string
  readonly settings?: DatabaseSettings
  /** Called before the first migration: the place to refuse a second program. */
  readonly beforeMigration?: (connections: Connections) => Promise<void>
  /** The program's version, and what makes a backup before data that is there already is changed. */
  readonly version?: string | undefined
  readonly beforeUpgrade?: ((connections: Connections, upgrade: Upgrade) => Promise<string | undefined>) | undefined
  /** A second server that follows the first (streaming replication): reads that allow it go there. */
  readonly replicaUrl?: string | undefined
}

/** Where to connect to, not migrated and not opened: for restoring, which makes the tables itself. */
export interface ReachedServer {
  readonly connections: Connections
  readonly server: RunningServer | undefined
  /** Ends our own server unless another program uses it. */
  readonly leave: () => Promise<void>
}

export interface ConnectedDatabase {
  readonly database: Database
  /** Our own server; undefined when DATABASE_URL names another. */
  readonly server: RunningServer | undefined
  readonly migrationsRun: readonly string[]
  /** Builds beside the work the indexes that an upgrade left for later; at once done where there are none. @returns the files that are finished now. */
  buildIndexes(options?: Pick<BuildOptions, 'signal' | 'onFault'>): Promise<readonly string[]>
  /** Closes all connections, and ends our own server unless another program of this installation still uses it. */
  close(): Promise<void>
}

const databaseName = 'guanxi'

/**
 * Connects: starts or adopts our own server when no address is given, makes database and roles, migrates.
 * @throws Error in words for the person who starts the program.
 */
export async function connectDatabase(place: DatabasePlace): Promise<ConnectedDatabase> {
  const { connections, server, leave } = await reachServer(place)
  try {
    await place.beforeMigration?.(connections)
    const { version, beforeUpgrade } = place
    const migrationsRun = await migrate(connections, place.migrationsFolder, {
      version, beforeUpgrade: beforeUpgrade === undefined ? undefined : (upgrade) => beforeUpgrade(connections, upgrade),
    })
    const database = openDatabase(connections, { ...place.settings, ...(place.replicaUrl === undefined ? {} : { replica: replicaOf(place.replicaUrl, connections) }) })
    const buildIndexes: ConnectedDatabase['buildIndexes'] = (options) => buildBeside(connections, place.migrationsFolder, { version, ...options })
    return { database, server, migrationsRun, buildIndexes, close: async () => { await database.close(); await leave() } }
  } catch (error) {
    await leave()
    throw error
  }
}

/** Starts or adopts our own server when no address is given, and makes database and roles; tables are left as they are. */
export async function reachServer({ dataFolder, databaseUrl }: Pick<DatabasePlace, 'dataFolder' | 'databaseUrl'>): Promise<ReachedServer> {
  if (databaseUrl !== undefined) {
    const given = parseConnection(databaseUrl)
    return { connections: await prepareRoles(given, given.password ?? ''), server: undefined, leave: () => Promise.resolve() }
  }
  const server = await startServer(dataFolder)
  const presence = await bePresent(server.admin)
  try {
    await makeDatabase(server.admin, databaseName)
    return { connections: await prepareRoles({ ...server.admin, database: databaseName }, server.secret), server, leave: () => leave(presence, server) }
  } catch (error) {
    await leave(presence, server)
    throw error
  }
}

/** The roles came with the data: only the place differs. */
function replicaOf(address: string, { serving }: Connections): Connection {
  const { host, port, ssl } = parseConnection(address)
  return { ...serving, host, port, ...(ssl === undefined ? {} : { ssl }) }
}

/** Ends the server when nobody else is present; a command that still runs will end it when it leaves. */
async function leave(presence: Presence, server: RunningServer): Promise<void> {
  const last = await presence.isLast()
  await presence.end()
  if (last) await server.stop()
  else server.letGo()
}
