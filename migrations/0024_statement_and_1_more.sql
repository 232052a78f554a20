create table "statement" (
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
  "from" date,
  "until" date,
  "currency" text,
  "status" text,
  "opening_amount" bigint,
  "opening_currency" text,
  "opening_base" bigint,
  "opening_rate" double precision,
  "opening_rate_date" date,
  "ordered_base" bigint,
  "ordered_amount" bigint,
  "ordered_currency" text,
  "received_base" bigint,
  "received_amount" bigint,
  "received_currency" text,
  "refunded_base" bigint,
  "refunded_amount" bigint,
  "refunded_currency" text,
  "invoiced_base" bigint,
  "invoiced_amount" bigint,
  "invoiced_currency" text,
  "change_base" bigint,
  "change_amount" bigint,
  "change_currency" text,
  "closing_base" bigint,
  "closing_amount" bigint,
  "closing_currency" text,
  "disputed_count" bigint,
  "sent_to" text,
  "sent_at" timestamptz,
  "answered_by" text,
  "answered_at" timestamptz,
  "answer_remark" text,
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
  constraint "statement_status_check" check ("status" in ('draft', 'sent', 'confirmed', 'disputed'))
);
create index "statement_from_all" on "statement" ("workspace_id", "from", "id") where deleted_at is null;
create index "statement_from_own" on "statement" ("workspace_id", "access_owner_id", "from", "id") where deleted_at is null;
create index "statement_from_department" on "statement" ("workspace_id", "access_department_id", "from", "id") where deleted_at is null;
create index "statement_until_all" on "statement" ("workspace_id", "until", "id") where deleted_at is null;
create index "statement_until_own" on "statement" ("workspace_id", "access_owner_id", "until", "id") where deleted_at is null;
create index "statement_until_department" on "statement" ("workspace_id", "access_department_id", "until", "id") where deleted_at is null;
create index "statement_closing_base_all" on "statement" ("workspace_id", "closing_base", "id") where deleted_at is null;
create index "statement_closing_base_own" on "statement" ("workspace_id", "access_owner_id", "closing_base", "id") where deleted_at is null;
create index "statement_closing_base_department" on "statement" ("workspace_id", "access_department_id", "closing_base", "id") where deleted_at is null;
create index "statement_created_at_all" on "statement" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "statement_created_at_own" on "statement" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "statement_created_at_department" on "statement" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "statement_updated_at_all" on "statement" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "statement_updated_at_own" on "statement" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "statement_updated_at_department" on "statement" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "statement_customer_id" on "statement" ("workspace_id", "customer_id");
create index "statement_owner_id" on "statement" ("workspace_id", "owner_id");
create index "statement_department_id" on "statement" ("workspace_id", "department_id");
create index "statement_status_filter" on "statement" ("workspace_id", "status") where deleted_at is null;
create unique index "statement_number_unique" on "statement" ("workspace_id", "number") where deleted_at is null;
create index "statement_access_root" on "statement" ("workspace_id", "access_root_id");
create index "statement_x_text_1_slot" on "statement" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "statement_x_text_2_slot" on "statement" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "statement_x_text_3_slot" on "statement" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "statement_x_text_4_slot" on "statement" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "statement_x_text_5_slot" on "statement" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "statement_x_integer_1_slot" on "statement" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "statement_x_integer_2_slot" on "statement" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "statement_x_integer_3_slot" on "statement" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "statement_x_double_1_slot" on "statement" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "statement_x_double_2_slot" on "statement" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "statement_x_date_1_slot" on "statement" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "statement_x_date_2_slot" on "statement" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "statement_x_instant_1_slot" on "statement" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "statement_x_reference_1_slot" on "statement" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "statement_x_reference_2_slot" on "statement" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "statement_x_reference_3_slot" on "statement" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "statement_x_reference_4_slot" on "statement" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "statement_x_reference_5_slot" on "statement" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "statement_bin" on "statement" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "statement_deleted_with" on "statement" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "statement" enable row level security;
create policy workspace on "statement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "statement_line" (
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
  "statement_id" uuid,
  "position" bigint,
  "kind" text,
  "date" date,
  "reference" text,
  "reference_sort" text collate "C",
  "record" text,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "counts" boolean,
  "balance_base" bigint,
  "balance_amount" bigint,
  "balance_currency" text,
  "answer" text,
  "dispute" text,
  primary key (workspace_id, id)
);
create index "statement_line_created_at_all" on "statement_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "statement_line_created_at_own" on "statement_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "statement_line_created_at_department" on "statement_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "statement_line_updated_at_all" on "statement_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_updated_at_own" on "statement_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_updated_at_department" on "statement_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_statement_id" on "statement_line" ("workspace_id", "statement_id");
create index "statement_line_owner_id" on "statement_line" ("workspace_id", "owner_id");
create index "statement_line_department_id" on "statement_line" ("workspace_id", "department_id");
create index "statement_line_kind_filter" on "statement_line" ("workspace_id", "kind") where deleted_at is null;
create index "statement_line_access_root" on "statement_line" ("workspace_id", "access_root_id");
create index "statement_line_bin" on "statement_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "statement_line_deleted_with" on "statement_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "statement_line" enable row level security;
create policy workspace on "statement_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "statement" add constraint "statement_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "statement" add constraint "statement_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "statement" add constraint "statement_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_statement_id_fkey" foreign key (workspace_id, "statement_id") references "statement" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
