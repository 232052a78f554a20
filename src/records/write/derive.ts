import type { Json } from '../../lib/json.ts'
import { together } from '../../lib/together.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { carryOut } from './carry.ts'
import { lockRows } from './lock.ts'
import { amended, same } from './record.ts'
import { tellDerived } from './tellDerived.ts'
import { addChange, type Work } from './work.ts'

/** Values of a record that follow from others and were computed elsewhere. */
export interface Derived { readonly id: string; readonly values: Readonly<Record<string, Json>> }

/**
 * Writes values that follow from others (a score): no version and no entry of theirs in the feed, as for sums and
 * formulas, only one that they were computed; what follows from them again does so. What is in the bin, or already says the same, is left alone. @returns ids of those that changed.
 */
export async function deriveMany(work: Work, object: ResolvedObject, list: readonly Derived[]): Promise<readonly string[]> {
  const found = await lockRows(work, object, list.map(({ id }) => id))
  const changed: string[] = []
  for (const { id, values } of list) {
    const record = found.get(id)?.record
    if (record === undefined || record.deletedAt !== null || Object.entries(values).every(([name, value]) => same(record.values[name] ?? null, value))) continue
    addChange(work, { object, id, before: record, after: amended(record, false, values), action: 'derive', derived: true, path: '' })
    changed.push(id)
  }
  if (changed.length === 0) return changed
  const { sent } = await carryOut(work)
  await together(...sent, tellDerived(work.tx, work.context, object.name, changed))
  return changed
}
