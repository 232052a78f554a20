import type { Program } from '../parts.ts'

/** After a restore the runs are there and the queue is empty: what waited, or ran when the backup was made, is queued again. */
export async function mendQueue({ access, database, jobs }: Pick<Program, 'access' | 'database' | 'jobs'>): Promise<number> {
  let mended = 0
  for (const { id: workspaceId } of await access.listWorkspaces()) mended += await database.transaction({ workspaceId }, (tx) => jobs.mend(tx))
  return mended
}
