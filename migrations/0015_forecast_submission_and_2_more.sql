create table forecast_frozen_deal (
      workspace_id integer not null,
      frozen_on date not null,
      opportunity_id uuid not null,
      owner_id uuid,
      department_id uuid,
      amount bigint not null,
      weighted bigint not null,
      category text not null,
      close_on date,
      status text not null,
      primary key (workspace_id, frozen_on, opportunity_id)
    );
alter table "forecast_frozen_deal" enable row level security;
create policy workspace on "forecast_frozen_deal" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table forecast_frozen_call (
      workspace_id integer not null,
      frozen_on date not null,
      submission_id uuid not null,
      commit bigint not null,
      best_case bigint not null,
      primary key (workspace_id, frozen_on, submission_id)
    );
alter table "forecast_frozen_call" enable row level security;
create policy workspace on "forecast_frozen_call" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "forecast_submission" (
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
  "kind" text,
  "starts_on" date,
  "ends_on" date,
  "commit_amount" bigint,
  "commit_currency" text,
  "commit_base" bigint,
  "commit_rate" double precision,
  "commit_rate_date" date,
  "best_case_amount" bigint,
  "best_case_currency" text,
  "best_case_base" bigint,
  "best_case_rate" double precision,
  "best_case_rate_date" date,
  "submitted_at" timestamptz,
  "remark" text,
  "override_commit_amount" bigint,
  "override_commit_currency" text,
  "override_commit_base" bigint,
  "override_commit_rate" double precision,
  "override_commit_rate_date" date,
  "override_best_case_amount" bigint,
  "override_best_case_currency" text,
  "override_best_case_base" bigint,
  "override_best_case_rate" double precision,
  "override_best_case_rate_date" date,
  "override_reason" text,
  "overridden_by_id" uuid,
  "overridden_at" timestamptz,
  primary key (workspace_id, id)
);
create index "forecast_submission_starts_on_all" on "forecast_submission" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_starts_on_own" on "forecast_submission" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_starts_on_department" on "forecast_submission" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_all" on "forecast_submission" ("workspace_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_all" on "forecast_submission" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_all" on "forecast_submission" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_overridden_by_id" on "forecast_submission" ("workspace_id", "overridden_by_id");
create index "forecast_submission_owner_id" on "forecast_submission" ("workspace_id", "owner_id");
create index "forecast_submission_department_id" on "forecast_submission" ("workspace_id", "department_id");
create index "forecast_submission_kind_filter" on "forecast_submission" ("workspace_id", "kind") where deleted_at is null;
create index "forecast_submission_bin" on "forecast_submission" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "forecast_submission_deleted_with" on "forecast_submission" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "forecast_submission" enable row level security;
create policy workspace on "forecast_submission" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "forecast_submission" add constraint "forecast_submission_overridden_by_id_fkey" foreign key (workspace_id, "overridden_by_id") references "user" (workspace_id, id) deferrable;
alter table "forecast_submission" add constraint "forecast_submission_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "forecast_submission" add constraint "forecast_submission_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
