create table pool_claim (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, claims integer not null, primary key (workspace_id, pool_id, user_id, day));
alter table "pool_claim" enable row level security;
create policy workspace on "pool_claim" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_view (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, object text not null, record_id uuid not null, primary key (workspace_id, pool_id, user_id, day, record_id));
alter table "pool_view" enable row level security;
create policy workspace on "pool_view" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_run (workspace_id integer not null, run_id uuid not null, rule_id uuid not null, moved integer not null, at timestamptz not null, primary key (workspace_id, run_id, rule_id));
alter table "pool_run" enable row level security;
create policy workspace on "pool_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_warning (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, due_on date not null, primary key (workspace_id, rule_id, record_id, due_on));
create index pool_warning_record on pool_warning (workspace_id, record_id);
alter table "pool_warning" enable row level security;
create policy workspace on "pool_warning" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "lead" add column "pool_id" uuid, add column "pooled_at" timestamptz, add column "former_owner_id" uuid, add column "held_since" timestamptz, add column "never_returns" boolean;
alter table "customer" add column "pool_id" uuid, add column "pooled_at" timestamptz, add column "former_owner_id" uuid, add column "held_since" timestamptz, add column "never_returns" boolean;
create table "public_pool" (
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
  "active" boolean,
  "claims_per_day" bigint,
  "views_per_day" bigint,
  "former_owner_waits_days" bigint,
  "fields_before_claim" jsonb,
  "about" text,
  primary key (workspace_id, id)
);
create index "public_pool_name_sort_all" on "public_pool" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "public_pool_created_at_all" on "public_pool" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "public_pool_updated_at_all" on "public_pool" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "public_pool_owner_id" on "public_pool" ("workspace_id", "owner_id");
create index "public_pool_department_id" on "public_pool" ("workspace_id", "department_id");
create index "public_pool_object_filter" on "public_pool" ("workspace_id", "object") where deleted_at is null;
create index "public_pool_active_filter" on "public_pool" ("workspace_id", "active") where deleted_at is null;
create index "public_pool_bin" on "public_pool" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "public_pool_deleted_with" on "public_pool" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "public_pool" enable row level security;
create policy workspace on "public_pool" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "pool_rule" (
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
  "pool_id" uuid,
  "from_pool_id" uuid,
  "filter" jsonb,
  "clock" text,
  "days" bigint,
  "warn_days" bigint,
  "most_per_run" bigint,
  "active" boolean,
  "last_run_at" timestamptz,
  "last_moved" bigint,
  primary key (workspace_id, id)
);
create index "pool_rule_name_sort_all" on "pool_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "pool_rule_created_at_all" on "pool_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "pool_rule_updated_at_all" on "pool_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "pool_rule_pool_id" on "pool_rule" ("workspace_id", "pool_id");
create index "pool_rule_from_pool_id" on "pool_rule" ("workspace_id", "from_pool_id");
create index "pool_rule_owner_id" on "pool_rule" ("workspace_id", "owner_id");
create index "pool_rule_department_id" on "pool_rule" ("workspace_id", "department_id");
create index "pool_rule_active_filter" on "pool_rule" ("workspace_id", "active") where deleted_at is null;
create index "pool_rule_bin" on "pool_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "pool_rule_deleted_with" on "pool_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "pool_rule" enable row level security;
create policy workspace on "pool_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "holding_limit" (
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
  "filter" jsonb,
  "most" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "holding_limit_name_sort_all" on "holding_limit" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "holding_limit_created_at_all" on "holding_limit" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "holding_limit_updated_at_all" on "holding_limit" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "holding_limit_owner_id" on "holding_limit" ("workspace_id", "owner_id");
create index "holding_limit_department_id" on "holding_limit" ("workspace_id", "department_id");
create index "holding_limit_object_filter" on "holding_limit" ("workspace_id", "object") where deleted_at is null;
create index "holding_limit_active_filter" on "holding_limit" ("workspace_id", "active") where deleted_at is null;
create index "holding_limit_bin" on "holding_limit" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "holding_limit_deleted_with" on "holding_limit" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "holding_limit" enable row level security;
create policy workspace on "holding_limit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "lead" add constraint "lead_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "public_pool" add constraint "public_pool_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "public_pool" add constraint "public_pool_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_from_pool_id_fkey" foreign key (workspace_id, "from_pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "holding_limit" add constraint "holding_limit_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "holding_limit" add constraint "holding_limit_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
