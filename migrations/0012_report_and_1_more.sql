create table "report" (
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
  "about" text,
  "definition" jsonb,
  primary key (workspace_id, id)
);
create index "report_name_sort_all" on "report" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "report_name_sort_own" on "report" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "report_name_sort_department" on "report" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "report_created_at_all" on "report" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "report_created_at_own" on "report" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "report_created_at_department" on "report" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "report_updated_at_all" on "report" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "report_updated_at_own" on "report" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "report_updated_at_department" on "report" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "report_owner_id" on "report" ("workspace_id", "owner_id");
create index "report_department_id" on "report" ("workspace_id", "department_id");
create index "report_bin" on "report" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "report_deleted_with" on "report" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "report" enable row level security;
create policy workspace on "report" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "dashboard" (
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
  "about" text,
  "cards" jsonb,
  "opens_with" jsonb,
  "mail_every" text,
  "mailed_at" timestamptz,
  primary key (workspace_id, id)
);
create index "dashboard_name_sort_all" on "dashboard" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_name_sort_own" on "dashboard" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_name_sort_department" on "dashboard" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_created_at_all" on "dashboard" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "dashboard_created_at_own" on "dashboard" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "dashboard_created_at_department" on "dashboard" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "dashboard_updated_at_all" on "dashboard" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_updated_at_own" on "dashboard" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_updated_at_department" on "dashboard" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_owner_id" on "dashboard" ("workspace_id", "owner_id");
create index "dashboard_department_id" on "dashboard" ("workspace_id", "department_id");
create index "dashboard_mail_every_filter" on "dashboard" ("workspace_id", "mail_every") where deleted_at is null;
create index "dashboard_bin" on "dashboard" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "dashboard_deleted_with" on "dashboard" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "dashboard" enable row level security;
create policy workspace on "dashboard" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "report" add constraint "report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "report" add constraint "report_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
