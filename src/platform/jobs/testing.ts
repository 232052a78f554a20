import { z } from 'zod'
import { settableClock, type SettableClock } from '../../lib/clock.ts'
import { type Database, sql } from '../database/index.ts'
import { asOwner, testDatabase } from '../testing/index.ts'
import type { Place } from './dependencies.ts'
import { defineJob, type Job, type JobControl } from './define.ts'
import { installQueue } from './install.ts'
import { createJobs, type Jobs } from './jobs.ts'

/** For the tests of the queue: a database with the queue installed, a clock that is set, and jobs that tell when they ran. */
export interface JobBench {
  /** What was logged as an error. */
  readonly errors: readonly string[]
  readonly database: Database
  readonly clock: SettableClock
  readonly jobs: Jobs
  readonly scope: { readonly workspaceId: number }
  /** Resolved with what the job gave as soon as the run is in that state. */
  until(runId: string, state: string): Promise<Awaited<ReturnType<Jobs['readRun']>>>
  /** Makes what waits for its next try due now, as if the pause had passed. */
  pass(): Promise<void>
}

export interface TestContext { readonly workspaceId: number; readonly actorName: string | null }

export async function jobBench(given: readonly Job<TestContext>[], workspaces: readonly (number | Place)[] = [1], patience = 5_000): Promise<JobBench> {
  const database = await testDatabase()
  await installQueue(database.connections)
  const clock = settableClock('2026-03-02T08:00:00Z')
  const watchers = new Set<() => void>()
  const changed = () => { for (const watcher of watchers) watcher() }
  const errors: string[] = []
  const log = { info: changed, warn: () => undefined, error: (_entry: object, message: string) => { errors.push(message); changed() } }
  const jobs = createJobs<TestContext>({
    database, clock, log, jobs: given, workspaces: async () => workspaces.map((each) => (typeof each === 'number' ? { id: each, zone: 'UTC' } : each)), patience,
    contextOf: ({ workspaceId, actor }) => ({ workspaceId, actorName: actor.name }),
  })
  const scope = { workspaceId: 1 }
  return {
    database, clock, jobs, scope, errors,
    until: (runId, state) => new Promise((resolve, reject) => {
      const look = () => {
        jobs.readRun(scope, runId).then((run) => {
          if (run.state !== state) return
          watchers.delete(look)
          resolve(run)
        }, reject)
      }
      watchers.add(look)
      look()
    }),
    pass: async () => {
      await asOwner(database, `update guanxi_jobs._private_jobs set run_at = now() where locked_at is null`)
      await asOwner(database, `select pg_notify('jobs:insert', '{"r":1,"count":1}')`)
    },
  }
}

/** Queues in a transaction of its own. */
export async function enqueued({ database, jobs, scope }: JobBench, name: string, input: unknown, options: Parameters<Jobs['enqueue']>[3] = {}): Promise<string> {
  const { runId } = await database.transaction(scope, (transaction) => jobs.enqueue(transaction, name, input, options))
  return runId
}

/** A job of the test: `run` is called with its number and control. */
export function testJob(name: string, run: (number: number, control: JobControl, context: TestContext) => Promise<unknown>, options: { readonly attempts?: number; readonly schedule?: string; readonly daily?: string; readonly weekday?: number } = {}): Job<TestContext> {
  return defineJob<TestContext, { number: number }>(name, {
    input: z.object({ number: z.int().default(0) }), ...options,
    run: async (context, { number }, control) => {
      const result = await run(number, control, context)
      return typeof result === 'number' || typeof result === 'string' ? result : undefined
    },
  })
}

export async function queueLength(database: Database): Promise<number> {
  const [row] = await asOwner(database, 'select count(*)::int as count from guanxi_jobs._private_jobs')
  return Number(row?.['count'])
}

export const runsOf = ({ database, scope }: JobBench) => database.read<{ id: string; state: string }>(scope, sql`select id, state from job_run order by created_at, id`)

/** A promise and the function that keeps it. */
export function promised<Value = void>(): { readonly promise: Promise<Value>; readonly keep: (value: Value) => void } {
  let keep: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => { keep = resolve })
  return { promise, keep }
}
