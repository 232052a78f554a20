import type { ResolvedObject } from '../../model/define/registry.ts'
import { finish } from './carry.ts'
import { type Found, lockRows } from './lock.ts'
import { amended, same } from './record.ts'
import { addChange, type Derived, type Work } from './work.ts'

/**
 * Writes values that follow from others (a score): no version and no entry of theirs in the feed, as for sums and
 * formulas, only one that they were computed; what follows from them again does so. What is in the bin, or already says the same, is left alone. @returns ids of those that changed.
 */
export async function deriveMany(work: Work, object: ResolvedObject, list: readonly Derived[]): Promise<readonly string[]> {
  const changed = noteDerived(work, object, list, await lockRows(work, object, list.map(({ id }) => id)))
  if (changed.length > 0) await finish(work)
  return changed
}

/** Notes what differs from the locked rows; the feed says that it was computed as it is carried out. @returns ids of those that change. */
export function noteDerived(work: Work, object: ResolvedObject, list: readonly Derived[], found: ReadonlyMap<string, Found>): readonly string[] {
  const changed: string[] = []
  for (const { id, values } of list) {
    const record = found.get(id)?.record
    if (record === undefined || record.deletedAt !== null || Object.entries(values).every(([name, value]) => same(record.values[name] ?? null, value))) continue
    addChange(work, { object, id, before: record, after: amended(record, false, values), action: 'derive', derived: true, path: '' })
    changed.push(id)
  }
  if (changed.length > 0) work.computed.push({ object: object.name, ids: changed })
  return changed
}
