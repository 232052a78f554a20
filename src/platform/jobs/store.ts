import { defineStore } from '../database/store.ts'

/**
 * One row per queued piece of work: what a person sees of it. The queue's own tables hold only the id of the run, so that the
 * input lies under row level security, and what was set aside can be read and tried again.
 */
export const jobRunStore = defineStore({
  name: 'job_run',
  scoped: true,
  sql: [
    `create table job_run (
      workspace_id integer not null,
      id uuid not null,
      name text not null,
      key text,
      state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      input jsonb not null,
      actor_id uuid,
      actor_name text,
      run_at timestamptz not null,
      attempts integer not null default 0,
      done bigint not null default 0,
      total bigint,
      result jsonb,
      error jsonb,
      cancel_asked_at timestamptz,
      created_at timestamptz not null,
      started_at timestamptz,
      ended_at timestamptz,
      primary key (workspace_id, id)
    )`,
    // A second wish for the same work while the first still waits joins it.
    `create unique index job_run_waiting_key on job_run (workspace_id, name, key) where state = 'waiting' and key is not null`,
    'create index job_run_key on job_run (workspace_id, name, key) where key is not null',
    'create index job_run_latest on job_run (workspace_id, created_at desc, id desc)',
  ],
})
