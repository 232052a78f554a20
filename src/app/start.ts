import { join } from 'node:path'
import { leakedList } from '../access/index.ts'
import { connectDatabase, type ConnectedDatabase, isConnectionLost } from '../platform/database/index.ts'
import type { Config } from '../platform/config.ts'
import { clamdScanner } from '../platform/files/index.ts'
import { collectAtRest, keepHeapSmall } from '../platform/heap.ts'
import { createLog, type Log } from '../platform/log.ts'
import { installQueue } from '../platform/jobs/index.ts'
import { startTraces } from '../platform/traces.ts'
import { smtpFromEnvironment } from '../platform/mail/index.ts'
import { createOutgoingGuard } from '../platform/outgoing/index.ts'
import { projectFile } from '../platform/project.ts'
import { createSecrets, readSecretKeys } from '../platform/secrets/index.ts'
import { type AlreadyRunning, becomeRunning, type RunningProgram } from '../platform/running.ts'
import { readCertificate } from './operations/certificate.ts'
import { beforeUpgrade } from './operations/upgrade.ts'
import { createProgram, type Program } from './program.ts'
import { installationSecret } from './secret.ts'
import { programVersion } from './version.ts'

export interface Started {
  readonly program: Program
  readonly log: Log
  readonly config: Config
  readonly connected: ConnectedDatabase
  readonly running: RunningProgram | undefined
  /** Ends everything that was started, last things first; safe to call twice. */
  stop(): Promise<void>
  /** Adds what must end before the database goes. */
  before(end: () => Promise<void>): void
}

/** The system clock. */
export const systemClock = { now: () => Date.now() }

/**
 * Starts or adopts the database, migrates it and wires the program.
 * @param alone whether this is the one running program of the installation, which the server is and a command is not.
 * @param part whether it is one of several that serve together: doors, or a worker.
 * @throws Error in words for the person at the terminal; AlreadyRunning names address and process of the other.
 */
export async function startProgram(config: Config, { alone, part = false }: { readonly alone: boolean; readonly part?: boolean }): Promise<Started> {
  keepHeapSmall()
  const log = createLog(config.logLevel)
  const ends: (() => Promise<void>)[] = []
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= endAll(ends, log))
  const giveWay = async (error: AlreadyRunning) => {
    log.error({ error }, 'another program runs')
    await stop()
    process.exit(1)
  }
  let running: RunningProgram | undefined
  try {
    const traces = await startTraces(process.env, programVersion())
    if (traces !== undefined) ends.push(() => traces.stop())
    const connected = await connectDatabase({
      dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, replicaUrl: config.replicaUrl, migrationsFolder: projectFile('migrations'), version: programVersion(),
      // Several programs may serve a database of their own; our own server is served by one.
      beforeMigration: async ({ serving }) => { if (alone || part) running = await becomeRunning(serving, (error) => { void giveWay(error) }, { shared: part || config.databaseUrl !== undefined }) },
      beforeUpgrade: beforeUpgrade(config, () => (running === undefined ? 0 : 1), (line) => { console.error(line) }),
    })
    ends.push(() => connected.close(), async () => running?.release())
    await installQueue(connected.database.connections)
    const program = createProgram({ database: connected.database, clock: systemClock, secret: installationSecret(config.dataFolder), filesFolder: join(config.dataFolder, 'files'), isLeaked: config.leakedPasswords === undefined ? undefined : leakedList(config.leakedPasswords), scanner: config.clamdUrl === undefined ? undefined : clamdScanner(config.clamdUrl), log, installation: config,
      config: { publicUrl: config.publicUrl, trustProxy: config.trustProxy, tls: config.tls === undefined ? undefined : readCertificate(config.tls) }, outgoing: createOutgoingGuard(config.outgoingAllow), smtp: smtpFromEnvironment(process.env), secrets: createSecrets(() => readSecretKeys(config.dataFolder, config.secretKey)) })
    ends.push(() => program.close())
    if (alone || part) collectAtRest()
    return { program, log, config, connected, running, stop, before: (end) => { ends.push(end) } }
  } catch (error) {
    await stop()
    await running?.release()
    throw error
  }
}

async function endAll(ends: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const end of ends.toReversed()) await end().catch((error: unknown) => log.error({ error }, 'something did not stop cleanly'))
}

/** A terminal, a supervisor and npm may each tell one process of the same request. */
const sameRequest = 1000

/** Ends the program on Ctrl-C and on the system's request; a second one, after a second at the soonest, ends it at once. */
export function stopOnSignals(started: Started): void {
  outliveLostConnections(started.log)
  let asked: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked !== undefined) return performance.now() - asked < sameRequest ? undefined : process.exit(1)
      asked = performance.now()
      void started.stop().then(() => process.exit(0), () => process.exit(1))
    })
  }
}

/**
 * A library may leave a query without anybody who hears how it ended; when it ended with its connection, as its database died, that
 * must not end the program too. Whatever else nobody hears of is a fault of ours and ends it, as ever.
 */
function outliveLostConnections(log: Log): void {
  process.on('unhandledRejection', (error) => {
    if (!isConnectionLost(error)) throw error
    log.error({ err: error }, 'a connection to the database was lost, and nobody waited for its answer')
  })
}

/** What went wrong at the start, for a person; the trace only where the log asks for it. */
export function explainAndExit(error: unknown): never {
  const wants = process.env['LOG_LEVEL'] === 'debug'
  console.error(error instanceof Error ? (wants ? error.stack : error.message) : String(error))
  process.exit(1)
}
