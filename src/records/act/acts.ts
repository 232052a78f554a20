import type { JsonObject } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import { say } from '../../lib/words.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import { asEngine, type Context } from '../context.ts'
import type { Row } from '../engine.ts'
import { type BulkPreview, type BulkRequest, type BulkResult, previewBulk, runBulk } from './bulk.ts'
import type { ActEngine } from './engine.ts'
import { refusedByRecord, refusedByRole } from './guard.ts'
import { type ActRequest, type ActResult, type Implementation, implementationsOf } from './implement.ts'
import { type Locked, lockedOf, type LockedRow, rightsStatement } from './locking.ts'
import { readWithin } from './reading.ts'
import { find, runWithin } from './run.ts'
import { inApproval, sentForApproval } from './hold.ts'
import { type PendingAct, type Waiting, waitingOn } from './pending.ts'
import { type RanHeld, runHeld } from './run-held.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { ActDependencies } from './ports.ts'
import { notFound } from '../query/scope.ts'
import { remember } from './memory.ts'
import type { Refusal } from './problems.ts'
import { recordImplementations } from './record/index.ts'
import { onceInAll } from './once.ts'
import { undoRun, type UndoResult } from './undo.ts'
import { actWithin, type HoldBy, type RanWithin } from './within.ts'

/** An action that may stand beside a record, with the reason in words when it may not be done now. */
export interface Offered {
  readonly name: string
  readonly verb: string
  readonly allowed: boolean
  readonly because?: 'right' | 'state' | 'bin' | 'rule' | 'approval'
  readonly why?: Words
}

/** The running of declared verbs: from a screen, a program, a rule or many at once. */
export interface Acts {
  /** @throws Problem naming what refuses it; nothing is then changed. */
  act(context: Context, name: string, request: ActRequest): Promise<ActResult>
  /** What may be done with records that were read; in their order. */
  offered(context: Context, object: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Offered[]>>
  offeredOn(context: Context, object: string, id: string): Promise<readonly Offered[]>
  preview(context: Context, object: string, request: BulkRequest): Promise<BulkPreview>
  bulk(context: Context, object: string, request: BulkRequest): Promise<BulkResult>
  /** Takes back a run that gave an undo token: the person who ran it, or an administrator, within a day. */
  undo(context: Context, object: string, token: string): Promise<UndoResult>
  /** Runs what waited for an approval and was given it, inside the transaction of the decision, in the requester's context. */
  runHeld(tx: Transaction, context: Context, act: PendingAct): Promise<RanHeld>
  /** Whether the verb may have to wait for an approval on records of the object. */
  concerns(context: Context, object: string, verb: string): Promise<boolean>
  /** Runs a verb inside a transaction, as a rule does. */
  within(tx: Transaction, context: Context, verb: string, request: ActRequest, holdBy?: HoldBy): Promise<RanWithin>
}

/** @throws Error when a declared verb has no function or two, or a function no declared verb. */
export function createActs(dependencies: ActDependencies & { readonly implementations: readonly Implementation[] }): Acts {
  const implementations = implementationsOf(dependencies.registry.actions, [...recordImplementations(dependencies.registry), ...dependencies.implementations])
  const engine = { dependencies, implementations }
  const offered = (context: Context, object: string, ids: readonly string[]) => offeredFor(engine, context, object, ids)
  return {
    act: (context, name, request) => actOnce(engine, context, name, request),
    offered,
    async offeredOn(context, object, id) {
      const found = (await offered(context, object, [id])).get(id)
      if (found === undefined) throw notFound(context, dependencies.registry.object(object))
      return found
    },
    preview: (context, object, request) => previewBulk(engine, context, object, request),
    bulk: (context, object, request) => onceInAll(engine, context, ['bulk', object, request], () => runBulk(engine, context, object, request)),
    undo: (context, object, token) => undoRun(engine, context, object, token),
    runHeld: (tx, context, act) => runHeld(engine, tx, context, act),
    concerns: async (context, object, verb) => (await dependencies.gate?.concerns(context, object, verb)) === true,
    within: (tx, context, verb, request, holdBy) => actWithin(engine, tx, context, verb, request, holdBy),
  }
}

async function actOnce(engine: ActEngine, context: Context, name: string, request: ActRequest): Promise<ActResult> {
  const { database, writer, newId } = engine.dependencies
  // Asked before the transaction, so that an unknown verb costs none.
  const { action, implementation, object } = find(engine, name, request)
  // What is told once must not lie in the table of answers.
  const { idempotencyKey: _unused, ...unrepeated } = context
  const asked = action.confidential === true ? unrepeated : context
  const answer: ActResult & { readonly waiting?: JsonObject } = await database.transaction({ workspaceId: context.workspaceId }, (tx) => writer.once(tx, asked, fingerprintOf(action, request), async () => {
    const { memory, version, ...result } = await runWithin({ ...engine, tx, context }, name, request)
    if (implementation.undo === undefined || memory === undefined || request.id === undefined || version === undefined) return result
    const runId = newId(context.now)
    await remember(tx, context, { runId, object: object.name, recordId: request.id, action: name, memory, version })
    return { ...result, undo: runId }
  }))
  const { waiting, ...result } = answer
  if (waiting !== undefined) throw sentForApproval(engine.dependencies.registry, waiting)
  return result
}

function fingerprintOf(action: ActionDefinition, { id, object, input, version }: ActRequest): string {
  return JSON.stringify([action.name, object ?? '', id ?? '', version ?? 0, input ?? {}])
}

async function offeredFor(engine: ActEngine, context: Context, objectName: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Offered[]>> {
  const { registry, database } = engine.dependencies
  const object = registry.object(objectName)
  const rows = await database.read<LockedRow>({ workspaceId: context.workspaceId }, rightsStatement(context, object, ids))
  const offers = new Map<string, readonly Offered[]>()
  await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    const waiting = await waitingOn(tx, rows.map(({ id }) => id))
    for (const row of rows) {
      const record = await readWithin(tx, registry, asEngine(context), objectName, row.id)
      offers.set(row.id, registry.actionsOn(objectName).map((action) => offer(engine, context, action, { object: objectName, locked: lockedOf(row), record, waiting: waiting.get(row.id) })))
    }
  })
  return offers
}

interface At { readonly object: string; readonly locked: Locked; readonly record: Row; readonly waiting: Waiting | undefined }

function offer(engine: ActEngine, context: Context, action: ActionDefinition, { object: objectName, locked, record, waiting }: At): Offered {
  const { implementation, object } = find(engine, action.name, { object: objectName })
  const guarded = { context, action, implementation, object }
  const refusal = refusedByRole(guarded) ?? refusedByRecord(guarded, locked, record, engine.dependencies.wordOf) ?? refusedByApproval(engine, action, waiting)
  const named = { name: action.name, verb: action.name.slice(action.name.indexOf('.') + 1) }
  if (refusal === undefined) return { ...named, allowed: true }
  const why = { en: say(refusal.why, 'en', refusal.values), zh: say(refusal.why, 'zh', refusal.values) }
  return { ...named, allowed: false, because: refusal.kind, why }
}


/** Reading verbs, sharing and the like stay open while a record waits. */
function refusedByApproval({ dependencies: { registry } }: ActEngine, action: ActionDefinition, waiting: Waiting | undefined): Refusal | undefined {
  if (waiting === undefined || action.right === 'read' || action.name === 'record.share' || action.name === 'record.unshare') return undefined
  return { kind: 'approval', why: inApproval(registry, waiting).details.title }
}
