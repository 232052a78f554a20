alter table "user" add column "hand_discount" double precision;
alter table "role" add column "hand_discount" double precision;
alter table "product" add column "floor_price_amount" bigint, add column "floor_price_currency" text, add column "floor_price_base" bigint, add column "floor_price_rate" double precision, add column "floor_price_rate_date" date, add column "tax_category" text, add column "stock_state" text, add column "minimum_quantity" double precision, add column "order_multiple" double precision, add column "lead_days" bigint, add column "component_count" bigint;
create table "product_component" (
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
  "bundle_id" uuid,
  "position" bigint,
  "component_id" uuid,
  "quantity" double precision,
  "own_price_amount" bigint,
  "own_price_currency" text,
  "own_price_base" bigint,
  "own_price_rate" double precision,
  "own_price_rate_date" date,
  primary key (workspace_id, id)
);
create index "product_component_created_at_all" on "product_component" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "product_component_updated_at_all" on "product_component" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "product_component_bundle_id" on "product_component" ("workspace_id", "bundle_id");
create index "product_component_component_id" on "product_component" ("workspace_id", "component_id");
create index "product_component_owner_id" on "product_component" ("workspace_id", "owner_id");
create index "product_component_department_id" on "product_component" ("workspace_id", "department_id");
create index "product_component_bin" on "product_component" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "product_component_deleted_with" on "product_component" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "product_component" enable row level security;
create policy workspace on "product_component" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "price_list" (
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
  "currency" text,
  "priority" bigint,
  "audience" text,
  "filter" jsonb,
  "valid_from" date,
  "valid_until" date,
  "active" boolean,
  "rule_count" bigint,
  "about" text,
  primary key (workspace_id, id)
);
create index "price_list_name_sort_all" on "price_list" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "price_list_created_at_all" on "price_list" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "price_list_updated_at_all" on "price_list" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "price_list_owner_id" on "price_list" ("workspace_id", "owner_id");
create index "price_list_department_id" on "price_list" ("workspace_id", "department_id");
create index "price_list_active_filter" on "price_list" ("workspace_id", "active") where deleted_at is null;
create index "price_list_bin" on "price_list" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "price_list_deleted_with" on "price_list" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "price_list" enable row level security;
create policy workspace on "price_list" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "price_rule" (
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
  "list_id" uuid,
  "product_id" uuid,
  "category_id" uuid,
  "customer_id" uuid,
  "level_id" uuid,
  "from_quantity" double precision,
  "kind" text,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "percent" double precision,
  "amount_off_amount" bigint,
  "amount_off_currency" text,
  "amount_off_base" bigint,
  "amount_off_rate" double precision,
  "amount_off_rate_date" date,
  "markup" double precision,
  "combination" text,
  "period" text,
  "bought_from_amount" bigint,
  "bought_from_currency" text,
  "bought_from_base" bigint,
  "bought_from_rate" double precision,
  "bought_from_rate_date" date,
  "valid_from" date,
  "valid_until" date,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "price_rule_name_sort_all" on "price_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "price_rule_created_at_all" on "price_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "price_rule_updated_at_all" on "price_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "price_rule_list_id" on "price_rule" ("workspace_id", "list_id");
create index "price_rule_product_id" on "price_rule" ("workspace_id", "product_id");
create index "price_rule_category_id" on "price_rule" ("workspace_id", "category_id");
create index "price_rule_customer_id" on "price_rule" ("workspace_id", "customer_id");
create index "price_rule_level_id" on "price_rule" ("workspace_id", "level_id");
create index "price_rule_owner_id" on "price_rule" ("workspace_id", "owner_id");
create index "price_rule_department_id" on "price_rule" ("workspace_id", "department_id");
create index "price_rule_kind_filter" on "price_rule" ("workspace_id", "kind") where deleted_at is null;
create index "price_rule_active_filter" on "price_rule" ("workspace_id", "active") where deleted_at is null;
create index "price_rule_bin" on "price_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "price_rule_deleted_with" on "price_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "price_rule" enable row level security;
create policy workspace on "price_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "coupon" (
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
  "code" text,
  "code_sort" text collate "C",
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "percent" double precision,
  "amount_off_amount" bigint,
  "amount_off_currency" text,
  "amount_off_base" bigint,
  "amount_off_rate" double precision,
  "amount_off_rate_date" date,
  "minimum_amount_amount" bigint,
  "minimum_amount_currency" text,
  "minimum_amount_base" bigint,
  "minimum_amount_rate" double precision,
  "minimum_amount_rate_date" date,
  "category_id" uuid,
  "combination" text,
  "valid_from" date,
  "valid_until" date,
  "most_in_total" bigint,
  "most_per_customer" bigint,
  "active" boolean,
  "redeemed_count" bigint,
  "about" text,
  primary key (workspace_id, id)
);
create index "coupon_name_sort_all" on "coupon" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "coupon_created_at_all" on "coupon" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "coupon_updated_at_all" on "coupon" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "coupon_category_id" on "coupon" ("workspace_id", "category_id");
create index "coupon_owner_id" on "coupon" ("workspace_id", "owner_id");
create index "coupon_department_id" on "coupon" ("workspace_id", "department_id");
create index "coupon_code_filter" on "coupon" ("workspace_id", "code") where deleted_at is null;
create index "coupon_active_filter" on "coupon" ("workspace_id", "active") where deleted_at is null;
create unique index "coupon_code_unique" on "coupon" ("workspace_id", "code") where deleted_at is null;
create index "coupon_bin" on "coupon" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "coupon_deleted_with" on "coupon" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "coupon" enable row level security;
create policy workspace on "coupon" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "coupon_redemption" (
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
  "coupon_id" uuid,
  "customer_id" uuid,
  "document_object" text,
  "document_id" uuid,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "redeemed_at" timestamptz,
  primary key (workspace_id, id)
);
create index "coupon_redemption_created_at_all" on "coupon_redemption" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_created_at_own" on "coupon_redemption" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_created_at_department" on "coupon_redemption" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_all" on "coupon_redemption" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_own" on "coupon_redemption" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_department" on "coupon_redemption" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_coupon_id" on "coupon_redemption" ("workspace_id", "coupon_id");
create index "coupon_redemption_customer_id" on "coupon_redemption" ("workspace_id", "customer_id");
create index "coupon_redemption_document_id" on "coupon_redemption" ("workspace_id", "document_id", "document_object");
create index "coupon_redemption_owner_id" on "coupon_redemption" ("workspace_id", "owner_id");
create index "coupon_redemption_department_id" on "coupon_redemption" ("workspace_id", "department_id");
create index "coupon_redemption_access_root" on "coupon_redemption" ("workspace_id", "access_root_id");
create index "coupon_redemption_bin" on "coupon_redemption" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "coupon_redemption_deleted_with" on "coupon_redemption" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "coupon_redemption" enable row level security;
create policy workspace on "coupon_redemption" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "product_component" add constraint "product_component_bundle_id_fkey" foreign key (workspace_id, "bundle_id") references "product" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_component_id_fkey" foreign key (workspace_id, "component_id") references "product" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "price_list" add constraint "price_list_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "price_list" add constraint "price_list_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_list_id_fkey" foreign key (workspace_id, "list_id") references "price_list" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_level_id_fkey" foreign key (workspace_id, "level_id") references "customer_level" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_coupon_id_fkey" foreign key (workspace_id, "coupon_id") references "coupon" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
