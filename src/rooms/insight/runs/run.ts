import type { JsonObject } from '../../../lib/json.ts'
import { isProblem, type Problem } from '../../../lib/problem.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { stepCounts, writeDrafts } from '../../../records/scores/index.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { models } from '../models/list.ts'
import type { Model } from '../models/model.ts'
import type { PurchaseSource } from '../purchases/source.ts'
import { type GivenApart, type Handed, judgeApart, type JudgedApart } from './apart.ts'
import { nextModel } from '../next/keep.ts'
import { runNext } from '../next/run.ts'
import { qualityModel } from '../quality/keep.ts'
import { runQuality } from '../quality/run.ts'
import { driftOf, farDrift } from './drift.ts'
import { byRun, putInForce, scoresOf } from './inForce.ts'
import { clearRuns, dropRun, settle } from './settling.ts'

/** What a run is given of the program. */
export interface RunGiven { readonly database: Database; readonly writer: Pick<WriterWithin, 'create' | 'update'>; readonly registry: Registry; readonly clock: Clock; readonly source: PurchaseSource }
export interface Watch { /** No try comes behind this one. */ readonly last?: boolean; readonly signal: AbortSignal; readonly progress: (done: number, total?: number) => Promise<void> }
export interface Ran { readonly status: string; readonly scored: number; readonly changed: number }

const batch = 5000

/**
 * Does a run that was begun: computes, lets its scores hold from one moment to the next, and settles what follows from that. Killed
 * anywhere before that moment nothing of it is seen and the next try begins anew; killed after it, whoever comes next settles the rest.
 */
export async function doRun(given: RunGiven, context: Context, runId: string, watch: Watch): Promise<Ran> {
  const { database, registry } = given
  const [run] = await database.read<Begun>(context, sql`select id, model, as_of, status, started_at from model_run where workspace_id = ${context.workspaceId} and id = ${runId}::uuid and deleted_at is null`)
  if (run !== undefined && (run.status === 'waiting' || run.status === 'running')) {
    if (run.model === qualityModel) return runQuality(given, context, runId, watch)
    if (run.model === nextModel) return runNext(given, context, runId, watch)
  }
  const model = models.find(({ key }) => key === run?.model)
  if (run === undefined || model === undefined) return { status: 'gone', scored: 0, changed: 0 }
  const object = registry.object(model.object)
  const before = await settle(given, context, object, watch.signal)
  const begun = run.status === 'waiting' || run.status === 'running'
  const ran = begun ? await compute(given, context, { run, model, object }, watch) : { status: run.status, scored: 0, changed: before.get(runId) ?? 0 }
  if (ran.status !== 'inForce') return ran
  const changed = begun ? (await settle(given, context, object, watch.signal)).get(runId) ?? 0 : ran.changed
  await clearRuns(given, context, object, watch.signal)
  return { ...ran, changed }
}

interface Begun { readonly id: string; readonly model: string; readonly as_of: string | null; readonly status: string; readonly started_at: string | null }
interface Doing { readonly run: Begun; readonly model: Model; readonly object: ResolvedObject }

/** Reads, has a process of its own judge, writes what it says in batches that anybody may interrupt, and lets it hold. */
async function compute(given: RunGiven, context: Context, { run: { id: runId, ...run }, model, object }: Doing, { signal, progress, last = false }: Watch): Promise<Ran> {
  const { database, source, clock } = given
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, work)
  const write = (changes: JsonObject) => within((tx) => given.writer.update(tx, context, 'modelRun', runId, changes, byRun))
  const drop = () => dropRun(given, context, { run: runId, object })
  const now = () => new Date(clock.now()).toISOString()
  const asOf = run.as_of ?? companyToday(context)
  const startedAt = run.started_at ?? now()
  await drop()
  await write({ status: 'running', asOf, startedAt })
  const ended = (changes: JsonObject): JsonObject => ({ ...changes, endedAt: now(), took: Math.max(0, Math.round((clock.now() - Date.parse(startedAt)) / 1000)) })
  try {
    await progress(0)
    let most: number | undefined
    const judged = await judgeApart({ model: model.key, given: await givenTo(source, context, model, asOf), fields: object.scores ?? {}, batch }, {
      signal, ask: (statement) => database.read(context, statement), hand: () => handedTo(source, context, model, asOf), begun: (records) => { most = records },
      take: async (text, records) => { await within((tx) => writeDrafts(tx, { run: runId, object }, text)); await progress(records, most) },
    })
    signal.throwIfAborted()
    return await within((tx) => finish({ tx, context, object, model, writer: given.writer, judged }, runId, asOf, ended({ readFrom: judged.readFrom, rowsSeen: judged.rows, recordsScored: judged.records, parameters: judged.parameters, quality: judged.quality })))
  } catch (error) {
    if (signal.aborted && signal.reason === 'stopping') throw error
    const status = signal.aborted ? 'cancelled' : isRefusal(error) ? 'refused' : isProblem(error) && error.details.kind === 'model-ended' ? 'failed' : undefined
    if (status === undefined) {
      if (last) { await drop(); await write(ended({ status: 'failed' })) }
      throw error
    }
    await drop()
    await write(ended({ status, ...(isProblem(error) ? { refusal: refusalOf(error) } : {}) }))
    return { status, scored: 0, changed: 0 }
  }
}

