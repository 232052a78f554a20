create table "work_calendar" (
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
  "workdays" text[],
  "work_log_at" text,
  primary key (workspace_id, id)
);
create index "work_calendar_name_sort_all" on "work_calendar" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "work_calendar_created_at_all" on "work_calendar" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "work_calendar_updated_at_all" on "work_calendar" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "work_calendar_owner_id" on "work_calendar" ("workspace_id", "owner_id");
create index "work_calendar_department_id" on "work_calendar" ("workspace_id", "department_id");
create index "work_calendar_bin" on "work_calendar" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "work_calendar_deleted_with" on "work_calendar" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "work_calendar" enable row level security;
create policy workspace on "work_calendar" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "calendar_day" (
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
  "day" date,
  "until" date,
  "day_kind" text,
  "source" text,
  primary key (workspace_id, id)
);
create index "calendar_day_name_sort_all" on "calendar_day" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "calendar_day_day_all" on "calendar_day" ("workspace_id", "day", "id") where deleted_at is null;
create index "calendar_day_created_at_all" on "calendar_day" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "calendar_day_updated_at_all" on "calendar_day" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "calendar_day_owner_id" on "calendar_day" ("workspace_id", "owner_id");
create index "calendar_day_department_id" on "calendar_day" ("workspace_id", "department_id");
create index "calendar_day_day_filter" on "calendar_day" ("workspace_id", "day") where deleted_at is null;
create index "calendar_day_day_kind_filter" on "calendar_day" ("workspace_id", "day_kind") where deleted_at is null;
create index "calendar_day_bin" on "calendar_day" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "calendar_day_deleted_with" on "calendar_day" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "calendar_day" enable row level security;
create policy workspace on "calendar_day" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "work_calendar" add constraint "work_calendar_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "work_calendar" add constraint "work_calendar_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "calendar_day" add constraint "calendar_day_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "calendar_day" add constraint "calendar_day_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
