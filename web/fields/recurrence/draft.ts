import { type Frequency, plainRule, type Rule, ruleBounds, ruleText, type Weekday, weekdays } from '../../../src/model/fields/recurrence/rule.ts'

/** What the editor can say: the rules that people make. */
export interface Draft {
  readonly frequency: Frequency
  readonly interval: number
  readonly days: readonly Weekday[]
  /** same: as the first day. last: the last of the month. nth: a weekday of the month. */
  readonly place: 'same' | 'last' | 'nth'
  readonly nth: number
  readonly weekday: Weekday
  readonly end: 'never' | 'until' | 'count'
  readonly until: string
  readonly count: number
}

export const firstDraft: Draft = { frequency: 'weekly', interval: 1, days: [], place: 'same', nth: 1, weekday: 'MO', end: 'never', until: '', count: 10 }

/** The draft of a rule; undefined where the editor cannot say it. */
export function draftOf(rule: Rule): Draft | undefined {
  const { frequency, interval, days, monthDays, months, positions, weekNumbers, yearDays, hours, minutes, count, until } = rule
  if (weekNumbers.length + yearDays.length + hours.length + minutes.length > 0) return undefined
  if (months.length > 0 || positions.length > 0 || frequency === 'yearly' && days.length + monthDays.length > 0) return undefined
  const [only] = days
  const monthly = frequency === 'monthly'
  if (monthly && (days.length > 1 || (only !== undefined && only.nth === undefined) || monthDays.some((day) => day !== -1) || (days.length > 0 && monthDays.length > 0))) return undefined
  if (!monthly && monthDays.length > 0 || (frequency !== 'weekly' && frequency !== 'monthly' && days.length > 0)) return undefined
  return {
    ...firstDraft, frequency, interval, days: monthly ? [] : days.map(({ day }) => day),
    place: monthDays.length > 0 ? 'last' : monthly && only !== undefined ? 'nth' : 'same', nth: only?.nth ?? 1, weekday: (monthly ? only?.day : undefined) ?? 'MO',
    end: count !== undefined ? 'count' : until === undefined ? 'never' : 'until', until: until?.slice(0, 10) ?? '', count: count ?? 10,
  }
}

/** What comes again more often is no rule. */
const leastMinutes = Math.ceil(1440 / ruleBounds.perDay)

/** The text of the rule that the draft says. */
export function textOfDraft({ frequency, interval, days, place, nth, weekday, end, until, count }: Draft): string {
  return ruleText({
    ...plainRule, frequency, interval: frequency === 'minutely' ? Math.max(interval, leastMinutes) : interval,
    days: frequency === 'weekly' ? weekdays.filter((day) => days.includes(day)).map((day) => ({ day })) : frequency === 'monthly' && place === 'nth' ? [{ day: weekday, nth }] : [],
    monthDays: frequency === 'monthly' && place === 'last' ? [-1] : [],
    ...(end === 'count' ? { count } : {}), ...(end === 'until' && /^\d{4}-\d{2}-\d{2}$/.test(until) ? { until } : {}),
  })
}
