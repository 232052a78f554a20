import { addDays, dateInZone } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { changeFollowing, repeatActivity } from '../../../model/actions/activity.ts'
import { endSeries, makeOccurrence, skipOccurrence } from '../../../model/actions/activitySeries.ts'
import { dayOf, momentAt, momentsIn, occurrences, timeOf } from '../../../model/fields/recurrence/occurrences.ts'
import { endingOn, hasTimes, readRule, ruleText } from '../../../model/fields/recurrence/rule.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { carried, relatedId, textOf } from '../reading.ts'
import { inSeries, noSeries, noSuchDay, noTime } from './errors.ts'
import { lockSeries } from './makeAhead.ts'
import { activityAt, happensAt, recurringOf, type SeriesRow } from './recurring.ts'
import { targetOf } from './target.ts'

export const seriesActions = [
  implement(repeatActivity, repeat),
  implement(changeFollowing, followOn),
  implement(makeOccurrence, make),
  implement(skipOccurrence, skip),
  implement(endSeries, end),
]

async function repeat({ record, input, context, write }: Doing): Promise<Outcome> {
  if (relatedId(record, 'series') !== undefined) throw inSeries()
  const { zone } = context.actor
  const when = timesOf(record, zone)
  if (when === undefined) throw noTime()
  const { id } = await write.create('activitySeries', { ...templateOf(record), ...when.fields, zone, rule: input['rule'] ?? null })
  const rule = readRule(textOf(input, 'rule') ?? '')
  return { changes: { series: id, occurrence: when.day, occurrenceTime: rule !== undefined && hasTimes(rule) ? textOf(when.fields, 'startTime') ?? null : null }, result: { series: id } }
}

/** What a series takes over from the activity that it grows from. */
function templateOf(record: Row): Record<string, Json> {
  const owner = relatedId(record, 'owner')
  const target = targetOf(record)
  return {
    ...carried(record, { kind: 'kind', subject: 'subject', body: 'body', priority: 'priority', location: 'location' }),
    ...(target === undefined ? {} : { target }), ...(owner === undefined ? {} : { owner }),
  }
}

function timesOf(record: Row, zone: string): { readonly day: string; readonly fields: Record<string, Json> } | undefined {
  const allDay = textOf(record, 'allDayOn')
  const start = textOf(record, 'start') ?? (allDay === undefined ? textOf(record, 'due') : undefined)
  const base = start === undefined ? undefined : Date.parse(start)
  const reminder = textOf(record, 'reminder')
  const end = textOf(record, 'end')
  if (base === undefined) return allDay === undefined ? undefined : { day: allDay, fields: { startsOn: allDay } }
  const length = end === undefined ? record['duration'] : Math.round((Date.parse(end) - base) / 1000)
  const before = reminder === undefined ? undefined : Math.round((base - Date.parse(reminder)) / 1000)
  const day = dateInZone(base, zone)
  return {
    day,
    fields: {
      startsOn: day, startTime: clockOf(base, zone), ...(typeof length === 'number' && length > 0 ? { duration: length } : {}),
      ...(before !== undefined && before >= 0 ? { remindBefore: before } : {}),
    },
  }
}

function clockOf(instant: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
}

async function followOn(doing: Doing): Promise<Outcome> {
  const { input } = doing
  const { series, moment: place, zone } = await placeOf(doing)
  const day = dayOf(place)
  const recurring = recurringOf(series, zone)
  if (recurring === undefined) throw noSeries()
  const start = textOf(input, 'start')
  const [newDay, newTime] = start === undefined ? [day, series.start_time] : [dateInZone(Date.parse(start), recurring.zone), clockOf(Date.parse(start), recurring.zone)]
  const before = occurrences({ ...recurring, excluded: [], added: [] }, series.starts_on, day, 5000).filter((moment) => moment < place).length
  const { count } = recurring.rule
  const goesOn = count === undefined ? recurring.rule : { ...recurring.rule, count: Math.max(1, count - before) }
  const changed: Record<string, Json> = {
    rule: textOf(input, 'rule') ?? ruleText(goesOn), startsOn: newDay, startTime: newTime,
    ...(textOf(input, 'subject') === undefined ? {} : { subject: input['subject'] ?? null }),
    ...(input['duration'] === undefined ? {} : { duration: input['duration'] }), ...(input['location'] === undefined ? {} : { location: input['location'] }),
  }
  const next = await branch(doing, series, changed, { first: day <= series.starts_on, last: addDays(day, -1), rule: ruleText(endingOn(recurring.rule, addDays(day, -1))) })
  const after = await lockSeries(doing.tx, next)
  const again = after === undefined ? undefined : recurringOf(after, zone)
  if (after === undefined || again === undefined) throw noSeries()
  const moment = hasTimes(again.rule) ? momentAt(newDay, newTime ?? '00:00') : newDay
  const { series: _series, occurrence: _occurrence, occurrenceTime: _time, ...own } = activityAt(after, again, moment)
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => ['subject', 'start', 'end', 'due', 'duration', 'location', 'allDayOn', 'reminder'].includes(name)))
  return { changes: { ...kept, series: next, occurrence: newDay, occurrenceTime: timeOf(moment) ?? null }, result: { series: next } }
}

