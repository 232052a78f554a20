import { type Json, type JsonObject, plainJson } from '../../../lib/json.ts'
import { say, type Words } from '../../../lib/words.ts'
import { automationLimits, type ChainLink, type RunCause } from '../../../model/define/automation.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { asAutomations, type RuleEngine, type RulesGiven } from './ports.ts'
import { type ActiveRule, keepVersion } from './rule.ts'
import { addTurns } from './turns.ts'

/** A record on which a rule is to run, why, and the rules that led there. */
export interface Hit { readonly recordId: string; readonly cause: RunCause; readonly chain: readonly ChainLink[] }

interface Stopped extends Hit { readonly because: 'loop' | 'limit'; readonly why: Words; readonly values: Readonly<Record<string, string | number>> }

/**
 * Queues the runs of a rule, in the transaction that found what for. What would go round in a ring, or runs on a record too often,
 * is stopped, and says so.
 */
export async function begin(given: RulesGiven, engine: RuleEngine, tx: Transaction, rule: ActiveRule, hits: readonly Hit[]): Promise<void> {
  const now = given.clock.now()
  const [first] = rule.steps
  if (first === undefined || hits.length === 0) return
  const ringed = hits.filter((hit) => isRing(rule, hit))
  const free = hits.filter((hit) => !isRing(rule, hit))
  const { allowed, over } = await withinLimit(tx, rule, free, now)
  if (allowed.length > 0) {
    await keepVersion(tx, rule, now)
    await addTurns(tx, allowed.map(({ recordId, cause, chain }) => ({ runId: given.newId(now), ruleId: rule.id, version: rule.version, object: rule.object, recordId, step: first.key, cause, chain: [...chain, linkOf(rule, recordId)] })), now)
  }
  const limited: readonly Stopped[] = over.map((hit) => ({ ...hit, because: 'limit', why: runWords.limit, values: { count: rule.hourlyLimit } }))
  const looped: readonly Stopped[] = ringed.map((hit) => ({ ...hit, because: 'loop', why: hit.chain.length >= automationLimits.depth ? runWords.deep : runWords.loop, values: { chain: [...hit.chain, linkOf(rule, hit.recordId)].map(({ name }) => name).join(' → '), count: automationLimits.depth } }))
  await noteStopped(given, engine, tx, rule, [...looped, ...limited])
  const [loop] = ringed
  if (loop !== undefined) await markLoop(given, engine, tx, rule, [...loop.chain, linkOf(rule, loop.recordId)])
}

function linkOf({ id, name, object }: ActiveRule, record: string): ChainLink {
  return { rule: id, name, object, record }
}

/** The rule led to itself on the same record, or the rules led to one another too often. */
export function isRing(rule: Pick<ActiveRule, 'id'>, { chain, recordId }: Pick<Hit, 'chain' | 'recordId'>): boolean {
  return chain.length >= automationLimits.depth || chain.some((link) => link.rule === rule.id && link.record === recordId)
}

/** Counts the runs of this hour. Of those beyond the limit only the first is told of. */
async function withinLimit(tx: Transaction, rule: ActiveRule, hits: readonly Hit[], now: number): Promise<{ readonly allowed: readonly Hit[]; readonly over: readonly Hit[] }> {
  if (hits.length === 0) return { allowed: [], over: [] }
  const counts = new Map<string, number>()
  for (const { recordId } of hits) counts.set(recordId, (counts.get(recordId) ?? 0) + 1)
  const rows = await tx.query<{ id: string; runs: number }>(sql`
    insert into automation_use as u (workspace_id, rule_id, object, record_id, hour, runs)
    select ${tx.workspaceId}::integer, ${rule.id}::uuid, ${rule.object}::text, c.id, date_trunc('hour', ${new Date(now)}::timestamptz), c.count
    from unnest(${[...counts.keys()]}::uuid[], ${[...counts.values()]}::integer[]) as c(id, count) order by c.id
    on conflict (workspace_id, rule_id, record_id, hour) do update set runs = u.runs + excluded.runs returning record_id as id, runs`)
  const before = new Map(rows.map(({ id, runs }) => [id, runs - (counts.get(id) ?? 0)]))
  const allowed: Hit[] = []
  const over: Hit[] = []
  for (const hit of hits) {
    const place = (before.get(hit.recordId) ?? 0) + 1
    before.set(hit.recordId, place)
    if (place <= rule.hourlyLimit) allowed.push(hit)
    else if (place === rule.hourlyLimit + 1) over.push(hit)
  }
  return { allowed, over }
}

