import type { Json } from '../../../lib/json.ts'
import { sql } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { invoiceStands } from './errors.ts'

/** What of an issued invoice may still change: whether it was sent, its file, what is noted on it; and where it hangs, when customers are merged. */
const loose: ReadonlySet<string> = new Set(['customer', 'status', 'sentTo', 'sentAt', 'file', 'remark', 'standing', 'updatedAt', 'updatedBy', 'owner', 'department', 'tags', 'reversed', 'left', 'dueOn', 'paid', 'open', 'settlement', 'besides', 'paidBesides', 'receivable'])
/** Of a line that is asked for but not yet issued, and comes from an order: what it is called may change, what it comes to may not. */
const figures: ReadonlySet<string> = new Set(['quantity', 'unitPrice', 'discount', 'taxRate', 'adjustment', 'taxAdjustment', 'currency', 'taxIncluded', 'order', 'orderLine', 'delivery', 'contract', 'contractLine', 'product'])
type Side = NonNullable<Judged['after']>

/**
 * An invoice that was issued stands, by whichever door: neither it nor its lines change, go to the bin or are added to. What is
 * asked for from an order stands in its figures, which were weighed against the order.
 */
export const invoiceGuard: NamedGuard = guard('invoice.stands', {
  concerns: () => true,
  look: async (tx, changes) => {
    const added = changes.flatMap(({ object, before, after }) => { const id = object === 'invoiceLine' && before === undefined ? after?.values['invoice'] : undefined; return typeof id === 'string' ? [id] : [] })
    const rows = added.length === 0 ? [] : await tx.query<{ id: string }>(sql`select id from invoice where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(added)} and status <> 'requested'`)
    return new Set(rows.map(({ id }) => id))
  },
  judge: (closed, change) => (isSound(closed, change) ? { state: closed } : { refused: invoiceStands() }),
})

function isSound(closed: ReadonlySet<string>, { object, before, after }: Judged): boolean {
  if (before === undefined) return object !== 'invoiceLine' || typeof after?.values['invoice'] !== 'string' || !closed.has(after.values['invoice'])
  const stands = object === 'invoice' ? before.values['status'] === 'issued' || before.values['status'] === 'sent' : before.values['standing'] === 'issued'
  const gone = after === undefined || after.living !== before.living
  if (gone) return !stands
  const changed = changedIn(before, after)
  if (stands) return changed.every((name) => loose.has(name))
  if (object === 'invoice') return before.values['status'] !== 'void' || changed.every((name) => loose.has(name))
  const bound = ['order', 'contract', 'reverses'].some((name) => (before.values[name] ?? null) !== null)
  return !bound || changed.every((name) => !figures.has(name))
}

function changedIn(before: Side, after: Side): readonly string[] {
  return [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].filter((name) => plain(before.values[name]) !== plain(after.values[name]))
}

const plain = (value: Json | undefined): string => JSON.stringify(value ?? null)
