alter table "order" add column "contract_id" uuid;
create table "document_template" (
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
  "object" text,
  "language" text,
  "standard" boolean,
  "document_id" uuid,
  "report" jsonb,
  "edition" bigint,
  primary key (workspace_id, id)
);
create index "document_template_name_sort_all" on "document_template" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "document_template_created_at_all" on "document_template" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "document_template_updated_at_all" on "document_template" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "document_template_owner_id" on "document_template" ("workspace_id", "owner_id");
create index "document_template_department_id" on "document_template" ("workspace_id", "department_id");
create index "document_template_object_filter" on "document_template" ("workspace_id", "object") where deleted_at is null;
create index "document_template_standard_filter" on "document_template" ("workspace_id", "standard") where deleted_at is null;
create index "document_template_bin" on "document_template" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "document_template_deleted_with" on "document_template" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "document_template" enable row level security;
create policy workspace on "document_template" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contract" (
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
  "kind" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "status" text,
  "starts_on" date,
  "ends_on" date,
  "signed_on" date,
  "signed_by" text,
  "signed_for_id" uuid,
  "signed_copy_id" uuid,
  "terms" text,
  "payment_terms" text,
  "renewal_days" bigint,
  "renewal_opportunity_id" uuid,
  "previous_id" uuid,
  "ended_on" date,
  "end_reason" text,
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
  "monthly_total_base" bigint,
  "monthly_total_amount" bigint,
  "monthly_total_currency" text,
  "mrr_base" bigint,
  "mrr_amount" bigint,
  "mrr_currency" text,
  "arr_base" bigint,
  "arr_amount" bigint,
  "arr_currency" text,
  "term_total_amount" bigint,
  "term_total_currency" text,
  "term_total_base" bigint,
  "term_total_rate" double precision,
  "term_total_rate_date" date,
  "order_total_base" bigint,
  "order_count" bigint,
  "external_id" text,
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
  constraint "contract_status_check" check ("status" in ('draft', 'active', 'expired', 'ended', 'renewed'))
);
create index "contract_name_sort_all" on "contract" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "contract_name_sort_own" on "contract" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "contract_name_sort_department" on "contract" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "contract_starts_on_all" on "contract" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "contract_starts_on_own" on "contract" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "contract_starts_on_department" on "contract" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "contract_ends_on_all" on "contract" ("workspace_id", "ends_on", "id") where deleted_at is null;
create index "contract_ends_on_own" on "contract" ("workspace_id", "access_owner_id", "ends_on", "id") where deleted_at is null;
create index "contract_ends_on_department" on "contract" ("workspace_id", "access_department_id", "ends_on", "id") where deleted_at is null;
create index "contract_signed_on_all" on "contract" ("workspace_id", "signed_on", "id") where deleted_at is null;
create index "contract_signed_on_own" on "contract" ("workspace_id", "access_owner_id", "signed_on", "id") where deleted_at is null;
create index "contract_signed_on_department" on "contract" ("workspace_id", "access_department_id", "signed_on", "id") where deleted_at is null;
create index "contract_total_base_all" on "contract" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "contract_total_base_own" on "contract" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "contract_total_base_department" on "contract" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "contract_mrr_base_all" on "contract" ("workspace_id", "mrr_base", "id") where deleted_at is null;
create index "contract_mrr_base_own" on "contract" ("workspace_id", "access_owner_id", "mrr_base", "id") where deleted_at is null;
create index "contract_mrr_base_department" on "contract" ("workspace_id", "access_department_id", "mrr_base", "id") where deleted_at is null;
create index "contract_created_at_all" on "contract" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contract_created_at_own" on "contract" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contract_created_at_department" on "contract" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contract_updated_at_all" on "contract" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contract_updated_at_own" on "contract" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contract_updated_at_department" on "contract" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contract_customer_id" on "contract" ("workspace_id", "customer_id");
create index "contract_contact_id" on "contract" ("workspace_id", "contact_id");
create index "contract_opportunity_id" on "contract" ("workspace_id", "opportunity_id");
create index "contract_signed_for_id" on "contract" ("workspace_id", "signed_for_id");
create index "contract_renewal_opportunity_id" on "contract" ("workspace_id", "renewal_opportunity_id");
create index "contract_previous_id" on "contract" ("workspace_id", "previous_id");
create index "contract_owner_id" on "contract" ("workspace_id", "owner_id");
create index "contract_department_id" on "contract" ("workspace_id", "department_id");
create index "contract_status_filter" on "contract" ("workspace_id", "status") where deleted_at is null;
create index "contract_ends_on_filter" on "contract" ("workspace_id", "ends_on") where deleted_at is null;
create index "contract_external_id_filter" on "contract" ("workspace_id", "external_id") where deleted_at is null;
create unique index "contract_number_unique" on "contract" ("workspace_id", "number") where deleted_at is null;
create index "contract_access_root" on "contract" ("workspace_id", "access_root_id");
create index "contract_x_text_1_slot" on "contract" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "contract_x_text_2_slot" on "contract" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "contract_x_text_3_slot" on "contract" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "contract_x_text_4_slot" on "contract" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "contract_x_text_5_slot" on "contract" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "contract_x_integer_1_slot" on "contract" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "contract_x_integer_2_slot" on "contract" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "contract_x_integer_3_slot" on "contract" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "contract_x_double_1_slot" on "contract" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "contract_x_double_2_slot" on "contract" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "contract_x_date_1_slot" on "contract" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "contract_x_date_2_slot" on "contract" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "contract_x_instant_1_slot" on "contract" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "contract_x_reference_1_slot" on "contract" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "contract_x_reference_2_slot" on "contract" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "contract_x_reference_3_slot" on "contract" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "contract_x_reference_4_slot" on "contract" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "contract_x_reference_5_slot" on "contract" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "contract_bin" on "contract" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contract_deleted_with" on "contract" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contract" enable row level security;
create policy workspace on "contract" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contract_line" (
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
  "contract_id" uuid,
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
  "interval" text,
  "starts_on" date,
  "ends_on" date,
  "price_change" double precision,
  "price_factor" double precision,
  "monthly_base" bigint,
  "monthly_amount" bigint,
  "monthly_currency" text,
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
create index "contract_line_created_at_all" on "contract_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contract_line_created_at_own" on "contract_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contract_line_created_at_department" on "contract_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contract_line_updated_at_all" on "contract_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_updated_at_own" on "contract_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_updated_at_department" on "contract_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_contract_id" on "contract_line" ("workspace_id", "contract_id");
create index "contract_line_product_id" on "contract_line" ("workspace_id", "product_id");
create index "contract_line_owner_id" on "contract_line" ("workspace_id", "owner_id");
create index "contract_line_department_id" on "contract_line" ("workspace_id", "department_id");
create index "contract_line_access_root" on "contract_line" ("workspace_id", "access_root_id");
create index "contract_line_x_text_1_slot" on "contract_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "contract_line_x_text_2_slot" on "contract_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "contract_line_x_text_3_slot" on "contract_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "contract_line_x_text_4_slot" on "contract_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "contract_line_x_text_5_slot" on "contract_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "contract_line_x_integer_1_slot" on "contract_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "contract_line_x_integer_2_slot" on "contract_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "contract_line_x_integer_3_slot" on "contract_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "contract_line_x_double_1_slot" on "contract_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "contract_line_x_double_2_slot" on "contract_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "contract_line_x_date_1_slot" on "contract_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "contract_line_x_date_2_slot" on "contract_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "contract_line_x_instant_1_slot" on "contract_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "contract_line_x_reference_1_slot" on "contract_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "contract_line_x_reference_2_slot" on "contract_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "contract_line_x_reference_3_slot" on "contract_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "contract_line_x_reference_4_slot" on "contract_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "contract_line_x_reference_5_slot" on "contract_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "contract_line_bin" on "contract_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contract_line_deleted_with" on "contract_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contract_line" enable row level security;
create policy workspace on "contract_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order" add constraint "order_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "document_template" add constraint "document_template_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "document_template" add constraint "document_template_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_signed_for_id_fkey" foreign key (workspace_id, "signed_for_id") references "user" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_renewal_opportunity_id_fkey" foreign key (workspace_id, "renewal_opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_previous_id_fkey" foreign key (workspace_id, "previous_id") references "contract" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
