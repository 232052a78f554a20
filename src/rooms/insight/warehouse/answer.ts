import type { AnsweredColumn, AnsweredColumns, ColumnKind } from '../../../platform/columnar/index.ts'
import type { Answer, Cell } from './door.ts'

/** The columns of an answer with the ways to read them. */
export function answerOf(columns: AnsweredColumns, position: number): Answer {
  const named = (name: string): AnsweredColumn => {
    const found = columns.columns.find((column) => column.name === name)
    if (found === undefined) throw new Error(`The answer has no column ${name}.`)
    return found
  }
  return {
    ...columns,
    position,
    rowObjects: <Row extends object>() => rowsOf(columns) as object[] as Row[],
    numbers(name) {
      const { values } = named(name)
      if (!(values instanceof Float64Array)) throw new Error(`The column ${name} holds no numbers.`)
      return values
    },
    texts(name) {
      const { values, kind } = named(name)
      if (kind !== 'text') throw new Error(`The column ${name} holds no texts.`)
      return values as (string | null)[]
    },
  }
}

function rowsOf({ rows, columns }: AnsweredColumns): Record<string, Cell>[] {
  return Array.from({ length: rows }, (_, index) => Object.fromEntries(columns.map(({ name, kind, values }) => [name, cellOf(kind, values[index] ?? null)])))
}

function cellOf(kind: ColumnKind, value: number | string | readonly (string | null)[] | null): Cell {
  if (typeof value !== 'number') return value
  if (Number.isNaN(value)) return null
  if (kind === 'boolean') return value === 1
  if (kind === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10)
  return kind === 'instant' ? new Date(value).toISOString() : value
}
