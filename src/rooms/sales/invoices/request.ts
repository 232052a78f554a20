import type { JsonObject } from '../../../lib/json.ts'
import { invoiceOrders, requestInvoice, requestInvoiceBeyond } from '../../../model/actions/invoice.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { type OpenOrder, openOrders } from './billable.ts'
import { type Drafted, lineInput } from './drafting.ts'
import { aboveLeft, needsTaxNumber, nothingToInvoice, otherCustomer, otherTitle, severalCurrencies, wrongValue } from './errors.ts'
import { type InvoicePolicy, isSpecial, kindFor, kindIn, policyOf } from './policy.ts'
import { grossOf, partOf, type Portion } from './portions.ts'
import { amountIn, linkedIds } from './reading.ts'
import { splitByLimit } from './split.ts'
import { usualTitle } from './titles.ts'
import { wantedLines } from './wanted.ts'

export const requestActions = [
  implement(requestInvoice, (doing) => request(doing, 'left')),
  implement(requestInvoiceBeyond, (doing) => request(doing, 'beyond')),
  implement(invoiceOrders, several),
]

async function request(doing: Doing, upTo: 'left' | 'beyond'): Promise<Outcome> {
  const policy = await policyOf(doing)
  const [order] = await openOrders(doing, [doing.id], policy)
  if (order === undefined) throw nothingToInvoice()
  return draw(doing, relatedId(doing.record, 'customer') ?? '', policy, [{ ...order, left: wanted(doing, order, upTo) }])
}

/** What of the order is asked for: named lines, an amount, or all that is left. */
function wanted({ input, record }: Doing, order: OpenOrder, upTo: 'left' | 'beyond'): readonly Portion[] {
  const { left, taxIncluded, currency } = order
  const open = left.reduce((sum, portion) => sum + grossOf(portion, taxIncluded), 0)
  if (input['lines'] !== undefined && input['lines'] !== null) return wantedLines(left, input['lines'])
  const asked = amountIn(input['amount'])
  if (asked === undefined) return left
  if (asked.currency !== currency) throw wrongValue('/amount', { en: 'The order is in {currency}.', zh: '订单币种为 {currency}。' }, { currency })
  if (asked.amount <= open) return partOf(left, taxIncluded, asked.amount)
  if (upTo === 'left') throw aboveLeft('/amount', asked.amount, Math.max(0, open), currency)
  const more = asked.amount - Math.max(0, open)
  return [...(open > 0 ? left : []), { line: undefined, product: undefined, name: textOf(record, 'number') ?? '', unit: undefined, quantity: 1000, unitPrice: more, discount: 0, taxRate: undefined, total: more, tax: 0 }]
}

/** One invoice over several orders of a customer; without a choice over all that are confirmed and not wholly invoiced. */
async function several(doing: Doing): Promise<Outcome> {
  const { id, input, list, tx } = doing
  const chosen = linkedIds(input['orders'])
  const rows = await list('order', {
    filter: { and: [{ field: 'customer', is: 'equals', value: id }, { field: 'status', is: 'in', value: ['confirmed', 'partDelivered', 'delivered', 'closed'] }] },
    sort: [{ field: 'date' }], fields: ['number'],
  })
  const ids = rows.flatMap((row) => textOf(row, 'id') ?? []).filter((each) => chosen.length === 0 || chosen.includes(each))
  if (ids.length < chosen.length) throw otherCustomer()
  await tx.query(sql`select id from "order" where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[]) order by id for no key update`)
  const policy = await policyOf(doing)
  return draw(doing, id, policy, (await openOrders(doing, ids, policy)).filter(({ left }) => left.length > 0))
}

/** Writes what is asked for as one invoice, or as several where one would be above the limit. */
async function draw(doing: Doing, customer: string, policy: InvoicePolicy, orders: readonly OpenOrder[]): Promise<Outcome> {
  const [first] = orders
  const portions = orders.flatMap(({ id, left }) => left.map((portion): Drafted => ({ portion, order: id, orderLine: portion.line })))
  if (first === undefined || portions.reduce((sum, { portion }) => sum + grossOf(portion, first.taxIncluded), 0) <= 0) throw nothingToInvoice()
  if (orders.some(({ currency, taxIncluded }) => currency !== first.currency || taxIncluded !== first.taxIncluded)) throw severalCurrencies()
  const given = await headOf(doing, customer, policy, first)
  const invoices: string[] = []
  for (const part of limited(portions, first, limitIn(policy, first.currency, doing.context.baseCurrency))) {
    const named = [...new Set(part.flatMap(({ order }) => order ?? []))]
    const { id } = await doing.write.create('invoice', { ...given, orders: named.map((order) => ({ object: 'order', id: order })), lines: part.map((each) => lineInput(each, first)) })
    invoices.push(id)
  }
  return { result: { invoices, ...(invoices[0] === undefined ? {} : { invoice: invoices[0] }) } }
}

/** The limit is in the currency of the books; an invoice in another has none that the tax office set. */
function limitIn({ limit }: InvoicePolicy, currency: string, baseCurrency: string): number | undefined {
  return currency === baseCurrency ? limit : undefined
}

function limited(drafted: readonly Drafted[], { taxIncluded }: OpenOrder, limit: number | undefined): readonly (readonly Drafted[])[] {
  // Portions keep their orders on the way through the split by standing in a table of their own.
  const marked = drafted.map(({ portion }, index): Portion => ({ ...portion, line: String(index) }))
  return splitByLimit(marked, taxIncluded, limit).map((invoice) => invoice.flatMap((portion): Drafted[] => {
    const from = drafted[Number(portion.line)]
    return from === undefined ? [] : [{ ...from, portion: { ...portion, line: from.portion.line } }]
  }))
}

/** What stands in the head of the invoice: the buyer's name as it is now, the kind, the currency. */
async function headOf(doing: Doing, customer: string, policy: InvoicePolicy, { currency, taxIncluded }: OpenOrder): Promise<JsonObject> {
  const { input, read } = doing
  const chosen = textOf(input, 'title')
  const title: Row | undefined = chosen === undefined ? await usualTitle(doing, customer) : await read('invoiceTitle', chosen)
  if (title !== undefined && relatedId(title, 'customer') !== customer) throw otherTitle()
  const buyer = title === undefined ? textOf(await read('customer', customer), 'name') : undefined
  const taxNumber = title === undefined ? undefined : textOf(title, 'taxNumber')
  const invoiceKind = kindFor(kindIn(input['invoiceKind']), policy, taxNumber)
  if (isSpecial(invoiceKind) && taxNumber === undefined) throw needsTaxNumber()
  return {
    customer, invoiceKind, currency, taxIncluded,
    ...(title === undefined ? { titleName: buyer ?? null } : { title: textOf(title, 'id') ?? null }), ...(typeof input['remark'] === 'string' ? { remark: input['remark'] } : {}),
  }
}
