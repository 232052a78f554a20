alter table session add column method text not null default 'password',
      add column second_factor boolean not null default false,
      add column must_enrol boolean not null default false,
      add column confirmed_at timestamptz;
create table totp_factor (
      workspace_id integer not null,
      user_id uuid not null,
      secret text not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint not null,
      primary key (workspace_id, user_id)
    );
alter table "totp_factor" enable row level security;
create policy workspace on "totp_factor" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table recovery_code (
      workspace_id integer not null,
      user_id uuid not null,
      code_hash text not null,
      created_at timestamptz not null,
      used_at timestamptz,
      primary key (workspace_id, user_id, code_hash)
    );
alter table "recovery_code" enable row level security;
create policy workspace on "recovery_code" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table passkey (
      workspace_id integer not null,
      id uuid not null,
      user_id uuid not null,
      credential_id text not null,
      public_key text not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_at timestamptz not null,
      last_used_at timestamptz,
      primary key (workspace_id, id)
    );
create unique index passkey_credential on passkey (workspace_id, credential_id);
create index passkey_user on passkey (workspace_id, user_id);
alter table "passkey" enable row level security;
create policy workspace on "passkey" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table sign_in_step (
      workspace_id integer not null,
      id uuid not null,
      kind text not null check (kind in ('secondFactor', 'passkey', 'passkeyRegistration', 'provider')),
      secret_hash text not null,
      user_id uuid,
      data jsonb not null,
      failed integer not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (workspace_id, id)
    );
create unique index sign_in_step_secret on sign_in_step (workspace_id, secret_hash);
create index sign_in_step_expires on sign_in_step (workspace_id, expires_at);
alter table "sign_in_step" enable row level security;
create policy workspace on "sign_in_step" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table identity_provider (
      workspace_id integer not null,
      id uuid not null,
      kind text not null check (kind in ('oidc', 'ldap')),
      name text not null,
      settings jsonb not null,
      secret text,
      active boolean not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      synced_at timestamptz,
      sync_result jsonb,
      primary key (workspace_id, id)
    );
alter table "identity_provider" enable row level security;
create policy workspace on "identity_provider" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table external_identity (
      workspace_id integer not null,
      provider_id uuid not null,
      issuer text not null,
      subject text not null,
      user_id uuid not null,
      linked_at timestamptz not null,
      last_used_at timestamptz,
      primary key (workspace_id, provider_id, issuer, subject)
    );
create index external_identity_user on external_identity (workspace_id, user_id);
alter table "external_identity" enable row level security;
create policy workspace on "external_identity" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table sign_in_policy (
      workspace_id integer primary key,
      enforced boolean not null,
      break_glass_user_id uuid,
      changed_at timestamptz not null
    );
create or replace function workspace_for_sign_in(wanted text) returns integer language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare found_ids integer[];
      begin perform set_config('app.reach', 'access', true);
        select array_agg(id) into found_ids from (select id from workspace where ready_at is not null and (wanted is null or slug = wanted) limit 2) known;
        return case when cardinality(found_ids) = 1 then found_ids[1] end;
      end $$;
alter table "sign_in_policy" enable row level security;
create policy workspace on "sign_in_policy" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table second_factor_role (
      workspace_id integer not null,
      role_id uuid not null,
      since timestamptz not null,
      primary key (workspace_id, role_id)
    );
create or replace trigger access_version_of_second_factor_role after insert or delete on second_factor_role
      for each row execute function access_version_raise();
alter table "second_factor_role" enable row level security;
create policy workspace on "second_factor_role" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke update on "second_factor_role" from %I', current_setting('app.serving_role')); end if; end $$;
