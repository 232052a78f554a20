import type { Doing } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { mixedCurrencies, notOnSale, onlyOptional, overdue, withoutLines } from './errors.ts'
import { relatedId, textOf } from '../reading.ts'

/** Days for which a quote stands where nobody says until when. */
export const usualDays = 30

/** The lines of the quote at hand, in their order. */
export async function linesOf({ id, list }: Doing): Promise<readonly Row[]> {
  return list('quoteLine', { filter: { field: 'quote', is: 'equals', value: id }, sort: [{ field: 'position' }] })
}

/**
 * Whether it may go out as it is: with at least one firm line, in one currency, nothing of it gone from the catalogue.
 * @throws Problem 409 saying what is wrong and with which product.
 */
export async function requireOffer({ record, list }: Doing, lines: readonly Row[]): Promise<void> {
  if (lines.length === 0) throw withoutLines()
  if (lines.every((line) => line['optional'] === true)) throw onlyOptional()
  const currency = textOf(record, 'currency')
  if (currency !== undefined && lines.some((line) => (textOf(line, 'currency') ?? currency) !== currency)) throw mixedCurrencies(currency)
  const products = [...new Set(lines.flatMap((line) => relatedId(line, 'product') ?? []))]
  if (products.length === 0) return
  const sold = new Map<string, Row>()
  for (let at = 0; at < products.length; at += 200) for (const row of await list('product', { filter: { field: 'id', is: 'in', value: products.slice(at, at + 200) }, fields: ['name', 'status', 'listPrice'] })) sold.set(textOf(row, 'id') ?? '', row)
  const gone = lines.filter((line) => { const product = relatedId(line, 'product'); return product !== undefined && (sold.get(product)?.['status'] ?? 'discontinued') === 'discontinued' })
  if (gone.length > 0) throw notOnSale([...new Set(gone.map((line) => textOf(line, 'name') ?? ''))].slice(0, 5).join(', '))
}

/** The last day of a quote that is sent now: as given, as it stands, or a month from today. @throws Problem 422 for a day that is over. */
export function lastDay({ input, record, context }: Doing): string {
  const today = companyToday(context)
  const day = textOf(input, 'validUntil') ?? textOf(record, 'validUntil') ?? new Date(Date.parse(today) + usualDays * 86_400_000).toISOString().slice(0, 10)
  if (day < today) throw overdue()
  return day
}
