import { createHash } from 'node:crypto'
import type ICAL from 'ical.js'
import type { FieldProblem } from '../../../lib/problem.ts'
import { addDays } from '../../../lib/calendar.ts'
import { momentAt as keyAt } from '../../../model/fields/recurrence/occurrences.ts'
import { hasTimes, readRule, ruleText } from '../../../model/fields/recurrence/rule.ts'
import { peopleOf } from './attendees.ts'
import { clockIn, momentOf, type Moment, momentsOf, timeText, UnknownZone } from './moments.ts'
import type { Zones } from './zones.ts'

/** The columns of every calendar. Series columns are filled for what comes again; its changed occurrences repeat them. */
export const eventHeaders = [
  'UID', 'Subject', 'Kind', 'Start', 'End', 'All day on', 'All day until', 'Due', 'Location', 'Text', 'Status', 'Done', 'Priority', 'Reminder',
  'Series', 'Series subject', 'Repeats', 'First on', 'At', 'Time zone', 'Duration', 'Remind before', 'Not on', 'Place in the series',
  'Organiser', 'Attendees', 'Also on', 'Time in the series',
] as const
export type EventColumn = (typeof eventHeaders)[number]
type Cells = Partial<Record<EventColumn, string>>

const kinds: Readonly<Record<string, string>> = { vevent: 'meeting', vtodo: 'task', vjournal: 'note' }
const most = { extra: 200, excluded: 900 } as const

interface Given {
  readonly zones: Zones
  /** The series of the file so far, by UID. */
  readonly masters: Map<string, Cells>
  readonly scheduled: boolean
  /** Lines that could not be read: kept as text. */
  readonly left: readonly string[]
}

export interface EventRows { readonly rows: readonly Cells[]; readonly problem?: FieldProblem }

/** The rows of one event, task or journal entry; or why it is not taken. */
export function rowsOfEvent(component: ICAL.Component, { zones, masters, scheduled, left }: Given): EventRows {
  const text = (name: string) => { const value = component.getFirstPropertyValue(name); return value === null || value === undefined ? '' : String(value).trim() }
  const cells: Cells = { Kind: kinds[component.name] ?? 'meeting', Subject: (text('summary') || text('description').split('\n')[0] || text('uid')).slice(0, 200), Location: text('location').slice(0, 200), Text: [text('description'), ...left].filter((part) => part !== '').join('\n'), ...peopleOf(component) }
  try {
    const start = momentOf(component, 'dtstart', zones)
    const due = momentOf(component, 'due', zones)
    if (start === undefined && due === undefined && component.name === 'vevent' && !scheduled) return refused(cells, 'DTSTART', { en: 'The event does not say when it begins, as it must in a file without METHOD.', zh: '日程没有开始时间；文件未声明 METHOD 时必须填写。' })
    const uid = shortened(text('uid') || `event:${createHash('sha256').update(JSON.stringify([cells, timeText(start), timeText(due)])).digest('base64url').slice(0, 27)}`)
    if (cells.Subject === '') cells.Subject = cells.Location || timeText(start ?? due) || '–'
    Object.assign(cells, stateCells(component, zones), timeCells(component, start, due, zones), { UID: uid })
    return recurring(component, zones, masters, cells, uid, start ?? due)
  } catch (error) {
    if (error instanceof UnknownZone) return refused(cells, 'TZID', { en: 'The time zone {zone} is not known, and the file does not say what it is.', zh: '时区 {zone} 未知，且文件中没有其定义。' }, { zone: error.zone })
    throw error
  }
}

function refused(cells: Cells, path: string, message: FieldProblem['message'], values: Readonly<Record<string, string>> = {}): EventRows {
  return { rows: [cells], problem: { path: `/${path}`, rule: 'event', message, values } }
}

/** Keys of records are bounded; longer ones are told apart by their digest. */
function shortened(uid: string): string {
  return uid.length <= 200 ? uid : `uid:${createHash('sha256').update(uid).digest('base64url')}`
}

function stateCells(component: ICAL.Component, zones: Zones): Cells {
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase()
  const done = momentOf(component, 'completed', zones)
  const priority = Number(component.getFirstPropertyValue('priority') ?? 0)
  return {
    Status: status === 'CANCELLED' ? 'cancelled' : status === 'COMPLETED' || done !== undefined || component.name === 'vjournal' ? 'done' : 'open',
    ...(done === undefined ? {} : { Done: timeText(done) }),
    ...(priority >= 1 && priority <= 4 ? { Priority: 'high' } : priority >= 6 && priority <= 9 ? { Priority: 'low' } : {}),
  }
}

function timeCells(component: ICAL.Component, start: Moment | undefined, due: Moment | undefined, zones: Zones): Cells {
  const end = momentOf(component, 'dtend', zones)
  const length = lengthOf(component, start, end)
  if (start?.day === true) {
    const last = end === undefined ? length === undefined ? start.date : addDays(start.date, Math.max(0, Math.round(length / 86_400) - 1)) : addDays(end.date, -1)
    return { 'All day on': start.date, ...(last > start.date ? { 'All day until': last } : {}), ...(due === undefined ? {} : { Due: timeText(due) }) }
  }
  const before = remindBefore(component)
  const begins = start ?? due
  return {
    ...(start === undefined ? {} : { Start: timeText(start) }), ...(start !== undefined && length !== undefined && length > 0 ? { End: timeText({ ...start, seconds: start.seconds + length }) } : {}),
    ...(due === undefined ? {} : { Due: timeText(due) }), ...(before === undefined || begins === undefined ? {} : { Reminder: timeText({ ...begins, seconds: begins.seconds - before }) }),
  }
}

