import { isJsonObject, type Json, type JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { noCustomer } from './errors.ts'

/** A draft quote with what was asked for, at the price that the rules say today where there is one, else at what the customer would pay. */
export async function toQuote(_registry: Registry, doing: Doing): Promise<Outcome> {
  const { id, record, input, context, write, list, act } = doing
  const customer = textOf(input, 'customer') ?? relatedId(record, 'customer')
  if (customer === undefined) throw noCustomer()
  const asked = await list('inquiryLine', { filter: { field: 'inquiry', is: 'equals', value: id }, sort: [{ field: 'position' }] })
  const products = await productsOf(doing, asked)
  const related = Object.fromEntries(['contact', 'opportunity', 'owner'].flatMap((name): [string, Json][] => { const to = relatedId(record, name); return to === undefined ? [] : [[name, to]] }))
  const made = await write.create('quote', {
    ...related, customer, inquiry: id, subject: textOf(record, 'subject') ?? null, ...(typeof input['validUntil'] === 'string' ? { validUntil: input['validUntil'] } : {}), currency: context.baseCurrency,
    lines: asked.map((line, index) => offered(line, products.get(relatedId(line, 'product') ?? ''), context.baseCurrency, index)),
  })
  await act('quote.reprice', { id: made.id })
  return { changes: relatedId(record, 'customer') === undefined ? { customer } : {}, result: { quote: made.id } }
}

async function productsOf({ list }: Doing, lines: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const ids = [...new Set(lines.flatMap((line) => relatedId(line, 'product') ?? []))]
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += 200) rows.push(...await list('product', { filter: { field: 'id', is: 'in', value: ids.slice(at, at + 200) } }))
  return new Map(rows.map((row) => [textOf(row, 'id') ?? '', row]))
}

function offered(line: Row, product: Row | undefined, currency: string, index: number): JsonObject {
  const money = (value: Json | undefined): JsonObject | undefined => (value !== undefined && isJsonObject(value) && value['currency'] === currency && typeof value['amount'] === 'number' ? { amount: value['amount'], currency } : undefined)
  const list = money(product?.['listPrice'])
  const cost = money(product?.['cost'])
  const unit = textOf(line, 'unit') ?? (product === undefined ? undefined : textOf(product, 'unit'))
  const taxRate = product?.['taxRate']
  return {
    position: index + 1, name: textOf(line, 'name') ?? '', quantity: line['quantity'] ?? 1, unitPrice: list ?? money(line['targetPrice']) ?? { amount: 0, currency },
    ...(product === undefined ? {} : { product: textOf(product, 'id') ?? '' }), ...(unit === undefined ? {} : { unit }), ...(list === undefined ? {} : { listPrice: list }), ...(cost === undefined ? {} : { cost }),
    ...(typeof taxRate === 'number' ? { taxRate } : {}), ...(textOf(line, 'remark') === undefined ? {} : { remark: textOf(line, 'remark') ?? '' }),
  }
}
