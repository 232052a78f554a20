import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { asText, broken, checked, comparing, type FieldBehaviour, pick } from './behaviour.ts'
import { familyOperators } from './families.ts'
import { readRule, ruleText } from './recurrence/rule.ts'
import { ruleInWords } from './recurrence/words.ts'

/** When something comes again, kept as the text of an RRULE (RFC 5545) with its parts in one order. */
export const recurrenceBehaviour: FieldBehaviour<'recurrence'> = {
  family: 'none',
  operators: familyOperators.none,
  written: true,
  schema: () => recurrenceSchema,
  json: () => ({ type: 'string', maxLength: 300, pattern: '^FREQ=(MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$' }),
  parse: (text) => (text.trim() === '' ? { value: null } : checked(recurrenceSchema, text)),
  format(value, _field, language) {
    const rule = readRule(asText(value) ?? '')
    return rule === undefined ? asText(value) ?? '' : ruleInWords(rule, language)
  },
  compare: comparing(asText),
  sample: (random) => pick(random, ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=YEARLY;COUNT=3', 'FREQ=HOURLY;INTERVAL=4', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO']),
  hostile: () => [7, {}, [], '', 'weekly', 'FREQ=SECONDLY', 'FREQ=MINUTELY', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;COUNT=999999', 'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=WEEKLY\u0000', `FREQ=DAILY;BYMONTH=${'1,'.repeat(500)}1`],
}

const recurrenceSchema: z.ZodType<Json> = z.string('recurrence').transform((text, context) => {
  const rule = readRule(text)
  return rule === undefined ? broken(context, 'recurrence') : ruleText(rule)
})
