import type { DashboardSearch } from './search.ts'

/** What a question for figures asks: when, against what, whose. */
export function inputOf({ period, day, against, person, unit, segment, from, to }: Omit<DashboardSearch, 'name' | 'id'>): Readonly<Record<string, string>> {
  return {
    ...(period === undefined ? {} : { period }), ...(day === undefined ? {} : { startsOn: day }), ...(against === undefined ? {} : { against }),
    ...(person === undefined ? {} : { person }), ...(unit === undefined ? {} : { unit }), ...(segment === undefined ? {} : { segment }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }),
  }
}
