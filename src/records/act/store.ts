import { defineStore } from '../../platform/database/store.ts'
import { pendingActStore } from './pending.ts'

/**
 * What a run needs in order to be taken back: one row for each record that it changed, with the version that it left. A row
 * whose record has a newer version is not taken back.
 */
export const actRunStore = defineStore({
  name: 'act_run',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }],
  sql: [
    `create table act_run (
      workspace_id integer not null,
      run_id uuid not null,
      object text not null,
      record_id uuid not null,
      action text not null,
      memory jsonb not null,
      version integer not null,
      actor_id uuid not null,
      at timestamptz not null,
      undone_at timestamptz,
      primary key (workspace_id, run_id, object, record_id)
    )`,
    'create index act_run_record on act_run (workspace_id, object, record_id)',
    'create index act_run_at on act_run (workspace_id, at)',
    // What the program itself did, nobody did.
    'alter table act_run alter column actor_id drop not null',
  ],
})

export const actStores = [actRunStore, pendingActStore] as const
