import { createHash } from 'node:crypto'
import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { WordValues, Words } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import type { Registry } from '../../model/define/registry.ts'
import { behaviourOf, type Parsed, type ParseHints } from '../../model/fields/index.ts'
import { fieldRules } from '../../model/words/fieldRules.ts'
import { cellText } from './cellText.ts'
import { type ColumnSource, entitiesOf, type EntityPlan, type ImportPlan } from './plan.ts'
import type { TableRow } from './reading/index.ts'

/** Labels of choices, for cells that hold what people read. */
export type ChoiceWords = (object: string, field: string) => (choice: string) => Words | undefined

/** The key of what a text names by its word. */
export type NamedBy = (naming: 'object' | 'metric') => (word: string) => string | undefined

/** What a row says of one entity: nothing at all (no key), or its values and the other entities that it points at. */
export interface Told {
  readonly entity: EntityPlan
  readonly values: Readonly<Record<string, Json>>
  /** Fields to be filled with other entities of the row. */
  readonly pointers: Readonly<Record<string, Pointer>>
  /** One text for one record of this entity. */
  readonly key: string
  /** Whether every field of the key has a value; without one, only duplicates can tell whether the record is there. */
  readonly keyed: boolean
  /** It is known again by what it holds: the object says by which fields, and the row has no key of its own. */
  readonly byContent?: true
}
/** The entities that a field may point at, the first choice first, and in which form it takes an id. */
export interface Pointer { readonly names: readonly string[]; readonly kind: 'relation' | 'target' | 'links' }
export interface ToldRow {
  readonly line: number
  readonly told: ReadonlyMap<string, Told>
  readonly problems: readonly FieldProblem[]
}

/** Reads rows into what they say; remembers how often equal rows were met, to tell keyless records apart. */
export interface RowReader { read(row: TableRow): ToldRow }

/** @param object the object that the file is about: a row that does not name one of these is refused, others may be absent. */
export function createRowReader(registry: Registry, plan: ImportPlan, object: string, headers: readonly string[], words: ChoiceWords, named?: NamedBy): RowReader {
  const met = new Map<number, number>()
  const main = mainEntity(plan, object)
  const entities = plan.entities.map((entity) => readerOf(registry, plan, entity, entity === main, headers, words, named))
  return {
    read(row) {
      const told = new Map<string, Told>()
      const problems: FieldProblem[] = [...row.problems ?? []]
      if (problems.length > 0) return { line: row.line, told, problems }
      if (row.cells.length > headers.length && row.cells.slice(headers.length).some((cell) => cell.trim() !== '')) problems.push(tooManyCells(row.cells.length, headers.length))
      for (const read of entities) {
        const one = read(row.cells, told, problems)
        if (one === undefined) continue
        told.set(one.entity.name, one.entity.key.length === 0 || one.byContent === true ? numbered(one, met) : one)
      }
      if (main !== undefined && problems.length === 0 && !told.has(main.name)) problems.push(nothingSaid)
      return { line: row.line, told, problems }
    },
  }
}

/** The entity that the rows are: the last of the file's object. */
export function mainEntity(plan: ImportPlan, object: string): EntityPlan | undefined {
  return plan.entities.findLast((entity) => entity.object === object) ?? plan.entities.at(-1)
}

type ReadEntity = (cells: readonly string[], told: ReadonlyMap<string, Told>, problems: FieldProblem[]) => Told | undefined
interface FieldColumn { readonly name: string; readonly field: Field; readonly from: ColumnSource; readonly hints: ParseHints; readonly dated: boolean; /** What equal cells were read as: most columns repeat themselves. */ readonly seen: Map<string, Parsed> }

