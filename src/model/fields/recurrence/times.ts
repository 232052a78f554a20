import { addDays, daysBetween } from '../../../lib/calendar.ts'
import { daysIn, firstPeriod, fits, nextPeriod } from './days.ts'
import { hasTimes, type Rule } from './rule.ts'

/** Where a rule begins: its first day, and the time of day (HH:MM) where it has one. */
export interface Beginning { readonly startsOn: string; readonly startTime?: string | undefined }

/**
 * All that the rule finds from the period of `from` to the day `last`, in order, as moments on the clocks of its zone: a day
 * (YYYY-MM-DD), or a day and a time (YYYY-MM-DDTHH:MM) where the rule says times itself. Some may lie before the beginning.
 */
export function* momentsOf(rule: Rule, beginning: Beginning, from: string, last: string): Generator<string> {
  if (rule.frequency === 'hourly' || rule.frequency === 'minutely') {
    for (let day = from > beginning.startsOn ? from : beginning.startsOn; day <= last; day = addDays(day, 1)) if (fits(rule, beginning.startsOn, day)) yield* withinDay(rule, beginning, day)
    return
  }
  const times = hasTimes(rule) ? timesOfDay(rule, beginning) : undefined
  for (let period = firstPeriod(rule, beginning.startsOn, from); period <= last; period = nextPeriod(rule, period)) {
    const days = daysIn(rule, beginning.startsOn, period)
    yield* chosen(rule, times === undefined ? days : days.flatMap((day) => times.map((time) => `${day}T${time}`)))
  }
}

/** The times at which a daily or rarer rule happens on each of its days. */
function timesOfDay({ hours, minutes }: Rule, beginning: Beginning): readonly string[] {
  const [hour, minute] = clockOf(beginning)
  const ofHour = minutes.length > 0 ? minutes : [minute]
  return (hours.length > 0 ? hours : [hour]).flatMap((each) => ofHour.map((within) => clock(each, within)))
}

/** Of an hourly or minutely rule, whose intervals are counted through from its beginning, whatever days lie between. */
function* withinDay(rule: Rule, beginning: Beginning, day: string): Generator<string> {
  const { frequency, interval, hours, minutes } = rule
  const [startHour, startMinute] = clockOf(beginning)
  const before = daysBetween(beginning.startsOn, day)
  for (let hour = 0; hour < 24; hour += 1) {
    if (hours.length > 0 && !hours.includes(hour)) continue
    if (frequency === 'hourly') {
      if (isOff(before * 24 + hour - startHour, interval)) continue
      yield* chosen(rule, (minutes.length > 0 ? minutes : [startMinute]).map((minute) => `${day}T${clock(hour, minute)}`))
      continue
    }
    const since = (before * 24 + hour - startHour) * 60 - startMinute
    for (let minute = 0; minute < 60; minute += 1) {
      if ((minutes.length > 0 && !minutes.includes(minute)) || isOff(since + minute, interval)) continue
      yield* chosen(rule, [`${day}T${clock(hour, minute)}`])
    }
  }
}

const isOff = (distance: number, interval: number): boolean => distance % interval !== 0

/** Of what was found in one period those of the positions that the rule names. */
function chosen({ positions }: Rule, found: readonly string[]): readonly string[] {
  if (positions.length === 0) return found
  const places = new Set(positions.map((position) => (position > 0 ? position - 1 : found.length + position)))
  return found.filter((_, index) => places.has(index))
}

function clockOf({ startTime = '00:00' }: Beginning): readonly [number, number] {
  return [Number(startTime.slice(0, 2)), Number(startTime.slice(3, 5))]
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
