alter table "lead" add column "form_id" uuid, add column "known_as_object" text, add column "known_as_id" uuid, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "first_touch_at" timestamptz, add column "first_touch_term" text, add column "first_touch_content" text, add column "first_touch_page" text, add column "first_touch_referrer" text, add column "last_touch_at" timestamptz, add column "last_touch_term" text, add column "last_touch_content" text, add column "last_touch_page" text, add column "last_touch_referrer" text;
alter table "customer" add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text;
alter table "contact" add column "source" text, add column "source_campaign_id" uuid, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text;
alter table "opportunity" add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text;
alter table "campaign" add column "opportunity_amount_base" bigint, add column "order_count" bigint, add column "order_amount_base" bigint;
alter table "order" add column "source" text, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text;
create table "lead_form" (
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
  "active" boolean,
  "address" text,
  "questions" jsonb,
  "title_en" text,
  "title_zh" text,
  "intro_en" text,
  "intro_zh" text,
  "thanks_en" text,
  "thanks_zh" text,
  "source" text,
  "campaign_id" uuid,
  "goes_to" text,
  "assignee_id" uuid,
  "pool_id" uuid,
  "consent_channels" text[],
  "consent_en" text,
  "consent_zh" text,
  "consent_required" boolean,
  "redirect" text,
  "origins" jsonb,
  "lead_count" bigint,
  "position" bigint,
  primary key (workspace_id, id)
);
create index "lead_form_name_sort_all" on "lead_form" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "lead_form_created_at_all" on "lead_form" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "lead_form_updated_at_all" on "lead_form" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "lead_form_campaign_id" on "lead_form" ("workspace_id", "campaign_id");
create index "lead_form_assignee_id" on "lead_form" ("workspace_id", "assignee_id");
create index "lead_form_pool_id" on "lead_form" ("workspace_id", "pool_id");
create index "lead_form_owner_id" on "lead_form" ("workspace_id", "owner_id");
create index "lead_form_department_id" on "lead_form" ("workspace_id", "department_id");
create index "lead_form_active_filter" on "lead_form" ("workspace_id", "active") where deleted_at is null;
create index "lead_form_address_filter" on "lead_form" ("workspace_id", "address") where deleted_at is null;
create unique index "lead_form_address_unique" on "lead_form" ("workspace_id", "address") where deleted_at is null;
create index "lead_form_bin" on "lead_form" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "lead_form_deleted_with" on "lead_form" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "lead_form" enable row level security;
create policy workspace on "lead_form" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "consent" (
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
  "channel" text,
  "state" text,
  "wording" text,
  "at" timestamptz,
  "form_id" uuid,
  primary key (workspace_id, id)
);
create index "consent_created_at_all" on "consent" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "consent_created_at_own" on "consent" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "consent_created_at_department" on "consent" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "consent_updated_at_all" on "consent" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "consent_updated_at_own" on "consent" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "consent_updated_at_department" on "consent" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "consent_target_id" on "consent" ("workspace_id", "target_id", "target_object");
create index "consent_form_id" on "consent" ("workspace_id", "form_id");
create index "consent_owner_id" on "consent" ("workspace_id", "owner_id");
create index "consent_department_id" on "consent" ("workspace_id", "department_id");
create index "consent_access_root" on "consent" ("workspace_id", "access_root_id");
create index "consent_bin" on "consent" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "consent_deleted_with" on "consent" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "consent" enable row level security;
create policy workspace on "consent" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "lead" add constraint "lead_form_id_fkey" foreign key (workspace_id, "form_id") references "lead_form" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_source_campaign_id_fkey" foreign key (workspace_id, "source_campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_assignee_id_fkey" foreign key (workspace_id, "assignee_id") references "user" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_form_id_fkey" foreign key (workspace_id, "form_id") references "lead_form" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
