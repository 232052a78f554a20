import { z } from 'zod'
import { isUuid } from '../../lib/ids.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { defineJob, type Job, type Jobs } from '../../platform/jobs/index.ts'
import type { Context } from '../../records/context.ts'
import type { JobContext } from '../parts.ts'

const input = z.strictObject({ provider: z.string().refine(isUuid).optional() })

/**
 * Compares the users with the company's directories: the one that is named, or at night each that wishes it. Who has left is
 * deactivated by the declared action, so that its rules hold: a successor, and never the last administrator.
 */
export const syncDirectoryJob: Job<JobContext> = defineJob('directory.sync', {
  input, attempts: 3, daily: '05:10',
  run: async ({ program, context }, { provider }, { signal }) => {
    const { workspaceId } = context
    const rows = await program.database.read<{ id: string }>({ workspaceId }, sql`
      select id from identity_provider where workspace_id = ${workspaceId} and kind = 'ldap' and active
        and (id::text = ${provider ?? null}::text or (${provider ?? null}::text is null and settings->>'sync' = 'true')) order by id`)
    const results = []
    for (const { id } of rows) {
      results.push(await program.access.providers.sync(workspaceId, id, {
        deactivate: async (userId, handTo) => { await program.acts.act(context, 'user.deactivate', { id: userId, input: { handTo, reason: 'directory' } }) },
      }, signal))
    }
    return { results }
  },
})

/** Queues the comparison with one directory, for whoever asks. */
export function queueSyncs(database: Database, jobs: () => Jobs) {
  return {
    queue: async ({ workspaceId, actor }: Context, provider: string): Promise<{ readonly runId: string }> =>
      database.transaction({ workspaceId }, (transaction) => jobs().enqueue(transaction, 'directory.sync', { provider }, { key: provider, actor })),
  }
}
