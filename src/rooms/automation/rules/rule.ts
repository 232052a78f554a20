import { asText } from '../../../lib/json.ts'
import type { RuleStep, Trigger } from '../../../model/define/automation.ts'
import { readRuleSteps, readTrigger } from '../../../model/define/readAutomation.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { filterIn } from '../approvals/flows.ts'

/** A rule in force, as its row tells it. */
export interface ActiveRule {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly object: string
  readonly trigger: Trigger
  readonly condition: Filter | undefined
  readonly steps: readonly RuleStep[]
  readonly person: string | null
  readonly hourlyLimit: number
  /** ISO instant: what happened before it was made does not concern it. */
  readonly since: string
}

interface RuleRow { readonly id: string; readonly version: number; readonly name: string; readonly object: string; readonly trigger: unknown; readonly condition: unknown; readonly steps: unknown; readonly person: string | null; readonly limit: number; readonly since: string }

/** All rules in force in the order that the administrator gave them; one that does not hold together any more is left out. */
export async function activeRules(tx: Pick<Transaction, 'query' | 'workspaceId'>): Promise<readonly ActiveRule[]> {
  const rows = await tx.query<RuleRow>(sql`
    select id, version, name, object, trigger, condition, steps, rights_of_id as person, coalesce(hourly_limit, 20)::integer as limit, created_at as since
    from automation_rule where workspace_id = ${tx.workspaceId} and active and deleted_at is null order by position, created_at, id`)
  return rows.flatMap(({ trigger, steps, condition, limit, since, ...row }) => {
    const [when, what] = [readTrigger(trigger), readRuleSteps(steps)]
    return 'problems' in when || 'problems' in what ? [] : [{ ...row, trigger: when.trigger, steps: what.steps, condition: filterIn(condition), hourlyLimit: limit, since: new Date(since).toISOString() }]
  })
}

/** A rule as it stood when a run began under it. */
export interface Version { readonly ruleId: string; readonly version: number; readonly name: string; readonly person: string | null; readonly steps: ReadonlyMap<string, RuleStep> }

export async function keepVersion(tx: Transaction, rule: ActiveRule, now: number): Promise<void> {
  await tx.run(sql`
    insert into automation_version (workspace_id, rule_id, version, name, person_id, steps, at)
    values (${tx.workspaceId}, ${rule.id}::uuid, ${rule.version}, ${rule.name}, ${rule.person}::uuid, ${JSON.stringify(rule.steps)}::jsonb, ${new Date(now)}) on conflict do nothing`)
}

/** Undefined where the rule is gone or switched off: what waits then goes on no more. */
export async function versionOf(tx: Transaction, ruleId: string, version: number): Promise<Version | undefined> {
  const [row] = await tx.query<{ name: string; person: string | null; steps: unknown }>(sql`
    select v.name, v.person_id as person, v.steps from automation_version v
    join automation_rule r on r.workspace_id = v.workspace_id and r.id = v.rule_id and r.active and r.deleted_at is null
    where v.workspace_id = ${tx.workspaceId} and v.rule_id = ${ruleId}::uuid and v.version = ${version}`)
  const read = readRuleSteps(row?.steps)
  return row === undefined || 'problems' in read ? undefined : { ruleId, version, name: asText(row.name), person: row.person, steps: new Map(read.steps.map((step) => [step.key, step])) }
}