function readerOf(registry: Registry, plan: ImportPlan, entity: EntityPlan, main: boolean, headers: readonly string[], words: ChoiceWords, named: NamedBy | undefined): ReadEntity {
  const columns: FieldColumn[] = []
  const constants: Record<string, Json> = {}
  const pointing: [string, Pointer][] = []
  const common = { language: plan.language, zone: plan.zone, baseCurrency: plan.currency, dateOrder: plan.dateOrder }
  for (const [name, from] of Object.entries(entity.fields)) {
    const field = registry.field(entity.object, name)
    if ('constant' in from) constants[name] = from.constant
    else if ('entity' in from) pointing.push([name, { names: entitiesOf(from), kind: field.type === 'target' || field.type === 'links' ? field.type : 'relation' }])
    else columns.push({ name, field, from, hints: { ...common, choice: words(entity.object, name), ...(field.type === 'text' && field.naming !== undefined && named !== undefined ? { named: named(field.naming) } : {}) }, dated: isDated(field), seen: new Map() })
  }
  const fingerprint = main ? registry.object(entity.object).fingerprint : undefined
  const pointers = new Set(pointing.map(([name]) => name))
  const needed = [...entity.key, ...entity.needs].filter((name) => !pointers.has(name))
  return (cells, told, problems) => {
    const values: Record<string, Json> = { ...constants }
    const broken = new Set<string>()
    let filled = columns.length === 0
    for (const column of columns) {
      const { name, from, dated } = column
      const text = cellText(cells, from)
      if (text === '') {
        // A date that the file leaves open is open, not today; whoever has one already keeps it.
        if (dated) values[name] = null
        continue
      }
      filled = true
      const parsed = read(text, column)
      if ('rule' in parsed) {
        broken.add(name)
        problems.push(problem(headers, from, parsed.rule, parsed.values))
      } else if (parsed.value !== null) values[name] = parsed.value
    }
    if (!filled) return undefined
    const keyed = entity.key.every((name) => (pointers.has(name) ? pointing.some(([field, { names }]) => field === name && names.some((each) => told.has(each))) : has(values, name) || broken.has(name)))
    // A row whose key is blank says nothing of this entity: no customer on a cash sale. What the file is about may be told otherwise.
    const silent = needed.some((name) => !has(values, name) && !broken.has(name))
    if (silent && !(fingerprint !== undefined && entity.needs.every((name) => has(values, name))) && (!main || entity.duplicates.length === 0 || entity.needs.some((name) => !has(values, name)))) {
      if (main && entity.needs.every((name) => has(values, name))) problems.push(...needed.filter((name) => !has(values, name)).map((name) => problem(headers, sourceOf(columns, name), 'required')))
      return undefined
    }
    const pointed = Object.fromEntries(pointing.map(([name, { names, kind }]) => [name, { names: names.filter((each) => told.has(each)), kind }] as const).filter(([, { names }]) => names.length > 0))
    if (fingerprint !== undefined && (entity.key.length === 0 || !keyed)) return { entity, values, pointers: pointed, keyed, byContent: true, key: contentOf(fingerprint, values) }
    return { entity, values, pointers: pointed, keyed, key: keyOf(entity, keyed, values, pointed, told) }
  }
}

function has(values: Readonly<Record<string, Json>>, name: string): boolean {
  return values[name] !== undefined && values[name] !== null
}

function isDated({ default: initial, required }: Field): boolean {
  return required !== true && typeof initial === 'object' && initial !== null && 'initial' in initial && (initial['initial'] === 'today' || initial['initial'] === 'now')
}

function sourceOf(columns: readonly FieldColumn[], name: string): ColumnSource {
  return columns.find((column) => column.name === name)?.from ?? { columns: [] }
}

const rememberedAtMost = 2000

function read(text: string, { field, hints, seen }: FieldColumn): Parsed {
  const before = seen.get(text)
  if (before !== undefined) return before
  const parsed = behaviourOf(field).parse(field.type === 'date' ? dayOf(text) : text, field, hints)
  if (text.length <= 60 && seen.size < rememberedAtMost) seen.set(text, parsed)
  return parsed
}

/** A date keeps its day, whatever time of day stands behind it. */
function dayOf(text: string): string {
  return text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '')
}

function keyOf(entity: EntityPlan, keyed: boolean, values: Readonly<Record<string, Json>>, pointers: Told['pointers'], told: ReadonlyMap<string, Told>): string {
  const pointed = (name: string) => (pointers[name]?.names ?? []).map((each) => told.get(each)?.key ?? '').join()
  if (entity.key.length > 0 && keyed) return JSON.stringify(entity.key.map((name) => (Object.hasOwn(pointers, name) ? pointed(name) : values[name] ?? null)))
  return JSON.stringify([values, Object.keys(pointers).map(pointed)])
}

/** What the telling fields hold, however it is spaced: a bank writes one text now with more, now with fewer blanks. */
function contentOf(fields: readonly string[], values: Readonly<Record<string, Json>>): string {
  return JSON.stringify(fields.map((name) => { const value = values[name] ?? null; return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, ' ').trim() : value }))
}

/** The second of two equal rows is a second record; the same file again finds both by the same numbers. */
function numbered(told: Told, met: Map<number, number>): Told {
  const hash = createHash('sha256').update(told.key).digest()
  const short = hash.readUIntBE(0, 6)
  const count = (met.get(short) ?? 0) + 1
  met.set(short, count)
  const externalId = `row:${hash.toString('base64url', 0, 20)}:${count}`
  return { ...told, keyed: true, values: { ...told.values, externalId }, key: JSON.stringify([externalId]) }
}

function problem(headers: readonly string[], { columns }: ColumnSource, rule: keyof typeof fieldRules, values: WordValues = {}): FieldProblem {
  return { path: `/${headers[columns[0] ?? 0] ?? ''}`, rule, message: fieldRules[rule], values }
}

const nothingSaid: FieldProblem = { path: '', rule: 'nothing', message: { en: 'The row does not say what it is about.', zh: '该行没有可导入的内容。' } }

function tooManyCells(found: number, wanted: number): FieldProblem {
  return {
    path: '', rule: 'cells', values: { found, wanted },
    message: { en: 'The row has {found} cells, the header {wanted}: perhaps a comma without quotes.', zh: '该行有 {found} 个单元格，表头有 {wanted} 个：可能有未加引号的逗号。' },
  }
}
