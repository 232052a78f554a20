create table "sales_target" (
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
  "subject" text,
  "kpi" text,
  "basis" text,
  "period" text,
  "starts_on" date,
  "base_amount" bigint,
  "base_currency" text,
  "base_base" bigint,
  "base_rate" double precision,
  "base_rate_date" date,
  "goal_amount" bigint,
  "goal_currency" text,
  "goal_base" bigint,
  "goal_rate" double precision,
  "goal_rate_date" date,
  "stretch_amount" bigint,
  "stretch_currency" text,
  "stretch_base" bigint,
  "stretch_rate" double precision,
  "stretch_rate_date" date,
  "base_number" double precision,
  "goal_number" double precision,
  "stretch_number" double precision,
  "plan_id" uuid,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "sales_target_starts_on_all" on "sales_target" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_starts_on_own" on "sales_target" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_starts_on_department" on "sales_target" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_created_at_all" on "sales_target" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sales_target_created_at_own" on "sales_target" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sales_target_created_at_department" on "sales_target" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sales_target_updated_at_all" on "sales_target" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_updated_at_own" on "sales_target" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_updated_at_department" on "sales_target" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_plan_id" on "sales_target" ("workspace_id", "plan_id");
create index "sales_target_owner_id" on "sales_target" ("workspace_id", "owner_id");
create index "sales_target_department_id" on "sales_target" ("workspace_id", "department_id");
create index "sales_target_subject_filter" on "sales_target" ("workspace_id", "subject") where deleted_at is null;
create index "sales_target_kpi_filter" on "sales_target" ("workspace_id", "kpi") where deleted_at is null;
create index "sales_target_starts_on_filter" on "sales_target" ("workspace_id", "starts_on") where deleted_at is null;
create index "sales_target_x_text_1_slot" on "sales_target" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sales_target_x_text_2_slot" on "sales_target" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sales_target_x_text_3_slot" on "sales_target" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sales_target_x_text_4_slot" on "sales_target" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sales_target_x_text_5_slot" on "sales_target" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sales_target_x_integer_1_slot" on "sales_target" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sales_target_x_integer_2_slot" on "sales_target" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sales_target_x_integer_3_slot" on "sales_target" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sales_target_x_double_1_slot" on "sales_target" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sales_target_x_double_2_slot" on "sales_target" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sales_target_x_date_1_slot" on "sales_target" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sales_target_x_date_2_slot" on "sales_target" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sales_target_x_instant_1_slot" on "sales_target" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sales_target_x_reference_1_slot" on "sales_target" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sales_target_x_reference_2_slot" on "sales_target" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sales_target_x_reference_3_slot" on "sales_target" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sales_target_x_reference_4_slot" on "sales_target" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sales_target_x_reference_5_slot" on "sales_target" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sales_target_bin" on "sales_target" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sales_target_deleted_with" on "sales_target" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sales_target" enable row level security;
create policy workspace on "sales_target" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sales_plan" (
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
  "period" text,
  "starts_on" date,
  "ends_on" date,
  "status" text,
  "about" text,
  "target_count" bigint,
  "planned_base" bigint,
  "spent_base" bigint,
  "left_base" bigint,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "sales_plan_status_check" check ("status" in ('draft', 'active', 'closed'))
);
create index "sales_plan_name_sort_all" on "sales_plan" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_name_sort_own" on "sales_plan" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_name_sort_department" on "sales_plan" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_starts_on_all" on "sales_plan" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_starts_on_own" on "sales_plan" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_starts_on_department" on "sales_plan" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_created_at_all" on "sales_plan" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_created_at_own" on "sales_plan" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_created_at_department" on "sales_plan" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_all" on "sales_plan" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_own" on "sales_plan" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_department" on "sales_plan" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_owner_id" on "sales_plan" ("workspace_id", "owner_id");
create index "sales_plan_department_id" on "sales_plan" ("workspace_id", "department_id");
create index "sales_plan_status_filter" on "sales_plan" ("workspace_id", "status") where deleted_at is null;
create index "sales_plan_x_text_1_slot" on "sales_plan" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sales_plan_x_text_2_slot" on "sales_plan" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sales_plan_x_text_3_slot" on "sales_plan" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sales_plan_x_text_4_slot" on "sales_plan" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sales_plan_x_text_5_slot" on "sales_plan" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sales_plan_x_integer_1_slot" on "sales_plan" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sales_plan_x_integer_2_slot" on "sales_plan" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sales_plan_x_integer_3_slot" on "sales_plan" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sales_plan_x_double_1_slot" on "sales_plan" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sales_plan_x_double_2_slot" on "sales_plan" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sales_plan_x_date_1_slot" on "sales_plan" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sales_plan_x_date_2_slot" on "sales_plan" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sales_plan_x_instant_1_slot" on "sales_plan" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sales_plan_x_reference_1_slot" on "sales_plan" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sales_plan_x_reference_2_slot" on "sales_plan" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sales_plan_x_reference_3_slot" on "sales_plan" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sales_plan_x_reference_4_slot" on "sales_plan" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sales_plan_x_reference_5_slot" on "sales_plan" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sales_plan_bin" on "sales_plan" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sales_plan_deleted_with" on "sales_plan" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sales_plan" enable row level security;
create policy workspace on "sales_plan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "budget_line" (
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
  "plan_id" uuid,
  "position" bigint,
  "category" text,
  "name" text,
  "name_sort" text collate "C",
  "planned_amount" bigint,
  "planned_currency" text,
  "planned_base" bigint,
  "planned_rate" double precision,
  "planned_rate_date" date,
  "spent_amount" bigint,
  "spent_currency" text,
  "spent_base" bigint,
  "spent_rate" double precision,
  "spent_rate_date" date,
  "left_base" bigint,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "budget_line_created_at_all" on "budget_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "budget_line_created_at_own" on "budget_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "budget_line_created_at_department" on "budget_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "budget_line_updated_at_all" on "budget_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_updated_at_own" on "budget_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_updated_at_department" on "budget_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_plan_id" on "budget_line" ("workspace_id", "plan_id");
