import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { behaviourOf } from '../../../src/model/fields/index.ts'
import type { ParseHints } from '../../../src/model/fields/behaviour.ts'
import { evaluate } from '../../../src/model/fields/evaluate.ts'
import { isEmptyValue, moneyOf, type Row, textOf, writable } from '../../data/values.ts'
import { isEditable } from '../../fields/index.ts'
import { fieldNamed } from '../../model.ts'
import { columnsOf, totalName } from './lists.ts'

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

/** Takes name, unit, prices and tax of a product; the quantity stays. */
export function withProduct(line: ResolvedObject, draft: Draft, product: Row): Draft {
  const taken: Record<string, Json> = { product: { id: product.id, title: textOf(product['name']) }, name: textOf(product['name']) }
  for (const [name, from] of [['unit', 'unit'], ['taxRate', 'taxRate'], ['unitPrice', 'listPrice'], ['listPrice', 'listPrice'], ['cost', 'cost']] as const) {
    if (fieldNamed(line, name) !== undefined && !isEmptyValue(product[from])) taken[name] = writable(product[from])
  }
  return { ...draft, values: { ...draft.values, ...taken }, filled: draft.filled + 1 }
}

/** What a line comes to in its own currency, by the formula that is declared for it; undefined while something is missing. */
export function totalOf(line: ResolvedObject, { values }: Draft, currency: string): { readonly amount: number; readonly currency: string } | undefined {
  const name = totalName(line)
  const field = name === undefined ? undefined : line.fields[name]
  if (field?.type !== 'formula') return undefined
  const own = moneyOf(values['unitPrice'])?.currency ?? currency
  const plain = (value: Json | undefined): Json => { const money = moneyOf(value); return money === undefined ? value ?? null : { amount: money.amount, currency: money.currency } }
  const amount = evaluate(field.expression, { field: (each) => plain(values[each]), matches: () => false, baseCurrency: own })
  return typeof amount === 'number' && Number.isFinite(amount) ? { amount, currency: own } : undefined
}

/** The sums of the lines, one for each currency. */
export function sumsOf(line: ResolvedObject, drafts: readonly Draft[], currency: string): readonly { readonly amount: number; readonly currency: string }[] {
  const sums = new Map<string, number>()
  for (const draft of drafts) {
    const total = totalOf(line, draft, currency)
    if (total !== undefined) sums.set(total.currency, (sums.get(total.currency) ?? 0) + total.amount)
  }
  return [...sums].map(([each, amount]) => ({ amount, currency: each }))
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

/** Cells of a spreadsheet as text: rows by line, cells by tab. */
export function readTable(text: string): readonly (readonly string[])[] {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** Writes pasted cells over the lines from one cell on; lines are added as they are needed. What a cell cannot be stays as text, and the answer says so. */
export function pasteInto(line: ResolvedObject, drafts: readonly Draft[], at: { readonly row: number; readonly column: string }, cells: readonly (readonly string[])[], given: { readonly hints: ParseHints; readonly newKey: () => string }): readonly Draft[] {
  const columns = columnsOf(line)
  const first = Math.max(0, columns.indexOf(at.column))
  const next = [...drafts]
  for (const [index, texts] of cells.entries()) {
    const place = at.row + index
    const draft = next[place] ?? emptyDraft(line, given.newKey())
    const values: Record<string, Json> = { ...draft.values }
    for (const [offset, text] of texts.entries()) {
      const name = columns[first + offset]
      if (name === undefined) continue
      values[name] = readCell(line, name, text, given.hints)
      if (name === 'name') values['product'] = null
    }
    next[place] = { ...draft, values, filled: draft.filled + 1 }
  }
  return next
}

function readCell(line: ResolvedObject, name: string, text: string, hints: ParseHints): Json {
  const field = fieldNamed(line, name)
  if (field === undefined) return text
  const read = behaviourOf(field).parse(text, field, hints)
  return 'value' in read ? read.value : text
}
