create table api_key (
      workspace_id integer not null,
      id uuid not null,
      name text not null,
      token_hash text not null,
      prefix text not null,
      user_id uuid not null,
      read_only boolean not null,
      created_at timestamptz not null,
      created_by_id uuid not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (workspace_id, id)
    );
create unique index api_key_token on api_key (workspace_id, token_hash);
create index api_key_user_living on api_key (workspace_id, user_id) where revoked_at is null;
alter table "api_key" enable row level security;
create policy workspace on "api_key" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "api_key" from %I', current_setting('app.serving_role')); end if; end $$;
create or replace function access_ends_for_user() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      update session set ended_at = coalesce(new.updated_at, now()), ended_because = 'deactivated'
      where workspace_id = new.workspace_id and user_id = new.id and ended_at is null;
      update api_key set revoked_at = coalesce(new.updated_at, now())
      where workspace_id = new.workspace_id and user_id = new.id and revoked_at is null;
      update invitation set withdrawn_at = coalesce(new.updated_at, now())
      where workspace_id = new.workspace_id and user_id = new.id and used_at is null and withdrawn_at is null;
      return null;
    end $$;
