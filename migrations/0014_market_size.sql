create table "market_size" (
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
  "category_id" uuid,
  "region" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "source" text,
  "remark" text,
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
  primary key (workspace_id, id)
);
create index "market_size_name_sort_all" on "market_size" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "market_size_starts_on_all" on "market_size" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "market_size_amount_base_all" on "market_size" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "market_size_created_at_all" on "market_size" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "market_size_updated_at_all" on "market_size" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "market_size_category_id" on "market_size" ("workspace_id", "category_id");
create index "market_size_owner_id" on "market_size" ("workspace_id", "owner_id");
create index "market_size_department_id" on "market_size" ("workspace_id", "department_id");
create index "market_size_period_filter" on "market_size" ("workspace_id", "period") where deleted_at is null;
create index "market_size_starts_on_filter" on "market_size" ("workspace_id", "starts_on") where deleted_at is null;
create index "market_size_region_filter" on "market_size" ("workspace_id", "region") where deleted_at is null;
create index "market_size_external_id_filter" on "market_size" ("workspace_id", "external_id") where deleted_at is null;
create index "market_size_x_text_1_slot" on "market_size" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "market_size_x_text_2_slot" on "market_size" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "market_size_x_text_3_slot" on "market_size" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "market_size_x_text_4_slot" on "market_size" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "market_size_x_text_5_slot" on "market_size" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "market_size_x_integer_1_slot" on "market_size" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "market_size_x_integer_2_slot" on "market_size" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "market_size_x_integer_3_slot" on "market_size" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "market_size_x_double_1_slot" on "market_size" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "market_size_x_double_2_slot" on "market_size" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "market_size_x_date_1_slot" on "market_size" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "market_size_x_date_2_slot" on "market_size" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "market_size_x_instant_1_slot" on "market_size" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "market_size_x_reference_1_slot" on "market_size" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "market_size_x_reference_2_slot" on "market_size" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "market_size_x_reference_3_slot" on "market_size" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "market_size_x_reference_4_slot" on "market_size" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "market_size_x_reference_5_slot" on "market_size" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "market_size_bin" on "market_size" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "market_size_deleted_with" on "market_size" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "market_size" enable row level security;
create policy workspace on "market_size" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "market_size" add constraint "market_size_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "market_size" add constraint "market_size_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "market_size" add constraint "market_size_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
