import { defineStore } from '../../platform/database/store.ts'

/** Many to many: one row per link, with its role, share and dates. */
export const recordLinkStore = defineStore({
  name: 'record_link',
  scoped: true,
  references: [{ column: 'from_id', objectColumn: 'from_object' }, { column: 'to_id', objectColumn: 'to_object' }],
  sql: [
    `create table record_link (
  workspace_id integer not null,
  id uuid not null,
  from_object text not null,
  from_id uuid not null,
  field text not null,
  to_object text not null,
  to_id uuid not null,
  role text,
  share double precision,
  since date,
  until date,
  primary key (workspace_id, id)
)`,
    `create unique index record_link_once on record_link (workspace_id, from_id, field, to_id, (coalesce(role, '')))`,
    'create index record_link_back on record_link (workspace_id, to_id, from_object, field)',
  ],
})

/** Normalised values by which two records may be the same; of what lies in the bin too. */
export const duplicateKeyStore = defineStore({
  name: 'duplicate_key',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'derived' }],
  sql: [
    `create table duplicate_key (
  workspace_id integer not null,
  object text not null,
  kind text not null,
  value text not null,
  record_id uuid not null,
  primary key (workspace_id, object, kind, value, record_id)
)`,
    'create index duplicate_key_record on duplicate_key (workspace_id, record_id)',
  ],
})

/** Hashed values that no two living records of a workspace may share, of rules and fields that the workspace made. */
export const uniqueKeyStore = defineStore({
  name: 'unique_key',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object' }],
  sql: [
    `create table unique_key (
  workspace_id integer not null,
  object text not null,
  rule text not null,
  value text not null,
  record_id uuid not null,
  primary key (workspace_id, object, rule, value)
)`,
    'create index unique_key_record on unique_key (workspace_id, record_id)',
  ],
})

/** The last number given to an auto-number field. */
export const sequenceCounterStore = defineStore({
  name: 'sequence_counter',
  scoped: true,
  sql: ['create table sequence_counter (workspace_id integer not null, object text not null, field text not null, value bigint not null, primary key (workspace_id, object, field))'],
})

/** Answers of mutations by their key: the same mutation sent again is answered from here. */
export const idempotencyStore = defineStore({
  name: 'idempotency',
  scoped: true,
  sql: [
    'create table idempotency (workspace_id integer not null, key text not null, fingerprint text not null, response jsonb, at timestamptz not null, primary key (workspace_id, key))',
    'create index idempotency_age on idempotency (workspace_id, at)',
  ],
})

export const recordStores = [recordLinkStore, duplicateKeyStore, uniqueKeyStore, sequenceCounterStore, idempotencyStore]
