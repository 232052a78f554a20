alter table "customer" add column "invoiced_base" bigint;
alter table "order" add column "invoiced_base" bigint, add column "invoiced_amount" bigint, add column "invoiced_currency" text, add column "invoice_requested_base" bigint, add column "invoice_requested_amount" bigint, add column "invoice_requested_currency" text;
create table "invoice" (
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
  "title_id" uuid,
  "title_name" text,
  "tax_number" text,
  "bank" text,
  "bank_account" text,
  "title_address" text,
  "title_phone" text,
  "invoice_kind" text,
  "colour" text,
  "status" text,
  "date" date,
  "invoice_number" text,
  "invoice_code" text,
  "printed_number" text,
  "currency" text,
  "tax_included" boolean,
  "tax_rounding" text,
  "discount" double precision,
  "freight_amount" bigint,
  "freight_currency" text,
  "freight_base" bigint,
  "freight_rate" double precision,
  "freight_rate_date" date,
  "lines_total_base" bigint,
  "lines_total_amount" bigint,
  "lines_total_currency" text,
  "lines_tax_base" bigint,
  "lines_tax_amount" bigint,
  "lines_tax_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "line_count" bigint,
  "reduction_base" bigint,
  "reduction_amount" bigint,
  "reduction_currency" text,
  "tax_total_base" bigint,
  "tax_total_amount" bigint,
  "tax_total_currency" text,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "reverses_id" uuid,
  "reversal_reason" text,
  "reversed_base" bigint,
  "reversed_amount" bigint,
  "reversed_currency" text,
  "left_base" bigint,
  "left_amount" bigint,
  "left_currency" text,
  "sent_to" text,
  "sent_at" timestamptz,
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
  primary key (workspace_id, id),
  constraint "invoice_status_check" check ("status" in ('requested', 'issued', 'sent', 'void'))
);
create index "invoice_date_all" on "invoice" ("workspace_id", "date", "id") where deleted_at is null;
create index "invoice_date_own" on "invoice" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "invoice_date_department" on "invoice" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "invoice_total_base_all" on "invoice" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "invoice_total_base_own" on "invoice" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "invoice_total_base_department" on "invoice" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "invoice_created_at_all" on "invoice" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_created_at_own" on "invoice" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "invoice_created_at_department" on "invoice" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "invoice_updated_at_all" on "invoice" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_updated_at_own" on "invoice" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "invoice_updated_at_department" on "invoice" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "invoice_customer_id" on "invoice" ("workspace_id", "customer_id");
create index "invoice_title_id" on "invoice" ("workspace_id", "title_id");
create index "invoice_reverses_id" on "invoice" ("workspace_id", "reverses_id");
create index "invoice_owner_id" on "invoice" ("workspace_id", "owner_id");
create index "invoice_department_id" on "invoice" ("workspace_id", "department_id");
create index "invoice_invoice_kind_filter" on "invoice" ("workspace_id", "invoice_kind") where deleted_at is null;
create index "invoice_colour_filter" on "invoice" ("workspace_id", "colour") where deleted_at is null;
create index "invoice_status_filter" on "invoice" ("workspace_id", "status") where deleted_at is null;
create index "invoice_invoice_number_filter" on "invoice" ("workspace_id", "invoice_number") where deleted_at is null;
create unique index "invoice_number_unique" on "invoice" ("workspace_id", "number") where deleted_at is null;
create index "invoice_access_root" on "invoice" ("workspace_id", "access_root_id");
create index "invoice_x_text_1_slot" on "invoice" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "invoice_x_text_2_slot" on "invoice" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "invoice_x_text_3_slot" on "invoice" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "invoice_x_text_4_slot" on "invoice" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "invoice_x_text_5_slot" on "invoice" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "invoice_x_integer_1_slot" on "invoice" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "invoice_x_integer_2_slot" on "invoice" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "invoice_x_integer_3_slot" on "invoice" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "invoice_x_double_1_slot" on "invoice" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "invoice_x_double_2_slot" on "invoice" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "invoice_x_date_1_slot" on "invoice" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "invoice_x_date_2_slot" on "invoice" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "invoice_x_instant_1_slot" on "invoice" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "invoice_x_reference_1_slot" on "invoice" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "invoice_x_reference_2_slot" on "invoice" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "invoice_x_reference_3_slot" on "invoice" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "invoice_x_reference_4_slot" on "invoice" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "invoice_x_reference_5_slot" on "invoice" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "invoice_bin" on "invoice" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_deleted_with" on "invoice" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice" enable row level security;
create policy workspace on "invoice" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "invoice_line" (
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
  "invoice_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "currency" text,
  "tax_included" boolean,
  "list_price_amount" bigint,
  "list_price_currency" text,
  "list_price_base" bigint,
  "list_price_rate" double precision,
  "list_price_rate_date" date,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "tax_rate" double precision,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "tax_base" bigint,
  "tax_amount" bigint,
  "tax_currency" text,
  "margin" double precision,
  "remark" text,
  "adjustment_amount" bigint,
  "adjustment_currency" text,
  "adjustment_base" bigint,
  "adjustment_rate" double precision,
  "adjustment_rate_date" date,
  "tax_adjustment_amount" bigint,
  "tax_adjustment_currency" text,
  "tax_adjustment_base" bigint,
  "tax_adjustment_rate" double precision,
  "tax_adjustment_rate_date" date,
  "gross_base" bigint,
  "gross_amount" bigint,
  "gross_currency" text,
  "order_id" uuid,
  "order_line_id" uuid,
  "reverses_id" uuid,
  "standing" text,
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
create index "invoice_line_created_at_all" on "invoice_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_created_at_own" on "invoice_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_created_at_department" on "invoice_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_all" on "invoice_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_own" on "invoice_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_department" on "invoice_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_invoice_id" on "invoice_line" ("workspace_id", "invoice_id");
create index "invoice_line_product_id" on "invoice_line" ("workspace_id", "product_id");
create index "invoice_line_order_id" on "invoice_line" ("workspace_id", "order_id");
create index "invoice_line_order_line_id" on "invoice_line" ("workspace_id", "order_line_id");
create index "invoice_line_reverses_id" on "invoice_line" ("workspace_id", "reverses_id");
create index "invoice_line_owner_id" on "invoice_line" ("workspace_id", "owner_id");
create index "invoice_line_department_id" on "invoice_line" ("workspace_id", "department_id");
create index "invoice_line_access_root" on "invoice_line" ("workspace_id", "access_root_id");
create index "invoice_line_x_text_1_slot" on "invoice_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "invoice_line_x_text_2_slot" on "invoice_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "invoice_line_x_text_3_slot" on "invoice_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "invoice_line_x_text_4_slot" on "invoice_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "invoice_line_x_text_5_slot" on "invoice_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "invoice_line_x_integer_1_slot" on "invoice_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "invoice_line_x_integer_2_slot" on "invoice_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "invoice_line_x_integer_3_slot" on "invoice_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "invoice_line_x_double_1_slot" on "invoice_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "invoice_line_x_double_2_slot" on "invoice_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "invoice_line_x_date_1_slot" on "invoice_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "invoice_line_x_date_2_slot" on "invoice_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "invoice_line_x_instant_1_slot" on "invoice_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "invoice_line_x_reference_1_slot" on "invoice_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "invoice_line_x_reference_2_slot" on "invoice_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "invoice_line_x_reference_3_slot" on "invoice_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "invoice_line_x_reference_4_slot" on "invoice_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "invoice_line_x_reference_5_slot" on "invoice_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "invoice_line_bin" on "invoice_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_line_deleted_with" on "invoice_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice_line" enable row level security;
create policy workspace on "invoice_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "invoice_policy" (
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
  "regime" text,
  "basis" text,
  "invoice_kind" text,
  "limit_amount" bigint,
  "limit_currency" text,
  "limit_base" bigint,
  "limit_rate" double precision,
  "limit_rate_date" date,
  "tax_rate" double precision,
  "may_void" boolean,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "invoice_policy_name_sort_all" on "invoice_policy" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "invoice_policy_created_at_all" on "invoice_policy" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_policy_updated_at_all" on "invoice_policy" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_policy_owner_id" on "invoice_policy" ("workspace_id", "owner_id");
create index "invoice_policy_department_id" on "invoice_policy" ("workspace_id", "department_id");
create index "invoice_policy_active_filter" on "invoice_policy" ("workspace_id", "active") where deleted_at is null;
create index "invoice_policy_bin" on "invoice_policy" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_policy_deleted_with" on "invoice_policy" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice_policy" enable row level security;
create policy workspace on "invoice_policy" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "invoice" add constraint "invoice_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_title_id_fkey" foreign key (workspace_id, "title_id") references "invoice_title" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "invoice" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_invoice_id_fkey" foreign key (workspace_id, "invoice_id") references "invoice" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_order_line_id_fkey" foreign key (workspace_id, "order_line_id") references "order_line" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "invoice_line" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice_policy" add constraint "invoice_policy_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice_policy" add constraint "invoice_policy_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
