import { addDays } from '../../src/lib/calendar.ts'

/** The first day of the log that a day belongs to. @param weekStart Monday is 1. */
export function periodStart(kind: 'day' | 'week', day: string, weekStart: number): string {
  return kind === 'day' ? day : addDays(day, -(((new Date(`${day}T00:00:00Z`).getUTCDay() || 7) - weekStart + 7) % 7))
}
