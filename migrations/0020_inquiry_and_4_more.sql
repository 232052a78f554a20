create table signed_link (
      workspace_id integer not null,
      id uuid not null,
      token_hash text not null,
      kind text not null,
      object text not null,
      record_id uuid not null,
      sent_to text,
      created_at timestamptz not null,
      created_by_id uuid,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      first_seen_at timestamptz,
      last_seen_at timestamptz,
      answer text,
      answered_at timestamptz,
      answered_by text,
      answered_from text,
      answered_with text,
      primary key (workspace_id, id)
    );
create unique index signed_link_token on signed_link (workspace_id, token_hash);
create index signed_link_record on signed_link (workspace_id, object, record_id, created_at);
alter table "signed_link" enable row level security;
create policy workspace on "signed_link" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "signed_link" from %I', current_setting('app.serving_role')); end if; end $$;
create table "inquiry" (
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
  "contact_id" uuid,
  "opportunity_id" uuid,
  "subject" text,
  "subject_sort" text collate "C",
  "status" text,
  "received_by" text,
  "date" date,
  "answer_by" date,
  "company" text,
  "contact_name" text,
  "email" text,
  "phone" text,
  "message" text,
  "line_count" bigint,
  "closed_because" text,
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
  constraint "inquiry_status_check" check ("status" in ('open', 'quoted', 'closed'))
);
create index "inquiry_date_all" on "inquiry" ("workspace_id", "date", "id") where deleted_at is null;
create index "inquiry_date_own" on "inquiry" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "inquiry_date_department" on "inquiry" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "inquiry_answer_by_all" on "inquiry" ("workspace_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_answer_by_own" on "inquiry" ("workspace_id", "access_owner_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_answer_by_department" on "inquiry" ("workspace_id", "access_department_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_created_at_all" on "inquiry" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "inquiry_created_at_own" on "inquiry" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "inquiry_created_at_department" on "inquiry" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "inquiry_updated_at_all" on "inquiry" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_updated_at_own" on "inquiry" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_updated_at_department" on "inquiry" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_customer_id" on "inquiry" ("workspace_id", "customer_id");
create index "inquiry_contact_id" on "inquiry" ("workspace_id", "contact_id");
create index "inquiry_opportunity_id" on "inquiry" ("workspace_id", "opportunity_id");
create index "inquiry_owner_id" on "inquiry" ("workspace_id", "owner_id");
create index "inquiry_department_id" on "inquiry" ("workspace_id", "department_id");
create index "inquiry_status_filter" on "inquiry" ("workspace_id", "status") where deleted_at is null;
create index "inquiry_external_id_filter" on "inquiry" ("workspace_id", "external_id") where deleted_at is null;
create unique index "inquiry_number_unique" on "inquiry" ("workspace_id", "number") where deleted_at is null;
create index "inquiry_access_root" on "inquiry" ("workspace_id", "access_root_id");
create index "inquiry_x_text_1_slot" on "inquiry" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "inquiry_x_text_2_slot" on "inquiry" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "inquiry_x_text_3_slot" on "inquiry" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "inquiry_x_text_4_slot" on "inquiry" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "inquiry_x_text_5_slot" on "inquiry" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "inquiry_x_integer_1_slot" on "inquiry" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "inquiry_x_integer_2_slot" on "inquiry" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "inquiry_x_integer_3_slot" on "inquiry" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "inquiry_x_double_1_slot" on "inquiry" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "inquiry_x_double_2_slot" on "inquiry" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "inquiry_x_date_1_slot" on "inquiry" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "inquiry_x_date_2_slot" on "inquiry" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "inquiry_x_instant_1_slot" on "inquiry" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "inquiry_x_reference_1_slot" on "inquiry" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "inquiry_x_reference_2_slot" on "inquiry" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "inquiry_x_reference_3_slot" on "inquiry" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "inquiry_x_reference_4_slot" on "inquiry" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "inquiry_x_reference_5_slot" on "inquiry" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "inquiry_bin" on "inquiry" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "inquiry_deleted_with" on "inquiry" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "inquiry" enable row level security;
create policy workspace on "inquiry" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "inquiry_line" (
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
  "inquiry_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "target_price_amount" bigint,
  "target_price_currency" text,
  "target_price_base" bigint,
  "target_price_rate" double precision,
  "target_price_rate_date" date,
  "needed_on" date,
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
create index "inquiry_line_created_at_all" on "inquiry_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_created_at_own" on "inquiry_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_created_at_department" on "inquiry_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_all" on "inquiry_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_own" on "inquiry_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_department" on "inquiry_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_inquiry_id" on "inquiry_line" ("workspace_id", "inquiry_id");
create index "inquiry_line_product_id" on "inquiry_line" ("workspace_id", "product_id");
create index "inquiry_line_owner_id" on "inquiry_line" ("workspace_id", "owner_id");
create index "inquiry_line_department_id" on "inquiry_line" ("workspace_id", "department_id");
create index "inquiry_line_access_root" on "inquiry_line" ("workspace_id", "access_root_id");
create index "inquiry_line_x_text_1_slot" on "inquiry_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "inquiry_line_x_text_2_slot" on "inquiry_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "inquiry_line_x_text_3_slot" on "inquiry_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "inquiry_line_x_text_4_slot" on "inquiry_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "inquiry_line_x_text_5_slot" on "inquiry_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "inquiry_line_x_integer_1_slot" on "inquiry_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "inquiry_line_x_integer_2_slot" on "inquiry_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "inquiry_line_x_integer_3_slot" on "inquiry_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "inquiry_line_x_double_1_slot" on "inquiry_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "inquiry_line_x_double_2_slot" on "inquiry_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "inquiry_line_x_date_1_slot" on "inquiry_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "inquiry_line_x_date_2_slot" on "inquiry_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "inquiry_line_x_instant_1_slot" on "inquiry_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "inquiry_line_x_reference_1_slot" on "inquiry_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "inquiry_line_x_reference_2_slot" on "inquiry_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "inquiry_line_x_reference_3_slot" on "inquiry_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "inquiry_line_x_reference_4_slot" on "inquiry_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "inquiry_line_x_reference_5_slot" on "inquiry_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "inquiry_line_bin" on "inquiry_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "inquiry_line_deleted_with" on "inquiry_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "inquiry_line" enable row level security;
create policy workspace on "inquiry_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "quote" (
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
  "revision" bigint,
  "subject" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "inquiry_id" uuid,
  "previous_id" uuid,
  "order_id" uuid,
  "status" text,
  "date" date,
  "valid_until" date,
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
  "cost_total_base" bigint,
  "cost_total_amount" bigint,
  "cost_total_currency" text,
  "net_total_base" bigint,
  "net_total_amount" bigint,
  "net_total_currency" text,
  "margin" double precision,
  "hand_discount" double precision,
  "discount_limit" double precision,
  "over_limit" double precision,
  "terms" text,
  "remark" text,
  "sent_at" timestamptz,
  "sent_to" text,
  "answered_at" timestamptz,
  "answered_by" text,
  "decline_reason" text,
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
  constraint "quote_status_check" check ("status" in ('draft', 'sent', 'accepted', 'declined', 'expired', 'superseded'))
);
create index "quote_date_all" on "quote" ("workspace_id", "date", "id") where deleted_at is null;
create index "quote_date_own" on "quote" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "quote_date_department" on "quote" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "quote_valid_until_all" on "quote" ("workspace_id", "valid_until", "id") where deleted_at is null;
create index "quote_valid_until_own" on "quote" ("workspace_id", "access_owner_id", "valid_until", "id") where deleted_at is null;
create index "quote_valid_until_department" on "quote" ("workspace_id", "access_department_id", "valid_until", "id") where deleted_at is null;
create index "quote_total_base_all" on "quote" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "quote_total_base_own" on "quote" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "quote_total_base_department" on "quote" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "quote_created_at_all" on "quote" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "quote_created_at_own" on "quote" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "quote_created_at_department" on "quote" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "quote_updated_at_all" on "quote" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "quote_updated_at_own" on "quote" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "quote_updated_at_department" on "quote" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "quote_customer_id" on "quote" ("workspace_id", "customer_id");
create index "quote_contact_id" on "quote" ("workspace_id", "contact_id");
create index "quote_opportunity_id" on "quote" ("workspace_id", "opportunity_id");
create index "quote_inquiry_id" on "quote" ("workspace_id", "inquiry_id");
create index "quote_previous_id" on "quote" ("workspace_id", "previous_id");
create index "quote_order_id" on "quote" ("workspace_id", "order_id");
create index "quote_owner_id" on "quote" ("workspace_id", "owner_id");
create index "quote_department_id" on "quote" ("workspace_id", "department_id");
create index "quote_number_filter" on "quote" ("workspace_id", "number") where deleted_at is null;
create index "quote_status_filter" on "quote" ("workspace_id", "status") where deleted_at is null;
create index "quote_external_id_filter" on "quote" ("workspace_id", "external_id") where deleted_at is null;
create index "quote_access_root" on "quote" ("workspace_id", "access_root_id");
create index "quote_x_text_1_slot" on "quote" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "quote_x_text_2_slot" on "quote" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "quote_x_text_3_slot" on "quote" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "quote_x_text_4_slot" on "quote" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "quote_x_text_5_slot" on "quote" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "quote_x_integer_1_slot" on "quote" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "quote_x_integer_2_slot" on "quote" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "quote_x_integer_3_slot" on "quote" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "quote_x_double_1_slot" on "quote" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "quote_x_double_2_slot" on "quote" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "quote_x_date_1_slot" on "quote" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "quote_x_date_2_slot" on "quote" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "quote_x_instant_1_slot" on "quote" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "quote_x_reference_1_slot" on "quote" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "quote_x_reference_2_slot" on "quote" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "quote_x_reference_3_slot" on "quote" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "quote_x_reference_4_slot" on "quote" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "quote_x_reference_5_slot" on "quote" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "quote_bin" on "quote" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "quote_deleted_with" on "quote" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "quote" enable row level security;
create policy workspace on "quote" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "quote_line" (
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
  "quote_id" uuid,
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
  "optional" boolean,
  "chosen" boolean,
  "rule_price_amount" bigint,
  "rule_price_currency" text,
  "rule_price_base" bigint,
  "rule_price_rate" double precision,
  "rule_price_rate_date" date,
  "hand_discount" double precision,
  "cost_total_base" bigint,
  "cost_total_amount" bigint,
  "cost_total_currency" text,
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
create index "quote_line_created_at_all" on "quote_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "quote_line_created_at_own" on "quote_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "quote_line_created_at_department" on "quote_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "quote_line_updated_at_all" on "quote_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_updated_at_own" on "quote_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_updated_at_department" on "quote_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_quote_id" on "quote_line" ("workspace_id", "quote_id");
create index "quote_line_product_id" on "quote_line" ("workspace_id", "product_id");
create index "quote_line_owner_id" on "quote_line" ("workspace_id", "owner_id");
create index "quote_line_department_id" on "quote_line" ("workspace_id", "department_id");
create index "quote_line_access_root" on "quote_line" ("workspace_id", "access_root_id");
create index "quote_line_x_text_1_slot" on "quote_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "quote_line_x_text_2_slot" on "quote_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "quote_line_x_text_3_slot" on "quote_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "quote_line_x_text_4_slot" on "quote_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "quote_line_x_text_5_slot" on "quote_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "quote_line_x_integer_1_slot" on "quote_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "quote_line_x_integer_2_slot" on "quote_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "quote_line_x_integer_3_slot" on "quote_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "quote_line_x_double_1_slot" on "quote_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "quote_line_x_double_2_slot" on "quote_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "quote_line_x_date_1_slot" on "quote_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "quote_line_x_date_2_slot" on "quote_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "quote_line_x_instant_1_slot" on "quote_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "quote_line_x_reference_1_slot" on "quote_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "quote_line_x_reference_2_slot" on "quote_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "quote_line_x_reference_3_slot" on "quote_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "quote_line_x_reference_4_slot" on "quote_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "quote_line_x_reference_5_slot" on "quote_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "quote_line_bin" on "quote_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "quote_line_deleted_with" on "quote_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "quote_line" enable row level security;
create policy workspace on "quote_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "inquiry" add constraint "inquiry_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_inquiry_id_fkey" foreign key (workspace_id, "inquiry_id") references "inquiry" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_inquiry_id_fkey" foreign key (workspace_id, "inquiry_id") references "inquiry" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_previous_id_fkey" foreign key (workspace_id, "previous_id") references "quote" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
