alter table record_share
      add column rule_id uuid not null default '00000000-0000-0000-0000-000000000000',
      drop constraint record_share_pkey,
      drop constraint record_share_grantee_kind_check,
      add constraint record_share_grantee_kind_check check (grantee_kind in ('user', 'team', 'department', 'role'));
alter table record_share add primary key (workspace_id, record_id, grantee_kind, grantee_id, rule_id);
create index record_share_rule on record_share (workspace_id, rule_id, record_id) where rule_id <> '00000000-0000-0000-0000-000000000000';
create table "sharing_rule" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "when" jsonb,
  "grantee_object" text,
  "grantee_id" uuid,
  "level" text,
  primary key (workspace_id, id)
);
create index "sharing_rule_label_sort_all" on "sharing_rule" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "sharing_rule_created_at_all" on "sharing_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sharing_rule_updated_at_all" on "sharing_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sharing_rule_grantee_id" on "sharing_rule" ("workspace_id", "grantee_id", "grantee_object");
create index "sharing_rule_owner_id" on "sharing_rule" ("workspace_id", "owner_id");
create index "sharing_rule_department_id" on "sharing_rule" ("workspace_id", "department_id");
create index "sharing_rule_object_filter" on "sharing_rule" ("workspace_id", "object") where deleted_at is null;
create index "sharing_rule_bin" on "sharing_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sharing_rule_deleted_with" on "sharing_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sharing_rule" enable row level security;
create policy workspace on "sharing_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "sharing_rule" add constraint "sharing_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sharing_rule" add constraint "sharing_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
