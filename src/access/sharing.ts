import { sql, type Transaction } from '../platform/database/index.ts'
import { personOf } from './system.ts'

export type ShareLevel = 'read' | 'write'
/** A role is shared with by rules only. */
export type GranteeKind = 'user' | 'team' | 'department' | 'role'
export interface Grantee { readonly kind: GranteeKind; readonly id: string }
export interface SharedRecord { readonly object: string; readonly id: string }

export interface Share {
  readonly grantee: Grantee & { /** Null when the person, team or department is gone. */ readonly name: string | null }
  readonly level: ShareLevel
  readonly sharedAt: string
  readonly sharedBy: string | null
  /** ISO instant from which on it opens nothing any more; null: until it is taken back. */
  readonly until: string | null
  /** The sharing rule whose it is; null: somebody made it by hand. */
  readonly rule: { readonly id: string; readonly label: string } | null
}

/** By this a share is known that nobody's rule made. */
export const byHand = '00000000-0000-0000-0000-000000000000'

/** How far a record is opened: by whom, and until which instant (milliseconds). */
export interface Sharing { readonly level: ShareLevel; readonly byId: string; readonly now: number; readonly until?: number | null }

/**
 * Opens a record to a person, a team or a department, at once for all that follows it. Sharing again sets level and end anew.
 * The right to share is asked by the caller (the action record.share), in the same transaction as the feed entry.
 * @returns false when it stood like that already.
 */
export async function share(transaction: Transaction, record: SharedRecord, grantee: Grantee, given: Sharing): Promise<boolean> {
  const touched = await transaction.run(sql`
    insert into record_share as known (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at, shared_by_id, until)
    values (${transaction.workspaceId}, ${record.object}, ${record.id}, ${grantee.kind}, ${grantee.id}, ${given.level}, ${new Date(given.now)}, ${personOf(given.byId)}, ${untilOf(given)})
    on conflict (workspace_id, record_id, grantee_kind, grantee_id, rule_id) do update
      set level = excluded.level, shared_at = excluded.shared_at, shared_by_id = excluded.shared_by_id, until = excluded.until
      where known.level <> excluded.level or known.until is distinct from excluded.until`)
  return touched > 0
}

function untilOf({ until }: Sharing): Date | null {
  return until === undefined || until === null ? null : new Date(until)
}

/** Takes away the rows of shares that have ended, of all records of the workspace; @returns how many. @param before milliseconds. */
export async function dropEndedShares(transaction: Transaction, before: number): Promise<number> {
  return transaction.run(sql`delete from record_share where workspace_id = ${transaction.workspaceId} and until <= ${new Date(before)}`)
}

/** Takes a share back that was made by hand; what a rule shares it shares on. @returns false when there was none. */
export async function unshare(transaction: Transaction, record: SharedRecord, grantee: Grantee): Promise<boolean> {
  return await transaction.run(sql`
    delete from record_share where workspace_id = ${transaction.workspaceId} and object = ${record.object} and record_id = ${record.id}
      and grantee_kind = ${grantee.kind} and grantee_id = ${grantee.id} and rule_id = ${byHand}`) > 0
}

/** To whom a record is open at the instant, by name: what has ended is left out. @param at milliseconds. */
export async function listShares(transaction: Pick<Transaction, 'query' | 'workspaceId'>, record: SharedRecord, at: number): Promise<readonly Share[]> {
  const rows = await transaction.query<ShareRow>(sql`
    select s.grantee_kind, s.grantee_id, coalesce(u.name, t.name, d.name, o.name) as name, s.level, s.shared_at, s.shared_by_id, s.until, s.rule_id, r.label as rule_label
    from record_share s
    left join "user" u on s.grantee_kind = 'user' and u.workspace_id = s.workspace_id and u.id = s.grantee_id
    left join team t on s.grantee_kind = 'team' and t.workspace_id = s.workspace_id and t.id = s.grantee_id
    left join role o on s.grantee_kind = 'role' and o.workspace_id = s.workspace_id and o.id = s.grantee_id
    left join sharing_rule r on r.workspace_id = s.workspace_id and r.id = s.rule_id
    left join department d on s.grantee_kind = 'department' and d.workspace_id = s.workspace_id and d.id = s.grantee_id
    where s.workspace_id = ${transaction.workspaceId} and s.object = ${record.object} and s.record_id = ${record.id} and (s.until is null or s.until > ${new Date(at)})
    order by s.grantee_kind, name, s.grantee_id, s.rule_id`)
  return rows.map((row) => ({
    grantee: { kind: row.grantee_kind, id: row.grantee_id, name: row.name }, level: row.level, sharedAt: row.shared_at, sharedBy: row.shared_by_id, until: row.until,
    rule: row.rule_id === byHand ? null : { id: row.rule_id, label: row.rule_label ?? '' },
  }))
}
interface ShareRow {
  readonly grantee_kind: GranteeKind; readonly grantee_id: string; readonly name: string | null
  readonly level: ShareLevel; readonly shared_at: string; readonly shared_by_id: string | null; readonly until: string | null
  readonly rule_id: string; readonly rule_label: string | null
}
