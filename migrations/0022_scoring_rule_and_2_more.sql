create table record_score (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      value integer not null,
      band text not null,
      reasons jsonb not null,
      as_of timestamptz not null,
      stamp text not null,
      primary key (workspace_id, object, record_id)
    );
alter table "record_score" enable row level security;
create policy workspace on "record_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "scoring_rule" (
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
  "points" bigint,
  "decay_days" bigint,
  "decay_from" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "scoring_rule_name_sort_all" on "scoring_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "scoring_rule_order_all" on "scoring_rule" ("workspace_id", "order", "id") where deleted_at is null;
create index "scoring_rule_created_at_all" on "scoring_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "scoring_rule_updated_at_all" on "scoring_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "scoring_rule_owner_id" on "scoring_rule" ("workspace_id", "owner_id");
create index "scoring_rule_department_id" on "scoring_rule" ("workspace_id", "department_id");
create index "scoring_rule_object_filter" on "scoring_rule" ("workspace_id", "object") where deleted_at is null;
create index "scoring_rule_active_filter" on "scoring_rule" ("workspace_id", "active") where deleted_at is null;
create index "scoring_rule_bin" on "scoring_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "scoring_rule_deleted_with" on "scoring_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "scoring_rule" enable row level security;
create policy workspace on "scoring_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "score_band" (
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
  "object" text,
  "object_sort" text collate "C",
  "rating" text,
  "from" bigint,
  primary key (workspace_id, id)
);
create index "score_band_created_at_all" on "score_band" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "score_band_updated_at_all" on "score_band" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "score_band_owner_id" on "score_band" ("workspace_id", "owner_id");
create index "score_band_department_id" on "score_band" ("workspace_id", "department_id");
create index "score_band_object_filter" on "score_band" ("workspace_id", "object") where deleted_at is null;
create index "score_band_bin" on "score_band" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "score_band_deleted_with" on "score_band" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "score_band" enable row level security;
create policy workspace on "score_band" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "scoring_rule" add constraint "scoring_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "scoring_rule" add constraint "scoring_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "score_band" add constraint "score_band_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "score_band" add constraint "score_band_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
