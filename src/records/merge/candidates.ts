import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { pointerOf } from '../write/access.ts'
import type { Stored } from '../write/record.ts'
import type { Work } from '../write/work.ts'

/** The object that holds pairs of possible doubles, where the model has it. */
export const candidateObject = 'duplicateCandidate'

/** A pair is known by its two records, whichever comes first. */
export function pairOf(one: string, other: string): { readonly first: string; readonly second: string; readonly pair: string } {
  const [first, second] = one < other ? [one, other] : [other, one]
  return { first, second, pair: `${first} ${second}` }
}

/**
 * What becomes of pairs when their records are made one: a pair among them is merged; one with somebody else goes on with the
 * record that stays, its state with it, so that what was dismissed does not come back, unless that pair is there already.
 */
export async function pairChanges(work: Work, object: ResolvedObject, rows: readonly Stored[], winner: string, losers: ReadonlySet<string>): Promise<ReadonlyMap<string, Readonly<Record<string, Json>>>> {
  const candidates = work.registry.object(candidateObject)
  const changes = new Map<string, Readonly<Record<string, Json>>>()
  const taken = new Set<string>()
  for (const row of rows) {
    const [first, second] = ['first', 'second'].map((name) => pointerOf(candidates, name, row.values[name])?.id ?? '')
    const moved = [first ?? '', second ?? ''].map((id) => (losers.has(id) ? winner : id))
    const next = pairOf(moved[0] ?? '', moved[1] ?? '')
    if (next.first === next.second || taken.has(next.pair) || await isThere(work, candidates, next.pair)) {
      if (row.values['state'] !== 'dismissed') changes.set(row.id, { state: 'merged' })
      continue
    }
    taken.add(next.pair)
    changes.set(row.id, { first: { object: object.name, id: next.first }, second: { object: object.name, id: next.second }, pair: next.pair })
  }
  return changes
}

async function isThere({ tx, context }: Work, { table }: ResolvedObject, pair: string): Promise<boolean> {
  const [row] = await tx.query(sql`select 1 as found from ${sql.identifier(table)} where workspace_id = ${context.workspaceId} and pair = ${pair} and deleted_at is null`)
  return row !== undefined
}
