import type { Json } from '../../lib/json.ts'
import { baseOf, readAmount } from '../../model/fields/money.ts'

/** Minor units of the base currency; nothing where there is no amount. */
export function baseIn(value: Json | undefined): number {
  return baseOf(value ?? null) ?? readAmount(value ?? null)?.amount ?? 0
}
