import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Told, ToldRow } from './cells.ts'
import type { JournalRow } from './journal.ts'
import { findByDuplicateKeys, findByKey } from './lookup.ts'
import type { EntityPlan, ImportPlan } from './plan.ts'
import type { SetResult, SetWriter } from './ports.ts'

export interface BatchDependencies { readonly registry: Registry; readonly writer: SetWriter }

export interface Counts { readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: number }

/** A row of a batch with its cells, kept for the report of refused ones. */
export interface BatchRow extends ToldRow { readonly cells: readonly string[] }

/** One record of one entity, told of by one or more rows of the batch. */
interface Item {
  readonly told: Told
  readonly lines: number[]
  values: Record<string, Json>
  id: string | undefined
  problems: readonly FieldProblem[]
}

/**
 * Writes what a batch of rows tells of, entity after entity, all in the given transaction. A row with a problem in one of its
 * entities is refused for that entity and those that point at it, with the reason.
 * @returns the lines of the journal and the counts over records of the entities.
 */
export async function writeBatch(dependencies: BatchDependencies, tx: Transaction, context: Context, plan: ImportPlan, rows: readonly BatchRow[]): Promise<{ readonly journal: readonly JournalRow[]; readonly counts: Counts }> {
  const refused = new Map<number, FieldProblem[]>()
  for (const { line, problems } of rows) if (problems.length > 0) refused.set(line, [...problems])
  const items = new Map<string, Map<string, Item>>()
  const journal: JournalRow[] = []
  for (const entity of plan.entities) {
    const ofEntity = collect(entity, rows, refused, items)
    items.set(entity.name, ofEntity)
    journal.push(...await writeEntity(dependencies, tx, context, entity, [...ofEntity.values()], refused))
  }
  const cells = new Map(rows.map((row) => [row.line, row.cells]))
  for (const [line, problems] of refused) {
    const entity = plan.entities.at(-1)
    journal.push({ line, entity: '', object: entity?.object ?? '', recordId: null, outcome: 'refused', version: null, problems, cells: cells.get(line) ?? [] })
  }
  return { journal, counts: count(journal) }
}

function count(journal: readonly JournalRow[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of journal) counts[outcome] += 1
  return counts
}

/** Rows that tell of the same record are one item; what a later row says is laid over the earlier, blanks aside. */
function collect(entity: EntityPlan, rows: readonly BatchRow[], refused: Map<number, FieldProblem[]>, items: ReadonlyMap<string, Map<string, Item>>): Map<string, Item> {
  const collected = new Map<string, Item>()
  for (const row of rows) {
    const told = row.told.get(entity.name)
    if (told === undefined || refused.has(row.line)) continue
    const pointed = pointedValues(told, row, items)
    if ('problems' in pointed) {
      refused.set(row.line, [...pointed.problems])
      continue
    }
    const item = collected.get(told.key)
    if (item === undefined) collected.set(told.key, { told, lines: [row.line], values: { ...told.values, ...pointed.values }, id: undefined, problems: [] })
    else {
      item.lines.push(row.line)
      if (entity.found === 'update') item.values = { ...item.values, ...told.values, ...pointed.values }
    }
  }
  return collected
}

function pointedValues(told: Told, row: BatchRow, items: ReadonlyMap<string, Map<string, Item>>): { readonly values: Record<string, Json> } | { readonly problems: readonly FieldProblem[] } {
  const values: Record<string, Json> = {}
  for (const [field, name] of Object.entries(told.pointers)) {
    const target = row.told.get(name)
    const item = target === undefined ? undefined : items.get(name)?.get(target.key)
    if (item === undefined) continue
    if (item.problems.length > 0) return { problems: item.problems }
    if (item.id !== undefined) values[field] = item.id
  }
  return { values }
}

