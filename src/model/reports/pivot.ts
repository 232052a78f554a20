import { asText, type Json } from '../../lib/json.ts'
import type { ReportDefinition } from './definition.ts'

/** A line of an answer: the values of the dimensions, those that it is a total over, and its numbers. */
export interface PivotLine { readonly keys: readonly Json[]; readonly titles: readonly (string | null)[]; readonly over: readonly number[]; readonly values: readonly (number | null)[] }
export interface PivotHead { readonly key: Json; readonly title: string | null }
/** One line of the table: a group, the subtotal of the groups that share its first dimensions, or the total of all. */
export interface PivotRow {
  readonly kind: 'group' | 'subtotal' | 'total'
  /** How many of the row dimensions it names. */
  readonly named: number
  readonly keys: readonly Json[]
  readonly titles: readonly (string | null)[]
  /** One for each column, and the one over all columns; absent where nothing was counted. */
  readonly cells: readonly (PivotLine | undefined)[]
  readonly whole: PivotLine | undefined
}
export interface Pivot { readonly heads: readonly PivotHead[]; readonly rows: readonly PivotRow[] }
interface PivotAnswer { readonly rows: readonly PivotLine[]; readonly totals: readonly PivotLine[]; readonly measures: readonly { readonly value?: number | null | undefined }[] }

/**
 * A report as rows and columns: groups of the outer dimension stand together, each with its subtotal below it, the total last.
 * No number is made here: subtotals are lines that were counted anew over the records, so that shares and distinct counts are right.
 */
export function pivotOf({ rows: by, columns }: Pick<ReportDefinition, 'rows' | 'columns'>, { rows, totals, measures }: PivotAnswer): Pivot {
  const [at, every] = [by.length, [...by, ...columns].map((_, index) => index)]
  const all: PivotLine = { keys: every.map(() => null), titles: every.map(() => null), over: every, values: measures.map(({ value }) => value ?? null) }
  const found = new Map([...rows, ...totals, all].map((line) => [keyOf(line.keys, line.over), line]))
  const lineAt = (keys: readonly Json[], column?: PivotHead): PivotLine | undefined => {
    const own = every.map((index) => (index < at ? keys[index] ?? null : column?.key ?? null))
    return found.get(keyOf(own, every.filter((index) => (index < at ? index >= keys.length : column === undefined))))
  }
  const heads = columns.length === 0 ? [] : sorted(different(rows, at), columns[0]?.period !== undefined, ({ key, title }) => lineAt([], { key, title }))
  const rowOf = (kind: PivotRow['kind'], keys: readonly Json[], titles: readonly (string | null)[]): PivotRow => ({ kind, named: keys.length, keys, titles, cells: heads.map((head) => lineAt(keys, head)), whole: lineAt(keys) })
  const below = (keys: readonly Json[], titles: readonly (string | null)[], lines: readonly PivotLine[]): readonly PivotRow[] => {
    const level = keys.length
    return sorted(different(lines, level), by[level]?.period !== undefined, ({ key }) => lineAt([...keys, key])).flatMap(({ key, title, lines: own }) => {
      const [inner, named] = [[...keys, key], [...titles, title]]
      return level + 1 === at ? [rowOf('group', inner, named)] : [...below(inner, named, own), rowOf('subtotal', inner, named)]
    })
  }
  return { heads, rows: [...(at === 0 ? [] : below([], [], rows)), rowOf('total', [], [])] }
}

interface Value extends PivotHead { readonly lines: readonly PivotLine[] }

/** The values of one dimension, each with its lines, in the order in which they came. */
function different(lines: readonly PivotLine[], at: number): readonly Value[] {
  const found = new Map<string, { key: Json; title: string | null; lines: PivotLine[] }>()
  for (const line of lines) {
    const key = line.keys[at] ?? null
    const known = found.get(JSON.stringify(key))
    if (known === undefined) found.set(JSON.stringify(key), { key, title: line.titles[at] ?? null, lines: [line] })
    else known.lines.push(line)
  }
  return [...found.values()]
}

/** Periods follow each other; other values stand by what they come to, the greatest first. */
function sorted(values: readonly Value[], dated: boolean, lineOf: (value: Value) => PivotLine | undefined): readonly Value[] {
  if (dated) return [...values].sort((one, other) => (asText(one.key) < asText(other.key) ? -1 : 1))
  const weight = new Map(values.map((value) => [value, lineOf(value)?.values[0] ?? -Infinity]))
  return [...values].sort((one, other) => { const [left, right] = [weight.get(one) ?? -Infinity, weight.get(other) ?? -Infinity]; return left === right ? 0 : right > left ? 1 : -1 })
}

function keyOf(keys: readonly Json[], over: readonly number[]): string {
  return JSON.stringify([keys, over])
}
