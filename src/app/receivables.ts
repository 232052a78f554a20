import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { agePlans } from '../rooms/sales/index.ts'
import type { JobContext } from './parts.ts'

/** Each hour, so that soon after midnight of any company what was due yesterday counts as late. */
export const agePlansJob: Job<JobContext> = defineJob('receivables.age', {
  input: z.strictObject({}),
  schedule: '5 * * * *',
  run: async ({ program, context }, _, { signal }) => {
    const { writer } = await program.engineOf(context)
    return { late: await agePlans({ database: program.database, writer }, context, signal) }
  },
})
