import type { RatingField } from '../define/field.ts'
import { between, checked, type FieldBehaviour } from './behaviour.ts'
import { formatNumber, notNumbers, numberSchema, numeric, readNumber } from './numeric.ts'

/** Whole stars from 1 to the field's maximum. */
export const ratingBehaviour: FieldBehaviour<'rating'> = {
  ...numeric,
  schema: schemaOf,
  json: (field) => ({ type: 'integer', minimum: 1, maximum: field.max }),
  parse(text, field) {
    const plain = text.trim()
    if (plain === '') return { value: null }
    return checked(schemaOf(field), /^[★⭐]+☆*$/u.test(plain) ? [...plain].filter((sign) => sign !== '☆').length : readNumber(plain))
  },
  format: (value, _field, language) => formatNumber(value, language, 0),
  sample: (random, field) => between(random, 1, field.max),
  hostile: (field) => [...notNumbers, 0, -1, 1.5, field.max + 1],
}

function schemaOf(field: RatingField) {
  return numberSchema({ min: 1, max: field.max, decimals: 0 })
}