/** Seconds that it takes. */
function lengthOf(component: ICAL.Component, start: Moment | undefined, end: Moment | undefined): number | undefined {
  if (end !== undefined && start !== undefined) return start.day ? undefined : end.seconds - start.seconds
  const duration: unknown = component.getFirstPropertyValue('duration')
  return isDuration(duration) ? duration.toSeconds() : undefined
}

function isDuration(value: unknown): value is { toSeconds(): number } {
  return typeof value === 'object' && value !== null && 'toSeconds' in value && typeof value.toSeconds === 'function'
}

/** Seconds before the start at which the first alarm rings. */
function remindBefore(component: ICAL.Component): number | undefined {
  const seconds = component.getAllSubcomponents('valarm').flatMap((alarm) => {
    const trigger: unknown = alarm.getFirstPropertyValue('trigger')
    return isDuration(trigger) && trigger.toSeconds() <= 0 ? [-trigger.toSeconds()] : []
  })
  return seconds.length === 0 ? undefined : Math.min(...seconds)
}

function recurring(component: ICAL.Component, zones: Zones, masters: Map<string, Cells>, cells: Cells, uid: string, start: Moment | undefined): EventRows {
  const changed = momentOf(component, 'recurrence-id', zones)
  if (changed !== undefined) return { rows: [changedOccurrence(masters.get(uid), cells, uid, changed)] }
  const extra = momentsOf(component, 'rdate', zones).slice(0, most.extra).filter((moment) => moment.day || start?.day !== true)
  const [rule, ...further] = component.getAllProperties('rrule').map((property) => String(property.getFirstValue()))
  if (rule === undefined || start === undefined) return { rows: [cells, ...extra.map((moment) => ({ ...cells, ...moved(cells, start, moment), UID: `${uid}#${timeText(moment)}` }))] }
  const read = further.length > 0 || component.hasProperty('exrule') ? undefined : readRule(rule)
  if (read === undefined) return refused(cells, 'RRULE', { en: 'The rule {rule} is not kept: one rule of RFC 5545, not every second, at most 96 times a day and 5,000 in all.', zh: '不支持重复规则 {rule}：每项仅限一条 RFC 5545 规则，不支持按秒，每天最多 96 次，总数最多 5000 次。' }, { rule: rule.slice(0, 200) })
  if (start.foreign !== undefined) throw new UnknownZone(start.foreign)
  const before = remindBefore(component)
  const length = lengthOf(component, start, momentOf(component, 'dtend', zones))
  const series: Cells = {
    Series: uid, 'Series subject': cells.Subject ?? '', Repeats: ruleText(read), 'First on': start.date, 'Place in the series': start.date,
    ...(start.day ? {} : { At: start.time, 'Time zone': start.zone ?? '' }), ...(length === undefined || length <= 0 ? {} : { Duration: String(length) }), ...(before === undefined ? {} : { 'Remind before': String(before) }),
    ...(hasTimes(read) ? { 'Time in the series': start.day ? '00:00' : start.time } : {}),
    'Not on': placesOf(momentsOf(component, 'exdate', zones).slice(0, most.excluded), start, () => hasTimes(read)), 'Also on': placesOf(extra, start, (time) => hasTimes(read) || time !== start.time),
  }
  masters.set(uid, { ...series, Kind: cells.Kind ?? 'meeting' })
  return { rows: [{ ...cells, ...series }] }
}

/** One of a series that was changed by itself: it stands in the place of the one that the series would have brought. */
function changedOccurrence(master: Cells | undefined, cells: Cells, uid: string, place: Moment): Cells {
  const at = master === undefined ? place : clockIn(place, master['Time zone'])
  const timed = master?.['Time in the series'] !== undefined && !at.day
  return { ...master, ...cells, UID: `${uid}#${timed ? keyAt(at.date, at.time) : at.date}`, 'Place in the series': master === undefined ? '' : at.date, 'Time in the series': timed ? at.time : '' }
}

/** Moments as a series names them, on the clocks of its zone: a day, with its time where that is needed to know it by. */
function placesOf(moments: readonly Moment[], start: Moment, needed: (time: string) => boolean): string {
  return moments.map((moment) => clockIn(moment, start.zone)).map(({ day, date, time }) => (day || start.day || !needed(time) ? date : keyAt(date, time))).join(', ')
}

function moved(cells: Cells, start: Moment | undefined, to: Moment): Cells {
  if (to.day) return { 'All day on': to.date, 'All day until': '' }
  const length = cells.End === undefined || start === undefined ? undefined : Date.parse(cells.End) - Date.parse(cells.Start ?? '')
  return { Start: timeText(to), End: length === undefined || Number.isNaN(length) ? '' : timeText({ ...to, seconds: to.seconds + length / 1000 }), Reminder: '' }
}
