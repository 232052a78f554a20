import type { JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { countedOrders } from '../../../model/define/orderStates.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { returnedOrderFields, returnsOf } from '../deliveries/returned.ts'
import { ownTotal } from '../invoices/billable.ts'
import { amountIn } from '../invoices/reading.ts'
import { relatedId, textOf } from '../reading.ts'

/** An entry between us and a customer; what the customer owes more is above nothing. Minor units. */
export interface Entry {
  readonly kind: 'order' | 'return' | 'invoice' | 'receipt' | 'refund'
  readonly date: string
  readonly reference: string
  readonly record: string
  readonly amount: number
  /** Whether it moves what is owed. */
  readonly counts: boolean
}

type Reading = Pick<Doing, 'list' | 'context'>

/** All entries of a customer in one currency up to a day, oldest first. */
export async function entriesOf(reading: Reading, customer: string, currency: string, until: string): Promise<readonly Entry[]> {
  const of = (filter: Filter): Filter => ({ and: [{ field: 'customer', is: 'equals', value: customer }, filter] })
  const orders = await reading.list('order', { filter: of(countedOrders), fields: ['date', ...returnedOrderFields] })
  const returns = await returnsOf(reading, orders)
  const totals = await ownTotals(reading, orders)
  const invoices = await reading.list('invoice', { filter: of({ field: 'status', is: 'in', value: ['issued', 'sent'] }), fields: ['number', 'invoiceNumber', 'date', 'total', 'besides'] })
  const receipts = await whereThere(() => reading.list('receipt', { filter: of({ field: 'date', is: 'isNotEmpty' }), fields: ['number', 'date', 'amount', 'reversedOn'] }))
  const refunds = await whereThere(() => reading.list('refund', { filter: of({ field: 'status', is: 'equals', value: 'paid' }), fields: ['number', 'date', 'paidOn', 'amount'] }))
  const entries = [
    ...orders.map((row) => ({ ...entry(row, 'order', 'total', 1, textOf(row, 'number')), ...totals.get(textOf(row, 'id') ?? '') })),
    // Goods that came back take off what their order came to; a red invoice or a refund for them is told by itself and takes nothing more.
    ...returns.map(({ id, number, on, amount }) => ({ kind: 'return' as const, date: on, reference: number, record: id, amount: -amount.amount, counts: true, currency: amount.currency })),
    ...invoices.flatMap(ofInvoice),
    ...receipts.flatMap((row) => {
      const came = entry(row, 'receipt', 'amount', -1, textOf(row, 'number'))
      const back = textOf(row, 'reversedOn')
      return back === undefined ? [came] : [came, { ...came, date: back, amount: -came.amount }]
    }),
    ...refunds.map((row) => ({ ...entry(row, 'refund', 'amount', 1, textOf(row, 'number')), date: textOf(row, 'paidOn') ?? textOf(row, 'date') ?? '' })),
  ]
  const ours = entries.filter(({ date, currency: of }) => of === currency && date !== '' && date <= until)
  return ours.map(({ kind, date, reference, record, amount, counts }): Entry => ({ kind, date, reference, record, amount, counts })).sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.reference < other.reference ? -1 : 1))
}

/** What of an invoice is on an order is owed by the order already and told beside; what is on none, as a contract's, moves what is owed. */
function ofInvoice(row: Row): readonly ReturnType<typeof entry>[] {
  const whole = entry(row, 'invoice', 'total', 1, textOf(row, 'invoiceNumber') ?? textOf(row, 'number'))
  const owed = amountIn(row['besides'])?.amount ?? 0
  return [...(owed === 0 ? [] : [{ ...whole, amount: owed }]), ...(owed === whole.amount ? [] : [{ ...whole, amount: whole.amount - owed, counts: false }])]
}

/** Orders in another currency than the books, whose sums may be kept in that of the books: what each comes to in its own. */
async function ownTotals(reading: Reading, orders: readonly Row[]): Promise<ReadonlyMap<string, { readonly amount: number; readonly currency: string }>> {
  const foreign = orders.flatMap((order) => { const currency = textOf(order, 'currency'); const id = textOf(order, 'id'); return currency === undefined || id === undefined || amountIn(order['total'])?.currency === currency ? [] : [{ order, id, currency }] })
  if (foreign.length === 0) return new Map()
  const lines = await reading.list('orderLine', { filter: { field: 'order', is: 'in', value: foreign.map(({ id }) => id) }, fields: ['order', 'quantity', 'unitPrice', 'discount', 'total'] })
  return new Map(foreign.map(({ order, id, currency }) => [id, { amount: ownTotal(order, lines.filter((line) => relatedId(line, 'order') === id)), currency }]))
}

function entry(row: Row, kind: Entry['kind'], field: string, sign: 1 | -1, reference: string | undefined): Entry & { readonly currency: string | undefined } {
  const money = amountIn(row[field])
  return { kind, date: textOf(row, 'date') ?? '', reference: reference ?? '', record: textOf(row, 'id') ?? '', amount: sign * (money?.amount ?? 0), counts: true, currency: money?.currency }
}

/** What a company has no use for is not there to be asked. */
async function whereThere(read: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  try {
    return await read()
  } catch (error) {
    if (isProblem(error) && error.details.status === 404) return []
    throw error
  }
}

/** What is owed after these entries. */
export function balanceOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { amount, counts }) => (counts ? sum + amount : sum), 0)
}

/** The entries as lines of a statement. */
export function lineInputs(entries: readonly Entry[], currency: string): readonly JsonObject[] {
  return entries.map(({ kind, date, reference, record, amount, counts }, index) => ({ position: index + 1, kind, date, reference, record, currency, amount: { amount, currency }, counts }))
}
