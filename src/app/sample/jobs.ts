import { z } from 'zod'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Context } from '../../records/context.ts'
import { failImport } from '../../records/import/index.ts'
import { enqueueAllModels } from '../models.ts'
import type { JobContext, Program } from '../parts.ts'
import { holdOutAsSample, runLoad, runRemoval } from './run.ts'

const id = z.string().refine(isUuid)
const tries = 5

/** Loads the sample company; tried again after a kill it goes on where it stood. */
export const loadSampleJob: Job<JobContext> = defineJob('sample.load', {
  input: z.strictObject({ importId: id }),
  attempts: tries,
  run: async ({ program, context }, { importId }, { progress, signal, attempt }) => {
    await holdOutAsSample(program, context)
    const { created, cancelled } = await runLoad(program, context, importId, { signal, progress: (customers, _records, of) => progress(customers, of) }).catch(async (error: unknown) => {
      // Whoever waits for it is told that it comes no more.
      if (attempt >= tries && !signal.aborted) await failImport(program.importing, context, importId, error)
      throw error
    })
    if (!cancelled) await judge(program, context)
    return { created, cancelled }
  },
})

/** Whoever looks around sees what the models make of the company; nights do it later on. */
async function judge(program: Program, context: Context): Promise<void> {
  if (!(await program.engineOf(context)).registry.objects.has('modelRun')) return
  await program.database.transaction({ workspaceId: context.workspaceId }, (tx) => enqueueAllModels(program.jobs, tx, context.actor))
}

/** Takes the sample company back; safe to be tried again. */
export const removeSampleJob: Job<JobContext> = defineJob('sample.remove', {
  input: z.strictObject({ importIds: z.array(id) }),
  run: async ({ program, context }, { importIds }, { progress }) => {
    const { undone, kept } = await runRemoval(program, context, importIds, progress)
    return { undone, kept }
  },
})
