import type { Row } from '../data/values.ts'

/** Pixels of an hour. */
export const hourHeight = 48

/** A record in the grid of hours. */
export interface GridRow { readonly row: Row; readonly day: string; readonly from: number; readonly to: number; /** Computed: no record as yet. */ readonly virtual?: boolean }

/** What stands on one day of a grid of hours: minutes since midnight on the clocks of the viewer. */
export interface Placed { readonly id: string; readonly from: number; readonly to: number }
/** Where it is drawn: of so many columns side by side, which one. */
export interface Laid { readonly id: string; readonly column: number; readonly columns: number }

/** The shortest that is drawn: less could not be read or held. */
export const leastMinutes = 25
export const dayMinutes = 1440
/** What is dragged goes in steps of so many minutes. */
export const step = 15

/**
 * Puts what overlaps side by side: each in the first free column, as many columns as the busiest moment of its group has.
 * What does not overlap has the whole width.
 */
export function sideBySide(placed: readonly Placed[]): readonly Laid[] {
  const drawn = placed.map((each) => ({ ...each, to: Math.max(each.to, each.from + leastMinutes) })).sort((one, other) => one.from - other.from || other.to - one.to || (one.id < other.id ? -1 : 1))
  const laid: Laid[] = []
  let group: { readonly id: string; readonly column: number }[] = []
  let ends: number[] = []
  let until = 0
  const close = () => {
    laid.push(...group.map(({ id, column }) => ({ id, column, columns: ends.length })))
    group = []
    ends = []
  }
  for (const each of drawn) {
    if (each.from >= until) close()
    const free = ends.findIndex((end) => end <= each.from)
    const column = free === -1 ? ends.length : free
    ends[column] = each.to
    group.push({ id: each.id, column })
    until = Math.max(until, each.to)
  }
  close()
  return laid
}

/** Minutes as a clock shows them. */
export function clockOf(minutes: number): string {
  const within = Math.max(0, Math.min(dayMinutes - 1, minutes))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** Minutes since midnight on the clocks of a zone. */
export function minutesOf(instant: string, zone: string): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(instant)).split(':').map(Number)
  return hour * 60 + minute
}

export function snapped(minutes: number): number {
  return Math.max(0, Math.min(dayMinutes, Math.round(minutes / step) * step))
}
