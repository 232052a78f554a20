import type { Fields } from './field.ts'
import { belongsTo, boolean, datetime, user } from './vocabulary.ts'

/**
 * What an object declares whose records may lie in a public pool (`pools: true`): in which pool it lies and since when, who had it
 * before, since when its owner has it, and whether it never returns. The write path keeps them true, whatever changes owner or pool.
 */
export const pooledFields = {
  pool: belongsTo('publicPool', { immutable: true, changedBy: 'record.claim', whenPurged: 'refuse', filter: true }),
  pooledAt: datetime({ writtenBy: 'record.claim' }),
  formerOwner: user({ writtenBy: 'record.claim' }),
  heldSince: datetime({ writtenBy: 'record.claim' }),
  neverReturns: boolean({ writtenBy: 'record.lock' }),
} as const satisfies Fields
