import type { Filter } from '../../src/model/filter/filter.ts'

/** Whose figures: the viewer's own, or of all that the viewer may see. */
export type Reach = 'mine' | 'team'

export interface HomeSearch { readonly of?: Reach }

/** Reads the search part of the home address; without it the role says which side comes first. */
export function homeSearch(search: Record<string, unknown>): HomeSearch {
  return search['of'] === 'mine' || search['of'] === 'team' ? { of: search['of'] } : {}
}

/** The conditions, narrowed to the viewer's own records where asked. What else the viewer may not see the server leaves out. */
export function within(reach: Reach, ...conditions: readonly Filter[]): Filter {
  return { and: reach === 'mine' ? [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, ...conditions] : conditions }
}

export const isOpen: Filter = { field: 'status', is: 'equals', value: 'open' }
export const isWon: Filter = { field: 'status', is: 'equals', value: 'won' }
export const past = (field: string): Filter => ({ field, is: 'olderThan', value: { amount: 0, unit: 'hour' } })
export const thisMonth = (field: string): Filter => ({ field, is: 'during', value: { period: 'month', offset: 0 } })
export const lastDays = (field: string, amount: number): Filter => ({ field, is: 'inLast', value: { amount, unit: 'day' } })
