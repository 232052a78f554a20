import { z } from 'zod'
import { addDays } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import { asText, between, comparing, broken, type FieldBehaviour } from './behaviour.ts'
import { isStoredDate, readDate } from './calendarText.ts'
import { familyOperators } from './families.ts'

/** A calendar date, YYYY-MM-DD. It never shifts with a zone. */
export const dateBehaviour: FieldBehaviour<'date'> = {
  family: 'date',
  operators: familyOperators.date,
  written: true,
  schema: () => dateSchema,
  json: () => ({ type: 'string', format: 'date' }),
  parse(text, _field, hints) {
    if (text.trim() === '') return { value: null }
    const value = readDate(text.trim().replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, ''), hints.dateOrder)
    return value === undefined ? { rule: 'date' } : { value }
  },
  format: (value) => asText(value) ?? '',
  compare: comparing(asText),
  sample: (random) => addDays('2020-01-01', between(random, 0, 3650)),
  hostile: () => hostileDates,
}

export const dateSchema: z.ZodType<Json> = z.string('date').transform((text, context) => (isStoredDate(text) ? text : broken(context, 'date')))

const hostileDates: readonly unknown[] = [20261125, {}, [], '', 'today', '2026-02-31', '2026-13-01', '2026-1-1', '0000-01-01', '12026-01-01', '2026-11-25T00:00:00Z', "2026-11-25'--"]
