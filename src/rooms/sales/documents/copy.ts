import type { Json, JsonObject } from '../../../lib/json.ts'
import { documentTotalNames, pricedLineNames } from '../../../model/define/documentLines.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import type { Row } from '../../../records/engine.ts'

const given: ReadonlySet<string> = new Set(['money', 'number', 'percent', 'text', 'longText', 'relation', 'boolean', 'choice', 'date'])

/**
 * Lines of one document as the input of another's: what both declare of a priced line, the price as it was agreed. Pure.
 * @param more further fields that both have, such as `optional`.
 */
export function copiedLines(rows: readonly Row[], from: ResolvedObject, to: ResolvedObject, more: readonly string[] = []): JsonObject[] {
  const names = [...pricedLineNames, ...more].filter((name) => name !== 'position' && isGiven(from, name) && isGiven(to, name))
  return rows.map((row, index) => ({ ...Object.fromEntries(names.flatMap((name) => { const value = writable(row[name]); return value === null ? [] : [[name, value]] })), position: index + 1 }))
}

/** What two documents share besides their lines: currency, how tax is reckoned, discount on the whole, freight. */
export function copiedTerms(row: Row, from: ResolvedObject, to: ResolvedObject, more: readonly string[] = []): JsonObject {
  const names = [...documentTotalNames, ...more].filter((name) => isGiven(from, name) && isGiven(to, name))
  return Object.fromEntries(names.flatMap((name) => { const value = writable(row[name]); return value === null ? [] : [[name, value]] }))
}

function isGiven({ fields }: ResolvedObject, name: string): boolean {
  const field = fields[name]
  return field !== undefined && given.has(field.type) && field.writtenBy === undefined
}

/** A value as it is read, cut to what may be written. */
function writable(value: Json | undefined): Json {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if ('amount' in value && 'currency' in value) return { amount: value['amount'] ?? null, currency: value['currency'] ?? null }
  return 'id' in value ? value['id'] ?? null : value
}
