import { isStoredDate } from '../calendarText.ts'

/** Recurrence rules of RFC 5545, 3.3.10, to the minute: what comes again every second is no plan of a person. */
export const frequencies = ['minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const
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
  /** 1 to 53, counted from the end of the year when negative; week 1 is the first with four days in the year. */
  readonly weekNumbers: readonly number[]
  /** 1 to 366, counted from the end of the year when negative. */
  readonly yearDays: readonly number[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  /** Of all that the rule finds in a period only those of these numbers. */
  readonly positions: readonly number[]
  readonly weekStart: Weekday
  readonly count?: number
  /** The last day (YYYY-MM-DD), or the last instant (ISO). */
  readonly until?: string
}

/** A rule without anything beside its frequency. */
export const plainRule = { interval: 1, days: [], monthDays: [], months: [], weekNumbers: [], yearDays: [], hours: [], minutes: [], positions: [], weekStart: 'MO' } as const

/** The largest interval, count and number of times in a day that are taken: what goes beyond is no plan of a person. */
export const ruleBounds = { interval: 9999, count: 5000, length: 300, perDay: 96 } as const
const most = ruleBounds

/** Reads the text of a rule, with or without RRULE: before it. @returns undefined for one that is none, or that this house does not keep. */
export function readRule(text: string): Rule | undefined {
  if (text.length > most.length) return undefined
  const parts = new Map<string, string>()
  for (const part of text.trim().replace(/^RRULE:/i, '').replace(/;$/, '').split(';')) {
    const [, name, value] = /^([A-Za-z-]+)=(.+)$/.exec(part.trim()) ?? []
    if (name === undefined || value === undefined || parts.has(name.toUpperCase())) return undefined
    parts.set(name.toUpperCase(), value.trim().toUpperCase())
  }
  const known = ['FREQ', 'INTERVAL', 'BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYMONTH', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL']
  if ([...parts.keys()].some((name) => !known.includes(name))) return undefined
  return ruleOf(parts)
}

function ruleOf(parts: ReadonlyMap<string, string>): Rule | undefined {
  const frequency = frequencies.find((each) => each.toUpperCase() === parts.get('FREQ'))
  const interval = whole(parts.get('INTERVAL') ?? '1', 1, most.interval)
  const read = {
    days: listOf(parts.get('BYDAY'), dayOf), monthDays: listOf(parts.get('BYMONTHDAY'), (each) => signed(each, 31)), months: listOf(parts.get('BYMONTH'), (each) => whole(each, 1, 12)),
    weekNumbers: listOf(parts.get('BYWEEKNO'), (each) => signed(each, 53)), yearDays: listOf(parts.get('BYYEARDAY'), (each) => signed(each, 366)),
    hours: listOf(parts.get('BYHOUR'), (each) => whole(each, 0, 23)), minutes: listOf(parts.get('BYMINUTE'), (each) => whole(each, 0, 59)), positions: listOf(parts.get('BYSETPOS'), (each) => signed(each, 366)),
  }
  // The second within its minute is not kept; several of one minute would be several times.
  const seconds = listOf(parts.get('BYSECOND'), (each) => whole(each, 0, 60))
  const weekStart = weekdays.find((each) => each === (parts.get('WKST') ?? 'MO'))
  const count = parts.has('COUNT') ? whole(parts.get('COUNT') ?? '', 1, most.count) ?? 'broken' : undefined
  const until = parts.has('UNTIL') ? untilOf(parts.get('UNTIL') ?? '') ?? 'broken' : undefined
  if (frequency === undefined || interval === undefined || weekStart === undefined || seconds === undefined || seconds.length > 1 || !isWhole(read)) return undefined
  if (count === 'broken' || until === 'broken' || (count !== undefined && until !== undefined)) return undefined
  const rule: Rule = { frequency, interval, ...sorted(read), weekStart, ...(count === undefined ? {} : { count }), ...(until === undefined ? {} : { until }) }
  return isMeant(rule) && timesADay(rule) <= most.perDay ? rule : undefined
}

type Lists = Pick<Rule, 'days' | 'monthDays' | 'months' | 'weekNumbers' | 'yearDays' | 'hours' | 'minutes' | 'positions'>

function isWhole(read: { readonly [Name in keyof Lists]: Lists[Name] | undefined }): read is Lists {
  return Object.values(read).every((list) => list !== undefined)
}

/** Times of day in order and each once, as they are counted by it. */
function sorted({ hours, minutes, ...lists }: Lists): Lists {
  const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((one, other) => one - other)
  return { ...lists, hours: inOrder(hours), minutes: inOrder(minutes) }
}

/** Which parts may stand with which frequency: the table of RFC 5545, 3.3.10. */
function isMeant({ frequency, days, monthDays, months, weekNumbers, yearDays, hours, minutes, positions }: Rule): boolean {
  const ordinal = days.some(({ nth }) => nth !== undefined)
  if (ordinal && !(frequency === 'monthly' || (frequency === 'yearly' && weekNumbers.length === 0))) return false
  if (frequency === 'weekly' && monthDays.length > 0) return false
  if (weekNumbers.length > 0 && frequency !== 'yearly') return false
  if (yearDays.length > 0 && (frequency === 'daily' || frequency === 'weekly' || frequency === 'monthly')) return false
  return positions.length === 0 || days.length + monthDays.length + months.length + weekNumbers.length + yearDays.length + hours.length + minutes.length > 0
}

/** How often it can happen in one day at most. */
function timesADay({ frequency, interval, hours, minutes }: Rule): number {
  if (frequency === 'minutely') return Math.min(Math.ceil(1440 / interval), (hours.length || 24) * (minutes.length || 60))
  const inHour = Math.max(1, minutes.length)
  return frequency === 'hourly' ? Math.min(Math.ceil(24 / interval), hours.length || 24) * inHour : Math.max(1, hours.length) * inHour
}

/** The rule as text, its parts always in one order, defaults left out. */
export function ruleText({ frequency, interval, days, monthDays, months, weekNumbers, yearDays, hours, minutes, positions, weekStart, count, until }: Rule): string {
  const parts = [`FREQ=${frequency.toUpperCase()}`]
  if (interval > 1) parts.push(`INTERVAL=${interval}`)
  if (months.length > 0) parts.push(`BYMONTH=${months.join(',')}`)
  if (weekNumbers.length > 0) parts.push(`BYWEEKNO=${weekNumbers.join(',')}`)
  if (yearDays.length > 0) parts.push(`BYYEARDAY=${yearDays.join(',')}`)
  if (monthDays.length > 0) parts.push(`BYMONTHDAY=${monthDays.join(',')}`)
  if (days.length > 0) parts.push(`BYDAY=${days.map(({ day, nth }) => `${nth ?? ''}${day}`).join(',')}`)
  if (hours.length > 0) parts.push(`BYHOUR=${hours.join(',')}`)
  if (minutes.length > 0) parts.push(`BYMINUTE=${minutes.join(',')}`)
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

/** Whether it says times of the day itself, so that it may happen several times a day. */
export function hasTimes({ frequency, hours, minutes }: Rule): boolean {
  return frequency === 'hourly' || frequency === 'minutely' || hours.length > 0 || minutes.length > 0
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
