import { defineStore } from '../../../platform/database/store.ts'

/** Whose turn it was by which rule, and how many it gave them on the last day. */
export const assignmentTurnStore = defineStore({
  name: 'assignment_turn',
  scoped: true,
  references: [{ column: 'rule_id', object: 'assignmentRule', onMerge: 'keep' }, { column: 'user_id', object: 'user', onMerge: 'keep' }],
  sql: ['create table assignment_turn (workspace_id integer not null, rule_id uuid not null, user_id uuid not null, turn bigint not null, day date not null, today integer not null, primary key (workspace_id, rule_id, user_id))'],
})

/** Each assignment by rules, and each attempt that found nobody: which rules were looked at, who was a candidate, and why. */
export const assignmentTraceStore = defineStore({
  name: 'assignment_trace',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object' }, { column: 'rule_id', object: 'assignmentRule', onMerge: 'keep' }, { column: 'to_id', objectColumn: 'to_object', onMerge: 'keep' }],
  sql: [
    `create table assignment_trace (
      workspace_id integer not null,
      id bigint generated always as identity,
      object text not null,
      record_id uuid not null,
      at timestamptz not null,
      asked_by text not null,
      rule_id uuid,
      to_object text,
      to_id uuid,
      to_name text,
      looked jsonb not null,
      primary key (workspace_id, id)
    )`,
    'create index assignment_trace_record on assignment_trace (workspace_id, record_id, id)',
  ],
})
