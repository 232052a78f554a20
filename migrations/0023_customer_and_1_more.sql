alter table "customer" add column "last_outreach_at" timestamptz, add column "planned_contact_at" timestamptz, add column "planned_meeting_at" timestamptz, add column "contact_on" date, add column "snoozed_until" date, add column "snooze_reason" text, add column "cadence" text, add column "cadence_days" double precision, add column "cadence_channel" text, add column "contact_due_on" date;
create table "cadence_rule" (
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
  "filter" jsonb,
  "days" bigint,
  "channel" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "cadence_rule_name_sort_all" on "cadence_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "cadence_rule_created_at_all" on "cadence_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cadence_rule_updated_at_all" on "cadence_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cadence_rule_owner_id" on "cadence_rule" ("workspace_id", "owner_id");
create index "cadence_rule_department_id" on "cadence_rule" ("workspace_id", "department_id");
create index "cadence_rule_bin" on "cadence_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cadence_rule_deleted_with" on "cadence_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cadence_rule" enable row level security;
create policy workspace on "cadence_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "cadence_rule" add constraint "cadence_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cadence_rule" add constraint "cadence_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
