import { asText, type JsonObject } from '../../lib/json.ts'
import { inParts } from '../../lib/parts.ts'
import { isProblem, type Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { say } from '../../lib/words.ts'
import type { Filter } from '../../model/filter/filter.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { asEngine, type Context } from '../context.ts'
import type { Row } from '../engine.ts'
import type { ActEngine } from './engine.ts'
import { refusedByRecord, refusedByRole } from './guard.ts'
import { checkActionInput } from './input.ts'
import { lockFor } from './locking.ts'
import type { Bulk } from '../write/bulk.ts'
import { RolledBack } from '../write/rolled-back.ts'
import { updateHeld } from './held-writes.ts'
import { sentForApproval } from './hold.ts'
import { remember, rememberChanges } from './memory.ts'
import { notBulk, refused, tooMany } from './problems.ts'
import { readWithin } from './reading.ts'
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
  const tried = request.action === undefined
    ? await changeMany(engine, context, object, { ids, changes: request.changes ?? {}, runId: undefined })
    : await tryAction(engine, context, object, ids, request)
  const refusedIds = new Set(tried.refused.map(({ id }) => id))
  const sample: Row[] = []
  for (const id of ids.filter((each) => !refusedIds.has(each)).slice(0, sampled)) sample.push(await rowOf(engine, context, object, id))
  return { count: ids.length - tried.refused.length, refused: tried.refused, sample, ...(tried.effects.length === 0 ? {} : { effects: tried.effects }) }
}

/** What is refused leaves the others done, and is listed with the reason. A verb runs on each record in a transaction of its own. */
export async function runBulk(engine: ActEngine, context: Context, object: string, request: BulkRequest): Promise<BulkResult> {
  const ids = await selected(engine, context, object, request)
  const runId = engine.dependencies.newId(context.now)
  const { refused: refusals, entries, remembered } = request.action === undefined
    ? await changeMany(engine, context, object, { ids, changes: request.changes ?? {}, runId })
    : await actOnEach(engine, context, object, { ids, action: request.action, input: request.input ?? {}, runId })
  return { done: ids.length - refusals.length, refused: refusals, ...(remembered ? { undo: runId } : {}), entries }
}

interface Done { readonly refused: readonly BulkRefusal[]; readonly entries: readonly number[]; readonly remembered: boolean; readonly effects: readonly JsonObject[] }

async function actOnEach(engine: ActEngine, context: Context, object: string, { ids, action, input, runId }: { readonly ids: readonly string[]; readonly action: string; readonly input: JsonObject; readonly runId: string }): Promise<Done> {
  const refusals: BulkRefusal[] = []
  const entries: number[] = []
  let remembered = false
  const undoable = find(engine, action, { object }).implementation.undo !== undefined
  for (const id of ids) {
    const tried = await attempt(engine, context, object, id, async (tx) => {
      const { memory, version, entries: written, waiting } = await runWithin({ ...engine, tx, context: withoutKey(context) }, action, { id, object, input })
      if (waiting !== undefined) return { waiting }
      if (memory !== undefined && version !== undefined && undoable) {
        await remember(tx, context, { runId, object, recordId: id, action, memory, version })
        remembered = true
      }
      return { written }
    })
    if ('why' in tried) refusals.push(tried)
    else if ('waiting' in tried.result) refusals.push({ id, title: await titleOf(engine, context, object, id), why: reasonOf(sentForApproval(engine.dependencies.registry, tried.result.waiting)) })
    else entries.push(...tried.result.written)
  }
  return { refused: refusals, entries, remembered, effects: [] }
}

async function tryAction(engine: ActEngine, context: Context, object: string, ids: readonly string[], request: BulkRequest): Promise<Done> {
  const refusals: BulkRefusal[] = []
  const effects: JsonObject[] = []
  for (const id of ids) {
    const tried = await attempt(engine, context, object, id, async (tx) => { throw new RolledBack(await previewAction(engine, tx, context, object, id, request)) })
    if ('why' in tried) refusals.push(tried)
    else if (tried.result !== undefined) effects.push(tried.result)
  }
  return { refused: refusals, entries: [], remembered: false, effects }
}

