import { isUuid } from '../../../lib/ids.ts'
import { decimalAmount } from '../../../lib/money.ts'
import type { Words } from '../../../lib/words.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'
import { asMoney } from './amounts.ts'
import { errors } from './errors.ts'
import { suggestions } from './suggest.ts'

const mostShown = 200
const unclaimed: Filter = { field: 'status', is: 'equals', value: 'unclaimed' }
const shown = ['number', 'date', 'payer', 'amount', 'memo', 'method']

/** Of what nobody has claimed the payer, the amount and the text: whoever may claim may look. Of a single one also which customers it may be of. */
export async function find(doing: Doing): Promise<Outcome> {
  const { input, list } = doing
  const id = textOf(input, 'receipt')
  if (id !== undefined) {
    const [row] = isUuid(id) ? await list('receipt', { filter: { and: [unclaimed, { field: 'id', is: 'equals', value: id }] }, fields: [...shown, 'payerAccount'] }) : []
    if (row === undefined) throw errors.noReceipt()
    return { result: { receipt: told(row), suggestions: await suggestions(doing, row) } }
  }
  const words = (textOf(input, 'search') ?? '').trim().toLowerCase()
  const rows = (await list('receipt', { filter: unclaimed, sort: [{ field: 'date', descending: true }], fields: shown })).filter((row) => isFound(row, words))
  return { result: { receipts: rows.slice(0, mostShown).map(told), more: rows.length > mostShown } }
}

/** By payer, text and number as they are written, and by the amount with or without separators. */
function isFound(row: Row, words: string): boolean {
  if (words === '') return true
  const amount = asMoney(row['amount'])
  const texts = [textOf(row, 'payer'), textOf(row, 'memo'), textOf(row, 'number')].map((text) => (text ?? '').toLowerCase())
  return texts.some((text) => text.includes(words)) || (amount !== undefined && decimalAmount(amount.amount, amount.currency).startsWith(words.replaceAll(',', '')))
}

function told(row: Row) {
  return { id: textOf(row, 'id') ?? '', ...Object.fromEntries(shown.map((name) => [name, row[name] ?? null])) }
}

/** The first has it: whoever waits for the lock is told who was faster. @throws Problem 404, 409 */
export async function claim(doing: Doing): Promise<Outcome> {
  const { tx, context, input, write } = doing
  const id = textOf(input, 'receipt') ?? ''
  const [row] = isUuid(id) ? await tx.query<{ customer: string | null; reversed: boolean; by: string | null; at: Date | null }>(sql`
    select r.customer_id as customer, r.reversed_on is not null as reversed, (select u.name from "user" u where u.workspace_id = r.workspace_id and u.id = r.claimed_by_id) as "by", r.claimed_at as at
    from receipt r where r.workspace_id = ${tx.workspaceId} and r.id = ${id}::uuid and r.deleted_at is null for no key update of r`) : []
  if (row === undefined) throw errors.noReceipt()
  if (row.reversed) throw errors.reversed()
  if (row.customer !== null) throw errors.claimed(row.by ?? '–', row.at === null ? '–' : new Date(row.at).toISOString().slice(0, 16).replace('T', ' '))
  const note = textOf(input, 'note')
  const { entries } = await write.update('receipt', id, {
    customer: input['customer'] ?? null, claimedBy: context.actor.userId, claimedAt: new Date(context.now).toISOString(), ...(note === undefined ? {} : { remark: note }),
  })
  return { written: entries, result: { receipt: id } }
}

export function release(): Promise<Outcome> {
  return Promise.resolve({ changes: { customer: null, claimedBy: null, claimedAt: null } })
}

/** Why a claim cannot be given back. */
export function notToRelease(receipt: Row): Words | undefined {
  if (receipt['status'] === 'unclaimed') return { en: 'Nobody has claimed this receipt.', zh: '该到账尚未认领。' }
  const whole = asMoney(receipt['amount'])
  const rest = asMoney(receipt['remaining'])
  return receipt['status'] === 'claimed' && (whole === undefined || rest?.amount === whole.amount || (whole.currency !== rest?.currency && untouched(receipt))) ? undefined
    : { en: 'Something of it is allocated or refunded, or it was reversed.', zh: '已有分配、退款，或已退票。' }
}

function untouched(receipt: Row): boolean {
  return [receipt['allocated'], receipt['refunded']].every((value) => (asMoney(value)?.amount ?? 0) === 0)
}
