import { randomBytes } from 'node:crypto'
import type { Scope } from '../database/index.ts'
import type { JobsDependencies } from './dependencies.ts'
import { createQueue, type Queue } from './queue.ts'
import { forgetRuns, type JobRun, type JobState, listRuns, readRun } from './runs.ts'
import { catchUp, fireSchedule } from './schedule.ts'
import { startWorker, type Worker } from './worker.ts'

export interface Jobs extends Queue {
  /** Begins to work on what is queued, and on what daily and weekly jobs missed while no program ran. Whoever only queues need not start. The queue must be installed (installQueue). */
  start(): Promise<void>
  /** Tells what runs to end and waits for it; what does not listen is left, and taken over by the next start. */
  stop(): Promise<void>
  readRun(scope: Scope, runId: string): Promise<JobRun>
  listRuns(scope: Scope, only?: { readonly name?: string; readonly state?: JobState }): Promise<readonly JobRun[]>
  /** Forgets what ended well, or was cancelled, before that instant; what was set aside stays until somebody looks at it. */
  forget(scope: Scope, before: number): Promise<number>
  /** Queues a scheduled job in each workspace, as its time does; the same instant twice queues once. A daily one where its time has come. */
  fire(name: string, at: number): Promise<void>
}

/** Puts the job queue together. */
export function createJobs<Context>(dependencies: JobsDependencies<Context>): Jobs {
  const { database, clock, random = (count) => randomBytes(count) } = dependencies
  const jobs = new Map(dependencies.jobs.map((job) => [job.name, job]))
  if (jobs.size !== dependencies.jobs.length) throw new Error('Two jobs have one name')
  const queue = createQueue(jobs, clock, random)
  const firing = { database, queue, workspaces: dependencies.workspaces }
  const fire = (name: string, at: number) => fireSchedule(firing, jobs.get(name) ?? { name, daily: undefined, weekday: undefined }, at)
  let worker: Promise<Worker> | undefined
  return {
    ...queue,
    fire,
    readRun: (scope, runId) => readRun(database, scope, runId),
    listRuns: (scope, only) => listRuns(database, scope, only),
    forget: (scope, before) => forgetRuns(database, scope, before),
    start: async () => {
      const isNew = worker === undefined
      await (worker ??= startWorker({ ...dependencies, jobs, fire, concurrency: dependencies.concurrency ?? 4, patience: dependencies.patience ?? 5_000 }))
      if (isNew) await catchUp(firing, jobs.values(), clock.now()).catch((error: unknown) => { dependencies.log.error({ err: error }, 'What was missed while no program ran could not be queued') })
    },
    stop: async () => {
      const started = worker
      worker = undefined
      await (await started)?.stop()
    },
  }
}
