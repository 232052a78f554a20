create table "care_rule" (
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
  "festival" text,
  "days" bigint,
  "channel" text,
  "filter" jsonb,
  "template_zh" text,
  "template_en" text,
  "effect_days" bigint,
  "most_per_run" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "care_rule_name_sort_all" on "care_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "care_rule_created_at_all" on "care_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "care_rule_updated_at_all" on "care_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "care_rule_owner_id" on "care_rule" ("workspace_id", "owner_id");
create index "care_rule_department_id" on "care_rule" ("workspace_id", "department_id");
create index "care_rule_active_filter" on "care_rule" ("workspace_id", "active") where deleted_at is null;
create index "care_rule_bin" on "care_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "care_rule_deleted_with" on "care_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "care_rule" enable row level security;
create policy workspace on "care_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "care_suggestion" (
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
  "reason" text,
  "reason_sort" text collate "C",
  "kind" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "rule_id" uuid,
  "occurs_on" date,
  "due" date,
  "channel" text,
  "draft" text,
  "status" text,
  "done_at" timestamptz,
  "dismiss_reason" text,
  "activity_id" uuid,
  "effect" text,
  "effect_until" date,
  "occasion" text,
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
  constraint "care_suggestion_status_check" check ("status" in ('open', 'done', 'dismissed'))
);
create index "care_suggestion_due_all" on "care_suggestion" ("workspace_id", "due", "id") where deleted_at is null;
create index "care_suggestion_due_own" on "care_suggestion" ("workspace_id", "access_owner_id", "due", "id") where deleted_at is null;
create index "care_suggestion_due_department" on "care_suggestion" ("workspace_id", "access_department_id", "due", "id") where deleted_at is null;
create index "care_suggestion_created_at_all" on "care_suggestion" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_created_at_own" on "care_suggestion" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_created_at_department" on "care_suggestion" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_all" on "care_suggestion" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_own" on "care_suggestion" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_department" on "care_suggestion" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_customer_id" on "care_suggestion" ("workspace_id", "customer_id");
create index "care_suggestion_contact_id" on "care_suggestion" ("workspace_id", "contact_id");
create index "care_suggestion_rule_id" on "care_suggestion" ("workspace_id", "rule_id");
create index "care_suggestion_activity_id" on "care_suggestion" ("workspace_id", "activity_id");
create index "care_suggestion_owner_id" on "care_suggestion" ("workspace_id", "owner_id");
create index "care_suggestion_department_id" on "care_suggestion" ("workspace_id", "department_id");
create index "care_suggestion_status_filter" on "care_suggestion" ("workspace_id", "status") where deleted_at is null;
create index "care_suggestion_effect_filter" on "care_suggestion" ("workspace_id", "effect") where deleted_at is null;
create unique index "care_suggestion_occasion_unique" on "care_suggestion" ("workspace_id", "occasion") where deleted_at is null;
create index "care_suggestion_access_root" on "care_suggestion" ("workspace_id", "access_root_id");
create index "care_suggestion_x_text_1_slot" on "care_suggestion" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "care_suggestion_x_text_2_slot" on "care_suggestion" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "care_suggestion_x_text_3_slot" on "care_suggestion" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "care_suggestion_x_text_4_slot" on "care_suggestion" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "care_suggestion_x_text_5_slot" on "care_suggestion" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "care_suggestion_x_integer_1_slot" on "care_suggestion" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "care_suggestion_x_integer_2_slot" on "care_suggestion" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "care_suggestion_x_integer_3_slot" on "care_suggestion" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "care_suggestion_x_double_1_slot" on "care_suggestion" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "care_suggestion_x_double_2_slot" on "care_suggestion" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "care_suggestion_x_date_1_slot" on "care_suggestion" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "care_suggestion_x_date_2_slot" on "care_suggestion" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "care_suggestion_x_instant_1_slot" on "care_suggestion" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "care_suggestion_x_reference_1_slot" on "care_suggestion" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "care_suggestion_x_reference_2_slot" on "care_suggestion" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "care_suggestion_x_reference_3_slot" on "care_suggestion" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "care_suggestion_x_reference_4_slot" on "care_suggestion" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "care_suggestion_x_reference_5_slot" on "care_suggestion" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "care_suggestion_bin" on "care_suggestion" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "care_suggestion_deleted_with" on "care_suggestion" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "care_suggestion" enable row level security;
create policy workspace on "care_suggestion" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "work_log" (
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
  "day" date,
  "text" text,
  "plan" text,
  "collected" jsonb,
  "status" text,
  "submitted_at" timestamptz,
  "period" text,
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
  constraint "work_log_status_check" check ("status" in ('draft', 'submitted'))
);
create index "work_log_day_all" on "work_log" ("workspace_id", "day", "id") where deleted_at is null;
create index "work_log_day_own" on "work_log" ("workspace_id", "access_owner_id", "day", "id") where deleted_at is null;
create index "work_log_day_department" on "work_log" ("workspace_id", "access_department_id", "day", "id") where deleted_at is null;
create index "work_log_created_at_all" on "work_log" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "work_log_created_at_own" on "work_log" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "work_log_created_at_department" on "work_log" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "work_log_updated_at_all" on "work_log" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "work_log_updated_at_own" on "work_log" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "work_log_updated_at_department" on "work_log" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "work_log_owner_id" on "work_log" ("workspace_id", "owner_id");
create index "work_log_department_id" on "work_log" ("workspace_id", "department_id");
create index "work_log_kind_filter" on "work_log" ("workspace_id", "kind") where deleted_at is null;
create index "work_log_status_filter" on "work_log" ("workspace_id", "status") where deleted_at is null;
create unique index "work_log_period_unique" on "work_log" ("workspace_id", "period") where deleted_at is null;
create index "work_log_x_text_1_slot" on "work_log" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "work_log_x_text_2_slot" on "work_log" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "work_log_x_text_3_slot" on "work_log" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "work_log_x_text_4_slot" on "work_log" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "work_log_x_text_5_slot" on "work_log" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "work_log_x_integer_1_slot" on "work_log" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "work_log_x_integer_2_slot" on "work_log" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "work_log_x_integer_3_slot" on "work_log" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "work_log_x_double_1_slot" on "work_log" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "work_log_x_double_2_slot" on "work_log" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "work_log_x_date_1_slot" on "work_log" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "work_log_x_date_2_slot" on "work_log" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "work_log_x_instant_1_slot" on "work_log" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "work_log_x_reference_1_slot" on "work_log" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "work_log_x_reference_2_slot" on "work_log" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "work_log_x_reference_3_slot" on "work_log" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "work_log_x_reference_4_slot" on "work_log" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "work_log_x_reference_5_slot" on "work_log" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "work_log_bin" on "work_log" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "work_log_deleted_with" on "work_log" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "work_log" enable row level security;
create policy workspace on "work_log" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "care_rule" add constraint "care_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "care_rule" add constraint "care_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_rule_id_fkey" foreign key (workspace_id, "rule_id") references "care_rule" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_activity_id_fkey" foreign key (workspace_id, "activity_id") references "activity" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "work_log" add constraint "work_log_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "work_log" add constraint "work_log_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
