create table taken_answer (workspace_id integer not null, token uuid not null default gen_random_uuid(), user_id uuid not null, object text not null, record_id uuid not null, title text not null, at timestamptz not null, primary key (workspace_id, token));
create index taken_answer_age on taken_answer (workspace_id, at);
alter table "taken_answer" enable row level security;
create policy workspace on "taken_answer" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "lead" add column "recycle_on" date, add column "recycled_at" timestamptz;
alter table "score_band" drop column "object_sort";
create table "taken_request" (
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
  "record_object" text,
  "record_id" uuid,
  "wish" text,
  "message" text,
  "asker_id" uuid,
  "state" text,
  "answered_at" timestamptz,
  "remark" text,
  primary key (workspace_id, id),
  constraint "taken_request_state_check" check ("state" in ('open', 'accepted', 'declined'))
);
create index "taken_request_created_at_all" on "taken_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "taken_request_created_at_own" on "taken_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "taken_request_created_at_department" on "taken_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "taken_request_updated_at_all" on "taken_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_updated_at_own" on "taken_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_updated_at_department" on "taken_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_record_id" on "taken_request" ("workspace_id", "record_id", "record_object");
create index "taken_request_asker_id" on "taken_request" ("workspace_id", "asker_id");
create index "taken_request_owner_id" on "taken_request" ("workspace_id", "owner_id");
create index "taken_request_department_id" on "taken_request" ("workspace_id", "department_id");
create index "taken_request_state_filter" on "taken_request" ("workspace_id", "state") where deleted_at is null;
create index "taken_request_bin" on "taken_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "taken_request_deleted_with" on "taken_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "taken_request" enable row level security;
create policy workspace on "taken_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "taken_request" add constraint "taken_request_asker_id_fkey" foreign key (workspace_id, "asker_id") references "user" (workspace_id, id) deferrable;
alter table "taken_request" add constraint "taken_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "taken_request" add constraint "taken_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
