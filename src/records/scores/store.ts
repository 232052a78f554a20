import type { ObjectDefinition } from '../../model/define/object.ts'
import { snakeCase } from '../../model/define/names.ts'
import { defineStore, type Store } from '../../platform/database/store.ts'
import { pastScoreTable, scoreTable } from './place.ts'

const value = `number_value double precision,
  text_value text collate "C",
  date_value date`

/** The tables of the scores of each object that has any: what holds, what held before, and what a run has worked out so far. */
export function scoreStores(objects: readonly ObjectDefinition[]): readonly Store[] {
  return [scoreDraftStore, ...objects.filter(({ scores }) => scores !== undefined).flatMap(({ name }) => storesOf(name, { table: snakeCase(name) }))]
}

function storesOf(object: string, named: { readonly table: string }): readonly Store[] {
  const [table, past] = [scoreTable(named), pastScoreTable(named)]
  const index = (column: string) => `create index ${table}_${column.replace('_value', '')} on ${table} (workspace_id, score, ${column}, record_id) where ${column} is not null`
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
        index('number_value'), index('text_value'), index('date_value'),
      ],
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

/** What a run has worked out, until it is put in force as a whole. Of a run that was killed it is thrown away. */
const scoreDraftStore = defineStore({
  name: 'score_draft', scoped: true, references: [{ column: 'run_id', object: 'modelRun', onMerge: 'keep' }, { column: 'record_id', objectColumn: 'object', onMerge: 'derived' }],
  sql: [`create table score_draft (
  workspace_id integer not null,
  run_id uuid not null,
  object text not null,
  record_id uuid not null,
  score text not null,
  ${value},
  step text not null,
  reasons jsonb,
  primary key (workspace_id, run_id, record_id, score)
)`],
})
