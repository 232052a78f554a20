import { defineStore } from '../../platform/database/store.ts'

/** What has still to be filled in for records that were there before the model said so: step by step, with how far each has come. */
export const customFillStore = defineStore({
  name: 'custom_fill',
  scoped: true,
  sql: [
    `create table custom_fill (
  workspace_id integer not null,
  position bigint generated always as identity,
  object text not null,
  kind text not null check (kind in ('computed', 'number', 'key', 'share')),
  names jsonb not null,
  after uuid not null,
  after_at timestamptz,
  done bigint not null default 0,
  total bigint not null,
  given bigint not null default 0,
  aside bigint not null default 0,
  doubled bigint not null default 0,
  primary key (workspace_id, position)
)`,
  ],
})