async function writeEntity({ registry, writer }: BatchDependencies, tx: Transaction, context: Context, entity: EntityPlan, items: readonly Item[], refused: Map<number, FieldProblem[]>): Promise<JournalRow[]> {
  const object = registry.object(entity.object)
  const shaped = items.map((item) => ({ key: item.told.key, values: item.values }))
  const found = await findByKey(tx, context, registry, object, entity.key.length === 0 ? ['externalId'] : entity.key, shaped)
  if (entity.duplicates) {
    const more = await findByDuplicateKeys(tx, context, object, shaped.filter(({ key }) => !found.has(key)))
    for (const [key, id] of more) found.set(key, id)
  }
  const known = items.filter((item) => found.has(item.told.key))
  const unknown = items.filter((item) => !found.has(item.told.key))
  for (const item of known) item.id = found.get(item.told.key)
  const journal: JournalRow[] = []
  if (entity.found === 'refuse') refuse(known, [already], refused)
  else if (entity.found === 'update') {
    const results = await writer.updateEach(tx, context, object.name, known.map((item) => ({ id: item.id ?? '', input: changesOf(entity, registry, item) })))
    known.forEach((item, index) => { journal.push(...note(entity, item, results[index], 'updated', refused)) })
  } else for (const item of known) journal.push(...note(entity, item, { id: item.id ?? '', version: 0, changed: false }, 'updated', refused))
  if (entity.missing === 'refuse') refuse(unknown, [absent(entity)], refused)
  else if (entity.missing === 'create') {
    const results = await writer.createMany(tx, context, object.name, unknown.map((item) => inputOf(registry, object.name, item.values)))
    unknown.forEach((item, index) => { journal.push(...note(entity, item, results[index], 'created', refused)) })
  }
  return journal
}

/** Keys are not written again, so that a match by phone does not overwrite a name. Creation dates stay. */
function changesOf(entity: EntityPlan, registry: Registry, item: Item): Record<string, Json> {
  const { createdAt: _createdAt, createdBy: _createdBy, ...rest } = item.values
  const fields = registry.object(entity.object).allFields
  const changes = Object.fromEntries(Object.entries(rest).filter(([name]) => !entity.key.includes(name) && fields[name]?.immutable !== true && fields[name]?.type !== 'autoNumber'))
  return inputOf(registry, entity.object, changes)
}

/** Ids as the field takes them: alone, with their object, or as a list of links. */
function inputOf(registry: Registry, object: string, values: Readonly<Record<string, Json>>): Record<string, Json> {
  const { allFields } = registry.object(object)
  return Object.fromEntries(Object.entries(values).map(([name, value]) => {
    const field = allFields[name]
    if (field?.type === 'links' && typeof value === 'string') return [name, [{ object: field.to[0] ?? '', id: value }]]
    if (field?.type === 'target' && typeof value === 'string') return [name, { object: field.to[0] ?? '', id: value }]
    return [name, value]
  }))
}

function note(entity: EntityPlan, item: Item, result: SetResult | undefined, outcome: 'created' | 'updated', refused: Map<number, FieldProblem[]>): JournalRow[] {
  if (result === undefined || 'problems' in result) {
    refuse([item], result?.problems ?? [], refused)
    return []
  }
  item.id = result.id
  const [line = 0] = item.lines
  return [{
    line, entity: entity.name, object: entity.object, recordId: result.id, outcome: result.changed ? outcome : 'unchanged',
    version: result.version === 0 ? null : result.version, problems: null, cells: null,
  }]
}

function refuse(items: readonly Item[], problems: readonly FieldProblem[], refused: Map<number, FieldProblem[]>): void {
  for (const item of items) {
    item.problems = problems
    for (const line of item.lines) refused.set(line, [...(refused.get(line) ?? []), ...problems])
  }
}

const already: FieldProblem = { path: '', rule: 'exists', message: { en: 'There is such a record already.', zh: '已存在相同的记录。' } }
const absent = (entity: EntityPlan): FieldProblem => ({
  path: '', rule: 'missing', values: { name: entity.name },
  message: { en: 'There is no such record yet ({name}).', zh: '尚无对应的记录（{name}）。' },
})
