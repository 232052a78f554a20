import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Entry } from '../../platform/feed/index.ts'
import type { News } from './news.ts'

/** Whether somebody outside has ordered in the shop. One that a file or a sample brings in is no news. */
const isOrdered = ({ object, recordId, before, after, via }: Entry): boolean => object === 'order' && recordId !== null && before === null && after?.['channel'] === 'shop' && via === 'form'

/**
 * Orders that came in by the shop are told to whoever holds the customer, and to those whom the shop names; where nobody holds the
 * customer, to whoever gets the orders of the shop. In one statement for the batch.
 */
export async function shopOrdersIn(transaction: Transaction, entries: readonly Entry[]): Promise<readonly News[]> {
  const made = new Map(entries.filter(isOrdered).map((entry) => [entry.recordId ?? '', entry]))
  if (made.size === 0) return []
  const rows = await transaction.query<{ id: string; person: string }>(sql`
    with ordered as (select id, access_owner_id as holder from "order" where workspace_id = ${transaction.workspaceId} and id = ${sql.anyOf(made.keys())}),
    sold as (select k.order_id as id, s.id as shop, s.assignee_id as assignee from cart k join shop s on s.workspace_id = k.workspace_id and s.id = k.shop_id where k.workspace_id = ${transaction.workspaceId} and k.order_id in (select id from ordered)),
    told as (
      select id, holder as person from ordered
      union select s.id, l.to_id from sold s join record_link l on l.workspace_id = ${transaction.workspaceId} and l.from_object = 'shop' and l.field = 'tells' and l.from_id = s.shop
      union select s.id, s.assignee from sold s join ordered o on o.id = s.id where not exists (select from "user" u where u.workspace_id = ${transaction.workspaceId} and u.id = o.holder))
    select t.id, t.person from told t join "user" u on u.workspace_id = ${transaction.workspaceId} and u.id = t.person and u.status = 'active' and u.deleted_at is null order by 1, 2`)
  return rows.flatMap(({ id, person }): News[] => {
    const entry = made.get(id)
    return entry === undefined ? [] : [{ entry, person, kind: 'shopOrder', title: 'shopOrder', target: { object: 'order', id }, values: {}, event: `shop ${id}:${person}` }]
  })
}
