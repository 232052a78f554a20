import { parseConnection } from './connection.ts'
import { type Connections, type Database, type DatabaseSettings, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
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
}

export interface ConnectedDatabase {
  readonly database: Database
  /** Our own server; undefined when DATABASE_URL names another. */
  readonly server: RunningServer | undefined
  readonly migrationsRun: readonly string[]
  /** Closes all connections, and ends our own server unless another program of this installation still uses it. */
  close(): Promise<void>
}

const databaseName = 'guanxi'

/**
 * Connects: starts or adopts our own server when no address is given, makes database and roles, migrates.
 * @throws Error in words for the person who starts the program.
 */
export async function connectDatabase(place: DatabasePlace): Promise<ConnectedDatabase> {
  if (place.databaseUrl !== undefined) {
    const given = parseConnection(place.databaseUrl)
    return connectedTo(place, await prepareRoles(given, given.password ?? ''), undefined)
  }
  const server = await startServer(place.dataFolder)
  const presence = await bePresent(server.admin)
  try {
    await makeDatabase(server.admin, databaseName)
    const connections = await prepareRoles({ ...server.admin, database: databaseName }, server.secret)
    const connected = await connectedTo(place, connections, server)
    return { ...connected, close: async () => { await connected.close(); await leave(presence, server) } }
  } catch (error) {
    await leave(presence, server)
    throw error
  }
}

async function connectedTo({ migrationsFolder, settings, beforeMigration }: DatabasePlace, connections: Connections, server: RunningServer | undefined): Promise<ConnectedDatabase> {
  await beforeMigration?.(connections)
  const migrationsRun = await migrate(connections, migrationsFolder)
  const database = openDatabase(connections, settings)
  return { database, server, migrationsRun, close: () => database.close() }
}

/** Ends the server when nobody else is present; a command that still runs will end it when it leaves. */
async function leave(presence: Presence, server: RunningServer): Promise<void> {
  const last = await presence.isLast()
  await presence.end()
  if (last) await server.stop()
  else server.letGo()
}
