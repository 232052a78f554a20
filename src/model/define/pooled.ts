import type { Fields } from './field.ts'
import { belongsTo, boolean, datetime, user } from './vocabulary.ts'

/**
 * What an object declares whose records may lie in a public pool (`pools: true`): in which pool it lies and since when, who had it
 * before, since when its owner has it, and whether it never returns. The write path keeps them true, whatever changes owner or pool.
 */
export const pooledFields = {
  pool: belongsTo('publicPool', { module: 'pools', immutable: true, changedBy: 'record.claim', whenPurged: 'refuse', filter: true }),
  pooledAt: datetime({ module: 'pools', writtenBy: 'record.claim' }),
  formerOwner: user({ module: 'pools', writtenBy: 'record.claim' }),
  heldSince: datetime({ module: 'pools', writtenBy: 'record.claim' }),
  neverReturns: boolean({ module: 'pools', writtenBy: 'record.lock' }),
} as const satisfies Fields
