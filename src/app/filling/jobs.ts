import { z } from 'zod'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { fillWaiting } from '../../records/custom/index.ts'
import type { JobContext } from '../parts.ts'
import { fillJobName } from './queue.ts'

/** Fills in computed fields, numbers, keys and shares for records that were there; each night what a run before left. */
export const fillJob: Job<JobContext> = defineJob(fillJobName, {
  input: z.strictObject({}),
  daily: '01:50',
  run: async ({ program, context }, _, { progress, signal }) => {
    const modelOf = async ({ workspaceId }: { readonly workspaceId: number }) => {
      const { stored: registry, customization: { version } } = await program.engineOf({ workspaceId })
      return { registry, version }
    }
    const filled = await fillWaiting({ database: program.database, modelOf }, context, { progress, signal })
    if (signal.aborted && signal.reason === 'stopping') throw new Error('The program stops; the filling goes on with the next start.')
    return { ...filled }
  },
})
