import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { checkInput } from '../../model/fields/check.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { type BatchRow, collect, refuse } from './batch.ts'
import { createRowReader, mainEntity } from './cells.ts'
import type { Item } from './item.ts'
import { aliases, findItems } from './match.ts'
import { meantNames, type Suggested } from './meant.ts'
import type { EntityPlan, ImportPlan } from './plan.ts'
import type { RunDependencies } from './run.ts'
import type { Table } from './reading/index.ts'
import { absent, already, held } from './words.ts'

export interface PreviewRow { readonly line: number; readonly records: readonly { readonly entity: string; readonly object: string; readonly id: string | null; readonly values: Readonly<Record<string, Json>> }[] }
export interface PreviewRefusal { readonly line: number; readonly cells: readonly string[]; readonly problems: readonly FieldProblem[] }

/** What an import would do, without doing it. */
export interface Preview {
  readonly rows: number
  /** false: the file is so long that only its first rows were looked at. */
  readonly whole: boolean
  /** Rows that can be imported as they are. */
  readonly ready: number
  /** Rows that can be imported, but name something that is not there or may be misspelt. */
  readonly toLookAt: number
  readonly refused: number
  /** Records of the file's own object. */
  readonly toCreate: number
  readonly found: number
  /** Records of other objects that would be made along the way. */
  readonly alongTheWay: readonly { readonly entity: string; readonly object: string; readonly count: number; readonly samples: readonly string[] }[]
  readonly suggestions: readonly Suggested[]
  readonly first: readonly PreviewRow[]
  readonly refusals: readonly PreviewRefusal[]
}

export interface PreviewRun { readonly context: Context; readonly plan: ImportPlan; readonly object: string; readonly table: Table }

const most = { first: 20, refusals: 50, samples: 5, milliseconds: 20_000, batch: 2000 } as const
const toCome = '00000000-0000-7000-8000-000000000000'

interface Seen {
  rows: number
  whole: boolean
  refused: number
  found: number
  /** By entity: keys of the records that would be made, with the lines that name them. */
  readonly made: Map<EntityPlan, Map<string, { readonly title: string; lines: number }>>
  readonly lacking: Map<EntityPlan, Map<string, { readonly title: string; lines: number }>>
  readonly doubtful: Set<number>
  readonly first: PreviewRow[]
  readonly refusals: PreviewRefusal[]
}

/** Reads the whole file (for twenty seconds at most) and says what the import would do. Nothing is written. */
export async function previewImport(dependencies: RunDependencies, run: PreviewRun): Promise<Preview> {
  const { registry, words, named, clock, database } = dependencies
  const { plan, object, table, context } = run
  const reader = createRowReader(registry, plan, object, table.headers, words, named)
  const empty = () => new Map(plan.entities.map((entity) => [entity, new Map<string, { readonly title: string; lines: number }>()]))
  const seen: Seen = { rows: 0, whole: true, refused: 0, found: 0, made: empty(), lacking: empty(), doubtful: new Set(), first: [], refusals: [] }
  const until = clock.now() + most.milliseconds
  let batch: BatchRow[] = []
  const look = async () => {
    await database.transaction({ workspaceId: context.workspaceId }, (tx) => lookAt(dependencies, tx, run, batch, seen))
    batch = []
  }
  for await (const row of table.rows) {
    batch.push({ ...reader.read(row), cells: row.cells })
    seen.rows += 1
    if (batch.length < most.batch) continue
    await look()
    if (clock.now() > until) {
      seen.whole = false
      break
    }
  }
  if (batch.length > 0) await look()
  return told(dependencies, run, seen)
}

async function lookAt({ registry }: RunDependencies, tx: Transaction, { context, plan, table, object }: PreviewRun, rows: readonly BatchRow[], seen: Seen): Promise<void> {
  const main = mainEntity(plan, object)
  const refused = new Map<number, FieldProblem[]>(rows.filter(({ problems }) => problems.length > 0).map(({ line, problems }) => [line, [...problems]]))
  const items = new Map<string, Map<string, Item>>()
  for (const entity of plan.entities) {
    const ofEntity = collect(entity, rows, refused, items)
    items.set(entity.name, ofEntity)
    await judge({ registry, tx, context, headers: table.headers, refused, seen, isMain: entity === main }, entity, [...ofEntity.values()])
  }
  seen.refused += refused.size
  for (const row of rows) {
    const problems = refused.get(row.line)
    if (problems !== undefined) { if (seen.refusals.length < most.refusals) seen.refusals.push({ line: row.line, cells: row.cells, problems }) }
    else if (seen.first.length < most.first) seen.first.push({ line: row.line, records: recordsOf(plan, row, items) })
  }
}

