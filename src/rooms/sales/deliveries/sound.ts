import type { Problem } from '../../../lib/problem.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { deliveryStands, orderNotOpen } from './errors.ts'

interface Known {
  /** Deliveries whose goods have moved by a verb. */
  readonly moved: ReadonlySet<string>
  /** Orders that are cancelled. */
  readonly closed: ReadonlySet<string>
}

/** No delivery of what is cancelled; once goods have moved, its lines stand. That they are lines of its order is asked when it moves. */
export const deliveryGuard: NamedGuard = guard('delivery.sound', {
  concerns: (change) => comesOrGoes(change) || (change.object === 'deliveryLine' && quantityOf(change.before) !== quantityOf(change.after)),
  look: (tx, changes) => look(tx, changes),
  judge(known, change) {
    const problem = problemOf(known, change)
    return problem === undefined ? { state: known } : { refused: problem }
  },
})

async function look(tx: Transaction, changes: readonly Judged[]): Promise<Known> {
  const fresh = changes.filter(({ object, before }) => object === 'delivery' && before === undefined)
  const known = changes.flatMap((change) => (change.object === 'delivery' ? (change.before === undefined ? [] : [change.id]) : idIn(change, 'delivery') ?? []))
  const moved = known.length === 0 ? [] : await tx.query<{ id: string; moved: boolean }>(sql`
    select id, (kind = 'delivery' and shipped_on is not null or signed_on is not null) and status <> 'cancelled' as moved
    from delivery where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(new Set(known))} order by id for no key update`)
  const closed = fresh.length === 0 ? [] : await tx.query<{ id: string }>(sql`
    select id from "order" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(fresh.flatMap((change) => idIn(change, 'order') ?? []))} and status = 'cancelled'`)
  return { moved: new Set(moved.flatMap((row) => (row.moved ? [row.id] : []))), closed: new Set(closed.map(({ id }) => id)) }
}

function problemOf({ moved, closed }: Known, change: Judged): Problem | undefined {
  if (change.object === 'delivery' && change.before === undefined) return closed.has(idIn(change, 'order') ?? '') ? orderNotOpen() : undefined
  return moved.has(change.object === 'delivery' ? change.id : idIn(change, 'delivery') ?? '') ? deliveryStands() : undefined
}

/** It is new, goes to the bin, comes back or is gone for good. */
function comesOrGoes({ before, after }: Judged): boolean {
  return (before?.living ?? false) !== (after?.living ?? false)
}

function quantityOf(side: Judged['before']): unknown {
  return side?.values['quantity']
}

function idIn({ before, after }: Judged, field: string): string | undefined {
  const value = (after ?? before)?.values[field]
  return typeof value === 'string' ? value : undefined
}
