import { addDays } from '../../lib/calendar.ts'
import { isWorkday, type WorkCalendar } from '../../lib/workdays.ts'
import type { Span } from './period.ts'

/** The three levels of a target; what is not set is absent. */
export interface Levels { readonly base?: number; readonly goal?: number; readonly stretch?: number }

/** How far work has gone through a period: workdays up to today (which counts whole) over all of them, 0 to 1. Without any, days count. */
export function elapsedShare({ from, to }: Span, today: string, calendar: WorkCalendar): number {
  if (today < from) return 0
  if (today >= to) return 1
  let worked = 0
  let all = 0
  let days = 0
  let passed = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const counts = isWorkday(calendar, day)
    days += 1
    if (counts) all += 1
    if (day > today) continue
    passed += 1
    if (counts) worked += 1
  }
  return all === 0 ? passed / days : worked / all
}

/** What the goal would be met by: the goal itself, else the base, else the stretch. */
export function measuredBy({ base, goal, stretch }: Levels): number | undefined {
  return goal ?? base ?? stretch
}

/** The highest level that is reached; undefined below all of them. */
export function reached({ base, goal, stretch }: Levels, actual: number): keyof Levels | undefined {
  if (stretch !== undefined && actual >= stretch) return 'stretch'
  if (goal !== undefined && actual >= goal) return 'goal'
  return base !== undefined && actual >= base ? 'base' : undefined
}

/** Levels added up; a level that none of them has stays absent. */
export function sumLevels(all: readonly Levels[]): Levels {
  const sum = (level: keyof Levels) => {
    const given = all.flatMap((one) => one[level] ?? [])
    return given.length === 0 ? {} : { [level]: given.reduce((total, value) => total + value, 0) }
  }
  return { ...sum('base'), ...sum('goal'), ...sum('stretch') }
}
