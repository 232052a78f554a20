import { advisoryLocks } from '../database/locks.ts'
import { defineStore } from '../database/store.ts'

/**
 * Every committed write: who, what, before, after, when, why. A writer inserts without a position; the sequencer gives it one.
 * Partitioned by month, so that old history can be moved away; what has no month yet lies in the default partition. The
 * serving role adds and reads, it never changes what is written.
 */
export const feedStore = defineStore({
  name: 'feed',
  scoped: true,
  grants: ['select', 'insert'],
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }],
  sql: [
    'create sequence feed_id',
    `create table feed (
  workspace_id integer not null,
  id bigint not null default nextval('feed_id'),
  position bigint,
  object text not null,
  record_id uuid,
  version integer,
  action text not null,
  actor_id uuid,
  actor_name text not null,
  via text not null,
  at timestamptz not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  primary key (workspace_id, id, at)
) partition by range (at)`,
    'create index feed_record on feed (workspace_id, object, record_id, id)',
    'create index feed_position_order on feed (workspace_id, position) where position is not null',
    'create index feed_unplaced on feed (id) where position is null',
    'create table feed_rest partition of feed default',
    'alter table feed_rest enable row level security',
    // A month that already has rows in the default partition stays there: moving them would lock the feed.
    `create function feed_months_ahead(first timestamptz, months integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month timestamptz;
  name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(${advisoryLocks.feedPartitions});
  for step in 0..least(months, 24) loop
    month := date_trunc('month', first at time zone 'UTC') at time zone 'UTC' + make_interval(months => step);
    name := 'feed_' || to_char(month at time zone 'UTC', 'YYYY_MM');
    if to_regclass(name) is null then
      begin
        execute format('create table %I partition of feed for values from (%L) to (%L)', name, month, month + interval '1 month');
        execute format('alter table %I enable row level security', name);
        made := made + 1;
      exception when check_violation then null;
      end;
    end if;
  end loop;
  return made;
end $$`,
  ],
})

/** The last position given in each workspace. Counters only, so that one look says which workspaces have news. */
export const feedPositionStore = defineStore({
  name: 'feed_position',
  scoped: false,
  sql: ['create table feed_position (workspace integer primary key, position bigint not null)'],
})

/** How far each follower has come in each workspace. */
export const feedFollowerStore = defineStore({
  name: 'feed_follower',
  scoped: false,
  sql: ['create table feed_follower (name text not null, workspace integer not null, position bigint not null, primary key (name, workspace))'],
})
