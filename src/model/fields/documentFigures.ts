import { isJsonObject, type Json, type JsonObject } from '../../lib/json.ts'
import { roundHalfAway } from '../../lib/money.ts'
import type { Field, FormulaField, RollupField } from '../define/field.ts'
import type { ResolvedObject } from '../define/registry.ts'
import type { Filter } from '../filter/filter.ts'
import { evaluate } from './evaluate.ts'

/** A document with the object of its lines: which sums and formulas there are, the declarations say. */
export interface Document {
  readonly document: ResolvedObject
  readonly line: ResolvedObject
  /** The relation of the lines to the document. */
  readonly through: string
  readonly currency: string
  /** Whether values satisfy a condition that a declaration names. */
  readonly matches: (filter: Filter, values: JsonObject) => boolean
}

/** What a line comes to in the currency of its document: the formulas of its object, in the order in which they are declared. Pure. */
export function lineFigures({ document, line, matches, currency }: Document, values: JsonObject, of: JsonObject): JsonObject {
  // A line reckons tax as its document says by now, which it learns with the next write.
  const shared = Object.fromEntries(Object.entries(line.fields).flatMap(([name, field]) => (field.takenFrom === undefined || document.fields[field.takenFrom.field] === undefined || of[field.takenFrom.field] === undefined ? [] : [[name, of[field.takenFrom.field] ?? null]])))
  return reckoned(line.fields, { ...values, ...shared }, { matches, currency })
}

/**
 * The figures of a document with these lines, before anything is written: sums over the lines that count, then the formulas over
 * them, as the engine keeps them. Money in minor units of the document's currency. Pure.
 */
export function documentFigures(given: Document, values: JsonObject, lines: readonly JsonObject[]): JsonObject {
  const { document, line, through, matches, currency } = given
  const reckonedLines = lines.map((each) => lineFigures(given, each, values))
  const sums = Object.fromEntries(Object.entries(document.fields).flatMap(([name, field]): [string, Json][] => {
    if (field.type !== 'rollup' || field.of !== line.name || field.through !== through) return []
    const { where } = field
    const counted = where === undefined ? reckonedLines : reckonedLines.filter((each) => matches(where, each))
    return [[name, sumOf(field, line, counted, currency)]]
  }))
  return reckoned(document.fields, { ...values, ...sums }, { matches, currency })
}

function sumOf(field: RollupField, line: ResolvedObject, rows: readonly JsonObject[], currency: string): Json {
  if (field.function === 'count') return rows.length
  const of = line.fields[field.field ?? '']
  const numbers = rows.flatMap((row) => { const value = row[field.field ?? '']; const amount = amountOf(value); return amount ?? (typeof value === 'number' ? value : []) })
  const result = field.function === 'sum' ? numbers.reduce((sum, each) => sum + each, 0)
    : numbers.length === 0 ? null
      : field.function === 'min' ? Math.min(...numbers) : field.function === 'max' ? Math.max(...numbers)
        : field.function === 'average' ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : null
  return result !== null && isMoney(of) ? { amount: roundHalfAway(result), currency } : result
}

const isMoney = (field: Field | undefined): boolean => field?.type === 'money' || (field?.type === 'formula' && field.result === 'money') || field?.type === 'rollup'

function reckoned(fields: ResolvedObject['fields'], start: JsonObject, { matches, currency }: Pick<Document, 'matches' | 'currency'>): JsonObject {
  const present: Record<string, Json> = { ...start }
  const formulas = Object.entries(fields).filter((entry): entry is [string, FormulaField] => entry[1].type === 'formula')
  // Some use others that are declared behind them: twice around settles what refers once.
  for (let round = 0; round < 2; round += 1) {
    for (const [name, field] of formulas) {
      const result = evaluate(field.expression, { field: (each) => plain(present[each]), matches: (filter) => matches(filter, present), baseCurrency: currency, currency })
      present[name] = field.result === 'money' ? (typeof result === 'number' && Number.isFinite(result) ? { amount: roundHalfAway(result), currency } : null) : result
    }
  }
  return present
}

/** Without its amount in base currency: everything is reckoned in the document's own. */
function plain(value: Json | undefined): Json {
  return value === undefined || value === null || !isJsonObject(value) || !('amount' in value) ? value ?? null : { amount: value['amount'] ?? null, currency: value['currency'] ?? null }
}

function amountOf(value: Json | undefined): number | undefined {
  return value !== undefined && isJsonObject(value) && typeof value['amount'] === 'number' ? value['amount'] : undefined
}
