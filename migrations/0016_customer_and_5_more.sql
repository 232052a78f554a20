alter table "customer" add column "receivable_base" bigint, add column "credit_base" bigint, add column "overdue_amount_base" bigint, add column "oldest_due_on" date;
alter table "order" add column "planned_base" bigint, add column "planned_amount" bigint, add column "planned_currency" text, add column "received_base" bigint, add column "received_amount" bigint, add column "received_currency" text, add column "received_outside_base" bigint, add column "received_outside_amount" bigint, add column "received_outside_currency" text, add column "unplanned_base" bigint, add column "unplanned_amount" bigint, add column "unplanned_currency" text, add column "receivable_base" bigint, add column "receivable_amount" bigint, add column "receivable_currency" text;
create table "payment_plan" (
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
  "number" text,
  "order_id" uuid,
  "customer_id" uuid,
  "instalment" bigint,
  "kind" text,
  "due_on" date,
  "share" double precision,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "currency" text,
  "received_base" bigint,
  "received_amount" bigint,
  "received_currency" text,
  "open_base" bigint,
  "open_amount" bigint,
  "open_currency" text,
  "late_on" date,
  "late_since" date,
  "status" text,
  "promised_on" date,
  "promise" text,
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
create index "payment_plan_due_on_all" on "payment_plan" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_due_on_own" on "payment_plan" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_due_on_department" on "payment_plan" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_open_base_all" on "payment_plan" ("workspace_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_open_base_own" on "payment_plan" ("workspace_id", "access_owner_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_open_base_department" on "payment_plan" ("workspace_id", "access_department_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_promised_on_all" on "payment_plan" ("workspace_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_promised_on_own" on "payment_plan" ("workspace_id", "access_owner_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_promised_on_department" on "payment_plan" ("workspace_id", "access_department_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_created_at_all" on "payment_plan" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_created_at_own" on "payment_plan" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_created_at_department" on "payment_plan" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_all" on "payment_plan" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_own" on "payment_plan" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_department" on "payment_plan" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_order_id" on "payment_plan" ("workspace_id", "order_id");
create index "payment_plan_customer_id" on "payment_plan" ("workspace_id", "customer_id");
create index "payment_plan_owner_id" on "payment_plan" ("workspace_id", "owner_id");
create index "payment_plan_department_id" on "payment_plan" ("workspace_id", "department_id");
create index "payment_plan_due_on_filter" on "payment_plan" ("workspace_id", "due_on") where deleted_at is null;
create index "payment_plan_status_filter" on "payment_plan" ("workspace_id", "status") where deleted_at is null;
create unique index "payment_plan_number_unique" on "payment_plan" ("workspace_id", "number") where deleted_at is null;
create index "payment_plan_access_root" on "payment_plan" ("workspace_id", "access_root_id");
create index "payment_plan_x_text_1_slot" on "payment_plan" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "payment_plan_x_text_2_slot" on "payment_plan" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "payment_plan_x_text_3_slot" on "payment_plan" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "payment_plan_x_text_4_slot" on "payment_plan" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "payment_plan_x_text_5_slot" on "payment_plan" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "payment_plan_x_integer_1_slot" on "payment_plan" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "payment_plan_x_integer_2_slot" on "payment_plan" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "payment_plan_x_integer_3_slot" on "payment_plan" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "payment_plan_x_double_1_slot" on "payment_plan" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "payment_plan_x_double_2_slot" on "payment_plan" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "payment_plan_x_date_1_slot" on "payment_plan" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "payment_plan_x_date_2_slot" on "payment_plan" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "payment_plan_x_instant_1_slot" on "payment_plan" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "payment_plan_x_reference_1_slot" on "payment_plan" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "payment_plan_x_reference_2_slot" on "payment_plan" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "payment_plan_x_reference_3_slot" on "payment_plan" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "payment_plan_x_reference_4_slot" on "payment_plan" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "payment_plan_x_reference_5_slot" on "payment_plan" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "payment_plan_bin" on "payment_plan" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "payment_plan_deleted_with" on "payment_plan" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "payment_plan" enable row level security;
create policy workspace on "payment_plan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "receipt" (
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
  "number" text,
  "date" date,
  "payer" text,
  "payer_account" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "currency" text,
  "method" text,
  "account" text,
  "reference" text,
  "memo" text,
  "customer_id" uuid,
  "claimed_by_id" uuid,
  "claimed_at" timestamptz,
  "allocated_base" bigint,
  "allocated_amount" bigint,
  "allocated_currency" text,
  "refunded_base" bigint,
  "refunded_amount" bigint,
  "refunded_currency" text,
  "remaining_base" bigint,
  "remaining_amount" bigint,
  "remaining_currency" text,
  "reversed_on" date,
  "reversal_reason" text,
  "status" text,
  "file_id" uuid,
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
create index "receipt_date_all" on "receipt" ("workspace_id", "date", "id") where deleted_at is null;
create index "receipt_date_own" on "receipt" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "receipt_date_department" on "receipt" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "receipt_amount_base_all" on "receipt" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "receipt_amount_base_own" on "receipt" ("workspace_id", "access_owner_id", "amount_base", "id") where deleted_at is null;
create index "receipt_amount_base_department" on "receipt" ("workspace_id", "access_department_id", "amount_base", "id") where deleted_at is null;
create index "receipt_remaining_base_all" on "receipt" ("workspace_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_remaining_base_own" on "receipt" ("workspace_id", "access_owner_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_remaining_base_department" on "receipt" ("workspace_id", "access_department_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_created_at_all" on "receipt" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "receipt_created_at_own" on "receipt" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "receipt_created_at_department" on "receipt" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "receipt_updated_at_all" on "receipt" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "receipt_updated_at_own" on "receipt" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "receipt_updated_at_department" on "receipt" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "receipt_customer_id" on "receipt" ("workspace_id", "customer_id");
create index "receipt_claimed_by_id" on "receipt" ("workspace_id", "claimed_by_id");
create index "receipt_owner_id" on "receipt" ("workspace_id", "owner_id");
create index "receipt_department_id" on "receipt" ("workspace_id", "department_id");
create index "receipt_account_filter" on "receipt" ("workspace_id", "account") where deleted_at is null;
create index "receipt_reference_filter" on "receipt" ("workspace_id", "reference") where deleted_at is null;
create index "receipt_status_filter" on "receipt" ("workspace_id", "status") where deleted_at is null;
create unique index "receipt_number_unique" on "receipt" ("workspace_id", "number") where deleted_at is null;
create index "receipt_access_root" on "receipt" ("workspace_id", "access_root_id");
create index "receipt_x_text_1_slot" on "receipt" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "receipt_x_text_2_slot" on "receipt" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "receipt_x_text_3_slot" on "receipt" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "receipt_x_text_4_slot" on "receipt" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "receipt_x_text_5_slot" on "receipt" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "receipt_x_integer_1_slot" on "receipt" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "receipt_x_integer_2_slot" on "receipt" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "receipt_x_integer_3_slot" on "receipt" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "receipt_x_double_1_slot" on "receipt" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "receipt_x_double_2_slot" on "receipt" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "receipt_x_date_1_slot" on "receipt" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "receipt_x_date_2_slot" on "receipt" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "receipt_x_instant_1_slot" on "receipt" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "receipt_x_reference_1_slot" on "receipt" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "receipt_x_reference_2_slot" on "receipt" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "receipt_x_reference_3_slot" on "receipt" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "receipt_x_reference_4_slot" on "receipt" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "receipt_x_reference_5_slot" on "receipt" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "receipt_bin" on "receipt" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "receipt_deleted_with" on "receipt" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "receipt" enable row level security;
create policy workspace on "receipt" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "payment" (
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
  "number" text,
  "customer_id" uuid,
  "receipt_id" uuid,
  "plan_id" uuid,
  "order_id" uuid,
  "date" date,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "kind" text,
  "reverses_id" uuid,
  "reason" text,
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
create index "payment_date_all" on "payment" ("workspace_id", "date", "id") where deleted_at is null;
create index "payment_date_own" on "payment" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "payment_date_department" on "payment" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "payment_created_at_all" on "payment" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "payment_created_at_own" on "payment" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "payment_created_at_department" on "payment" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "payment_updated_at_all" on "payment" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "payment_updated_at_own" on "payment" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "payment_updated_at_department" on "payment" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "payment_customer_id" on "payment" ("workspace_id", "customer_id");
create index "payment_receipt_id" on "payment" ("workspace_id", "receipt_id");
create index "payment_plan_id" on "payment" ("workspace_id", "plan_id");
create index "payment_order_id" on "payment" ("workspace_id", "order_id");
create index "payment_reverses_id" on "payment" ("workspace_id", "reverses_id");
create index "payment_owner_id" on "payment" ("workspace_id", "owner_id");
create index "payment_department_id" on "payment" ("workspace_id", "department_id");
create unique index "payment_number_unique" on "payment" ("workspace_id", "number") where deleted_at is null;
create index "payment_access_root" on "payment" ("workspace_id", "access_root_id");
create index "payment_x_text_1_slot" on "payment" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "payment_x_text_2_slot" on "payment" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "payment_x_text_3_slot" on "payment" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "payment_x_text_4_slot" on "payment" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "payment_x_text_5_slot" on "payment" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "payment_x_integer_1_slot" on "payment" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "payment_x_integer_2_slot" on "payment" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "payment_x_integer_3_slot" on "payment" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "payment_x_double_1_slot" on "payment" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "payment_x_double_2_slot" on "payment" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "payment_x_date_1_slot" on "payment" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "payment_x_date_2_slot" on "payment" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "payment_x_instant_1_slot" on "payment" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "payment_x_reference_1_slot" on "payment" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "payment_x_reference_2_slot" on "payment" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "payment_x_reference_3_slot" on "payment" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "payment_x_reference_4_slot" on "payment" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "payment_x_reference_5_slot" on "payment" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "payment_bin" on "payment" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "payment_deleted_with" on "payment" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "payment" enable row level security;
create policy workspace on "payment" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "refund" (
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
  "number" text,
  "customer_id" uuid,
  "receipt_id" uuid,
  "payment_id" uuid,
  "date" date,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "held_base" bigint,
  "held_amount" bigint,
  "held_currency" text,
  "status" text,
  "reason" text,
  "method" text,
  "payee" text,
  "payee_account" text,
  "paid_on" date,
  "reference" text,
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
  constraint "refund_status_check" check ("status" in ('requested', 'paid', 'cancelled'))
);
create index "refund_date_all" on "refund" ("workspace_id", "date", "id") where deleted_at is null;
create index "refund_date_own" on "refund" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "refund_date_department" on "refund" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "refund_created_at_all" on "refund" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "refund_created_at_own" on "refund" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "refund_created_at_department" on "refund" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "refund_updated_at_all" on "refund" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "refund_updated_at_own" on "refund" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "refund_updated_at_department" on "refund" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "refund_customer_id" on "refund" ("workspace_id", "customer_id");
create index "refund_receipt_id" on "refund" ("workspace_id", "receipt_id");
create index "refund_payment_id" on "refund" ("workspace_id", "payment_id");
create index "refund_owner_id" on "refund" ("workspace_id", "owner_id");
create index "refund_department_id" on "refund" ("workspace_id", "department_id");
create index "refund_status_filter" on "refund" ("workspace_id", "status") where deleted_at is null;
create unique index "refund_number_unique" on "refund" ("workspace_id", "number") where deleted_at is null;
create index "refund_access_root" on "refund" ("workspace_id", "access_root_id");
create index "refund_x_text_1_slot" on "refund" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "refund_x_text_2_slot" on "refund" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "refund_x_text_3_slot" on "refund" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "refund_x_text_4_slot" on "refund" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "refund_x_text_5_slot" on "refund" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "refund_x_integer_1_slot" on "refund" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "refund_x_integer_2_slot" on "refund" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "refund_x_integer_3_slot" on "refund" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "refund_x_double_1_slot" on "refund" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "refund_x_double_2_slot" on "refund" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "refund_x_date_1_slot" on "refund" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "refund_x_date_2_slot" on "refund" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "refund_x_instant_1_slot" on "refund" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "refund_x_reference_1_slot" on "refund" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "refund_x_reference_2_slot" on "refund" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "refund_x_reference_3_slot" on "refund" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "refund_x_reference_4_slot" on "refund" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "refund_x_reference_5_slot" on "refund" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "refund_bin" on "refund" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "refund_deleted_with" on "refund" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "refund" enable row level security;
create policy workspace on "refund" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "payment_plan" add constraint "payment_plan_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_claimed_by_id_fkey" foreign key (workspace_id, "claimed_by_id") references "user" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_receipt_id_fkey" foreign key (workspace_id, "receipt_id") references "receipt" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "payment" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_receipt_id_fkey" foreign key (workspace_id, "receipt_id") references "receipt" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_payment_id_fkey" foreign key (workspace_id, "payment_id") references "payment" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