const batch = 500

/** Changes fields as a form would, some hundred records at a time. Without `runId` each batch is rolled back. */
async function changeMany(engine: ActEngine, context: Context, object: string, { ids, changes, runId }: { readonly ids: readonly string[]; readonly changes: JsonObject; readonly runId: string | undefined }): Promise<Done> {
  const { database, writer } = engine.dependencies
  const refusals: BulkRefusal[] = []
  const entries: number[] = []
  if (runId !== undefined && (await engine.dependencies.gate?.concerns(context, object, 'record.update')) === true) return changeEach(engine, context, object, ids, changes)
  for (const part of inParts(ids, batch)) {
    const done = await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const result = await writer.updateMany(tx, context, object, part.map((id) => ({ id, changes })))
      if (runId === undefined) throw new RolledBack(result)
      await rememberChanges(tx, context, { runId, object, entries: result.entries, names: Object.keys(changes) })
      return result
    }).catch(trialResult<Bulk>)
    entries.push(...done.entries)
    for (const { index, problem } of done.refused) {
      const id = part[index] ?? ''
      refusals.push({ id, title: await titleOf(engine, context, object, id), why: reasonOf(problem) })
    }
  }
  return { refused: refusals, entries, remembered: entries.length > 0, effects: [] }
}

/** Where a change may have to wait for an approval: one record at a time, what waits listed among those that are not done. */
async function changeEach(engine: ActEngine, context: Context, object: string, ids: readonly string[], changes: JsonObject): Promise<Done> {
  const refusals: BulkRefusal[] = []
  const entries: number[] = []
  for (const id of ids) {
    try {
      entries.push(...(await updateHeld(engine.dependencies, withoutKey(context), object, id, { input: changes, version: undefined })).entries)
    } catch (error) {
      if (!isProblem(error) || error.details.status >= 500) throw error
      refusals.push({ id, title: await titleOf(engine, context, object, id), why: reasonOf(error) })
    }
  }
  return { refused: refusals, entries, remembered: false, effects: [] }
}

/** The result that a trial threw in order to be rolled back; any other error goes on. */
function trialResult<Result>(error: unknown): Result {
  if (!(error instanceof RolledBack)) throw error
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- thrown by the trial itself, of the same type
  return error.result as Result
}

/** A key names one mutation; in bulk it would make every record after the first the same one. */
function withoutKey(context: Context): Context {
  const { idempotencyKey, ...rest } = context
  return idempotencyKey === undefined ? context : rest
}

async function attempt<Result>(engine: ActEngine, context: Context, object: string, id: string, run: (tx: Transaction) => Promise<Result>): Promise<{ readonly result: Result } | BulkRefusal> {
  const { database } = engine.dependencies
  try {
    return { result: await database.transaction({ workspaceId: context.workspaceId }, run) }
  } catch (error) {
    if (error instanceof RolledBack) return { result: trialResult<Result>(error) }
    if (!isProblem(error) || error.details.status >= 500) throw error
    return { id, title: await titleOf(engine, context, object, id), why: reasonOf(error) }
  }
}

function reasonOf({ details: { title, values, fields } }: Problem): Words {
  const said = fields?.[0]
  const inLanguage = (language: 'en' | 'zh') => (said === undefined ? say(title, language, values) : `${said.path.slice(1)}: ${say(said.message, language, said.values)}`)
  return { en: inLanguage('en'), zh: inLanguage('zh') }
}

async function previewAction(engine: ActEngine, tx: Transaction, context: Context, objectName: string, id: string, request: BulkRequest): Promise<JsonObject | undefined> {
  const { action, implementation, object } = find(engine, request.action ?? '', { object: objectName })
  const byRole = refusedByRole({ context, action, object })
  if (byRole !== undefined) throw refused(byRole, action)
  const input = checkActionInput(action, request.input ?? {}, context)
  const locked = await lockFor(tx, context, action, object, id)
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
