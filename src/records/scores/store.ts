import type { ObjectDefinition } from '../../model/define/object.ts'
import { snakeCase } from '../../model/define/names.ts'
import { defineStore, type Store } from '../../platform/database/store.ts'
import { pastScoreTable, scoreRunTable, scoreTable, settlingTable } from './place.ts'

const value = `number_value double precision,
  text_value text collate "C",
  date_value date`

/**
 * The tables of the scores of each object that has any: what runs worked out, which run holds for each score, what is left to do of
 * the last change, and what held before.
 */
export function scoreStores(objects: readonly ObjectDefinition[]): readonly Store[] {
  return objects.filter(({ scores }) => scores !== undefined).flatMap(({ name }) => storesOf(name, { table: snakeCase(name) }))
}

function storesOf(object: string, named: { readonly table: string }): readonly Store[] {
  const [table, run, settling, past] = [scoreTable(named), scoreRunTable(named), settlingTable(named), pastScoreTable(named)]
  const kinds = ['number', 'text', 'date'] as const
  return [
    defineStore({
      name: table, scoped: true, references: [{ column: 'record_id', object, onMerge: 'derived' }, { column: 'run_id', object: 'modelRun', onMerge: 'keep' }],
      sql: [
        `create table ${table} (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  ${value},
  step text not null,
  reasons jsonb,
  as_of date not null,
  run_id uuid not null,
  primary key (workspace_id, record_id, score)
)`,
        ...kinds.map((kind) => `create index ${table}_${kind} on ${table} (workspace_id, score, ${kind}_value, record_id) where ${kind}_value is not null`),
        // Rows of several runs stand side by side: those that hold, and those that wait to.
        `alter table ${table} drop constraint ${table}_pkey, add primary key (workspace_id, run_id, record_id, score)`,
        ...kinds.map((kind) => `drop index ${table}_${kind}`),
        ...kinds.map((kind) => `create index ${table}_run_${kind} on ${table} (workspace_id, run_id, score, ${kind}_value, record_id) where ${kind}_value is not null`),
        'drop table if exists score_draft',
      ],
    }),
    defineStore({
      name: run, scoped: true, references: [{ column: 'run_id', object: 'modelRun', onMerge: 'keep' }],
      sql: [
        `create table ${run} (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
)`,
        `insert into ${run} (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from ${table} order by workspace_id, score, as_of desc`,
        // The day stands with the run from now on.
        `alter table ${table} drop column as_of`,
      ],
    }),
    defineStore({
      name: settling, scoped: true, references: [{ column: 'run_id', object: 'modelRun', onMerge: 'keep' }, { column: 'settled', object, onMerge: 'keep' }],
      sql: [`create table ${settling} (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
)`],
    }),
    defineStore({
      name: past, scoped: true, references: [{ column: 'record_id', object, onMerge: 'derived' }],
      sql: [`create table ${past} (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  ${value},
  primary key (workspace_id, record_id, score, as_of)
)`],
    }),
  ]
}
