import type { Json } from '../../lib/json.ts'
import type { Change } from './change.ts'
import { amended, same, type Stored } from './record.ts'
import { allChanges, type Work } from './work.ts'

/**
 * Keeps holder and pool true to each other, whatever changes one of them (a verb, a form, an import, a leaver's book): what goes
 * into a pool has neither owner nor department and remembers whose it was, what is given to somebody lies in no pool any more, and
 * each new holder's time begins. What a verb itself gives (an undo) stands.
 */
export function fillHolding(work: Work): void {
  const now = new Date(work.context.now).toISOString()
  for (const change of allChanges(work)) {
    if (change.object.pools !== true || change.derived || change.after === undefined) continue
    const filled = holdingOf(change, change.after, now)
    if (filled !== undefined) change.after = amended(change.after, change.before === undefined, filled)
  }
}

function holdingOf({ before }: Change, { values }: Stored, now: string): Readonly<Record<string, Json>> | undefined {
  const moved = (name: string) => !same(before?.values[name] ?? null, values[name] ?? null)
  const unless = (name: string, value: Json): Json => (moved(name) ? values[name] ?? null : value)
  const pool = values['pool'] ?? null
  if (pool !== null && moved('pool')) {
    return { owner: null, department: null, heldSince: null, pooledAt: unless('pooledAt', now), formerOwner: unless('formerOwner', before?.values['owner'] ?? before?.values['formerOwner'] ?? null) }
  }
  const given = moved('owner') && (values['owner'] ?? null) !== null
  if (pool !== null && (given || (moved('department') && (values['department'] ?? null) !== null))) return { pool: null, pooledAt: null, formerOwner: null, heldSince: given ? now : null }
  // What a file or a sample brings in is held since it was made there.
  return given ? { heldSince: unless('heldSince', before === undefined ? values['createdAt'] ?? now : now) } : undefined
}
