import { roundHalfAway } from '../../../lib/money.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import type { InvoicePolicy } from './policy.ts'
import { type Billable, leftOf, nothingTaken, type Portion, portionsOf, type Taken } from './portions.ts'
import { amountIn, minor, shareIn, thousandths } from './reading.ts'

/** An order with what of it may still be invoiced. */
export interface OpenOrder {
  readonly id: string
  readonly currency: string
  readonly taxIncluded: boolean
  readonly left: readonly Portion[]
}

type Reading = Pick<Doing, 'read' | 'list' | 'context' | 'tx'>

/** What of these orders is left, in the order in which they are given. */
export async function openOrders(reading: Reading, ids: readonly string[], policy: InvoicePolicy): Promise<readonly OpenOrder[]> {
  const lines = byRelation(await reading.list('orderLine', { filter: { field: 'order', is: 'in', value: [...ids] }, sort: [{ field: 'position' }] }), 'order')
  const invoiced = byRelation(await reading.list('invoiceLine', { filter: { and: [{ field: 'order', is: 'in', value: [...ids] }, { field: 'standing', is: 'in', value: ['requested', 'issued'] }] }, fields: ['order', 'orderLine', 'quantity', 'total', 'tax', 'taxIncluded'] }), 'order')
  const rates = await productRates(reading, [...lines.values()].flat())
  const orders: OpenOrder[] = []
  for (const id of ids) orders.push(openOrder(await reading.read('order', id), lines.get(id) ?? [], invoiced.get(id) ?? [], { policy, rates, baseCurrency: reading.context.baseCurrency }))
  return orders
}

interface Judging { readonly policy: InvoicePolicy; readonly rates: ReadonlyMap<string, number>; readonly baseCurrency: string }

function openOrder(order: Row, lines: readonly Row[], invoiced: readonly Row[], { policy, rates, baseCurrency }: Judging): OpenOrder {
  const billable = taxed(billableOf(order, lines), { policy, rates })
  const taken = takenBy(invoiced)
  const delivered = policy.basis === 'delivered' ? new Map(lines.map((line) => [textOf(line, 'id') ?? '', deliveredOf(order, line)])) : undefined
  return {
    id: textOf(order, 'id') ?? '', currency: textOf(order, 'currency') ?? baseCurrency, taxIncluded: billable.taxIncluded,
    left: portionsOf(billable).map((portion) => leftOf(portion, taken.get(portion.line) ?? nothingTaken, delivered === undefined ? undefined : delivered.get(portion.line ?? '') ?? portion.quantity)).filter(({ total, tax }) => total !== 0 || tax !== 0),
  }
}

/** What of an order is read for its portions. */
export function billableOf(order: Row, lines: readonly Row[]): Billable {
  const currency = textOf(order, 'currency')
  const portions = lines.map((line) => ownPortion(line, currency))
  const discount = shareIn(order['discount']) ?? 0
  return { taxIncluded: order['taxIncluded'] === true, discount, freight: minor(order, 'freight'), taxTotal: minor(order, 'taxTotal'), total: ownTotal(order, lines), label: textOf(order, 'number') ?? '', lines: portions }
}

/** What an order comes to in its own currency, also where its sums are kept in that of the books. */
export function ownTotal(order: Row, lines: readonly Row[]): number {
  const currency = textOf(order, 'currency')
  const total = amountIn(order['total'])
  if (total === undefined || currency === undefined || total.currency === currency) return total?.amount ?? 0
  const given = amountIn(order['amount'])
  if (given !== undefined) return given.amount
  const sum = lines.reduce((all, line) => all + ownPortion(line, currency).total, 0)
  return sum - roundHalfAway(sum * (shareIn(order['discount']) ?? 0))
}

function ownPortion(line: Row, currency: string | undefined): Portion {
  const portion = portionOf(line)
  if (currency === undefined || amountIn(line['total'])?.currency === currency) return portion
  return { ...portion, total: roundHalfAway((portion.quantity / 1000) * portion.unitPrice * (1 - portion.discount)) }
}

/** A line of any document with priced lines. */
export function portionOf(line: Row): Portion {
  return {
    line: textOf(line, 'id'), product: relatedId(line, 'product'), name: textOf(line, 'name') ?? '', unit: textOf(line, 'unit'), quantity: thousandths(line['quantity']),
    unitPrice: minor(line, 'unitPrice'), discount: shareIn(line['discount']) ?? 0, taxRate: shareIn(line['taxRate']), total: minor(line, 'total'), tax: minor(line, 'tax'),
  }
}

/** Where an order knows of no tax its prices hold it: by the rate of the product, else the usual one. */
function taxed(billable: Billable, { policy, rates }: Pick<Judging, 'policy' | 'rates'>): Billable {
  if (billable.taxTotal !== 0 || billable.lines.some(({ taxRate }) => taxRate !== undefined)) return billable
  const lines = billable.lines.map((line): Portion => {
    const taxRate = (line.product === undefined ? undefined : rates.get(line.product)) ?? policy.taxRate
    return taxRate === undefined ? line : { ...line, taxRate, tax: roundHalfAway((line.total * taxRate) / (1 + taxRate)) }
  })
  const sum = lines.reduce((total, { tax }) => total + tax, 0)
  return { ...billable, taxIncluded: true, lines, taxTotal: roundHalfAway(sum * (1 - billable.discount)) }
}

async function productRates({ tx }: Reading, lines: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(lines.flatMap((line) => relatedId(line, 'product') ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; rate: number }>(sql`select id, tax_rate as rate from product where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and tax_rate is not null`)
  return new Map(rows.map(({ id, rate }) => [id, rate]))
}

/** What was sent off and not sent back; where lines do not tell, the state of the order does. */
function deliveredOf(order: Row, line: Row): number {
  if (typeof line['shippedQuantity'] === 'number') return thousandths(line['shippedQuantity']) - thousandths(line['returnedQuantity'])
  return order['status'] === 'delivered' || order['status'] === 'closed' ? thousandths(line['quantity']) : 0
}

/** What is invoiced by line of the order, or of the contract; what names none together. */
export function takenBy(rows: readonly Row[], of: 'orderLine' | 'contractLine' = 'orderLine'): ReadonlyMap<string | undefined, Taken> {
  const taken = new Map<string | undefined, Taken>()
  for (const row of rows) {
    const line = relatedId(row, of)
    const { quantity, total, tax } = taken.get(line) ?? nothingTaken
    taken.set(line, { quantity: quantity + thousandths(row['quantity']), total: total + minor(row, 'total'), tax: tax + minor(row, 'tax') })
  }
  return taken
}

function byRelation(rows: readonly Row[], field: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const id = relatedId(row, field) ?? ''
    const list = found.get(id)
    if (list === undefined) found.set(id, [row])
    else list.push(row)
  }
  return found
}

