create table shop_visit (
    workspace_id integer not null, token_hash text not null, shop_id uuid not null, cart_id uuid, customer_id uuid, contact_id uuid, expires_at timestamptz not null,
    primary key (workspace_id, token_hash));
create index shop_visit_expires on shop_visit (workspace_id, expires_at);
alter table "shop_visit" enable row level security;
create policy workspace on "shop_visit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "product" add column "shown_in_shop" boolean;
create table "shop" (
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
  "active" boolean,
  "address" text,
  "title_en" text,
  "title_zh" text,
  "intro_en" text,
  "intro_zh" text,
  "shows" text,
  "price_list_id" uuid,
  "currency" text,
  "tax_included" boolean,
  "stock_shown" text,
  "back_orders" boolean,
  "guests_order" boolean,
  "order_state" text,
  "goes_to" text,
  "assignee_id" uuid,
  "delivery_fee_amount" bigint,
  "delivery_fee_currency" text,
  "delivery_fee_base" bigint,
  "delivery_fee_rate" double precision,
  "delivery_fee_rate_date" date,
  "free_from_amount" bigint,
  "free_from_currency" text,
  "free_from_base" bigint,
  "free_from_rate" double precision,
  "free_from_rate_date" date,
  "delivery_days" bigint,
  "account_holder" text,
  "bank_name" text,
  "bank_account" text,
  "payment_note_en" text,
  "payment_note_zh" text,
  "terms_en" text,
  "terms_zh" text,
  "consent_en" text,
  "consent_zh" text,
  "abandoned_hours" bigint,
  "order_count" bigint,
  "abandoned_count" bigint,
  primary key (workspace_id, id)
);
create index "shop_name_sort_all" on "shop" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "shop_created_at_all" on "shop" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "shop_updated_at_all" on "shop" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "shop_price_list_id" on "shop" ("workspace_id", "price_list_id");
create index "shop_assignee_id" on "shop" ("workspace_id", "assignee_id");
create index "shop_owner_id" on "shop" ("workspace_id", "owner_id");
create index "shop_department_id" on "shop" ("workspace_id", "department_id");
create index "shop_active_filter" on "shop" ("workspace_id", "active") where deleted_at is null;
create index "shop_address_filter" on "shop" ("workspace_id", "address") where deleted_at is null;
create unique index "shop_address_unique" on "shop" ("workspace_id", "address") where deleted_at is null;
create index "shop_bin" on "shop" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "shop_deleted_with" on "shop" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "shop" enable row level security;
create policy workspace on "shop" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "cart" (
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
  "shop_id" uuid,
  "status" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "name" text,
  "phone" text,
  "email" text,
  "language" text,
  "coupon" text,
  "currency" text,
  "line_count" bigint,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "changed_at" timestamptz,
  "abandoned_at" timestamptz,
  "order_id" uuid,
  primary key (workspace_id, id),
  constraint "cart_status_check" check ("status" in ('open', 'ordered', 'abandoned'))
);
create index "cart_total_base_all" on "cart" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "cart_total_base_own" on "cart" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "cart_total_base_department" on "cart" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "cart_changed_at_all" on "cart" ("workspace_id", "changed_at", "id") where deleted_at is null;
create index "cart_changed_at_own" on "cart" ("workspace_id", "access_owner_id", "changed_at", "id") where deleted_at is null;
create index "cart_changed_at_department" on "cart" ("workspace_id", "access_department_id", "changed_at", "id") where deleted_at is null;
create index "cart_abandoned_at_all" on "cart" ("workspace_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_abandoned_at_own" on "cart" ("workspace_id", "access_owner_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_abandoned_at_department" on "cart" ("workspace_id", "access_department_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_created_at_all" on "cart" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cart_created_at_own" on "cart" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "cart_created_at_department" on "cart" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "cart_updated_at_all" on "cart" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cart_updated_at_own" on "cart" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "cart_updated_at_department" on "cart" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "cart_shop_id" on "cart" ("workspace_id", "shop_id");
create index "cart_customer_id" on "cart" ("workspace_id", "customer_id");
create index "cart_contact_id" on "cart" ("workspace_id", "contact_id");
create index "cart_order_id" on "cart" ("workspace_id", "order_id");
create index "cart_owner_id" on "cart" ("workspace_id", "owner_id");
create index "cart_department_id" on "cart" ("workspace_id", "department_id");
create index "cart_status_filter" on "cart" ("workspace_id", "status") where deleted_at is null;
create unique index "cart_number_unique" on "cart" ("workspace_id", "number") where deleted_at is null;
create index "cart_bin" on "cart" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cart_deleted_with" on "cart" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cart" enable row level security;
create policy workspace on "cart" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "cart_line" (
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
  "cart_id" uuid,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "currency" text,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  primary key (workspace_id, id)
);
create index "cart_line_created_at_all" on "cart_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cart_line_created_at_own" on "cart_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "cart_line_created_at_department" on "cart_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "cart_line_updated_at_all" on "cart_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_updated_at_own" on "cart_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_updated_at_department" on "cart_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_cart_id" on "cart_line" ("workspace_id", "cart_id");
create index "cart_line_product_id" on "cart_line" ("workspace_id", "product_id");
create index "cart_line_owner_id" on "cart_line" ("workspace_id", "owner_id");
create index "cart_line_department_id" on "cart_line" ("workspace_id", "department_id");
create index "cart_line_access_root" on "cart_line" ("workspace_id", "access_root_id");
create index "cart_line_bin" on "cart_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cart_line_deleted_with" on "cart_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cart_line" enable row level security;
create policy workspace on "cart_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "shop" add constraint "shop_price_list_id_fkey" foreign key (workspace_id, "price_list_id") references "price_list" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_assignee_id_fkey" foreign key (workspace_id, "assignee_id") references "user" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_shop_id_fkey" foreign key (workspace_id, "shop_id") references "shop" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_cart_id_fkey" foreign key (workspace_id, "cart_id") references "cart" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
