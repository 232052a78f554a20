alter table api_key add column role_id uuid, add column objects text[];
create table secret (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid not null,
      name text not null,
      sealed text not null,
      created_at timestamptz not null,
      valid_until timestamptz,
      primary key (workspace_id, id)
    );
create index secret_record on secret (workspace_id, object, record_id, name, created_at);
alter table "secret" enable row level security;
create policy workspace on "secret" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table webhook_turn (
      workspace integer not null,
      webhook uuid not null,
      due_at timestamptz not null,
      leased_until timestamptz,
      primary key (workspace, webhook)
    );
create index webhook_turn_due on webhook_turn (due_at);
create table "webhook" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "url" text,
  "events" jsonb,
  "filter" jsonb,
  "active" boolean,
  "rights_of_id" uuid,
  "secret_since" timestamptz,
  "failing_since" timestamptz,
  "disabled_because" text,
  primary key (workspace_id, id)
);
create index "webhook_name_sort_all" on "webhook" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "webhook_name_sort_own" on "webhook" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "webhook_name_sort_department" on "webhook" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "webhook_created_at_all" on "webhook" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "webhook_created_at_own" on "webhook" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "webhook_created_at_department" on "webhook" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "webhook_updated_at_all" on "webhook" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "webhook_updated_at_own" on "webhook" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "webhook_updated_at_department" on "webhook" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "webhook_rights_of_id" on "webhook" ("workspace_id", "rights_of_id");
create index "webhook_owner_id" on "webhook" ("workspace_id", "owner_id");
create index "webhook_department_id" on "webhook" ("workspace_id", "department_id");
create index "webhook_active_filter" on "webhook" ("workspace_id", "active") where deleted_at is null;
create index "webhook_bin" on "webhook" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "webhook_deleted_with" on "webhook" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "webhook" enable row level security;
create policy workspace on "webhook" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "webhook_delivery" (
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
  "custom" jsonb not null default '{}',
  "webhook_id" uuid,
  "event" text,
  "event_sort" text collate "C",
  "object" text,
  "record" text,
  "record_version" bigint,
  "changed_fields" jsonb,
  "happened_at" timestamptz,
  "status" text,
  "because" text,
  "tries" bigint,
  "response_code" bigint,
  "milliseconds" bigint,
  "last_try_at" timestamptz,
  "next_try_at" timestamptz,
  primary key (workspace_id, id),
  constraint "webhook_delivery_status_check" check ("status" in ('waiting', 'delivered', 'failed', 'skipped'))
);
create index "webhook_delivery_created_at_all" on "webhook_delivery" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_created_at_own" on "webhook_delivery" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_created_at_department" on "webhook_delivery" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_all" on "webhook_delivery" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_own" on "webhook_delivery" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_department" on "webhook_delivery" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_webhook_id" on "webhook_delivery" ("workspace_id", "webhook_id");
create index "webhook_delivery_owner_id" on "webhook_delivery" ("workspace_id", "owner_id");
create index "webhook_delivery_department_id" on "webhook_delivery" ("workspace_id", "department_id");
create index "webhook_delivery_event_filter" on "webhook_delivery" ("workspace_id", "event") where deleted_at is null;
create index "webhook_delivery_status_filter" on "webhook_delivery" ("workspace_id", "status") where deleted_at is null;
create index "webhook_delivery_next_try_at_filter" on "webhook_delivery" ("workspace_id", "next_try_at") where deleted_at is null;
create index "webhook_delivery_access_root" on "webhook_delivery" ("workspace_id", "access_root_id");
create index "webhook_delivery_bin" on "webhook_delivery" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "webhook_delivery_deleted_with" on "webhook_delivery" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "webhook_delivery" enable row level security;
create policy workspace on "webhook_delivery" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "webhook" add constraint "webhook_rights_of_id_fkey" foreign key (workspace_id, "rights_of_id") references "user" (workspace_id, id) deferrable;
alter table "webhook" add constraint "webhook_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "webhook" add constraint "webhook_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_fkey" foreign key (workspace_id, "webhook_id") references "webhook" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
