import { roundHalfAway } from '../../../lib/money.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import { readAmount } from '../../../model/fields/money.ts'
import type { Row } from '../../../records/engine.ts'

/** An amount of a row in its own currency, in minor units. */
export const amountIn = (value: Json | undefined): ReturnType<typeof readAmount> => readAmount(value ?? null)

export const minor = (row: Row, field: string): number => amountIn(row[field])?.amount ?? 0
export const shareIn = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
/** A quantity in thousandths, as quantities have three decimals. */
export const thousandths = (value: Json | undefined): number => (typeof value === 'number' ? roundHalfAway(value * 1000) : 0)

/** The ids of links, as they are read and as they are given. */
export function linkedIds(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  return [...new Set(value.flatMap((each) => (isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : [])))]
}
