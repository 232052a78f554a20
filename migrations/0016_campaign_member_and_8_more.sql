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
alter table "campaign_member" add column "control" boolean;
