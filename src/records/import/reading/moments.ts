import ICAL from 'ical.js'
import { zoneOffset } from '../../../lib/calendar.ts'
import { instantInZone } from '../../../model/fields/calendarText.ts'
import type { Zones } from './zones.ts'

/** A time of a calendar file: a day, or a clock's time in a zone (absent: wherever one is). */
export interface Moment {
  readonly day: boolean
  readonly date: string
  /** HH:MM. */
  readonly time: string
  /** An IANA name. */
  readonly zone?: string
  /** Its zone is only known to the file: the instant is right, but nothing can come again by it. */
  readonly foreign?: string
  /** Since 1970: of a clock without a zone as if it were UTC. */
  readonly seconds: number
}

export class UnknownZone extends Error {
  readonly zone: string
  constructor(zone: string) {
    super(`The zone ${zone} is unknown.`)
    this.zone = zone
  }
}

/** The first value of a property as a time. @throws UnknownZone */
export function momentOf(component: ICAL.Component, name: string, zones: Zones): Moment | undefined {
  return momentsOf(component, name, zones)[0]
}

/** All values of all properties of that name, of periods their start. @throws UnknownZone */
export function momentsOf(component: ICAL.Component, name: string, zones: Zones): readonly Moment[] {
  return component.getAllProperties(name).flatMap((property) => {
    const id = property.getParameter('tzid')
    const zone = typeof id === 'string' ? id : undefined
    return property.getValues().flatMap((value: unknown) => {
      const time = timeIn(value)
      return time === undefined ? [] : [momentAt(time, zone, zones)]
    })
  })
}

interface Time { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number; readonly isDate: boolean; readonly zone?: { readonly tzid?: unknown } | null }

function timeIn(value: unknown): Time | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('start' in value && isTime(value.start)) return value.start
  return isTime(value) ? value : undefined
}

function isTime(value: unknown): value is Time {
  return typeof value === 'object' && value !== null && 'year' in value && 'isDate' in value && typeof value.year === 'number'
}

function momentAt(time: Time, id: string | undefined, zones: Zones): Moment {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
  const clock = `${two(time.hour)}:${two(time.minute)}`
  const wall = Date.parse(`${date}T${clock}:${two(Math.min(59, time.second))}Z`) / 1000
  if (Number.isNaN(wall)) throw new RangeError('No such time.')
  if (time.isDate) return { day: true, date, time: '', seconds: wall }
  const utc = time.zone?.tzid === 'UTC'
  if (utc) return { day: false, date, time: clock, zone: 'UTC', seconds: wall }
  if (id === undefined) return { day: false, date, time: clock, seconds: wall }
  const zone = zones.of(id)
  if (zone === undefined) {
    const offset = zones.offset(id, ICAL.Time.fromDateTimeString(`${date}T${clock}:00`))
    if (offset === undefined) throw new UnknownZone(id.slice(0, 100))
    return { day: false, date, time: clock, zone: 'UTC', foreign: id.slice(0, 100), seconds: wall - offset }
  }
  return { day: false, date, time: clock, zone, seconds: Date.parse(instantInZone(date, `${clock}:${two(Math.min(59, time.second))}`, zone)) / 1000 }
}

/** The same instant as clocks of a zone show it; of days and of clocks without a zone what they say. */
export function clockIn(moment: Moment, zone: string | undefined): Pick<Moment, 'day' | 'date' | 'time'> {
  if (moment.day || moment.zone === undefined || zone === undefined || zone === '' || moment.zone === zone) return moment
  const wall = new Date(moment.seconds * 1000 + zoneOffset(moment.seconds * 1000, zone)).toISOString()
  return { day: false, date: wall.slice(0, 10), time: wall.slice(11, 16) }
}

/** As a cell: a day, an instant, or a clock's time that is meant in the zone of the import. */
export function timeText(moment: Moment | undefined): string {
  if (moment === undefined) return ''
  const iso = new Date(moment.seconds * 1000).toISOString()
  if (moment.day) return iso.slice(0, 10)
  return moment.zone === undefined ? iso.slice(0, 16).replace('T', ' ') : iso
}
