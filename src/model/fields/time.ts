import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { asText, between, broken, comparing, type FieldBehaviour } from './behaviour.ts'
import { readTime } from './calendarText.ts'
import { familyOperators } from './families.ts'

/** A time of day, HH:MM. */
export const timeBehaviour: FieldBehaviour<'time'> = {
  family: 'clock',
  operators: familyOperators.clock,
  written: true,
  schema: () => timeSchema,
  json: () => ({ type: 'string', pattern: timePattern.source }),
  parse(text) {
    if (text.trim() === '') return { value: null }
    const value = readTime(text)
    return value === undefined ? { rule: 'time' } : { value }
  },
  format: (value) => asText(value) ?? '',
  compare: comparing(asText),
  sample: (random) => `${String(between(random, 0, 23)).padStart(2, '0')}:${String(between(random, 0, 59)).padStart(2, '0')}`,
  hostile: () => [930, {}, [], '', '24:00', '9:30', '09:60', '09:30:00', 'noon'],
}

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/
const timeSchema: z.ZodType<Json> = z.string('time').transform((text, context) => (timePattern.test(text) ? text : broken(context, 'time')))