interface Judging {
  readonly registry: RunDependencies['registry']; readonly tx: Transaction; readonly context: Context; readonly headers: readonly string[]
  readonly refused: Map<number, FieldProblem[]>; readonly seen: Seen; readonly isMain: boolean
}

async function judge(judging: Judging, entity: EntityPlan, all: readonly Item[]): Promise<void> {
  if (all.length === 0) return
  const { registry, seen } = judging
  const object = registry.object(entity.object)
  const found = await findItems(judging, entity, object, all)
  const { unknown } = aliases(entity, object, all.filter((item) => !found.has(item)))
  for (const [item, match] of found) {
    item.id = match.id
    if (match.hidden === true) refuse(judging, entity, [item], [held])
    else if (entity.found === 'refuse') refuse(judging, entity, [item], [already])
    else if (judging.isMain) seen.found += 1
  }
  for (const item of unknown) {
    const made = seen.made.get(entity)?.get(item.told.key)
    if (made !== undefined) made.lines += item.lines.length
    else if (entity.missing === 'create') makeOne(judging, entity, item)
    else lackOne(judging, entity, item)
    if (item.problems.length === 0 && entity.missing === 'create') {
      item.id = toCome
      item.fresh = true
    }
  }
}

function makeOne(judging: Judging, entity: EntityPlan, item: Item): void {
  const { registry, seen } = judging
  const { createdAt: _at, createdBy: _by, ...values } = item.values
  const { problems } = checkInput(registry, entity.object, values, 'create', ['import'])
  if (problems.length > 0) refuse(judging, entity, [item], problems)
  else seen.made.get(entity)?.set(item.told.key, { title: titleOf(judging, entity, item), lines: item.lines.length })
}

function lackOne(judging: Judging, entity: EntityPlan, item: Item): void {
  if (entity.missing === 'refuse') refuse(judging, entity, [item], [absent(entity)])
  else for (const line of item.lines) judging.seen.doubtful.add(line)
  const lacking = judging.seen.lacking.get(entity)
  const before = lacking?.get(item.told.key)
  if (before === undefined) lacking?.set(item.told.key, { title: titleOf(judging, entity, item), lines: item.lines.length })
  else before.lines += item.lines.length
}

function titleOf({ registry }: Judging, entity: EntityPlan, item: Item): string {
  const title = item.values[registry.object(entity.object).title]
  return typeof title === 'string' ? title : ''
}

function recordsOf(plan: ImportPlan, row: BatchRow, items: ReadonlyMap<string, ReadonlyMap<string, Item>>): PreviewRow['records'] {
  return plan.entities.flatMap((entity) => {
    const told = row.told.get(entity.name)
    const item = told === undefined ? undefined : items.get(entity.name)?.get(told.key)
    return told === undefined ? [] : [{ entity: entity.name, object: entity.object, id: item?.id === toCome ? null : item?.id ?? null, values: told.values }]
  })
}

async function told(dependencies: RunDependencies, run: PreviewRun, seen: Seen): Promise<Preview> {
  const main = mainEntity(run.plan, run.object)
  const named = run.plan.entities.filter((entity) => entity !== main)
  const suggestions = await meantNames(dependencies, run.context, named.map((entity) => ({ entity, names: [...seen.made.get(entity)?.values() ?? [], ...seen.lacking.get(entity)?.values() ?? []] })))
  const misspelt = suggestions.reduce((sum, { rows }) => sum + rows, 0)
  const toLookAt = Math.min(seen.rows - seen.refused, seen.doubtful.size + misspelt)
  return {
    rows: seen.rows, whole: seen.whole, ready: seen.rows - seen.refused - toLookAt, toLookAt, refused: seen.refused,
    toCreate: (main === undefined ? undefined : seen.made.get(main)?.size) ?? 0, found: seen.found, suggestions, first: seen.first, refusals: seen.refusals,
    alongTheWay: named.flatMap((entity) => {
      const made = [...seen.made.get(entity)?.values() ?? []]
      return made.length === 0 ? [] : [{ entity: entity.name, object: entity.object, count: made.length, samples: made.slice(0, most.samples).map(({ title }) => title) }]
    }),
  }
}
