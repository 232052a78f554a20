create table score_draft (
  workspace_id integer not null,
  run_id uuid not null,
  object text not null,
  record_id uuid not null,
  score text not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  step text not null,
  reasons jsonb,
  primary key (workspace_id, run_id, record_id, score)
);
alter table "score_draft" enable row level security;
create policy workspace on "score_draft" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  step text not null,
  reasons jsonb,
  as_of date not null,
  run_id uuid not null,
  primary key (workspace_id, record_id, score)
);
create index customer_score_number on customer_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index customer_score_text on customer_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index customer_score_date on customer_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table "customer_score" enable row level security;
create policy workspace on "customer_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "customer_score_past" enable row level security;
create policy workspace on "customer_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "model_run" (
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
  "title" text,
  "title_sort" text collate "C",
  "model" text,
  "status" text,
  "as_of" date,
  "pinned" boolean,
  "held_because" text,
  "refusal" jsonb,
  "rows_seen" bigint,
  "records_scored" bigint,
  "changed_scores" bigint,
  "parameters" jsonb,
  "quality" jsonb,
  "drift" double precision,
  "drift_parts" jsonb,
  "started_at" timestamptz,
  "ended_at" timestamptz,
  "took" bigint,
  "started_by_id" uuid,
  "replaces_id" uuid,
  "job" text,
  primary key (workspace_id, id),
  constraint "model_run_status_check" check ("status" in ('waiting', 'running', 'inForce', 'held', 'replaced', 'refused', 'failed', 'cancelled'))
);
create index "model_run_started_at_all" on "model_run" ("workspace_id", "started_at", "id") where deleted_at is null;
create index "model_run_created_at_all" on "model_run" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "model_run_updated_at_all" on "model_run" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "model_run_started_by_id" on "model_run" ("workspace_id", "started_by_id");
create index "model_run_replaces_id" on "model_run" ("workspace_id", "replaces_id");
create index "model_run_owner_id" on "model_run" ("workspace_id", "owner_id");
create index "model_run_department_id" on "model_run" ("workspace_id", "department_id");
create index "model_run_model_filter" on "model_run" ("workspace_id", "model") where deleted_at is null;
create index "model_run_status_filter" on "model_run" ("workspace_id", "status") where deleted_at is null;
create index "model_run_bin" on "model_run" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "model_run_deleted_with" on "model_run" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "model_run" enable row level security;
create policy workspace on "model_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "model_run" add constraint "model_run_started_by_id_fkey" foreign key (workspace_id, "started_by_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_replaces_id_fkey" foreign key (workspace_id, "replaces_id") references "model_run" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
