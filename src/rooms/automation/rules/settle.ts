import type { JsonObject } from '../../../lib/json.ts'
import { sql } from '../../../platform/database/index.ts'
import { say } from '../../../lib/words.ts'
import type { Words } from '../../../lib/words.ts'
import type { Walk } from './advance.ts'
import type { Bench, Failure } from './bench.ts'
import { plain } from './begin.ts'
import { nextTry } from './failures.ts'
import { asAutomations } from './ports.ts'
import { endTurns, moveTurns, type Standing, type Turn } from './turns.ts'

/** Where a run of a group has come to. */
export interface Settled { readonly turn: Turn; readonly walk: Walk; /** Of a forEach that has been gone through. */ readonly counts?: { readonly done: number; readonly failed: number; readonly all: number } }

const hour = 3_600_000

/** Writes down where runs stand: the line of each that goes on, the record of each, and which run wrote which record. */
export async function settle(bench: Bench, settled: readonly Settled[]): Promise<void> {
  const { tx, given, engine, now, rule } = bench
  const own = await given.ownContextOf(tx.workspaceId)
  const { language } = own.actor
  const outcomes = settled.map((one) => ({ ...one, ...outcomeOf(one, now) }))
  const facts = (one: (typeof outcomes)[number]): JsonObject => ({
    state: one.state, because: one.because ?? null, reason: one.why === undefined ? null : say(one.why, language).slice(0, 1000), log: plain(one.walk.log), step: one.walk.at ?? one.turn.step,
    tries: one.standing?.tries ?? one.turn.tries, nextAt: one.standing === undefined ? null : new Date(one.standing.due).toISOString(), endedAt: one.standing === undefined ? new Date(now).toISOString() : null,
    ...(one.walk.stop !== undefined && 'items' in one.walk.stop ? { itemCount: one.walk.stop.items, itemsDone: 0, itemsFailed: 0 } : {}),
    ...(one.counts === undefined ? {} : { itemCount: one.counts.all, itemsDone: one.counts.done, itemsFailed: one.counts.failed }),
  })
  const fresh = outcomes.filter(({ turn }) => !turn.noted)
  const made = fresh.length === 0 ? undefined : await engine.writer.createMany(tx, own, 'automationRun', fresh.map((one): JsonObject => ({
    title: rule.name, rule: rule.ruleId, ruleVersion: rule.version, object: one.turn.object, record: one.turn.recordId, cause: { ...one.turn.cause }, chain: plain(one.turn.chain), ...facts(one),
  })), { ...asAutomations, ids: fresh.map(({ turn }) => turn.runId) })
  const known = outcomes.filter(({ turn }) => turn.noted)
  const changed = known.length === 0 ? undefined : await engine.writer.updateMany(tx, own, 'automationRun', known.map((one) => ({ id: one.turn.runId, changes: facts(one) })), asAutomations)
  const [refused] = [...made?.refused ?? [], ...changed?.refused ?? []]
  if (refused !== undefined) throw refused.problem
  for (const write of bench.afterwards) await write()
  await moveTurns(tx, outcomes.flatMap(({ standing }) => standing ?? []))
  await endTurns(tx, outcomes.filter(({ standing }) => standing === undefined).map(({ turn }) => turn.runId))
  await keepTraces(bench)
}

interface Outcome { readonly state: 'waiting' | 'done' | 'failed' | 'cancelled'; readonly because?: Failure['because']; readonly why?: Words; /** Undefined: it is over. */ readonly standing?: Standing }

function outcomeOf({ turn, walk }: Settled, now: number): Outcome {
  const { stop } = walk
  const standing = { runId: turn.runId, step: walk.at ?? turn.step, phase: '', log: walk.log, since: walk.since, due: now, tries: 0, watches: false, waitsFor: null }
  if (stop === undefined) return walk.at === null ? { state: 'done' } : { state: 'waiting', standing }
  if ('items' in stop) return { state: 'waiting', standing: { ...standing, phase: 'items' } }
  if ('until' in stop) return { state: 'waiting', standing: { ...standing, due: Number.isFinite(stop.until) ? stop.until : now + 24 * hour, watches: stop.watches, waitsFor: stop.waitsFor } }
  const { because, why, again } = stop.failed
  const tries = turn.step === walk.at ? turn.tries + 1 : 1
  const due = again ? nextTry(tries, now) : undefined
  if (due !== undefined) return { state: 'waiting', because, why, standing: { ...standing, phase: turn.step === walk.at ? turn.phase : '', due, tries } }
  return { state: because === 'gone' || because === 'off' ? 'cancelled' : 'failed', because, why }
}

async function keepTraces({ tx, traces, traceId, now }: Bench): Promise<void> {
  if (traces.length === 0) return
  await tx.run(sql`
    insert into automation_trace (workspace_id, trace_id, object, record_id, run_id, at)
    select ${tx.workspaceId}::integer, ${traceId}::uuid, r.object, r.id, r."runId", ${new Date(now)}::timestamptz from json_to_recordset(${JSON.stringify(traces)}::json) as r(object text, id uuid, "runId" uuid)
    on conflict do nothing`)
}
