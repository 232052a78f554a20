import type { Json } from '../../lib/json.ts'

/** A money value as it is read (with base and rate), cut to what may be written, if it is above nothing. */
export function moneyFields(name: string, value: Json | undefined): Record<string, Json> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('amount' in value)) return {}
  const { amount, currency } = value
  return typeof amount === 'number' && amount > 0 && typeof currency === 'string' ? { [name]: { amount, currency } } : {}
}
