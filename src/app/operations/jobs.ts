import { requireAdministrator } from '../../access/index.ts'
import { isJsonObject, type Json, type JsonObject } from '../../lib/json.ts'
import type { Operations } from '../../doors/rest/index.ts'
import { sql } from '../../platform/database/index.ts'
import type { JobRun } from '../../platform/jobs/index.ts'
import type { Program } from '../parts.ts'
import { auditOperation } from './audit.ts'

/** The jobs of the own company, for its administrators: what runs, waits, failed and why. */
export function jobOperations(program: () => Pick<Program, 'database' | 'jobs'>): Operations['jobs'] {
  return {
    async list(context, question) {
      requireAdministrator(context)
      const { database, jobs } = program()
      const scope = { workspaceId: context.workspaceId }
      const [runs, counts] = await Promise.all([
        jobs.listRuns(scope, question),
        database.read<{ state: string; count: number }>(scope, sql`select state, count(*) as count from job_run where workspace_id = ${context.workspaceId} group by state`),
      ])
      return { rows: runs.map(shown), counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])) }
    },
    async retry(context, id) {
      requireAdministrator(context)
      const { database, jobs } = program()
      await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        await jobs.retry(tx, id)
        await auditOperation(tx, context, 'job.retry', id, {})
      })
    },
    async cancel(context, id) {
      requireAdministrator(context)
      const { database, jobs } = program()
      const state = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        const done = await jobs.cancel(tx, id)
        await auditOperation(tx, context, 'job.cancel', id, { state: done })
        return done
      })
      return { state }
    },
  }
}

/** Without the input and the result, which may hold anything of anybody. */
function shown({ id, name, state, actor, progress, attempts, error, cancelAsked, createdAt, runAt, startedAt, endedAt }: JobRun): JsonObject {
  return {
    id, name, state, actor: actor.id === null ? null : { id: actor.id, name: actor.name }, done: progress.done, total: progress.total, attempts,
    error: errorOf(error), cancelAsked, createdAt, runAt, startedAt, endedAt,
  }
}

/** Why it failed, in both languages; the screen has the reader's. */
function errorOf(error: Json): Json {
  if (!isJsonObject(error)) return null
  return { kind: error['kind'] ?? null, title: error['title'] ?? null, values: error['values'] ?? null }
}
