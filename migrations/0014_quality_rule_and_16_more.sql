create table lead_score (
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
create index lead_score_number on lead_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index lead_score_text on lead_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index lead_score_date on lead_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table lead_score drop constraint lead_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index lead_score_number;
drop index lead_score_text;
drop index lead_score_date;
create index lead_score_run_number on lead_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index lead_score_run_text on lead_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index lead_score_run_date on lead_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "lead_score" enable row level security;
create policy workspace on "lead_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table lead_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into lead_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from lead_score order by workspace_id, score, as_of desc;
alter table lead_score drop column as_of;
alter table "lead_score_run" enable row level security;
create policy workspace on "lead_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table lead_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "lead_score_settling" enable row level security;
create policy workspace on "lead_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table lead_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "lead_score_past" enable row level security;
create policy workspace on "lead_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table contact_score (
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
create index contact_score_number on contact_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index contact_score_text on contact_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index contact_score_date on contact_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table contact_score drop constraint contact_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index contact_score_number;
drop index contact_score_text;
drop index contact_score_date;
create index contact_score_run_number on contact_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index contact_score_run_text on contact_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index contact_score_run_date on contact_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "contact_score" enable row level security;
create policy workspace on "contact_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table contact_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into contact_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from contact_score order by workspace_id, score, as_of desc;
alter table contact_score drop column as_of;
alter table "contact_score_run" enable row level security;
create policy workspace on "contact_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table contact_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "contact_score_settling" enable row level security;
create policy workspace on "contact_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table contact_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "contact_score_past" enable row level security;
create policy workspace on "contact_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table supplier_score (
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
create index supplier_score_number on supplier_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index supplier_score_text on supplier_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index supplier_score_date on supplier_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table supplier_score drop constraint supplier_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index supplier_score_number;
drop index supplier_score_text;
drop index supplier_score_date;
create index supplier_score_run_number on supplier_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index supplier_score_run_text on supplier_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index supplier_score_run_date on supplier_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "supplier_score" enable row level security;
create policy workspace on "supplier_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table supplier_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into supplier_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from supplier_score order by workspace_id, score, as_of desc;
alter table supplier_score drop column as_of;
alter table "supplier_score_run" enable row level security;
create policy workspace on "supplier_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table supplier_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "supplier_score_settling" enable row level security;
create policy workspace on "supplier_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table supplier_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "supplier_score_past" enable row level security;
create policy workspace on "supplier_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table product_score (
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
create index product_score_number on product_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index product_score_text on product_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index product_score_date on product_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table product_score drop constraint product_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index product_score_number;
drop index product_score_text;
drop index product_score_date;
create index product_score_run_number on product_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index product_score_run_text on product_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index product_score_run_date on product_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "product_score" enable row level security;
create policy workspace on "product_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table product_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into product_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from product_score order by workspace_id, score, as_of desc;
alter table product_score drop column as_of;
alter table "product_score_run" enable row level security;
create policy workspace on "product_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table product_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "product_score_settling" enable row level security;
create policy workspace on "product_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table product_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "product_score_past" enable row level security;
create policy workspace on "product_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "quality_rule" (
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
  "dimension" text,
  "check" text,
  "field" text,
  "other_field" text,
  "filter" jsonb,
  "days" bigint,
  "weight" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "quality_rule_created_at_all" on "quality_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "quality_rule_updated_at_all" on "quality_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "quality_rule_owner_id" on "quality_rule" ("workspace_id", "owner_id");
create index "quality_rule_department_id" on "quality_rule" ("workspace_id", "department_id");
create index "quality_rule_object_filter" on "quality_rule" ("workspace_id", "object") where deleted_at is null;
create index "quality_rule_active_filter" on "quality_rule" ("workspace_id", "active") where deleted_at is null;
create index "quality_rule_bin" on "quality_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "quality_rule_deleted_with" on "quality_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "quality_rule" enable row level security;
create policy workspace on "quality_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "quality_rule" add constraint "quality_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quality_rule" add constraint "quality_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
