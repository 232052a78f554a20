import { addDays } from '../../src/lib/calendar.ts'
import { dayOf as dayOfMoment, instantOf, momentAt, momentsIn, occurrences, timeOf } from '../../src/model/fields/recurrence/occurrences.ts'
import { readRule } from '../../src/model/fields/recurrence/rule.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { dayOf } from './days.ts'
import { dayMinutes, type GridRow, minutesOf } from './layout.ts'

interface Places { readonly field: string; readonly end: string | undefined; readonly allDay: string | undefined; readonly type: 'date' | 'datetime'; readonly zone: string }

/** Records by the days on which they stand: those that take whole days on each of them. */
export function byDays(rows: readonly Row[], days: readonly string[], { field, allDay, type, zone }: Places): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    const first = allDay === undefined ? '' : textOf(row[allDay])
    if (textOf(row[field]) === '' && first !== '') {
      const last = textOf(row['allDayUntil']) || first
      for (let day = first; day <= last && day <= (days.at(-1) ?? ''); day = addDays(day, 1)) if (days.includes(day)) map.set(day, [...map.get(day) ?? [], row])
    } else {
      const day = dayOf(row, field, type, zone)
      map.set(day, [...map.get(day) ?? [], row])
    }
  }
  return map
}

/** Records with an hour, as they stand in a grid; one that goes past midnight ends with its day. */
export function gridRows(rows: readonly Row[], { field, end, zone }: Places): readonly GridRow[] {
  return rows.flatMap((row) => {
    const start = textOf(row[field])
    if (start === '') return []
    const from = minutesOf(start, zone)
    const until = end === undefined ? '' : textOf(row[end])
    const length = until === '' ? 30 : Math.max(0, Math.round((Date.parse(until) - Date.parse(start)) / 60_000))
    return [{ row, day: dayOf(row, field, 'datetime', zone), from, to: Math.min(dayMinutes, from + length) }]
  })
}

/** As many of one series are drawn at most. */
const mostDrawn = 200

/** What series bring on the days, where no record stands as yet: drawn, but nothing to be moved. */
export function virtualRows(series: readonly Row[], standing: readonly Row[], days: readonly string[], today: string, zone: string): readonly Row[] {
  const taken = new Set(standing.map((row) => `${relatedOf(row['series'])?.id ?? ''} ${momentAt(textOf(row['occurrence']), textOf(row['occurrenceTime']))}`))
  const from = [days[0] ?? '', today].sort()[1] ?? today
  return series.flatMap((row) => {
    const rule = readRule(textOf(row['rule']))
    if (rule === undefined) return []
    const startTime = textOf(row['startTime']) || undefined
    const recurring = { rule, startsOn: textOf(row['startsOn']), startTime, zone: textOf(row['zone']) || zone, excluded: momentsIn(textOf(row['excluded'])), added: momentsIn(textOf(row['added'])) }
    const ended = textOf(row['endedOn'])
    return occurrences(recurring, from, days.at(-1) ?? from, mostDrawn).filter((moment) => !taken.has(`${row.id} ${moment}`) && (ended === '' || dayOfMoment(moment) <= ended)).map((moment): Row => {
      const day = dayOfMoment(moment)
      const start = instantOf(recurring, moment)
      return {
        id: `${row.id} ${moment}`, version: 0, subject: row['subject'] ?? null, kind: row['kind'] ?? null, status: 'open', owner: row['owner'] ?? null, occurrence: day,
        ...(startTime === undefined && timeOf(moment) === undefined ? { allDayOn: day } : { start, end: new Date(Date.parse(start) + (numberOf(row['duration']) ?? 1800) * 1000).toISOString() }),
      }
    })
  })
}

export const isVirtual = (row: Row): boolean => row.version === 0
