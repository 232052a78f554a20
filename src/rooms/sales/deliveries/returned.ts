import { type Money, roundHalfAway } from '../../../lib/money.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { billableOf } from '../invoices/billable.ts'
import { amountIn, minor, shareIn, thousandths } from '../invoices/reading.ts'
import { relatedId, textOf } from '../reading.ts'

/** A return that was received, with what it takes off what its order comes to. */
export interface Returned { readonly id: string; readonly number: string; readonly order: string; readonly on: string; readonly amount: Money }

type Reading = Pick<Doing, 'list' | 'context'>

/** Fields of an order that its returns are reckoned with. */
export const returnedOrderFields = ['number', 'currency', 'amount', 'total', 'discount', 'freight', 'taxIncluded', 'taxRounding', 'taxTotal', 'linesTotal', 'returned'] as const

/**
 * What came back of these orders, by return. Each is what all up to it come to less what those before it did, at the price of the
 * order: so they add up to `returned` of the order, to the last cent.
 */
export async function returnsOf({ list, context }: Reading, orders: readonly Row[]): Promise<readonly Returned[]> {
  const concerned = orders.filter((order) => minor(order, 'returned') !== 0)
  if (concerned.length === 0) return []
  const ids = concerned.flatMap((order) => textOf(order, 'id') ?? [])
  const lines = await list('orderLine', { filter: { field: 'order', is: 'in', value: ids }, sort: [{ field: 'position' }] })
  const returns = await list('delivery', { filter: { and: [{ field: 'order', is: 'in', value: ids }, { field: 'kind', is: 'equals', value: 'return' }, { field: 'status', is: 'equals', value: 'signed' }] }, fields: ['number', 'order', 'signedOn'] })
  const parts = await list('deliveryLine', { filter: { field: 'delivery', is: 'in', value: returns.flatMap((row) => textOf(row, 'id') ?? []) }, fields: ['delivery', 'orderLine', 'quantity'] })
  return concerned.flatMap((order) => {
    const back = returns.filter((row) => relatedId(row, 'order') === order['id']).sort((one, other) => key(one) < key(other) ? -1 : 1)
    const ofOrder = lines.filter((line) => relatedId(line, 'order') === order['id'])
    const quantities = new Map<string, number>()
    let before = 0
    return back.map((row): Returned => {
      for (const part of parts.filter((each) => relatedId(each, 'delivery') === row['id'])) { const line = relatedId(part, 'orderLine') ?? ''; quantities.set(line, (quantities.get(line) ?? 0) + thousandths(part['quantity'])) }
      const sum = valueOf(order, ofOrder, quantities)
      const amount = sum - before
      before = sum
      return { id: textOf(row, 'id') ?? '', number: textOf(row, 'number') ?? '', order: textOf(order, 'id') ?? '', on: textOf(row, 'signedOn') ?? '', amount: { amount, currency: textOf(order, 'currency') ?? context.baseCurrency } }
    })
  })
}

const key = (row: Row): string => `${textOf(row, 'signedOn') ?? ''} ${textOf(row, 'number') ?? ''}`

/** As the formulas of order and line reckon it (`model/define/returnedLines`). @param quantities thousandths by line. */
function valueOf(order: Row, lines: readonly Row[], quantities: ReadonlyMap<string, number>): number {
  const portions = billableOf(order, lines).lines
  const discount = shareIn(order['discount']) ?? 0
  const sum = (of: (index: number) => number) => portions.reduce((all, { line, quantity }, index) => (quantity <= 0 ? all : all + roundHalfAway((of(index) * (quantities.get(line ?? '') ?? 0)) / quantity)), 0)
  const goods = sum((index) => portions[index]?.total ?? 0)
  const given = amountIn(order['amount'])
  if (given !== undefined) { const whole = portions.reduce((all, { total }) => all + total, 0); return whole === 0 ? 0 : roundHalfAway((given.amount * goods) / whole) }
  const tax = order['taxIncluded'] === true ? 0
    : order['taxRounding'] === 'document' ? roundHalfAway((sum((index) => minor(lines[index] ?? {}, 'taxParts')) * (1 - discount)) / 10_000) : roundHalfAway(sum((index) => portions[index]?.tax ?? 0) * (1 - discount))
  return goods - roundHalfAway(goods * discount) + tax
}
