alter table "customer" add column "expense_total_base" bigint, add column "sample_cost_base" bigint;
alter table "stage" add column "probability_source" text, add column "least_cases" bigint, add column "reached_count" bigint, add column "reached_won_count" bigint, add column "learned_probability" double precision, add column "learned_at" timestamptz;
alter table "opportunity" add column "closed_from_id" uuid, add column "expense_total_base" bigint, add column "sample_cost_base" bigint;
create table "stage_visit" (
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
  "opportunity_id" uuid,
  "stage_id" uuid,
  "entered_at" timestamptz,
  "left_at" timestamptz,
  "left_by" text,
  "days_in_stage" double precision,
  primary key (workspace_id, id)
);
create index "stage_visit_entered_at_all" on "stage_visit" ("workspace_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_entered_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_entered_at_department" on "stage_visit" ("workspace_id", "access_department_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_created_at_all" on "stage_visit" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_created_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_created_at_department" on "stage_visit" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_all" on "stage_visit" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_department" on "stage_visit" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_opportunity_id" on "stage_visit" ("workspace_id", "opportunity_id");
create index "stage_visit_stage_id" on "stage_visit" ("workspace_id", "stage_id");
create index "stage_visit_owner_id" on "stage_visit" ("workspace_id", "owner_id");
create index "stage_visit_department_id" on "stage_visit" ("workspace_id", "department_id");
create index "stage_visit_access_root" on "stage_visit" ("workspace_id", "access_root_id");
create index "stage_visit_bin" on "stage_visit" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "stage_visit_deleted_with" on "stage_visit" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "stage_visit" enable row level security;
create policy workspace on "stage_visit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sample" (
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
  "name" text,
  "name_sort" text collate "C",
  "customer_id" uuid,
  "opportunity_id" uuid,
  "product_id" uuid,
  "contact_id" uuid,
  "quantity" bigint,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "status" text,
  "needed_on" date,
  "delivery_address" text,
  "carrier" text,
  "courier_number" text,
  "sent_on" date,
  "received_on" date,
  "feedback_due_on" date,
  "sample_result" text,
  "feedback" text,
  "evaluated_on" date,
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
  primary key (workspace_id, id),
  constraint "sample_status_check" check ("status" in ('requested', 'sent', 'received', 'evaluated', 'returned', 'cancelled'))
);
create index "sample_name_sort_all" on "sample" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "sample_name_sort_own" on "sample" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "sample_name_sort_department" on "sample" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "sample_needed_on_all" on "sample" ("workspace_id", "needed_on", "id") where deleted_at is null;
create index "sample_needed_on_own" on "sample" ("workspace_id", "access_owner_id", "needed_on", "id") where deleted_at is null;
create index "sample_needed_on_department" on "sample" ("workspace_id", "access_department_id", "needed_on", "id") where deleted_at is null;
create index "sample_sent_on_all" on "sample" ("workspace_id", "sent_on", "id") where deleted_at is null;
create index "sample_sent_on_own" on "sample" ("workspace_id", "access_owner_id", "sent_on", "id") where deleted_at is null;
create index "sample_sent_on_department" on "sample" ("workspace_id", "access_department_id", "sent_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_all" on "sample" ("workspace_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_own" on "sample" ("workspace_id", "access_owner_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_department" on "sample" ("workspace_id", "access_department_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_created_at_all" on "sample" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sample_created_at_own" on "sample" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sample_created_at_department" on "sample" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sample_updated_at_all" on "sample" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sample_updated_at_own" on "sample" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sample_updated_at_department" on "sample" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sample_customer_id" on "sample" ("workspace_id", "customer_id");
create index "sample_opportunity_id" on "sample" ("workspace_id", "opportunity_id");
create index "sample_product_id" on "sample" ("workspace_id", "product_id");
create index "sample_contact_id" on "sample" ("workspace_id", "contact_id");
create index "sample_owner_id" on "sample" ("workspace_id", "owner_id");
create index "sample_department_id" on "sample" ("workspace_id", "department_id");
create index "sample_status_filter" on "sample" ("workspace_id", "status") where deleted_at is null;
create index "sample_sample_result_filter" on "sample" ("workspace_id", "sample_result") where deleted_at is null;
create unique index "sample_number_unique" on "sample" ("workspace_id", "number") where deleted_at is null;
create index "sample_access_root" on "sample" ("workspace_id", "access_root_id");
create index "sample_x_text_1_slot" on "sample" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sample_x_text_2_slot" on "sample" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sample_x_text_3_slot" on "sample" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sample_x_text_4_slot" on "sample" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sample_x_text_5_slot" on "sample" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sample_x_integer_1_slot" on "sample" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sample_x_integer_2_slot" on "sample" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sample_x_integer_3_slot" on "sample" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sample_x_double_1_slot" on "sample" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sample_x_double_2_slot" on "sample" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sample_x_date_1_slot" on "sample" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sample_x_date_2_slot" on "sample" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sample_x_instant_1_slot" on "sample" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sample_x_reference_1_slot" on "sample" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sample_x_reference_2_slot" on "sample" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sample_x_reference_3_slot" on "sample" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sample_x_reference_4_slot" on "sample" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sample_x_reference_5_slot" on "sample" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sample_bin" on "sample" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sample_deleted_with" on "sample" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sample" enable row level security;
create policy workspace on "sample" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "tender" (
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
  "name" text,
  "name_sort" text collate "C",
  "tender_number" text,
  "customer_id" uuid,
  "opportunity_id" uuid,
  "status" text,
  "deadline" timestamptz,
  "opening_at" timestamptz,
  "budget_amount" bigint,
  "budget_currency" text,
  "budget_base" bigint,
  "budget_rate" double precision,
  "budget_rate_date" date,
  "bid_amount" bigint,
  "bid_currency" text,
  "bid_base" bigint,
  "bid_rate" double precision,
  "bid_rate_date" date,
  "submitted_on" date,
  "bid_document_id" uuid,
  "documents_needed" text,
  "deposit_amount" bigint,
  "deposit_currency" text,
  "deposit_base" bigint,
  "deposit_rate" double precision,
  "deposit_rate_date" date,
  "deposit_due_on" date,
  "deposit_paid_on" date,
  "deposit_returned_on" date,
  "decided_on" date,
  "winner_id" uuid,
  "winning_price_amount" bigint,
  "winning_price_currency" text,
  "winning_price_base" bigint,
  "winning_price_rate" double precision,
  "winning_price_rate_date" date,
  "loss_remark" text,
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
  primary key (workspace_id, id),
  constraint "tender_status_check" check ("status" in ('preparing', 'submitted', 'won', 'lost', 'withdrawn'))
);
create index "tender_name_sort_all" on "tender" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "tender_name_sort_own" on "tender" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "tender_name_sort_department" on "tender" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "tender_deadline_all" on "tender" ("workspace_id", "deadline", "id") where deleted_at is null;
create index "tender_deadline_own" on "tender" ("workspace_id", "access_owner_id", "deadline", "id") where deleted_at is null;
create index "tender_deadline_department" on "tender" ("workspace_id", "access_department_id", "deadline", "id") where deleted_at is null;
create index "tender_bid_base_all" on "tender" ("workspace_id", "bid_base", "id") where deleted_at is null;
create index "tender_bid_base_own" on "tender" ("workspace_id", "access_owner_id", "bid_base", "id") where deleted_at is null;
create index "tender_bid_base_department" on "tender" ("workspace_id", "access_department_id", "bid_base", "id") where deleted_at is null;
create index "tender_decided_on_all" on "tender" ("workspace_id", "decided_on", "id") where deleted_at is null;
create index "tender_decided_on_own" on "tender" ("workspace_id", "access_owner_id", "decided_on", "id") where deleted_at is null;
create index "tender_decided_on_department" on "tender" ("workspace_id", "access_department_id", "decided_on", "id") where deleted_at is null;
create index "tender_created_at_all" on "tender" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "tender_created_at_own" on "tender" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "tender_created_at_department" on "tender" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "tender_updated_at_all" on "tender" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "tender_updated_at_own" on "tender" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "tender_updated_at_department" on "tender" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "tender_customer_id" on "tender" ("workspace_id", "customer_id");
create index "tender_opportunity_id" on "tender" ("workspace_id", "opportunity_id");
create index "tender_winner_id" on "tender" ("workspace_id", "winner_id");
create index "tender_owner_id" on "tender" ("workspace_id", "owner_id");
create index "tender_department_id" on "tender" ("workspace_id", "department_id");
create index "tender_status_filter" on "tender" ("workspace_id", "status") where deleted_at is null;
create unique index "tender_number_unique" on "tender" ("workspace_id", "number") where deleted_at is null;
create index "tender_access_root" on "tender" ("workspace_id", "access_root_id");
create index "tender_x_text_1_slot" on "tender" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "tender_x_text_2_slot" on "tender" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "tender_x_text_3_slot" on "tender" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "tender_x_text_4_slot" on "tender" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "tender_x_text_5_slot" on "tender" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "tender_x_integer_1_slot" on "tender" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "tender_x_integer_2_slot" on "tender" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "tender_x_integer_3_slot" on "tender" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "tender_x_double_1_slot" on "tender" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "tender_x_double_2_slot" on "tender" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "tender_x_date_1_slot" on "tender" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "tender_x_date_2_slot" on "tender" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "tender_x_instant_1_slot" on "tender" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "tender_x_reference_1_slot" on "tender" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "tender_x_reference_2_slot" on "tender" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "tender_x_reference_3_slot" on "tender" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "tender_x_reference_4_slot" on "tender" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "tender_x_reference_5_slot" on "tender" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "tender_bin" on "tender" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "tender_deleted_with" on "tender" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "tender" enable row level security;
create policy workspace on "tender" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "expense" (
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
  "name" text,
  "name_sort" text collate "C",
  "category" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "spent_on" date,
  "customer_id" uuid,
  "opportunity_id" uuid,
  "visit_id" uuid,
  "receipt_file_id" uuid,
  "status" text,
  "claimed_on" date,
  "reimbursed_on" date,
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
  primary key (workspace_id, id),
  constraint "expense_status_check" check ("status" in ('draft', 'claimed', 'reimbursed', 'cancelled'))
);
create index "expense_amount_base_all" on "expense" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "expense_amount_base_own" on "expense" ("workspace_id", "access_owner_id", "amount_base", "id") where deleted_at is null;
create index "expense_amount_base_department" on "expense" ("workspace_id", "access_department_id", "amount_base", "id") where deleted_at is null;
create index "expense_spent_on_all" on "expense" ("workspace_id", "spent_on", "id") where deleted_at is null;
create index "expense_spent_on_own" on "expense" ("workspace_id", "access_owner_id", "spent_on", "id") where deleted_at is null;
create index "expense_spent_on_department" on "expense" ("workspace_id", "access_department_id", "spent_on", "id") where deleted_at is null;
create index "expense_created_at_all" on "expense" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "expense_created_at_own" on "expense" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "expense_created_at_department" on "expense" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "expense_updated_at_all" on "expense" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "expense_updated_at_own" on "expense" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "expense_updated_at_department" on "expense" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "expense_customer_id" on "expense" ("workspace_id", "customer_id");
create index "expense_opportunity_id" on "expense" ("workspace_id", "opportunity_id");
create index "expense_visit_id" on "expense" ("workspace_id", "visit_id");
create index "expense_owner_id" on "expense" ("workspace_id", "owner_id");
create index "expense_department_id" on "expense" ("workspace_id", "department_id");
create index "expense_category_filter" on "expense" ("workspace_id", "category") where deleted_at is null;
create index "expense_status_filter" on "expense" ("workspace_id", "status") where deleted_at is null;
create unique index "expense_number_unique" on "expense" ("workspace_id", "number") where deleted_at is null;
create index "expense_access_root" on "expense" ("workspace_id", "access_root_id");
create index "expense_assignee" on "expense" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "expense_x_text_1_slot" on "expense" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "expense_x_text_2_slot" on "expense" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "expense_x_text_3_slot" on "expense" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "expense_x_text_4_slot" on "expense" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "expense_x_text_5_slot" on "expense" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "expense_x_integer_1_slot" on "expense" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "expense_x_integer_2_slot" on "expense" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "expense_x_integer_3_slot" on "expense" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "expense_x_double_1_slot" on "expense" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "expense_x_double_2_slot" on "expense" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "expense_x_date_1_slot" on "expense" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "expense_x_date_2_slot" on "expense" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "expense_x_instant_1_slot" on "expense" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "expense_x_reference_1_slot" on "expense" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "expense_x_reference_2_slot" on "expense" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "expense_x_reference_3_slot" on "expense" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "expense_x_reference_4_slot" on "expense" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "expense_x_reference_5_slot" on "expense" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "expense_bin" on "expense" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "expense_deleted_with" on "expense" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "expense" enable row level security;
create policy workspace on "expense" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "competing_offer" (
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
  "opportunity_id" uuid,
  "competitor_id" uuid,
  "competitor_product_id" uuid,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "offered_on" date,
  "outcome" text,
  "reason" text,
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
create index "competing_offer_name_sort_all" on "competing_offer" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_name_sort_own" on "competing_offer" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_name_sort_department" on "competing_offer" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_price_base_all" on "competing_offer" ("workspace_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_price_base_own" on "competing_offer" ("workspace_id", "access_owner_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_price_base_department" on "competing_offer" ("workspace_id", "access_department_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_created_at_all" on "competing_offer" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_created_at_own" on "competing_offer" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_created_at_department" on "competing_offer" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_all" on "competing_offer" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_own" on "competing_offer" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_department" on "competing_offer" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_opportunity_id" on "competing_offer" ("workspace_id", "opportunity_id");
create index "competing_offer_competitor_id" on "competing_offer" ("workspace_id", "competitor_id");
create index "competing_offer_competitor_product_id" on "competing_offer" ("workspace_id", "competitor_product_id");
create index "competing_offer_owner_id" on "competing_offer" ("workspace_id", "owner_id");
create index "competing_offer_department_id" on "competing_offer" ("workspace_id", "department_id");
create index "competing_offer_outcome_filter" on "competing_offer" ("workspace_id", "outcome") where deleted_at is null;
create index "competing_offer_access_root" on "competing_offer" ("workspace_id", "access_root_id");
create index "competing_offer_x_text_1_slot" on "competing_offer" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "competing_offer_x_text_2_slot" on "competing_offer" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "competing_offer_x_text_3_slot" on "competing_offer" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "competing_offer_x_text_4_slot" on "competing_offer" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "competing_offer_x_text_5_slot" on "competing_offer" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "competing_offer_x_integer_1_slot" on "competing_offer" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "competing_offer_x_integer_2_slot" on "competing_offer" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "competing_offer_x_integer_3_slot" on "competing_offer" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "competing_offer_x_double_1_slot" on "competing_offer" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "competing_offer_x_double_2_slot" on "competing_offer" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "competing_offer_x_date_1_slot" on "competing_offer" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "competing_offer_x_date_2_slot" on "competing_offer" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "competing_offer_x_instant_1_slot" on "competing_offer" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "competing_offer_x_reference_1_slot" on "competing_offer" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "competing_offer_x_reference_2_slot" on "competing_offer" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "competing_offer_x_reference_3_slot" on "competing_offer" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "competing_offer_x_reference_4_slot" on "competing_offer" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "competing_offer_x_reference_5_slot" on "competing_offer" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "competing_offer_bin" on "competing_offer" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "competing_offer_deleted_with" on "competing_offer" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "competing_offer" enable row level security;
create policy workspace on "competing_offer" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "opportunity" add constraint "opportunity_closed_from_id_fkey" foreign key (workspace_id, "closed_from_id") references "stage" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_winner_id_fkey" foreign key (workspace_id, "winner_id") references "competitor" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_visit_id_fkey" foreign key (workspace_id, "visit_id") references "activity" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "competitor" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_competitor_product_id_fkey" foreign key (workspace_id, "competitor_product_id") references "competitor_product" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
