import type { JsonObject } from '../../lib/json.ts'
import { isProblem, type Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { say } from '../../lib/words.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import type { ActEngine } from './acts.ts'
import { refusedByRecord, refusedByRole } from './guard.ts'
import { checkActionInput } from './input.ts'
import { lockRecord } from './locking.ts'
import { remember } from './memory.ts'
import { notBulk, refused, tooMany } from './problems.ts'
import { asEngine, asText, readWithin } from './reading.ts'
import { doingOf, find, runWithin } from './run.ts'

/** Which records, and what with them: changed fields, or a verb with its input. */
export interface BulkRequest {
  readonly ids?: readonly string[]
  readonly filter?: Filter
  readonly changes?: JsonObject
  readonly action?: string
  readonly input?: JsonObject
}

export interface BulkRefusal { readonly id: string; readonly title: string; readonly why: Words }
export interface BulkPreview {
  /** Records that it would reach. */
  readonly count: number
  readonly refused: readonly BulkRefusal[]
  readonly sample: readonly Row[]
  /** What else it would touch, as the verb's own preview says (records that follow, by object). */
  readonly effects?: readonly JsonObject[]
}
export interface BulkResult { readonly done: number; readonly refused: readonly BulkRefusal[]; readonly undo?: string; readonly entries: readonly number[] }

/** The most records of one call; more is a job. */
const most = 5000
const sampled = 5

/** What a bulk change would do: tried on each record in a transaction that is rolled back. */
export async function previewBulk(engine: ActEngine, context: Context, object: string, request: BulkRequest): Promise<BulkPreview> {
  const ids = await selected(engine, context, object, request)
  const refusals: BulkRefusal[] = []
  const sample: Row[] = []
  const effects: JsonObject[] = []
  for (const id of ids) {
    const tried = await attempt(engine, context, object, id, async (tx) => {
      if (request.action === undefined) { await changeFields(engine, tx, context, object, id, request.changes ?? {}); throw new RolledBack(undefined) }
      throw new RolledBack(await previewAction(engine, tx, context, object, id, request))
    })
    if ('why' in tried) { refusals.push(tried); continue }
    if (tried.result !== undefined) effects.push(tried.result)
    if (sample.length < sampled) sample.push(await rowOf(engine, context, object, id))
  }
  return { count: ids.length - refusals.length, refused: refusals, sample, ...(effects.length === 0 ? {} : { effects }) }
}

/** Each record in a transaction of its own: one that is refused leaves the others done, and is listed with the reason. */
export async function runBulk(engine: ActEngine, context: Context, object: string, request: BulkRequest): Promise<BulkResult> {
  const ids = await selected(engine, context, object, request)
  const runId = engine.dependencies.newId(context.now)
  const refusals: BulkRefusal[] = []
  const entries: number[] = []
  let remembered = false
  for (const id of ids) {
    const tried = await attempt(engine, context, object, id, async (tx) => {
      const { memory, version, entries: written } = request.action === undefined
        ? await changeFields(engine, tx, context, object, id, request.changes ?? {})
        : await runWithin({ ...engine, tx, context: withoutKey(context) }, request.action, { id, object, ...(request.input === undefined ? {} : { input: request.input }) })
      if (memory !== undefined && version !== undefined && canUndo(engine, object, request.action)) {
        await remember(tx, context, { runId, object, recordId: id, action: request.action ?? 'update', memory, version })
        remembered = true
      }
      return written
    })
    if ('why' in tried) refusals.push(tried)
    else entries.push(...tried.result)
  }
  return { done: ids.length - refusals.length, refused: refusals, ...(remembered ? { undo: runId } : {}), entries }
}

/** A key names one mutation; in bulk it would make every record after the first the same one. */
function withoutKey(context: Context): Context {
  const { idempotencyKey, ...rest } = context
  return idempotencyKey === undefined ? context : rest
}

function canUndo(engine: ActEngine, object: string, action: string | undefined): boolean {
  return action === undefined || find(engine, action, { object }).implementation.undo !== undefined
}

/** Ends a transaction that was only a trial. */
class RolledBack<Result> extends Error {
  readonly result: Result
  constructor(result: Result) {
    super('rolled back as intended')
    this.result = result
  }
}

async function attempt<Result>(engine: ActEngine, context: Context, object: string, id: string, run: (tx: Transaction) => Promise<Result>): Promise<{ readonly result: Result } | BulkRefusal> {
  const { database } = engine.dependencies
  try {
    return { result: await database.transaction({ workspaceId: context.workspaceId }, run) }
  } catch (error) {
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- thrown by the trial itself, of the same type
    if (error instanceof RolledBack) return { result: error.result as Result }
    if (!isProblem(error) || error.details.status >= 500) throw error
    return { id, title: await titleOf(engine, context, object, id), why: reasonOf(error) }
  }
}

function reasonOf({ details: { title, values, fields } }: Problem): Words {
  const said = fields?.[0]
  const inLanguage = (language: 'en' | 'zh') => (said === undefined ? say(title, language, values) : `${said.path.slice(1)}: ${say(said.message, language, said.values)}`)
  return { en: inLanguage('en'), zh: inLanguage('zh') }
}

async function changeFields(engine: ActEngine, tx: Transaction, context: Context, objectName: string, id: string, changes: JsonObject) {
  const { registry, writer } = engine.dependencies
  const object = registry.object(objectName)
  const locked = await lockRecord(tx, context, object, id)
  const before = await readWithin(tx, registry, asEngine(context), objectName, id)
  const done = await writer.update(tx, context, objectName, id, changes, { action: 'update', rights: 'caller', version: locked.version })
  return { memory: valuesBefore(before, changes), version: done.version, entries: done.entries }
}

/** The values that stood there, in the form in which they are written. */
function valuesBefore(before: Row, changes: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, writable(before[name] ?? null)]))
}

