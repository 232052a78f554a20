import { z } from 'zod'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import { clearDeliveries } from '../rooms/webhooks/index.ts'
import type { JobContext } from './parts.ts'

/** Each night, in each workspace: what was delivered a month ago is no longer asked about. */
export const clearWebhooksJob: Job<JobContext> = defineJob('webhook.clear', {
  input: z.object({}),
  daily: '04:20',
  run: async ({ program, context }) => ({ cleared: await clearDeliveries(program.webhooks, context.workspaceId) }),
})
