import type { JsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import { together } from '../../lib/together.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Transaction, sql } from '../../platform/database/index.ts'
import { appendEntries } from '../../platform/feed/index.ts'
import { asEngine, type Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { refusedByRecord, refusedByRole } from './guard.ts'
import type { ActRequest, ActResult, Doing, Implementation, Outcome } from './implement.ts'
import { checkActionInput } from './input.ts'
import { type Locked, lockFor } from './locking.ts'
import { originOf } from './origin.ts'
import type { WriteAs } from '../write/work.ts'
import type { ActDependencies } from './ports.ts'
import { checkReferences } from './references.ts'
import { allRows, readWithin } from './reading.ts'
import { file } from './hold.ts'
import { notAPart, refused, versionConflict } from './problems.ts'

/** What a run knows of itself on its way. */
export interface Running {
  readonly dependencies: ActDependencies
  readonly implementations: ReadonlyMap<string, Implementation>
  readonly tx: Transaction
  readonly context: Context
  /** It was approved, or is a part of what was: no gate is asked again. */
  readonly passed?: true
  /** The verbs whose approval was given, or is tried for, where they are others. */
  readonly approvedAs?: readonly string[]
}

export interface Finished extends ActResult {
  readonly memory: JsonObject | undefined
  readonly version: number | undefined
  /** Nothing was done: it waits for an approval, of which this is told. */
  readonly waiting?: JsonObject
}

/**
 * Runs a verb inside a transaction: input, right, record, state, gate, function, end state, one entry of the feed.
 * @throws Problem for whatever refuses it; the transaction is then rolled back, so that nothing is half done.
 */
export async function runWithin(asked: Running, name: string, request: ActRequest): Promise<Finished> {
  const { dependencies, context } = asked
  const { action, implementation, object } = find(asked, name, request)
  const byRole = refusedByRole({ context, action, object })
  if (byRole !== undefined) throw refused(byRole, action)
  const input = checkActionInput(action, request.input ?? {}, context)
  const running = withReason(asked, input)
  if (implementation.takesAway !== true) await checkReferences(running.tx, context, dependencies.registry, action, input)
  if (action.kind === 'collection') {
    const run = async () => finish(running, { action, object, implementation }, undefined, await implementation.run(doingOf(running, { action, object, input })))
    return await holdBack(running, action, object, { input, run }) ?? run()
  }
  const { id, locked, record } = await findRecord(running, action, object, request)
  if (request.version !== undefined && request.version !== locked.version) throw versionConflict(await seen(running, object, id))
  const byRecord = refusedByRecord({ context, action, implementation, object }, locked, record, dependencies.wordOf)
  if (byRecord !== undefined) throw refused(byRecord, action)
  const at = await prepared(running, { action, implementation, object, input, at: { id, locked, record } })
  const doing = (approvedAs?: readonly string[]) => doingOf(approvedAs === undefined ? running : { ...running, approvedAs }, { action, object, input, id, record: at.record })
  const run = async (approvedAs?: readonly string[]) => finish(running, { action, object, implementation }, at, await implementation.run(doing(approvedAs)))
  return await holdBack(running, action, object, { input, at, run }) ?? await holdUnder(running, action, object, { input, at, run, under: () => implementation.under?.(doing()) ?? Promise.resolve([]) }) ?? run()
}

interface Preparing { readonly action: ActionDefinition; readonly implementation: Implementation; readonly object: ResolvedObject; readonly input: JsonObject; readonly at: FoundRecord }

/** The record as it stands once the verb has found out what is asked of a gate. */
async function prepared(running: Running, { action, implementation, object, input, at }: Preparing): Promise<FoundRecord> {
  if (implementation.prepare === undefined) return at
  const written = await implementation.prepare(doingOf(running, { action, object, input, id: at.id, record: at.record }))
  return written ? findRecord(running, action, object, { id: at.id }) : at
}

/** A reason that the form of the verb asks for stands in the history, as one that came with the request does. */
function withReason(running: Running, { reason }: JsonObject): Running {
  return typeof reason !== 'string' || running.context.reason !== undefined ? running : { ...running, context: { ...running.context, reason: reason.slice(0, 500) } }
}

interface Found { readonly action: ActionDefinition; readonly implementation: Implementation; readonly object: ResolvedObject }

/** @throws Problem 404 for a verb or object that is not declared. */
export function find({ dependencies: { registry }, implementations }: Pick<Running, 'dependencies' | 'implementations'>, name: string, request: ActRequest): Found {
  const action = registry.action(name)
  const object = registry.object(action.on === '*' ? request.object ?? '' : action.on)
  const implementation = implementations.get(name)
  if (implementation === undefined) throw new Error(`${name} has no function.`)
  return { action, implementation, object }
}

interface FoundRecord { readonly id: string; readonly locked: Locked; readonly record: Row }

async function findRecord({ tx, context, dependencies }: Running, action: ActionDefinition, object: ResolvedObject, { id = '' }: ActRequest): Promise<FoundRecord> {
  // The function sees all fields of the record in the clear: what the caller sees masked must not be copied masked. It is read behind the lock,
  // in the same round trip; its parts a function reads itself.
  const [locked, record] = await together(lockFor(tx, context, action, object, id), readWithin(tx, dependencies.registry, asEngine(context), object.name, id, { alone: true }))
  return { id, locked, record }
}

async function seen({ tx, context, dependencies }: Running, object: ResolvedObject, id: string): Promise<Row | undefined> {
  return readWithin(tx, dependencies.registry, context, object.name, id).catch(absent)
}

/** A record that the caller may not see (any more) is left out of the answer. */
function absent(error: unknown): undefined {
  if (!isProblem(error)) throw error
  return undefined
}

interface Held { readonly input: JsonObject; readonly at?: FoundRecord; readonly run: () => Promise<unknown> }

/** Undefined where it may run; else it waits from now on. What runs as a part of another goes with the whole. */
async function holdBack({ dependencies, tx, context, passed }: Running, action: ActionDefinition, object: ResolvedObject, { input, at, run }: Held): Promise<Finished | undefined> {
  const { gate } = dependencies
  if (gate === undefined || passed === true || action.reads === true || !(await gate.concerns(context, object.name, action.name))) return undefined
  const asked = { context, verb: action.name, object: object.name, input, ...(at === undefined ? {} : { id: at.id, record: at.record }) }
  const held = await gate.judge(tx, asked)
  if (held === undefined) return undefined
  // Tried once and taken back: what would be refused anyway asks nobody.
  await tx.run(sql`savepoint trial`)
  await run()
  await tx.run(sql`rollback to savepoint trial`)
  return { entries: [], memory: undefined, version: undefined, waiting: await file(dependencies, tx, held, asked, at?.locked.version) }
}

interface HeldUnder extends Omit<Held, 'run'> { readonly at: FoundRecord; readonly run: (approvedAs: readonly string[]) => Promise<unknown>; readonly under: () => Promise<readonly string[]> }

/** The same under the flows of other verbs whose yes the run needs: of all of them in one request. Tried as if it were given: what would be refused besides asks nobody. */
async function holdUnder({ dependencies, tx, context, passed }: Running, action: ActionDefinition, object: ResolvedObject, { input, at, run, under: find }: HeldUnder): Promise<Finished | undefined> {
  const { gate } = dependencies
  if (gate === undefined || passed === true || await gate.concerns(context, object.name, action.name)) return undefined
  const needed = await find()
  const concerned = await Promise.all(needed.map((verb) => gate.concerns(context, object.name, verb)))
  if (!concerned.includes(true)) return undefined
  const asking = { context, verb: action.name, under: needed.filter((_verb, index) => concerned[index] === true), object: object.name, input, id: at.id, record: at.record }
  const held = await gate.judge(tx, asking)
  if (held === undefined) return undefined
  const under = held.under ?? asking.under
  const asked = { ...asking, under }
  await tx.run(sql`savepoint trial`)
  await run(under)
  await tx.run(sql`rollback to savepoint trial`)
  return { entries: [], memory: undefined, version: undefined, waiting: await file(dependencies, tx, held, asked, at.locked.version) }
}

interface Given { readonly action: ActionDefinition; readonly object: ResolvedObject; readonly input: JsonObject; readonly id?: string; readonly record?: Row }

/** What the function is given; its writes bear the rights of the verb, its reads those of the engine. */
export function doingOf(running: Running, { action, object, input, id, record }: Given): Doing {
  const { context, tx, dependencies: { writer, registry } } = running
  const as = writeAs(running, action)
  const engine = asEngine(context)
  return {
    context, action, object: object.name, input, tx, approvedAs: running.approvedAs ?? [],
    get id() { return id ?? missing(action) },
    get record() { return record ?? missing(action) },
    derive: async (name, list) => { if (list.length > 0) await writer.deriveMany(tx, context, name, list) },
    read: (name, recordId) => readWithin(tx, registry, engine, name, recordId),
    list: (name, query) => allRows(running.dependencies.reader, tx, engine, name, query),
    seen: (name, query) => allRows(running.dependencies.reader, tx, context, name, query),
    aggregate: (name, query) => running.dependencies.reader.aggregateWithin(tx, engine, name, query),
    aggregateSeen: (name, query) => running.dependencies.reader.aggregateWithin(tx, context, name, query),
    table: (name, query) => running.dependencies.reader.tableWithin(tx, engine, name, query),
    tableSeen: (name, query) => running.dependencies.reader.tableWithin(tx, context, name, query),
    write: {
      create: (name, values) => writer.create(tx, context, name, values, { ...as, rights: 'caller' }),
      createMany: async (name, inputs) => {
        const { refused: [first], ids, entries } = await writer.createMany(tx, context, name, inputs, { ...as, rights: 'caller' })
        if (first !== undefined) throw first.problem
        return { ids, entries }
      },
      update: (name, recordId, values) => writer.update(tx, context, name, recordId, values, as),
      updateMany: async (name, list) => {
        const { refused: [first], entries } = await writer.updateMany(tx, context, name, list, as)
        if (first !== undefined) throw first.problem
        return { entries }
      },
      remove: (name, recordId) => writer.remove(tx, context, name, recordId, as),
      restore: (name, recordId) => writer.restore(tx, context, name, recordId, as),
      purge: (name, recordId) => writer.purge(tx, context, name, recordId, as),
    },
    act: async (called, request) => {
      const declared = registry.action(called)
      if (declared.reads !== true && action.parts?.includes(called) !== true) throw notAPart(action.name, called)
      return runWithin({ ...running, passed: true }, called, request)
    },
  }
}

/** The verb is the right to write; the verbs of one noun may write each other's fields. */
export function writeAs({ dependencies: { registry } }: Running, action: ActionDefinition): WriteAs {
  const writers = [...registry.actions.values()].filter(({ on }) => on === action.on).map(({ name }) => name)
  return { action: action.name, rights: 'action', writers: [...writers, ...action.writesAs ?? []] }
}

function missing({ name }: ActionDefinition): never {
  throw new Error(`${name} acts on a collection: there is no record.`)
}

/** Writes the record's own changes with its end state, as one entry that bears the verb's name. */
async function finish(running: Running, found: Found, at: FoundRecord | undefined, outcome: Outcome): Promise<Finished> {
  const [finished] = await together(writeOutcome(running, found, at, outcome), outcome.sent ?? Promise.resolve())
  return finished
}

async function writeOutcome(running: Running, { action, object }: Found, at: FoundRecord | undefined, outcome: Outcome): Promise<Finished> {
  const { tx, context, dependencies: { writer } } = running
  const { changes = {}, derived, result, memory, note, written } = outcome
  const common = { ...(result === undefined ? {} : { result }), memory }
  // What only reads tells nobody of itself: a screen that asks anew on every change of the object would be answered with a change, for ever.
  const silent = action.reads === true && note === undefined
  if (at === undefined) return { ...common, entries: written ?? (silent ? [] : await noteEntry(running, { object, action, id: null, version: null, note: note ?? {} })), version: undefined }
  if (written !== undefined) return { ...common, entries: written, ...await afterwards(running, object, at.id) }
  const { state } = object
  const all = action.to === undefined || state === undefined ? changes : { ...changes, [state.field]: action.to }
  if (Object.keys(all).length > 0) {
    const done = await writer.update(tx, context, object.name, at.id, all, { ...writeAs(running, action), ...(derived === undefined ? {} : { derived }) })
    return { ...common, record: done.record, entries: done.entries, version: done.version }
  }
  for (const [name, list] of Object.entries(derived ?? {})) await writer.deriveMany(tx, context, name, list)
  const entries = silent ? [] : await noteEntry(running, { object, action, id: at.id, version: at.locked.version, note: note ?? {} })
  return { ...common, entries, ...await afterwards(running, object, at.id) }
}

interface Noted { readonly object: ResolvedObject; readonly action: ActionDefinition; readonly id: string | null; readonly version: number | null; readonly note: JsonObject }

/** An entry of the feed for a verb that changes no field: shared, revealed, tagged by rule. */
async function noteEntry({ tx, context }: Running, { object, action, id, version, note }: Noted): Promise<readonly number[]> {
  return appendEntries(tx, originOf(context), [{ object: object.name, recordId: id, version, action: action.name, before: null, after: note }])
}

async function afterwards(running: Running, object: ResolvedObject, id: string): Promise<{ readonly record?: Row; readonly version: number | undefined }> {
  const record = await seen(running, object, id)
  const [row] = await running.tx.query<{ version: number }>(sql`select version from ${sql.identifier(object.table)} where workspace_id = ${running.context.workspaceId} and id = ${id}::uuid`)
  return { ...(record === undefined ? {} : { record }), version: row?.version }
}
