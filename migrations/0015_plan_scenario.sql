create table "plan_scenario" (
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
  "plan_id" uuid,
  "formula" text,
  "counted_from" date,
  "counted_to" date,
  "factors" jsonb,
  "changes" jsonb,
  "baseline_amount" bigint,
  "baseline_currency" text,
  "baseline_base" bigint,
  "baseline_rate" double precision,
  "baseline_rate_date" date,
  "outcome_amount" bigint,
  "outcome_currency" text,
  "outcome_base" bigint,
  "outcome_rate" double precision,
  "outcome_rate_date" date,
  "assumptions" text,
  primary key (workspace_id, id)
);
create index "plan_scenario_name_sort_all" on "plan_scenario" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_name_sort_own" on "plan_scenario" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_name_sort_department" on "plan_scenario" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_created_at_all" on "plan_scenario" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_created_at_own" on "plan_scenario" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_created_at_department" on "plan_scenario" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_all" on "plan_scenario" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_own" on "plan_scenario" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_department" on "plan_scenario" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_plan_id" on "plan_scenario" ("workspace_id", "plan_id");
create index "plan_scenario_owner_id" on "plan_scenario" ("workspace_id", "owner_id");
create index "plan_scenario_department_id" on "plan_scenario" ("workspace_id", "department_id");
create index "plan_scenario_access_root" on "plan_scenario" ("workspace_id", "access_root_id");
create index "plan_scenario_bin" on "plan_scenario" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "plan_scenario_deleted_with" on "plan_scenario" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "plan_scenario" enable row level security;
create policy workspace on "plan_scenario" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "plan_scenario" add constraint "plan_scenario_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "plan_scenario" add constraint "plan_scenario_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "plan_scenario" add constraint "plan_scenario_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
