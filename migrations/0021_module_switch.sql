create table "module_switch" (
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
  "module" text,
  "module_sort" text collate "C",
  "on" boolean,
  primary key (workspace_id, id)
);
create index "module_switch_created_at_all" on "module_switch" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "module_switch_updated_at_all" on "module_switch" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "module_switch_owner_id" on "module_switch" ("workspace_id", "owner_id");
create index "module_switch_department_id" on "module_switch" ("workspace_id", "department_id");
create unique index "module_switch_module_unique" on "module_switch" ("workspace_id", "module") where deleted_at is null;
create index "module_switch_bin" on "module_switch" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "module_switch_deleted_with" on "module_switch" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "module_switch" enable row level security;
create policy workspace on "module_switch" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "module_switch" add constraint "module_switch_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "module_switch" add constraint "module_switch_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
