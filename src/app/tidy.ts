import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { sweepFiles } from '../records/files/sweep.ts'
import { tidyRecords } from '../records/tidy.ts'
import type { JobContext } from './parts.ts'

/** Each night: bytes of files that were purged. */
export const sweepFilesJob: Job<JobContext> = defineJob('files.sweep', {
  input: z.strictObject({}),
  daily: '04:40',
  run: async ({ program: { database, clock, importing: { files } }, context: { workspaceId } }, _input, { signal }) => ({ gone: await sweepFiles({ database, files }, workspaceId, clock.now(), signal) }),
})

/** What ran is listed for so long. */
const runsKept = 90 * 24 * 60 * 60_000

/** Each night: answers, memories and shares that are over, and runs of jobs that ended long ago. */
export const tidyRecordsJob: Job<JobContext> = defineJob('records.tidy', {
  input: z.strictObject({}),
  daily: '04:50',
  run: async ({ program: { database, clock, jobs }, context: { workspaceId } }, _input, { signal }) => ({
    ...await tidyRecords(database, workspaceId, clock.now(), signal), runs: await jobs.forget({ workspaceId }, clock.now() - runsKept),
  }),
})
