import type { Filter } from '../filter/filter.ts'

/** Which calls: from one list or all, by one agent or all, on the dates from first to last in the viewer's zone, both within. */
export interface CallsAsked { readonly list?: string; readonly agent?: string; readonly from: string; readonly until: string }

/** Outcomes with which whoever was called was not spoken to. All others, a company's own too, count as reached. */
export const notReached = ['noAnswer', 'busy', 'notReached', 'wrongNumber'] as const

/** calls.count: calls of call lists that were made, at the time when they ended. Records: activities. */
export function callsMade({ list, agent, from, until }: CallsAsked): Filter {
  return {
    and: [
      { field: 'kind', is: 'equals', value: 'call' }, { field: 'status', is: 'equals', value: 'done' },
      list === undefined ? { field: 'callList', is: 'isNotEmpty' } : { field: 'callList', is: 'equals', value: list },
      ...(agent === undefined ? [] : [{ field: 'owner', is: 'equals', value: agent } as const]),
      { field: 'doneAt', is: 'between', value: [from, until] },
    ],
  }
}

/** calls.reached: those of the calls in which somebody was spoken to. calls.talk_time is the sum of their duration in seconds. */
export function callsReached(asked: CallsAsked): Filter {
  return { and: [callsMade(asked), { field: 'outcome', is: 'isNotEmpty' }, { field: 'outcome', is: 'notIn', value: [...notReached] }] }
}

/**
 * calls.converted: customers that were called so, and for whom a lead was converted on these dates or later. Calls go with a lead to
 * the customer that it becomes. Records: customers.
 */
export function convertedByCalls(asked: CallsAsked): Filter {
  return { and: [{ some: 'allActivities', where: callsMade(asked) }, { some: 'convertedLeads', where: { field: 'convertedAt', is: 'atLeast', value: asked.from } }] }
}
