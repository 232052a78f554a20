import { appendEntries, type NewEntry } from '../../platform/feed/index.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { originOf } from '../act/origin.ts'
import type { Context } from '../context.ts'

/** Ids in one entry: more of them are several. */
const mostOfEntry = 1000

/**
 * Says in the feed that values of these records were computed elsewhere, for whoever keeps a copy of them: one entry of no record in
 * particular, so that no history tells it, with nothing but the ids.
 */
export async function tellDerived(tx: Transaction, context: Context, object: string, ids: readonly string[]): Promise<void> {
  await appendEntries(tx, originOf(context), derivedEntries(object, ids))
}

/** The same as entries, for whoever appends them with others. */
export function derivedEntries(object: string, ids: readonly string[]): NewEntry[] {
  const parts = Array.from({ length: Math.ceil(ids.length / mostOfEntry) }, (_, index) => ids.slice(index * mostOfEntry, (index + 1) * mostOfEntry))
  return parts.map((derived) => ({ object, recordId: null, version: null, action: 'derive', before: null, after: { derived } }))
}
