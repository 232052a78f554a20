import { halfWidth } from '../../../../src/lib/halfWidth.ts'
import type { Json, JsonObject } from '../../../../src/lib/json.ts'
import type { WordValues } from '../../../../src/lib/words.ts'
import type { Field } from '../../../../src/model/define/field.ts'
import type { ResolvedObject } from '../../../../src/model/define/registry.ts'
import type { ParseHints } from '../../../../src/model/fields/behaviour.ts'
import { behaviourOf } from '../../../../src/model/fields/index.ts'
import type { FieldRule } from '../../../../src/model/words/fieldRules.ts'
import { fieldNamed } from '../../../model.ts'
import { codeTarget, type PasteTarget } from './columns.ts'

/** A cell that cannot be what its column says; the rest of its row is kept, and the cell as it was written. */
export interface CellRefusal { readonly row: number; readonly column: number; readonly target: PasteTarget; readonly text: string; readonly rule: FieldRule; readonly values?: WordValues }
/** What a pasted row says of a line. */
export interface PastedRow { readonly values: JsonObject; readonly code: string }
export interface Pasted { readonly rows: readonly PastedRow[]; readonly refusals: readonly CellRefusal[] }

/** Reads rows of cells as lines, each column as its target; what cannot be read is told cell by cell, and the rest is kept. Pure. */
export function readRows(line: ResolvedObject, table: readonly (readonly string[])[], targets: readonly PasteTarget[], hints: ParseHints): Pasted {
  const refusals: CellRefusal[] = []
  const rows: PastedRow[] = []
  const commas = targets.map((_, column) => writesDecimalComma(table.map((row) => row[column] ?? '')))
  for (const cells of table.filter((row) => !isSum(row))) {
    const values: Record<string, Json> = {}
    let code = ''
    for (const [column, target] of targets.entries()) {
      const text = cells[column]
      // A row that ends early says nothing of the columns behind.
      if (text === undefined) continue
      if (target === codeTarget) code = text
      const field = target === '' || target === codeTarget ? undefined : fieldNamed(line, target)
      if (field === undefined) continue
      const read = behaviourOf(field).parse(normal(text, field, commas[column] ?? false), field, hints)
      values[target] = 'value' in read ? read.value : text
      if ('rule' in read) refusals.push({ row: rows.length, column, target, text, rule: read.rule, ...(read.values === undefined ? {} : { values: read.values }) })
    }
    rows.push({ values, code })
  }
  return { rows, refusals }
}

const numeric: ReadonlySet<string> = new Set(['number', 'money', 'percent'])

/** The signs of one spreadsheet in those of the other: a decimal comma, and a discount as it is said in Chinese: 85 折 is 15 % off. */
function normal(text: string, field: Field, comma: boolean): string {
  if (!numeric.has(field.type)) return text
  const plain = halfWidth(text).trim()
  const part = /^([\d.]+)\s*折$/.exec(plain)
  if (part !== null && field.type === 'percent') return offOf(part[1] ?? '')
  return comma ? plain.replace(/[.\s\u00A0\u202F](?=\d{3})/g, '').replace(',', '.') : plain.replace(/[\u00A0\u202F]/g, ' ')
}

/** 9折 -> 10%, 8.5折 and 85折 -> 15%. */
function offOf(text: string): string {
  const of = Number(text)
  const share = of > 10 ? of : of * 10
  return `${String(Number((100 - share).toPrecision(12)))}%`
}

/** Whether the figures of a column have a comma where others have a point: one of them can be nothing else, and none has a point there. */
function writesDecimalComma(texts: readonly string[]): boolean {
  const plain = texts.map((text) => halfWidth(text).replace(/[^\d.,]/g, ''))
  const comma = plain.some((text) => /^\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^\d+,(\d{1,2}|\d{4,})$/.test(text))
  return comma && !plain.some((text) => /\.\d{1,2}$/.test(text) || /,\d{3}[.,]/.test(text))
}

const sums: ReadonlySet<string> = new Set(['total', 'subtotal', 'grandtotal', 'sum', '合计', '总计', '小计', '总额'])

/** The row below the lines that says what they come to. */
function isSum(row: readonly string[]): boolean {
  const first = row.find((text) => text !== '') ?? ''
  return sums.has(halfWidth(first).toLowerCase().replace(/[\s:]/g, ''))
}
