import { addDays, dateInZone } from '../../lib/calendar.ts'
import { asText } from '../../lib/json.ts'
import { instantOf, occurrences } from '../../model/fields/recurrence/occurrences.ts'
import { readRule } from '../../model/fields/recurrence/rule.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { Context } from '../../records/context.ts'
import type { Records, Row } from '../../records/engine.ts'
import type { Entry } from './ics.ts'

/** How far a calendar goes back and ahead, and how much it holds. */
const span = { back: 90, ahead: 400, entries: 3000, series: 200 } as const

const fields = ['subject', 'kind', 'start', 'end', 'allDayOn', 'allDayUntil', 'due', 'status', 'location', 'body', 'target', 'series', 'occurrence', 'updatedAt']
const seriesFields = ['subject', 'rule', 'startsOn', 'startTime', 'zone', 'duration', 'location', 'body', 'excluded', 'endedOn', 'updatedAt']
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

interface Given { readonly records: Pick<Records, 'list'>; readonly addressOf: (id: string) => string | undefined }

/** What a person has to do, as they may see it at this moment: activities with a time, and what their series bring later. */
export async function entriesOf({ records, addressOf }: Given, context: Context): Promise<readonly Entry[]> {
  const today = dateInZone(context.now, context.actor.zone)
  const days = [addDays(today, -span.back), addDays(today, span.ahead)]
  const within = (field: string): Filter => ({ field, is: 'between', value: days })
  const filter: Filter = { and: [mine, { or: [within('start'), within('allDayOn')] }] }
  const rows = await all(records, context, 'activity', filter, span.entries, fields)
  const standing = new Set(rows.map((row) => `${idOf(row['series'])} ${textOf(row, 'occurrence')}`))
  const series = await all(records, context, 'activitySeries', mine, span.series, seriesFields)
  const later = series.flatMap((row) => seriesEntries(row, context, today, days[1] ?? today)).filter(({ key }) => !standing.has(key)).map(({ entry }) => entry)
  return [...rows.map((row) => entryOf(row, addressOf)), ...later].slice(0, span.entries)
}

/** One activity; undefined where it has no time. */
export function entryOf(row: Row, addressOf: Given['addressOf']): Entry {
  const series = idOf(row['series'])
  const day = textOf(row, 'allDayOn')
  const start = textOf(row, 'start') ?? (day === undefined ? textOf(row, 'due') : undefined)
  return {
    uid: `${series === undefined ? asText(row['id']) : `${series}-${textOf(row, 'occurrence') ?? ''}`}@guanxi`, subject: textOf(row, 'subject') ?? '–',
    start: start ?? null, end: textOf(row, 'end') ?? null, firstDay: day ?? null, lastDay: textOf(row, 'allDayUntil') ?? null,
    location: textOf(row, 'location') ?? '', text: [titleOf(row['target']), textOf(row, 'body')].filter((part) => part !== undefined && part !== '').join('\n').slice(0, 5000),
    cancelled: textOf(row, 'status') === 'cancelled', address: addressOf(asText(row['id'])), changedAt: textOf(row, 'updatedAt') ?? new Date(0).toISOString(),
  }
}

interface Later { readonly key: string; readonly entry: Entry }

function seriesEntries(row: Row, { actor }: Context, from: string, to: string): readonly Later[] {
  const rule = readRule(textOf(row, 'rule') ?? '')
  const startsOn = textOf(row, 'startsOn')
  if (rule === undefined || startsOn === undefined) return []
  const startTime = textOf(row, 'startTime')
  const recurring = { rule, startsOn, startTime, zone: textOf(row, 'zone') ?? actor.zone, excluded: textOf(row, 'excluded')?.match(/\d{4}-\d{2}-\d{2}/g) ?? [] }
  const endedOn = textOf(row, 'endedOn')
  const duration = typeof row['duration'] === 'number' ? row['duration'] : 0
  return occurrences(recurring, from, endedOn !== undefined && endedOn < to ? endedOn : to, 400).map((day) => {
    const start = startTime === undefined ? null : instantOf(recurring, day)
    return {
      key: `${asText(row['id'])} ${day}`,
      entry: {
        uid: `${asText(row['id'])}-${day}@guanxi`, subject: textOf(row, 'subject') ?? '–', start, end: start === null ? null : new Date(Date.parse(start) + duration * 1000).toISOString(),
        firstDay: start === null ? day : null, lastDay: null, location: textOf(row, 'location') ?? '', text: textOf(row, 'body') ?? '', cancelled: false, address: undefined, changedAt: textOf(row, 'updatedAt') ?? new Date(0).toISOString(),
      },
    }
  })
}

/** Page after page, up to a bound. Without the right to read it there is nothing. */
async function all(records: Pick<Records, 'list'>, context: Context, object: string, filter: Filter, most: number, names: readonly string[]): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let cursor: string | undefined, first = true; (first || cursor !== undefined) && found.length < most; first = false) {
    const page = await records.list(context, object, { filter, fields: names, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.rows)
    cursor = page.next
  }
  return found
}

function textOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function idOf(value: Row[string] | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

function titleOf(value: Row[string] | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? value.title : undefined
}
