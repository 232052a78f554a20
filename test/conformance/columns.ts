import { categoryOf, type Column, type NumberColumn } from '../../src/analytics/table/column.ts'
import type { SetRow } from '../data/sets.ts'

/** A column of a public set, read apart from the program: figures where every filled cell is one. */
export function column(rows: readonly SetRow[], name: string): Column {
  const cells = rows.map((row) => (row[name] ?? '').trim())
  return cells.every((cell) => cell === '' || Number.isFinite(Number(cell))) ? figures(rows, name) : categoryOf(name, cells.map((cell) => (cell === '' ? null : cell)))
}

export function figures(rows: readonly SetRow[], name: string): NumberColumn {
  return { kind: 'number', name, values: Float64Array.from(rows, (row) => (row[name]?.trim() === '' ? Number.NaN : Number(row[name]))) }
}

export function columnsBut(rows: readonly SetRow[], ...without: readonly string[]): Column[] {
  return Object.keys(rows[0] ?? {}).filter((name) => !without.includes(name)).map((name) => column(rows, name))
}

export function all(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row)
}
