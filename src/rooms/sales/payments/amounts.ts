import type { Json } from '../../../lib/json.ts'
import type { Money } from '../../../lib/money.ts'
import { readAmount } from '../../../model/fields/money.ts'
import type { Row } from '../../../records/engine.ts'

/** The amount in a field of a row, with its currency; nothing of an empty one. */
export function moneyOf(row: Row, field: string, otherwise: string): Money {
  return readAmount(row[field] ?? null) ?? { amount: 0, currency: otherwise }
}

export function asMoney(value: Json | undefined): Money | undefined {
  return readAmount(value ?? null)
}

/** Money as it is written. */
export const written = ({ amount, currency }: Money): { readonly amount: number; readonly currency: string } => ({ amount, currency })
