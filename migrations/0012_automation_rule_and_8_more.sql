create sequence automation_turn_seq;
create table automation_turn (
      workspace_id integer not null,
      run_id uuid not null,
      seq bigint not null default nextval('automation_turn_seq'),
      rule_id uuid not null,
      rule_version integer not null,
      object text not null,
      record_id uuid not null,
      step text not null,
      phase text not null default '',
      line text not null,
      cause jsonb not null,
      chain jsonb not null,
      log jsonb not null default '[]',
      since timestamptz not null,
      due_at timestamptz not null,
      tries integer not null default 0,
      alone boolean not null default false,
      watches boolean not null default false,
      waits_for uuid,
      noted boolean not null default false,
      primary key (workspace_id, run_id)
    );
create index automation_turn_due on automation_turn (workspace_id, due_at, seq);
create index automation_turn_waits on automation_turn (workspace_id, waits_for) where waits_for is not null;
create index automation_turn_watches on automation_turn (workspace_id, record_id) where watches;
alter table "automation_turn" enable row level security;
create policy workspace on "automation_turn" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_version (workspace_id integer not null, rule_id uuid not null, version integer not null, name text not null, person_id uuid, steps jsonb not null, at timestamptz not null, primary key (workspace_id, rule_id, version));
alter table "automation_version" enable row level security;
create policy workspace on "automation_version" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_use (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, hour timestamptz not null, runs integer not null, primary key (workspace_id, rule_id, record_id, hour));
alter table "automation_use" enable row level security;
create policy workspace on "automation_use" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_trace (workspace_id integer not null, trace_id uuid not null, object text not null, record_id uuid not null, run_id uuid not null, at timestamptz not null, primary key (workspace_id, trace_id, record_id));
create index automation_trace_at on automation_trace (workspace_id, at);
alter table "automation_trace" enable row level security;
create policy workspace on "automation_trace" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_clock (workspace_id integer not null, rule_id uuid not null, looked_at timestamptz not null, until timestamptz, after uuid, primary key (workspace_id, rule_id));
alter table "automation_clock" enable row level security;
create policy workspace on "automation_clock" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_due (workspace integer primary key, due_at timestamptz not null);
create table "automation_rule" (
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
  "trigger" jsonb,
  "condition" jsonb,
  "steps" jsonb,
  "active" boolean,
  "position" bigint,
  "rights_of_id" uuid,
  "hourly_limit" bigint,
  "loop" jsonb,
  "loop_at" timestamptz,
  "stopped_because" text,
  primary key (workspace_id, id)
);
create index "automation_rule_name_sort_all" on "automation_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "automation_rule_created_at_all" on "automation_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_rule_updated_at_all" on "automation_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_rule_rights_of_id" on "automation_rule" ("workspace_id", "rights_of_id");
create index "automation_rule_owner_id" on "automation_rule" ("workspace_id", "owner_id");
create index "automation_rule_department_id" on "automation_rule" ("workspace_id", "department_id");
create index "automation_rule_object_filter" on "automation_rule" ("workspace_id", "object") where deleted_at is null;
create index "automation_rule_active_filter" on "automation_rule" ("workspace_id", "active") where deleted_at is null;
create index "automation_rule_bin" on "automation_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_rule_deleted_with" on "automation_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_rule" enable row level security;
create policy workspace on "automation_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "automation_run" (
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
  "title" text,
  "title_sort" text collate "C",
  "rule_id" uuid,
  "rule_version" bigint,
  "object" text,
  "record" text,
  "state" text,
  "because" text,
  "reason" text,
  "cause" jsonb,
  "chain" jsonb,
  "step" text,
  "log" jsonb,
  "tries" bigint,
  "next_at" timestamptz,
  "ended_at" timestamptz,
  "item_count" bigint,
  "items_done" bigint,
  "items_failed" bigint,
  primary key (workspace_id, id),
  constraint "automation_run_state_check" check ("state" in ('waiting', 'done', 'failed', 'stopped', 'cancelled'))
);
create index "automation_run_created_at_all" on "automation_run" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_run_updated_at_all" on "automation_run" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_run_rule_id" on "automation_run" ("workspace_id", "rule_id");
create index "automation_run_owner_id" on "automation_run" ("workspace_id", "owner_id");
create index "automation_run_department_id" on "automation_run" ("workspace_id", "department_id");
create index "automation_run_object_filter" on "automation_run" ("workspace_id", "object") where deleted_at is null;
create index "automation_run_record_filter" on "automation_run" ("workspace_id", "record") where deleted_at is null;
create index "automation_run_state_filter" on "automation_run" ("workspace_id", "state") where deleted_at is null;
create index "automation_run_next_at_filter" on "automation_run" ("workspace_id", "next_at") where deleted_at is null;
create index "automation_run_ended_at_filter" on "automation_run" ("workspace_id", "ended_at") where deleted_at is null;
create index "automation_run_bin" on "automation_run" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_run_deleted_with" on "automation_run" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_run" enable row level security;
create policy workspace on "automation_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "automation_run_item" (
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
  "title" text,
  "title_sort" text collate "C",
  "run_id" uuid,
  "step" text,
  "object" text,
  "record" text,
  "position" bigint,
  "state" text,
  "reason" text,
  "log" jsonb,
  primary key (workspace_id, id),
  constraint "automation_run_item_state_check" check ("state" in ('waiting', 'done', 'failed'))
);
create index "automation_run_item_created_at_all" on "automation_run_item" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_run_item_updated_at_all" on "automation_run_item" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_run_item_run_id" on "automation_run_item" ("workspace_id", "run_id");
create index "automation_run_item_owner_id" on "automation_run_item" ("workspace_id", "owner_id");
create index "automation_run_item_department_id" on "automation_run_item" ("workspace_id", "department_id");
create index "automation_run_item_record_filter" on "automation_run_item" ("workspace_id", "record") where deleted_at is null;
create index "automation_run_item_state_filter" on "automation_run_item" ("workspace_id", "state") where deleted_at is null;
create index "automation_run_item_bin" on "automation_run_item" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_run_item_deleted_with" on "automation_run_item" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_run_item" enable row level security;
create policy workspace on "automation_run_item" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "automation_rule" add constraint "automation_rule_rights_of_id_fkey" foreign key (workspace_id, "rights_of_id") references "user" (workspace_id, id) deferrable;
alter table "automation_rule" add constraint "automation_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_rule" add constraint "automation_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_rule_id_fkey" foreign key (workspace_id, "rule_id") references "automation_rule" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_run_id_fkey" foreign key (workspace_id, "run_id") references "automation_run" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
