import { z } from 'zod'
import { bases, periodKinds } from '../../src/model/define/kpis.ts'

export const planSearch = z.object({
  side: z.enum(['propose', 'outlook', 'whatIf']).optional().catch(undefined),
  period: z.enum(periodKinds).optional().catch(undefined),
  basis: z.enum(bases).optional().catch(undefined),
  startsOn: z.string().regex(/^\d{4}-\d\d-\d\d$/).optional().catch(undefined),
})
export type PlanSearch = z.infer<typeof planSearch>
