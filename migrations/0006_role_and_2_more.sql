create table custom_fill (
  workspace_id integer not null,
  position bigint generated always as identity,
  object text not null,
  kind text not null check (kind in ('computed', 'number', 'key', 'share')),
  names jsonb not null,
  after uuid not null,
  after_at timestamptz,
  done bigint not null default 0,
  total bigint not null,
  given bigint not null default 0,
  aside bigint not null default 0,
  doubled bigint not null default 0,
  primary key (workspace_id, position)
);
alter table "custom_fill" enable row level security;
create policy workspace on "custom_fill" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "role" add column "shipped" jsonb;
alter table "layout" add column "sort" jsonb, add column "view" text;
