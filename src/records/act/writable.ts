import type { Json } from '../../lib/json.ts'

/** A relation reads as { id, title } and is written as an id; money reads with base and rate and is written without. */
export function writable(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(withoutTitle)
  if ('amount' in value && 'currency' in value) return { amount: value['amount'] ?? null, currency: value['currency'] ?? null }
  if ('object' in value && 'id' in value) return { object: value['object'] ?? null, id: value['id'] ?? null }
  return 'id' in value && 'title' in value ? value['id'] ?? null : value
}

/** A link without what a reader is told of the other record, and without what is empty. */
function withoutTitle(item: Json): Json {
  if (typeof item !== 'object' || item === null || isList(item)) return item
  return Object.fromEntries(Object.entries(item).filter(([name, value]) => name !== 'title' && value !== null))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
