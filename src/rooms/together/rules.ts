import { addDays, dateInZone, startOfDate, zoneOffset } from '../../lib/calendar.ts'
import type { MailWhen } from '../../model/define/notifications.ts'

const minute = 60_000
const hour = 60 * minute
const morning = 8 * 60

/** When a person wants to be left alone: minutes of the day in their zone. Without both there is no such time. */
export interface Quiet { readonly from: number | undefined; readonly to: number | undefined }

/** Minutes since midnight of HH:MM. */
export function minutesOf(time: string | null | undefined): number | undefined {
  const parts = /^(\d\d):(\d\d)/.exec(time ?? '')
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2])
}

/**
 * When a mail about something that happens now goes out: at once, at the next full hour, or at eight in the morning of the
 * person's zone; within the quiet hours at their end. Undefined where none is wanted. Instants in milliseconds since 1970.
 */
export function mailDue(when: MailWhen, now: number, zone: string, quiet: Quiet): number | undefined {
  if (when === 'off') return undefined
  const due = when === 'now' ? now : when === 'hourly' ? Math.floor(now / hour) * hour + hour : nextAt(morning, now, zone)
  return afterQuiet(due, zone, quiet)
}

/** The instant itself, or the end of the quiet hours that it falls into; they may reach over midnight. */
export function afterQuiet(instant: number, zone: string, { from, to }: Quiet): number {
  if (from === undefined || to === undefined || from === to) return instant
  const at = minuteOfDay(instant, zone)
  const isQuiet = from < to ? at >= from && at < to : at >= from || at < to
  return isQuiet ? nextAt(to, instant, zone) : instant
}

function minuteOfDay(instant: number, zone: string): number {
  return Math.floor((instant + zoneOffset(instant, zone)) / minute) % (24 * 60)
}

/** The next instant after this one at which clocks of the zone show that minute of the day. */
function nextAt(minutes: number, instant: number, zone: string): number {
  const today = dateInZone(instant, zone)
  for (const date of [today, addDays(today, 1), addDays(today, 2)]) {
    const at = startOfDate(date, zone) + minutes * minute
    // Where clocks were moved that night, the minutes since midnight are not those on the wall.
    const corrected = at + (minutes - minuteOfDay(at, zone)) * minute
    if (corrected > instant) return corrected
  }
  return instant
}