create index "budget_line_owner_id" on "budget_line" ("workspace_id", "owner_id");
create index "budget_line_department_id" on "budget_line" ("workspace_id", "department_id");
create index "budget_line_access_root" on "budget_line" ("workspace_id", "access_root_id");
create index "budget_line_x_text_1_slot" on "budget_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "budget_line_x_text_2_slot" on "budget_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "budget_line_x_text_3_slot" on "budget_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "budget_line_x_text_4_slot" on "budget_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "budget_line_x_text_5_slot" on "budget_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "budget_line_x_integer_1_slot" on "budget_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "budget_line_x_integer_2_slot" on "budget_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "budget_line_x_integer_3_slot" on "budget_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "budget_line_x_double_1_slot" on "budget_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "budget_line_x_double_2_slot" on "budget_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "budget_line_x_date_1_slot" on "budget_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "budget_line_x_date_2_slot" on "budget_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "budget_line_x_instant_1_slot" on "budget_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "budget_line_x_reference_1_slot" on "budget_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "budget_line_x_reference_2_slot" on "budget_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "budget_line_x_reference_3_slot" on "budget_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "budget_line_x_reference_4_slot" on "budget_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "budget_line_x_reference_5_slot" on "budget_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "budget_line_bin" on "budget_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "budget_line_deleted_with" on "budget_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "budget_line" enable row level security;
create policy workspace on "budget_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "credit_split" (
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
  "target_object" text,
  "target_id" uuid,
  "role" text,
  "kind" text,
  "share" double precision,
  "origin" text,
  primary key (workspace_id, id)
);
create index "credit_split_created_at_all" on "credit_split" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "credit_split_created_at_own" on "credit_split" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "credit_split_created_at_department" on "credit_split" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "credit_split_updated_at_all" on "credit_split" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_updated_at_own" on "credit_split" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_updated_at_department" on "credit_split" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_target_id" on "credit_split" ("workspace_id", "target_id", "target_object");
create index "credit_split_owner_id" on "credit_split" ("workspace_id", "owner_id");
create index "credit_split_department_id" on "credit_split" ("workspace_id", "department_id");
create index "credit_split_access_root" on "credit_split" ("workspace_id", "access_root_id");
create index "credit_split_assignee" on "credit_split" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "credit_split_bin" on "credit_split" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "credit_split_deleted_with" on "credit_split" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "credit_split" enable row level security;
create policy workspace on "credit_split" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "sales_target" add constraint "sales_target_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "sales_target" add constraint "sales_target_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sales_target" add constraint "sales_target_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sales_plan" add constraint "sales_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sales_plan" add constraint "sales_plan_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "credit_split" add constraint "credit_split_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "credit_split" add constraint "credit_split_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
