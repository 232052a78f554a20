import { permissionOn } from '../../access/permissions.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { FieldProblem, Problem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Pointer, Told, ToldRow } from './cells.ts'
import { already, absent, inFile, held } from './words.ts'
import { changesOf } from './inputs.ts'
import type { Item } from './item.ts'
import type { JournalRow } from './journal.ts'
import { aliases, findItems } from './match.ts'
import type { EntityPlan, ImportPlan } from './plan.ts'
import type { ImportDependencies } from './ports.ts'
import { storable } from './reading/index.ts'
import { versionsOf } from './versions.ts'

export type BatchDependencies = Pick<ImportDependencies, 'registry' | 'writer'>

/** Records of the file's own object that were made, changed, found as they are; and rows that were refused. */
export interface Counts { readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: number }

/** A row of a batch with its cells, kept for the report of refused ones. */
export interface BatchRow extends ToldRow { readonly cells: readonly string[] }

export interface BatchPlan { readonly plan: ImportPlan; readonly headers: readonly string[]; /** The entity that is counted. */ readonly main: EntityPlan | undefined }

interface Batch extends BatchDependencies, BatchPlan {
  readonly tx: Transaction
  readonly context: Context
  readonly refused: Map<number, FieldProblem[]>
  readonly journal: JournalRow[]
  readonly counts: { created: number; updated: number; unchanged: number; refused: number }
}

const as = { action: 'import', rights: 'caller' } as const

/**
 * Writes what a batch of rows tells of, entity after entity, all in the given transaction. A row with a problem in one of its
 * entities is refused for that entity and those that point at it, with the reason.
 * @returns the lines of the journal and the counts.
 */
export async function writeBatch(dependencies: BatchDependencies, tx: Transaction, context: Context, given: BatchPlan, rows: readonly BatchRow[]): Promise<{ readonly journal: readonly JournalRow[]; readonly counts: Counts }> {
  const batch: Batch = { ...dependencies, ...given, tx, context, refused: new Map(), journal: [], counts: { created: 0, updated: 0, unchanged: 0, refused: 0 } }
  for (const { line, problems } of rows) if (problems.length > 0) batch.refused.set(line, [...problems])
  const items = new Map<string, Map<string, Item>>()
  for (const entity of given.plan.entities) {
    const ofEntity = collect(entity, rows, batch.refused, items)
    items.set(entity.name, ofEntity)
    await writeEntity(batch, entity, [...ofEntity.values()])
  }
  const cells = new Map(rows.flatMap((row) => (batch.refused.has(row.line) ? [[row.line, row.cells.map(storable)] as const] : [])))
  for (const [line, problems] of batch.refused) {
    batch.journal.push({ line, entity: '', object: given.main?.object ?? '', recordId: null, outcome: 'refused', version: null, problems, cells: cells.get(line) ?? [] })
  }
  return { journal: batch.journal, counts: { ...batch.counts, refused: batch.refused.size } }
}

/** Rows that tell of the same record are one item; what a later row says is laid over the earlier, blanks aside. */
export function collect(entity: EntityPlan, rows: readonly BatchRow[], refused: Map<number, FieldProblem[]>, items: ReadonlyMap<string, ReadonlyMap<string, Item>>): Map<string, Item> {
  const collected = new Map<string, Item>()
  for (const row of rows) {
    const told = row.told.get(entity.name)
    if (told === undefined || refused.has(row.line)) continue
    const pointed = pointedValues(told, row, items)
    if ('problems' in pointed) {
      refused.set(row.line, [...pointed.problems])
      continue
    }
    const key = entity.found === 'create' ? `${told.key} ${row.line}` : told.key
    const item = collected.get(key)
    if (item === undefined) {
      collected.set(key, { told, lines: [row.line], values: { ...told.values, ...pointed.values }, id: undefined, fresh: false, beneathFresh: pointed.fresh, problems: [] })
    } else {
      item.lines.push(row.line)
      if (entity.found === 'update') item.values = { ...item.values, ...filled(told.values), ...pointed.values }
    }
  }
  return collected
}

