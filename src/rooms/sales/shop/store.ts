import { defineStore } from '../../../platform/database/store.ts'

/** Who walks about in a shop, by the hash of the token in their cookie: the cart that is theirs, and the contact whom we know them to be. */
export const shopVisitStore = defineStore({
  name: 'shop_visit',
  scoped: true,
  references: [
    { column: 'shop_id', object: 'shop', onMerge: 'keep' }, { column: 'cart_id', object: 'cart', onMerge: 'keep' },
    { column: 'customer_id', object: 'customer', onMerge: 'move' }, { column: 'contact_id', object: 'contact', onMerge: 'move' },
  ],
  sql: [
    `create table shop_visit (
    workspace_id integer not null, token_hash text not null, shop_id uuid not null, cart_id uuid, customer_id uuid, contact_id uuid, expires_at timestamptz not null,
    primary key (workspace_id, token_hash))`,
    'create index shop_visit_expires on shop_visit (workspace_id, expires_at)',
  ],
})

export const shopStores = [shopVisitStore] as const
