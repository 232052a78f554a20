import { EventEmitter } from 'node:events'
import type { JobHelpers, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { clearAfterTheDead, type Presence, presence } from './dead.ts'
import type { Job } from './define.ts'
import { installQueue, ownerPool, queueSchema } from './install.ts'
import type { JobsDependencies } from './dependencies.ts'
import { passingErrors } from './log.ts'
import { cancelChannel } from './queue.ts'
import { runOnce } from './run.ts'
import { keepRunning } from './runner.ts'
import { cronItems, scheduleTask } from './schedule.ts'

/** New work is announced by the database; polling only finds what becomes due later, so it may be slow. */
const pollEvery = 5_000
/** How often what workers of other programs left behind is looked for. */
const lookEvery = 10_000
export interface Worker { stop(): Promise<void> }
interface UnderWay { readonly controller: AbortController; readonly ended: Promise<void> }

type WorkerDependencies<Context> = Omit<JobsDependencies<Context>, 'jobs' | 'concurrency' | 'patience'> & {
  readonly jobs: ReadonlyMap<string, Job<Context>>
  readonly concurrency: number
  readonly patience: number
  readonly fire: (name: string, at: number) => Promise<void>
}

/** Starts to work on the queue, after clearing up what workers that died had begun. */
export async function startWorker<Context>(dependencies: WorkerDependencies<Context>): Promise<Worker> {
  const { database, jobs, concurrency, patience, log } = dependencies
  await installQueue(database.connections)
  const pool = ownerPool(database.connections, concurrency + 3)
  const present = await presence(database.connections)
  const running = new Map<string, UnderWay>()
  const silence = await database.listen(cancelChannel, (runId) => running.get(runId)?.controller.abort('cancelled'))
  await clearAfterTheDead(pool, dependencies)
  const options = {
    pgPool: pool, schema: queueSchema, concurrency, pollInterval: pollEvery, noHandleSignals: true, gracefulShutdownAbortTimeout: patience,
    logger: passingErrors(log), taskList: tasksOf(dependencies, running), parsedCronItems: cronItems(jobs.values()),
  }
  const runner = await keepRunning({
    options, events: announcing(present), failed: (error) => { log.error({ err: error }, 'The queue ended and is begun anew') },
    giveBack: async () => {
      await Promise.allSettled([...running.values()].map(({ ended }) => ended))
      await pool.query(`select ${queueSchema}.force_unlock_workers($1)`, [[...present.names()]])
      present.withdraw()
    },
  })
  const suspects = new Set<string>()
  const looking = setInterval(() => { clearAfterTheDead(pool, dependencies, suspects).catch((error: unknown) => { log.error({ error }, 'What dead workers left could not be looked for') }) }, lookEvery)
  looking.unref()
  return {
    stop: async () => {
      clearInterval(looking)
      for (const { controller } of running.values()) controller.abort('stopping')
      const ended = runner.stop().then(() => true)
      const inTime = await withinTime(ended, 2 * patience)
      await silence()
      await present.leave()
      if (inTime) await pool.end()
      else log.warn({ runs: [...running.keys()] }, 'Jobs did not end when they were told to; the next start takes them over')
    },
  }
}

/** Whether it came true in that time; afterwards nobody waits for it any more. */
async function withinTime(ended: Promise<boolean>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), milliseconds) })
  try {
    return await Promise.race([ended, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Each worker of the pool says that it lives, before it takes its first job. */
function announcing(present: Presence): EventEmitter {
  const events = new EventEmitter()
  events.setMaxListeners(100)
  // The queue writes down who took a job by the name of the worker, or of its pool where that fetches for all.
  events.on('worker:create', ({ worker }: { readonly worker: { readonly workerId: string; readonly workerPool: { readonly id: string } } }) => {
    present.announce(worker.workerId)
    present.announce(worker.workerPool.id)
  })
  return events
}

const payloadForm = z.object({ workspaceId: z.int().positive(), runId: z.uuid() })
/** The instant that a schedule stands for. */
const cronForm = z.object({ _cron: z.object({ ts: z.string() }) }).transform(({ _cron: { ts } }) => Date.parse(ts))

function tasksOf<Context>(dependencies: WorkerDependencies<Context>, running: Map<string, UnderWay>): TaskList {
  const tasks: TaskList = {}
  for (const job of dependencies.jobs.values()) {
    tasks[job.name] = (payload: unknown, helpers) => doJob(dependencies, running, job, payload, helpers)
    if (job.schedule !== undefined || job.daily !== undefined) tasks[scheduleTask(job.name)] = (payload: unknown) => dependencies.fire(job.name, cronForm.parse(payload))
  }
  return tasks
}

async function doJob<Context>(dependencies: WorkerDependencies<Context>, running: Map<string, UnderWay>, job: Job<Context>, payload: unknown, helpers: JobHelpers): Promise<void> {
  const { workspaceId, runId } = payloadForm.parse(payload)
  const controller = new AbortController()
  const stopping = () => controller.abort('stopping')
  helpers.abortSignal.addEventListener('abort', stopping, { once: true })
  const done = runOnce(dependencies, job, { workspaceId, runId, attempt: helpers.job.attempts, attemptsAtMost: helpers.job.max_attempts, controller })
  running.set(runId, { controller, ended: done.catch(() => undefined) })
  try {
    await done
  } finally {
    running.delete(runId)
    helpers.abortSignal.removeEventListener('abort', stopping)
  }
}
