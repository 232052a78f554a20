import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { moneyOf } from './amounts.ts'
import type { Billed } from './rules.ts'

type Asked = Pick<Doing, 'list' | 'context'>

/** An invoice of which something is open; `due` as YYYY-MM-DD, the oldest first. */
export interface OpenInvoice { readonly id: string; readonly title: string; readonly due: string; readonly open: number }

/** What of the invoices of a customer in a currency is to be paid still. */
export async function openInvoices({ list, context }: Asked, customer: string, currency: string): Promise<readonly OpenInvoice[]> {
  const rows = await list('invoice', { filter: openOf(customer), sort: [{ field: 'dueOn' }, { field: 'number' }], fields: ['number', 'invoiceNumber', 'dueOn', 'date', 'open'] })
  return rows.flatMap((row): OpenInvoice[] => {
    const open = moneyOf(row, 'open', context.baseCurrency)
    return open.currency === currency && open.amount > 0 ? [{ id: textOf(row, 'id') ?? '', title: titleOf(row), due: textOf(row, 'dueOn') ?? textOf(row, 'date') ?? '', open: open.amount }] : []
  })
}

const openOf = (customer: string, more: readonly Filter[] = []): Filter => ({ and: [{ field: 'customer', is: 'equals', value: customer }, { field: 'settlement', is: 'in', value: ['open', 'part'] }, ...more] })
const titleOf = (row: Row): string => textOf(row, 'invoiceNumber') ?? textOf(row, 'number') ?? ''

/** These invoices with what of each order on them is open: their lines, red ones taken off, less what was paid for them. Read under their locks. */
export async function billedOf({ list, context }: Asked, ids: readonly string[], { customer, currency }: { readonly customer: string; readonly currency: string }): Promise<readonly Billed[]> {
  if (ids.length === 0) return []
  const rows = await list('invoice', { filter: openOf(customer, [{ field: 'id', is: 'in', value: [...ids] }]), fields: ['number', 'invoiceNumber', 'open'] })
  const billed: Billed[] = []
  for (const row of rows) {
    const [id, open] = [textOf(row, 'id') ?? '', moneyOf(row, 'open', context.baseCurrency)]
    if (open.currency === currency) billed.push({ id, title: titleOf(row), open: open.amount, shares: await sharesOf({ list, context }, id) })
  }
  return billed
}

/** What of an invoice is open, by order; '' stands for what is on none. Lines that are asked for count as those that are issued. */
export async function sharesOf({ list, context }: Asked, id: string): Promise<Map<string, number>> {
  const of: Filter = { or: [{ field: 'invoice', is: 'equals', value: id }, { field: 'invoice.reverses', is: 'equals', value: id }] }
  const lines = await list('invoiceLine', { filter: { and: [of, { field: 'standing', is: 'in', value: ['requested', 'issued'] }] }, sort: [{ field: 'position' }], fields: ['order', 'gross'] })
  const payments = await list('payment', { filter: { field: 'invoice', is: 'equals', value: id }, fields: ['order', 'amount'] })
  const shares = new Map<string, number>()
  const add = (row: Row, amount: number) => { const order = relatedId(row, 'order') ?? ''; shares.set(order, (shares.get(order) ?? 0) + amount) }
  for (const line of lines) add(line, moneyOf(line, 'gross', context.baseCurrency).amount)
  for (const payment of payments) add(payment, -moneyOf(payment, 'amount', context.baseCurrency).amount)
  return shares
}
