alter table customer_score drop constraint customer_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index customer_score_number;
drop index customer_score_text;
drop index customer_score_date;
create index customer_score_run_number on customer_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index customer_score_run_text on customer_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index customer_score_run_date on customer_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
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
alter table opportunity_score drop constraint opportunity_score_pkey, add primary key (workspace_id, run_id, record_id, score);
drop index opportunity_score_number;
drop index opportunity_score_text;
drop index opportunity_score_date;
create index opportunity_score_run_number on opportunity_score (workspace_id, run_id, score, number_value, record_id) where number_value is not null;
create index opportunity_score_run_text on opportunity_score (workspace_id, run_id, score, text_value, record_id) where text_value is not null;
create index opportunity_score_run_date on opportunity_score (workspace_id, run_id, score, date_value, record_id) where date_value is not null;
drop table if exists score_draft;
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
