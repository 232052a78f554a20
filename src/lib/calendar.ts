/** Milliseconds that the zone is ahead of UTC at the instant. Zones are IANA names; an unknown one throws RangeError. */
export function zoneOffset(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const asIfUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return asIfUtc - Math.floor(instant / 1000) * 1000
}

/** Whether it is a zone that clocks are set by, such as Asia/Shanghai. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The calendar date (YYYY-MM-DD) that a clock on the wall of the zone shows at the instant. */
export function dateInZone(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 10)
}

/**
 * The first instant of the calendar date in the zone: after a gap at midnight the first that exists, of a midnight that comes
 * twice the first. Of a date that the zone skipped (Samoa, 30 December 2011): the start of the next.
 */
export function startOfDate(date: string, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`)
  const [before, after] = [zoneOffset(wall - 86_400_000, zone), zoneOffset(wall + 86_400_000, zone)]
  if (before === after) return wall - before
  const [earlier, later] = [wall - Math.max(before, after), wall - Math.min(before, after)]
  return dateInZone(earlier, zone) === date ? earlier : later
}

/**
 * The instant at which a clock on the wall of the zone shows the time on the date. Of a time that the clocks skip, as much later;
 * of one that they show twice, the first.
 */
export function instantOf(date: string, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(`${date}T00:00:00Z`) + hours * 3_600_000 + minutes * 60_000
  const first = wall - zoneOffset(startOfDate(date, zone), zone)
  const settled = wall - zoneOffset(first, zone)
  const shown = settled + zoneOffset(settled, zone)
  return shown === wall ? Math.min(settled, first + zoneOffset(first, zone) === wall ? first : settled) : Math.max(first, settled)
}

/** The calendar date some days later (or earlier). Dates never shift with zones. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How many days later the second date is than the first; below 0 where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The date as the number of days since 1970-01-01, as analyses count. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}

/** The date some months later, on the last day of a shorter month (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

/** Whether the text is a date that exists: 2026-02-31 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text
}

const formats = new Map<string, Intl.DateTimeFormat>()
const mostFormats = 1000

/** Making a format costs more than using it a hundred times: one is kept for each zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
    if (formats.size >= mostFormats) formats.clear()
    formats.set(zone, format)
  }
  return format
}
