import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { expireRegistrations } from '../rooms/partners/index.ts'
import type { JobContext } from './parts.ts'

/** Each night: registered deals whose protection is over protect nothing any more. */
export const expireRegistrationsJob: Job<JobContext> = defineJob('registrations.expire', {
  input: z.strictObject({}),
  daily: '01:30',
  run: async ({ program, context }, _, { signal, progress }) => {
    const { writer } = await program.engineOf(context)
    return { expired: await expireRegistrations({ database: program.database, writer }, context, { signal, progress: (done) => progress(done) }) }
  },
})
