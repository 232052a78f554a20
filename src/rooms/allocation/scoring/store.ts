import { defineStore } from '../../../platform/database/store.ts'

/**
 * The score of each record with its reasons, and by which state of the rules it was counted (`stamp`), so that counting everything
 * anew goes on after a kill where it stood.
 */
export const recordScoreStore = defineStore({
  name: 'record_score',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'derived' }],
  sql: [
    `create table record_score (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      value integer not null,
      band text not null,
      reasons jsonb not null,
      as_of timestamptz not null,
      stamp text not null,
      primary key (workspace_id, object, record_id)
    )`,
  ],
})
