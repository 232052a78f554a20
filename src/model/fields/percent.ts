import type { PercentField } from '../define/field.ts'
import { asNumber, between, checked, type FieldBehaviour, perField } from './behaviour.ts'
import { formatNumber, jsonBounds, notNumbers, numberSchema, numeric, readShare } from './numeric.ts'

const schemaOf = perField(newSchema)

/** A share: 0.25 is 25 %. */
export const percentBehaviour: FieldBehaviour<'percent'> = {
  ...numeric,
  schema: schemaOf,
  json: (field) => ({ type: 'number', ...jsonBounds(field), description: 'A share: 0.25 is 25 %.' }),
  parse(text, field) {
    return text.trim() === '' ? { value: null } : checked(schemaOf(field), readShare(text))
  },
  format(value, _field, language) {
    const number = asNumber(value)
    return number === undefined ? '' : `${formatNumber(Number((number * 100).toPrecision(15)), language, 4)}%`
  },
  sample(random, field) {
    const [low, high] = [field.min ?? 0, field.max ?? 1]
    return Number((low + ((high - low) * between(random, 0, 100)) / 100).toFixed(4))
  },
  hostile: (field) => [...notNumbers, ...(field.max === undefined ? [] : [field.max + 1]), ...(field.min === undefined ? [] : [field.min - 1])],
}

function newSchema(field: PercentField) {
  return numberSchema({ min: field.min, max: field.max, decimals: 15 })
}
