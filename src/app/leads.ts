import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { say } from '../lib/words.ts'
import { contactWords } from '../model/words/ui/contacts.ts'
import { type ActivitiesGiven, recycleLeads } from '../rooms/sales/index.ts'
import { contextOf } from './job-context.ts'
import type { JobContext, Program } from './parts.ts'

/** What follows activities is given: the queue, and the program as the one who moves leads on. */
export function activitiesOf(program: Program): ActivitiesGiven {
  return {
    database: program.database, queue: () => program.jobs,
    async engineOf(workspaceId, requestId) {
      const { context } = await contextOf(program, { workspaceId, runId: requestId, name: 'contacted', actor: { id: null, name: null } })
      const { writer } = await program.engineOf(context)
      return { writer, context: { ...context, reason: '', actor: { ...context.actor, name: say(contactWords.first, context.actor.language) } } }
    },
  }
}

/** Each night: leads that were put aside until today are taken up again. */
export const recycleLeadsJob: Job<JobContext> = defineJob('leads.recycle', {
  input: z.strictObject({}),
  daily: '01:20',
  run: async ({ program, context }, _, { signal, progress }) => {
    const { writer } = await program.engineOf(context)
    return { recycled: await recycleLeads({ database: program.database, writer }, context, { signal, progress: (done) => progress(done) }) }
  },
})
