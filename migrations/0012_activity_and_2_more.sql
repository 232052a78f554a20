create table calendar_feed (
      workspace_id integer not null,
      user_id uuid not null,
      token_hash text not null,
      created_at timestamptz not null,
      last_read_at timestamptz,
      primary key (workspace_id, user_id)
    );
create unique index calendar_feed_token on calendar_feed (workspace_id, token_hash);
alter table "calendar_feed" enable row level security;
create policy workspace on "calendar_feed" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "activity" add column "all_day_on" date, add column "all_day_until" date, add column "series_id" uuid, add column "occurrence" date;
create table "activity_series" (
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
  "kind" text,
  "subject" text,
  "subject_sort" text collate "C",
  "body" text,
  "target_object" text,
  "target_id" uuid,
  "customer_id" uuid,
  "priority" text,
  "rule" text,
  "starts_on" date,
  "start_time" text,
  "zone" text,
  "duration" bigint,
  "remind_before" bigint,
  "location" text,
  "excluded" text,
  "ended_on" date,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "activity_series_created_at_all" on "activity_series" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "activity_series_created_at_own" on "activity_series" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "activity_series_created_at_department" on "activity_series" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "activity_series_updated_at_all" on "activity_series" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_updated_at_own" on "activity_series" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_updated_at_department" on "activity_series" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_target_id" on "activity_series" ("workspace_id", "target_id", "target_object");
create index "activity_series_customer_id" on "activity_series" ("workspace_id", "customer_id");
create index "activity_series_owner_id" on "activity_series" ("workspace_id", "owner_id");
create index "activity_series_department_id" on "activity_series" ("workspace_id", "department_id");
create index "activity_series_ended_on_filter" on "activity_series" ("workspace_id", "ended_on") where deleted_at is null;
create index "activity_series_external_id_filter" on "activity_series" ("workspace_id", "external_id") where deleted_at is null;
create index "activity_series_access_root" on "activity_series" ("workspace_id", "access_root_id");
create index "activity_series_assignee" on "activity_series" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "activity_series_bin" on "activity_series" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "activity_series_deleted_with" on "activity_series" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "activity_series" enable row level security;
create policy workspace on "activity_series" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "activity" add constraint "activity_series_id_fkey" foreign key (workspace_id, "series_id") references "activity_series" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
