import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { isEmptyValue, moneyOf, type Row, textOf, writable } from '../../data/values.ts'
import { isEditable } from '../../fields/index.ts'
import { fieldNamed } from '../../model.ts'
import { columnsOf } from './lists.ts'

/** A line while it is edited: values as they are read. */
export interface Draft {
  readonly key: string
  /** The line as it is stored; absent: a new one. */
  readonly stored?: Row
  readonly values: JsonObject
  /** Grows when values were filled from elsewhere, so that inputs forget what was typed in them. */
  readonly filled: number
}

export function draftOf(row: Row): Draft {
  return { key: row.id, stored: row, values: row, filled: 0 }
}

/** A new line with the declared defaults. */
export function emptyDraft(line: ResolvedObject, key: string): Draft {
  const defaults = Object.entries(line.fields).flatMap(([name, { default: given }]) => (typeof given === 'string' || typeof given === 'number' ? [[name, given]] : []))
  return { key, values: Object.fromEntries(defaults) as JsonObject, filled: 0 }
}

/** Takes name, unit, prices and tax of a product; the quantity stays, and so do prices where the product's are not in the currency of the document. */
export function withProduct(line: ResolvedObject, draft: Draft, product: Row, currency?: string): Draft {
  const taken: Record<string, Json> = { product: { id: product.id, title: textOf(product['name']) }, name: textOf(product['name']) }
  for (const [name, from] of [['unit', 'unit'], ['taxRate', 'taxRate'], ['unitPrice', 'listPrice'], ['listPrice', 'listPrice'], ['cost', 'cost']] as const) {
    if (fieldNamed(line, name) !== undefined && !isEmptyValue(product[from]) && (currency === undefined || (moneyOf(product[from])?.currency ?? currency) === currency)) taken[name] = writable(product[from])
  }
  return { ...draft, values: { ...draft.values, ...taken }, filled: draft.filled + 1 }
}

/** A line in which nothing was written: it is not sent. */
export function isBlank({ stored, values }: Draft): boolean {
  return stored === undefined && isEmptyValue(values['product']) && isEmptyValue(values['name']) && isEmptyValue(values['unitPrice'])
}

/** The list of parts as the API takes it: all that there are, of stored ones what changed, numbered in the order in which they stand. */
export function toParts(line: ResolvedObject, drafts: readonly Draft[]): JsonObject[] {
  const names = ['product', ...columnsOf(line)].filter((name) => fieldNamed(line, name) !== undefined)
  return drafts.filter((draft) => !isBlank(draft)).map(({ stored, values }, index) => {
    const placed: JsonObject = { ...values, ...(fieldNamed(line, 'position') === undefined ? {} : { position: index + 1 }) }
    const changed = (name: string) => (stored === undefined ? !isEmptyValue(placed[name]) : JSON.stringify(writable(placed[name])) !== JSON.stringify(writable(stored[name])))
    return { ...(stored === undefined ? {} : { id: stored.id }), ...Object.fromEntries([...names, 'position'].filter((name) => fieldNamed(line, name) !== undefined && changed(name)).map((name) => [name, writable(placed[name])])) }
  })
}

/**
 * The list that brings stored lines back to what they were, once what was edited from them is saved: those that are still there by
 * their id, those that were taken out anew.
 */
export function partsBefore(line: ResolvedObject, before: readonly Row[], drafts: readonly Draft[]): JsonObject[] {
  const kept = new Set(drafts.flatMap(({ stored }) => stored?.id ?? []))
  const names = Object.entries(line.fields).flatMap(([name, field]) => (isEditable(field) && field.immutable !== true && !(field.type === 'relation' && field.part === true) ? [name] : []))
  return before.map((row) => {
    const known = names.filter((name) => name in row && (kept.has(row.id) || !isEmptyValue(row[name])))
    return { ...(kept.has(row.id) ? { id: row.id } : {}), ...Object.fromEntries(known.map((name) => [name, writable(row[name])])) }
  })
}

/** Writes pasted cells over the lines from one on; lines are added as they are needed. */
export function writeOver(drafts: readonly Draft[], from: number, rows: readonly JsonObject[], empty: () => Draft): readonly Draft[] {
  const next = [...drafts]
  for (const [index, values] of rows.entries()) {
    const draft = next[from + index] ?? empty()
    next[from + index] = { ...draft, values: { ...draft.values, ...values, ...('name' in values ? { product: null } : {}) }, filled: draft.filled + 1 }
  }
  return next
}

/** What was said of the lines that were sent ('2/quantity'), by line: blank ones were not sent, and what was changed since is judged anew. */
export function problemsByDraft(problems: Readonly<Record<string, string>>, sent: readonly Draft[]): ReadonlyMap<Draft, Readonly<Record<string, string>>> {
  const lines = sent.filter((draft) => !isBlank(draft))
  const found = new Map<Draft, Record<string, string>>()
  for (const [path, message] of Object.entries(problems)) {
    const [index = '', field = ''] = path.split('/')
    const draft = lines[Number(index)]
    if (draft !== undefined) found.set(draft, { ...found.get(draft), [field]: message })
  }
  return found
}
