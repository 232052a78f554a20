import type { NumberField } from '../define/field.ts'
import { between, checked, type FieldBehaviour, perField } from './behaviour.ts'
import { formatNumber, jsonBounds, notNumbers, numberSchema, numeric, readNumber, readShare } from './numeric.ts'

const schemaOf = perField((field: NumberField) => numberSchema(field))

/** A number with a fixed count of decimals; without any, a safe integer. */
export const numberBehaviour: FieldBehaviour<'number'> = {
  ...numeric,
  schema: schemaOf,
  json: (field) => ({ type: field.decimals === 0 ? 'integer' : 'number', ...jsonBounds(field) }),
  parse: (text, field) => (text.trim() === '' ? { value: null } : checked(schemaOf(field), field.unitOf === undefined ? readNumber(text) : readShare(text))),
  format: (value, field, language) => formatNumber(value, language, field.decimals, field),
  sample(random, field) {
    const low = Math.max(field.min ?? -1000, field.above === undefined ? -1000 : field.above + 1)
    const high = field.max ?? low + 2000
    const scale = 10 ** field.decimals
    return Math.min(high, Number((between(random, low * scale, high * scale) / scale).toFixed(field.decimals)))
  },
  hostile: (field) => [
    ...notNumbers,
    field.decimals === 0 ? 0.5 : 10 ** -(field.decimals + 1),
    ...(field.min === undefined ? [] : [field.min - 1]),
    ...(field.max === undefined ? [] : [field.max + 1]),
    ...(field.above === undefined ? [] : [field.above]),
  ],
}
