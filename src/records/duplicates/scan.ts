import type { Clock } from '../../lib/clock.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { candidateObject, pairOf } from '../merge/candidates.ts'
import type { WriterWithin } from '../write/writer.ts'
import { clearBlocks, type Compared, type Pair, pairsAfter, recordsAfter, recordsOf, writeBlocks } from './keys.ts'
import { type Scored, scorePair } from './score.ts'

export interface ScanDependencies { readonly registry: Registry; readonly database: Database; readonly clock: Clock; readonly writer: Pick<WriterWithin, 'createMany' | 'updateMany' | 'purgeMany'> }
export interface ScanWatch { readonly signal?: AbortSignal; readonly progress?: (done: number, total?: number) => Promise<void> }
export interface Scanned { readonly compared: number; readonly found: number }

const as = { action: 'duplicates.scan', rights: 'action' } as const
const batch = { records: 500, cleared: 20_000, candidates: 200 } as const
const nothing = '00000000-0000-0000-0000-000000000000'
/** A scan that was left for longer than this begins anew. */
const stale = 86_400_000

interface State { readonly phase: 'keys' | 'pairs' | 'done'; readonly after: string; readonly compared: number; readonly found: number }

/**
 * Looks through the living records of an object for pairs that may be one: lays each under its keys, compares those that share one,
 * and writes what is likely enough to the work list. Batch by batch, each a transaction with how far it came, so that a kill, a
 * cancel and a resume are exact. Pairs that somebody dismissed stay dismissed; open ones that no longer hold go.
 */
export async function scanObject(given: ScanDependencies, context: Context, objectName: string, watch: ScanWatch = {}): Promise<Scanned> {
  const object = given.registry.object(objectName)
  let state = await begin(given, context, object)
  while (state.phase === 'keys' && watch.signal?.aborted !== true) state = await laySome(given, context, object, state, watch)
  while (state.phase === 'pairs' && watch.signal?.aborted !== true) state = await compareSome(given, context, object, state, watch)
  if (state.phase === 'done') await review(given, context, object, watch.signal)
  return { compared: state.compared, found: state.found }
}

async function begin({ database, clock }: ScanDependencies, context: Context, object: ResolvedObject): Promise<State> {
  const [known] = await database.read<State & { started_at: string }>(context, sql`
    select phase, after, compared, found, started_at from duplicate_scan where workspace_id = ${context.workspaceId} and object = ${object.name}`)
  if (known !== undefined && known.phase !== 'done' && clock.now() - Date.parse(known.started_at) < stale) return known
  while (await database.transaction(context, (tx) => clearBlocks(tx, object, batch.cleared)));
  await database.transaction(context, (tx) => tx.run(sql`
    insert into duplicate_scan (workspace_id, object, phase, after, started_at, compared, found) values (${context.workspaceId}, ${object.name}, 'keys', ${nothing}, ${new Date(clock.now())}, 0, 0)
    on conflict (workspace_id, object) do update set phase = 'keys', after = excluded.after, started_at = excluded.started_at, compared = 0, found = 0`))
  return { phase: 'keys', after: nothing, compared: 0, found: 0 }
}

async function keep(tx: Transaction, object: ResolvedObject, state: State): Promise<State> {
  await tx.run(sql`
    update duplicate_scan set phase = ${state.phase}, after = ${state.after}, compared = ${state.compared}, found = ${state.found}
    where workspace_id = ${tx.workspaceId} and object = ${object.name}`)
  return state
}

async function laySome({ registry, database }: ScanDependencies, context: Context, object: ResolvedObject, state: State, { progress }: ScanWatch): Promise<State> {
  let laid = 0
  const next = await database.transaction(context, async (tx) => {
    const records = await recordsAfter(tx, registry, object, state.after, batch.records)
    await writeBlocks(tx, object, records)
    laid = records.length
    const last = records.at(-1)
    return keep(tx, object, last === undefined ? { ...state, phase: 'pairs', after: '', compared: 0 } : { ...state, after: last.id, compared: state.compared + records.length })
  })
  if (laid > 0) await progress?.(next.compared)
  return next
}

