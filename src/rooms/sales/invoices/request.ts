import type { JsonObject } from '../../../lib/json.ts'
import { invoiceOrders, requestInvoice, requestInvoiceBeyond } from '../../../model/actions/invoice.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { type OpenOrder, openOrders } from './billable.ts'
import { type Drafted, lineInput, type Reckoning } from './drafting.ts'
import { aboveLeft, needsTaxNumber, nothingToInvoice, otherCustomer, otherTitle, severalCurrencies, wrongValue } from './errors.ts'
import { type InvoicePolicy, isSpecial, kindFor, kindIn, policyOf } from './policy.ts'
import { grossOf, partOf, type Portion } from './portions.ts'
import { amountIn, linkedIds } from './reading.ts'
import { splitByLimit } from './split.ts'
import { usualTitle } from './titles.ts'
import { wantedLines } from './wanted.ts'
import { countedOrders } from '../../../model/define/orderStates.ts'

export const requestActions = [
  implement(requestInvoice, (doing) => request(doing, 'left')),
  implement(requestInvoiceBeyond, (doing) => request(doing, 'beyond')),
  implement(invoiceOrders, several),
]

async function request(doing: Doing, upTo: 'left' | 'beyond'): Promise<Outcome> {
  const policy = await policyOf(doing)
  const [order] = await openOrders(doing, [doing.id], policy)
  if (order === undefined) throw nothingToInvoice()
  const plan = await planOf(doing)
  const left = upTo === 'left' ? wanted(plan === undefined || amountIn(doing.input['amount']) !== undefined || doing.input['lines'] ? doing : { input: { ...doing.input, amount: plan } }, order) : beyond(doing, order)
  return draw(doing, relatedId(doing.record, 'customer') ?? '', policy, { ...order, drafted: left.map((portion) => ofOrder(order, portion)) })
}

/** What of the instalment that is asked for is not paid yet. @throws Problem 422 for one of another order. */
async function planOf({ id, input, read }: Doing): Promise<JsonObject | undefined> {
  const plan = textOf(input, 'plan')
  if (plan === undefined) return undefined
  const row = await read('paymentPlan', plan)
  if (relatedId(row, 'order') !== id) throw wrongValue('/plan', { en: 'Choose an instalment of this order.', zh: '请选择本订单的回款计划。' })
  const open = amountIn(row['amount'])
  return open === undefined ? undefined : { ...open }
}

const ofOrder = ({ id }: Pick<OpenOrder, 'id'>, portion: Portion): Drafted => ({ portion, origin: { order: id, orderLine: portion.line } })
const openOf = ({ left, taxIncluded }: Open): number => left.reduce((sum, portion) => sum + grossOf(portion, taxIncluded), 0)
type Open = Pick<OpenOrder, 'left' | 'taxIncluded' | 'currency'>

/** What of that which is left is asked for: named lines, an amount, or all of it. @throws Problem 422 for more than is left. */
export function wanted({ input }: Pick<Doing, 'input'>, order: Open): readonly Portion[] {
  const { left, taxIncluded, currency } = order
  if (input['lines'] !== undefined && input['lines'] !== null) return wantedLines(left, input['lines'])
  const asked = amountIn(input['amount'])
  if (asked === undefined) return left
  if (asked.currency !== currency) throw wrongValue('/amount', { en: 'Give the amount in {currency}.', zh: '请以 {currency} 填写金额。' }, { currency })
  const open = openOf(order)
  if (asked.amount > open) throw aboveLeft('/amount', asked.amount, Math.max(0, open), currency)
  return partOf(left, taxIncluded, asked.amount)
}

/** All that is left, and what goes beyond it as a line of its own. */
function beyond(doing: Doing, order: OpenOrder): readonly Portion[] {
  const { input, record } = doing
  const { left, currency } = order
  const [asked, open] = [amountIn(input['amount']), openOf(order)]
  if (asked === undefined || asked.currency !== currency || asked.amount <= open) return wanted(doing, order)
  const more = asked.amount - Math.max(0, open)
  return [...(open > 0 ? left : []), { line: undefined, product: undefined, name: textOf(record, 'number') ?? '', unit: undefined, quantity: 1000, unitPrice: more, discount: 0, taxRate: undefined, total: more, tax: 0 }]
}

