import { isProblem } from '../../../lib/problem.ts'
import { type Batch, type Entry, follow, type Follower } from '../../../platform/feed/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { begin } from './begin.ts'
import { chainsOf } from './causes.ts'
import { holding } from './holding.ts'
import { whoRuns } from './inForce.ts'
import { isTriggered } from './match.ts'
import type { RuleEngine, RulesGiven } from './ports.ts'
import { type ActiveRule, activeRules } from './rule.ts'
import { callWorkspace } from './turns.ts'
import { working } from './resting.ts'
import type { Runner } from './runner.ts'

/** The name of the cursor. */
const rulesFollower = 'automation'

/** Follows the feed for rules, with its cursor; wakes whoever runs them after each batch that committed. */
export function followForRules(given: RulesGiven, runner: Pick<Runner, 'wake'>, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, {
    name: rulesFollower, onError: failed,
    handle: async (batch) => {
      if (await look(given, batch)) batch.transaction.onCommit(() => { runner.wake() })
    },
  })
}

/** Queues what rules in force are to do about a batch, in the transaction that moves the cursor: each once. One question a rule, whatever the batch holds. */
async function look(given: RulesGiven, { workspaceId, entries, transaction: tx }: Batch): Promise<boolean> {
  const woken = await wakeWaiting(given, tx, entries)
  const concerned = (await activeRules(tx)).filter((rule) => entries.some((entry) => entry.object === rule.object))
  if (concerned.length === 0) return woken
  const engine = await given.engineOf({ workspaceId })
  const rules = working(engine.registry, concerned)
  const chainOf = await chainsOf(tx, entries)
  for (const rule of rules) {
    const named = entries.filter((entry) => entry.object === rule.object && entry.recordId !== null && entry.at >= rule.since && isTriggered(rule.trigger, entry))
    if (named.length === 0) continue
    const found = await meant(given, engine, tx, rule, [...new Set(named.map(({ recordId }) => recordId ?? ''))])
    const hits = named.filter(({ recordId }) => found.has(recordId ?? '')).map((entry) => ({
      recordId: entry.recordId ?? '', cause: { kind: 'entry', entry: entry.id, action: entry.action, by: entry.actorName } as const, chain: chainOf(entry),
    }))
    await begin(given, engine, tx, rule, hits)
  }
  return true
}

/** Runs that wait for an approval that is decided, for a record that changed, or for automation to be switched on. */
async function wakeWaiting({ clock }: RulesGiven, tx: Transaction, entries: readonly Entry[]): Promise<boolean> {
  const decided = entries.filter(({ object, after }) => object === 'approvalRequest' && typeof after?.['state'] === 'string' && after['state'] !== 'pending').flatMap(({ recordId }) => recordId ?? [])
  const changed = [...new Set(entries.flatMap(({ recordId }) => recordId ?? []))]
  const now = clock.now()
  const count = await tx.run(sql`
    update automation_turn set due_at = ${new Date(now)} where workspace_id = ${tx.workspaceId} and due_at > ${new Date(now)}
      and (waits_for = ${sql.anyOf(decided)} or (watches and record_id = ${sql.anyOf(changed)}))`)
  // What lay while automation was off goes on with the switching.
  const switched = entries.some(({ object, after }) => object === 'moduleSwitch' && after?.['on'] === true)
  if (count > 0 || switched) await callWorkspace(tx, now)
  return count > 0 || switched
}

/** Of these records those that the rule means: as its person sees them, by its condition. Set-wise. */
export async function meant(given: RulesGiven, engine: RuleEngine, tx: Transaction, rule: ActiveRule, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const person = await whoRuns(given, engine, tx, rule)
  if (person === undefined) return new Set()
  const bins = rule.trigger.on === 'acted' && rule.trigger.verb === 'record.moveToBin' ? [true] : [false]
  try {
    return await holding({ engine, tx, person }, rule.object, ids, rule.condition, bins)
  } catch (error) {
    // What its person may not read or ask for finds nothing.
    if (!isProblem(error) || error.details.status >= 500) throw error
    return new Set()
  }
}
