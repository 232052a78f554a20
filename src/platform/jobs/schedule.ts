import { type ParsedCronItem, parseCronItems } from 'graphile-worker'
import { type Database, sql } from '../database/index.ts'
import type { Job } from './define.ts'
import type { Queue } from './queue.ts'

/** The queue's task that stands for the time of a scheduled job. */
export const scheduleTask = (name: string): string => `schedule ${name}`

/** The times of all scheduled jobs, in UTC. @throws Error for one that is no time. */
export function cronItems<Context>(jobs: Iterable<Job<Context>>): ParsedCronItem[] {
  return parseCronItems([...jobs].flatMap(({ name, schedule }) =>
    (schedule === undefined ? [] : [{ task: scheduleTask(name), match: schedule, identifier: name, options: { backfillPeriod: 0, maxAttempts: 25 } }])))
}

/** Queues the job once in each workspace for that instant, however often it is asked. */
export async function fireSchedule({ database, queue, workspaces }: { readonly database: Database; readonly queue: Queue; readonly workspaces: () => Promise<readonly number[]> }, name: string, at: number): Promise<void> {
  const key = `schedule ${new Date(at).toISOString()}`
  for (const workspaceId of await workspaces()) {
    await database.transaction({ workspaceId }, async (transaction) => {
      const known = await transaction.query(sql`select 1 from job_run where workspace_id = ${workspaceId} and name = ${name} and key = ${key} limit 1`)
      if (known.length === 0) await queue.enqueue(transaction, name, {}, { key })
    })
  }
}
