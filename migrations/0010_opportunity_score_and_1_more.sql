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
alter table "opportunity_score" enable row level security;
create policy workspace on "opportunity_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
