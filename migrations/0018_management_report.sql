create table "management_report" (
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
  "starts_on" date,
  "ends_on" date,
  "against" text,
  "status" text,
  "findings" text,
  "proposals" text,
  "written_at" timestamptz,
  "signed_by_id" uuid,
  "signed_at" timestamptz,
  primary key (workspace_id, id),
  constraint "management_report_status_check" check ("status" in ('draft', 'signed'))
);
create index "management_report_name_sort_all" on "management_report" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "management_report_name_sort_own" on "management_report" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "management_report_name_sort_department" on "management_report" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "management_report_starts_on_all" on "management_report" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "management_report_starts_on_own" on "management_report" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "management_report_starts_on_department" on "management_report" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "management_report_created_at_all" on "management_report" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "management_report_created_at_own" on "management_report" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "management_report_created_at_department" on "management_report" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "management_report_updated_at_all" on "management_report" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "management_report_updated_at_own" on "management_report" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "management_report_updated_at_department" on "management_report" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "management_report_signed_by_id" on "management_report" ("workspace_id", "signed_by_id");
create index "management_report_owner_id" on "management_report" ("workspace_id", "owner_id");
create index "management_report_department_id" on "management_report" ("workspace_id", "department_id");
create index "management_report_status_filter" on "management_report" ("workspace_id", "status") where deleted_at is null;
create index "management_report_bin" on "management_report" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "management_report_deleted_with" on "management_report" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "management_report" enable row level security;
create policy workspace on "management_report" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "management_report" add constraint "management_report_signed_by_id_fkey" foreign key (workspace_id, "signed_by_id") references "user" (workspace_id, id) deferrable;
alter table "management_report" add constraint "management_report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "management_report" add constraint "management_report_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
