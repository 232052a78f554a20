import type { FieldBehaviour } from './behaviour.ts'
import { computed } from './computed.ts'
import { operatorsOf } from './families.ts'

/** A count, sum, least, greatest, average, first or last over the records that point here. */
export const rollupBehaviour: FieldBehaviour<'rollup'> = {
  ...computed,
  family: 'none',
  operators: operatorsOf('number', 'money', 'date', 'datetime', 'text', 'code'),
  json: () => ({}),
}
