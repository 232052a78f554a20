import { minorDigits } from '../../../lib/money.ts'
import type { TextColumn } from '../analyse/cells.ts'
import type { Reading, Table } from '../analyse/table.ts'
import type { PurchaseRows } from './source.ts'

/** A column by the part that it plays: texts, or figures, or days since 1970. */
export type OwnColumn = { readonly texts: TextColumn } | { readonly figures: Float64Array }

/** Columns of our own in the shape in which analyses read a file, so that the same functions run over both. */
export function ownTable(rows: number, columns: Readonly<Record<string, OwnColumn>>, others: readonly TextColumn[] = []): Table {
  const read: Reading = { file: { encoding: '', delimiter: '', rows }, columns: {}, guessed: [], styles: {}, notes: [], leftOut: {} }
  const columnOf = (role: string): OwnColumn => {
    const column = columns[role]
    if (column === undefined) throw new RangeError(`No column plays ${role}.`)
    return column
  }
  const text = (role: string): TextColumn => { const column = columnOf(role); return 'texts' in column ? column.texts : { header: role, codes: new Int32Array(0), values: [] } }
  const figures = (role: string): Float64Array => { const column = columnOf(role); return 'figures' in column ? column.figures : new Float64Array(rows).fill(Number.NaN) }
  return {
    rows, headers: [...Object.keys(columns), ...others.map(({ header }) => header)], read, text, numbers: figures, days: figures,
    moments: (role) => figures(role).map((day) => day * 86_400),
    has: (role) => Object.hasOwn(columns, role),
    many: (role) => (Object.hasOwn(columns, role) ? [text(role)] : []),
    others: () => others, played: () => Object.values(columns).flatMap((column) => ('texts' in column ? [column.texts] : [])), lines: [],
    numbersOf: ({ codes, values }) => {
      const numbers = values.map(Number)
      return values.length > 0 && numbers.every(Number.isFinite) ? Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN) : undefined
    },
  }
}

/**
 * Purchases as a file of orders: a row for each order, its amount in whole units of the currency. Of several orders of one day the
 * first row bears the sum, which no analysis can tell from the orders apart. Orders bear no number: each row is one of its own.
 */
export function tableOfPurchases({ customers, customer, day, orders, amount }: PurchaseRows, currency: string): Table {
  const factor = 10 ** minorDigits(currency)
  const total = orders.reduce((sum, count) => sum + count, 0)
  const [who, when, paid, order] = [new Int32Array(total), new Float64Array(total), new Float64Array(total), new Int32Array(total).fill(-1)]
  let at = 0
  for (let row = 0; row < customer.length; row += 1) {
    for (let each = 0; each < (orders[row] ?? 0); each += 1) {
      who[at] = customer[row] ?? 0
      when[at] = day[row] ?? 0
      paid[at] = each === 0 ? (amount[row] ?? 0) / factor : 0
      at += 1
    }
  }
  return ownTable(total, { customer: { texts: { header: 'customer', codes: who, values: customers } }, date: { figures: when }, amount: { figures: paid }, order: { texts: { header: 'order', codes: order, values: [] } } })
}
