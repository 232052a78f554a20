import { defineStore } from '../database/store.ts'

/** Requests of each minute and process, and that it was alive: of the whole installation, with nothing of anybody in it. */
export const requestMinuteStore = defineStore({
  name: 'request_minute',
  scoped: false,
  sql: [`create table request_minute (
    minute timestamptz not null, process uuid not null, requests integer not null, failures integer not null, buckets integer[] not null,
    primary key (minute, process)
  )`],
})

/** What is set for the whole installation, by name. */
export const installationSettingStore = defineStore({
  name: 'installation_setting',
  scoped: false,
  grants: ['select', 'insert', 'update'],
  sql: ['create table installation_setting (name text primary key, value jsonb not null)'],
})

/** How a company stood on a day: what Settings > Evaluation draws its trend from. */
export const evaluationDayStore = defineStore({
  name: 'evaluation_day',
  scoped: true,
  sql: ['create table evaluation_day (workspace_id integer not null, day date not null, figures jsonb not null, primary key (workspace_id, day))'],
})

/** Calls that are bounded across all programs of an installation, by a hash of who calls. */
export const rateBucketStore = defineStore({
  name: 'rate_bucket',
  scoped: false,
  sql: ['create unlogged table rate_bucket (key text primary key, level double precision not null, at timestamptz not null)'],
})
