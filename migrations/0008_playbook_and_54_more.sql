alter table pending_act add column under text;
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
alter table customer_score drop constraint customer_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index customer_score_number;
drop index customer_score_text;
drop index customer_score_date;
create index customer_score_run_number on customer_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index customer_score_run_text on customer_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index customer_score_run_date on customer_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "customer_score" enable row level security;
create policy workspace on "customer_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into customer_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from customer_score order by workspace_id, score, as_of desc;
alter table customer_score drop column as_of;
alter table "customer_score_run" enable row level security;
create policy workspace on "customer_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table customer_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "customer_score_settling" enable row level security;
create policy workspace on "customer_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
create table opportunity_score (
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
create index opportunity_score_number on opportunity_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index opportunity_score_text on opportunity_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index opportunity_score_date on opportunity_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table opportunity_score drop constraint opportunity_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index opportunity_score_number;
drop index opportunity_score_text;
drop index opportunity_score_date;
create index opportunity_score_run_number on opportunity_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index opportunity_score_run_text on opportunity_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index opportunity_score_run_date on opportunity_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "opportunity_score" enable row level security;
create policy workspace on "opportunity_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table opportunity_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into opportunity_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from opportunity_score order by workspace_id, score, as_of desc;
alter table opportunity_score drop column as_of;
alter table "opportunity_score_run" enable row level security;
create policy workspace on "opportunity_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table opportunity_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "opportunity_score_settling" enable row level security;
create policy workspace on "opportunity_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table opportunity_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "opportunity_score_past" enable row level security;
create policy workspace on "opportunity_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
create table campaign_score (
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
create index campaign_score_number on campaign_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index campaign_score_text on campaign_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index campaign_score_date on campaign_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table campaign_score drop constraint campaign_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index campaign_score_number;
drop index campaign_score_text;
drop index campaign_score_date;
create index campaign_score_run_number on campaign_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index campaign_score_run_text on campaign_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index campaign_score_run_date on campaign_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "campaign_score" enable row level security;
create policy workspace on "campaign_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into campaign_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from campaign_score order by workspace_id, score, as_of desc;
alter table campaign_score drop column as_of;
alter table "campaign_score_run" enable row level security;
create policy workspace on "campaign_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "campaign_score_settling" enable row level security;
create policy workspace on "campaign_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "campaign_score_past" enable row level security;
create policy workspace on "campaign_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_member_score (
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
create index campaign_member_score_number on campaign_member_score (workspace_id, score, number_value, record_id) where number_value is not null;
create index campaign_member_score_text on campaign_member_score (workspace_id, score, text_value, record_id) where text_value is not null;
create index campaign_member_score_date on campaign_member_score (workspace_id, score, date_value, record_id) where date_value is not null;
alter table campaign_member_score drop constraint campaign_member_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index campaign_member_score_number;
drop index campaign_member_score_text;
drop index campaign_member_score_date;
create index campaign_member_score_run_number on campaign_member_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index campaign_member_score_run_text on campaign_member_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index campaign_member_score_run_date on campaign_member_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
alter table "campaign_member_score" enable row level security;
create policy workspace on "campaign_member_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_member_score_run (
  workspace_id integer not null,
  score text not null,
  run_id uuid not null,
  as_of date not null,
  primary key (workspace_id, score)
);
insert into campaign_member_score_run (workspace_id, score, run_id, as_of) select distinct on (workspace_id, score) workspace_id, score, run_id, as_of from campaign_member_score order by workspace_id, score, as_of desc;
alter table campaign_member_score drop column as_of;
alter table "campaign_member_score_run" enable row level security;
create policy workspace on "campaign_member_score_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_member_score_settling (
  workspace_id integer not null,
  run_id uuid not null,
  before uuid[] not null,
  scores text[] not null,
  as_of date not null,
  settled uuid,
  changed integer not null default 0,
  primary key (workspace_id, run_id)
);
alter table "campaign_member_score_settling" enable row level security;
create policy workspace on "campaign_member_score_settling" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table campaign_member_score_past (
  workspace_id integer not null,
  record_id uuid not null,
  score text not null,
  as_of date not null,
  number_value double precision,
  text_value text collate "C",
  date_value date,
  primary key (workspace_id, record_id, score, as_of)
);
alter table "campaign_member_score_past" enable row level security;
create policy workspace on "campaign_member_score_past" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table computed_mark (
  workspace_id integer primary key,
  marks jsonb not null
);
alter table "computed_mark" enable row level security;
create policy workspace on "computed_mark" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "playbook" (
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
  "use" text,
  "aim" text,
  "risks" text[],
  "quadrants" text[],
  "lifecycles" text[],
  "goal_share" double precision,
  "effect_days" bigint,
  "rest_days" bigint,
  "left_out_share" double precision,
  "active" boolean,
  "used_count" bigint,
  "bought_count" bigint,
  "left_out_count" bigint,
  "left_out_bought_count" bigint,
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
  primary key (workspace_id, id)
);
create index "playbook_name_sort_all" on "playbook" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "playbook_created_at_all" on "playbook" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "playbook_updated_at_all" on "playbook" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "playbook_owner_id" on "playbook" ("workspace_id", "owner_id");
create index "playbook_department_id" on "playbook" ("workspace_id", "department_id");
create index "playbook_use_filter" on "playbook" ("workspace_id", "use") where deleted_at is null;
create index "playbook_active_filter" on "playbook" ("workspace_id", "active") where deleted_at is null;
create index "playbook_x_text_1_slot" on "playbook" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "playbook_x_text_2_slot" on "playbook" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "playbook_x_text_3_slot" on "playbook" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "playbook_x_text_4_slot" on "playbook" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "playbook_x_text_5_slot" on "playbook" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "playbook_x_integer_1_slot" on "playbook" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "playbook_x_integer_2_slot" on "playbook" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "playbook_x_integer_3_slot" on "playbook" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "playbook_x_double_1_slot" on "playbook" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "playbook_x_double_2_slot" on "playbook" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "playbook_x_date_1_slot" on "playbook" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "playbook_x_date_2_slot" on "playbook" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "playbook_x_instant_1_slot" on "playbook" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "playbook_x_reference_1_slot" on "playbook" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "playbook_x_reference_2_slot" on "playbook" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "playbook_x_reference_3_slot" on "playbook" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "playbook_x_reference_4_slot" on "playbook" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "playbook_x_reference_5_slot" on "playbook" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "playbook_bin" on "playbook" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "playbook_deleted_with" on "playbook" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "playbook" enable row level security;
create policy workspace on "playbook" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "playbook_step" (
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
  "playbook_id" uuid,
  "position" bigint,
  "subject" text,
  "subject_sort" text collate "C",
  "kind" text,
  "after_days" bigint,
  "body" text,
  primary key (workspace_id, id)
);
create index "playbook_step_created_at_all" on "playbook_step" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "playbook_step_created_at_own" on "playbook_step" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "playbook_step_created_at_department" on "playbook_step" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "playbook_step_updated_at_all" on "playbook_step" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "playbook_step_updated_at_own" on "playbook_step" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "playbook_step_updated_at_department" on "playbook_step" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "playbook_step_playbook_id" on "playbook_step" ("workspace_id", "playbook_id");
create index "playbook_step_owner_id" on "playbook_step" ("workspace_id", "owner_id");
create index "playbook_step_department_id" on "playbook_step" ("workspace_id", "department_id");
create index "playbook_step_access_root" on "playbook_step" ("workspace_id", "access_root_id");
create index "playbook_step_bin" on "playbook_step" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "playbook_step_deleted_with" on "playbook_step" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "playbook_step" enable row level security;
create policy workspace on "playbook_step" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "playbook_use" (
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
  "playbook_id" uuid,
  "customer_id" uuid,
  "status" text,
  "started_on" date,
  "effect_until" date,
  "task_count" bigint,
  "bought_on" date,
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
  primary key (workspace_id, id)
);
create index "playbook_use_started_on_all" on "playbook_use" ("workspace_id", "started_on", "id") where deleted_at is null;
create index "playbook_use_started_on_own" on "playbook_use" ("workspace_id", "access_owner_id", "started_on", "id") where deleted_at is null;
create index "playbook_use_started_on_department" on "playbook_use" ("workspace_id", "access_department_id", "started_on", "id") where deleted_at is null;
create index "playbook_use_created_at_all" on "playbook_use" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "playbook_use_created_at_own" on "playbook_use" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "playbook_use_created_at_department" on "playbook_use" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "playbook_use_updated_at_all" on "playbook_use" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "playbook_use_updated_at_own" on "playbook_use" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "playbook_use_updated_at_department" on "playbook_use" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "playbook_use_playbook_id" on "playbook_use" ("workspace_id", "playbook_id");
create index "playbook_use_customer_id" on "playbook_use" ("workspace_id", "customer_id");
create index "playbook_use_owner_id" on "playbook_use" ("workspace_id", "owner_id");
create index "playbook_use_department_id" on "playbook_use" ("workspace_id", "department_id");
create index "playbook_use_status_filter" on "playbook_use" ("workspace_id", "status") where deleted_at is null;
create index "playbook_use_effect_until_filter" on "playbook_use" ("workspace_id", "effect_until") where deleted_at is null;
create index "playbook_use_access_root" on "playbook_use" ("workspace_id", "access_root_id");
create index "playbook_use_x_text_1_slot" on "playbook_use" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "playbook_use_x_text_2_slot" on "playbook_use" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "playbook_use_x_text_3_slot" on "playbook_use" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "playbook_use_x_text_4_slot" on "playbook_use" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "playbook_use_x_text_5_slot" on "playbook_use" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "playbook_use_x_integer_1_slot" on "playbook_use" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "playbook_use_x_integer_2_slot" on "playbook_use" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "playbook_use_x_integer_3_slot" on "playbook_use" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "playbook_use_x_double_1_slot" on "playbook_use" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "playbook_use_x_double_2_slot" on "playbook_use" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "playbook_use_x_date_1_slot" on "playbook_use" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "playbook_use_x_date_2_slot" on "playbook_use" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "playbook_use_x_instant_1_slot" on "playbook_use" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "playbook_use_x_reference_1_slot" on "playbook_use" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "playbook_use_x_reference_2_slot" on "playbook_use" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "playbook_use_x_reference_3_slot" on "playbook_use" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "playbook_use_x_reference_4_slot" on "playbook_use" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "playbook_use_x_reference_5_slot" on "playbook_use" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "playbook_use_bin" on "playbook_use" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "playbook_use_deleted_with" on "playbook_use" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "playbook_use" enable row level security;
create policy workspace on "playbook_use" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "loss_record" (
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
  "reason" text,
  "reason_sort" text collate "C",
  "customer_id" uuid,
  "lost_on" date,
  "loss_class" text,
  "loss_cause" text,
  "competitor_id" uuid,
  "value_lost_amount" bigint,
  "value_lost_currency" text,
  "value_lost_base" bigint,
  "value_lost_rate" double precision,
  "value_lost_rate_date" date,
  "won_back_on" date,
  "remark" text,
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
  primary key (workspace_id, id)
);
create index "loss_record_lost_on_all" on "loss_record" ("workspace_id", "lost_on", "id") where deleted_at is null;
create index "loss_record_lost_on_own" on "loss_record" ("workspace_id", "access_owner_id", "lost_on", "id") where deleted_at is null;
create index "loss_record_lost_on_department" on "loss_record" ("workspace_id", "access_department_id", "lost_on", "id") where deleted_at is null;
create index "loss_record_value_lost_base_all" on "loss_record" ("workspace_id", "value_lost_base", "id") where deleted_at is null;
create index "loss_record_value_lost_base_own" on "loss_record" ("workspace_id", "access_owner_id", "value_lost_base", "id") where deleted_at is null;
create index "loss_record_value_lost_base_department" on "loss_record" ("workspace_id", "access_department_id", "value_lost_base", "id") where deleted_at is null;
create index "loss_record_created_at_all" on "loss_record" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "loss_record_created_at_own" on "loss_record" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "loss_record_created_at_department" on "loss_record" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "loss_record_updated_at_all" on "loss_record" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "loss_record_updated_at_own" on "loss_record" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "loss_record_updated_at_department" on "loss_record" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "loss_record_customer_id" on "loss_record" ("workspace_id", "customer_id");
create index "loss_record_competitor_id" on "loss_record" ("workspace_id", "competitor_id");
create index "loss_record_owner_id" on "loss_record" ("workspace_id", "owner_id");
create index "loss_record_department_id" on "loss_record" ("workspace_id", "department_id");
create index "loss_record_loss_class_filter" on "loss_record" ("workspace_id", "loss_class") where deleted_at is null;
create index "loss_record_loss_cause_filter" on "loss_record" ("workspace_id", "loss_cause") where deleted_at is null;
create index "loss_record_access_root" on "loss_record" ("workspace_id", "access_root_id");
create index "loss_record_x_text_1_slot" on "loss_record" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "loss_record_x_text_2_slot" on "loss_record" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "loss_record_x_text_3_slot" on "loss_record" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "loss_record_x_text_4_slot" on "loss_record" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "loss_record_x_text_5_slot" on "loss_record" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "loss_record_x_integer_1_slot" on "loss_record" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "loss_record_x_integer_2_slot" on "loss_record" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "loss_record_x_integer_3_slot" on "loss_record" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "loss_record_x_double_1_slot" on "loss_record" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "loss_record_x_double_2_slot" on "loss_record" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "loss_record_x_date_1_slot" on "loss_record" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "loss_record_x_date_2_slot" on "loss_record" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "loss_record_x_instant_1_slot" on "loss_record" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "loss_record_x_reference_1_slot" on "loss_record" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "loss_record_x_reference_2_slot" on "loss_record" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "loss_record_x_reference_3_slot" on "loss_record" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "loss_record_x_reference_4_slot" on "loss_record" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "loss_record_x_reference_5_slot" on "loss_record" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "loss_record_bin" on "loss_record" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "loss_record_deleted_with" on "loss_record" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "loss_record" enable row level security;
create policy workspace on "loss_record" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "win_back_plan" (
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
  "customer_id" uuid,
  "loss_id" uuid,
  "offer" text,
  "playbook_id" uuid,
  "started_on" date,
  "due_on" date,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "status" text,
  "bought_on" date,
  "end_reason" text,
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
  constraint "win_back_plan_status_check" check ("status" in ('draft', 'running', 'wonBack', 'notWonBack'))
);
create index "win_back_plan_name_sort_all" on "win_back_plan" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "win_back_plan_name_sort_own" on "win_back_plan" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "win_back_plan_name_sort_department" on "win_back_plan" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "win_back_plan_due_on_all" on "win_back_plan" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "win_back_plan_due_on_own" on "win_back_plan" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "win_back_plan_due_on_department" on "win_back_plan" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "win_back_plan_created_at_all" on "win_back_plan" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "win_back_plan_created_at_own" on "win_back_plan" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "win_back_plan_created_at_department" on "win_back_plan" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "win_back_plan_updated_at_all" on "win_back_plan" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "win_back_plan_updated_at_own" on "win_back_plan" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "win_back_plan_updated_at_department" on "win_back_plan" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "win_back_plan_customer_id" on "win_back_plan" ("workspace_id", "customer_id");
create index "win_back_plan_loss_id" on "win_back_plan" ("workspace_id", "loss_id");
create index "win_back_plan_playbook_id" on "win_back_plan" ("workspace_id", "playbook_id");
create index "win_back_plan_owner_id" on "win_back_plan" ("workspace_id", "owner_id");
create index "win_back_plan_department_id" on "win_back_plan" ("workspace_id", "department_id");
create index "win_back_plan_status_filter" on "win_back_plan" ("workspace_id", "status") where deleted_at is null;
create index "win_back_plan_bought_on_filter" on "win_back_plan" ("workspace_id", "bought_on") where deleted_at is null;
create index "win_back_plan_access_root" on "win_back_plan" ("workspace_id", "access_root_id");
create index "win_back_plan_x_text_1_slot" on "win_back_plan" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "win_back_plan_x_text_2_slot" on "win_back_plan" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "win_back_plan_x_text_3_slot" on "win_back_plan" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "win_back_plan_x_text_4_slot" on "win_back_plan" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "win_back_plan_x_text_5_slot" on "win_back_plan" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "win_back_plan_x_integer_1_slot" on "win_back_plan" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "win_back_plan_x_integer_2_slot" on "win_back_plan" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "win_back_plan_x_integer_3_slot" on "win_back_plan" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "win_back_plan_x_double_1_slot" on "win_back_plan" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "win_back_plan_x_double_2_slot" on "win_back_plan" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "win_back_plan_x_date_1_slot" on "win_back_plan" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "win_back_plan_x_date_2_slot" on "win_back_plan" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "win_back_plan_x_instant_1_slot" on "win_back_plan" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "win_back_plan_x_reference_1_slot" on "win_back_plan" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "win_back_plan_x_reference_2_slot" on "win_back_plan" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "win_back_plan_x_reference_3_slot" on "win_back_plan" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "win_back_plan_x_reference_4_slot" on "win_back_plan" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "win_back_plan_x_reference_5_slot" on "win_back_plan" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "win_back_plan_bin" on "win_back_plan" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "win_back_plan_deleted_with" on "win_back_plan" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "win_back_plan" enable row level security;
create policy workspace on "win_back_plan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "statement" add column "returned_base" bigint, add column "returned_amount" bigint, add column "returned_currency" text;
alter table "campaign_member" add column "control" boolean;
alter table "order" add column "returned_lines_base" bigint, add column "returned_lines_amount" bigint, add column "returned_lines_currency" text, add column "returned_tax_base" bigint, add column "returned_tax_amount" bigint, add column "returned_tax_currency" text, add column "returned_tax_parts_base" bigint, add column "returned_tax_parts_amount" bigint, add column "returned_tax_parts_currency" text, add column "returned_base" bigint, add column "returned_amount" bigint, add column "returned_currency" text, add column "price_below" double precision, add column "prices_approved" double precision, add column "credit_over_amount" bigint, add column "credit_over_currency" text, add column "credit_over_base" bigint, add column "credit_over_rate" double precision, add column "credit_over_rate_date" date, add column "invoice_title_id" uuid;
alter table "invoice" add column "plan_id" uuid;
alter table "order_line" add column "contract_line_id" uuid, add column "quote_line_id" uuid, add column "returned_total_base" bigint, add column "returned_total_amount" bigint, add column "returned_total_currency" text, add column "returned_tax_base" bigint, add column "returned_tax_amount" bigint, add column "returned_tax_currency" text, add column "returned_tax_parts_base" bigint, add column "returned_tax_parts_amount" bigint, add column "returned_tax_parts_currency" text;
alter table "comment" add column "internal" boolean;
alter table "file" add column "alt" text;
alter table "receipt" add column "external_id" text;
alter table "shop" add column "open_leads" text;
create table "plan_scenario" (
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
  "plan_id" uuid,
  "formula" text,
  "counted_from" date,
  "counted_to" date,
  "factors" jsonb,
  "changes" jsonb,
  "baseline_amount" bigint,
  "baseline_currency" text,
  "baseline_base" bigint,
  "baseline_rate" double precision,
  "baseline_rate_date" date,
  "outcome_amount" bigint,
  "outcome_currency" text,
  "outcome_base" bigint,
  "outcome_rate" double precision,
  "outcome_rate_date" date,
  "assumptions" text,
  primary key (workspace_id, id)
);
create index "plan_scenario_name_sort_all" on "plan_scenario" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_name_sort_own" on "plan_scenario" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_name_sort_department" on "plan_scenario" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "plan_scenario_created_at_all" on "plan_scenario" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_created_at_own" on "plan_scenario" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_created_at_department" on "plan_scenario" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_all" on "plan_scenario" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_own" on "plan_scenario" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_updated_at_department" on "plan_scenario" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "plan_scenario_plan_id" on "plan_scenario" ("workspace_id", "plan_id");
create index "plan_scenario_owner_id" on "plan_scenario" ("workspace_id", "owner_id");
create index "plan_scenario_department_id" on "plan_scenario" ("workspace_id", "department_id");
create index "plan_scenario_access_root" on "plan_scenario" ("workspace_id", "access_root_id");
create index "plan_scenario_bin" on "plan_scenario" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "plan_scenario_deleted_with" on "plan_scenario" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "plan_scenario" enable row level security;
create policy workspace on "plan_scenario" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
  "read_from" text,
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
  "mail_as" text,
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
create table "management_report" (
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
  "starts_on" date,
  "ends_on" date,
  "against" text,
  "status" text,
  "findings" text,
  "proposals" text,
  "written_at" timestamptz,
  "signed_by_id" uuid,
  "signed_at" timestamptz,
  primary key (workspace_id, id),
  constraint "management_report_status_check" check ("status" in ('draft', 'signed'))
);
create index "management_report_name_sort_all" on "management_report" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "management_report_name_sort_own" on "management_report" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "management_report_name_sort_department" on "management_report" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "management_report_starts_on_all" on "management_report" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "management_report_starts_on_own" on "management_report" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "management_report_starts_on_department" on "management_report" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "management_report_created_at_all" on "management_report" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "management_report_created_at_own" on "management_report" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "management_report_created_at_department" on "management_report" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "management_report_updated_at_all" on "management_report" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "management_report_updated_at_own" on "management_report" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "management_report_updated_at_department" on "management_report" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "management_report_signed_by_id" on "management_report" ("workspace_id", "signed_by_id");
create index "management_report_owner_id" on "management_report" ("workspace_id", "owner_id");
create index "management_report_department_id" on "management_report" ("workspace_id", "department_id");
create index "management_report_status_filter" on "management_report" ("workspace_id", "status") where deleted_at is null;
create index "management_report_bin" on "management_report" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "management_report_deleted_with" on "management_report" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "management_report" enable row level security;
create policy workspace on "management_report" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "playbook" add constraint "playbook_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "playbook" add constraint "playbook_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "playbook_step" add constraint "playbook_step_playbook_id_fkey" foreign key (workspace_id, "playbook_id") references "playbook" (workspace_id, id) deferrable;
alter table "playbook_step" add constraint "playbook_step_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "playbook_step" add constraint "playbook_step_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "playbook_use" add constraint "playbook_use_playbook_id_fkey" foreign key (workspace_id, "playbook_id") references "playbook" (workspace_id, id) deferrable;
alter table "playbook_use" add constraint "playbook_use_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "playbook_use" add constraint "playbook_use_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "playbook_use" add constraint "playbook_use_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "loss_record" add constraint "loss_record_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "loss_record" add constraint "loss_record_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "competitor" (workspace_id, id) deferrable;
alter table "loss_record" add constraint "loss_record_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "loss_record" add constraint "loss_record_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "win_back_plan" add constraint "win_back_plan_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "win_back_plan" add constraint "win_back_plan_loss_id_fkey" foreign key (workspace_id, "loss_id") references "loss_record" (workspace_id, id) deferrable;
alter table "win_back_plan" add constraint "win_back_plan_playbook_id_fkey" foreign key (workspace_id, "playbook_id") references "playbook" (workspace_id, id) deferrable;
alter table "win_back_plan" add constraint "win_back_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "win_back_plan" add constraint "win_back_plan_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "order" add constraint "order_invoice_title_id_fkey" foreign key (workspace_id, "invoice_title_id") references "invoice_title" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_contract_line_id_fkey" foreign key (workspace_id, "contract_line_id") references "contract_line" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_quote_line_id_fkey" foreign key (workspace_id, "quote_line_id") references "quote_line" (workspace_id, id) deferrable;
alter table "plan_scenario" add constraint "plan_scenario_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "plan_scenario" add constraint "plan_scenario_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "plan_scenario" add constraint "plan_scenario_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_started_by_id_fkey" foreign key (workspace_id, "started_by_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_replaces_id_fkey" foreign key (workspace_id, "replaces_id") references "model_run" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "model_run" add constraint "model_run_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "quality_rule" add constraint "quality_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quality_rule" add constraint "quality_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "report" add constraint "report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "report" add constraint "report_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "dashboard" add constraint "dashboard_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_of_person_id_fkey" foreign key (workspace_id, "of_person_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_of_department_id_fkey" foreign key (workspace_id, "of_department_id") references "department" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "metric_alert" add constraint "metric_alert_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "management_report" add constraint "management_report_signed_by_id_fkey" foreign key (workspace_id, "signed_by_id") references "user" (workspace_id, id) deferrable;
alter table "management_report" add constraint "management_report_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "management_report" add constraint "management_report_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
