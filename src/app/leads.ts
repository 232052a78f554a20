import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { recycleLeads } from '../rooms/sales/index.ts'
import type { JobContext } from './parts.ts'

/** Each night: leads that were put aside until today are taken up again. */
export const recycleLeadsJob: Job<JobContext> = defineJob('leads.recycle', {
  input: z.strictObject({}),
  schedule: '20 17 * * *',
  run: async ({ program, context }, _, { signal, progress }) => {
    const { writer } = await program.engineOf(context)
    return { recycled: await recycleLeads({ database: program.database, writer }, context, { signal, progress: (done) => progress(done) }) }
  },
})
