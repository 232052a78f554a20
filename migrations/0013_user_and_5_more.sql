alter table "user" add column "partner_id" uuid;
alter table "partner" add column "team_id" uuid, add column "registration_count" bigint;
alter table "supplier" add column "request_count" bigint, add column "mean_answer_days" double precision, add column "evaluation_score" double precision, add column "meeting_count" bigint;
create table "supplier_request" (
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
  "supplier_id" uuid,
  "subject" text,
  "subject_sort" text collate "C",
  "kind" text,
  "product_id" uuid,
  "quantity" double precision,
  "question" text,
  "asked_on" date,
  "due_on" date,
  "status" text,
  "answered_on" date,
  "reply" text,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "lead_days" bigint,
  "answer_days" double precision,
  "late_days" double precision,
  "activity_count" bigint,
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
  constraint "supplier_request_status_check" check ("status" in ('open', 'answered', 'closed', 'cancelled'))
);
create index "supplier_request_asked_on_all" on "supplier_request" ("workspace_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_asked_on_own" on "supplier_request" ("workspace_id", "access_owner_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_asked_on_department" on "supplier_request" ("workspace_id", "access_department_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_due_on_all" on "supplier_request" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_due_on_own" on "supplier_request" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_due_on_department" on "supplier_request" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_created_at_all" on "supplier_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_created_at_own" on "supplier_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_created_at_department" on "supplier_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_all" on "supplier_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_own" on "supplier_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_department" on "supplier_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_supplier_id" on "supplier_request" ("workspace_id", "supplier_id");
create index "supplier_request_product_id" on "supplier_request" ("workspace_id", "product_id");
create index "supplier_request_owner_id" on "supplier_request" ("workspace_id", "owner_id");
create index "supplier_request_department_id" on "supplier_request" ("workspace_id", "department_id");
create index "supplier_request_kind_filter" on "supplier_request" ("workspace_id", "kind") where deleted_at is null;
create index "supplier_request_status_filter" on "supplier_request" ("workspace_id", "status") where deleted_at is null;
create unique index "supplier_request_number_unique" on "supplier_request" ("workspace_id", "number") where deleted_at is null;
create index "supplier_request_access_root" on "supplier_request" ("workspace_id", "access_root_id");
create index "supplier_request_x_text_1_slot" on "supplier_request" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "supplier_request_x_text_2_slot" on "supplier_request" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "supplier_request_x_text_3_slot" on "supplier_request" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "supplier_request_x_text_4_slot" on "supplier_request" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "supplier_request_x_text_5_slot" on "supplier_request" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "supplier_request_x_integer_1_slot" on "supplier_request" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "supplier_request_x_integer_2_slot" on "supplier_request" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "supplier_request_x_integer_3_slot" on "supplier_request" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "supplier_request_x_double_1_slot" on "supplier_request" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "supplier_request_x_double_2_slot" on "supplier_request" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "supplier_request_x_date_1_slot" on "supplier_request" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "supplier_request_x_date_2_slot" on "supplier_request" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "supplier_request_x_instant_1_slot" on "supplier_request" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "supplier_request_x_reference_1_slot" on "supplier_request" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "supplier_request_x_reference_2_slot" on "supplier_request" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "supplier_request_x_reference_3_slot" on "supplier_request" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "supplier_request_x_reference_4_slot" on "supplier_request" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "supplier_request_x_reference_5_slot" on "supplier_request" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "supplier_request_bin" on "supplier_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "supplier_request_deleted_with" on "supplier_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "supplier_request" enable row level security;
create policy workspace on "supplier_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "supplier_evaluation" (
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
  "supplier_id" uuid,
  "title" text,
  "title_sort" text collate "C",
  "evaluated_on" date,
  "quality_mark" bigint,
  "delivery_mark" bigint,
  "price_mark" bigint,
  "service_mark" bigint,
  "score" double precision,
  "received_lots" bigint,
  "late_lots" bigint,
  "received_quantity" double precision,
  "defect_quantity" double precision,
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
create index "supplier_evaluation_evaluated_on_all" on "supplier_evaluation" ("workspace_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_evaluated_on_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_evaluated_on_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_all" on "supplier_evaluation" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_all" on "supplier_evaluation" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_supplier_id" on "supplier_evaluation" ("workspace_id", "supplier_id");
create index "supplier_evaluation_owner_id" on "supplier_evaluation" ("workspace_id", "owner_id");
create index "supplier_evaluation_department_id" on "supplier_evaluation" ("workspace_id", "department_id");
create index "supplier_evaluation_access_root" on "supplier_evaluation" ("workspace_id", "access_root_id");
create index "supplier_evaluation_x_text_1_slot" on "supplier_evaluation" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "supplier_evaluation_x_text_2_slot" on "supplier_evaluation" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "supplier_evaluation_x_text_3_slot" on "supplier_evaluation" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "supplier_evaluation_x_text_4_slot" on "supplier_evaluation" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "supplier_evaluation_x_text_5_slot" on "supplier_evaluation" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "supplier_evaluation_x_integer_1_slot" on "supplier_evaluation" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "supplier_evaluation_x_integer_2_slot" on "supplier_evaluation" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "supplier_evaluation_x_integer_3_slot" on "supplier_evaluation" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "supplier_evaluation_x_double_1_slot" on "supplier_evaluation" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "supplier_evaluation_x_double_2_slot" on "supplier_evaluation" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "supplier_evaluation_x_date_1_slot" on "supplier_evaluation" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "supplier_evaluation_x_date_2_slot" on "supplier_evaluation" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "supplier_evaluation_x_instant_1_slot" on "supplier_evaluation" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "supplier_evaluation_x_reference_1_slot" on "supplier_evaluation" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "supplier_evaluation_x_reference_2_slot" on "supplier_evaluation" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "supplier_evaluation_x_reference_3_slot" on "supplier_evaluation" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "supplier_evaluation_x_reference_4_slot" on "supplier_evaluation" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "supplier_evaluation_x_reference_5_slot" on "supplier_evaluation" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "supplier_evaluation_bin" on "supplier_evaluation" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "supplier_evaluation_deleted_with" on "supplier_evaluation" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "supplier_evaluation" enable row level security;
create policy workspace on "supplier_evaluation" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "deal_registration" (
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
  "partner_id" uuid,
  "company" text,
  "company_sort" text collate "C",
  "company_key" text,
  "contact_name" text,
  "phone" text,
  "email" text,
  "region" text,
  "city" text,
  "need" text,
  "expected_amount_amount" bigint,
  "expected_amount_currency" text,
  "expected_amount_base" bigint,
  "expected_amount_rate" double precision,
  "expected_amount_rate_date" date,
  "expected_close_on" date,
  "status" text,
  "decided_at" timestamptz,
  "protected_until" date,
  "rejection_reason" text,
  "answer" text,
  "customer_id" uuid,
  "opportunity_id" uuid,
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
  constraint "deal_registration_status_check" check ("status" in ('submitted', 'accepted', 'rejected', 'withdrawn', 'expired'))
);
create index "deal_registration_company_sort_all" on "deal_registration" ("workspace_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_company_sort_own" on "deal_registration" ("workspace_id", "access_owner_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_company_sort_department" on "deal_registration" ("workspace_id", "access_department_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_protected_until_all" on "deal_registration" ("workspace_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_protected_until_own" on "deal_registration" ("workspace_id", "access_owner_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_protected_until_department" on "deal_registration" ("workspace_id", "access_department_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_created_at_all" on "deal_registration" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_created_at_own" on "deal_registration" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_created_at_department" on "deal_registration" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_all" on "deal_registration" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_own" on "deal_registration" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_department" on "deal_registration" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_partner_id" on "deal_registration" ("workspace_id", "partner_id");
create index "deal_registration_customer_id" on "deal_registration" ("workspace_id", "customer_id");
create index "deal_registration_opportunity_id" on "deal_registration" ("workspace_id", "opportunity_id");
create index "deal_registration_owner_id" on "deal_registration" ("workspace_id", "owner_id");
create index "deal_registration_department_id" on "deal_registration" ("workspace_id", "department_id");
create index "deal_registration_company_key_filter" on "deal_registration" ("workspace_id", "company_key") where deleted_at is null;
create index "deal_registration_status_filter" on "deal_registration" ("workspace_id", "status") where deleted_at is null;
create index "deal_registration_protected_until_filter" on "deal_registration" ("workspace_id", "protected_until") where deleted_at is null;
create unique index "deal_registration_number_unique" on "deal_registration" ("workspace_id", "number") where deleted_at is null;
create index "deal_registration_access_root" on "deal_registration" ("workspace_id", "access_root_id");
create index "deal_registration_assignee" on "deal_registration" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "deal_registration_x_text_1_slot" on "deal_registration" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "deal_registration_x_text_2_slot" on "deal_registration" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "deal_registration_x_text_3_slot" on "deal_registration" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "deal_registration_x_text_4_slot" on "deal_registration" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "deal_registration_x_text_5_slot" on "deal_registration" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "deal_registration_x_integer_1_slot" on "deal_registration" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "deal_registration_x_integer_2_slot" on "deal_registration" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "deal_registration_x_integer_3_slot" on "deal_registration" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "deal_registration_x_double_1_slot" on "deal_registration" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "deal_registration_x_double_2_slot" on "deal_registration" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "deal_registration_x_date_1_slot" on "deal_registration" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "deal_registration_x_date_2_slot" on "deal_registration" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "deal_registration_x_instant_1_slot" on "deal_registration" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "deal_registration_x_reference_1_slot" on "deal_registration" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "deal_registration_x_reference_2_slot" on "deal_registration" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "deal_registration_x_reference_3_slot" on "deal_registration" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "deal_registration_x_reference_4_slot" on "deal_registration" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "deal_registration_x_reference_5_slot" on "deal_registration" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "deal_registration_bin" on "deal_registration" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "deal_registration_deleted_with" on "deal_registration" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "deal_registration" enable row level security;
create policy workspace on "deal_registration" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add constraint "user_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "partner" add constraint "partner_team_id_fkey" foreign key (workspace_id, "team_id") references "team" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_supplier_id_fkey" foreign key (workspace_id, "supplier_id") references "supplier" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_supplier_id_fkey" foreign key (workspace_id, "supplier_id") references "supplier" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
