alter table "quote" add column "contract_id" uuid;
create table "seal_request" (
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
  "about_object" text,
  "about_id" uuid,
  "customer_id" uuid,
  "seal" text,
  "copies" bigint,
  "purpose" text,
  "file_id" uuid,
  "return_due_on" date,
  "status" text,
  "decided_by_id" uuid,
  "decided_at" timestamptz,
  "decline_reason" text,
  "document_version" bigint,
  "file_hash" text,
  "sealed_by_id" uuid,
  "sealed_at" timestamptz,
  "sealed_copies" bigint,
  "sealed_hash" text,
  "returned_on" date,
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
  constraint "seal_request_status_check" check ("status" in ('requested', 'approved', 'declined', 'sealed', 'returned'))
);
create index "seal_request_return_due_on_all" on "seal_request" ("workspace_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_return_due_on_own" on "seal_request" ("workspace_id", "access_owner_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_return_due_on_department" on "seal_request" ("workspace_id", "access_department_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_sealed_at_all" on "seal_request" ("workspace_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_sealed_at_own" on "seal_request" ("workspace_id", "access_owner_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_sealed_at_department" on "seal_request" ("workspace_id", "access_department_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_created_at_all" on "seal_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "seal_request_created_at_own" on "seal_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "seal_request_created_at_department" on "seal_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "seal_request_updated_at_all" on "seal_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_updated_at_own" on "seal_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_updated_at_department" on "seal_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_about_id" on "seal_request" ("workspace_id", "about_id", "about_object");
create index "seal_request_customer_id" on "seal_request" ("workspace_id", "customer_id");
create index "seal_request_decided_by_id" on "seal_request" ("workspace_id", "decided_by_id");
create index "seal_request_sealed_by_id" on "seal_request" ("workspace_id", "sealed_by_id");
create index "seal_request_owner_id" on "seal_request" ("workspace_id", "owner_id");
create index "seal_request_department_id" on "seal_request" ("workspace_id", "department_id");
create index "seal_request_seal_filter" on "seal_request" ("workspace_id", "seal") where deleted_at is null;
create index "seal_request_return_due_on_filter" on "seal_request" ("workspace_id", "return_due_on") where deleted_at is null;
create index "seal_request_status_filter" on "seal_request" ("workspace_id", "status") where deleted_at is null;
create index "seal_request_sealed_hash_filter" on "seal_request" ("workspace_id", "sealed_hash") where deleted_at is null;
create unique index "seal_request_number_unique" on "seal_request" ("workspace_id", "number") where deleted_at is null;
create index "seal_request_access_root" on "seal_request" ("workspace_id", "access_root_id");
create index "seal_request_x_text_1_slot" on "seal_request" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "seal_request_x_text_2_slot" on "seal_request" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "seal_request_x_text_3_slot" on "seal_request" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "seal_request_x_text_4_slot" on "seal_request" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "seal_request_x_text_5_slot" on "seal_request" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "seal_request_x_integer_1_slot" on "seal_request" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "seal_request_x_integer_2_slot" on "seal_request" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "seal_request_x_integer_3_slot" on "seal_request" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "seal_request_x_double_1_slot" on "seal_request" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "seal_request_x_double_2_slot" on "seal_request" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "seal_request_x_date_1_slot" on "seal_request" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "seal_request_x_date_2_slot" on "seal_request" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "seal_request_x_instant_1_slot" on "seal_request" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "seal_request_x_reference_1_slot" on "seal_request" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "seal_request_x_reference_2_slot" on "seal_request" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "seal_request_x_reference_3_slot" on "seal_request" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "seal_request_x_reference_4_slot" on "seal_request" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "seal_request_x_reference_5_slot" on "seal_request" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "seal_request_bin" on "seal_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "seal_request_deleted_with" on "seal_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "seal_request" enable row level security;
create policy workspace on "seal_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "quote" add constraint "quote_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_decided_by_id_fkey" foreign key (workspace_id, "decided_by_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_sealed_by_id_fkey" foreign key (workspace_id, "sealed_by_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
