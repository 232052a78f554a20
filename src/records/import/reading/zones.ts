import ICAL from 'ical.js'
import { isZone } from '../../../lib/calendar.ts'

/** Names that Windows gives to common zones (Unicode CLDR, windowsZones). */
const windows: Readonly<Record<string, string>> = {
  'China Standard Time': 'Asia/Shanghai', 'Taipei Standard Time': 'Asia/Taipei', 'Singapore Standard Time': 'Asia/Singapore', 'Tokyo Standard Time': 'Asia/Tokyo', 'Korea Standard Time': 'Asia/Seoul',
  'India Standard Time': 'Asia/Kolkata', 'Arabian Standard Time': 'Asia/Dubai', 'Russian Standard Time': 'Europe/Moscow', 'W. Europe Standard Time': 'Europe/Berlin', 'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw', 'Romance Standard Time': 'Europe/Paris', 'GMT Standard Time': 'Europe/London', 'Greenwich Standard Time': 'Atlantic/Reykjavik', 'FLE Standard Time': 'Europe/Kyiv',
  'E. South America Standard Time': 'America/Sao_Paulo', 'Eastern Standard Time': 'America/New_York', 'Central Standard Time': 'America/Chicago', 'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles', 'AUS Eastern Standard Time': 'Australia/Sydney', 'New Zealand Standard Time': 'Pacific/Auckland', UTC: 'UTC', GMT: 'UTC', Z: 'UTC',
}

/** What the zones of a file are called everywhere. */
export interface Zones {
  /** The IANA name of a TZID; undefined for one that nobody knows. */
  of(id: string): string | undefined
  /** Seconds that its clocks are ahead of UTC at a time on them, as the file itself says; undefined where it does not. */
  offset(id: string, time: ICAL.Time): number | undefined
}

/** @param components the VTIMEZONE of the file: a name of its own is known by how its clocks move. */
export function zonesOf(components: readonly ICAL.Component[]): Zones {
  const known = new Map<string, string | undefined>()
  const own = new Map(components.map((component) => [String(component.getFirstPropertyValue('tzid') ?? ''), component]))
  return {
    of(id) {
      if (!known.has(id)) known.set(id, named(id) ?? located(own.get(id)) ?? alike(own.get(id)))
      return known.get(id)
    },
    offset(id, time) {
      const component = own.get(id)
      return component === undefined ? undefined : new ICAL.Timezone(component).utcOffset(time)
    },
  }
}

/** By its name, or the end of one that a program put its own before: /freeassociation.sourceforge.net/Europe/Berlin. */
function named(id: string): string | undefined {
  const plain = id.trim().replace(/^"|"$/g, '')
  const tail = /([A-Za-z_]+\/(?:[A-Za-z_]+\/)?[A-Za-z_+-]+)$/.exec(plain)?.[1]
  return [windows[plain], plain, tail, tail?.split('/').slice(-2).join('/')].find((name) => name !== undefined && isZone(name) && !/^[+-]/.test(name))
}

function located(component: ICAL.Component | undefined): string | undefined {
  const location = component?.getFirstPropertyValue('x-lic-location')
  return typeof location === 'string' ? named(location) : undefined
}

const usual = ['Asia/Shanghai', 'UTC', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Sydney', 'Europe/Moscow', 'America/Sao_Paulo']
const looked = ['2024-01-15T12:00:00', '2024-04-15T12:00:00', '2024-07-15T12:00:00', '2024-10-28T12:00:00']

/** The usual zone whose clocks stand as those of the component do through a year. */
function alike(component: ICAL.Component | undefined): string | undefined {
  if (component === undefined) return undefined
  try {
    const zone = new ICAL.Timezone(component)
    const offsets = looked.map((text) => zone.utcOffset(ICAL.Time.fromDateTimeString(text)))
    return usual.find((name) => looked.every((text, index) => offsetOf(name, Date.parse(`${text}Z`) - (offsets[index] ?? 0) * 1000) === offsets[index]))
  } catch {
    return undefined
  }
}

function offsetOf(zone: string, instant: number): number {
  const text = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).format(instant)
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}
