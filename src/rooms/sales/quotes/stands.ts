import { isJsonObject, type Json } from '../../../lib/json.ts'
import { sql } from '../../../platform/database/index.ts'
import { guard, type Judged } from '../../../records/write/index.ts'
import { standsAsSent } from './errors.ts'

/** What was offered in a line. What the customer chose, what the rules come to and a company's own fields still move. */
const offered = ['product', 'name', 'quantity', 'unit', 'listPrice', 'unitPrice', 'discount', 'taxRate', 'cost', 'optional', 'remark'] as const

/**
 * The lines of a quote stand as soon as it is sent: what the customer sees is what was offered. A quote that goes into the bin or
 * comes back from it takes its lines along.
 */
export const linesStand = guard('quote.linesStand', {
  concerns: (change) => change.after !== undefined && (change.object === 'quote' ? change.before?.living !== change.after.living : changesOffer(change)),
  look: async (tx, changes) => {
    const along = new Set(changes.flatMap(({ object, id }) => (object === 'quote' ? [id] : [])))
    const ids = [...new Set(changes.flatMap((change) => (change.object === 'quoteLine' ? [quoteOf(change)] : [])))].filter((id) => !along.has(id))
    const rows = ids.length === 0 ? [] : await tx.query<{ id: string }>(sql`select id from quote where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and status <> 'draft'`)
    return new Set(rows.map(({ id }) => id))
  },
  judge: (sent, change) => (change.object === 'quoteLine' && sent.has(quoteOf(change)) ? { refused: standsAsSent() } : { state: sent }),
})

function quoteOf({ before, after }: Judged): string {
  const id = (after ?? before)?.values['quote']
  return typeof id === 'string' ? id : ''
}

function changesOffer({ before, after }: Judged): boolean {
  if (before === undefined || after === undefined || before.living !== after.living) return true
  return offered.some((name) => JSON.stringify(shown(before.values[name])) !== JSON.stringify(shown(after.values[name])))
}

/** Money without its value in base currency, which moves with the rates. */
function shown(value: Json | undefined): Json {
  return value !== undefined && isJsonObject(value) && 'amount' in value ? [value['amount'] ?? null, value['currency'] ?? null] : value ?? null
}
