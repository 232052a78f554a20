alter table pending_act add column under text;
create table score_draft (
  workspace_id integer not null,
  run_id uuid not null,
  object text not null,
  record_id uuid not null,
  score text not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  step text not null,
  reasons jsonb,
  primary key (workspace_id, run_id, record_id, score)
);
alter table "score_draft" enable row level security;
create policy workspace on "score_draft" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  step text not null,
  reasons jsonb,
  as_of date not null,
  run_id uuid not null,
  primary key (workspace_id, record_id, score)
);
create index customer_score_number on customer_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index customer_score_text on customer_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index customer_score_date on customer_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table "customer_score" enable row level security;
create policy workspace on "customer_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "customer_score_past" enable row level security;
create policy workspace on "customer_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table computed_mark (
  workspace_id integer primary key,
  marks jsonb not null
);
alter table "computed_mark" enable row level security;
create policy workspace on "computed_mark" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "statement" add column "returned_base" bigint, add column "returned_amount" bigint, add column "returned_currency" text;
alter table "order" add column "returned_lines_base" bigint, add column "returned_lines_amount" bigint, add column "returned_lines_currency" text, add column "returned_tax_base" bigint, add column "returned_tax_amount" bigint, add column "returned_tax_currency" text, add column "returned_tax_parts_base" bigint, add column "returned_tax_parts_amount" bigint, add column "returned_tax_parts_currency" text, add column "returned_base" bigint, add column "returned_amount" bigint, add column "returned_currency" text, add column "price_below" double precision, add column "prices_approved" double precision, add column "credit_over_amount" bigint, add column "credit_over_currency" text, add column "credit_over_base" bigint, add column "credit_over_rate" double precision, add column "credit_over_rate_date" date, add column "invoice_title_id" uuid;
alter table "invoice" add column "plan_id" uuid;
alter table "order_line" add column "contract_line_id" uuid, add column "quote_line_id" uuid, add column "returned_total_base" bigint, add column "returned_total_amount" bigint, add column "returned_total_currency" text, add column "returned_tax_base" bigint, add column "returned_tax_amount" bigint, add column "returned_tax_currency" text, add column "returned_tax_parts_base" bigint, add column "returned_tax_parts_amount" bigint, add column "returned_tax_parts_currency" text;
alter table "comment" add column "internal" boolean;
alter table "file" add column "alt" text;
alter table "receipt" add column "external_id" text;
alter table "shop" add column "open_leads" text;
create table "model_run" (
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
  "model" text,
  "status" text,
  "as_of" date,
  "pinned" boolean,
  "held_because" text,
  "refusal" jsonb,
  "rows_seen" bigint,
  "records_scored" bigint,
  "changed_scores" bigint,
  "parameters" jsonb,
  "quality" jsonb,
  "drift" double precision,
  "drift_parts" jsonb,
  "started_at" timestamptz,
  "ended_at" timestamptz,
  "took" bigint,
  "started_by_id" uuid,
  "replaces_id" uuid,
  "job" text,
  primary key (workspace_id, id),
  constraint "model_run_status_check" check ("status" in ('waiting', 'running', 'inForce', 'held', 'replaced', 'refused', 'failed', 'cancelled'))
);
create index "model_run_started_at_all" on "model_run" ("workspace_id", "started_at", "id") where deleted_at is null;
create index "model_run_created_at_all" on "model_run" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "model_run_updated_at_all" on "model_run" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "model_run_started_by_id" on "model_run" ("workspace_id", "started_by_id");
create index "model_run_replaces_id" on "model_run" ("workspace_id", "replaces_id");
create index "model_run_owner_id" on "model_run" ("workspace_id", "owner_id");
create index "model_run_department_id" on "model_run" ("workspace_id", "department_id");
create index "model_run_model_filter" on "model_run" ("workspace_id", "model") where deleted_at is null;
create index "model_run_status_filter" on "model_run" ("workspace_id", "status") where deleted_at is null;
create index "model_run_bin" on "model_run" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "model_run_deleted_with" on "model_run" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "model_run" enable row level security;
create policy workspace on "model_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "report" (
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
  "definition" jsonb,
  primary key (workspace_id, id)
);
create index "report_name_sort_all" on "report" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "report_name_sort_own" on "report" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "report_name_sort_department" on "report" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "report_created_at_all" on "report" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "report_created_at_own" on "report" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "report_created_at_department" on "report" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "report_updated_at_all" on "report" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "report_updated_at_own" on "report" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "report_updated_at_department" on "report" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "report_owner_id" on "report" ("workspace_id", "owner_id");
create index "report_department_id" on "report" ("workspace_id", "department_id");
create index "report_bin" on "report" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "report_deleted_with" on "report" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "report" enable row level security;
create policy workspace on "report" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "dashboard" (
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
  "cards" jsonb,
  "opens_with" jsonb,
  "mail_every" text,
  "mailed_at" timestamptz,
  primary key (workspace_id, id)
);
create index "dashboard_name_sort_all" on "dashboard" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_name_sort_own" on "dashboard" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_name_sort_department" on "dashboard" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "dashboard_created_at_all" on "dashboard" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "dashboard_created_at_own" on "dashboard" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "dashboard_created_at_department" on "dashboard" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "dashboard_updated_at_all" on "dashboard" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_updated_at_own" on "dashboard" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_updated_at_department" on "dashboard" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "dashboard_owner_id" on "dashboard" ("workspace_id", "owner_id");
create index "dashboard_department_id" on "dashboard" ("workspace_id", "department_id");
create index "dashboard_mail_every_filter" on "dashboard" ("workspace_id", "mail_every") where deleted_at is null;
create index "dashboard_bin" on "dashboard" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "dashboard_deleted_with" on "dashboard" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "dashboard" enable row level security;
create policy workspace on "dashboard" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "metric_alert" (
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
  "metric" text,
  "alert_when" text,
  "threshold" double precision,
  "measured_over" text,
  "of_person_id" uuid,
  "of_department_id" uuid,
  "active" boolean,
  "last_value" double precision,
  "alerted_on" date,
  "finding" text,
  primary key (workspace_id, id)
);
create index "metric_alert_name_sort_all" on "metric_alert" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_name_sort_own" on "metric_alert" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_name_sort_department" on "metric_alert" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "metric_alert_created_at_all" on "metric_alert" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_created_at_own" on "metric_alert" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_created_at_department" on "metric_alert" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_all" on "metric_alert" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_own" on "metric_alert" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_updated_at_department" on "metric_alert" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "metric_alert_of_person_id" on "metric_alert" ("workspace_id", "of_person_id");
create index "metric_alert_of_department_id" on "metric_alert" ("workspace_id", "of_department_id");
create index "metric_alert_owner_id" on "metric_alert" ("workspace_id", "owner_id");
create index "metric_alert_department_id" on "metric_alert" ("workspace_id", "department_id");
create index "metric_alert_active_filter" on "metric_alert" ("workspace_id", "active") where deleted_at is null;
create index "metric_alert_bin" on "metric_alert" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "metric_alert_deleted_with" on "metric_alert" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "metric_alert" enable row level security;
create policy workspace on "metric_alert" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order" add constraint "order_invoice_title_id_fkey" foreign key (workspace_id, "invoice_title_id") references "invoice_title" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_contract_line_id_fkey" foreign key (workspace_id, "contract_line_id") references "contract_line" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_quote_line_id_fkey" foreign key (workspace_id, "quote_line_id") references "quote_line" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_started_by_id_fkey" foreign key (workspace_id, "started_by_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_replaces_id_fkey" foreign key (workspace_id, "replaces_id") references "model_run" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "report" add constraint "report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "report" add constraint "report_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_of_person_id_fkey" foreign key (workspace_id, "of_person_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_of_department_id_fkey" foreign key (workspace_id, "of_department_id") references "department" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
