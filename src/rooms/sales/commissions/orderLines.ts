import { amountInBase } from '../../../model/filter/figures.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'

/** What was sold in one order, by product and its category: sales and what they cost, minor units of the base currency. */
export interface Sold { readonly product: string | undefined; readonly category: string | undefined; readonly sales: number; readonly cost: number | undefined }
export type Lines = readonly Sold[]

/** The lines of orders, with the cost of each: the line's own where it has one, else that of its product. */
export async function linesOfOrders(registry: Registry, { list, context }: Pick<Doing, 'list' | 'context'>, orders: readonly string[]): Promise<ReadonlyMap<string, Lines>> {
  const found = new Map<string, Sold[]>()
  const own = registry.object('orderLine').fields['cost']?.type === 'money'
  const products = new Map<string, { readonly category: string | undefined; readonly cost: number | undefined }>()
  for (let first = 0; first < orders.length; first += 400) {
    const rows = await list('orderLine', { filter: { field: 'order', is: 'in', value: [...new Set(orders.slice(first, first + 400))] }, fields: ['order', 'product', 'quantity', 'total', ...(own ? ['cost'] : [])] })
    const unknown = [...new Set(rows.flatMap((row) => { const product = relatedId(row, 'product'); return product === undefined || products.has(product) ? [] : [product] }))]
    for (let next = 0; next < unknown.length; next += 400) for (const row of await list('product', { filter: { field: 'id', is: 'in', value: unknown.slice(next, next + 400) }, fields: ['category', 'cost'] })) products.set(textOf(row, 'id') ?? '', { category: relatedId(row, 'category'), cost: amountInBase(row['cost'] ?? null, context.baseCurrency) })
    for (const row of rows) {
      const order = relatedId(row, 'order') ?? ''
      const product = products.get(relatedId(row, 'product') ?? '')
      const each = (own ? amountInBase(row['cost'] ?? null, context.baseCurrency) : undefined) ?? product?.cost
      const quantity = typeof row['quantity'] === 'number' ? row['quantity'] : 0
      const sold = { product: relatedId(row, 'product'), category: product?.category, sales: amountInBase(row['total'] ?? null, context.baseCurrency) ?? 0, cost: each === undefined ? undefined : Math.round(each * quantity) }
      found.set(order, [...found.get(order) ?? [], sold])
    }
  }
  return found
}

/** What a rule is about: all that was sold, or what of it is one product or of these categories. */
export interface About { readonly product: string | undefined; readonly categories: ReadonlySet<string> | undefined; readonly measure: 'amount' | 'margin' }

/** Which part of a deal, 0 to 1, a rule is about: of the product and categories that it names, and of its margin where that is what counts. */
export function partOf(lines: Lines | undefined, { product, categories, measure }: About): number {
  if (categories === undefined && product === undefined && measure === 'amount') return 1
  const all = (lines ?? []).reduce((sum, { sales }) => sum + sales, 0)
  if (lines === undefined || all <= 0) return 0
  const meant = lines.filter((line) => (product === undefined || line.product === product) && (categories === undefined || (line.category !== undefined && categories.has(line.category))))
  // Of what nobody knows the cost of, no margin is known either.
  const value = meant.reduce((sum, { sales, cost }) => sum + (measure === 'amount' ? sales : cost === undefined ? 0 : sales - cost), 0)
  return value / all
}
