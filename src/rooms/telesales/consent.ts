import type { JsonObject } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Target } from './reading.ts'

/** Whether somebody said that they do not want to be called: on the record, by a consent taken back, or in a call before. */
export async function refusesCalls(tx: Transaction, { object, id }: Target, record: JsonObject): Promise<boolean> {
  const { doNotContact, phoneConsent } = record
  if ((Array.isArray(doNotContact) && doNotContact.includes('phone')) || phoneConsent === 'withdrawn') return true
  const [row] = await tx.query<{ refuses: boolean }>(sql`
    select coalesce((select c.state = 'withdrawn' from consent c where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and c.channel = 'phone' and c.target_object = ${object} and c.target_id = ${id}::uuid order by c.at desc, c.id desc limit 1), false)
      or exists (select 1 from activity a where a.workspace_id = ${tx.workspaceId} and a.deleted_at is null and a.outcome = 'doNotCall' and a.target_object = ${object} and a.target_id = ${id}::uuid) as refuses`)
  return row?.refuses === true
}
