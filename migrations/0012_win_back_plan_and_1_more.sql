alter table "win_back_plan" add column "left_out" boolean;
create table "comparison_case" (
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
  "customer_id" uuid,
  "proposal" text,
  "arm" text,
  "started_on" date,
  "share_then" double precision,
  "case_key" text,
  primary key (workspace_id, id)
);
create index "comparison_case_started_on_all" on "comparison_case" ("workspace_id", "started_on", "id") where deleted_at is null;
create index "comparison_case_started_on_own" on "comparison_case" ("workspace_id", "access_owner_id", "started_on", "id") where deleted_at is null;
create index "comparison_case_started_on_department" on "comparison_case" ("workspace_id", "access_department_id", "started_on", "id") where deleted_at is null;
create index "comparison_case_created_at_all" on "comparison_case" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "comparison_case_created_at_own" on "comparison_case" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "comparison_case_created_at_department" on "comparison_case" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "comparison_case_updated_at_all" on "comparison_case" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "comparison_case_updated_at_own" on "comparison_case" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "comparison_case_updated_at_department" on "comparison_case" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "comparison_case_customer_id" on "comparison_case" ("workspace_id", "customer_id");
create index "comparison_case_owner_id" on "comparison_case" ("workspace_id", "owner_id");
create index "comparison_case_department_id" on "comparison_case" ("workspace_id", "department_id");
create index "comparison_case_proposal_filter" on "comparison_case" ("workspace_id", "proposal") where deleted_at is null;
create index "comparison_case_arm_filter" on "comparison_case" ("workspace_id", "arm") where deleted_at is null;
create index "comparison_case_started_on_filter" on "comparison_case" ("workspace_id", "started_on") where deleted_at is null;
create unique index "comparison_case_case_key_unique" on "comparison_case" ("workspace_id", "case_key") where deleted_at is null;
create index "comparison_case_access_root" on "comparison_case" ("workspace_id", "access_root_id");
create index "comparison_case_bin" on "comparison_case" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "comparison_case_deleted_with" on "comparison_case" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "comparison_case" enable row level security;
create policy workspace on "comparison_case" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "comparison_case" add constraint "comparison_case_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "comparison_case" add constraint "comparison_case_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "comparison_case" add constraint "comparison_case_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
