import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../src/lib/random.ts'
import type { Answer, Server } from './server.ts'

export type Victim = 'program' | 'database'

export interface Interrupted {
  /** Undefined where the kill came before the answer. */
  readonly answer: Answer | undefined
  /** Whether the work was under way when the kill came. */
  readonly atWork: boolean
}

/** How long a request takes without a kill, and its answer: the points of the kills are spread over that time. */
export async function timed(request: () => Promise<Answer>): Promise<{ readonly milliseconds: number; readonly answer: Answer }> {
  const started = performance.now()
  const answer = await request()
  return { milliseconds: performance.now() - started, answer }
}

/** Asks the server one small question after another until that time is over, or the work is. */
export async function lookFor(milliseconds: number, look: () => Promise<unknown>, over: () => boolean): Promise<void> {
  for (const until = performance.now() + milliseconds; performance.now() < until && !over();) {
    await look().catch(() => undefined)
    await pause(2)
  }
}

/** Begins a request, kills the victim at a point that chance chooses within the time given, and lets everything come back. */
export async function interrupt(server: Server, victim: Victim, { random, within, request }: { readonly random: Random; readonly within: number; readonly request: () => Promise<Answer> }): Promise<Interrupted> {
  let over = false
  const asked = request().then((answer) => answer, () => undefined).finally(() => { over = true })
  await lookFor(random.next() * within, () => server.answer('GET', '/health'), () => over)
  const atWork = !over
  const again = victim === 'program' ? server.kill() : server.killDatabase()
  const answer = await asked
  await again
  if (victim === 'program') await server.start()
  await server.ready()
  return { answer, atWork }
}

/** Files and connections that a process holds open. Linux only. */
export function openFiles(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length
}
