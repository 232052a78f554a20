import type { Json } from '../../lib/json.ts'
import { decimalAmount } from '../../lib/money.ts'
import type { Language, Words } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { behaviourOf } from '../../model/fields/index.ts'
import { readAmount } from '../../model/fields/money.ts'
import { resultField } from '../../model/fields/result.ts'
import type { Row } from '../engine.ts'

/** A cell of a table: numbers stay numbers, so that a spreadsheet can add them up. */
export type Cell = string | number

export interface ExportWords {
  field(object: string, field: string): Words
  choice(object: string, field: string): (choice: string) => Words | undefined
}

export interface ExportColumn { readonly header: string; readonly cell: (row: Row) => Cell }

interface Making { readonly registry: Registry; readonly object: ResolvedObject; readonly words: ExportWords; readonly language: Language; readonly zone: string }

/** The columns of these fields: one each, for money a second with the currency. */
export function exportColumns(making: Making, names: readonly string[]): readonly ExportColumn[] {
  return names.flatMap((name) => columnsOf(making, name))
}

function columnsOf({ registry, object, words, language, zone }: Making, name: string): ExportColumn[] {
  if (name === 'id') return [{ header: 'id', cell: ({ id }) => text(id) }]
  const declared = registry.field(object.name, name)
  const field: Field = resultField(registry, object.name, declared)
  const header = words.field(object.name, name)[language]
  if (field.type === 'money') {
    return [
      { header, cell: (row) => moneyCell(row[name] ?? null) },
      { header: language === 'zh' ? `${header}（币种）` : `${header} (currency)`, cell: (row) => readAmount(row[name] ?? null)?.currency ?? '' },
    ]
  }
  const hints = { zone, choice: words.choice(object.name, name) }
  return [{
    header,
    cell(row) {
      const value = row[name] ?? null
      if (value === null) return ''
      if (typeof value === 'number') return value
      // What is shown masked is text of another form than the field's own.
      return isMasked(row, name) && typeof value === 'string' ? value : behaviourOf(field).format(value, field, language, hints)
    },
  }]
}

function moneyCell(value: Json): Cell {
  const money = readAmount(value)
  if (money === undefined) return text(value)
  return Number(decimalAmount(money.amount, money.currency))
}

function isMasked(row: Row, name: string): boolean {
  const { masked } = row
  return Array.isArray(masked) && masked.includes(name)
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
