import { byHand } from '../../access/index.ts'
import type { SharingRule } from '../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { asEngine } from '../context.ts'
import { declaredCondition } from '../query/filter/index.ts'
import type { Work } from '../write/work.ts'

/**
 * Closes what rules had opened that are gone, or that say otherwise now: at once, since what is closed must not stay open.
 * @param registry the model from now on; @param changed rules that are gone through anew.
 */
export async function closeShares(work: Work, registry: Registry, changed: readonly string[]): Promise<void> {
  const rules = [...registry.objects.values()].flatMap(({ sharingRules = [] }) => sharingRules.map(({ name }) => name))
  const known = [...work.registry.objects.values()].some(({ sharingRules = [] }) => sharingRules.length > 0)
  if (rules.length === 0 && !known) return
  const standing = rules.filter((name) => !changed.includes(name))
  await work.tx.query(sql`delete from record_share where workspace_id = ${work.context.workspaceId} and rule_id <> ${byHand} and not rule_id = ${sql.anyOf(standing)}`)
}

/** Opens those of the records for which the rule holds; one that is open already stays so. */
export async function openShares({ tx, context, registry }: Pick<Work, 'tx' | 'context' | 'registry'>, object: ResolvedObject, { name, when, grantee, level }: SharingRule, ids: readonly string[]): Promise<void> {
  await tx.query(sql`
    insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at, rule_id)
    select ${context.workspaceId}::integer, ${object.name}::text, t.id, ${grantee.kind}::text, ${grantee.id}::uuid, ${level}::text, ${new Date(context.now)}::timestamptz, ${name}::uuid
    from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.id = ${sql.anyOf(ids)} and ${declaredCondition(asEngine(context), registry, object, when, 't')}
    on conflict do nothing`)
}
