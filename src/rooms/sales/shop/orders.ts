import type { Language } from '../../../lib/words.ts'
import { readAmount } from '../../../model/fields/money.ts'
import type { Row } from '../../../records/engine.ts'
import { textOf } from '../reading.ts'
import type { OpenShop, PaymentTold, ShopGiven } from './ports.ts'
import { orderAddress, readOrderAddress } from './submit.ts'
import type { Visiting } from './visits.ts'

export interface ShopOrder {
  readonly number: string
  readonly date: string
  readonly status: string
  readonly currency: string
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly unit: string | undefined; readonly unitPrice: number; readonly amount: number }[]
  readonly freight: number
  readonly taxTotal: number
  readonly total: number
  readonly payment: PaymentTold
}

export interface ShopOrderShort { readonly address: string; readonly number: string; readonly date: string; readonly status: string; readonly total: number; readonly currency: string }

/** The order of a secret address, with how it is paid; neither cost nor margin, nor what is for those inside. */
export async function readShopOrder(given: ShopGiven, { shop }: Visiting, address: string, language: Language): Promise<ShopOrder | undefined> {
  const id = readOrderAddress(given.secret, shop, address)
  if (id === undefined) return undefined
  const { engine: { records }, context } = shop
  const { rows: [order] } = await records.list(context, 'order', { filter: { and: [{ field: 'id', is: 'equals', value: id }, { field: 'channel', is: 'equals', value: 'shop' }] }, limit: 1 })
  if (order === undefined) return undefined
  const { rows } = await records.list(context, 'orderLine', { filter: { field: 'order', is: 'equals', value: id }, sort: [{ field: 'position' }], fields: ['name', 'quantity', 'unit', 'unitPrice', 'total', 'position'], limit: 200 })
  const currency = textOf(order, 'currency') ?? shop.currency
  const total = amountOf(order, 'total')
  return {
    ...headOf(order, shop), lines: rows.map((line) => ({ name: textOf(line, 'name') ?? '', quantity: typeof line['quantity'] === 'number' ? line['quantity'] : 0, unit: textOf(line, 'unit'), unitPrice: amountOf(line, 'unitPrice'), amount: amountOf(line, 'total') })),
    freight: amountOf(order, 'freight'), taxTotal: amountOf(order, 'taxTotal'),
    payment: await given.payment.instructions({ shop, orderNumber: textOf(order, 'number') ?? '', amount: { amount: total, currency }, language }),
  }
}

/** Earlier orders of the shop by the customer who is here; nothing for a guest. */
export async function readMyOrders(given: Pick<ShopGiven, 'secret'>, { shop, visitor }: Visiting): Promise<readonly ShopOrderShort[]> {
  if (visitor.customer === undefined) return []
  const { rows } = await shop.engine.records.list(shop.context, 'order', { filter: { and: [{ field: 'customer', is: 'equals', value: visitor.customer }, { field: 'channel', is: 'equals', value: 'shop' }] }, sort: [{ field: 'date', descending: true }], limit: 50 })
  return rows.map((row) => ({ ...headOf(row, shop), address: orderAddress(given.secret, shop, textOf(row, 'id') ?? '') }))
}

function headOf(order: Row, shop: OpenShop) {
  return { number: textOf(order, 'number') ?? '', date: textOf(order, 'date') ?? '', status: textOf(order, 'status') ?? 'draft', currency: textOf(order, 'currency') ?? shop.currency, total: amountOf(order, 'total') }
}

const amountOf = (row: Row, field: string): number => readAmount(row[field] ?? null)?.amount ?? 0
