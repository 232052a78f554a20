import type { QualityFollowing } from '../rooms/insight/index.ts'
import { contextOf } from './job-context.ts'
import type { Program } from './parts.ts'

/** What the judging of data is given that follows the feed: the workspace's model, and the program as the one who acts in it. */
export function qualityOf(program: Program): QualityFollowing {
  return {
    database: program.database,
    // Asked twice while it waits it is done once.
    judgeAll: async (tx) => { await program.jobs.enqueue(tx, 'models.run', { model: 'quality' }, { key: 'quality' }) },
    async engineOf(workspaceId, requestId) {
      const { context } = await contextOf(program, { workspaceId, runId: requestId, name: 'quality', actor: { id: null, name: null } })
      return { registry: (await program.engineOf(context)).registry, context }
    },
  }
}
