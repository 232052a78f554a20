import { byHand } from '../../access/index.ts'
import type { SharingRule } from '../../model/define/object.ts'
import { sql } from '../../platform/database/index.ts'
import type { Change } from '../write/change.ts'
import { matches } from '../write/conditions.ts'
import type { Stored } from '../write/record.ts'
import { allChanges, type Work } from '../write/work.ts'

interface Opened { readonly object: string; readonly record: string; readonly rule: string; readonly kind: string; readonly grantee: string; readonly level: string }

/**
 * Keeps the shares of sharing rules in step with the records: what a rule opens follows from what the record holds, so it is
 * written in the same transaction, and shares made by hand are never touched. A record in the bin stays open to whom it was.
 */
export async function writeRuleShares(work: Work): Promise<void> {
  const opened: Opened[] = []
  const closed: { record: string; rule: string }[] = []
  for (const change of allChanges(work)) {
    for (const rule of change.object.sharingRules ?? []) {
      const [was, is] = [opens(work, rule, change, change.before), opens(work, rule, change, change.after)]
      if (is && !was) opened.push({ object: change.object.name, record: change.id, rule: rule.name, kind: rule.grantee.kind, grantee: rule.grantee.id, level: rule.level })
      if (was && !is) closed.push({ record: change.id, rule: rule.name })
    }
  }
  const { tx, context: { workspaceId, now } } = work
  if (closed.length > 0) {
    await tx.query(sql`
      delete from record_share s using json_to_recordset(${JSON.stringify(closed)}::json) as c(record uuid, rule uuid)
      where s.workspace_id = ${workspaceId} and s.record_id = c.record and s.rule_id = c.rule and s.rule_id <> ${byHand}`)
  }
  if (opened.length === 0) return
  await tx.query(sql`
    insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at, rule_id)
    select ${workspaceId}::integer, o.object, o.record, o.kind, o.grantee, o.level, ${new Date(now)}::timestamptz, o.rule
    from json_to_recordset(${JSON.stringify(opened)}::json) as o(object text, record uuid, kind text, grantee uuid, level text, rule uuid)
    on conflict (workspace_id, record_id, grantee_kind, grantee_id, rule_id) do update set level = excluded.level`)
}

function opens(work: Work, { when }: SharingRule, { object }: Change, record: Stored | undefined): boolean {
  return record !== undefined && matches(work, object, when, record)
}
