alter table "activity" add column "call_list_id" uuid;
create table "call_list" (
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
  "status" text,
  "script_id" uuid,
  "about" text,
  "retry_minutes" bigint,
  "most_attempts" bigint,
  "release_minutes" bigint,
  "entry_count" bigint,
  "left_count" bigint,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "call_list_status_check" check ("status" in ('open', 'paused', 'closed'))
);
create index "call_list_name_sort_all" on "call_list" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "call_list_created_at_all" on "call_list" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_list_updated_at_all" on "call_list" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_list_script_id" on "call_list" ("workspace_id", "script_id");
create index "call_list_owner_id" on "call_list" ("workspace_id", "owner_id");
create index "call_list_department_id" on "call_list" ("workspace_id", "department_id");
create index "call_list_status_filter" on "call_list" ("workspace_id", "status") where deleted_at is null;
create index "call_list_x_text_1_slot" on "call_list" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "call_list_x_text_2_slot" on "call_list" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "call_list_x_text_3_slot" on "call_list" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "call_list_x_text_4_slot" on "call_list" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "call_list_x_text_5_slot" on "call_list" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "call_list_x_integer_1_slot" on "call_list" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "call_list_x_integer_2_slot" on "call_list" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "call_list_x_integer_3_slot" on "call_list" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "call_list_x_double_1_slot" on "call_list" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "call_list_x_double_2_slot" on "call_list" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "call_list_x_date_1_slot" on "call_list" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "call_list_x_date_2_slot" on "call_list" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "call_list_x_instant_1_slot" on "call_list" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "call_list_x_reference_1_slot" on "call_list" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "call_list_x_reference_2_slot" on "call_list" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "call_list_x_reference_3_slot" on "call_list" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "call_list_x_reference_4_slot" on "call_list" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "call_list_x_reference_5_slot" on "call_list" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "call_list_bin" on "call_list" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_list_deleted_with" on "call_list" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_list" enable row level security;
create policy workspace on "call_list" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "call_list_entry" (
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
  "list_id" uuid,
  "target_object" text,
  "target_id" uuid,
  "order" bigint,
  "state" text,
  "attempts" bigint,
  "next_call_at" timestamptz,
  "agent_id" uuid,
  "held_at" timestamptz,
  "dialled_at" timestamptz,
  "last_call_at" timestamptz,
  "last_outcome" text,
  "remark" text,
  "skipped_because" text,
  primary key (workspace_id, id),
  constraint "call_list_entry_state_check" check ("state" in ('waiting', 'calling', 'callBack', 'done', 'skipped'))
);
create index "call_list_entry_order_all" on "call_list_entry" ("workspace_id", "order", "id") where deleted_at is null;
create index "call_list_entry_created_at_all" on "call_list_entry" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_list_entry_updated_at_all" on "call_list_entry" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_list_entry_list_id" on "call_list_entry" ("workspace_id", "list_id");
create index "call_list_entry_target_id" on "call_list_entry" ("workspace_id", "target_id", "target_object");
create index "call_list_entry_agent_id" on "call_list_entry" ("workspace_id", "agent_id");
create index "call_list_entry_owner_id" on "call_list_entry" ("workspace_id", "owner_id");
create index "call_list_entry_department_id" on "call_list_entry" ("workspace_id", "department_id");
create index "call_list_entry_state_filter" on "call_list_entry" ("workspace_id", "state") where deleted_at is null;
create index "call_list_entry_next_call_at_filter" on "call_list_entry" ("workspace_id", "next_call_at") where deleted_at is null;
create index "call_list_entry_bin" on "call_list_entry" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_list_entry_deleted_with" on "call_list_entry" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_list_entry" enable row level security;
create policy workspace on "call_list_entry" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "call_script" (
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
  "about" text,
  "steps" jsonb,
  primary key (workspace_id, id)
);
create index "call_script_name_sort_all" on "call_script" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "call_script_created_at_all" on "call_script" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_script_updated_at_all" on "call_script" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_script_owner_id" on "call_script" ("workspace_id", "owner_id");
create index "call_script_department_id" on "call_script" ("workspace_id", "department_id");
create index "call_script_bin" on "call_script" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_script_deleted_with" on "call_script" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_script" enable row level security;
create policy workspace on "call_script" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "activity" add constraint "activity_call_list_id_fkey" foreign key (workspace_id, "call_list_id") references "call_list" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_script_id_fkey" foreign key (workspace_id, "script_id") references "call_script" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_list_id_fkey" foreign key (workspace_id, "list_id") references "call_list" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_agent_id_fkey" foreign key (workspace_id, "agent_id") references "user" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "call_script" add constraint "call_script_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_script" add constraint "call_script_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
