import { halfWidth } from '../../../lib/halfWidth.ts'

/** The ways to write a date that are known, the surest first; a column is read in one of them. */
export type DateStyle = 'year-month-day' | 'yyyymmdd' | 'day/month/year' | 'month/day/year' | 'day month-name year' | 'year-month' | 'unix seconds' | 'unix milliseconds' | 'spreadsheet days'

const clock = String.raw`(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?${clock}$`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${clock}$`, 'i')
const named = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?,?[-\s/.]*(\d{4}|\d{2})${clock}$`, 'i')
const namedFirst = new RegExp(String.raw`^(?:[a-z]{3,9},\s+)?([a-z]{3,9})\.?[-\s/.]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s/.]+(\d{4})${clock}$`, 'i')
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Seconds since 1970 of a wall clock taken as UTC; undefined for a day that does not exist. */
function secondsOf(year: number, month: number, day: number, time: readonly (string | undefined)[] = []): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return undefined
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  if (at.getUTCMonth() !== month - 1) return undefined
  const [hours = '0', minutes = '0', seconds = '0', half] = time
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined
  return at.getTime() / 1000 + hour * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** A year of two digits: 00 to 68 are this century, as POSIX has it. */
function wholeYear(text = ''): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900)
}

function monthNamed(text = ''): number {
  return months.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

const readers: Readonly<Record<DateStyle, (text: string) => number | undefined>> = {
  'year-month-day': (text) => {
    const match = yearFirst.exec(text)
    return match === null ? undefined : secondsOf(Number(match[1]), Number(match[2]), Number(match[3]), match.slice(4))
  },
  yyyymmdd: (text) => {
    const match = /^(1[5-9]\d\d|2[01]\d\d)(\d\d)(\d\d)(?:[T\s]?(\d\d):?(\d\d)(?::?(\d\d))?)?(?:\.0+)?$/.exec(text)
    return match === null ? undefined : secondsOf(Number(match[1]), Number(match[2]), Number(match[3]), match.slice(4))
  },
  'day/month/year': (text) => {
    const match = yearLast.exec(text)
    return match === null ? undefined : secondsOf(wholeYear(match[3]), Number(match[2]), Number(match[1]), match.slice(4))
  },
  'month/day/year': (text) => {
    const match = yearLast.exec(text)
    return match === null ? undefined : secondsOf(wholeYear(match[3]), Number(match[1]), Number(match[2]), match.slice(4))
  },
  'day month-name year': (text) => {
    const match = named.exec(text)
    if (match !== null) return secondsOf(wholeYear(match[3]), monthNamed(match[2]), Number(match[1]), match.slice(4))
    const first = namedFirst.exec(text)
    return first === null ? undefined : secondsOf(wholeYear(first[3]), monthNamed(first[1]), Number(first[2]), first.slice(4))
  },
  'year-month': (text) => {
    const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])$/.exec(text)
    return match === null ? undefined : secondsOf(Number(match[1]), Number(match[2]), 1)
  },
  'unix seconds': (text) => (/^-?\d{8,10}(?:\.\d+)?$/.test(text) ? Number(text) : undefined),
  'unix milliseconds': (text) => (/^\d{12,13}$/.test(text) ? Number(text) / 1000 : undefined),
  'spreadsheet days': (text) => (/^[2-6]\d{4}(?:\.\d+)?$/.test(text) ? Math.round((Number(text) - 25_569) * 86_400) : undefined),
}
const styles = ['year-month-day', 'yyyymmdd', 'day/month/year', 'month/day/year', 'day month-name year', 'year-month', 'unix seconds', 'unix milliseconds', 'spreadsheet days'] as const

/** A column's style: the one that reads most of its texts. `sure` is false where day and month might be the other way round. */
export function dateStyle(values: readonly string[]): { readonly style: DateStyle; readonly sure: boolean; readonly share: number } {
  const plain = values.map((value) => halfWidth(value))
  const counts = styles.map((style) => ({ style, count: plain.filter((text) => readers[style](text) !== undefined).length }))
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one))
  const share = values.length === 0 ? 0 : best.count / values.length
  const other = counts.find(({ style }) => style === 'month/day/year')
  if (best.style !== 'day/month/year' || other?.count !== best.count) return { style: best.style, sure: true, share }
  return { style: constantDay(plain) ?? 'day/month/year', sure: false, share }
}

/** Where all days could be months: figures of months, say, stand at the 1st, and what never changes is the day. */
function constantDay(values: readonly string[]): DateStyle | undefined {
  const parts = values.flatMap((text) => { const match = yearLast.exec(text); return match === null ? [] : [[Number(match[1]), Number(match[2])] as const] })
  const [first, second] = [new Set(parts.map(([one]) => one)), new Set(parts.map(([, one]) => one))]
  return second.size === 1 && first.size > 1 ? 'month/day/year' : undefined
}

/** Seconds since 1970 as the clock of the file shows them (no zone is applied); undefined where it is no date of that style. */
export function readDateIn(text: string, style: DateStyle): number | undefined {
  return readers[style](halfWidth(text))
}

/** Days since 1970 as an ISO date. */
export function isoDay(day: number): string | null {
  // Years of five digits are no dates any more.
  return Number.isFinite(day) && Math.abs(day) < 2_900_000 ? new Date(day * 86_400_000).toISOString().slice(0, 10) : null
}
