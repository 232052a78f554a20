create table installation_setting (name text primary key, value jsonb not null);
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "installation_setting" from %I', current_setting('app.serving_role')); end if; end $$;
create table request_minute (
    minute timestamptz not null, process uuid not null, requests integer not null, failures integer not null, buckets integer[] not null,
    primary key (minute, process)
  );
create unlogged table rate_bucket (key text primary key, level double precision not null, at timestamptz not null);
create table evaluation_day (workspace_id integer not null, day date not null, figures jsonb not null, primary key (workspace_id, day));
alter table "evaluation_day" enable row level security;
create policy workspace on "evaluation_day" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
