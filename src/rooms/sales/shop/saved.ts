import { createHash } from 'node:crypto'
import { sql } from '../../../platform/database/index.ts'
import { textOf } from '../reading.ts'
import type { ShopGiven } from './ports.ts'
import type { Visiting } from './visits.ts'

/** What a signed-in customer has used before, the likeliest first; nothing for a guest. */
export interface Saved {
  readonly addresses: readonly { readonly id: string; readonly address: string }[]
  readonly titles: readonly { readonly id: string; readonly name: string; readonly usual: boolean }[]
}

const most = { addresses: 6, orders: 20, titles: 20 } as const
const nothing: Saved = { addresses: [], titles: [] }

/** Where the last orders went, then the contact's own address and the customer's; and in whose names its invoices are. */
export async function readSaved({ database }: Pick<ShopGiven, 'database'>, { shop, visitor: { customer, contact } }: Visiting): Promise<Saved> {
  if (customer === undefined) return nothing
  const { engine: { registry, records }, context, workspace: { id: workspaceId } } = shop
  const rows = await database.read<{ address: string }>({ workspaceId }, sql`
    select address from (
      (select delivery_address as address, 0 as place, row_number() over (order by date desc, id desc) as turn from "order" where workspace_id = ${workspaceId} and customer_id = ${customer}::uuid and deleted_at is null and delivery_address is not null order by date desc, id desc limit ${most.orders})
      union all select address, 1, 1 from contact where workspace_id = ${workspaceId} and id = ${contact ?? null}::uuid and deleted_at is null
      union all select address, 2, 1 from customer where workspace_id = ${workspaceId} and id = ${customer}::uuid and deleted_at is null) a
    where btrim(coalesce(address, '')) <> '' order by place, turn`)
  const addresses = [...new Set(rows.map(({ address }) => address.trim()))].slice(0, most.addresses).map((address) => ({ id: nameOf(address), address }))
  if (!registry.objects.has('invoiceTitle')) return { addresses, titles: [] }
  const titles = await records.list(context, 'invoiceTitle', { filter: { field: 'customer', is: 'equals', value: customer }, sort: [{ field: 'name' }], fields: ['name', 'usual'], limit: most.titles })
  return { addresses, titles: titles.rows.map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', usual: row['usual'] === true })) }
}

/** A name under which the page sends it back: only what is read here again counts. */
function nameOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22)
}
