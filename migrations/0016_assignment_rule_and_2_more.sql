create table assignment_turn (workspace_id integer not null, rule_id uuid not null, user_id uuid not null, turn bigint not null, day date not null, today integer not null, primary key (workspace_id, rule_id, user_id));
alter table "assignment_turn" enable row level security;
create policy workspace on "assignment_turn" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table assignment_trace (
      workspace_id integer not null,
      id bigint generated always as identity,
      object text not null,
      record_id uuid not null,
      at timestamptz not null,
      asked_by text not null,
      rule_id uuid,
      to_object text,
      to_id uuid,
      to_name text,
      looked jsonb not null,
      primary key (workspace_id, id)
    );
create index assignment_trace_record on assignment_trace (workspace_id, record_id, id);
alter table "assignment_trace" enable row level security;
create policy workspace on "assignment_trace" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "assignment_rule" (
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
  "order" bigint,
  "active" boolean,
  "filter" jsonb,
  "method" text,
  "by" text,
  "table" jsonb,
  "most_open" bigint,
  "most_a_day" bigint,
  "workdays" text[],
  "hours_from" text,
  "hours_until" text,
  "fallback_object" text,
  "fallback_id" uuid,
  primary key (workspace_id, id)
);
create index "assignment_rule_name_sort_all" on "assignment_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "assignment_rule_order_all" on "assignment_rule" ("workspace_id", "order", "id") where deleted_at is null;
create index "assignment_rule_created_at_all" on "assignment_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "assignment_rule_updated_at_all" on "assignment_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "assignment_rule_fallback_id" on "assignment_rule" ("workspace_id", "fallback_id", "fallback_object");
create index "assignment_rule_owner_id" on "assignment_rule" ("workspace_id", "owner_id");
create index "assignment_rule_department_id" on "assignment_rule" ("workspace_id", "department_id");
create index "assignment_rule_object_filter" on "assignment_rule" ("workspace_id", "object") where deleted_at is null;
create index "assignment_rule_active_filter" on "assignment_rule" ("workspace_id", "active") where deleted_at is null;
create index "assignment_rule_bin" on "assignment_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "assignment_rule_deleted_with" on "assignment_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "assignment_rule" enable row level security;
create policy workspace on "assignment_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "assignment_rule" add constraint "assignment_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "assignment_rule" add constraint "assignment_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
