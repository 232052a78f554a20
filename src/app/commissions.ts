import { z } from 'zod'
import { addMonths } from '../lib/calendar.ts'
import { sql } from '../platform/database/index.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import type { JobContext } from './parts.ts'
import { companyToday } from '../records/context.ts'

/** Each night: the drafts of this month and the last are computed anew, so that everybody sees what was earned so far; and what the plans in force came to. */
export const computeCommissionsJob: Job<JobContext> = defineJob('commissions.compute', {
  input: z.strictObject({}),
  daily: '02:50',
  run: async ({ program, context }) => {
    const { acts } = await program.engineOf(context)
    const today = companyToday(context)
    let computed = 0
    for (const month of [addMonths(today, -1), today]) {
      const { result } = await acts.act(context, 'commissionStatement.compute', { input: { month } })
      computed += typeof result?.['computed'] === 'number' ? result['computed'] : 0
    }
    // What plans came to is counted after it: commission is one of its costs.
    const plans = await program.database.read<{ id: string }>({ workspaceId: context.workspaceId }, sql`select id from sales_plan where workspace_id = ${context.workspaceId} and status = 'active' and deleted_at is null order by id`)
    for (const { id } of plans) await acts.act(context, 'salesPlan.count', { id, input: {} })
    return { computed, plans: plans.length }
  },
})