/** From its first day on the series itself is changed, later another goes on. @returns the series that goes on. */
async function branch({ write }: Doing, series: SeriesRow, changed: JsonObject, { first, last, rule }: { readonly first: boolean; readonly last: string; readonly rule: string }): Promise<string> {
  if (first) {
    await write.update('activitySeries', series.id, changed)
    return series.id
  }
  await write.update('activitySeries', series.id, { rule, endedOn: last })
  const { id } = await write.create('activitySeries', { ...copyOf(series), ...changed })
  return id
}

function copyOf(series: SeriesRow): Record<string, Json> {
  const fields: Record<string, Json | null> = {
    kind: series.kind, subject: series.subject, body: series.body, priority: series.priority, zone: series.zone, duration: series.duration, remindBefore: series.remind_before,
    location: series.location, excluded: series.excluded, added: series.added, owner: series.owner_id,
    target: series.target_object === null || series.target_id === null ? null : { object: series.target_object, id: series.target_id },
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** @throws Problem 409 for an activity that belongs to no series. */
async function placeOf({ record, tx, context }: Doing): Promise<{ readonly series: SeriesRow; readonly moment: string; readonly zone: string }> {
  const id = relatedId(record, 'series')
  const day = textOf(record, 'occurrence')
  const series = id === undefined ? undefined : await lockSeries(tx, id)
  if (series === undefined || day === undefined) throw noSeries()
  return { series, moment: momentAt(day, textOf(record, 'occurrenceTime')), zone: context.actor.zone }
}

async function make(doing: Doing): Promise<Outcome> {
  const { id, tx, context, input, write } = doing
  const day = textOf(input, 'on') ?? ''
  const series = await lockSeries(tx, id)
  const recurring = series === undefined ? undefined : recurringOf(series, context.actor.zone)
  // Of several on the day the first, where no time is asked for.
  const moment = recurring === undefined ? undefined : hasTimes(recurring.rule) ? textOf(input, 'at') === undefined ? occurrences(recurring, day, day, 1)[0] : momentAt(day, textOf(input, 'at')) : day
  if (series === undefined || recurring === undefined || moment === undefined || !happensAt(recurring, moment)) throw noSuchDay()
  const [there] = await tx.query<{ id: string }>(sql`select id from activity where workspace_id = ${tx.workspaceId} and series_id = ${id}::uuid and occurrence = ${day}::date and occurrence_time is not distinct from ${timeOf(moment) ?? null} and deleted_at is null limit 1`)
  if (there !== undefined) return { result: { activity: there.id } }
  const made = await write.create('activity', { ...activityAt(series, recurring, moment), ...(series.owner_id === null ? {} : { owner: series.owner_id }) })
  return { result: { activity: made.id } }
}

async function skip({ id, tx, record, input, write }: Doing): Promise<Outcome> {
  const day = textOf(input, 'on') ?? ''
  const at = textOf(input, 'at')
  const moments = [...new Set([...momentsIn(textOf(record, 'excluded')), momentAt(day, at)])].toSorted()
  await removeOpen(tx, write, id, { from: day, to: day, ...(at === undefined ? {} : { at }) })
  return { changes: { excluded: moments.join(', ') } }
}

async function end({ id, tx, record, input, context, write }: Doing): Promise<Outcome> {
  const last = textOf(input, 'after') ?? dateInZone(context.now, context.actor.zone)
  const rule = readRule(textOf(record, 'rule') ?? '')
  await removeOpen(tx, write, id, { from: addDays(last, 1), to: '9999-12-31' })
  return { changes: { endedOn: last, ...(rule === undefined ? {} : { rule: ruleText(endingOn(rule, last)) }) } }
}

async function removeOpen(tx: Doing['tx'], write: Doing['write'], series: string, { from, to, at }: { readonly from: string; readonly to: string; /** Only what stands at that time. */ readonly at?: string }): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from activity where workspace_id = ${tx.workspaceId} and series_id = ${series}::uuid and occurrence between ${from}::date and ${to}::date and (${at ?? null}::text is null or occurrence_time = ${at ?? null}) and status = 'open' and deleted_at is null order by id limit 1000`)
  for (const { id } of rows) await write.remove('activity', id)
}
