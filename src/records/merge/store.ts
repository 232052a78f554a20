import { defineStore } from '../../platform/database/store.ts'

/** Which record has become which, so that an old address still leads somewhere: a line for each record that was merged away. */
export const recordMergeStore = defineStore({
  name: 'record_merge',
  scoped: true,
  references: [{ column: 'winner_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'loser_id', objectColumn: 'object', onMerge: 'keep' }],
  sql: [
    `create table record_merge (
      workspace_id integer not null,
      merge_id uuid not null,
      object text not null,
      winner_id uuid not null,
      loser_id uuid not null,
      at timestamptz not null,
      actor_id uuid not null,
      undone_at timestamptz,
      primary key (workspace_id, merge_id, loser_id)
    )`,
    'create index record_merge_loser on record_merge (workspace_id, loser_id) where undone_at is null',
    'create index record_merge_winner on record_merge (workspace_id, winner_id, at) where undone_at is null',
  ],
})

/**
 * What a merge moved, dropped or wrote, a line for each reference: of a field of a record (`place` is the field), or of a row of
 * an internal table (`place` is the table; `before` and `after` are whole rows). Undoing looks here and nowhere else.
 */
export const mergeStepStore = defineStore({
  name: 'merge_step',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }],
  sql: [
    `create table merge_step (
      workspace_id integer not null,
      merge_id uuid not null,
      step integer not null,
      kind text not null check (kind in ('moved', 'dropped', 'value', 'binned', 'row')),
      place text not null,
      object text,
      record_id uuid,
      before jsonb,
      after jsonb,
      primary key (workspace_id, merge_id, step)
    )`,
  ],
})

export const mergeStores = [recordMergeStore, mergeStepStore] as const
