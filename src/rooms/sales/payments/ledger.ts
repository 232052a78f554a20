import { asText, type JsonObject } from '../../../lib/json.ts'
import type { Money } from '../../../lib/money.ts'
import { countedOrders } from '../../../model/define/orderStates.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'
import { returnedOrderFields, returnsOf } from '../deliveries/returned.ts'
import { asMoney, moneyOf } from './amounts.ts'

/** One line of a customer's ledger: above nothing the customer owes more, below nothing less. Amounts in minor units. */
export interface Entry { readonly date: string; readonly kind: 'order' | 'return' | 'invoice' | 'receipt' | 'reversal' | 'refund'; readonly object: string; readonly id: string; readonly title: string; readonly amount: Money }
export interface Line extends Entry { /** What was owed in this currency after it. */ readonly balance: number }


/** Lines in the order of days, each with the balance of its currency; an opening balance where the days do not begin at the first. */
export function ledgerOf(entries: readonly Entry[], from?: string, to?: string): { readonly lines: readonly Line[]; readonly opening: Readonly<Record<string, number>>; readonly closing: Readonly<Record<string, number>> } {
  const balance = new Map<string, number>()
  let opening: Record<string, number> | undefined
  const lines: Line[] = []
  for (const entry of [...entries].sort((one, other) => (one.date === other.date ? (one.title < other.title ? -1 : 1) : one.date < other.date ? -1 : 1))) {
    if (to !== undefined && entry.date > to) continue
    if (from === undefined || entry.date >= from) opening ??= Object.fromEntries(balance)
    const { amount, currency } = entry.amount
    const now = (balance.get(currency) ?? 0) + amount
    balance.set(currency, now)
    if (from === undefined || entry.date >= from) lines.push({ ...entry, balance: now })
  }
  return { lines, opening: opening ?? Object.fromEntries(balance), closing: Object.fromEntries(balance) }
}

/** What makes the customer's balance, of what the caller may see. */
export async function readLedger({ id, input, seen, list, context }: Doing): Promise<Outcome> {
  const ofCustomer: Filter = { field: 'customer', is: 'equals', value: id }
  const orders = await seen('order', { filter: { and: [ofCustomer, countedOrders] }, fields: ['date', ...returnedOrderFields] })
  const returns = await returnsOf({ list, context }, orders)
  const invoices = (await seen('invoice', { filter: { and: [ofCustomer, { field: 'status', is: 'in', value: ['issued', 'sent'] }] }, fields: ['number', 'date', 'besides'] })).filter((row) => (asMoney(row['besides'])?.amount ?? 0) !== 0)
  const receipts = await seen('receipt', { filter: ofCustomer, fields: ['number', 'date', 'amount', 'reversedOn'] })
  const refunds = await seen('refund', { filter: { and: [ofCustomer, { field: 'status', is: 'equals', value: 'paid' }] }, fields: ['number', 'paidOn', 'date', 'amount'] })
  const entries: Entry[] = [
    ...orders.flatMap((row) => entry(row, 'order', 'order', moneyOf(row, 'total', context.baseCurrency))),
    ...returns.map(({ id: delivery, number, on, amount }): Entry => ({ date: on, kind: 'return', object: 'delivery', id: delivery, title: number, amount: { ...amount, amount: -amount.amount } })),
    // What is invoiced of an order is owed by the order already; what is on none, by the invoice.
    ...invoices.flatMap((row) => entry(row, 'invoice', 'invoice', moneyOf(row, 'besides', context.baseCurrency))),
    ...receipts.flatMap((row) => {
      const amount = asMoney(row['amount']) ?? { amount: 0, currency: context.baseCurrency }
      const came = entry(row, 'receipt', 'receipt', { ...amount, amount: -amount.amount })
      return textOf(row, 'reversedOn') === undefined ? came : [...came, ...entry(row, 'receipt', 'reversal', amount, 'reversedOn')]
    }),
    ...refunds.flatMap((row) => entry(row, 'refund', 'refund', moneyOf(row, 'amount', context.baseCurrency), 'paidOn')),
  ]
  const { lines, opening, closing } = ledgerOf(entries, textOf(input, 'from'), textOf(input, 'to'))
  return { result: { lines: lines.map((line): JsonObject => ({ ...line, amount: { ...line.amount } })), opening, closing } }
}

function entry(row: Row, object: string, kind: Entry['kind'], amount: Money, on = 'date'): Entry[] {
  return [{ date: textOf(row, on) ?? asText(row['date']), kind, object, id: asText(row['id']), title: asText(row['number']), amount }]
}
