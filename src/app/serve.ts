import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { startFollowers } from './followers.ts'
import type { Started } from './start.ts'

/** Listens on HOST and PORT; the returned address is the one to open. */
export async function serve(started: Started): Promise<string> {
  const { program, config, running } = started
  const door = await program.door()
  await door.listen({ port: config.port, host: config.host })
  const address = config.publicUrl ?? addressOf(door, config.host)
  await running?.announce(address)
  return address
}

/** Starts what works behind the scenes: sequencer, followers, jobs. */
export async function work(started: Started): Promise<void> {
  const { program, log } = started
  const followers = await startFollowers(program, (error) => log.error({ error }, 'a follower of the feed failed'))
  started.before(() => followers.stop())
  await program.jobs.start()
  started.before(() => program.jobs.stop())
}

function addressOf(door: FastifyInstance, host: string): string {
  const address: AddressInfo | string | null = door.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${port}`
}
