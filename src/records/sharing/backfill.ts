import { byHand } from '../../access/index.ts'
import type { SharingRule } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { fieldsOf } from '../../model/filter/walk.ts'
import { sql } from '../../platform/database/index.ts'
import { declaredCondition } from '../query/filter/index.ts'
import { asEngine } from '../write/conditions.ts'
import type { Work } from '../write/work.ts'

/**
 * Brings the shares of rules in line with a model that says otherwise of them: what a rule that is gone had opened is closed, a new
 * or changed one is gone through as a whole, each by one statement. @param refilled fields whose stored values were filled in anew.
 */
export async function backfillShares(work: Work, registry: Registry, refilled: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const rules = [...registry.objects.values()].flatMap((object) => (object.sharingRules ?? []).map((rule) => ({ object, rule })))
  const known = new Map([...work.registry.objects.values()].flatMap(({ sharingRules = [] }) => sharingRules.map((rule) => [rule.name, JSON.stringify(rule)] as const)))
  const { tx, context: { workspaceId } } = work
  if (rules.length === 0 && known.size === 0) return
  const changed = rules.filter(({ object, rule }) => known.get(rule.name) !== JSON.stringify(rule) || fieldsOf(rule.when).some((name) => refilled.get(object.name)?.includes(name) === true))
  const standing = rules.filter((each) => !changed.includes(each)).map(({ rule }) => rule.name)
  await tx.query(sql`delete from record_share where workspace_id = ${workspaceId} and rule_id <> ${byHand} and not rule_id = any(${standing}::uuid[])`)
  for (const { object, rule } of changed) await open(work, registry, object, rule)
}

async function open({ tx, context }: Work, registry: Registry, object: ResolvedObject, { name, when, grantee, level }: SharingRule): Promise<void> {
  await tx.query(sql`
    insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at, rule_id)
    select ${context.workspaceId}::integer, ${object.name}::text, t.id, ${grantee.kind}::text, ${grantee.id}::uuid, ${level}::text, ${new Date(context.now)}::timestamptz, ${name}::uuid
    from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and ${declaredCondition(asEngine(context), registry, object, when, 't')}`)
}
