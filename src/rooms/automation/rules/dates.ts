import { isProblem } from '../../../lib/problem.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Rounds, startRounds } from '../../../platform/rounds.ts'
import { valueColumn } from '../../../records/columns/index.ts'
import type { Context } from '../../../records/context.ts'
import { filterCondition } from '../../../records/query/filter/index.ts'
import { scopeClause } from '../../../records/query/scope.ts'
import { begin } from './begin.ts'
import { whoRuns } from './inForce.ts'
import { boundsOf, comesAt, momentsOf } from './moments.ts'
import type { RuleEngine, RulesGiven } from './ports.ts'
import { working } from './resting.ts'
import { type ActiveRule, activeRules } from './rule.ts'
import type { Runner } from './runner.ts'

const lookEvery = 60_000
const page = 500
/** What came longer ago than this, while nobody looked, is not made up for. */
const oldest = 31 * 86_400_000
const first = '00000000-0000-0000-0000-000000000000'

/** Looks each minute for dates that came since the last look, and for moments of schedules. */
export function startRuleClock(given: RulesGiven, runner: Pick<Runner, 'wake'>): Rounds {
  return startRounds({ workspaces: () => given.workspaces(), every: lookEvery, failed: given.failed, look: (workspaceId) => look(given, workspaceId, runner) })
}

async function look(given: RulesGiven, workspaceId: number, runner: Pick<Runner, 'wake'>): Promise<void> {
  const rules = await given.database.background({ workspaceId }, async (tx) => {
    const inForce = (await activeRules(tx)).filter(({ trigger }) => trigger.on === 'date' || trigger.on === 'schedule')
    const timed = inForce.length === 0 ? [] : working((await given.engineOf({ workspaceId })).registry, inForce)
    // Whatever is not in force begins anew when it is again.
    await tx.run(sql`delete from automation_clock where workspace_id = ${workspaceId} and not (rule_id = ${sql.anyOf(timed.map(({ id }) => id))})`)
    return timed
  })
  for (const rule of rules) while (await given.database.background({ workspaceId }, (tx) => lookOn(given, tx, rule)));
  if (rules.length > 0) runner.wake()
}

interface Clock { readonly looked_at: string; readonly until: string | null; readonly after: string | null }

/** A page of the records for which a rule's moment came. How far it has looked moves with what it queues: each record once. @returns whether there may be more. */
async function lookOn(given: RulesGiven, tx: Transaction, rule: ActiveRule): Promise<boolean> {
  const { workspaceId } = tx
  const now = given.clock.now()
  await tx.run(sql`insert into automation_clock (workspace_id, rule_id, looked_at) values (${workspaceId}, ${rule.id}::uuid, ${new Date(now)}) on conflict do nothing`)
  const [clock] = await tx.query<Clock>(sql`select looked_at, until, after from automation_clock where workspace_id = ${workspaceId} and rule_id = ${rule.id}::uuid for update skip locked`)
  if (clock === undefined) return false
  const from = Math.max(Date.parse(clock.looked_at), now - oldest)
  const own = await given.ownContextOf(workspaceId)
  const until = clock.until === null ? endOf(rule, from, now, own.actor.zone) : Date.parse(clock.until)
  if (until <= from) return false
  const engine = await given.engineOf({ workspaceId })
  const person = await whoRuns(given, engine, tx, rule)
  if (person === undefined) return false
  const after = clock.after ?? first
  const isMoment = rule.trigger.on === 'date' || rule.trigger.on === 'schedule' && momentsOf(rule.trigger, until - 1, until, own.actor.zone).length > 0
  const rows = isMoment ? await candidates(engine, tx, person, rule, { from, until, after }) : []
  const hits = rows.flatMap(({ id, value }) => {
    const at = rule.trigger.on === 'date' ? comesAt(value ?? '', rule.trigger.offset, rule.trigger.at, own.actor.zone) : until
    return at > from && at <= until ? [{ recordId: id, cause: { kind: rule.trigger.on === 'date' ? 'date' : 'schedule', at: new Date(at).toISOString() } as const, chain: [] }] : []
  })
  await begin(given, engine, tx, rule, hits)
  const last = rows.length < page ? undefined : rows.at(-1)?.id
  await tx.run(last === undefined
    ? sql`update automation_clock set looked_at = ${new Date(until)}, until = null, after = null where workspace_id = ${workspaceId} and rule_id = ${rule.id}::uuid`
    : sql`update automation_clock set until = ${new Date(until)}, after = ${last}::uuid where workspace_id = ${workspaceId} and rule_id = ${rule.id}::uuid`)
  return last !== undefined || until < now
}

/** Until when one look reaches: a schedule is looked at moment by moment. */
function endOf({ trigger }: ActiveRule, from: number, now: number, zone: string): number {
  return trigger.on === 'schedule' ? momentsOf(trigger, from, now, zone)[0] ?? now : now
}

/** Records that the rule's person sees and its condition finds, whose date may have come: in the order of ids. */
async function candidates({ registry }: RuleEngine, tx: Transaction, person: Context, { object: name, trigger, condition }: ActiveRule, { from, until, after }: { readonly from: number; readonly until: number; readonly after: string }): Promise<readonly { readonly id: string; readonly value: string | null }[]> {
  const object = registry.object(name)
  try {
    const meant = condition === undefined ? sql`true` : filterCondition(person, registry, object, condition, 't')
    const column = trigger.on === 'date' ? valueColumn(registry, name, trigger.field) : undefined
    if (trigger.on === 'date' && column === undefined) return []
    const bounds = trigger.on === 'date' ? boundsOf(from, until, trigger.offset) : { least: 0, most: 0 }
    const isDate = column?.sqlType === 'date'
    const [value, near] = column === undefined ? [sql`null::text`, sql`true`]
      : isDate ? [sql`t.${sql.identifier(column.name)}::text`, sql`t.${sql.identifier(column.name)} between ${new Date(bounds.least).toISOString().slice(0, 10)}::date and ${new Date(bounds.most).toISOString().slice(0, 10)}::date`]
        : [sql`to_char(t.${sql.identifier(column.name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, sql`t.${sql.identifier(column.name)} between ${new Date(bounds.least)}::timestamptz and ${new Date(bounds.most)}::timestamptz`]
    return await tx.query(sql`
      select t.id, ${value} as value from ${sql.identifier(object.table)} t
      where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and t.id > ${after}::uuid and ${near} and ${scopeClause(person, object, 't', 'read')} and ${meant} order by t.id limit ${page}`)
  } catch (error) {
    if (isProblem(error) && error.details.status < 500) return []
    throw error
  }
}
