import { isStoredDate } from '../calendarText.ts'

/** Recurrence rules of RFC 5545, 3.3.10, for what happens at most once a day: from daily to yearly. */
export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]
/** In the order of ISO weeks; the index of Monday is 0. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
/** A weekday; with `nth` the one of that number in its month or year, counted from the end when negative. */
export interface RuleDay { readonly day: Weekday; readonly nth?: number }

export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly days: readonly RuleDay[]
  /** 1 to 31, or -1 for the last day of the month. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** Of all that the rule finds in a period only those of these numbers. */
  readonly positions: readonly number[]
  readonly weekStart: Weekday
  readonly count?: number
  /** The last day (YYYY-MM-DD), or the last instant (ISO). */
  readonly until?: string
}

/** Longest interval and count that are taken: what goes beyond is no plan of a person. */
const most = { interval: 999, count: 5000, length: 300 } as const

/** Reads the text of a rule, with or without RRULE: before it. @returns undefined for one that is none, or that this house does not keep. */
export function readRule(text: string): Rule | undefined {
  if (text.length > most.length) return undefined
  const parts = new Map<string, string>()
  for (const part of text.trim().replace(/^RRULE:/i, '').replace(/;$/, '').split(';')) {
    const [, name, value] = /^([A-Za-z-]+)=(.+)$/.exec(part.trim()) ?? []
    if (name === undefined || value === undefined || parts.has(name.toUpperCase())) return undefined
    parts.set(name.toUpperCase(), value.trim().toUpperCase())
  }
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL']
  if ([...parts.keys()].some((name) => !known.includes(name))) return undefined
  return ruleOf(parts)
}

function ruleOf(parts: ReadonlyMap<string, string>): Rule | undefined {
  const frequency = frequencies.find((each) => each.toUpperCase() === parts.get('FREQ'))
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, most.interval)
  const days = listOf(parts.get('BYDAY'), dayOf)
  const monthDays = listOf(parts.get('BYMONTHDAY'), (each) => signed(each, 31))
  const months = listOf(parts.get('BYMONTH'), (each) => whole(each, 1, 12))
  const positions = listOf(parts.get('BYSETPOS'), (each) => signed(each, 366))
  const weekStart = weekdays.find((each) => each === (parts.get('WKST') ?? 'MO'))
  const count = parts.has('COUNT') ? whole(parts.get('COUNT') ?? '', 1, most.count) ?? 'broken' : undefined
  const until = parts.has('UNTIL') ? untilOf(parts.get('UNTIL') ?? '') ?? 'broken' : undefined
  if (frequency === undefined || interval === undefined || days === undefined || monthDays === undefined || months === undefined || positions === undefined || weekStart === undefined) return undefined
  if (count === 'broken' || until === 'broken' || (count !== undefined && until !== undefined)) return undefined
  const ordinal = days.some(({ nth }) => nth !== undefined)
  if ((ordinal && (frequency === 'daily' || frequency === 'weekly')) || (frequency === 'weekly' && monthDays.length > 0)) return undefined
  if (positions.length > 0 && days.length + monthDays.length + months.length === 0) return undefined
  return {
    frequency, interval, days, monthDays, months, positions, weekStart,
    ...(count === undefined ? {} : { count }), ...(until === undefined ? {} : { until }),
  }
}

/** The rule as text, its parts always in one order, defaults left out. */
export function ruleText({ frequency, interval, days, monthDays, months, positions, weekStart, count, until }: Rule): string {
  const parts = [`FREQ=${frequency.toUpperCase()}`]
  if (interval > 1) parts.push(`INTERVAL=${interval}`)
  if (months.length > 0) parts.push(`BYMONTH=${months.join(',')}`)
  if (monthDays.length > 0) parts.push(`BYMONTHDAY=${monthDays.join(',')}`)
  if (days.length > 0) parts.push(`BYDAY=${days.map(({ day, nth }) => `${nth ?? ''}${day}`).join(',')}`)
  if (positions.length > 0) parts.push(`BYSETPOS=${positions.join(',')}`)
  if (weekStart !== 'MO') parts.push(`WKST=${weekStart}`)
  if (count !== undefined) parts.push(`COUNT=${count}`)
  if (until !== undefined) parts.push(`UNTIL=${until.replace(/\.\d+/, '').replace(/[-:]/g, '')}`)
  return parts.join(';')
}

/** The rule with another end: a last day, or none. */
export function endingOn(rule: Rule, day: string | undefined): Rule {
  const { count: _count, until: _until, ...rest } = rule
  return day === undefined ? rest : { ...rest, until: day }
}

function listOf<Item>(text: string | undefined, read: (part: string) => Item | undefined): readonly Item[] | undefined {
  if (text === undefined) return []
  const items = text.split(',').map((part) => read(part.trim()))
  return items.every((item) => item !== undefined) && items.length <= 62 ? items : undefined
}

function dayOf(text: string): RuleDay | undefined {
  const [, number, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const day = weekdays.find((each) => each === name)
  if (day === undefined) return undefined
  if (number === undefined) return { day }
  const nth = signed(number, 53)
  return nth === undefined ? undefined : { day, nth }
}

function whole(text: string, low: number, high: number): number | undefined {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return value >= low && value <= high ? value : undefined
}

function signed(text: string, high: number): number | undefined {
  const value = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0
  return value !== 0 && Math.abs(value) <= high ? value : undefined
}

function untilOf(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, zulu] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(?:\.\d+)?(Z?))?$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  if (year === undefined || !isStoredDate(date)) return undefined
  if (hour === undefined || zulu === '') return date
  const instant = Date.parse(`${date}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
}
