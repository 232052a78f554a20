import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { writeMinutes } from '../platform/measures/index.ts'
import { startFollowers } from './followers.ts'
import { mendQueue } from './operations/mend.ts'
import { planBackup } from './operations/schedule.ts'
import { renewCertificate } from './operations/certificate.ts'
import { followValues } from './filling/follow.ts'
import { followRoles } from './roles.ts'
import type { Started } from './start.ts'

/** Listens on HOST and PORT; the returned address is the one to open. */
export async function serve(started: Started): Promise<string> {
  const { program, config, running } = started
  const door = await program.door()
  await door.listen({ port: config.port, host: config.host })
  if (config.tls !== undefined) started.before(renewCertificate(door.server, config.tls, started.log))
  const minutes = writeMinutes(program.database, program.measures, program.clock, (error) => { started.log.error({ error }, 'the measures could not be kept') })
  started.before(() => minutes.stop())
  await minutes.write().catch(() => undefined)
  const address = config.publicUrl ?? addressOf(door, config.host, config.tls !== undefined)
  await running?.announce(address)
  return address
}

/** Starts what works behind the scenes: sequencer, followers, jobs. */
export async function work(started: Started): Promise<void> {
  const { program, log } = started
  const followers = await startFollowers(program, (error) => log.error({ error }, 'a follower of the feed failed'))
  started.before(() => followers.stop())
  buildIndexes(started)
  await mendQueue(program)
  await followValues(program, (error) => log.error({ error }, 'the stored values could not follow the release'))
  await followRoles(program, (error) => log.error({ error }, 'the shipped roles could not follow the release'))
  await program.jobs.start()
  started.before(() => program.jobs.stop())
  const plan = () => planBackup(program).catch((error: unknown) => { log.error({ error }, 'the next backup could not be planned') })
  await plan()
  // A company may be founded, and another program may have changed the hour, while we run.
  const planning = setInterval(() => { void plan() }, 60_000)
  planning.unref()
  started.before(() => { clearInterval(planning); return Promise.resolve() })
}

/** What the upgrade left for later, while people work. */
function buildIndexes(started: Started): void {
  const { connected, log } = started
  const ending = new AbortController()
  const building = connected.buildIndexes({ signal: ending.signal, onFault: (error) => { log.error({ error }, 'an index could not be built') } })
    .then((files) => { if (files.length > 0) log.info({ files }, 'indexes of the upgrade were built') }, (error: unknown) => { log.error({ error }, 'indexes of the upgrade could not be built') })
  started.before(async () => { ending.abort(); await building })
}

function addressOf(door: FastifyInstance, host: string, secure: boolean): string {
  const address: AddressInfo | string | null = door.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${secure ? 'https' : 'http'}://${shown}:${port}`
}