const filled = (values: Readonly<Record<string, Json>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

type Pointed = { readonly values: Record<string, Json>; readonly fresh: boolean } | { readonly problems: readonly FieldProblem[] }

function pointedValues(told: Told, row: BatchRow, items: ReadonlyMap<string, ReadonlyMap<string, Item>>): Pointed {
  const values: Record<string, Json> = {}
  let fresh = false
  for (const [field, { names, kind }] of Object.entries(told.pointers)) {
    const found = names.flatMap((name) => {
      const target = row.told.get(name)
      const item = target === undefined ? undefined : items.get(name)?.get(target.entity.found === 'create' ? `${target.key} ${row.line}` : target.key)
      return item === undefined || target === undefined ? [] : [{ item, object: target.entity.object }]
    })
    const [first] = found
    const held = found.find(({ item }) => item.id !== undefined)
    if (first !== undefined && held === undefined && first.item.problems.length > 0) return { problems: first.item.problems }
    if (held === undefined) continue
    values[field] = valueOf(kind, held.object, held.item.id ?? '')
    if (held.item.fresh && told.entity.key.includes(field)) fresh = true
  }
  return { values, fresh }
}

function valueOf(kind: Pointer['kind'], object: string, id: string): Json {
  if (kind === 'relation') return id
  return kind === 'target' ? { object, id } : [{ object, id }]
}

async function writeEntity(batch: Batch, entity: EntityPlan, all: readonly Item[]): Promise<void> {
  if (all.length === 0) return
  const object = batch.registry.object(entity.object)
  const found = await findItems(batch, entity, object, all)
  const known = all.filter((item) => found.has(item))
  const { unknown, doubles } = aliases(entity, object, all.filter((item) => !found.has(item)))
  for (const item of known) item.id = found.get(item)?.id
  const hidden = known.filter((item) => found.get(item)?.hidden === true)
  refuse(batch, entity, hidden, [held])
  const open = known.filter((item) => found.get(item)?.hidden !== true)
  if (entity.found === 'refuse') refuse(batch, entity, open, [already])
  else if (entity.found === 'update') await update(batch, entity, object, open, new Map(open.map((item) => [item.id ?? '', found.get(item)?.version ?? 0])))
  else for (const _ of open) tally(batch, entity, 'unchanged')
  if (entity.missing === 'refuse') refuse(batch, entity, unknown, [absent(entity)])
  else if (entity.missing === 'create') await create(batch, entity, object, unknown)
  for (const [double, first] of doubles) follow(batch, entity, double, first)
}

/** A row that tells of a record which another row of the batch has made under other names. */
function follow(batch: Batch, entity: EntityPlan, double: Item, first: Item): void {
  if (entity.found === 'refuse') return refuse(batch, entity, [double], [inFile(first.lines[0] ?? 0)])
  if (first.problems.length > 0) return refuse(batch, entity, [double], first.problems)
  double.id = first.id
  double.fresh = first.fresh
  tally(batch, entity, 'unchanged')
}

async function create(batch: Batch, entity: EntityPlan, object: ResolvedObject, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return
  const beginning = beginningOf(batch, entity, object)
  const inputs = items.map((item): JsonObject => ({ ...beginning, ...item.values }))
  const { ids, refused } = await batch.writer.createMany(batch.tx, batch.context, object.name, inputs, as)
  const reasons = new Map(refused.map(({ index, problem }) => [index, problem]))
  for (const [index, item] of items.entries()) {
    const id = ids[index]
    if (id === undefined) refuse(batch, entity, [item], problemsOf(reasons.get(index)))
    else {
      item.id = id
      item.fresh = true
      note(batch, entity, item, id, 'created', 1)
    }
  }
}

/**
 * A file with a column for the owner says of each row whose it is, and where it is empty that it is nobody's yet: rules may give it
 * away. Who sees only what is their own keeps it, or would never see again what they brought in.
 */
function beginningOf({ context: { actor }, main }: Batch, entity: EntityPlan, object: ResolvedObject): JsonObject {
  const saysOwner = entity === main && entity.fields['owner'] !== undefined
  return saysOwner && permissionOn(actor.permissions, object.name).read === 'all' ? { owner: null } : {}
}

async function update(batch: Batch, entity: EntityPlan, object: ResolvedObject, items: readonly Item[], before: ReadonlyMap<string, number>): Promise<void> {
  // Several items may have been found to be one record: what the later one says is laid over the earlier.
  const merged = new Map<string, Record<string, Json>>()
  for (const item of items) merged.set(item.id ?? '', { ...merged.get(item.id ?? ''), ...changesOf(batch.context, batch.registry, entity, item.values) })
  const list = [...merged].filter(([, changes]) => Object.keys(changes).length > 0).map(([id, changes]) => ({ id, changes }))
  const { refused } = list.length === 0 ? { refused: [] } : await batch.writer.updateMany(batch.tx, batch.context, object.name, list, as)
  const reasons = new Map(refused.map(({ index, problem }) => [list[index]?.id ?? '', problem]))
  const after = await versionsOf(batch.tx, object, list.map(({ id }) => id))
  const noted = new Set<string>()
  for (const item of items) {
    const id = item.id ?? ''
    const reason = reasons.get(id)
    const version = after.get(id)
    if (reason !== undefined) refuse(batch, entity, [item], problemsOf(reason))
    else if (version === undefined || version === before.get(id) || noted.has(id)) tally(batch, entity, 'unchanged')
    else {
      noted.add(id)
      note(batch, entity, item, id, 'updated', version)
    }
  }
}

function note(batch: Batch, entity: EntityPlan, { lines }: Item, recordId: string, outcome: 'created' | 'updated', version: number): void {
  batch.journal.push({ line: lines[0] ?? 0, entity: entity.name, object: entity.object, recordId, outcome, version, problems: null, cells: null })
  tally(batch, entity, outcome)
}

function tally(batch: Batch, entity: EntityPlan, outcome: 'created' | 'updated' | 'unchanged'): void {
  if (entity === batch.main) batch.counts[outcome] += 1
}

/** Refuses records with all rows that tell of them. */
export function refuse(batch: Pick<Batch, 'headers' | 'refused'>, entity: EntityPlan, items: readonly Item[], problems: readonly FieldProblem[]): void {
  const placed = problems.map((problem) => ({ ...problem, path: columnOf(batch, entity, problem.path) }))
  for (const item of items) {
    item.problems = placed
    item.id = undefined
    for (const line of item.lines) batch.refused.set(line, [...(batch.refused.get(line) ?? []), ...placed])
  }
}

/** The engine names the field, a person looks for the column. */
function columnOf({ headers }: Pick<Batch, 'headers'>, entity: EntityPlan, path: string): string {
  const from = entity.fields[path.slice(1).split('/')[0] ?? '']
  const header = from !== undefined && 'columns' in from ? headers[from.columns[0] ?? -1] : undefined
  return header === undefined ? path : `/${header}`
}

/** What a refused record broke, field by field, or the problem as a whole. */
export function problemsOf(problem: Problem | undefined): readonly FieldProblem[] {
  if (problem === undefined) return []
  const { fields, kind, title, values } = problem.details
  if (fields !== undefined && fields.length > 0) return fields
  return [{ path: '', rule: kind, message: title, ...(values === undefined ? {} : { values }) }]
}