/** A relation reads as { id, title } and is written as an id; money reads with base and rate and is written without. */
export function writable(value: Row[string]): Row[string] {
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map(writableItem)
  if ('amount' in value && 'currency' in value) return { amount: value['amount'] ?? null, currency: value['currency'] ?? null }
  if ('object' in value && 'id' in value) return { object: value['object'] ?? null, id: value['id'] ?? null }
  return 'id' in value ? value['id'] ?? null : value
}

function writableItem(item: Row[string]): NonNullable<Row[string]> {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item ?? ''
  const { title: _, ...kept } = item as Row
  return kept
}

async function previewAction(engine: ActEngine, tx: Transaction, context: Context, objectName: string, id: string, request: BulkRequest): Promise<JsonObject | undefined> {
  const { action, implementation, object } = find(engine, request.action ?? '', { object: objectName })
  const byRole = refusedByRole({ context, action, object })
  if (byRole !== undefined) throw refused(byRole, action)
  const input = checkActionInput(action, request.input ?? {}, context)
  const locked = await lockRecord(tx, context, object, id)
  const record = await readWithin(tx, engine.dependencies.registry, asEngine(context), objectName, id)
  const byRecord = refusedByRecord({ context, action, implementation, object }, locked, record, engine.dependencies.wordOf)
  if (byRecord !== undefined) throw refused(byRecord, action)
  return implementation.preview?.(doingOf({ ...engine, tx, context }, { action, object, input, id, record }))
}

async function selected(engine: ActEngine, context: Context, objectName: string, { ids, filter, action }: BulkRequest): Promise<readonly string[]> {
  const { registry, reader } = engine.dependencies
  const object = registry.object(objectName)
  if (action !== undefined && registry.action(action).bulk !== true && (ids?.length ?? 2) > 1) throw notBulk(registry.action(action))
  if (ids !== undefined) {
    if (ids.length > most) throw tooMany(most)
    return [...new Set(ids)]
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await reader.list(context, object.name, { ...(filter === undefined ? {} : { filter }), limit: 200, fields: ['id'], ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.rows.map(({ id }) => asText(id)))
    if (found.length > most) throw tooMany(most)
    cursor = page.next
  } while (cursor !== undefined)
  return found
}

async function rowOf({ dependencies }: ActEngine, context: Context, object: string, id: string): Promise<Row> {
  const { database, registry } = dependencies
  return database.transaction({ workspaceId: context.workspaceId }, (tx) => readWithin(tx, registry, context, object, id))
}

async function titleOf(engine: ActEngine, context: Context, object: string, id: string): Promise<string> {
  const row = await rowOf(engine, context, object, id).catch(() => undefined)
  const resolved: ResolvedObject = engine.dependencies.registry.object(object)
  return asText(row?.[resolved.title])
}
