create table duplicate_block (
      workspace_id integer not null,
      object text not null,
      key text collate "C" not null,
      sort text collate "C" not null,
      record_id uuid not null,
      primary key (workspace_id, object, key, sort, record_id)
    );
alter table "duplicate_block" enable row level security;
create policy workspace on "duplicate_block" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table duplicate_scan (
      workspace_id integer not null,
      object text not null,
      phase text not null check (phase in ('keys', 'pairs', 'done')),
      after text collate "C" not null,
      started_at timestamptz not null,
      compared bigint not null,
      found bigint not null,
      primary key (workspace_id, object)
    );
alter table "duplicate_scan" enable row level security;
create policy workspace on "duplicate_scan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table record_merge (
      workspace_id integer not null,
      merge_id uuid not null,
      object text not null,
      winner_id uuid not null,
      loser_id uuid not null,
      at timestamptz not null,
      actor_id uuid not null,
      undone_at timestamptz,
      primary key (workspace_id, merge_id, loser_id)
    );
create index record_merge_loser on record_merge (workspace_id, loser_id) where undone_at is null;
create index record_merge_winner on record_merge (workspace_id, winner_id, at) where undone_at is null;
alter table "record_merge" enable row level security;
create policy workspace on "record_merge" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table merge_step (
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
    );
alter table "merge_step" enable row level security;
create policy workspace on "merge_step" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "duplicate_candidate" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "object" text,
  "first_object" text,
  "first_id" uuid,
  "second_object" text,
  "second_id" uuid,
  "likelihood" text,
  "score" double precision,
  "reasons" text[],
  "details" jsonb,
  "state" text,
  "dismissed_because" text,
  "pair" text,
  primary key (workspace_id, id),
  constraint "duplicate_candidate_state_check" check ("state" in ('open', 'merged', 'dismissed'))
);
create index "duplicate_candidate_score_all" on "duplicate_candidate" ("workspace_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_score_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_score_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_all" on "duplicate_candidate" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_all" on "duplicate_candidate" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_first_id" on "duplicate_candidate" ("workspace_id", "first_id", "first_object");
create index "duplicate_candidate_second_id" on "duplicate_candidate" ("workspace_id", "second_id", "second_object");
create index "duplicate_candidate_owner_id" on "duplicate_candidate" ("workspace_id", "owner_id");
create index "duplicate_candidate_department_id" on "duplicate_candidate" ("workspace_id", "department_id");
create index "duplicate_candidate_object_filter" on "duplicate_candidate" ("workspace_id", "object") where deleted_at is null;
create index "duplicate_candidate_likelihood_filter" on "duplicate_candidate" ("workspace_id", "likelihood") where deleted_at is null;
create index "duplicate_candidate_state_filter" on "duplicate_candidate" ("workspace_id", "state") where deleted_at is null;
create unique index "duplicate_candidate_pair_unique" on "duplicate_candidate" ("workspace_id", "pair") where deleted_at is null;
create index "duplicate_candidate_access_root" on "duplicate_candidate" ("workspace_id", "access_root_id");
create index "duplicate_candidate_bin" on "duplicate_candidate" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "duplicate_candidate_deleted_with" on "duplicate_candidate" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "duplicate_candidate" enable row level security;
create policy workspace on "duplicate_candidate" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "duplicate_candidate" add constraint "duplicate_candidate_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "duplicate_candidate" add constraint "duplicate_candidate_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
