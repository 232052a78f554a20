create table "commission_rule" (
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
  "from" date,
  "until" date,
  "earner" text,
  "for_role_id" uuid,
  "for_department_id" uuid,
  "for_person_id" uuid,
  "basis" text,
  "measure" text,
  "category_id" uuid,
  "tiering" text,
  "counted" text,
  "accelerator_from" double precision,
  "accelerator" double precision,
  "cap_amount" bigint,
  "cap_currency" text,
  "cap_base" bigint,
  "cap_rate" double precision,
  "cap_rate_date" date,
  "about" text,
  "tier_count" bigint,
  primary key (workspace_id, id)
);
create index "commission_rule_name_sort_all" on "commission_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "commission_rule_created_at_all" on "commission_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_rule_updated_at_all" on "commission_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_rule_for_role_id" on "commission_rule" ("workspace_id", "for_role_id");
create index "commission_rule_for_department_id" on "commission_rule" ("workspace_id", "for_department_id");
create index "commission_rule_for_person_id" on "commission_rule" ("workspace_id", "for_person_id");
create index "commission_rule_category_id" on "commission_rule" ("workspace_id", "category_id");
create index "commission_rule_owner_id" on "commission_rule" ("workspace_id", "owner_id");
create index "commission_rule_department_id" on "commission_rule" ("workspace_id", "department_id");
create index "commission_rule_bin" on "commission_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_rule_deleted_with" on "commission_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_rule" enable row level security;
create policy workspace on "commission_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_tier" (
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
  "rule_id" uuid,
  "position" bigint,
  "above_amount" bigint,
  "above_currency" text,
  "above_base" bigint,
  "above_rate" double precision,
  "above_rate_date" date,
  "rate" double precision,
  primary key (workspace_id, id)
);
create index "commission_tier_created_at_all" on "commission_tier" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_created_at_own" on "commission_tier" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_created_at_department" on "commission_tier" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_all" on "commission_tier" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_own" on "commission_tier" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_department" on "commission_tier" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_rule_id" on "commission_tier" ("workspace_id", "rule_id");
create index "commission_tier_owner_id" on "commission_tier" ("workspace_id", "owner_id");
create index "commission_tier_department_id" on "commission_tier" ("workspace_id", "department_id");
create index "commission_tier_access_root" on "commission_tier" ("workspace_id", "access_root_id");
create index "commission_tier_bin" on "commission_tier" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_tier_deleted_with" on "commission_tier" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_tier" enable row level security;
create policy workspace on "commission_tier" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_statement" (
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
  "month" date,
  "status" text,
  "total_base" bigint,
  "line_count" bigint,
  "computed_at" timestamptz,
  "confirmed_at" timestamptz,
  "paid_on" date,
  "remark" text,
  primary key (workspace_id, id),
  constraint "commission_statement_status_check" check ("status" in ('draft', 'confirmed', 'paid'))
);
create index "commission_statement_month_all" on "commission_statement" ("workspace_id", "month", "id") where deleted_at is null;
create index "commission_statement_month_own" on "commission_statement" ("workspace_id", "access_owner_id", "month", "id") where deleted_at is null;
create index "commission_statement_month_department" on "commission_statement" ("workspace_id", "access_department_id", "month", "id") where deleted_at is null;
create index "commission_statement_created_at_all" on "commission_statement" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_created_at_own" on "commission_statement" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_created_at_department" on "commission_statement" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_all" on "commission_statement" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_own" on "commission_statement" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_department" on "commission_statement" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_owner_id" on "commission_statement" ("workspace_id", "owner_id");
create index "commission_statement_department_id" on "commission_statement" ("workspace_id", "department_id");
create index "commission_statement_month_filter" on "commission_statement" ("workspace_id", "month") where deleted_at is null;
create index "commission_statement_status_filter" on "commission_statement" ("workspace_id", "status") where deleted_at is null;
create unique index "commission_statement_number_unique" on "commission_statement" ("workspace_id", "number") where deleted_at is null;
create index "commission_statement_bin" on "commission_statement" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_statement_deleted_with" on "commission_statement" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_statement" enable row level security;
create policy workspace on "commission_statement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_line" (
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
  "name" text,
  "name_sort" text collate "C",
  "source_object" text,
  "source_id" uuid,
  "rule_id" uuid,
  "earned_on" date,
  "deal_amount_amount" bigint,
  "deal_amount_currency" text,
  "deal_amount_base" bigint,
  "deal_amount_rate" double precision,
  "deal_amount_rate_date" date,
  "credit_share" double precision,
  "credited_amount" bigint,
  "credited_currency" text,
  "credited_base" bigint,
  "credited_rate" double precision,
  "credited_rate_date" date,
  "rate" double precision,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "explanation" jsonb,
  "source_key" text,
  primary key (workspace_id, id)
);
create index "commission_line_created_at_all" on "commission_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_line_created_at_own" on "commission_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_line_created_at_department" on "commission_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_line_updated_at_all" on "commission_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_updated_at_own" on "commission_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_updated_at_department" on "commission_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_statement_id" on "commission_line" ("workspace_id", "statement_id");
create index "commission_line_source_id" on "commission_line" ("workspace_id", "source_id", "source_object");
create index "commission_line_rule_id" on "commission_line" ("workspace_id", "rule_id");
create index "commission_line_owner_id" on "commission_line" ("workspace_id", "owner_id");
create index "commission_line_department_id" on "commission_line" ("workspace_id", "department_id");
create index "commission_line_earned_on_filter" on "commission_line" ("workspace_id", "earned_on") where deleted_at is null;
create index "commission_line_source_key_filter" on "commission_line" ("workspace_id", "source_key") where deleted_at is null;
create index "commission_line_access_root" on "commission_line" ("workspace_id", "access_root_id");
create index "commission_line_bin" on "commission_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_line_deleted_with" on "commission_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_line" enable row level security;
create policy workspace on "commission_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "commission_rule" add constraint "commission_rule_for_role_id_fkey" foreign key (workspace_id, "for_role_id") references "role" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_department_id_fkey" foreign key (workspace_id, "for_department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_person_id_fkey" foreign key (workspace_id, "for_person_id") references "user" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_rule_id_fkey" foreign key (workspace_id, "rule_id") references "commission_rule" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_statement" add constraint "commission_statement_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_statement" add constraint "commission_statement_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_statement_id_fkey" foreign key (workspace_id, "statement_id") references "commission_statement" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_rule_id_fkey" foreign key (workspace_id, "rule_id") references "commission_rule" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