async function noteStopped({ ownContextOf, clock }: RulesGiven, { writer }: RuleEngine, tx: Transaction, rule: ActiveRule, stopped: readonly Stopped[]): Promise<void> {
  if (stopped.length === 0) return
  const own = await ownContextOf(tx.workspaceId)
  const at = new Date(clock.now()).toISOString()
  const { refused: [first] } = await writer.createMany(tx, own, 'automationRun', stopped.map(({ recordId, cause, chain, because, why, values }): JsonObject => ({
    title: rule.name, rule: rule.id, ruleVersion: rule.version, object: rule.object, record: recordId, state: 'stopped', because, endedAt: at,
    cause: { ...cause }, chain: plain([...chain, linkOf(rule, recordId)]), reason: say(why, own.actor.language, values).slice(0, 1000),
  })), asAutomations)
  if (first !== undefined) throw first.problem
}

/** The rule bears the loop from then on, until somebody has seen to it; its person is told of the first. */
async function markLoop(given: RulesGiven, { writer }: RuleEngine, tx: Transaction, rule: ActiveRule, chain: readonly ChainLink[]): Promise<void> {
  const [marked] = await tx.query<{ at: string | null }>(sql`select loop_at as at from automation_rule where workspace_id = ${tx.workspaceId} and id = ${rule.id}::uuid for update`)
  if (marked === undefined || marked.at !== null) return
  const now = given.clock.now()
  await writer.update(tx, await given.ownContextOf(tx.workspaceId), 'automationRule', rule.id, { loop: plain(chain), loopAt: new Date(now).toISOString() }, asAutomations)
  if (rule.person !== null) await given.notify(tx, [{ person: rule.person, title: 'automationLoop', target: { object: 'automationRule', id: rule.id }, values: {}, event: `loop ${rule.id} ${now}`, by: rule.name }])
}

/** Switches a rule off that cannot go on, and says why: at the rule, to its person where there is one, and to the administrators. */
export async function switchOff(given: RulesGiven, { writer }: RuleEngine, tx: Transaction, ruleId: string, because: 'noPerson' | 'unsound'): Promise<void> {
  const [rule] = await tx.query<{ person: string | null; name: string }>(sql`select rights_of_id as person, name from automation_rule where workspace_id = ${tx.workspaceId} and id = ${ruleId}::uuid and active and deleted_at is null for update`)
  if (rule === undefined) return
  await writer.update(tx, await given.ownContextOf(tx.workspaceId), 'automationRule', ruleId, { active: false, stoppedBecause: because }, asAutomations)
  const administrators = await tx.query<{ id: string }>(sql`
    select distinct l.from_id as id from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.deleted_at is null and r.permissions->>'administrator' = 'true'
    join "user" u on u.workspace_id = l.workspace_id and u.id = l.from_id and u.status = 'active' and u.deleted_at is null
    where l.workspace_id = ${tx.workspaceId} and l.from_object = 'user' and l.field = 'roles' order by 1 limit 20`)
  const told = new Set([...(because === 'unsound' && rule.person !== null ? [rule.person] : []), ...administrators.map(({ id }) => id)])
  await given.notify(tx, [...told].map((person) => ({ person, title: 'automationStopped', target: { object: 'automationRule', id: ruleId }, values: {}, event: `off ${ruleId} ${given.clock.now()}`, by: rule.name })))
}

export function plain(value: object): Json {
  return plainJson({ value })['value'] ?? null
}
