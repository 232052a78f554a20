import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Option, Role } from './declare.ts'
import { missingColumn, mixedCurrencies } from './problems.ts'
import { currencyIn, numberStyle } from './numbers.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Columns of a file of orders or order lines. */
export const purchaseRoles: readonly Role[] = [
  { key: 'customer', required: true, about: 'who bought: any id or name', names: ['customer id', 'customer', 'cust id', 'client id', 'customer no', 'customer number', 'customer code', 'customer key', 'buyer id', 'buyer', 'account', 'account id', 'user id', 'user', 'member id', 'customer name', 'client', 'company', 'id', '客户编号', '客户', '客户名称', '会员编号', '会员', '用户'] },
  { key: 'date', required: true, looks: 'date', about: 'the day of the purchase', names: ['date', 'order date', 'invoice date', 'purchase date', 'transaction date', 'order purchase timestamp', 'timestamp', 'datetime', 'time', 'created at', 'day', '日期', '下单日期', '订单日期', '购买日期', '下单时间'] },
  { key: 'amount', about: 'what was paid; or quantity and price', names: ['amount', 'revenue', 'sales', 'total', 'order total', 'total amount', 'spent', 'spend', 'value', 'order value', 'payment value', 'monetary', 'price total', 'net amount', 'turnover', '金额', '订单金额', '销售额', '实付金额'] },
  { key: 'quantity', about: 'pieces, where the amount is quantity times price', names: ['quantity', 'qty', 'units', 'pieces', '数量'] },
  { key: 'price', about: 'the price of one piece', names: ['unit price', 'price', 'unitprice', '单价', '价格'] },
  { key: 'order', about: 'the number of the order, where its lines are rows', names: ['order id', 'invoice no', 'invoice', 'invoice id', 'order number', 'order no', 'transaction id', 'order', 'receipt', 'basket id', '订单号', '订单编号', '单号'] },
  { key: 'currency', about: 'the currency of the amount', names: ['currency', 'currency code', '币种', '货币'] },
]

export const purchaseOptions: readonly Option[] = [
  { key: 'currency', kind: 'text', about: 'of several currencies, the one whose rows count' },
]

/** Purchases, line by line, of those rows that can be used; everything by row. */
export interface Purchases {
  /** The customers by their codes, in the order in which the file names them. */
  readonly names: readonly string[]
  readonly customer: Int32Array
  /** Days since 1970. */
  readonly day: Int32Array
  /** NaN throughout where the file tells no amounts. */
  readonly amount: Float64Array
  /** Codes of orders; undefined where each row is one. */
  readonly order: Int32Array | undefined
  readonly first: number
  readonly last: number
  readonly hasAmounts: boolean
}

/**
 * The purchases of a file. Rows without a customer, date or amount, beyond `until`, and (where no `until` is given) in the future are
 * left out and counted. @throws Problem for mixed currencies and for no rows at all.
 */
export function readPurchases(table: Table, settings: Settings, { until, needsAmount = false }: { readonly until?: number | undefined; readonly needsAmount?: boolean } = {}): Purchases {
  const customers = table.text('customer')
  const days = table.days('date')
  const hasAmounts = table.has('amount') || table.has('price')
  if (needsAmount && !hasAmounts) throw missingColumn(['amount'], table.headers)
  const amounts = amountsOf(table)
  const wrongCurrency = otherCurrencies(table, settings)
  const orders = table.has('order') ? table.text('order').codes : undefined
  const last = until ?? settings.today
  const kept = new Int32Array(table.rows)
  let count = 0
  const leftOut: Record<string, number> = {}
  const reject = (reason: string) => { leftOut[reason] = (leftOut[reason] ?? 0) + 1 }
  for (let row = 0; row < table.rows; row += 1) {
    const day = days[row] ?? Number.NaN
    if ((customers.codes[row] ?? -1) < 0) reject('noCustomer')
    else if (Number.isNaN(day)) reject('noDate')
    else if (hasAmounts && Number.isNaN(amounts[row] ?? Number.NaN)) reject('noAmount')
    else if (wrongCurrency?.(row) === true) reject('otherCurrency')
    else if (day > last) reject(until === undefined ? 'inTheFuture' : 'afterTheEnd')
    else kept[count++] = row
  }
  Object.assign(table.read.leftOut, leftOut)
  requireAtLeast(1, count, { en: 'purchase with a customer and a date up to the end', zh: '笔有客户与日期且不晚于截止日的购买' })
  const rows = kept.subarray(0, count)
  const day = Int32Array.from(rows, (row) => days[row] ?? 0)
  return {
    names: customers.values, day, hasAmounts, customer: Int32Array.from(rows, (row) => customers.codes[row] ?? 0),
    amount: Float64Array.from(rows, (row) => amounts[row] ?? Number.NaN), order: orders === undefined ? undefined : Int32Array.from(rows, (row) => orders[row] ?? -1),
    first: day.reduce((one, other) => Math.min(one, other), day[0] ?? 0), last: day.reduce((one, other) => Math.max(one, other), day[0] ?? 0),
  }
}

function amountsOf(table: Table): Float64Array {
  if (table.has('amount')) return table.numbers('amount')
  if (!table.has('price')) return new Float64Array(table.rows).fill(Number.NaN)
  const prices = table.numbers('price')
  if (!table.has('quantity')) {
    table.read.notes.push('There is a price and no quantity: the price is the amount.')
    return prices
  }
  const quantities = table.numbers('quantity')
  return quantities.map((quantity, row) => quantity * (prices[row] ?? Number.NaN))
}

/** Tells rows of another currency than the chosen one. @throws Problem where there are several and none is chosen. */
function otherCurrencies(table: Table, settings: Settings): ((row: number) => boolean) | undefined {
  const chosen = settings.text('currency')
  const column = table.has('currency') ? table.text('currency') : table.has('amount') ? table.text('amount') : undefined
  if (column === undefined) return undefined
  const currencyOf = table.has('currency') ? (text: string) => text.toUpperCase() : currencyIn
  const found = table.has('currency') ? [...new Set(column.values.map((value) => value.toUpperCase()))] : numberStyle(column.values).currencies
  if (found.length < 2) return undefined
  if (chosen === undefined || !found.includes(chosen.toUpperCase())) throw mixedCurrencies(found)
  const other = column.values.map((value) => (currencyOf(value) ?? chosen.toUpperCase()) !== chosen.toUpperCase())
  return (row) => other[column.codes[row] ?? -1] ?? true
}
