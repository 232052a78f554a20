import { addDays, dateInZone } from '../../lib/calendar.ts'
import { asText } from '../../lib/json.ts'
import { dayOf, instantOf, momentAt, momentsIn, occurrences, timeOf } from '../../model/fields/recurrence/occurrences.ts'
import { readRule } from '../../model/fields/recurrence/rule.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { Context } from '../../records/context.ts'
import type { Records, Row } from '../../records/engine.ts'
import { fieldRightOn } from '../../access/index.ts'
import type { Entry } from './ics.ts'
import { addressesOf, invited, type Invited, invitedIn } from './people.ts'
import { clearText, idOf, titleOf } from './values.ts'

/** How far a calendar goes back and ahead, and how much it holds. */
const span = { back: 90, ahead: 400, entries: 3000, series: 200 } as const

const fields = ['subject', 'kind', 'start', 'end', 'allDayOn', 'allDayUntil', 'due', 'status', 'location', 'body', 'target', 'with', 'organiser', 'attendees', 'owner', 'series', 'occurrence', 'occurrenceTime', 'updatedAt']
const seriesFields = ['subject', 'rule', 'startsOn', 'startTime', 'zone', 'duration', 'location', 'body', 'excluded', 'added', 'endedOn', 'updatedAt']
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

interface Given { readonly records: Pick<Records, 'list'>; readonly addressOf: (id: string) => string | undefined }

/** What a person has to do, as they may see it at this moment: activities with a time, and what their series bring later. */
export async function entriesOf({ records, addressOf }: Given, context: Context): Promise<readonly Entry[]> {
  const today = dateInZone(context.now, context.actor.zone)
  const days = [addDays(today, -span.back), addDays(today, span.ahead)]
  const within = (field: string): Filter => ({ field, is: 'between', value: days })
  const filter: Filter = { and: [mine, { or: [within('start'), within('allDayOn')] }] }
  const rows = await all(records, context, 'activity', filter, span.entries, fields)
  const standing = new Set(rows.map((row) => `${idOf(row['series'])} ${momentAt(clearText(row, 'occurrence') ?? '', clearText(row, 'occurrenceTime'))}`))
  const series = await all(records, context, 'activitySeries', mine, span.series, seriesFields)
  const later = series.flatMap((row) => seriesEntries(row, context, today, days[1] ?? today)).filter(({ key }) => !standing.has(key)).map(({ entry }) => entry)
  const people = await addressesOf(records, context, rows)
  return [...rows.map((row) => entryOf(row, { addressOf, people })), ...later].slice(0, span.entries)
}

/** One activity with whom it is with, as its reader may see them. */
export async function invitationOf({ records, addressOf }: Given, context: Context, row: Row): Promise<Entry> {
  return entryOf(row, { addressOf, people: await addressesOf(records, context, [row]) })
}

function entryOf(row: Row, { addressOf, people }: { readonly addressOf: Given['addressOf']; readonly people: ReadonlyMap<string, Invited> }): Entry {
  const series = idOf(row['series'])
  const day = clearText(row, 'allDayOn')
  const attendees = invitedIn(row, people)
  const start = clearText(row, 'start') ?? (day === undefined ? clearText(row, 'due') : undefined)
  return {
    uid: `${series === undefined ? asText(row['id']) : `${series}-${momentAt(clearText(row, 'occurrence') ?? '', clearText(row, 'occurrenceTime'))}`}@guanxi`, subject: clearText(row, 'subject') ?? '–',
    start: start ?? null, end: clearText(row, 'end') ?? null, firstDay: day ?? null, lastDay: clearText(row, 'allDayUntil') ?? null,
    location: clearText(row, 'location') ?? '', text: [titleOf(row['target']), clearText(row, 'body')].filter((part) => part !== undefined && part !== '').join('\n').slice(0, 5000),
    cancelled: clearText(row, 'status') === 'cancelled', address: addressOf(asText(row['id'])), changedAt: clearText(row, 'updatedAt') ?? new Date(0).toISOString(),
    organiser: invited(clearText(row, 'organiser')), attendees,
  }
}

interface Later { readonly key: string; readonly entry: Entry }

function seriesEntries(row: Row, { actor }: Context, from: string, to: string): readonly Later[] {
  const rule = readRule(clearText(row, 'rule') ?? '')
  const startsOn = clearText(row, 'startsOn')
  if (rule === undefined || startsOn === undefined) return []
  const startTime = clearText(row, 'startTime')
  const recurring = { rule, startsOn, startTime, zone: clearText(row, 'zone') ?? actor.zone, excluded: momentsIn(clearText(row, 'excluded')), added: momentsIn(clearText(row, 'added')) }
  const endedOn = clearText(row, 'endedOn')
  const duration = typeof row['duration'] === 'number' ? row['duration'] : 0
  return occurrences(recurring, from, endedOn !== undefined && endedOn < to ? endedOn : to, 400).map((moment) => {
    const day = dayOf(moment)
    const start = startTime === undefined && timeOf(moment) === undefined ? null : instantOf(recurring, moment)
    return {
      key: `${asText(row['id'])} ${moment}`,
      entry: {
        uid: `${asText(row['id'])}-${moment}@guanxi`, subject: clearText(row, 'subject') ?? '–', start, end: start === null ? null : new Date(Date.parse(start) + duration * 1000).toISOString(),
        firstDay: start === null ? day : null, lastDay: null, location: clearText(row, 'location') ?? '', text: clearText(row, 'body') ?? '', cancelled: false, address: undefined, organiser: undefined, attendees: [], changedAt: clearText(row, 'updatedAt') ?? new Date(0).toISOString(),
      },
    }
  })
}

/** Page after page, up to a bound. Without the right to read it there is nothing. */
async function all(records: Pick<Records, 'list'>, context: Context, object: string, filter: Filter, most: number, names: readonly string[]): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let cursor: string | undefined, first = true; (first || cursor !== undefined) && found.length < most; first = false) {
    const readable = names.filter((name) => fieldRightOn(context.actor.permissions, object, name) !== 'none')
    const page = await records.list(context, object, { filter, fields: readable, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.rows)
    cursor = page.next
  }
  return found
}
