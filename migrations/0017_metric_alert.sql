create table "metric_alert" (
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
  "name" text,
  "name_sort" text collate "C",
  "metric" text,
  "alert_when" text,
  "threshold" double precision,
  "measured_over" text,
  "of_person_id" uuid,
  "of_department_id" uuid,
  "active" boolean,
  "last_value" double precision,
  "alerted_on" date,
  "finding" text,
  primary key (workspace_id, id)
);
create index "metric_alert_name_sort_all" on "metric_alert" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_name_sort_own" on "metric_alert" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_name_sort_department" on "metric_alert" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_created_at_all" on "metric_alert" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_created_at_own" on "metric_alert" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_created_at_department" on "metric_alert" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_all" on "metric_alert" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_own" on "metric_alert" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_department" on "metric_alert" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_of_person_id" on "metric_alert" ("workspace_id", "of_person_id");
create index "metric_alert_of_department_id" on "metric_alert" ("workspace_id", "of_department_id");
create index "metric_alert_owner_id" on "metric_alert" ("workspace_id", "owner_id");
create index "metric_alert_department_id" on "metric_alert" ("workspace_id", "department_id");
create index "metric_alert_active_filter" on "metric_alert" ("workspace_id", "active") where deleted_at is null;
create index "metric_alert_bin" on "metric_alert" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "metric_alert_deleted_with" on "metric_alert" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "metric_alert" enable row level security;
create policy workspace on "metric_alert" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "metric_alert" add constraint "metric_alert_of_person_id_fkey" foreign key (workspace_id, "of_person_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_of_department_id_fkey" foreign key (workspace_id, "of_department_id") references "department" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
