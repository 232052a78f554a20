import type { JsonObject } from '../../../lib/json.ts'
import { addDays, isDate } from '../../../lib/calendar.ts'

/** One entry of a calendar file: what it is called and which whole days it takes. */
export interface FileEntry { readonly subject: string; readonly day: string; readonly until: string }
export type NewDay = JsonObject & { readonly name: string; readonly day: string; readonly dayKind: 'off' | 'work' }

const worked = /班|调休|補班|work(ing)?\b|make-?up/i
const free = /休|放假|holiday|day off/i

/**
 * What an entry of a calendar of holidays means. Calendars that mark their days, as 春节（休） and 春节（班）, also name festivals
 * on which people work: of those only what is marked counts.
 */
export function daysOf(entries: readonly FileEntry[]): readonly NewDay[] {
  const marked = entries.some(({ subject }) => /[（(]\s*(休|班)\s*[）)]/.test(subject))
  return entries.flatMap(({ subject, day, until }): NewDay[] => {
    if (!isDate(day)) return []
    // 调休放假 is a day off that is worked for on another.
    const isWork = worked.test(subject) && !free.test(subject.replace(/调休/g, ''))
    if (marked && !/[（(]\s*(休|班)\s*[）)]/.test(subject)) return []
    const name = subject.trim().slice(0, 100)
    return [{ name: name === '' ? day : name, dayKind: isWork ? 'work' : 'off', day, ...(isDate(until) && until > day ? { until } : {}) }]
  })
}

/** Of new days those of which nothing is known yet: a span counts by each of its dates. */
export function unknownDays(days: readonly NewDay[], there: readonly { readonly day: string; readonly until: string | null }[]): readonly NewDay[] {
  const known = new Set(there.flatMap(({ day, until }) => spanOf(day, until ?? day)))
  return days.filter((one) => {
    const dates = spanOf(one.day, typeof one['until'] === 'string' ? one['until'] : one.day)
    if (dates.some((date) => known.has(date))) return false
    for (const date of dates) known.add(date)
    return true
  })
}

function spanOf(day: string, until: string): readonly string[] {
  const dates = [day]
  while (dates.length < 366 && (dates.at(-1) ?? until) < until) dates.push(addDays(dates.at(-1) ?? until, 1))
  return dates
}