async function compareSome(given: ScanDependencies, context: Context, object: ResolvedObject, state: State, { progress }: ScanWatch): Promise<State> {
  const next = await given.database.transaction(context, async (tx) => {
    const more = await pairsAfter(tx, object, state.after)
    if (more === undefined) return keep(tx, object, { ...state, phase: 'done' })
    const found = await judge(given, tx, context, object, more.pairs)
    return keep(tx, object, { ...state, after: more.last, compared: state.compared + more.pairs.length, found: state.found + found })
  })
  await progress?.(next.compared)
  return next
}

/** Scores the pairs and writes those that are likely enough and not known. @returns how many are new. */
async function judge({ registry, writer }: ScanDependencies, tx: Transaction, context: Context, object: ResolvedObject, pairs: readonly Pair[]): Promise<number> {
  if (pairs.length === 0) return 0
  const records = await recordsOf(tx, registry, object, [...new Set(pairs.flatMap(({ first, second }) => [first, second]))])
  const told = pairs.flatMap(({ first, second }) => {
    const scored = scoreOf(object, records.get(first), records.get(second))
    return scored?.likelihood === undefined ? [] : [{ ...pairOf(first, second), scored }]
  })
  if (told.length === 0) return 0
  const known = await tx.query<{ pair: string }>(sql`
    select pair from ${sql.identifier(registry.object(candidateObject).table)} where workspace_id = ${context.workspaceId} and pair = any(${told.map(({ pair }) => pair)}::text[]) and deleted_at is null`)
  const there = new Set(known.map(({ pair }) => pair))
  const fresh = told.filter(({ pair }) => !there.has(pair))
  if (fresh.length === 0) return 0
  const { refused } = await writer.createMany(tx, context, candidateObject, fresh.map(({ scored, first, second }) => candidateFrom(object.name, first, second, scored)), as)
  return fresh.length - refused.length
}

/** A pair for the work list, as it is written. */
export function candidateFrom(object: string, one: string, other: string, scored: Scored): JsonObject {
  const { first, second, pair } = pairOf(one, other)
  return { object, first: { object, id: first }, second: { object, id: second }, pair, ...inputOf(scored) }
}

function scoreOf(object: ResolvedObject, one: Compared | undefined, other: Compared | undefined): Scored | undefined {
  return one === undefined || other === undefined ? undefined : scorePair(object, one.values, other.values)
}

function inputOf({ score, likelihood, reasons, evidence }: Scored): JsonObject {
  return {
    score: Math.round(score * 10_000) / 10_000, likelihood: likelihood ?? 'possible', reasons: [...reasons],
    details: evidence.map(({ field, kind, likeness, weight }) => ({ field, kind, likeness: Math.round(likeness * 1000) / 1000, weight: Math.round(weight * 100) / 100 })),
  }
}

interface OpenPair { readonly id: string; readonly first_id: string; readonly second_id: string; readonly score: number }

/** Goes through the open pairs: their score as the records stand now; away with those that no longer hold. */
async function review({ registry, database, writer }: ScanDependencies, context: Context, object: ResolvedObject, signal: AbortSignal | undefined): Promise<void> {
  const { table } = registry.object(candidateObject)
  for (let after = nothing; signal?.aborted !== true;) {
    const last = await database.transaction(context, async (tx) => {
      const open = await tx.query<OpenPair>(sql`
        select id, first_id, second_id, score from ${sql.identifier(table)} where workspace_id = ${context.workspaceId} and object = ${object.name} and state = 'open' and deleted_at is null and id > ${after}::uuid
        order by id limit ${batch.candidates}`)
      const records = await recordsOf(tx, registry, object, open.flatMap(({ first_id: first, second_id: second }) => [first, second]))
      const scored = open.map((pair) => ({ pair, now: scoreOf(object, records.get(pair.first_id), records.get(pair.second_id)) }))
      const gone = scored.flatMap(({ pair, now }) => (now?.likelihood === undefined ? [pair.id] : []))
      const moved = scored.flatMap(({ pair, now }) => (now?.likelihood === undefined || Math.abs(now.score - pair.score) < 0.001 ? [] : [{ id: pair.id, changes: inputOf(now) }]))
      if (gone.length > 0) await writer.purgeMany(tx, context, candidateObject, gone, as)
      if (moved.length > 0) await writer.updateMany(tx, context, candidateObject, moved, as)
      return open.at(-1)?.id
    })
    if (last === undefined) return
    after = last
  }
}
