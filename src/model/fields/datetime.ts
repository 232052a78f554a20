import { z } from 'zod'
import { dateInZone, zoneOffset } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import { asText, between, broken, comparing, type FieldBehaviour, type Parsed } from './behaviour.ts'
import { instantInZone, readDate, readInstant, readTime } from './calendarText.ts'
import { familyOperators } from './families.ts'

/** An instant: ISO with an offset in, ISO in UTC with milliseconds out. */
export const datetimeBehaviour: FieldBehaviour<'datetime'> = {
  family: 'datetime',
  operators: familyOperators.datetime,
  written: true,
  schema: () => instantSchema,
  json: () => ({ type: 'string', format: 'date-time' }),
  parse(text, _field, hints): Parsed {
    const plain = text.trim()
    if (plain === '') return { value: null }
    const exact = readInstant(plain.replace(' ', 'T'))
    if (exact !== undefined) return { value: exact }
    const split = /^(.*?\d[日号]?)(?:[T\s]+(.*))?$/.exec(plain.replace(/\s*([-/.年月])\s*/g, '$1'))
    const date = readDate(split?.[1] ?? plain, hints.dateOrder)
    const time = split?.[2] === undefined ? '00:00' : readTime(split[2])
    return date === undefined || time === undefined ? { rule: 'datetime' } : { value: instantInZone(date, time, hints.zone) }
  },
  format(value, _field, _language, hints) {
    const text = asText(value)
    if (text === undefined) return ''
    const zone = hints?.zone ?? 'UTC'
    const instant = Date.parse(text)
    return `${dateInZone(instant, zone)} ${new Date(instant + zoneOffset(instant, zone)).toISOString().slice(11, 16)}`
  },
  compare: comparing(asText),
  sample: (random) => new Date(Date.UTC(2020, 0, 1) + between(random, 0, 3650 * 24 * 60) * 60_000).toISOString(),
  hostile: () => hostileInstants,
}

export const instantSchema: z.ZodType<Json> = z.string('datetime').transform((text, context) => readInstant(text) ?? broken(context, 'datetime'))

const hostileInstants: readonly unknown[] = [
  1764000000000, {}, [], '', 'now', '2026-11-25', '2026-11-25T09:30:00', '2026-02-31T00:00:00Z', '2026-11-25T24:00:00Z', '2026-11-25T09:60:00Z',
  '2026-11-25T09:30:00+99:00', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00',
]
