import type { Json } from '../../../lib/json.ts'
import type { Row } from '../../../records/engine.ts'
import { billableOf } from '../invoices/billable.ts'
import { apportion, grossOf, portionsOf } from '../invoices/portions.ts'
import { amountIn, minor } from '../invoices/reading.ts'
import { relatedId, textOf } from '../reading.ts'

/** What became of a line. Money with tax, in minor units of the document's currency; absent: the reader does not see it. */
export interface TracedLine {
  readonly id: string | null
  readonly name: string
  readonly product: string | null
  readonly unit: string | null
  /** The line of the contract that it carries out. */
  readonly contractLine: string | null
  readonly quantity: number
  readonly ordered: number
  readonly reserved: number
  readonly shipped: number
  readonly signed: number
  readonly returned: number
  readonly amount: number | null
  readonly invoiced: number | null
  /** What was paid for the order, shared over its lines by what each comes to. */
  readonly paid: number | null
}

export const numberIn = (value: Json | undefined): number => (typeof value === 'number' ? value : 0)
const exact = (quantity: number): number => Math.round(quantity * 1000) / 1000

/** The lines of an order, its freight last. @param invoiceLines those issued for it; undefined: the reader sees none. */
export function orderLines(order: Row, lines: readonly Row[], invoiceLines: readonly Row[] | undefined): TracedLine[] {
  const priced = amountIn(order['total']) !== undefined && lines.every((line) => amountIn(line['total']) !== undefined)
  const portions = priced ? portionsOf(billableOf(order, lines)) : []
  const gross = portions.map((portion) => grossOf(portion, order['taxIncluded'] === true))
  const paid = amountIn(order['received']) === undefined ? undefined : apportion(minor(order, 'received'), gross)
  const money = (id: string | undefined) => {
    const at = portions.findIndex((portion) => portion.line === id)
    const invoiced = invoiceLines?.filter((line) => relatedId(line, 'orderLine') === id).reduce((sum, line) => sum + minor(line, 'gross'), 0)
    return { amount: priced ? gross[at] ?? 0 : null, paid: priced ? paid?.[at] ?? null : null, invoiced: priced ? invoiced ?? null : null }
  }
  const traced = lines.map((line): TracedLine => ({
    id: textOf(line, 'id') ?? null, name: textOf(line, 'name') ?? '', product: relatedId(line, 'product') ?? null, unit: textOf(line, 'unit') ?? null, contractLine: relatedId(line, 'contractLine') ?? null, quantity: numberIn(line['quantity']), ordered: numberIn(line['quantity']),
    reserved: numberIn(line['reservedQuantity']), shipped: numberIn(line['shippedQuantity']), signed: numberIn(line['signedQuantity']), returned: numberIn(line['returnedQuantity']), ...money(textOf(line, 'id')),
  }))
  return portions.some((portion) => portion.line === undefined) ? [...traced, { ...blank, ...money(undefined) }] : traced
}

/** Freight, or the whole of an order that has no lines. */
const blank = { id: null, name: '', product: null, unit: null, contractLine: null, quantity: 0, ordered: 0, reserved: 0, shipped: 0, signed: 0, returned: 0 }

type Money = Pick<TracedLine, 'amount' | 'invoiced' | 'paid'>

/**
 * Lines of a contract with what its orders hold of them: by the line that each says it carries out; of what says none, as rows of before
 * and lines entered by hand do, by the product, else the name. What is in none of them stands below.
 * @param nothing what a line without orders comes to: nothing, or absent where the reader does not see it.
 */
export function contractLines(agreed: readonly Row[], ordered: readonly TracedLine[], nothing: Money): TracedLine[] {
  const lines: TracedLine[] = agreed.map((line) => ({ ...blank, id: textOf(line, 'id') ?? null, name: textOf(line, 'name') ?? '', product: relatedId(line, 'product') ?? null, unit: textOf(line, 'unit') ?? null, quantity: numberIn(line['quantity']), ...nothing }))
  for (const each of ordered) {
    const at = lines.findIndex((line) => line.id !== null && isOf(each, line))
    const found = lines[at]
    if (found === undefined) lines.push({ ...each, id: null, quantity: 0 })
    else lines[at] = added(found, each)
  }
  return lines
}

function isOf(each: TracedLine, line: TracedLine): boolean {
  if (each.contractLine !== null) return line.id === each.contractLine
  if (each.product !== null) return line.product === each.product
  return each.name !== '' && line.product === null && line.name === each.name
}

function added(line: TracedLine, more: TracedLine): TracedLine {
  const sum = (name: 'ordered' | 'reserved' | 'shipped' | 'signed' | 'returned') => exact(line[name] + more[name])
  const money = (name: 'amount' | 'invoiced' | 'paid') => (line[name] === null || more[name] === null ? null : line[name] + more[name])
  return { ...line, ordered: sum('ordered'), reserved: sum('reserved'), shipped: sum('shipped'), signed: sum('signed'), returned: sum('returned'), amount: money('amount'), invoiced: money('invoiced'), paid: money('paid') }
}

/** All lines together. Money is absent as soon as it is of one of them. */
export function sumOf(lines: readonly TracedLine[]): Omit<TracedLine, 'id' | 'name' | 'product' | 'unit' | 'contractLine'> {
  const sum = (name: 'quantity' | 'ordered' | 'reserved' | 'shipped' | 'signed' | 'returned') => exact(lines.reduce((all, line) => all + line[name], 0))
  const money = (name: 'amount' | 'invoiced' | 'paid') => { const told = lines.flatMap((line) => line[name] ?? []); return told.length === 0 && lines.length > 0 ? null : told.reduce((all, each) => all + each, 0) }
  return { quantity: sum('quantity'), ordered: sum('ordered'), reserved: sum('reserved'), shipped: sum('shipped'), signed: sum('signed'), returned: sum('returned'), amount: money('amount'), invoiced: money('invoiced'), paid: money('paid') }
}
