import type { Clock } from '../../lib/clock.ts'
import { isUuid, uuidv7 } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { sql, type Transaction } from '../database/index.ts'
import type { Job } from './define.ts'
import { noSuchRun } from './runs.ts'

export interface QueueOptions {
  /** The same key again, while the first still waits, joins it: newest input, earlier of both times. */
  readonly key?: string
  /** Not before this instant, in milliseconds since 1970. */
  readonly runAt?: number
  /** For whom it is done. */
  readonly actor?: { readonly userId: string; readonly name: string }
}

export interface Queue {
  /**
   * Queues work in the caller's transaction: it exists if, and only if, that commits.
   * @throws ZodError for an input that the job does not take.
   */
  enqueue(transaction: Transaction, name: string, input: unknown, options?: QueueOptions): Promise<{ readonly runId: string }>
  /** Cancels a run: at once while it waits, at its next safe point while it runs. @throws Problem 404, or 409 when it is over. */
  cancel(transaction: Transaction, runId: string): Promise<'cancelled' | 'asked'>
  /** Queues anew what was set aside or cancelled. @throws Problem 404, or 409 when it is not over. */
  retry(transaction: Transaction, runId: string): Promise<void>
  /** Queues anew the runs of the workspace that wait or ran but stand in no queue any more. @returns how many. */
  mend(transaction: Transaction): Promise<number>
}

export const cancelChannel = 'guanxi_job_cancel'

export function createQueue<Context>(jobs: ReadonlyMap<string, Job<Context>>, clock: Clock, random: (count: number) => Uint8Array): Queue {
  const jobOf = (name: string) => {
    const job = jobs.get(name)
    if (job === undefined) throw new Error(`There is no job ${name}`)
    return job
  }
  return {
    async enqueue(transaction, name, input, { key, runAt, actor } = {}) {
      const job = jobOf(name)
      const now = clock.now()
      const due = Math.max(now, runAt ?? now)
      const [row] = await transaction.query<{ id: string; run_at: string }>(sql`
        insert into job_run as known (workspace_id, id, name, key, state, input, actor_id, actor_name, run_at, created_at)
        values (${transaction.workspaceId}, ${uuidv7(now, random(10))}, ${name}, ${key ?? null}, 'waiting', ${JSON.stringify(job.check(input))}::jsonb,
          ${actor?.userId ?? null}, ${actor?.name ?? null}, ${new Date(due)}, ${new Date(now)})
        on conflict (workspace_id, name, key) where state = 'waiting' and key is not null
        do update set input = excluded.input, run_at = least(known.run_at, excluded.run_at)
        returning id, run_at`)
      if (row === undefined) throw new Error(`The job ${name} could not be queued`)
      await put(transaction, job, row.id, Date.parse(row.run_at), now)
      return { runId: row.id }
    },
    async cancel(transaction, runId) {
      const now = new Date(clock.now())
      const [row] = await transaction.query<{ was: string }>(sql`
        with known as (select id, state from job_run where workspace_id = ${transaction.workspaceId} and id::text = ${runId} for update)
        update job_run r set cancel_asked_at = coalesce(cancel_asked_at, ${now}),
          state = case when known.state = 'waiting' then 'cancelled' else known.state end,
          ended_at = case when known.state = 'waiting' then ${now} else ended_at end
        from known where r.workspace_id = ${transaction.workspaceId} and r.id = known.id and known.state in ('waiting', 'running')
        returning known.state as was`)
      if (row === undefined) throw await missing(transaction, runId)
      if (row.was === 'waiting') await transaction.query(sql`select guanxi_jobs.take_run(${runId}::uuid)`)
      else await transaction.query(sql`select pg_notify(${cancelChannel}, ${runId})`)
      return row.was === 'waiting' ? 'cancelled' : 'asked'
    },
    async retry(transaction, runId) {
      const now = clock.now()
      const [row] = await transaction.query<{ name: string }>(sql`
        update job_run set state = 'waiting', cancel_asked_at = null, ended_at = null, error = null, key = null, attempts = 0, done = 0, run_at = ${new Date(now)}
        where workspace_id = ${transaction.workspaceId} and id::text = ${runId} and state in ('failed', 'cancelled') returning name`)
      if (row === undefined) throw await missing(transaction, runId)
      await put(transaction, jobOf(row.name), runId, now, now)
    },
    async mend(transaction) {
      const rows = await transaction.query<{ id: string; name: string; run_at: string }>(sql`
        update job_run set state = 'waiting' where workspace_id = ${transaction.workspaceId} and id in (select guanxi_jobs.lost_runs()) returning id, name, run_at`)
      const known = rows.filter(({ name }) => jobs.has(name))
      for (const { id, name, run_at } of known) await put(transaction, jobOf(name), id, Date.parse(run_at), clock.now())
      return known.length
    },
  }
}

/** Work that is due at once takes the database's own time, which may differ a little from ours. */
async function put(transaction: Transaction, job: { readonly name: string; readonly attempts: number }, runId: string, due: number, now: number): Promise<void> {
  await transaction.query(sql`select guanxi_jobs.put_run(${job.name}, ${runId}::uuid, ${due > now ? new Date(due) : null}::timestamptz, ${job.attempts})`)
}

async function missing(transaction: Transaction, runId: string): Promise<Problem> {
  const known = isUuid(runId) ? await transaction.query(sql`select 1 from job_run where workspace_id = ${transaction.workspaceId} and id = ${runId}`) : []
  if (known.length === 0) return noSuchRun()
  return new Problem({ kind: 'job.state', status: 409, title: { en: 'The state of the job does not allow this.', zh: '任务当前状态不允许此操作。' } })
}
