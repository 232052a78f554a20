create table stock_level (
    workspace_id integer not null, product_id uuid not null, on_hand numeric(18,3) not null, reserved numeric(18,3) not null default 0,
    primary key (workspace_id, product_id),
    constraint stock_level_reserved check (reserved >= 0), constraint stock_level_on_hand check (on_hand >= reserved));
alter table "stock_level" enable row level security;
create policy workspace on "stock_level" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table stock_movement (
    workspace_id integer not null, id bigint generated always as identity, product_id uuid not null, kind text not null, quantity numeric(18,3) not null, on_hand numeric(18,3) not null,
    reason text, order_id uuid, delivery_id uuid, actor_id uuid, actor_name text not null, at timestamptz not null,
    primary key (workspace_id, id));
create index stock_movement_product on stock_movement (workspace_id, product_id, id desc);
alter table "stock_movement" enable row level security;
create policy workspace on "stock_movement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke update, delete on "stock_movement" from %I', current_setting('app.serving_role')); end if; end $$;
create table stock_reservation (
    workspace_id integer not null, order_line_id uuid not null, order_id uuid not null, product_id uuid not null, quantity numeric(18,3) not null check (quantity > 0),
    primary key (workspace_id, order_line_id));
create index stock_reservation_order on stock_reservation (workspace_id, order_id);
create index stock_reservation_product on stock_reservation (workspace_id, product_id);
alter table "stock_reservation" enable row level security;
create policy workspace on "stock_reservation" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "customer" add column "order_stop" boolean, add column "order_stop_reason" text;
alter table "product" add column "stock_reserved" double precision, add column "stock_free" double precision, add column "restock_on" date;
alter table "order" add column "confirmed_at" timestamptz, add column "credit_approved_total_amount" bigint, add column "credit_approved_total_currency" text, add column "credit_approved_total_base" bigint, add column "credit_approved_total_rate" double precision, add column "credit_approved_total_rate_date" date, add column "missing_lines" bigint;
create table "carrier" (
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
  "tracking_address" text,
  "phone" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "carrier_name_sort_all" on "carrier" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "carrier_created_at_all" on "carrier" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "carrier_updated_at_all" on "carrier" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "carrier_owner_id" on "carrier" ("workspace_id", "owner_id");
create index "carrier_department_id" on "carrier" ("workspace_id", "department_id");
create unique index "carrier_name_unique" on "carrier" ("workspace_id", "name") where deleted_at is null;
create index "carrier_bin" on "carrier" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "carrier_deleted_with" on "carrier" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "carrier" enable row level security;
create policy workspace on "carrier" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "delivery" (
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
  "kind" text,
  "status" text,
  "planned_on" date,
  "carrier_id" uuid,
  "waybill" text,
  "tracking" text,
  "delivery_name" text,
  "delivery_address" text,
  "shipped_on" date,
  "signed_on" date,
  "signed_by" text,
  "proof_id" uuid,
  "exception_kind" text,
  "exception_remark" text,
  "exception_at" timestamptz,
  "resolution" text,
  "line_count" bigint,
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
  constraint "delivery_status_check" check ("status" in ('planned', 'shipped', 'signed', 'exception', 'cancelled'))
);
create index "delivery_planned_on_all" on "delivery" ("workspace_id", "planned_on", "id") where deleted_at is null;
create index "delivery_planned_on_own" on "delivery" ("workspace_id", "access_owner_id", "planned_on", "id") where deleted_at is null;
create index "delivery_planned_on_department" on "delivery" ("workspace_id", "access_department_id", "planned_on", "id") where deleted_at is null;
create index "delivery_created_at_all" on "delivery" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "delivery_created_at_own" on "delivery" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "delivery_created_at_department" on "delivery" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "delivery_updated_at_all" on "delivery" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "delivery_updated_at_own" on "delivery" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "delivery_updated_at_department" on "delivery" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "delivery_order_id" on "delivery" ("workspace_id", "order_id");
create index "delivery_customer_id" on "delivery" ("workspace_id", "customer_id");
create index "delivery_carrier_id" on "delivery" ("workspace_id", "carrier_id");
create index "delivery_owner_id" on "delivery" ("workspace_id", "owner_id");
create index "delivery_department_id" on "delivery" ("workspace_id", "department_id");
create index "delivery_status_filter" on "delivery" ("workspace_id", "status") where deleted_at is null;
create index "delivery_waybill_filter" on "delivery" ("workspace_id", "waybill") where deleted_at is null;
create index "delivery_shipped_on_filter" on "delivery" ("workspace_id", "shipped_on") where deleted_at is null;
create index "delivery_exception_kind_filter" on "delivery" ("workspace_id", "exception_kind") where deleted_at is null;
create unique index "delivery_number_unique" on "delivery" ("workspace_id", "number") where deleted_at is null;
create index "delivery_access_root" on "delivery" ("workspace_id", "access_root_id");
create index "delivery_x_text_1_slot" on "delivery" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "delivery_x_text_2_slot" on "delivery" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "delivery_x_text_3_slot" on "delivery" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "delivery_x_text_4_slot" on "delivery" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "delivery_x_text_5_slot" on "delivery" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "delivery_x_integer_1_slot" on "delivery" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "delivery_x_integer_2_slot" on "delivery" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "delivery_x_integer_3_slot" on "delivery" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "delivery_x_double_1_slot" on "delivery" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "delivery_x_double_2_slot" on "delivery" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "delivery_x_date_1_slot" on "delivery" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "delivery_x_date_2_slot" on "delivery" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "delivery_x_instant_1_slot" on "delivery" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "delivery_x_reference_1_slot" on "delivery" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "delivery_x_reference_2_slot" on "delivery" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "delivery_x_reference_3_slot" on "delivery" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "delivery_x_reference_4_slot" on "delivery" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "delivery_x_reference_5_slot" on "delivery" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "delivery_bin" on "delivery" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "delivery_deleted_with" on "delivery" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "delivery" enable row level security;
create policy workspace on "delivery" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "delivery_line" (
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
  "delivery_id" uuid,
  "position" bigint,
  "order_line_id" uuid,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "batch" text,
  "remark" text,
  primary key (workspace_id, id)
);
create index "delivery_line_created_at_all" on "delivery_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_created_at_own" on "delivery_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_created_at_department" on "delivery_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_all" on "delivery_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_own" on "delivery_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_department" on "delivery_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_delivery_id" on "delivery_line" ("workspace_id", "delivery_id");
create index "delivery_line_order_line_id" on "delivery_line" ("workspace_id", "order_line_id");
create index "delivery_line_product_id" on "delivery_line" ("workspace_id", "product_id");
create index "delivery_line_owner_id" on "delivery_line" ("workspace_id", "owner_id");
create index "delivery_line_department_id" on "delivery_line" ("workspace_id", "department_id");
create index "delivery_line_access_root" on "delivery_line" ("workspace_id", "access_root_id");
create index "delivery_line_bin" on "delivery_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "delivery_line_deleted_with" on "delivery_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "delivery_line" enable row level security;
create policy workspace on "delivery_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order_line" add column "reserved_quantity" double precision, add column "shipped_quantity" double precision, add column "signed_quantity" double precision, add column "returned_quantity" double precision;
alter table "carrier" add constraint "carrier_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "carrier" add constraint "carrier_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_carrier_id_fkey" foreign key (workspace_id, "carrier_id") references "carrier" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_delivery_id_fkey" foreign key (workspace_id, "delivery_id") references "delivery" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_order_line_id_fkey" foreign key (workspace_id, "order_line_id") references "order_line" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
