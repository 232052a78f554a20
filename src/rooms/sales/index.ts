import { activityActions } from './activities/actions.ts'
import { leadActions } from './leads/actions.ts'
import { opportunityActions } from './opportunities/actions.ts'

/** The door of the sales room. */
export const salesRoom = {
  name: 'sales',
  implementations: [...leadActions, ...opportunityActions, ...activityActions],
} as const
