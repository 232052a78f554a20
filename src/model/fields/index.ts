import type { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Field, FieldType } from '../define/field.ts'
import { addressBehaviour } from './address.ts'
import { autoNumberBehaviour } from './autoNumber.ts'
import { booleanBehaviour } from './boolean.ts'
import { choiceBehaviour } from './choice.ts'
import { dateBehaviour } from './date.ts'
import { datetimeBehaviour } from './datetime.ts'
import { durationBehaviour } from './duration.ts'
import { emailBehaviour } from './email.ts'
import { fileBehaviour } from './file.ts'
import { formulaBehaviour } from './formula.ts'
import { jsonBehaviour } from './json.ts'
import { linksBehaviour } from './links.ts'
import { longTextBehaviour } from './longText.ts'
import { lookupBehaviour } from './lookup.ts'
import { moneyBehaviour } from './money.ts'
import { multiChoiceBehaviour } from './multiChoice.ts'
import { numberBehaviour } from './number.ts'
import { percentBehaviour } from './percent.ts'
import { phoneBehaviour } from './phone.ts'
import { placeBehaviour } from './place.ts'
import { ratingBehaviour } from './rating.ts'
import { recurrenceBehaviour } from './recurrence.ts'
import { relationBehaviour } from './relation.ts'
import { richTextBehaviour } from './richText.ts'
import { rollupBehaviour } from './rollup.ts'
import { tagsBehaviour } from './tags.ts'
import { targetBehaviour } from './target.ts'
import { textBehaviour } from './text.ts'
import { timeBehaviour } from './time.ts'
import { urlBehaviour } from './url.ts'
import type { Behaviour, FieldBehaviour } from './behaviour.ts'

/** Every field type with what it knows; a type that is missing does not compile. */
export const behaviours = {
  text: textBehaviour,
  longText: longTextBehaviour,
  richText: richTextBehaviour,
  number: numberBehaviour,
  money: moneyBehaviour,
  percent: percentBehaviour,
  rating: ratingBehaviour,
  date: dateBehaviour,
  datetime: datetimeBehaviour,
  time: timeBehaviour,
  duration: durationBehaviour,
  boolean: booleanBehaviour,
  choice: choiceBehaviour,
  multiChoice: multiChoiceBehaviour,
  email: emailBehaviour,
  phone: phoneBehaviour,
  url: urlBehaviour,
  address: addressBehaviour,
  place: placeBehaviour,
  relation: relationBehaviour,
  target: targetBehaviour,
  links: linksBehaviour,
  file: fileBehaviour,
  formula: formulaBehaviour,
  lookup: lookupBehaviour,
  rollup: rollupBehaviour,
  autoNumber: autoNumberBehaviour,
  json: jsonBehaviour,
  tags: tagsBehaviour,
  recurrence: recurrenceBehaviour,
} as const satisfies { readonly [Type in FieldType]: FieldBehaviour<Type> }

const byType: Readonly<Record<FieldType, Behaviour<Field>>> = behaviours

/** What the field's type knows. Computed fields (formula, lookup, roll-up) show another's values: ask for that of resultField. */
export function behaviourOf(field: Field): Behaviour<Field> {
  return byType[field.type]
}

const schemas = new WeakMap<Field, z.ZodType<Json>>()

/** The schema of the field's input (null aside), made once for each field. */
export function schemaOf(field: Field): z.ZodType<Json> {
  let schema = schemas.get(field)
  if (schema === undefined) {
    schema = behaviourOf(field).schema(field)
    schemas.set(field, schema)
  }
  return schema
}

export type { Behaviour, FieldBehaviour, FormatHints, Parsed, ParseHints } from './behaviour.ts'
export type { Family } from './families.ts'
