create table mail_outbox (
      workspace integer not null,
      id uuid not null,
      kind text not null,
      recipient uuid,
      sealed text,
      due_at timestamptz not null,
      state text not null default 'waiting',
      because text,
      tries integer not null default 0,
      leased_until timestamptz,
      ended_at timestamptz,
      primary key (workspace, id)
    );
create index mail_outbox_due on mail_outbox (due_at) where state = 'waiting';
create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'waiting';
alter table "notification" add column "event" text, add column "in_app" boolean;
create table "notification_preference" (
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
  "kinds" jsonb,
  "quiet_from" text,
  "quiet_to" text,
  "follow_own" boolean,
  "follow_authored" boolean,
  "follow_commented" boolean,
  primary key (workspace_id, id)
);
create index "notification_preference_created_at_own" on "notification_preference" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "notification_preference_updated_at_own" on "notification_preference" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "notification_preference_owner_id" on "notification_preference" ("workspace_id", "owner_id");
create index "notification_preference_department_id" on "notification_preference" ("workspace_id", "department_id");
create index "notification_preference_bin" on "notification_preference" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "notification_preference_deleted_with" on "notification_preference" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "notification_preference" enable row level security;
create policy workspace on "notification_preference" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "follower" (
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
  "target_object" text,
  "target_id" uuid,
  "state" text,
  "because" text,
  primary key (workspace_id, id)
);
create index "follower_created_at_all" on "follower" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "follower_created_at_own" on "follower" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "follower_created_at_department" on "follower" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "follower_updated_at_all" on "follower" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "follower_updated_at_own" on "follower" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "follower_updated_at_department" on "follower" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "follower_target_id" on "follower" ("workspace_id", "target_id", "target_object");
create index "follower_owner_id" on "follower" ("workspace_id", "owner_id");
create index "follower_department_id" on "follower" ("workspace_id", "department_id");
create index "follower_state_filter" on "follower" ("workspace_id", "state") where deleted_at is null;
create index "follower_access_root" on "follower" ("workspace_id", "access_root_id");
create index "follower_bin" on "follower" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "follower_deleted_with" on "follower" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "follower" enable row level security;
create policy workspace on "follower" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "notification_preference" add constraint "notification_preference_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "notification_preference" add constraint "notification_preference_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "follower" add constraint "follower_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "follower" add constraint "follower_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
