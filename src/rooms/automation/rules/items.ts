import { asText, type JsonObject } from '../../../lib/json.ts'
import { say } from '../../../lib/words.ts'
import type { RuleStep } from '../../../model/define/automation.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql } from '../../../platform/database/index.ts'
import { advance, type Walk } from './advance.ts'
import { plain } from './begin.ts'
import type { Bench } from './bench.ts'
import { inBoth } from './failures.ts'
import { asAutomations } from './ports.ts'
import type { Settled } from './settle.ts'
import type { Turn } from './turns.ts'

/** Records of a forEach in one transaction. */
const batch = 100

interface Item { readonly id: string; readonly object: string; readonly record: string }

/**
 * Goes through the next records of a forEach. What is done with a record and that it is done are written together: whoever comes
 * after a kill goes on with those that still wait.
 */
export async function goThrough(bench: Bench, turn: Turn, step: Extract<RuleStep, { kind: 'forEach' }>): Promise<Settled> {
  const { tx, now, engine, given } = bench
  const items = await tx.query<Item>(sql`
    select id, object, record from automation_run_item where workspace_id = ${tx.workspaceId} and run_id = ${turn.runId}::uuid and step = ${step.key} and state = 'waiting' order by position, id limit ${batch}`)
  const start = items.map(({ id, object, record }): Walk => ({ runId: turn.runId, key: id, object, id: record, since: now, waitsFor: null, at: step.each, log: [] }))
  // A record is done or still waits: where within its steps it stands nobody keeps, and begun anew it would be done twice.
  const ended = (await advance(bench, start, { toEnd: true })).filter(({ at, stop }) => at === null || stop !== undefined)
  const own = await given.ownContextOf(tx.workspaceId)
  if (ended.length > 0) {
    const { refused: [refused] } = await engine.writer.updateMany(tx, own, 'automationRunItem', ended.map(({ key, stop, log }): { id: string; changes: JsonObject } => ({
      id: key, changes: stop === undefined || 'until' in stop ? { state: 'done', log: plain(log) } : { state: 'failed', log: plain(log), reason: 'failed' in stop ? say(stop.failed.why, own.actor.language).slice(0, 1000) : null },
    })), asAutomations)
    if (refused !== undefined) throw refused.problem
  }
  const [count] = await tx.query<{ all: number; done: number; failed: number }>(sql`
    select count(*)::integer as all, count(*) filter (where state = 'done')::integer as done, count(*) filter (where state = 'failed')::integer as failed
    from automation_run_item where workspace_id = ${tx.workspaceId} and run_id = ${turn.runId}::uuid and step = ${step.key}`)
  const counts = count ?? { all: 0, done: 0, failed: 0 }
  return { turn, counts, walk: walkAfter(bench, turn, step, counts) }
}

function walkAfter({ now }: Bench, turn: Turn, step: Extract<RuleStep, { kind: 'forEach' }>, { all, done, failed }: { readonly all: number; readonly done: number; readonly failed: number }): Walk {
  const left = all - done - failed
  const log = turn.log.filter((line) => line.step !== step.key || line.state !== 'waiting')
  const noted = turn.log.find((line) => line.step === step.key)
  const walk = { runId: turn.runId, key: turn.runId, object: turn.object, id: turn.recordId, since: now, waitsFor: null }
  const line = { ...noted, step: step.key, kind: step.kind, at: new Date(now).toISOString(), count: all }
  if (left > 0) return { ...walk, at: step.key, log: [...log, { ...line, state: 'waiting' }], stop: { items: all } }
  if (failed === 0) return { ...walk, at: step.next, log: [...log, { ...line, state: 'done' }] }
  const why = inBoth(runWords.items, { failed, count: all })
  return { ...walk, at: step.key, log: [...log, { ...line, state: 'failed', why }], stop: { failed: { because: 'refused', why, again: false } } }
}

/** The record's name, for whoever reads the log of a trial. */
export const titleIn = (row: JsonObject | undefined, title: string): string => asText(row?.[title])
