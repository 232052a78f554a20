import type { FieldBehaviour } from './behaviour.ts'
import { computed } from './computed.ts'
import { operatorsOf } from './families.ts'

/** A field of the related record, read when shown. */
export const lookupBehaviour: FieldBehaviour<'lookup'> = {
  ...computed,
  family: 'none',
  operators: operatorsOf('text', 'code', 'clock', 'number', 'money', 'date', 'datetime', 'boolean', 'list', 'place', 'reference', 'target', 'links'),
  json: () => ({}),
}
