import type { Field, FormulaField, RollupField } from '../define/field.ts'
import { type Registry, targetsOf } from '../define/registry.ts'

const results: Readonly<Record<Exclude<FormulaField['result'], 'choice'>, Field>> = {
  number: { type: 'number', decimals: 6 },
  money: { type: 'money' },
  text: { type: 'text', max: 2000 },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
}
const share: Field = { type: 'percent' }
const count: Field = { type: 'number', decimals: 0 }
const average: Field = { type: 'number', decimals: 6 }

/** The field as whose values those of a computed field behave: a formula's result, the looked-up field, what is rolled up. Any other field is itself. */
export function resultField(registry: Registry, object: string, field: Field): Field {
  if (field.type === 'formula' && field.share === true) return share
  if (field.type === 'formula') return field.result === 'choice' ? { type: 'choice', choices: field.choices ?? [], ...(field.tones === undefined ? {} : { tones: field.tones }) } : results[field.result]
  if (field.type === 'rollup') return rolledUp(registry, field)
  if (field.type !== 'lookup') return field
  const [target] = targetsOf(registry.field(object, field.through))
  if (target === undefined) throw new Error(`${object} looks up ${field.field} through ${field.through}, which is no relation.`)
  return resultField(registry, target, registry.field(target, field.field))
}

/** A sum keeps its type; an average of money is money, any other a number with decimals. */
function rolledUp(registry: Registry, field: RollupField): Field {
  if (field.function === 'count') return count
  if (field.field === undefined) throw new Error(`A roll-up of ${field.function} names no field of ${field.of}.`)
  const child = resultField(registry, field.of, registry.field(field.of, field.field))
  return field.function === 'average' && child.type !== 'money' && child.type !== 'percent' ? average : child
}
