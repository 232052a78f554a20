create table pending_act (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid,
      verb text not null,
      input jsonb not null,
      version integer,
      requester_id uuid,
      via text not null,
      reason text,
      state text not null,
      request_id uuid,
      at timestamptz not null,
      primary key (workspace_id, id)
    );
create unique index pending_act_record on pending_act (workspace_id, record_id) where state = 'pending';
create index pending_act_request on pending_act (workspace_id, request_id);
alter table "pending_act" enable row level security;
create policy workspace on "pending_act" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add column "absent_from" date, add column "absent_until" date, add column "deputy_id" uuid;
create table "approval_flow" (
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
  "verb" text,
  "changed_fields" jsonb,
  "condition" jsonb,
  "steps" jsonb,
  "active" boolean,
  "own_approval" boolean,
  "remind_after_hours" bigint,
  "position" bigint,
  primary key (workspace_id, id)
);
create index "approval_flow_name_sort_all" on "approval_flow" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "approval_flow_created_at_all" on "approval_flow" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "approval_flow_updated_at_all" on "approval_flow" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "approval_flow_owner_id" on "approval_flow" ("workspace_id", "owner_id");
create index "approval_flow_department_id" on "approval_flow" ("workspace_id", "department_id");
create index "approval_flow_object_filter" on "approval_flow" ("workspace_id", "object") where deleted_at is null;
create index "approval_flow_verb_filter" on "approval_flow" ("workspace_id", "verb") where deleted_at is null;
create index "approval_flow_active_filter" on "approval_flow" ("workspace_id", "active") where deleted_at is null;
create index "approval_flow_bin" on "approval_flow" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_flow_deleted_with" on "approval_flow" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_flow" enable row level security;
create policy workspace on "approval_flow" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "approval_request" (
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
  "object" text,
  "record" text,
  "verb" text,
  "state" text,
  "flow" text,
  "flow_name" text,
  "flow_version" bigint,
  "steps" jsonb,
  "round" bigint,
  "reason" text,
  "remark" text,
  "ended_at" timestamptz,
  primary key (workspace_id, id),
  constraint "approval_request_state_check" check ("state" in ('pending', 'approved', 'returned', 'rejected', 'withdrawn', 'failed', 'resent'))
);
create index "approval_request_created_at_all" on "approval_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "approval_request_created_at_own" on "approval_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "approval_request_created_at_department" on "approval_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "approval_request_updated_at_all" on "approval_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_updated_at_own" on "approval_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_updated_at_department" on "approval_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_owner_id" on "approval_request" ("workspace_id", "owner_id");
create index "approval_request_department_id" on "approval_request" ("workspace_id", "department_id");
create index "approval_request_object_filter" on "approval_request" ("workspace_id", "object") where deleted_at is null;
create index "approval_request_record_filter" on "approval_request" ("workspace_id", "record") where deleted_at is null;
create index "approval_request_verb_filter" on "approval_request" ("workspace_id", "verb") where deleted_at is null;
create index "approval_request_state_filter" on "approval_request" ("workspace_id", "state") where deleted_at is null;
create index "approval_request_flow_filter" on "approval_request" ("workspace_id", "flow") where deleted_at is null;
create index "approval_request_ended_at_filter" on "approval_request" ("workspace_id", "ended_at") where deleted_at is null;
create index "approval_request_bin" on "approval_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_request_deleted_with" on "approval_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_request" enable row level security;
create policy workspace on "approval_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "approval_task" (
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
  "request_id" uuid,
  "step" text,
  "seat" bigint,
  "state" text,
  "because" jsonb,
  "remark" text,
  "decided_at" timestamptz,
  "reminded_at" timestamptz,
  primary key (workspace_id, id)
);
create index "approval_task_created_at_own" on "approval_task" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "approval_task_updated_at_own" on "approval_task" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "approval_task_request_id" on "approval_task" ("workspace_id", "request_id");
create index "approval_task_owner_id" on "approval_task" ("workspace_id", "owner_id");
create index "approval_task_department_id" on "approval_task" ("workspace_id", "department_id");
create index "approval_task_state_filter" on "approval_task" ("workspace_id", "state") where deleted_at is null;
create index "approval_task_decided_at_filter" on "approval_task" ("workspace_id", "decided_at") where deleted_at is null;
create index "approval_task_bin" on "approval_task" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_task_deleted_with" on "approval_task" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_task" enable row level security;
create policy workspace on "approval_task" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add constraint "user_deputy_id_fkey" foreign key (workspace_id, "deputy_id") references "user" (workspace_id, id) deferrable;
alter table "approval_flow" add constraint "approval_flow_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_flow" add constraint "approval_flow_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "approval_request" add constraint "approval_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_request" add constraint "approval_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_request_id_fkey" foreign key (workspace_id, "request_id") references "approval_request" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
