create table act_run (
      workspace_id integer not null,
      run_id uuid not null,
      object text not null,
      record_id uuid not null,
      action text not null,
      memory jsonb not null,
      version integer not null,
      actor_id uuid not null,
      at timestamptz not null,
      undone_at timestamptz,
      primary key (workspace_id, run_id, object, record_id)
    );
create index act_run_record on act_run (workspace_id, object, record_id);
create index act_run_at on act_run (workspace_id, at);
alter table "act_run" enable row level security;
create policy workspace on "act_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table daily_count (
      workspace_id integer not null,
      user_id uuid not null,
      kind text not null,
      day date not null,
      count integer not null,
      primary key (workspace_id, user_id, kind, day)
    );
alter table "daily_count" enable row level security;
create policy workspace on "daily_count" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
