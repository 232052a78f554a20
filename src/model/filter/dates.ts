import { addDays, startOfDate } from '../../lib/calendar.ts'
import type { Field } from '../define/field.ts'
import { isObject } from '../fields/behaviour.ts'
import { isStoredDate, readInstant } from '../fields/calendarText.ts'
import type { FilterRule } from '../words/filterRules.ts'
import type { Comparison, Range } from './comparison.ts'
import type { DateUnit, Operator, Period, Span } from './filter.ts'
import { addUnits, type DateRange, periodRange, today } from './periods.ts'
import type { FilterViewer } from './viewer.ts'

const periods: readonly Period['period'][] = ['day', 'week', 'month', 'quarter', 'year']
const units: readonly DateUnit[] = ['hour', ...periods]
const most: Readonly<Record<DateUnit, number>> = { hour: 100_000, day: 36_500, week: 5_000, month: 1_200, quarter: 400, year: 100 }

/**
 * Comparisons of dates and instants. Each value is a stretch of calendar dates (one date, or a period) or an instant: before
 * is before its start, after is after its end, at most is up to its end. For instants, dates are those of the viewer's zone.
 * 'In the last n' runs from the date n units ago to today (for instants: to now), both within; 'older than' is all before it.
 */
export function askDate(field: Field, operator: Operator, value: unknown, viewer: FilterViewer): Comparison | FilterRule {
  const isInstant = field.type === 'datetime'
  const range = rangeOf(operator, value, isInstant, viewer)
  return typeof range === 'string' ? range : { ask: 'range', range }
}

function rangeOf(operator: Operator, value: unknown, isInstant: boolean, viewer: FilterViewer): Range | FilterRule {
  if (operator === 'inLast' || operator === 'inNext' || operator === 'olderThan' || operator === 'furtherThan') {
    const span = readSpan(value)
    if (span === undefined || (span.unit === 'hour' && !isInstant)) return 'span'
    return isInstant ? instantSpan(operator, span, viewer) : dateSpan(operator, span, viewer)
  }
  if (operator === 'during') {
    const period = readPeriod(value)
    return period === undefined ? 'period' : stretchOf(period, isInstant, viewer) ?? 'period'
  }
  if (operator === 'between') {
    if (!Array.isArray(value) || value.length !== 2) return 'dates'
    const [first, second] = value.map((each: unknown) => stretchOf(each, isInstant, viewer))
    if (first === undefined || second === undefined) return 'dates'
    return { ...start(first), ...end(second) }
  }
  const stretch = stretchOf(value, isInstant, viewer)
  if (stretch === undefined) return isInstant ? 'datetime' : 'date'
  if (operator === 'before') return { until: stretch.from, untilOpen: true }
  if (operator === 'after') return { from: stretch.until, fromOpen: !stretch.untilOpen }
  if (operator === 'atMost') return end(stretch)
  return operator === 'atLeast' ? start(stretch) : stretch
}

interface Stretch { readonly from: string; readonly until: string; readonly untilOpen: boolean }
const start = ({ from }: Stretch): Range => ({ from })
const end = ({ until, untilOpen }: Stretch): Range => ({ until, untilOpen })

/** The stretch that a date, an instant or a period is. */
function stretchOf(value: unknown, isInstant: boolean, viewer: FilterViewer): Stretch | undefined {
  if (typeof value === 'string' && isStoredDate(value)) return stretch([value, addDays(value, 1)], isInstant, viewer)
  const period = readPeriod(value)
  if (period !== undefined) return stretch(periodRange(period, viewer), isInstant, viewer)
  const instant = isInstant && typeof value === 'string' ? readInstant(value) : undefined
  return instant === undefined ? undefined : { from: instant, until: instant, untilOpen: false }
}

function stretch([from, until]: DateRange, isInstant: boolean, viewer: FilterViewer): Stretch {
  return isInstant ? { from: startOf(from, viewer), until: startOf(until, viewer), untilOpen: true } : { from, until, untilOpen: true }
}

function startOf(date: string, viewer: FilterViewer): string {
  return new Date(startOfDate(date, viewer.zone)).toISOString()
}

type SpanOperator = 'inLast' | 'inNext' | 'olderThan' | 'furtherThan'

function dateSpan(operator: SpanOperator, { amount, unit }: Span, viewer: FilterViewer): Range | FilterRule {
  if (unit === 'hour') return 'span'
  const present = today(viewer)
  switch (operator) {
    case 'inLast': return { from: addUnits(present, -amount, unit), until: present }
    case 'inNext': return { from: present, until: addUnits(present, amount, unit) }
    case 'olderThan': return { until: addUnits(present, -amount, unit), untilOpen: true }
    case 'furtherThan': return { from: addUnits(present, amount, unit), fromOpen: true }
  }
}

function instantSpan(operator: SpanOperator, { amount, unit }: Span, viewer: FilterViewer): Range {
  const now = new Date(viewer.now).toISOString()
  const present = today(viewer)
  const shift = unit === 'hour' ? amount * 3_600_000 : 0
  const past = unit === 'hour' ? new Date(viewer.now - shift).toISOString() : startOf(addUnits(present, -amount, unit), viewer)
  const future = unit === 'hour' ? new Date(viewer.now + shift).toISOString() : startOf(addDays(addUnits(present, amount, unit), 1), viewer)
  switch (operator) {
    case 'inLast': return { from: past, until: now }
    case 'inNext': return { from: now, until: future, untilOpen: unit !== 'hour' }
    case 'olderThan': return { until: past, untilOpen: true }
    case 'furtherThan': return { from: future, fromOpen: unit === 'hour' }
  }
}

function readSpan(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined
  const unit = units.find((each) => each === value['unit'])
  const amount = value['amount']
  if (unit === undefined || typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0 || amount > most[unit]) return undefined
  return { amount, unit }
}

function readPeriod(value: unknown): Period | undefined {
  if (!isObject(value)) return undefined
  const period = periods.find((each) => each === value['period'])
  const offset = value['offset'] ?? 0
  if (period === undefined || typeof offset !== 'number' || !Number.isInteger(offset) || Math.abs(offset) > most[period]) return undefined
  return { period, offset }
}
