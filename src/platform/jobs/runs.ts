import type { Json } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { type Fragment, type Scope, sql, type Transaction } from '../database/index.ts'
import type { Database } from '../database/index.ts'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** A run as it is shown. */
export interface JobRun {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly input: Json
  readonly actor: { readonly id: string | null; readonly name: string | null }
  readonly progress: { readonly done: number; readonly total: number | null }
  readonly attempts: number
  readonly result: Json
  /** Why the last try failed: { kind, title: { en, zh }, values? }. */
  readonly error: Json
  readonly cancelAsked: boolean
  readonly createdAt: string
  readonly runAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

/** One run. @throws Problem 404. */
export async function readRun(database: Database, scope: Scope, runId: string): Promise<JobRun> {
  const [row] = await database.read<RunRow>(scope, sql`${selectRun} where workspace_id = ${scope.workspaceId} and id::text = ${runId}`)
  if (row === undefined) throw noSuchRun()
  return runOf(row)
}

/** The latest runs of the workspace, at most 200. */
export async function listRuns(database: Database, scope: Scope, only: { readonly name?: string; readonly state?: JobState } = {}): Promise<readonly JobRun[]> {
  const clauses: Fragment[] = [sql`workspace_id = ${scope.workspaceId}`]
  if (only.name !== undefined) clauses.push(sql`name = ${only.name}`)
  if (only.state !== undefined) clauses.push(sql`state = ${only.state}`)
  const rows = await database.read<RunRow>(scope, sql`${selectRun} where ${sql.join(clauses, ' and ')} order by created_at desc, id desc limit 200`)
  return rows.map(runOf)
}

/** Removes ended runs, but not those that were set aside, in steps that hold no lock for long. @returns how many. */
export async function forgetRuns(database: Database, scope: Scope, before: number): Promise<number> {
  for (let forgotten = 0; ;) {
    const step = await database.transaction(scope, (transaction) => transaction.run(sql`
      delete from job_run where workspace_id = ${scope.workspaceId} and id = any(array(
        select id from job_run where workspace_id = ${scope.workspaceId} and state in ('done', 'cancelled') and ended_at < ${new Date(before)} limit 1000))`))
    forgotten += step
    if (step < 1000) return forgotten
  }
}

const selectRun = sql`select id, name, state, input, actor_id, actor_name, done, total, attempts, result, error, cancel_asked_at, created_at, run_at, started_at, ended_at from job_run`
interface RunRow {
  readonly id: string; readonly name: string; readonly state: JobState; readonly input: Json; readonly actor_id: string | null; readonly actor_name: string | null
  readonly done: number; readonly total: number | null; readonly attempts: number; readonly result: Json; readonly error: Json
  readonly cancel_asked_at: string | null; readonly created_at: string; readonly run_at: string; readonly started_at: string | null; readonly ended_at: string | null
}

function runOf(row: RunRow): JobRun {
  return {
    id: row.id, name: row.name, state: row.state, input: row.input, actor: { id: row.actor_id, name: row.actor_name },
    progress: { done: row.done, total: row.total }, attempts: row.attempts, result: row.result, error: row.error,
    cancelAsked: row.cancel_asked_at !== null, createdAt: row.created_at, runAt: row.run_at, startedAt: row.started_at, endedAt: row.ended_at,
  }
}

/** What a worker needs of a run that it has begun. */
export interface BegunRun { readonly input: unknown; readonly actorId: string | null; readonly actorName: string | null }

/** Marks a run as begun. Undefined when there is nothing to do any more: it was cancelled, or is over. */
export async function beginRun(transaction: Transaction, runId: string, attempt: number, now: number): Promise<BegunRun | undefined> {
  const [row] = await transaction.query<{ input: unknown; actor_id: string | null; actor_name: string | null }>(sql`
    update job_run set state = 'running', attempts = ${attempt}, started_at = coalesce(started_at, ${new Date(now)})
    where workspace_id = ${transaction.workspaceId} and id = ${runId} and state in ('waiting', 'running') and cancel_asked_at is null
    returning input, actor_id, actor_name`)
  return row === undefined ? undefined : { input: row.input, actorId: row.actor_id, actorName: row.actor_name }
}

/** Writes down how far it is. @returns whether somebody asked to cancel it. */
export async function saveProgress(transaction: Transaction, runId: string, done: number, total: number | undefined): Promise<boolean> {
  const [row] = await transaction.query<{ asked: boolean }>(sql`
    update job_run set done = ${Math.floor(done)}, total = coalesce(${total ?? null}::bigint, total)
    where workspace_id = ${transaction.workspaceId} and id = ${runId} and state = 'running' returning cancel_asked_at is not null as asked`)
  return row?.asked ?? true
}

/** The end of a run, or (waiting) the end of one of its tries. */
export interface Outcome { readonly state: Exclude<JobState, 'running'>; readonly result?: Json; readonly error?: Json }

export async function endRun(transaction: Transaction, runId: string, outcome: Outcome, now: number): Promise<void> {
  await transaction.run(sql`
    update job_run set
      state = case when ${outcome.state} = 'waiting' and cancel_asked_at is not null then 'cancelled' else ${outcome.state} end,
      result = ${toJson(outcome.result)}::jsonb, error = coalesce(${toJson(outcome.error)}::jsonb, error),
      ended_at = case when ${outcome.state} = 'waiting' and cancel_asked_at is null then null else ${new Date(now)}::timestamptz end
    where workspace_id = ${transaction.workspaceId} and id = ${runId} and state in ('waiting', 'running')`)
}

function toJson(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

export function noSuchRun(): Problem {
  return new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such job.', zh: '没有该任务。' } })
}
