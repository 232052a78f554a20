import { defineStore } from '../../platform/database/store.ts'

/** How often a person has done something that is limited per day, such as asking whether a customer is taken. */
export const dailyCountStore = defineStore({
  name: 'daily_count',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table daily_count (
      workspace_id integer not null,
      user_id uuid not null,
      kind text not null,
      day date not null,
      count integer not null,
      primary key (workspace_id, user_id, kind, day)
    )`,
  ],
})

/** What the duplicate check told somebody of a record beyond their scope: with the token they may ask its holder, for a day. */
export const takenAnswerStore = defineStore({
  name: 'taken_answer',
  scoped: true,
  references: [{ column: 'user_id', object: 'user', onMerge: 'keep' }, { column: 'record_id', objectColumn: 'object' }],
  sql: [
    'create table taken_answer (workspace_id integer not null, token uuid not null default gen_random_uuid(), user_id uuid not null, object text not null, record_id uuid not null, title text not null, at timestamptz not null, primary key (workspace_id, token))',
    'create index taken_answer_age on taken_answer (workspace_id, at)',
  ],
})

/**
 * What the scan for doubles compares by: each record under a few keys that two writings of the same thing are likely to share.
 * Only records with a key in common are compared. Made anew by each scan.
 */
export const duplicateBlockStore = defineStore({
  name: 'duplicate_block',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'derived' }],
  sql: [
    `create table duplicate_block (
      workspace_id integer not null,
      object text not null,
      key text collate "C" not null,
      sort text collate "C" not null,
      record_id uuid not null,
      primary key (workspace_id, object, key, sort, record_id)
    )`,
  ],
})

/** How far the scan of an object has come, so that it goes on there after a kill. */
export const duplicateScanStore = defineStore({
  name: 'duplicate_scan',
  scoped: true,
  sql: [
    `create table duplicate_scan (
      workspace_id integer not null,
      object text not null,
      phase text not null check (phase in ('keys', 'pairs', 'done')),
      after text collate "C" not null,
      started_at timestamptz not null,
      compared bigint not null,
      found bigint not null,
      primary key (workspace_id, object)
    )`,
  ],
})

export const duplicateStores = [dailyCountStore, takenAnswerStore, duplicateBlockStore, duplicateScanStore] as const