/** Purchases are asked for by the process of the model itself, where it gets to the warehouse; records of its own choice it asks this one for. */
async function givenTo(source: PurchaseSource, context: Context, model: Model, asOf: string): Promise<GivenApart> {
  const away = 'gather' in model ? undefined : await source.away?.(context, asOf, model.needs)
  return { workspaceId: context.workspaceId, asOf, currency: context.baseCurrency, ...(away === undefined ? {} : { away }) }
}

/** Purchases read here, by the port that all share. */
async function handedTo(source: PurchaseSource, context: Context, model: Model, asOf: string): Promise<Handed> {
  const purchases = await source.purchases(context, asOf)
  return 'needs' in model && model.needs === 'lines' ? { purchases, lines: await source.lines(context, asOf) } : { purchases }
}

/** A model that cannot stand behind a number says why; scores of earlier runs stay as they are. */
function isRefusal(error: unknown): error is Problem {
  return isProblem(error) && error.details.kind.startsWith('analysis-')
}

function refusalOf({ details: { kind, title, values } }: Problem): JsonObject {
  return { kind, title: { en: title.en, zh: title.zh }, values: { ...values } }
}

interface Finishing { readonly tx: Transaction; readonly context: Context; readonly object: ResolvedObject; readonly model: Model; readonly writer: RunGiven['writer']; readonly judged: Pick<JudgedApart, 'heldBecause'> }

/** In force, unless an earlier run is kept, the model found itself worse than what stands, or the distribution moved too far: then the drafts wait to be looked at. */
async function finish({ tx, context, object, model, writer, judged }: Finishing, runId: string, asOf: string, changes: JsonObject): Promise<Ran> {
  const names = scoresOf(object, model.key)
  const drift = driftOf(await stepCounts(tx, object, model.watched ?? names[0] ?? '', runId))
  const [standing] = await tx.query<{ pinned: boolean | null }>(sql`select pinned from model_run where workspace_id = ${tx.workspaceId} and model = ${model.key} and status = 'inForce' and deleted_at is null for update`)
  const heldBecause = standing?.pinned === true ? 'pinned' : judged.heldBecause ?? (model.heldByDrift !== false && drift.index !== undefined && drift.index > farDrift ? 'drift' : undefined)
  const told = { ...changes, drift: drift.index === undefined ? null : Math.round(drift.index * 10_000) / 10_000, driftParts: drift.parts.map((part) => ({ ...part })) }
  const scored = Number(changes['recordsScored'] ?? 0)
  if (heldBecause !== undefined) {
    // What is found worse night after night waits once.
    if (heldBecause === 'worse') for (const { id } of await heldAsWorse(tx, model.key)) await writer.update(tx, context, 'modelRun', id, { status: 'replaced' }, byRun)
    await writer.update(tx, context, 'modelRun', runId, { ...told, status: 'held', heldBecause }, byRun)
    return { status: 'held', scored, changed: 0 }
  }
  await putInForce({ tx, object, model: model.key, update: (id, values) => writer.update(tx, context, 'modelRun', id, values, byRun) }, { id: runId, asOf }, told)
  return { status: 'inForce', scored, changed: 0 }
}

async function heldAsWorse(tx: Transaction, model: string): Promise<readonly { readonly id: string }[]> {
  return await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${model} and status = 'held' and held_because = 'worse' and deleted_at is null order by id for update`)
}
