import type { CategoryColumn, Column } from '../../../analytics/table/column.ts'
import { normalHeader } from '../../../records/import/matching/header.ts'
import { shareRead, spread, type TextColumn } from './cells.ts'
import { dateStyle, readDateIn } from './dates.ts'
import { numberStyle, readInStyle } from './numbers.ts'
import { unknownWord } from './problems.ts'
import type { Table } from './table.ts'

/** From this share of readable cells a column is one of figures or days; its other cells say nothing. */
const nearlyAll = 0.95

/** A column of texts as one of figures, of days since 1970, or of categories. */
export function columnOf(text: TextColumn): Column {
  const style = numberStyle(text.values)
  const numbers = spread(text, (value) => readInStyle(value, style))
  if (text.values.length > 0 && shareRead(text, numbers) >= nearlyAll) return { kind: 'number', name: text.header, values: numbers }
  const dates = dateStyle(text.values)
  const days = dates.share < nearlyAll ? undefined : spread(text, (value) => readDateIn(value, dates.style)).map((second) => second / 86_400)
  return days !== undefined && text.values.length > 0 && shareRead(text, days) >= nearlyAll ? { kind: 'number', name: text.header, values: days } : categoriesOf(text)
}

export function categoriesOf({ header, values, codes }: TextColumn): CategoryColumn {
  return { kind: 'category', name: header, levels: values, codes }
}

/** A column with the rows of a test file behind its own; nothing stands there where the test file has no such column. */
export function withTest(column: TextColumn, test: Table | undefined): TextColumn {
  if (test === undefined) return column
  const other = [...test.others(), ...test.played()].find(({ header }) => header === column.header)
  const values = [...column.values]
  const places = new Map(values.map((value, place) => [value, place]))
  const codeOf = (value: string) => {
    const known = places.get(value)
    if (known !== undefined) return known
    places.set(value, values.length)
    return values.push(value) - 1
  }
  const code = other?.values.map(codeOf) ?? []
  const codes = new Int32Array(column.codes.length + test.rows).fill(-1)
  codes.set(column.codes)
  other?.codes.forEach((each, row) => { codes[column.codes.length + row] = each < 0 ? -1 : code[each] ?? -1 })
  return { header: column.header, values, codes }
}

/** Columns named in an option, apart by commas or semicolons, as the file writes them. @throws Problem for one that it has not. */
export function namedColumns(text: string | undefined, headers: readonly string[], option: string): readonly string[] {
  if (text === undefined) return []
  if (headers.includes(text)) return [text]
  return text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const found = headers.find((header) => header === part) ?? headers.find((header) => normalHeader(header) === normalHeader(part))
    if (found === undefined) throw unknownWord({ en: `column for --${option}`, zh: `列（--${option}）` }, part, headers)
    return found
  })
}
