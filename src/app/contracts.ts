import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { turnContracts } from '../rooms/sales/index.ts'
import type { JobContext } from './parts.ts'

/** Each night: contracts that are over expire or count as renewed, prices change on their anniversaries, renewals become deals. */
export const turnContractsJob: Job<JobContext> = defineJob('contracts.turn', {
  input: z.strictObject({}),
  daily: '00:40',
  run: async ({ program, context }, _, { signal }) => {
    const { writer, registry } = await program.engineOf(context)
    return { ...await turnContracts({ database: program.database, writer, hasOpportunities: registry.objects.has('opportunity'), language: context.actor.language }, context, signal) }
  },
})
