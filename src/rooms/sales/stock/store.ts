import { defineStore } from '../../../platform/database/store.ts'

/**
 * What is there of each product, and what of it is promised. The checks are the last word: no writer, whatever its fault, leaves
 * less than nothing or promises more than is there. Quantities count to a thousandth.
 */
export const stockLevelStore = defineStore({
  name: 'stock_level',
  scoped: true,
  references: [{ column: 'product_id', object: 'product', onMerge: 'keep' }],
  sql: [`create table stock_level (
    workspace_id integer not null, product_id uuid not null, on_hand numeric(18,3) not null, reserved numeric(18,3) not null default 0,
    primary key (workspace_id, product_id),
    constraint stock_level_reserved check (reserved >= 0), constraint stock_level_on_hand check (on_hand >= reserved))`],
})

/** The ledger: each change of what is on hand, with what stood afterwards. The sum of a product's movements is what is on hand. */
export const stockMovementStore = defineStore({
  name: 'stock_movement',
  scoped: true,
  references: [{ column: 'product_id', object: 'product', onMerge: 'keep' }, { column: 'order_id', object: 'order', onMerge: 'keep' }, { column: 'delivery_id', object: 'delivery', onMerge: 'keep' }],
  grants: ['select', 'insert'],
  sql: [
    `create table stock_movement (
    workspace_id integer not null, id bigint generated always as identity, product_id uuid not null, kind text not null, quantity numeric(18,3) not null, on_hand numeric(18,3) not null,
    reason text, order_id uuid, delivery_id uuid, actor_id uuid, actor_name text not null, at timestamptz not null,
    primary key (workspace_id, id))`,
    'create index stock_movement_product on stock_movement (workspace_id, product_id, id desc)',
  ],
})

/** What is promised to a line of an order; the sum over a product is what stands as reserved. */
export const stockReservationStore = defineStore({
  name: 'stock_reservation',
  scoped: true,
  references: [{ column: 'order_line_id', object: 'orderLine', onMerge: 'keep' }, { column: 'order_id', object: 'order', onMerge: 'keep' }, { column: 'product_id', object: 'product', onMerge: 'keep' }],
  sql: [
    `create table stock_reservation (
    workspace_id integer not null, order_line_id uuid not null, order_id uuid not null, product_id uuid not null, quantity numeric(18,3) not null check (quantity > 0),
    primary key (workspace_id, order_line_id))`,
    'create index stock_reservation_order on stock_reservation (workspace_id, order_id)',
    'create index stock_reservation_product on stock_reservation (workspace_id, product_id)',
  ],
})

export const stockStores = [stockLevelStore, stockMovementStore, stockReservationStore] as const
