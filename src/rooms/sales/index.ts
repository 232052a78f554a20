import { activityActions } from './activities/actions.ts'
import { activityRules } from './activities/rules.ts'
import { leadActions } from './leads/actions.ts'
import { visitActions } from './visits/actions.ts'
import { opportunityActions } from './opportunities/actions.ts'

export { type ActivitiesGiven, followForActivities } from './activities/follow.ts'
export { livingSeries, makeAhead } from './activities/makeAhead.ts'

/** The door of the sales room. */
export const salesRoom = {
  name: 'sales',
  implementations: [...leadActions, ...opportunityActions, ...activityActions, ...visitActions],
  rules: activityRules,
} as const
