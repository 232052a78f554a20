import type { JsonObject } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Target } from './reading.ts'

/**
 * Whether somebody said that they do not want to be called: on the record, by a consent taken back, or in a call before. What a
 * customer said holds for its contacts, and what was said at a number for whoever else has that number.
 */
export async function refusesCalls(tx: Transaction, { object, id }: Target, record: JsonObject): Promise<boolean> {
  const { doNotContact, phoneConsent } = record
  if ((Array.isArray(doNotContact) && doNotContact.includes('phone')) || phoneConsent === 'withdrawn') return true
  const [row] = await tx.query<{ refuses: boolean }>(sql`
    with asked as (
      select ${object}::text as object, ${id}::uuid as id
      union select 'customer', c.customer_id from contact c where ${object} = 'contact' and c.workspace_id = ${tx.workspaceId} and c.id = ${id}::uuid and c.customer_id is not null
      union select other.object, other.record_id from duplicate_key own
        join duplicate_key other on other.workspace_id = own.workspace_id and other.kind = 'phone' and other.value = own.value and other.object in ('lead', 'contact', 'customer', 'partner', 'supplier')
        where own.workspace_id = ${tx.workspaceId} and own.record_id = ${id}::uuid and own.object = ${object} and own.kind = 'phone'
    )
    select exists (select 1 from asked join activity a on a.target_object = asked.object and a.target_id = asked.id where a.workspace_id = ${tx.workspaceId} and a.deleted_at is null and a.outcome = 'doNotCall')
      or exists (select 1 from asked join contact c on asked.object = 'contact' and c.id = asked.id where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and 'phone' = any(c.do_not_contact))
      or exists (select 1 from asked join customer c on asked.object = 'customer' and c.id = asked.id where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and c.phone_consent = 'withdrawn')
      or coalesce((select c.state = 'withdrawn' from consent c where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and c.channel = 'phone' and c.target_object = ${object} and c.target_id = ${id}::uuid order by c.at desc, c.id desc limit 1), false) as refuses`)
  return row?.refuses === true
}
