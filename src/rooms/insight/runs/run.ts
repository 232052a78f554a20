import type { JsonObject } from '../../../lib/json.ts'
import { isProblem, type Problem } from '../../../lib/problem.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { dropDrafts, stepCounts, writeDrafts } from '../../../records/scores/index.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { models } from '../models/list.ts'
import type { Model } from '../models/model.ts'
import type { PurchaseSource, ReadFrom } from '../purchases/source.ts'
import { type GivenApart, judgeApart } from './apart.ts'
import { driftOf, farDrift } from './drift.ts'
import { byRun, putInForce, scoresOf } from './inForce.ts'

/** What a run is given of the program. */
export interface RunGiven { readonly database: Database; readonly writer: Pick<WriterWithin, 'create' | 'update'>; readonly registry: Registry; readonly clock: Clock; readonly source: PurchaseSource }
export interface Watch { /** No try comes behind this one. */ readonly last?: boolean; readonly signal: AbortSignal; readonly progress: (done: number, total?: number) => Promise<void> }
export interface Ran { readonly status: string; readonly scored: number; readonly changed: number }

const batch = 5000

/**
 * Does a run that was begun: reads, has a process of its own judge, writes drafts in batches that anybody may interrupt, and puts them
 * in force in one transaction. Killed anywhere before that, nothing of it is seen, and the next try begins anew.
 */
export async function doRun(given: RunGiven, context: Context, runId: string, { signal, progress, last = false }: Watch): Promise<Ran> {
  const { database, registry, source, clock } = given
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, work)
  const write = (tx: Transaction, changes: JsonObject) => given.writer.update(tx, context, 'modelRun', runId, changes, byRun)
  const now = () => new Date(clock.now()).toISOString()
  const [run] = await database.read<{ model: string; as_of: string | null; status: string; started_at: string | null }>(context, sql`select model, as_of, status, started_at from model_run where workspace_id = ${context.workspaceId} and id = ${runId}::uuid and deleted_at is null`)
  const model = models.find(({ key }) => key === run?.model)
  if (run === undefined || model === undefined || (run.status !== 'waiting' && run.status !== 'running')) return { status: run?.status ?? 'gone', scored: 0, changed: 0 }
  const object = registry.object(model.object)
  const asOf = run.as_of ?? companyToday(context)
  const startedAt = run.started_at ?? now()
  await within(async (tx) => { await dropDrafts(tx, runId); await write(tx, { status: 'running', asOf, startedAt }) })
  const ended = (changes: JsonObject): JsonObject => ({ ...changes, endedAt: now(), took: Math.max(0, Math.round((clock.now() - Date.parse(startedAt)) / 1000)) })
  try {
    const { rows, total, readFrom, given: what } = await givenTo({ source }, context, model, asOf)
    await progress(0, total)
    let most = total
    const judged = await judgeApart({ model: model.key, given: what, fields: object.scores ?? {}, batch }, {
      signal, ask: (statement) => database.read(context, statement), begun: (records) => { most = records },
      take: async (text, records) => { await within((tx) => writeDrafts(tx, { run: runId, object }, text)); await progress(records, most) },
    })
    signal.throwIfAborted()
    return await within((tx) => finish({ tx, context, object, model, writer: given.writer }, runId, asOf, ended({ readFrom, rowsSeen: judged.rows ?? rows, recordsScored: judged.records, parameters: judged.parameters, quality: judged.quality })))
  } catch (error) {
    if (signal.aborted && signal.reason === 'stopping') throw error
    const status = signal.aborted ? 'cancelled' : isRefusal(error) ? 'refused' : isProblem(error) && error.details.kind === 'model-ended' ? 'failed' : undefined
    if (status === undefined) {
      if (last) await within(async (tx) => { await dropDrafts(tx, runId); await write(tx, ended({ status: 'failed' })) })
      throw error
    }
    await within(async (tx) => { await dropDrafts(tx, runId); await write(tx, ended({ status, ...(isProblem(error) ? { refusal: refusalOf(error) } : {}) })) })
    return { status, scored: 0, changed: 0 }
  }
}

interface Reading { readonly given: GivenApart; readonly rows: number; readonly total: number; readonly readFrom: ReadFrom }

/** Purchases are read here, by the port that all share; records of its own choice a model asks for from its process. */
async function givenTo({ source }: Pick<RunGiven, 'source'>, context: Context, model: Model, asOf: string): Promise<Reading> {
  const common = { workspaceId: context.workspaceId, asOf, currency: context.baseCurrency }
  if ('gather' in model) return { given: common, rows: 0, total: 0, readFrom: 'database' }
  const purchases = await source.purchases(context, asOf)
  const lines = model.needs === 'lines' ? await source.lines(context, asOf) : undefined
  return { given: { ...common, purchases, ...(lines === undefined ? {} : { lines }) }, rows: purchases.customer.length, total: purchases.customers.length, readFrom: lines?.readFrom ?? purchases.readFrom ?? 'database' }
}

/** A model that cannot stand behind a number says why; scores of earlier runs stay as they are. */
function isRefusal(error: unknown): error is Problem {
  return isProblem(error) && error.details.kind.startsWith('analysis-')
}

function refusalOf({ details: { kind, title, values } }: Problem): JsonObject {
  return { kind, title: { en: title.en, zh: title.zh }, values: { ...values } }
}

interface Finishing { readonly tx: Transaction; readonly context: Context; readonly object: ResolvedObject; readonly model: Model; readonly writer: RunGiven['writer'] }

/** In force, unless an earlier run is kept or the distribution moved too far: then the drafts wait to be looked at. */
async function finish({ tx, context, object, model, writer }: Finishing, runId: string, asOf: string, changes: JsonObject): Promise<Ran> {
  const names = scoresOf(object, model.key)
  const drift = driftOf(await stepCounts(tx, object, names[0] ?? '', runId))
  const [standing] = await tx.query<{ pinned: boolean | null }>(sql`select pinned from model_run where workspace_id = ${tx.workspaceId} and model = ${model.key} and status = 'inForce' and deleted_at is null for update`)
  const heldBecause = standing?.pinned === true ? 'pinned' : model.heldByDrift !== false && drift.index !== undefined && drift.index > farDrift ? 'drift' : undefined
  const told = { ...changes, drift: drift.index === undefined ? null : Math.round(drift.index * 10_000) / 10_000, driftParts: drift.parts.map((part) => ({ ...part })) }
  const scored = Number(changes['recordsScored'] ?? 0)
  if (heldBecause !== undefined) {
    await writer.update(tx, context, 'modelRun', runId, { ...told, status: 'held', heldBecause }, byRun)
    return { status: 'held', scored, changed: 0 }
  }
  const changed = await putInForce({ tx, context, object, model: model.key, update: (id, values) => writer.update(tx, context, 'modelRun', id, values, byRun) }, { id: runId, asOf }, told)
  return { status: 'inForce', scored, changed }
}
