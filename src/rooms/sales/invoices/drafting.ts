import type { Json, JsonObject } from '../../../lib/json.ts'
import { roundHalfAway } from '../../../lib/money.ts'
import type { Portion } from './portions.ts'

/** Of what a line of an invoice is: ids under the names of the line. On a red one also which line it takes back. */
export type Origin = Readonly<Partial<Record<(typeof originNames)[number] | 'reverses', string | undefined>>>
export const originNames = ['order', 'orderLine', 'delivery', 'contract', 'contractLine'] as const

/** A portion on its way onto an invoice. */
export interface Drafted { readonly portion: Portion; readonly origin: Origin }

/** How the lines of an invoice reckon. */
export interface Reckoning { readonly currency: string; readonly taxIncluded: boolean }

/** A line as it is written; what its quantity and price do not come to, by a cent or two, is its adjustment. */
export function lineInput({ portion, origin }: Drafted, { currency, taxIncluded }: Reckoning): JsonObject {
  const { quantity, unitPrice, discount, taxRate, total, tax } = portion
  const money = (amount: number): Json => ({ amount, currency })
  const share = Math.min(1, Math.max(0, Number(discount.toFixed(12))))
  const computed = roundHalfAway((quantity / 1000) * unitPrice * (1 - share))
  const rate = taxRate ?? 0
  const computedTax = roundHalfAway(roundHalfAway(total * 10_000 * (taxIncluded ? rate / (1 + rate) : rate)) / 10_000)
  return {
    name: portion.name, quantity: quantity / 1000, unitPrice: money(unitPrice), discount: share, currency, taxIncluded,
    ...(portion.product === undefined ? {} : { product: portion.product }), ...(portion.unit === undefined ? {} : { unit: portion.unit }), ...(taxRate === undefined ? {} : { taxRate }),
    ...(total === computed ? {} : { adjustment: money(total - computed) }), ...(tax === computedTax ? {} : { taxAdjustment: money(tax - computedTax) }),
    ...Object.fromEntries(Object.entries(origin).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]]))),
  }
}
