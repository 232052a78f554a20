import { randomUUID } from 'node:crypto'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { startLoop } from '../../../platform/feed/index.ts'
import { advance, type Walk } from './advance.ts'
import { switchOff } from './begin.ts'
import type { Bench, Failure } from './bench.ts'
import { requestOf } from './causes.ts'
import { goThrough } from './items.ts'
import type { RulesGiven } from './ports.ts'
import { lieStill, putOff } from './resting.ts'
import { type Version, versionOf } from './rule.ts'
import { settle, type Settled } from './settle.ts'
import { dueWorkspaces, settleDue, takeGroup, type Turn } from './turns.ts'
import { nextTry } from './failures.ts'

/** Runs that are worked off together. */
const most = 500
/** How long what became due may lie, where nothing woke the runner. */
const lookEvery = 2000
/** One workspace holds up the others no longer. */
const slice = 4000

/** Works off what is due: what a step does, and where the run then stands, in one transaction. */
export interface Runner {
  wake(): void
  /** Works off all that is due now and waits for it. @returns whether anything was worked off since the last call. */
  catchUp(): Promise<boolean>
  stop(): Promise<void>
}

export function startRunner(given: RulesGiven): Runner {
  let stopped = false
  let running: Promise<boolean> | undefined
  let worked = false
  const round = async (): Promise<boolean> => {
    let more = false
    for (const workspaceId of await dueWorkspaces(given.database, given.clock.now())) {
      if (stopped) return false
      if (await putOff(given.database, workspaceId, given.clock.now())) continue
      const began = performance.now()
      let again = true
      while (again && !stopped && performance.now() - began < slice) {
        again = await workOff(given, workspaceId)
        if (again) worked = true
      }
      if (again) more = true
      else await settleDue(given.database, workspaceId)
    }
    return more
  }
  const once = (): Promise<boolean> => (running ??= round().finally(() => { running = undefined }))
  const loop = startLoop({ run: once, every: lookEvery, apart: 20, onError: given.failed })
  return {
    wake: () => { loop.wake() },
    async catchUp() {
      await running?.catch(() => undefined)
      while (await once());
      const any = worked
      worked = false
      return any
    },
    async stop() {
      stopped = true
      await loop.stop()
    },
  }
}

/** One group of runs at the same step. @returns whether there was one. */
async function workOff(given: RulesGiven, workspaceId: number): Promise<boolean> {
  let taken: readonly Turn[] = []
  try {
    return await given.database.background({ workspaceId }, async (tx) => {
      taken = await takeGroup(tx, given.clock.now(), most)
      if (taken.length === 0) return false
      await work(given, tx, taken)
      return true
    })
  } catch (error) {
    if (taken.length === 0) throw error
    given.failed(error)
    await putBack(given, workspaceId, taken)
    return true
  }
}

/** What failed as a whole is tried again one by one, later and later, so that one that cannot be done holds up nobody else. */
async function putBack({ database, clock }: RulesGiven, workspaceId: number, turns: readonly Turn[]): Promise<void> {
  const now = clock.now()
  const [first] = turns
  const later = turns.length > 1 || first === undefined ? now : nextTry(first.tries + 1, now) ?? now + 24 * 3_600_000
  await database.background({ workspaceId }, async (tx) => {
    await tx.run(sql`update automation_turn set alone = true, tries = tries + ${turns.length > 1 ? 0 : 1}, due_at = ${new Date(later)} where workspace_id = ${workspaceId} and run_id = ${sql.anyOf(turns.map(({ runId }) => runId))}`)
  })
}

async function work(given: RulesGiven, tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const [first] = turns
  if (first === undefined) return
  const rule = await versionOf(tx, first.ruleId, first.version)
  const engine = await given.engineOf({ workspaceId: tx.workspaceId })
  const own = await given.ownContextOf(tx.workspaceId)
  const person = rule === undefined || rule.person === null ? undefined : await given.contextOf(tx.workspaceId, rule.person)
  const traceId = randomUUID()
  const bench = (version: Version, context: Bench['person']): Bench => ({
    given, engine, tx, rule: version, zone: own.actor.zone, now: given.clock.now(), traceId, traces: [], afterwards: [], person: { ...context, requestId: requestOf(traceId), reason: version.name.slice(0, 500) },
  })
  const isThere = engine.stored.objects.has(first.object)
  if (isThere && !engine.registry.objects.has(first.object)) return lieStill(tx, turns, given.clock.now())
  if (rule === undefined || person === undefined || !isThere) {
    const failed: Failure = rule === undefined || person !== undefined ? { because: 'off', why: runWords.off, again: false } : { because: 'noPerson', why: runWords.noPerson, again: false }
    if (rule !== undefined && person === undefined) await switchOff(given, engine, tx, rule.ruleId, 'noPerson')
    const title = rule ?? { ruleId: first.ruleId, version: first.version, name: await nameOf(tx, first.ruleId), person: null, steps: new Map() }
    return settle(bench(title, own), turns.map((turn) => ({ turn, walk: { ...walkOf(turn), stop: { failed } } })))
  }
  const here = bench(rule, person)
  const step = rule.steps.get(first.step)
  const settled: Settled[] = []
  if (first.phase === 'items' && step?.kind === 'forEach') {
    const gone = await goThrough(here, first, step)
    // After the last record the run goes on with what comes behind.
    const { walk } = gone
    settled.push({ ...gone, walk: walk.stop === undefined ? (await advance(here, [walk]))[0] ?? walk : walk })
  } else {
    const walks = await advance(here, turns.map(walkOf))
    settled.push(...turns.flatMap((turn) => { const walk = walks.find(({ key }) => key === turn.runId); return walk === undefined ? [] : [{ turn, walk }] }))
  }
  await settle(here, settled)
}

function walkOf({ runId, object, recordId, step, since, waitsFor, log }: Turn): Walk {
  return { runId, key: runId, object, id: recordId, since: Date.parse(since), waitsFor, at: step, log }
}

async function nameOf(tx: Transaction, ruleId: string): Promise<string> {
  const [row] = await tx.query<{ name: string | null }>(sql`select name from automation_rule where workspace_id = ${tx.workspaceId} and id = ${ruleId}::uuid`)
  return row?.name ?? '-'
}
