import { createHash } from 'node:crypto'
import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { WordValues, Words } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import type { Registry } from '../../model/define/registry.ts'
import { behaviourOf } from '../../model/fields/index.ts'
import { fieldRules } from '../../model/words/fieldRules.ts'
import type { ColumnSource, EntityPlan, ImportPlan } from './plan.ts'
import type { TableRow } from './reading/index.ts'

/** Labels of choices, for cells that hold what people read. */
export type ChoiceWords = (object: string, field: string) => (choice: string) => Words | undefined

/** What a row says of one entity: nothing at all (no key), or its values and the other entities that it points at. */
export interface Told {
  readonly entity: EntityPlan
  readonly values: Record<string, Json>
  /** Fields to be filled with the ids of other entities of the row. */
  readonly pointers: Readonly<Record<string, string>>
  /** One text for one record of this entity. */
  readonly key: string
}
export interface ToldRow {
  readonly line: number
  readonly told: ReadonlyMap<string, Told>
  readonly problems: readonly FieldProblem[]
}

/** Reads rows into what they say; remembers how often equal rows were met, to tell keyless records apart. */
export interface RowReader { read(row: TableRow): ToldRow }

export function createRowReader(registry: Registry, plan: ImportPlan, headers: readonly string[], words: ChoiceWords): RowReader {
  const met = new Map<string, number>()
  const entities = plan.entities.map((entity) => readerOf(registry, plan, entity, headers, words))
  return {
    read(row) {
      const told = new Map<string, Told>()
      const problems: FieldProblem[] = []
      if (row.cells.length > headers.length) problems.push(tooManyCells(row.cells.length, headers.length))
      for (const read of entities) {
        const one = read(row.cells, told, problems)
        if (one === undefined) continue
        told.set(one.entity.name, one.entity.key.length === 0 ? numbered(one, met) : one)
      }
      return { line: row.line, told, problems }
    },
  }
}

type ReadEntity = (cells: readonly string[], told: ReadonlyMap<string, Told>, problems: FieldProblem[]) => Told | undefined

function readerOf(registry: Registry, plan: ImportPlan, entity: EntityPlan, headers: readonly string[], words: ChoiceWords): ReadEntity {
  const columns: [string, Field, ColumnSource, ReturnType<ChoiceWords>][] = []
  const constants: Record<string, Json> = {}
  const pointing: [string, string][] = []
  for (const [name, from] of Object.entries(entity.fields)) {
    if ('constant' in from) constants[name] = from.constant
    else if ('entity' in from) pointing.push([name, from.entity])
    else columns.push([name, registry.field(entity.object, name), from, words(entity.object, name)])
  }
  const hints = { language: plan.language, zone: plan.zone, baseCurrency: plan.currency, dateOrder: plan.dateOrder }
  return (cells, told, problems) => {
    const values: Record<string, Json> = { ...constants }
    const broken: FieldProblem[] = []
    let filled = 0
    for (const [name, field, from, choice] of columns) {
      const text = cellText(cells, from)
      if (text === '') continue
      filled += 1
      const parsed = behaviourOf(field).parse(text, field, { ...hints, choice })
      if ('value' in parsed) { if (parsed.value !== null) values[name] = parsed.value } else broken.push(problem(headers, from, parsed.rule, parsed.values))
    }
    // A row whose key cells are blank says nothing of this entity: no customer on a cash sale.
    if (filled === 0 || entity.key.some((name) => values[name] === undefined && broken.length === 0 && !isPointer(entity, name))) return undefined
    problems.push(...broken)
    const pointers = Object.fromEntries(pointing.filter(([, name]) => told.has(name)))
    return { entity, values, pointers, key: keyOf(entity, values, pointers, told) }
  }
}

function isPointer(entity: EntityPlan, name: string): boolean {
  const from = entity.fields[name]
  return from !== undefined && 'entity' in from
}

/** The text of a source's cells, trimmed, translated; '' where it says nothing. */
export function cellText(cells: readonly string[], { columns, translate, blanks, otherwise }: ColumnSource): string {
  const joined = columns.map((column) => (cells[column] ?? '').trim()).filter((cell) => cell !== '').join(' ')
  const text = blanks?.includes(joined) === true ? '' : joined
  const translated = translate !== undefined && Object.hasOwn(translate, text) ? translate[text] ?? '' : text
  return translated === '' ? otherwise ?? '' : translated
}

function keyOf(entity: EntityPlan, values: Readonly<Record<string, Json>>, pointers: Readonly<Record<string, string>>, told: ReadonlyMap<string, Told>): string {
  const pointed = (name: string) => told.get(pointers[name] ?? '')?.key ?? ''
  if (entity.key.length > 0) return JSON.stringify(entity.key.map((name) => (isPointer(entity, name) ? pointed(name) : values[name] ?? null)))
  return JSON.stringify([values, Object.keys(pointers).map(pointed)])
}

/** The second of two equal rows is a second record; the same file again finds both by the same numbers. */
function numbered(told: Told, met: Map<string, number>): Told {
  const content = createHash('sha256').update(told.key).digest('base64url').slice(0, 27)
  const count = (met.get(content) ?? 0) + 1
  met.set(content, count)
  const externalId = `row:${content}:${count}`
  return { ...told, values: { ...told.values, externalId }, key: JSON.stringify([externalId]) }
}

function problem(headers: readonly string[], { columns }: ColumnSource, rule: keyof typeof fieldRules, values: WordValues = {}): FieldProblem {
  return { path: `/${headers[columns[0] ?? 0] ?? ''}`, rule, message: fieldRules[rule], values }
}

function tooManyCells(found: number, wanted: number): FieldProblem {
  return {
    path: '', rule: 'cells', values: { found, wanted },
    message: { en: 'The row has {found} cells, the header {wanted}: perhaps a comma without quotes.', zh: '该行有 {found} 个单元格，表头有 {wanted} 个：可能有未加引号的逗号。' },
  }
}