/** One invoice over several orders of a customer; without a choice over all that are confirmed and not wholly invoiced. */
async function several(doing: Doing): Promise<Outcome> {
  const { id, input, list, tx } = doing
  const chosen = linkedIds(input['orders'])
  const rows = await list('order', {
    filter: { and: [{ field: 'customer', is: 'equals', value: id }, countedOrders] },
    sort: [{ field: 'date' }], fields: ['number'],
  })
  const ids = rows.flatMap((row) => textOf(row, 'id') ?? []).filter((each) => chosen.length === 0 || chosen.includes(each))
  if (ids.length < chosen.length) throw otherCustomer()
  await tx.query(sql`select id from "order" where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} order by id for no key update`)
  const policy = await policyOf(doing)
  const orders = (await openOrders(doing, ids, policy)).filter(({ left }) => left.length > 0)
  const [first] = orders
  if (first === undefined) throw nothingToInvoice()
  if (orders.some(({ currency, taxIncluded }) => currency !== first.currency || taxIncluded !== first.taxIncluded)) throw severalCurrencies()
  return draw(doing, id, policy, { ...first, drafted: orders.flatMap((order) => order.left.map((portion) => ofOrder(order, portion))) })
}

/** Writes what is asked for as one invoice, or as several where one would be above the limit. @throws Problem 422 where it comes to nothing. */
export async function draw(doing: Doing, customer: string, policy: InvoicePolicy, { currency, taxIncluded, drafted }: Reckoning & { readonly drafted: readonly Drafted[] }): Promise<Outcome> {
  const reckoning = { currency, taxIncluded }
  if (drafted.reduce((sum, { portion }) => sum + grossOf(portion, taxIncluded), 0) <= 0) throw nothingToInvoice()
  const given = await headOf(doing, customer, policy, reckoning, await askedTitle(doing, drafted))
  const invoices: string[] = []
  for (const part of limited(drafted, taxIncluded, limitIn(policy, currency, doing.context.baseCurrency))) {
    const named = [...new Set(part.flatMap(({ origin }) => origin.order ?? []))]
    const { id } = await doing.write.create('invoice', { ...given, orders: named.map((order) => ({ object: 'order', id: order })), lines: part.map((each) => lineInput(each, reckoning)) })
    invoices.push(id)
  }
  return { result: { invoices, ...(invoices[0] === undefined ? {} : { invoice: invoices[0] }) } }
}

/** The limit is in the currency of the books; an invoice in another has none that the tax office set. */
function limitIn({ limit }: InvoicePolicy, currency: string, baseCurrency: string): number | undefined {
  return currency === baseCurrency ? limit : undefined
}

function limited(drafted: readonly Drafted[], taxIncluded: boolean, limit: number | undefined): readonly (readonly Drafted[])[] {
  // Portions keep their origins on the way through the split by standing in a table of their own.
  const marked = drafted.map(({ portion }, index): Portion => ({ ...portion, line: String(index) }))
  return splitByLimit(marked, taxIncluded, limit).map((invoice) => invoice.flatMap((portion): Drafted[] => {
    const from = drafted[Number(portion.line)]
    return from === undefined ? [] : [{ ...from, portion: { ...portion, line: from.portion.line } }]
  }))
}

/** The title that the customer chose with the order, where all of these orders agree on one that still is. */
async function askedTitle({ tx }: Doing, drafted: readonly Drafted[]): Promise<string | undefined> {
  const ids = [...new Set(drafted.flatMap(({ origin }) => origin.order ?? []))]
  if (ids.length === 0) return undefined
  const rows = await tx.query<{ title: string | null }>(sql`
    select distinct t.id as title from "order" o left join invoice_title t on t.workspace_id = o.workspace_id and t.id = o.invoice_title_id and t.customer_id = o.customer_id and t.deleted_at is null
    where o.workspace_id = ${tx.workspaceId} and o.id = ${sql.anyOf(ids)}`)
  return rows.length === 1 ? rows[0]?.title ?? undefined : undefined
}

/** What stands in the head of the invoice: the buyer's name as it is now, the kind, the currency. */
async function headOf(doing: Doing, customer: string, policy: InvoicePolicy, { currency, taxIncluded }: Reckoning, asked: string | undefined): Promise<JsonObject> {
  const { input, read } = doing
  const chosen = textOf(input, 'title') ?? asked
  const title: Row | undefined = chosen === undefined ? await usualTitle(doing, customer) : await read('invoiceTitle', chosen)
  if (title !== undefined && relatedId(title, 'customer') !== customer) throw otherTitle()
  const buyer = title === undefined ? textOf(await read('customer', customer), 'name') : undefined
  const taxNumber = title === undefined ? undefined : textOf(title, 'taxNumber')
  const invoiceKind = kindFor(kindIn(input['invoiceKind']), policy, taxNumber)
  if (isSpecial(invoiceKind) && taxNumber === undefined) throw needsTaxNumber()
  return {
    customer, invoiceKind, currency, taxIncluded, ...(textOf(input, 'plan') === undefined ? {} : { plan: input['plan'] ?? null }),
    ...(title === undefined ? { titleName: buyer ?? null } : { title: textOf(title, 'id') ?? null }), ...(typeof input['remark'] === 'string' ? { remark: input['remark'] } : {}), ...(textOf(input, 'dueOn') === undefined ? {} : { dueOn: input['dueOn'] ?? null }),
  }
}
