import type { Clock } from '../../lib/clock.ts'
import type { Json } from '../../lib/json.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { isProblem } from '../../lib/problem.ts'
import { traced } from '../traces.ts'
import type { Database } from '../database/index.ts'
import { passesByItself } from '../database/unavailable.ts'
import type { Job, JobControl } from './define.ts'
import type { JobLog } from './log.ts'
import { beginRun, endRun, type Outcome, saveProgress } from './runs.ts'

/** For whom and where a run is done: the app makes the job's context of it. */
export interface RunFacts {
  readonly workspaceId: number
  readonly runId: string
  readonly name: string
  readonly actor: { readonly id: string | null; readonly name: string | null }
}

export interface Runtime<Context> {
  readonly database: Database
  readonly clock: Clock
  readonly log: JobLog
  readonly contextOf: (facts: RunFacts) => Context | Promise<Context>
}

/** One try of one run: where it is, which try, and the signals that may end it. */
export interface Try {
  readonly workspaceId: number
  readonly runId: string
  readonly attempt: number
  readonly attemptsAtMost: number
  /** Aborted with 'cancelled' or 'stopping'. */
  readonly controller: AbortController
}

/** Thrown to the queue so that it tries again later; everything that is to be known is written down already. */
export class TryAgain extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TryAgain'
  }
}

/**
 * Does one try and writes down how it ended. What will not get better by trying (a refused input, a 4xx problem) and what
 * failed for the last time is set aside with its reason; the rest waits for its next turn.
 * @throws TryAgain when the queue is to try again.
 */
export async function runOnce<Context>(runtime: Runtime<Context>, job: Job<Context>, attempt: Try): Promise<void> {
  const { database, clock, log } = runtime
  const scope = { workspaceId: attempt.workspaceId }
  const begun = await whenPossible(attempt, () => database.transaction(scope, (transaction) => beginRun(transaction, attempt.runId, attempt.attempt, clock.now())))
  if (begun === undefined) return
  const facts: RunFacts = { ...scope, runId: attempt.runId, name: job.name, actor: { id: begun.actorId, name: begun.actorName } }
  const outcome = await traced({ name: `job ${job.name}`, kind: 'internal', attributes: { 'guanxi.attempt': attempt.attempt } }, () => outcomeOf(runtime, job, attempt, facts, begun.input))
  await whenPossible(attempt, () => database.transaction(scope, (transaction) => endRun(transaction, attempt.runId, outcome, clock.now())))
  const details = { job: job.name, runId: attempt.runId, workspaceId: attempt.workspaceId, attempt: attempt.attempt, state: outcome.state }
  if (outcome.state === 'failed') log.error({ ...details, error: outcome.error }, 'A job was set aside')
  else log.info(details, 'A job was tried')
  if (outcome.state === 'waiting') throw new TryAgain(job.name)
}

/** How long the database is left alone before it is asked again, milliseconds. */
const askAgain = 500

/** Writes down what has to be written down, once the database is there again: else nobody would know how the run stands. */
async function whenPossible<Result>({ controller }: Try, write: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!passesByItself(error) || controller.signal.reason === 'stopping') throw error
      await pause(askAgain)
    }
  }
}

async function outcomeOf<Context>({ database, clock, log, contextOf }: Runtime<Context>, job: Job<Context>, attempt: Try, facts: RunFacts, input: unknown): Promise<Outcome> {
  const { controller } = attempt
  const progress = progressOf({ database, clock }, attempt)
  const control: JobControl = { signal: controller.signal, runId: attempt.runId, attempt: attempt.attempt, progress: progress.say }
  try {
    const result = await job.run(await contextOf(facts), input, control)
    await progress.save()
    return controller.signal.reason === 'cancelled' ? { state: 'cancelled' } : { state: 'done', result: result ?? null }
  } catch (error) {
    if (controller.signal.reason === 'cancelled') return { state: 'cancelled' }
    await progress.save().catch(() => undefined)
    const known = reasonOf(error)
    if (controller.signal.reason === 'stopping') return { state: 'waiting' }
    log.warn({ job: job.name, runId: attempt.runId, attempt: attempt.attempt, err: error }, 'A job failed')
    return { state: known.final || attempt.attempt >= attempt.attemptsAtMost ? 'failed' : 'waiting', error: known.error }
  }
}

const saveEvery = 500

/** Progress in memory, written at most twice a second of the clock (one that was set back counts as well), and at the end. */
function progressOf({ database, clock }: { readonly database: Database; readonly clock: Clock }, { workspaceId, runId, controller }: Try) {
  let latest: { done: number; total: number | undefined } | undefined
  let savedAt = Number.NEGATIVE_INFINITY
  const save = async () => {
    if (latest === undefined) return
    const { done, total } = latest
    latest = undefined
    savedAt = clock.now()
    const asked = await database.transaction({ workspaceId }, (transaction) => saveProgress(transaction, runId, done, total))
    if (asked && !controller.signal.aborted) controller.abort('cancelled')
  }
  return {
    save,
    say: async (done: number, total?: number) => {
      latest = { done, total: total ?? latest?.total }
      if (Math.abs(clock.now() - savedAt) >= saveEvery) await save()
    },
  }
}

/** What is kept of an error: a problem as it is, anything else without its inside. */
function reasonOf(error: unknown): { readonly final: boolean; readonly error: Json } {
  if (isProblem(error)) {
    const { kind, title, values, status } = error.details
    return {
      final: status >= 400 && status < 500 && status !== 409 && status !== 429,
      error: { kind, title: { en: title.en, zh: title.zh }, ...(values === undefined ? {} : { values: { ...values } }) },
    }
  }
  const name = error instanceof Error ? error.name : 'Error'
  if (name === '$ZodError' || name === 'ZodError') return { final: true, error: { kind: 'job.input', title: { en: 'The input of the job is not valid.', zh: '任务输入无效。' } } }
  return { final: false, error: { kind: 'job.failed', title: { en: 'The job failed by a fault of the program; the log has more.', zh: '任务因程序错误而失败，详见日志。' }, name } }
}

/** What is kept of a run whose worker died at its last try. */
export const lost: Json = { kind: 'job.lost', title: { en: 'The program ended while it ran the job, each time.', zh: '程序在执行该任务时多次中断。' } }
