import { isDate, startOfDate, zoneOffset } from '../../lib/calendar.ts'
import { halfWidth } from '../../lib/halfWidth.ts'

/** A date as people type it: 2026-11-25, 2026/11/25, 2026.11.25, 20261125, 2026年11月25日, 25/11/2026 by the order. */
export function readDate(text: string, order: 'day' | 'month' = 'day'): string | undefined {
  const plain = halfWidth(text).trim()
  const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (yearFirst !== null) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (yearLast === null) return undefined
  return order === 'day' ? dateOf(yearLast[3], yearLast[2], yearLast[1]) : dateOf(yearLast[3], yearLast[1], yearLast[2])
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isStoredDate(date) ? date : undefined
}

/** Whether the date exists and the database can keep it: it knows no year 0. */
export function isStoredDate(text: string): boolean {
  return isDate(text) && !text.startsWith('0000')
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** An ISO date and time with offset as UTC with milliseconds; undefined when it is none or does not exist. */
export function readInstant(text: string): string | undefined {
  const match = instantPattern.exec(text)
  if (match === null || !isStoredDate(match[1] ?? '')) return undefined
  const instant = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))
  if (Number.isNaN(instant)) return undefined
  const iso = new Date(instant).toISOString()
  // An offset may carry the first or last hours of time into a year of five digits.
  return /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? iso : undefined
}

/** The time of day as people type it: 9:30, 09:30:00, 下午3点, 3:30 pm, 15时30分. */
export function readTime(text: string): string | undefined {
  const plain = halfWidth(text).trim().toLowerCase()
  const match = /^(上午|下午|晚上|中午)?\s*(\d{1,2})(?:[:：点时](?:\s*(\d{1,2})[分]?)?(?::(\d{2})(?:\.\d+)?)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/.exec(plain)
  if (match === null || (match[3] === undefined && match[5] === undefined && !/[点时]/.test(plain))) return undefined
  const [minute, second] = [Number(match[3] ?? 0), Number(match[4] ?? 0)]
  const hour = hourOf(Number(match[2]), match[1] ?? match[5])
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  const afternoon = half.startsWith('p') || half === '下午' || half === '晚上' || half === '中午'
  if (afternoon) return hour === 12 ? 12 : half === '中午' && hour > 10 ? hour : hour + 12
  return hour === 12 ? 0 : hour
}

/** The instant, ISO in UTC, at which a clock on the wall of the zone shows date and time (HH:MM or HH:MM:SS). */
export function instantInZone(date: string, time: string, zone: string): string {
  const start = startOfDate(date, zone)
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const guess = start + (wall - Date.parse(`${date}T00:00:00Z`))
  // On a day on which the clocks move, hours since midnight and the clock differ.
  const shown = guess + zoneOffset(guess, zone)
  return new Date(guess + (wall - shown)).toISOString()
}
