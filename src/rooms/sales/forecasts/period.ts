import { addDays, addMonths } from '../../../lib/calendar.ts'
import type { Span } from './explain.ts'

export interface NamedPeriod extends Span { /** '2026-11' or '2026 Q4' of the fiscal year that begins in that year. */ readonly name: string }

/** The month, or the quarter of the fiscal year, that holds the date. @param fiscalStart first month of the fiscal year, 1 to 12. */
export function periodOf(kind: 'month' | 'quarter', date: string, fiscalStart: number): NamedPeriod {
  const month = Number(date.slice(5, 7))
  const first = `${date.slice(0, 7)}-01`
  if (kind === 'month') return { startsOn: first, endsOn: addDays(addMonths(first, 1), -1), name: date.slice(0, 7) }
  const place = (month - fiscalStart + 12) % 12
  const startsOn = addMonths(first, -(place % 3))
  const fiscalYear = addMonths(first, -place).slice(0, 4)
  return { startsOn, endsOn: addDays(addMonths(startsOn, 3), -1), name: `${fiscalYear} Q${Math.floor(place / 3) + 1}` }
}
