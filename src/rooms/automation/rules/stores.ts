import { defineStore } from '../../../platform/database/store.ts'

/**
 * What is to be done next by each run that is not over: one line a run, locked by whoever is at it. What a step does and where the
 * run stands afterwards are written together, so that nothing is done twice, whatever ends the program.
 */
export const automationTurnStore = defineStore({
  name: 'automation_turn',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }, { column: 'rule_id', object: 'automationRule', onMerge: 'keep' }, { column: 'waits_for', object: 'approvalRequest', onMerge: 'keep' }],
  sql: [
    'create sequence automation_turn_seq',
    `create table automation_turn (
      workspace_id integer not null,
      run_id uuid not null,
      seq bigint not null default nextval('automation_turn_seq'),
      rule_id uuid not null,
      rule_version integer not null,
      object text not null,
      record_id uuid not null,
      step text not null,
      phase text not null default '',
      line text not null,
      cause jsonb not null,
      chain jsonb not null,
      log jsonb not null default '[]',
      since timestamptz not null,
      due_at timestamptz not null,
      tries integer not null default 0,
      alone boolean not null default false,
      watches boolean not null default false,
      waits_for uuid,
      noted boolean not null default false,
      primary key (workspace_id, run_id)
    )`,
    'create index automation_turn_due on automation_turn (workspace_id, due_at, seq)',
    'create index automation_turn_waits on automation_turn (workspace_id, waits_for) where waits_for is not null',
    'create index automation_turn_watches on automation_turn (workspace_id, record_id) where watches',
  ],
})

/** A rule as it stood when runs began under it: they go on so, with the rights of that person. */
export const automationVersionStore = defineStore({
  name: 'automation_version',
  scoped: true,
  references: [{ column: 'rule_id', object: 'automationRule', onMerge: 'keep' }, { column: 'person_id', object: 'user', onMerge: 'keep' }],
  sql: ['create table automation_version (workspace_id integer not null, rule_id uuid not null, version integer not null, name text not null, person_id uuid, steps jsonb not null, at timestamptz not null, primary key (workspace_id, rule_id, version))'],
})

/** How often a rule ran on a record within an hour. */
export const automationUseStore = defineStore({
  name: 'automation_use',
  scoped: true,
  references: [{ column: 'record_id', onMerge: 'keep', objectColumn: 'object' }, { column: 'rule_id', object: 'automationRule', onMerge: 'keep' }],
  sql: ['create table automation_use (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, hour timestamptz not null, runs integer not null, primary key (workspace_id, rule_id, record_id, hour))'],
})

/** Which run wrote a record, where several wrote together: by the name of the write in the feed. */
export const automationTraceStore = defineStore({
  name: 'automation_trace',
  scoped: true,
  references: [{ column: 'record_id', onMerge: 'keep', objectColumn: 'object' }],
  sql: [
    'create table automation_trace (workspace_id integer not null, trace_id uuid not null, object text not null, record_id uuid not null, run_id uuid not null, at timestamptz not null, primary key (workspace_id, trace_id, record_id))',
    'create index automation_trace_at on automation_trace (workspace_id, at)',
  ],
})

/** Until when the dates of a rule have been looked at, and how far within the moment that is being worked off. */
export const automationClockStore = defineStore({
  name: 'automation_clock',
  scoped: true,
  references: [{ column: 'rule_id', object: 'automationRule', onMerge: 'keep' }],
  sql: ['create table automation_clock (workspace_id integer not null, rule_id uuid not null, looked_at timestamptz not null, until timestamptz, after uuid, primary key (workspace_id, rule_id))'],
})

/** In which workspaces something is due, so that one look says where there is work. */
export const automationDueStore = defineStore({
  name: 'automation_due',
  scoped: false,
  sql: ['create table automation_due (workspace integer primary key, due_at timestamptz not null)'],
})

export const automationStores = [automationTurnStore, automationVersionStore, automationUseStore, automationTraceStore, automationClockStore, automationDueStore]
