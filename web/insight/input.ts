import type { DashboardSearch } from './search.ts'

/** What a question for figures asks: when, against what, whose. */
export function inputOf({ period, day, against, person, unit }: Omit<DashboardSearch, 'name' | 'id'>): Readonly<Record<string, string>> {
  return {
    ...(period === undefined ? {} : { period }), ...(day === undefined ? {} : { startsOn: day }), ...(against === undefined ? {} : { against }),
    ...(person === undefined ? {} : { person }), ...(unit === undefined ? {} : { unit }),
  }
}
