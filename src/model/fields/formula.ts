import type { FieldBehaviour } from './behaviour.ts'
import { computed } from './computed.ts'
import { operatorsOf } from './families.ts'
import { moneyBehaviour } from './money.ts'

const results = {
  number: { type: 'number' }, text: { type: 'string' }, boolean: { type: 'boolean' }, date: { type: 'string', format: 'date' },
  money: moneyBehaviour.json({ type: 'money' }), choice: { type: 'string' },
} as const

/** Computed from the record's own fields when it is written, and stored. */
export const formulaBehaviour: FieldBehaviour<'formula'> = {
  ...computed,
  family: 'none',
  operators: operatorsOf('number', 'money', 'text', 'boolean', 'date', 'code'),
  json: (field) => results[field.result],
}
