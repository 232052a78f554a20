import type { JsonObject } from '../../../lib/json.ts'
import type { Row } from '../../../records/engine.ts'

/** What an activity is about, as it is written. */
export function targetOf(record: Row): JsonObject | undefined {
  const target = record['target']
  if (typeof target !== 'object' || target === null || Array.isArray(target) || !('object' in target)) return undefined
  const { object, id } = target
  return typeof object === 'string' && typeof id === 'string' ? { object, id } : undefined
}
