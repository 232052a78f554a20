create table workspace (
      id integer generated always as identity primary key,
      name text not null,
      slug text not null,
      settings jsonb not null,
      created_at timestamptz not null,
      ready_at timestamptz
    );
create unique index workspace_slug on workspace (slug);
alter table workspace enable row level security;
create policy workspace_pinned on workspace using (id = (select nullif(current_setting('app.workspace', true), '')::integer)) with check (id = (select nullif(current_setting('app.workspace', true), '')::integer));
create policy workspace_reach on workspace for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function workspace_numbers() returns setof integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true); return query select id from workspace; end $$;
revoke execute on function workspace_numbers() from public;
create or replace function set_up_is_open() returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true); return not exists (select from workspace where ready_at is not null); end $$;
create or replace function set_up_begin(new_name text, new_slug text, new_settings jsonb, at timestamptz)
      returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare made integer;
      begin perform set_config('app.reach', 'access', true);
        perform pg_advisory_xact_lock(7262006);
        if exists (select from workspace where ready_at is not null or created_at > at - interval '2 minutes') then return null; end if;
        delete from workspace where ready_at is null;
        insert into workspace (name, slug, settings, created_at) values (new_name, new_slug, new_settings, at) returning id into made;
        return made;
      end $$;
create or replace function set_up_abandon(wanted integer) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true); delete from workspace where id = wanted and ready_at is null; end $$;
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke insert, delete on "workspace" from %I', current_setting('app.serving_role')); end if; end $$;
create table access_version (
      workspace_id integer primary key,
      version bigint not null
    );
create policy access_version_reach on access_version for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function access_version_raise() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into access_version values (coalesce(new.workspace_id, old.workspace_id), 1)
        on conflict (workspace_id) do update set version = access_version.version + 1;
        return null;
      end $$;
alter table "access_version" enable row level security;
create policy workspace on "access_version" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke insert, update, delete on "access_version" from %I', current_setting('app.serving_role')); end if; end $$;
create table account (
      id uuid primary key,
      email text not null check (email = lower(email)),
      password_hash text not null,
      password_changed_at timestamptz not null,
      created_at timestamptz not null
    );
create unique index account_email on account (email);
alter table account enable row level security;
create policy account_reach on account for all to current_user using (current_setting('app.reach', true) = 'access');
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke select, insert, update, delete on "account" from %I', current_setting('app.serving_role')); end if; end $$;
create table membership (
      workspace_id integer not null references workspace (id),
      user_id uuid not null,
      account_id uuid not null references account (id),
      primary key (workspace_id, user_id)
    );
create unique index membership_account on membership (account_id, workspace_id);
alter table membership enable row level security;
create policy membership_reach on membership for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function account_for_sign_in(wanted text)
      returns table (account_id uuid, password_hash text, workspace_id integer, workspace_name text, slug text, user_id uuid)
      language plpgsql stable security definer set search_path = public, pg_temp as $$ begin perform set_config('app.reach', 'access', true);
        return query select a.id, a.password_hash, w.id, w.name, w.slug, m.user_id
        from account a
        left join (membership m join workspace w on w.id = m.workspace_id and w.ready_at is not null) on m.account_id = a.id
        where a.email = wanted order by w.id;
      end $$;
create or replace function account_of_user(wanted uuid)
      returns table (account_id uuid, email text, password_hash text, workspaces integer)
      language plpgsql stable security definer set search_path = public, pg_temp as $$ begin perform set_config('app.reach', 'access', true);
        return query select a.id, a.email, a.password_hash, (select count(*)::integer from membership o where o.account_id = a.id)
        from membership m join account a on a.id = m.account_id
        where m.user_id = wanted and m.workspace_id = nullif(current_setting('app.workspace', true), '')::integer;
      end $$;
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke select, insert, update, delete on "membership" from %I', current_setting('app.serving_role')); end if; end $$;
create table sign_in_try (
      kind text not null check (kind in ('account', 'address')),
      key text not null,
      failed integer not null,
      last_at timestamptz not null,
      locked_until timestamptz,
      primary key (kind, key)
    );
create index sign_in_try_last on sign_in_try (last_at);
alter table sign_in_try enable row level security;
create policy sign_in_try_reach on sign_in_try for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function sign_in_try_begin(wanted_kind text, wanted_key text, at timestamptz, free integer, first integer, longest integer)
      returns timestamptz language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare known sign_in_try;
      begin perform set_config('app.reach', 'access', true);
        insert into sign_in_try values (wanted_kind, wanted_key, 0, at, null) on conflict do nothing;
        select * into known from sign_in_try where kind = wanted_kind and key = wanted_key for update;
        if known.locked_until > at then return known.locked_until; end if;
        if known.last_at < at - interval '1 day' then known.failed := 0; end if;
        update sign_in_try set failed = known.failed + 1, last_at = at,
          locked_until = case when known.failed + 1 >= free
            then at + least(longest, first * power(2, least(known.failed + 1 - free, 20))) * interval '1 second' end
        where kind = wanted_kind and key = wanted_key;
        return null;
      end $$;
create or replace function sign_in_try_succeeded(account_key text, address_key text, at timestamptz)
      returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$ begin perform set_config('app.reach', 'access', true);
        delete from sign_in_try where kind = 'account' and key = account_key;
        update sign_in_try set failed = greatest(0, failed - 1), locked_until = null where kind = 'address' and key = address_key;
        delete from sign_in_try where (kind, key) in (
          select kind, key from sign_in_try where last_at < at - interval '2 days' order by last_at limit 100 for update skip locked);
      end $$;
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke select, insert, update, delete on "sign_in_try" from %I', current_setting('app.serving_role')); end if; end $$;
create table session (
      workspace_id integer not null,
      id uuid not null,
      token_hash text not null,
      account_id uuid not null,
      user_id uuid not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      idle_until timestamptz not null,
      expires_at timestamptz not null,
      address text not null,
      agent text not null,
      ended_at timestamptz,
      ended_because text,
      primary key (workspace_id, id)
    );
create unique index session_token on session (workspace_id, token_hash);
create index session_user_living on session (workspace_id, user_id) where ended_at is null;
create index session_account_living on session (account_id) where ended_at is null;
create policy session_reach on session for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function account_change_password(wanted uuid, old_hash text, new_hash text, but uuid, at timestamptz)
      returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true);
        update account set password_hash = new_hash, password_changed_at = at where id = wanted and password_hash = old_hash;
        if not found then return false; end if;
        update session set ended_at = at, ended_because = 'password'
        where account_id = wanted and ended_at is null and id is distinct from but;
        return true;
      end $$;
alter table "session" enable row level security;
create policy workspace on "session" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "session" from %I', current_setting('app.serving_role')); end if; end $$;
create table invitation (
      workspace_id integer not null,
      id uuid not null,
      kind text not null check (kind in ('join', 'password')),
      token_hash text not null,
      user_id uuid not null,
      email text not null,
      created_at timestamptz not null,
      created_by_id uuid,
      expires_at timestamptz not null,
      used_at timestamptz,
      withdrawn_at timestamptz,
      primary key (workspace_id, id)
    );
create unique index invitation_token on invitation (workspace_id, token_hash);
create index invitation_user on invitation (workspace_id, user_id);
create policy invitation_reach on invitation for all to current_user using (current_setting('app.reach', true) = 'access');
create or replace function invitation_accept(token text, account uuid, hash text, at timestamptz)
      returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare invited invitation; joined uuid;
      begin perform set_config('app.reach', 'access', true);
        select * into invited from invitation
        where workspace_id = nullif(current_setting('app.workspace', true), '')::integer and token_hash = token and kind = 'join'
          and used_at is null and withdrawn_at is null and expires_at > at
        for update;
        if not found then return null; end if;
        if hash is not null then
          insert into account (id, email, password_hash, password_changed_at, created_at)
          values (account, invited.email, hash, at, at) on conflict (email) do nothing;
        end if;
        select a.id into joined from account a where a.email = invited.email;
        if joined is distinct from account then return null; end if;
        update invitation set used_at = at where workspace_id = invited.workspace_id and id = invited.id;
        -- A user who got another e-mail is invited anew, and leaves the account that he had.
        update session set ended_at = at, ended_because = 'account'
        where workspace_id = invited.workspace_id and user_id = invited.user_id and account_id <> joined and ended_at is null;
        insert into membership (workspace_id, user_id, account_id) values (invited.workspace_id, invited.user_id, joined)
        on conflict (workspace_id, user_id) do update set account_id = excluded.account_id;
        return joined;
      end $$;
create or replace function invitation_reset_password(token text, hash text, at timestamptz)
      returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare invited invitation; wanted uuid;
      begin perform set_config('app.reach', 'access', true);
        update invitation set used_at = at
        where workspace_id = nullif(current_setting('app.workspace', true), '')::integer and token_hash = token and kind = 'password'
          and used_at is null and withdrawn_at is null and expires_at > at
        returning * into invited;
        if not found then return null; end if;
        select m.account_id into wanted from membership m
        where m.workspace_id = invited.workspace_id and m.user_id = invited.user_id
          and not exists (select from membership o where o.account_id = m.account_id and o.workspace_id <> m.workspace_id);
        update account set password_hash = hash, password_changed_at = at where id = wanted;
        update session set ended_at = at, ended_because = 'password' where account_id = wanted and ended_at is null;
        return wanted;
      end $$;
create or replace function set_up_finish(wanted integer, account uuid, mail text, hash text, founder uuid, at timestamptz)
      returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true);
        perform pg_advisory_xact_lock(7262006);
        if exists (select from workspace where ready_at is not null) then return false; end if;
        update workspace set ready_at = at where id = wanted and ready_at is null;
        if not found then return false; end if;
        insert into account (id, email, password_hash, password_changed_at, created_at) values (account, mail, hash, at, at);
        insert into membership (workspace_id, user_id, account_id) values (wanted, founder, account);
        return true;
      end $$;
alter table "invitation" enable row level security;
create policy workspace on "invitation" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "invitation" from %I', current_setting('app.serving_role')); end if; end $$;
create table record_share (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      grantee_kind text not null check (grantee_kind in ('user', 'team', 'department')),
      grantee_id uuid not null,
      level text not null check (level in ('read', 'write')),
      shared_at timestamptz not null,
      shared_by_id uuid,
      primary key (workspace_id, record_id, grantee_kind, grantee_id)
    );
create index record_share_grantee on record_share (workspace_id, grantee_id, level, record_id);
alter table "record_share" enable row level security;
create policy workspace on "record_share" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
create sequence feed_id;
create table feed (
  workspace_id integer not null,
  id bigint not null default nextval('feed_id'),
  position bigint,
  object text not null,
  record_id uuid,
  version integer,
  action text not null,
  actor_id uuid,
  actor_name text not null,
  via text not null,
  at timestamptz not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  primary key (workspace_id, id, at)
) partition by range (at);
create index feed_record on feed (workspace_id, object, record_id, id);
create index feed_position_order on feed (workspace_id, position) where position is not null;
create index feed_unplaced on feed (id) where position is null;
create table feed_rest partition of feed default;
alter table feed_rest enable row level security;
create function feed_months_ahead(first timestamptz, months integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month timestamptz;
  name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(7262010);
  for step in 0..least(months, 24) loop
    month := date_trunc('month', first at time zone 'UTC') at time zone 'UTC' + make_interval(months => step);
    name := 'feed_' || to_char(month at time zone 'UTC', 'YYYY_MM');
    if to_regclass(name) is null then
      begin
        execute format('create table %I partition of feed for values from (%L) to (%L)', name, month, month + interval '1 month');
        execute format('alter table %I enable row level security', name);
        made := made + 1;
      exception when check_violation then null;
      end;
    end if;
  end loop;
  return made;
end $$;
alter table "feed" enable row level security;
create policy workspace on "feed" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke update, delete on "feed" from %I', current_setting('app.serving_role')); end if; end $$;
create table feed_position (workspace integer primary key, position bigint not null);
create table feed_follower (name text not null, workspace integer not null, position bigint not null, primary key (name, workspace));
create table job_run (
      workspace_id integer not null,
      id uuid not null,
      name text not null,
      key text,
      state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      input jsonb not null,
      actor_id uuid,
      actor_name text,
      run_at timestamptz not null,
      attempts integer not null default 0,
      done bigint not null default 0,
      total bigint,
      result jsonb,
      error jsonb,
      cancel_asked_at timestamptz,
      created_at timestamptz not null,
      started_at timestamptz,
      ended_at timestamptz,
      primary key (workspace_id, id)
    );
create unique index job_run_waiting_key on job_run (workspace_id, name, key) where state = 'waiting' and key is not null;
create index job_run_key on job_run (workspace_id, name, key) where key is not null;
create index job_run_latest on job_run (workspace_id, created_at desc, id desc);
alter table "job_run" enable row level security;
create policy workspace on "job_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table record_link (
  workspace_id integer not null,
  id uuid not null,
  from_object text not null,
  from_id uuid not null,
  field text not null,
  to_object text not null,
  to_id uuid not null,
  role text,
  share double precision,
  since date,
  until date,
  primary key (workspace_id, id)
);
create unique index record_link_once on record_link (workspace_id, from_id, field, to_id, (coalesce(role, '')));
create index record_link_back on record_link (workspace_id, to_id, from_object, field);
alter table "record_link" enable row level security;
create policy workspace on "record_link" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table duplicate_key (
  workspace_id integer not null,
  object text not null,
  kind text not null,
  value text not null,
  record_id uuid not null,
  primary key (workspace_id, object, kind, value, record_id)
);
create index duplicate_key_record on duplicate_key (workspace_id, record_id);
alter table "duplicate_key" enable row level security;
create policy workspace on "duplicate_key" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table sequence_counter (workspace_id integer not null, object text not null, field text not null, value bigint not null, primary key (workspace_id, object, field));
alter table "sequence_counter" enable row level security;
create policy workspace on "sequence_counter" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table idempotency (workspace_id integer not null, key text not null, fingerprint text not null, response jsonb, at timestamptz not null, primary key (workspace_id, key));
create index idempotency_age on idempotency (workspace_id, at);
alter table "idempotency" enable row level security;
create policy workspace on "idempotency" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create extension if not exists btree_gin;
create table search_entry (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      version integer not null,
      access_owner_id uuid,
      access_department_id uuid,
      access_root_id uuid,
      tokens tsvector not null,
      primary key (workspace_id, object, record_id)
    );
create index search_entry_tokens on search_entry using gin (workspace_id, tokens) with (gin_pending_list_limit = 1024);
create index search_entry_access_root on search_entry (workspace_id, access_root_id);
create function search_candidates(
      query text, whole text[],
      open_objects text[], department_objects text[], below_objects text[], own_objects text[],
      viewer uuid, department uuid, departments uuid[], grantees uuid[], at_most integer
    ) returns table (object text, record_id uuid, exact boolean)
    language plpgsql stable security definer rows 50
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
    as $search$
    declare
      pinned constant integer := nullif(current_setting('app.workspace', true), '')::integer;
      shared uuid[];
      asked constant text[] := department_objects || below_objects || own_objects;
      ask tsquery;
    begin
      if pinned is null or at_most > 2000 then return; end if;
      if cardinality(asked) > 0 then
        shared := array(select s.record_id from public.record_share s where s.workspace_id = pinned and s.grantee_id = any(grantees));
      end if;
      foreach ask in array array[(select string_agg(quote_literal(one), ' | ')::tsquery from unnest(whole) one), query::tsquery] loop
        return query
          select e.object, e.record_id, ask <> query::tsquery
          from public.search_entry e
          where e.workspace_id = pinned and e.tokens @@ ask
            and (e.object = any(open_objects) or (e.object = any(asked) and (
              e.access_owner_id = viewer
              or (e.access_department_id = department and e.object = any(department_objects))
              or (e.access_department_id = any(departments) and e.object = any(below_objects))
              or e.record_id = any(shared) or e.access_root_id = any(shared))))
          limit at_most;
      end loop;
    end
    $search$;
revoke execute on function search_candidates from public;
alter index search_entry_tokens reset (gin_pending_list_limit);
alter table "search_entry" enable row level security;
create policy workspace on "search_entry" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
create table import_row (
      workspace_id integer not null,
      import_id uuid not null,
      line integer not null,
      entity text not null,
      object text not null,
      record_id uuid,
      outcome text not null check (outcome in ('created', 'updated', 'refused', 'undone', 'kept')),
      version integer,
      problems jsonb,
      cells jsonb,
      primary key (workspace_id, import_id, line, entity)
    );
create index import_row_told on import_row (workspace_id, import_id, outcome, line) where outcome in ('refused', 'kept');
create index import_row_record on import_row (workspace_id, record_id) where record_id is not null;
alter table "import_row" enable row level security;
create policy workspace on "import_row" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "department" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "parent_id" uuid,
  "head_id" uuid,
  "order" bigint,
  "about" text,
  "children_count" bigint,
  primary key (workspace_id, id)
);
create index "department_name_sort_all" on "department" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "department_created_at_all" on "department" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "department_updated_at_all" on "department" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "department_parent_id" on "department" ("workspace_id", "parent_id");
create index "department_head_id" on "department" ("workspace_id", "head_id");
create index "department_owner_id" on "department" ("workspace_id", "owner_id");
create index "department_department_id" on "department" ("workspace_id", "department_id");
create index "department_bin" on "department" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "department_deleted_with" on "department" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "department" enable row level security;
create policy workspace on "department" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "user" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "email" text,
  "phone" text,
  "title" text,
  "manager_id" uuid,
  "language" text,
  "zone" text,
  "theme" text,
  "status" text,
  "employee_number" text,
  "joined_on" date,
  "picture_id" uuid,
  "last_seen_at" timestamptz,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "user_status_check" check ("status" in ('invited', 'active', 'deactivated'))
);
create index "user_name_sort_all" on "user" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "user_created_at_all" on "user" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "user_updated_at_all" on "user" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "user_manager_id" on "user" ("workspace_id", "manager_id");
create index "user_owner_id" on "user" ("workspace_id", "owner_id");
create index "user_department_id" on "user" ("workspace_id", "department_id");
create index "user_status_filter" on "user" ("workspace_id", "status") where deleted_at is null;
create index "user_employee_number_filter" on "user" ("workspace_id", "employee_number") where deleted_at is null;
create index "user_external_id_filter" on "user" ("workspace_id", "external_id") where deleted_at is null;
create unique index "user_email_unique" on "user" ("workspace_id", "email") where deleted_at is null;
create index "user_bin" on "user" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "user_deleted_with" on "user" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "user" enable row level security;
create policy workspace on "user" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "role" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "key" text,
  "about" text,
  "permissions" jsonb,
  "navigation" jsonb,
  "home" jsonb,
  "system" boolean,
  primary key (workspace_id, id)
);
create index "role_name_sort_all" on "role" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "role_created_at_all" on "role" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "role_updated_at_all" on "role" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "role_owner_id" on "role" ("workspace_id", "owner_id");
create index "role_department_id" on "role" ("workspace_id", "department_id");
create unique index "role_key_unique" on "role" ("workspace_id", "key") where deleted_at is null;
create index "role_bin" on "role" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "role_deleted_with" on "role" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "role" enable row level security;
create policy workspace on "role" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "team" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "lead_id" uuid,
  "about" text,
  primary key (workspace_id, id)
);
create index "team_name_sort_all" on "team" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "team_created_at_all" on "team" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "team_updated_at_all" on "team" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "team_lead_id" on "team" ("workspace_id", "lead_id");
create index "team_owner_id" on "team" ("workspace_id", "owner_id");
create index "team_department_id" on "team" ("workspace_id", "department_id");
create index "team_bin" on "team" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "team_deleted_with" on "team" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "team" enable row level security;
create policy workspace on "team" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "lead" (
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
  "custom" jsonb not null default '{}',
  "number" text,
  "name" text,
  "name_sort" text collate "C",
  "company" text,
  "title" text,
  "phone" text,
  "email" text,
  "wechat" text,
  "website" text,
  "status" text,
  "unqualified_reason" text,
  "source" text,
  "campaign_id" uuid,
  "rating" text,
  "score" bigint,
  "industry" text,
  "country" text,
  "region" text,
  "city" text,
  "address" text,
  "budget_amount" bigint,
  "budget_currency" text,
  "budget_base" bigint,
  "budget_rate" double precision,
  "budget_rate_date" date,
  "need" text,
  "expected_on" date,
  "next_contact_at" timestamptz,
  "last_contact_at" timestamptz,
  "activity_count" bigint,
  "converted_at" timestamptz,
  "converted_customer_id" uuid,
  "converted_contact_id" uuid,
  "converted_opportunity_id" uuid,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "lead_status_check" check ("status" in ('new', 'contacting', 'qualified', 'unqualified', 'converted'))
);
create index "lead_name_sort_all" on "lead" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "lead_name_sort_own" on "lead" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "lead_name_sort_department" on "lead" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "lead_next_contact_at_all" on "lead" ("workspace_id", "next_contact_at", "id") where deleted_at is null;
create index "lead_next_contact_at_own" on "lead" ("workspace_id", "access_owner_id", "next_contact_at", "id") where deleted_at is null;
create index "lead_next_contact_at_department" on "lead" ("workspace_id", "access_department_id", "next_contact_at", "id") where deleted_at is null;
create index "lead_last_contact_at_all" on "lead" ("workspace_id", "last_contact_at", "id") where deleted_at is null;
create index "lead_last_contact_at_own" on "lead" ("workspace_id", "access_owner_id", "last_contact_at", "id") where deleted_at is null;
create index "lead_last_contact_at_department" on "lead" ("workspace_id", "access_department_id", "last_contact_at", "id") where deleted_at is null;
create index "lead_created_at_all" on "lead" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "lead_created_at_own" on "lead" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "lead_created_at_department" on "lead" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "lead_updated_at_all" on "lead" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "lead_updated_at_own" on "lead" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "lead_updated_at_department" on "lead" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "lead_campaign_id" on "lead" ("workspace_id", "campaign_id");
create index "lead_converted_customer_id" on "lead" ("workspace_id", "converted_customer_id");
create index "lead_converted_contact_id" on "lead" ("workspace_id", "converted_contact_id");
create index "lead_converted_opportunity_id" on "lead" ("workspace_id", "converted_opportunity_id");
create index "lead_owner_id" on "lead" ("workspace_id", "owner_id");
create index "lead_department_id" on "lead" ("workspace_id", "department_id");
create index "lead_status_filter" on "lead" ("workspace_id", "status") where deleted_at is null;
create index "lead_external_id_filter" on "lead" ("workspace_id", "external_id") where deleted_at is null;
create unique index "lead_number_unique" on "lead" ("workspace_id", "number") where deleted_at is null;
create index "lead_bin" on "lead" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "lead_deleted_with" on "lead" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "lead" enable row level security;
create policy workspace on "lead" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "customer" (
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
  "custom" jsonb not null default '{}',
  "kind" text,
  "name" text,
  "name_sort" text collate "C",
  "short_name" text,
  "code" text,
  "level_id" uuid,
  "lifecycle_stage_id" uuid,
  "ended_by" text,
  "end_reason" text,
  "relationship_level" text,
  "source" text,
  "source_campaign_id" uuid,
  "risk" text,
  "phone" text,
  "email" text,
  "website" text,
  "country" text,
  "region" text,
  "city" text,
  "address" text,
  "postcode" text,
  "place_latitude" double precision,
  "place_longitude" double precision,
  "place_datum" text,
  "place_accuracy" double precision,
  "industry" text,
  "sub_industry" text,
  "size" text,
  "employees" bigint,
  "annual_revenue_amount" bigint,
  "annual_revenue_currency" text,
  "annual_revenue_base" bigint,
  "annual_revenue_rate" double precision,
  "annual_revenue_rate_date" date,
  "founded_year" bigint,
  "tax_number" text,
  "parent_id" uuid,
  "partner_id" uuid,
  "language" text,
  "preferred_channel" text,
  "phone_consent" text,
  "sms_consent" text,
  "email_consent" text,
  "wechat_consent" text,
  "sex" text,
  "birth_date" date,
  "education" text,
  "occupation" text,
  "income_band" text,
  "hobbies" text[],
  "habits" text,
  "credit_limit_amount" bigint,
  "credit_limit_currency" text,
  "credit_limit_base" bigint,
  "credit_limit_rate" double precision,
  "credit_limit_rate_date" date,
  "contact_count" bigint,
  "open_opportunity_count" bigint,
  "open_opportunity_amount_base" bigint,
  "won_amount_base" bigint,
  "order_count" bigint,
  "order_total_base" bigint,
  "average_order_base" bigint,
  "first_order_on" date,
  "last_order_on" date,
  "last_contact_at" timestamptz,
  "last_activity_at" timestamptz,
  "next_contact_at" timestamptz,
  "next_step" text,
  "activity_count" bigint,
  "remark" text,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "customer_name_sort_all" on "customer" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "customer_name_sort_own" on "customer" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "customer_name_sort_department" on "customer" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "customer_open_opportunity_amount_base_all" on "customer" ("workspace_id", "open_opportunity_amount_base", "id") where deleted_at is null;
create index "customer_open_opportunity_amount_base_own" on "customer" ("workspace_id", "access_owner_id", "open_opportunity_amount_base", "id") where deleted_at is null;
create index "customer_open_opportunity_amount_base_department" on "customer" ("workspace_id", "access_department_id", "open_opportunity_amount_base", "id") where deleted_at is null;
create index "customer_order_total_base_all" on "customer" ("workspace_id", "order_total_base", "id") where deleted_at is null;
create index "customer_order_total_base_own" on "customer" ("workspace_id", "access_owner_id", "order_total_base", "id") where deleted_at is null;
create index "customer_order_total_base_department" on "customer" ("workspace_id", "access_department_id", "order_total_base", "id") where deleted_at is null;
create index "customer_last_contact_at_all" on "customer" ("workspace_id", "last_contact_at", "id") where deleted_at is null;
create index "customer_last_contact_at_own" on "customer" ("workspace_id", "access_owner_id", "last_contact_at", "id") where deleted_at is null;
create index "customer_last_contact_at_department" on "customer" ("workspace_id", "access_department_id", "last_contact_at", "id") where deleted_at is null;
create index "customer_next_contact_at_all" on "customer" ("workspace_id", "next_contact_at", "id") where deleted_at is null;
create index "customer_next_contact_at_own" on "customer" ("workspace_id", "access_owner_id", "next_contact_at", "id") where deleted_at is null;
create index "customer_next_contact_at_department" on "customer" ("workspace_id", "access_department_id", "next_contact_at", "id") where deleted_at is null;
create index "customer_created_at_all" on "customer" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "customer_created_at_own" on "customer" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "customer_created_at_department" on "customer" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "customer_updated_at_all" on "customer" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "customer_updated_at_own" on "customer" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "customer_updated_at_department" on "customer" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "customer_level_id" on "customer" ("workspace_id", "level_id");
create index "customer_lifecycle_stage_id" on "customer" ("workspace_id", "lifecycle_stage_id");
create index "customer_source_campaign_id" on "customer" ("workspace_id", "source_campaign_id");
create index "customer_parent_id" on "customer" ("workspace_id", "parent_id");
create index "customer_partner_id" on "customer" ("workspace_id", "partner_id");
create index "customer_owner_id" on "customer" ("workspace_id", "owner_id");
create index "customer_department_id" on "customer" ("workspace_id", "department_id");
create index "customer_city_filter" on "customer" ("workspace_id", "city") where deleted_at is null;
create index "customer_industry_filter" on "customer" ("workspace_id", "industry") where deleted_at is null;
create index "customer_birth_date_filter" on "customer" ("workspace_id", "birth_date") where deleted_at is null;
create index "customer_external_id_filter" on "customer" ("workspace_id", "external_id") where deleted_at is null;
create unique index "customer_code_unique" on "customer" ("workspace_id", "code") where deleted_at is null;
create index "customer_bin" on "customer" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "customer_deleted_with" on "customer" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "customer" enable row level security;
create policy workspace on "customer" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "customer_level" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "order" bigint,
  "cadence_days" bigint,
  "tone" text,
  "about" text,
  primary key (workspace_id, id)
);
create index "customer_level_name_sort_all" on "customer_level" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "customer_level_created_at_all" on "customer_level" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "customer_level_updated_at_all" on "customer_level" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "customer_level_owner_id" on "customer_level" ("workspace_id", "owner_id");
create index "customer_level_department_id" on "customer_level" ("workspace_id", "department_id");
create index "customer_level_bin" on "customer_level" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "customer_level_deleted_with" on "customer_level" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "customer_level" enable row level security;
create policy workspace on "customer_level" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "lifecycle_stage" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "order" bigint,
  "kind" text,
  "tone" text,
  "about" text,
  primary key (workspace_id, id)
);
create index "lifecycle_stage_name_sort_all" on "lifecycle_stage" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "lifecycle_stage_created_at_all" on "lifecycle_stage" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "lifecycle_stage_updated_at_all" on "lifecycle_stage" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "lifecycle_stage_owner_id" on "lifecycle_stage" ("workspace_id", "owner_id");
create index "lifecycle_stage_department_id" on "lifecycle_stage" ("workspace_id", "department_id");
create index "lifecycle_stage_bin" on "lifecycle_stage" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "lifecycle_stage_deleted_with" on "lifecycle_stage" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "lifecycle_stage" enable row level security;
create policy workspace on "lifecycle_stage" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contact" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "title" text,
  "customer_id" uuid,
  "organisation_object" text,
  "organisation_id" uuid,
  "department_name" text,
  "decision_role" text,
  "attitude" text,
  "reports_to_id" uuid,
  "primary" boolean,
  "phone" text,
  "mobile" text,
  "email" text,
  "wechat" text,
  "address" text,
  "language" text,
  "preferred_channel" text,
  "do_not_contact" text[],
  "sex" text,
  "birth_date" date,
  "hobbies" text,
  "remark" text,
  "last_contact_at" timestamptz,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "contact_name_sort_all" on "contact" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "contact_name_sort_own" on "contact" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "contact_name_sort_department" on "contact" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "contact_last_contact_at_all" on "contact" ("workspace_id", "last_contact_at", "id") where deleted_at is null;
create index "contact_last_contact_at_own" on "contact" ("workspace_id", "access_owner_id", "last_contact_at", "id") where deleted_at is null;
create index "contact_last_contact_at_department" on "contact" ("workspace_id", "access_department_id", "last_contact_at", "id") where deleted_at is null;
create index "contact_created_at_all" on "contact" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contact_created_at_own" on "contact" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contact_created_at_department" on "contact" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contact_updated_at_all" on "contact" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contact_updated_at_own" on "contact" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contact_updated_at_department" on "contact" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contact_customer_id" on "contact" ("workspace_id", "customer_id");
create index "contact_organisation_id" on "contact" ("workspace_id", "organisation_id", "organisation_object");
create index "contact_reports_to_id" on "contact" ("workspace_id", "reports_to_id");
create index "contact_owner_id" on "contact" ("workspace_id", "owner_id");
create index "contact_department_id" on "contact" ("workspace_id", "department_id");
create index "contact_birth_date_filter" on "contact" ("workspace_id", "birth_date") where deleted_at is null;
create index "contact_external_id_filter" on "contact" ("workspace_id", "external_id") where deleted_at is null;
create index "contact_access_root" on "contact" ("workspace_id", "access_root_id");
create index "contact_bin" on "contact" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contact_deleted_with" on "contact" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contact" enable row level security;
create policy workspace on "contact" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contact_point" (
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
  "custom" jsonb not null default '{}',
  "target_object" text,
  "target_id" uuid,
  "kind" text,
  "value" text,
  "value_sort" text collate "C",
  "remark" text,
  "primary" boolean,
  "verified" boolean,
  "consent" text,
  primary key (workspace_id, id)
);
create index "contact_point_created_at_all" on "contact_point" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contact_point_created_at_own" on "contact_point" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contact_point_created_at_department" on "contact_point" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contact_point_updated_at_all" on "contact_point" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contact_point_updated_at_own" on "contact_point" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contact_point_updated_at_department" on "contact_point" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contact_point_target_id" on "contact_point" ("workspace_id", "target_id", "target_object");
create index "contact_point_owner_id" on "contact_point" ("workspace_id", "owner_id");
create index "contact_point_department_id" on "contact_point" ("workspace_id", "department_id");
create index "contact_point_value_filter" on "contact_point" ("workspace_id", "value") where deleted_at is null;
create index "contact_point_access_root" on "contact_point" ("workspace_id", "access_root_id");
create index "contact_point_bin" on "contact_point" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contact_point_deleted_with" on "contact_point" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contact_point" enable row level security;
create policy workspace on "contact_point" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "partner" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "code" text,
  "kind" text,
  "status" text,
  "phone" text,
  "email" text,
  "website" text,
  "region" text,
  "city" text,
  "address" text,
  "commission_rate" double precision,
  "since" date,
  "until" date,
  "rating" bigint,
  "remark" text,
  "customer_count" bigint,
  "opportunity_amount_base" bigint,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "partner_status_check" check ("status" in ('candidate', 'active', 'paused', 'ended'))
);
create index "partner_name_sort_all" on "partner" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "partner_name_sort_own" on "partner" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "partner_name_sort_department" on "partner" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "partner_created_at_all" on "partner" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "partner_created_at_own" on "partner" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "partner_created_at_department" on "partner" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "partner_updated_at_all" on "partner" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "partner_updated_at_own" on "partner" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "partner_updated_at_department" on "partner" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "partner_owner_id" on "partner" ("workspace_id", "owner_id");
create index "partner_department_id" on "partner" ("workspace_id", "department_id");
create index "partner_status_filter" on "partner" ("workspace_id", "status") where deleted_at is null;
create index "partner_external_id_filter" on "partner" ("workspace_id", "external_id") where deleted_at is null;
create unique index "partner_code_unique" on "partner" ("workspace_id", "code") where deleted_at is null;
create index "partner_bin" on "partner" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "partner_deleted_with" on "partner" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "partner" enable row level security;
create policy workspace on "partner" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "supplier" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "code" text,
  "category" text,
  "status" text,
  "phone" text,
  "email" text,
  "website" text,
  "country" text,
  "region" text,
  "city" text,
  "address" text,
  "payment_days" bigint,
  "quality_rating" bigint,
  "delivery_rating" bigint,
  "price_rating" bigint,
  "remark" text,
  "product_count" bigint,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "supplier_status_check" check ("status" in ('candidate', 'approved', 'suspended', 'ended'))
);
create index "supplier_name_sort_all" on "supplier" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "supplier_name_sort_own" on "supplier" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "supplier_name_sort_department" on "supplier" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "supplier_created_at_all" on "supplier" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "supplier_created_at_own" on "supplier" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "supplier_created_at_department" on "supplier" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "supplier_updated_at_all" on "supplier" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "supplier_updated_at_own" on "supplier" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "supplier_updated_at_department" on "supplier" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "supplier_owner_id" on "supplier" ("workspace_id", "owner_id");
create index "supplier_department_id" on "supplier" ("workspace_id", "department_id");
create index "supplier_category_filter" on "supplier" ("workspace_id", "category") where deleted_at is null;
create index "supplier_status_filter" on "supplier" ("workspace_id", "status") where deleted_at is null;
create index "supplier_external_id_filter" on "supplier" ("workspace_id", "external_id") where deleted_at is null;
create unique index "supplier_code_unique" on "supplier" ("workspace_id", "code") where deleted_at is null;
create index "supplier_bin" on "supplier" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "supplier_deleted_with" on "supplier" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "supplier" enable row level security;
create policy workspace on "supplier" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "competitor" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "status" text,
  "threat" text,
  "website" text,
  "phone" text,
  "email" text,
  "region" text,
  "city" text,
  "size" text,
  "background" text,
  "fields" text[],
  "strategy" text,
  "strengths" text,
  "weaknesses" text,
  "product_count" bigint,
  "lost_to_count" bigint,
  "lost_to_amount_base" bigint,
  primary key (workspace_id, id)
);
create index "competitor_name_sort_all" on "competitor" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "competitor_created_at_all" on "competitor" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "competitor_updated_at_all" on "competitor" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "competitor_owner_id" on "competitor" ("workspace_id", "owner_id");
create index "competitor_department_id" on "competitor" ("workspace_id", "department_id");
create index "competitor_status_filter" on "competitor" ("workspace_id", "status") where deleted_at is null;
create index "competitor_threat_filter" on "competitor" ("workspace_id", "threat") where deleted_at is null;
create index "competitor_bin" on "competitor" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "competitor_deleted_with" on "competitor" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "competitor" enable row level security;
create policy workspace on "competitor" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "competitor_product" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "competitor_id" uuid,
  "product_id" uuid,
  "likeness" text,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "use" text,
  "performance" text,
  "link" text,
  "remark" text,
  primary key (workspace_id, id)
);
create index "competitor_product_name_sort_all" on "competitor_product" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "competitor_product_created_at_all" on "competitor_product" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "competitor_product_updated_at_all" on "competitor_product" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "competitor_product_competitor_id" on "competitor_product" ("workspace_id", "competitor_id");
create index "competitor_product_product_id" on "competitor_product" ("workspace_id", "product_id");
create index "competitor_product_owner_id" on "competitor_product" ("workspace_id", "owner_id");
create index "competitor_product_department_id" on "competitor_product" ("workspace_id", "department_id");
create index "competitor_product_likeness_filter" on "competitor_product" ("workspace_id", "likeness") where deleted_at is null;
create index "competitor_product_bin" on "competitor_product" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "competitor_product_deleted_with" on "competitor_product" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "competitor_product" enable row level security;
create policy workspace on "competitor_product" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "pipeline" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "order" bigint,
  "active" boolean,
  "about" text,
  "stage_count" bigint,
  primary key (workspace_id, id)
);
create index "pipeline_name_sort_all" on "pipeline" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "pipeline_created_at_all" on "pipeline" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "pipeline_updated_at_all" on "pipeline" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "pipeline_owner_id" on "pipeline" ("workspace_id", "owner_id");
create index "pipeline_department_id" on "pipeline" ("workspace_id", "department_id");
create index "pipeline_bin" on "pipeline" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "pipeline_deleted_with" on "pipeline" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "pipeline" enable row level security;
create policy workspace on "pipeline" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "stage" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "pipeline_id" uuid,
  "order" bigint,
  "probability" double precision,
  "kind" text,
  "required_fields" jsonb,
  "allowed_days" bigint,
  "about" text,
  primary key (workspace_id, id)
);
create index "stage_name_sort_all" on "stage" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "stage_created_at_all" on "stage" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "stage_updated_at_all" on "stage" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "stage_pipeline_id" on "stage" ("workspace_id", "pipeline_id");
create index "stage_owner_id" on "stage" ("workspace_id", "owner_id");
create index "stage_department_id" on "stage" ("workspace_id", "department_id");
create index "stage_kind_filter" on "stage" ("workspace_id", "kind") where deleted_at is null;
create index "stage_bin" on "stage" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "stage_deleted_with" on "stage" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "stage" enable row level security;
create policy workspace on "stage" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "opportunity" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "number" text,
  "customer_id" uuid,
  "stage_id" uuid,
  "status" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "probability" double precision,
  "weighted_amount_base" bigint,
  "lines_total_base" bigint,
  "expected_close_on" date,
  "opened_on" date,
  "closed_on" date,
  "days_open" double precision,
  "stage_changed_at" timestamptz,
  "kind" text,
  "forecast_category" text,
  "source" text,
  "campaign_id" uuid,
  "partner_id" uuid,
  "next_step" text,
  "need" text,
  "loss_class" text,
  "loss_reason" text,
  "lost_to_id" uuid,
  "loss_remark" text,
  "sales_record_amount_base" bigint,
  "last_activity_at" timestamptz,
  "next_activity_at" timestamptz,
  "activity_count" bigint,
  "priority" bigint,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "opportunity_status_check" check ("status" in ('open', 'won', 'lost'))
);
create index "opportunity_name_sort_all" on "opportunity" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "opportunity_name_sort_own" on "opportunity" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "opportunity_name_sort_department" on "opportunity" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "opportunity_amount_base_all" on "opportunity" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "opportunity_amount_base_own" on "opportunity" ("workspace_id", "access_owner_id", "amount_base", "id") where deleted_at is null;
create index "opportunity_amount_base_department" on "opportunity" ("workspace_id", "access_department_id", "amount_base", "id") where deleted_at is null;
create index "opportunity_expected_close_on_all" on "opportunity" ("workspace_id", "expected_close_on", "id") where deleted_at is null;
create index "opportunity_expected_close_on_own" on "opportunity" ("workspace_id", "access_owner_id", "expected_close_on", "id") where deleted_at is null;
create index "opportunity_expected_close_on_department" on "opportunity" ("workspace_id", "access_department_id", "expected_close_on", "id") where deleted_at is null;
create index "opportunity_closed_on_all" on "opportunity" ("workspace_id", "closed_on", "id") where deleted_at is null;
create index "opportunity_closed_on_own" on "opportunity" ("workspace_id", "access_owner_id", "closed_on", "id") where deleted_at is null;
create index "opportunity_closed_on_department" on "opportunity" ("workspace_id", "access_department_id", "closed_on", "id") where deleted_at is null;
create index "opportunity_created_at_all" on "opportunity" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "opportunity_created_at_own" on "opportunity" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "opportunity_created_at_department" on "opportunity" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "opportunity_updated_at_all" on "opportunity" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_updated_at_own" on "opportunity" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_updated_at_department" on "opportunity" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_customer_id" on "opportunity" ("workspace_id", "customer_id");
create index "opportunity_stage_id" on "opportunity" ("workspace_id", "stage_id");
create index "opportunity_campaign_id" on "opportunity" ("workspace_id", "campaign_id");
create index "opportunity_partner_id" on "opportunity" ("workspace_id", "partner_id");
create index "opportunity_lost_to_id" on "opportunity" ("workspace_id", "lost_to_id");
create index "opportunity_owner_id" on "opportunity" ("workspace_id", "owner_id");
create index "opportunity_department_id" on "opportunity" ("workspace_id", "department_id");
create index "opportunity_status_filter" on "opportunity" ("workspace_id", "status") where deleted_at is null;
create index "opportunity_external_id_filter" on "opportunity" ("workspace_id", "external_id") where deleted_at is null;
create unique index "opportunity_number_unique" on "opportunity" ("workspace_id", "number") where deleted_at is null;
create index "opportunity_access_root" on "opportunity" ("workspace_id", "access_root_id");
create index "opportunity_bin" on "opportunity" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "opportunity_deleted_with" on "opportunity" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "opportunity" enable row level security;
create policy workspace on "opportunity" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "opportunity_line" (
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
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "total_base" bigint,
  "remark" text,
  primary key (workspace_id, id)
);
create index "opportunity_line_created_at_all" on "opportunity_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "opportunity_line_created_at_own" on "opportunity_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "opportunity_line_created_at_department" on "opportunity_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "opportunity_line_updated_at_all" on "opportunity_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_line_updated_at_own" on "opportunity_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_line_updated_at_department" on "opportunity_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "opportunity_line_opportunity_id" on "opportunity_line" ("workspace_id", "opportunity_id");
create index "opportunity_line_product_id" on "opportunity_line" ("workspace_id", "product_id");
create index "opportunity_line_owner_id" on "opportunity_line" ("workspace_id", "owner_id");
create index "opportunity_line_department_id" on "opportunity_line" ("workspace_id", "department_id");
create index "opportunity_line_access_root" on "opportunity_line" ("workspace_id", "access_root_id");
create index "opportunity_line_bin" on "opportunity_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "opportunity_line_deleted_with" on "opportunity_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "opportunity_line" enable row level security;
create policy workspace on "opportunity_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sales_record" (
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
  "custom" jsonb not null default '{}',
  "opportunity_id" uuid,
  "salesperson" text,
  "salesperson_sort" text collate "C",
  "date" date,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "remark" text,
  primary key (workspace_id, id)
);
create index "sales_record_date_all" on "sales_record" ("workspace_id", "date", "id") where deleted_at is null;
create index "sales_record_date_own" on "sales_record" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "sales_record_date_department" on "sales_record" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "sales_record_created_at_all" on "sales_record" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sales_record_created_at_own" on "sales_record" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sales_record_created_at_department" on "sales_record" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sales_record_updated_at_all" on "sales_record" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sales_record_updated_at_own" on "sales_record" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sales_record_updated_at_department" on "sales_record" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sales_record_opportunity_id" on "sales_record" ("workspace_id", "opportunity_id");
create index "sales_record_owner_id" on "sales_record" ("workspace_id", "owner_id");
create index "sales_record_department_id" on "sales_record" ("workspace_id", "department_id");
create index "sales_record_access_root" on "sales_record" ("workspace_id", "access_root_id");
create index "sales_record_bin" on "sales_record" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sales_record_deleted_with" on "sales_record" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sales_record" enable row level security;
create policy workspace on "sales_record" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "product_category" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "parent_id" uuid,
  "order" bigint,
  "about" text,
  "product_count" bigint,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "product_category_name_sort_all" on "product_category" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "product_category_created_at_all" on "product_category" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "product_category_updated_at_all" on "product_category" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "product_category_parent_id" on "product_category" ("workspace_id", "parent_id");
create index "product_category_owner_id" on "product_category" ("workspace_id", "owner_id");
create index "product_category_department_id" on "product_category" ("workspace_id", "department_id");
create index "product_category_external_id_filter" on "product_category" ("workspace_id", "external_id") where deleted_at is null;
create index "product_category_bin" on "product_category" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "product_category_deleted_with" on "product_category" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "product_category" enable row level security;
create policy workspace on "product_category" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "product" (
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
  "custom" jsonb not null default '{}',
  "code" text,
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "category_id" uuid,
  "status" text,
  "brand" text,
  "series" text,
  "specification" text,
  "unit" text,
  "list_price_amount" bigint,
  "list_price_currency" text,
  "list_price_base" bigint,
  "list_price_rate" double precision,
  "list_price_rate_date" date,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "margin" double precision,
  "tax_rate" double precision,
  "stock" double precision,
  "life_months" bigint,
  "warranty_months" bigint,
  "launched_on" date,
  "supplier_id" uuid,
  "picture_id" uuid,
  "about" text,
  "sold_quantity" double precision,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "product_status_check" check ("status" in ('planned', 'active', 'endOfLife', 'discontinued'))
);
create index "product_name_sort_all" on "product" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "product_list_price_base_all" on "product" ("workspace_id", "list_price_base", "id") where deleted_at is null;
create index "product_created_at_all" on "product" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "product_updated_at_all" on "product" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "product_category_id" on "product" ("workspace_id", "category_id");
create index "product_supplier_id" on "product" ("workspace_id", "supplier_id");
create index "product_owner_id" on "product" ("workspace_id", "owner_id");
create index "product_department_id" on "product" ("workspace_id", "department_id");
create index "product_code_filter" on "product" ("workspace_id", "code") where deleted_at is null;
create index "product_status_filter" on "product" ("workspace_id", "status") where deleted_at is null;
create index "product_external_id_filter" on "product" ("workspace_id", "external_id") where deleted_at is null;
create unique index "product_code_unique" on "product" ("workspace_id", "code") where deleted_at is null;
create index "product_bin" on "product" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "product_deleted_with" on "product" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "product" enable row level security;
create policy workspace on "product" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "campaign" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "type" text,
  "place" text,
  "start" date,
  "end" date,
  "status" text,
  "medium" text,
  "goal" text,
  "plan" text,
  "budget_amount" bigint,
  "budget_currency" text,
  "budget_base" bigint,
  "budget_rate" double precision,
  "budget_rate_date" date,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "expected_responses" bigint,
  "member_count" bigint,
  "response_count" bigint,
  "lead_count" bigint,
  "opportunity_count" bigint,
  "won_amount_base" bigint,
  "return_on_cost" double precision,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "campaign_status_check" check ("status" in ('planned', 'running', 'finished', 'cancelled'))
);
create index "campaign_name_sort_all" on "campaign" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "campaign_name_sort_own" on "campaign" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "campaign_name_sort_department" on "campaign" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "campaign_start_all" on "campaign" ("workspace_id", "start", "id") where deleted_at is null;
create index "campaign_start_own" on "campaign" ("workspace_id", "access_owner_id", "start", "id") where deleted_at is null;
create index "campaign_start_department" on "campaign" ("workspace_id", "access_department_id", "start", "id") where deleted_at is null;
create index "campaign_created_at_all" on "campaign" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "campaign_created_at_own" on "campaign" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "campaign_created_at_department" on "campaign" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "campaign_updated_at_all" on "campaign" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "campaign_updated_at_own" on "campaign" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "campaign_updated_at_department" on "campaign" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "campaign_owner_id" on "campaign" ("workspace_id", "owner_id");
create index "campaign_department_id" on "campaign" ("workspace_id", "department_id");
create index "campaign_status_filter" on "campaign" ("workspace_id", "status") where deleted_at is null;
create index "campaign_external_id_filter" on "campaign" ("workspace_id", "external_id") where deleted_at is null;
create index "campaign_bin" on "campaign" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "campaign_deleted_with" on "campaign" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "campaign" enable row level security;
create policy workspace on "campaign" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "campaign_member" (
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
  "custom" jsonb not null default '{}',
  "campaign_id" uuid,
  "target_object" text,
  "target_id" uuid,
  "status" text,
  "attitude" text,
  "responded_at" timestamptz,
  "remark" text,
  primary key (workspace_id, id)
);
create index "campaign_member_created_at_all" on "campaign_member" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "campaign_member_created_at_own" on "campaign_member" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "campaign_member_created_at_department" on "campaign_member" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "campaign_member_updated_at_all" on "campaign_member" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "campaign_member_updated_at_own" on "campaign_member" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "campaign_member_updated_at_department" on "campaign_member" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "campaign_member_campaign_id" on "campaign_member" ("workspace_id", "campaign_id");
create index "campaign_member_target_id" on "campaign_member" ("workspace_id", "target_id", "target_object");
create index "campaign_member_owner_id" on "campaign_member" ("workspace_id", "owner_id");
create index "campaign_member_department_id" on "campaign_member" ("workspace_id", "department_id");
create index "campaign_member_status_filter" on "campaign_member" ("workspace_id", "status") where deleted_at is null;
create index "campaign_member_access_root" on "campaign_member" ("workspace_id", "access_root_id");
create index "campaign_member_bin" on "campaign_member" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "campaign_member_deleted_with" on "campaign_member" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "campaign_member" enable row level security;
create policy workspace on "campaign_member" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "order" (
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
  "custom" jsonb not null default '{}',
  "number" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "campaign_id" uuid,
  "date" date,
  "status" text,
  "channel" text,
  "currency" text,
  "discount" double precision,
  "freight_amount" bigint,
  "freight_currency" text,
  "freight_base" bigint,
  "freight_rate" double precision,
  "freight_rate_date" date,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "lines_total_base" bigint,
  "total_base" bigint,
  "line_count" bigint,
  "requested_on" date,
  "delivered_on" date,
  "delivery_name" text,
  "delivery_address" text,
  "customer_number" text,
  "remark" text,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "order_status_check" check ("status" in ('draft', 'confirmed', 'partDelivered', 'delivered', 'closed', 'cancelled'))
);
create index "order_date_all" on "order" ("workspace_id", "date", "id") where deleted_at is null;
create index "order_date_own" on "order" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "order_date_department" on "order" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "order_total_base_all" on "order" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "order_total_base_own" on "order" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "order_total_base_department" on "order" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "order_created_at_all" on "order" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "order_created_at_own" on "order" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "order_created_at_department" on "order" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "order_updated_at_all" on "order" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "order_updated_at_own" on "order" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "order_updated_at_department" on "order" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "order_customer_id" on "order" ("workspace_id", "customer_id");
create index "order_contact_id" on "order" ("workspace_id", "contact_id");
create index "order_opportunity_id" on "order" ("workspace_id", "opportunity_id");
create index "order_campaign_id" on "order" ("workspace_id", "campaign_id");
create index "order_owner_id" on "order" ("workspace_id", "owner_id");
create index "order_department_id" on "order" ("workspace_id", "department_id");
create index "order_status_filter" on "order" ("workspace_id", "status") where deleted_at is null;
create index "order_external_id_filter" on "order" ("workspace_id", "external_id") where deleted_at is null;
create unique index "order_number_unique" on "order" ("workspace_id", "number") where deleted_at is null;
create index "order_access_root" on "order" ("workspace_id", "access_root_id");
create index "order_bin" on "order" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "order_deleted_with" on "order" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "order" enable row level security;
create policy workspace on "order" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "order_line" (
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
  "custom" jsonb not null default '{}',
  "order_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "total_base" bigint,
  "remark" text,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "order_line_created_at_all" on "order_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "order_line_created_at_own" on "order_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "order_line_created_at_department" on "order_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "order_line_updated_at_all" on "order_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "order_line_updated_at_own" on "order_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "order_line_updated_at_department" on "order_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "order_line_order_id" on "order_line" ("workspace_id", "order_id");
create index "order_line_product_id" on "order_line" ("workspace_id", "product_id");
create index "order_line_owner_id" on "order_line" ("workspace_id", "owner_id");
create index "order_line_department_id" on "order_line" ("workspace_id", "department_id");
create index "order_line_access_root" on "order_line" ("workspace_id", "access_root_id");
create index "order_line_bin" on "order_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "order_line_deleted_with" on "order_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "order_line" enable row level security;
create policy workspace on "order_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "activity" (
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
  "custom" jsonb not null default '{}',
  "kind" text,
  "subject" text,
  "subject_sort" text collate "C",
  "body" text,
  "target_object" text,
  "target_id" uuid,
  "customer_id" uuid,
  "status" text,
  "priority" text,
  "due" timestamptz,
  "reminder" timestamptz,
  "start" timestamptz,
  "end" timestamptz,
  "done_at" timestamptz,
  "direction" text,
  "duration" bigint,
  "location" text,
  "place_latitude" double precision,
  "place_longitude" double precision,
  "place_datum" text,
  "place_accuracy" double precision,
  "outcome" text,
  "result" text,
  "next_contact_on" date,
  "external_id" text,
  primary key (workspace_id, id),
  constraint "activity_status_check" check ("status" in ('open', 'done', 'cancelled'))
);
create index "activity_due_all" on "activity" ("workspace_id", "due", "id") where deleted_at is null;
create index "activity_due_own" on "activity" ("workspace_id", "access_owner_id", "due", "id") where deleted_at is null;
create index "activity_due_department" on "activity" ("workspace_id", "access_department_id", "due", "id") where deleted_at is null;
create index "activity_done_at_all" on "activity" ("workspace_id", "done_at", "id") where deleted_at is null;
create index "activity_done_at_own" on "activity" ("workspace_id", "access_owner_id", "done_at", "id") where deleted_at is null;
create index "activity_done_at_department" on "activity" ("workspace_id", "access_department_id", "done_at", "id") where deleted_at is null;
create index "activity_created_at_all" on "activity" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "activity_created_at_own" on "activity" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "activity_created_at_department" on "activity" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "activity_updated_at_all" on "activity" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "activity_updated_at_own" on "activity" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "activity_updated_at_department" on "activity" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "activity_target_id" on "activity" ("workspace_id", "target_id", "target_object");
create index "activity_customer_id" on "activity" ("workspace_id", "customer_id");
create index "activity_owner_id" on "activity" ("workspace_id", "owner_id");
create index "activity_department_id" on "activity" ("workspace_id", "department_id");
create index "activity_reminder_filter" on "activity" ("workspace_id", "reminder") where deleted_at is null;
create index "activity_start_filter" on "activity" ("workspace_id", "start") where deleted_at is null;
create index "activity_external_id_filter" on "activity" ("workspace_id", "external_id") where deleted_at is null;
create index "activity_access_root" on "activity" ("workspace_id", "access_root_id");
create index "activity_assignee" on "activity" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "activity_bin" on "activity" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "activity_deleted_with" on "activity" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "activity" enable row level security;
create policy workspace on "activity" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "comment" (
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
  "custom" jsonb not null default '{}',
  "target_object" text,
  "target_id" uuid,
  "body" text,
  primary key (workspace_id, id)
);
create index "comment_created_at_all" on "comment" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "comment_created_at_own" on "comment" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "comment_created_at_department" on "comment" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "comment_updated_at_all" on "comment" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "comment_updated_at_own" on "comment" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "comment_updated_at_department" on "comment" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "comment_target_id" on "comment" ("workspace_id", "target_id", "target_object");
create index "comment_owner_id" on "comment" ("workspace_id", "owner_id");
create index "comment_department_id" on "comment" ("workspace_id", "department_id");
create index "comment_access_root" on "comment" ("workspace_id", "access_root_id");
create index "comment_bin" on "comment" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "comment_deleted_with" on "comment" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "comment" enable row level security;
create policy workspace on "comment" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "file" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "size" bigint,
  "mime" text,
  "checksum" text,
  "target_object" text,
  "target_id" uuid,
  "remark" text,
  primary key (workspace_id, id)
);
create index "file_name_sort_all" on "file" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "file_name_sort_own" on "file" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "file_name_sort_department" on "file" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "file_created_at_all" on "file" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "file_created_at_own" on "file" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "file_created_at_department" on "file" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "file_updated_at_all" on "file" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "file_updated_at_own" on "file" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "file_updated_at_department" on "file" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "file_target_id" on "file" ("workspace_id", "target_id", "target_object");
create index "file_owner_id" on "file" ("workspace_id", "owner_id");
create index "file_department_id" on "file" ("workspace_id", "department_id");
create index "file_access_root" on "file" ("workspace_id", "access_root_id");
create index "file_bin" on "file" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "file_deleted_with" on "file" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "file" enable row level security;
create policy workspace on "file" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "tag" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "tone" text,
  "about" text,
  primary key (workspace_id, id)
);
create index "tag_name_sort_all" on "tag" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "tag_created_at_all" on "tag" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "tag_updated_at_all" on "tag" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "tag_owner_id" on "tag" ("workspace_id", "owner_id");
create index "tag_department_id" on "tag" ("workspace_id", "department_id");
create unique index "tag_name_unique" on "tag" ("workspace_id", "name") where deleted_at is null;
create index "tag_bin" on "tag" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "tag_deleted_with" on "tag" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "tag" enable row level security;
create policy workspace on "tag" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "saved_view" (
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
  "custom" jsonb not null default '{}',
  "name" text,
  "name_sort" text collate "C",
  "object" text,
  "query" jsonb,
  "shared" text,
  "team_id" uuid,
  "order" bigint,
  primary key (workspace_id, id)
);
create index "saved_view_created_at_own" on "saved_view" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "saved_view_updated_at_own" on "saved_view" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "saved_view_team_id" on "saved_view" ("workspace_id", "team_id");
create index "saved_view_owner_id" on "saved_view" ("workspace_id", "owner_id");
create index "saved_view_department_id" on "saved_view" ("workspace_id", "department_id");
create index "saved_view_object_filter" on "saved_view" ("workspace_id", "object") where deleted_at is null;
create index "saved_view_shared_filter" on "saved_view" ("workspace_id", "shared") where deleted_at is null;
create index "saved_view_bin" on "saved_view" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "saved_view_deleted_with" on "saved_view" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "saved_view" enable row level security;
create policy workspace on "saved_view" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "import" (
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
  "custom" jsonb not null default '{}',
  "file_name" text,
  "file_name_sort" text collate "C",
  "file_id" uuid,
  "object" text,
  "status" text,
  "mapping" jsonb,
  "encoding" text,
  "zone" text,
  "row_count" bigint,
  "read_count" bigint,
  "created_count" bigint,
  "updated_count" bigint,
  "skipped_count" bigint,
  "refused_count" bigint,
  "started_at" timestamptz,
  "finished_at" timestamptz,
  "undone_at" timestamptz,
  primary key (workspace_id, id),
  constraint "import_status_check" check ("status" in ('uploaded', 'matched', 'previewed', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone'))
);
create index "import_created_at_all" on "import" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "import_created_at_own" on "import" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "import_created_at_department" on "import" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "import_updated_at_all" on "import" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "import_updated_at_own" on "import" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "import_updated_at_department" on "import" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "import_owner_id" on "import" ("workspace_id", "owner_id");
create index "import_department_id" on "import" ("workspace_id", "department_id");
create index "import_object_filter" on "import" ("workspace_id", "object") where deleted_at is null;
create index "import_status_filter" on "import" ("workspace_id", "status") where deleted_at is null;
create index "import_bin" on "import" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "import_deleted_with" on "import" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "import" enable row level security;
create policy workspace on "import" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "notification" (
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
  "custom" jsonb not null default '{}',
  "kind" text,
  "title" text,
  "title_sort" text collate "C",
  "values" jsonb,
  "target_object" text,
  "target_id" uuid,
  "from_id" uuid,
  "read_at" timestamptz,
  primary key (workspace_id, id)
);
create index "notification_created_at_own" on "notification" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "notification_updated_at_own" on "notification" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "notification_target_id" on "notification" ("workspace_id", "target_id", "target_object");
create index "notification_from_id" on "notification" ("workspace_id", "from_id");
create index "notification_owner_id" on "notification" ("workspace_id", "owner_id");
create index "notification_department_id" on "notification" ("workspace_id", "department_id");
create index "notification_kind_filter" on "notification" ("workspace_id", "kind") where deleted_at is null;
create index "notification_read_at_filter" on "notification" ("workspace_id", "read_at") where deleted_at is null;
create index "notification_bin" on "notification" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "notification_deleted_with" on "notification" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "notification" enable row level security;
create policy workspace on "notification" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "exchange_rate" (
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
  "custom" jsonb not null default '{}',
  "base" text,
  "quote" text,
  "pair" text,
  "date" date,
  "rate" double precision,
  "source" text,
  primary key (workspace_id, id)
);
create index "exchange_rate_date_all" on "exchange_rate" ("workspace_id", "date", "id") where deleted_at is null;
create index "exchange_rate_created_at_all" on "exchange_rate" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "exchange_rate_updated_at_all" on "exchange_rate" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "exchange_rate_owner_id" on "exchange_rate" ("workspace_id", "owner_id");
create index "exchange_rate_department_id" on "exchange_rate" ("workspace_id", "department_id");
create index "exchange_rate_base_filter" on "exchange_rate" ("workspace_id", "base") where deleted_at is null;
create index "exchange_rate_quote_filter" on "exchange_rate" ("workspace_id", "quote") where deleted_at is null;
create index "exchange_rate_date_filter" on "exchange_rate" ("workspace_id", "date") where deleted_at is null;
create index "exchange_rate_bin" on "exchange_rate" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "exchange_rate_deleted_with" on "exchange_rate" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "exchange_rate" enable row level security;
create policy workspace on "exchange_rate" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "department" add constraint "department_parent_id_fkey" foreign key (workspace_id, "parent_id") references "department" (workspace_id, id) deferrable;
alter table "department" add constraint "department_head_id_fkey" foreign key (workspace_id, "head_id") references "user" (workspace_id, id) deferrable;
alter table "department" add constraint "department_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "department" add constraint "department_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "user" add constraint "user_manager_id_fkey" foreign key (workspace_id, "manager_id") references "user" (workspace_id, id) deferrable;
alter table "user" add constraint "user_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "user" add constraint "user_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "role" add constraint "role_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "role" add constraint "role_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "team" add constraint "team_lead_id_fkey" foreign key (workspace_id, "lead_id") references "user" (workspace_id, id) deferrable;
alter table "team" add constraint "team_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "team" add constraint "team_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_converted_customer_id_fkey" foreign key (workspace_id, "converted_customer_id") references "customer" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_converted_contact_id_fkey" foreign key (workspace_id, "converted_contact_id") references "contact" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_converted_opportunity_id_fkey" foreign key (workspace_id, "converted_opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_level_id_fkey" foreign key (workspace_id, "level_id") references "customer_level" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_lifecycle_stage_id_fkey" foreign key (workspace_id, "lifecycle_stage_id") references "lifecycle_stage" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_source_campaign_id_fkey" foreign key (workspace_id, "source_campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_parent_id_fkey" foreign key (workspace_id, "parent_id") references "customer" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "customer_level" add constraint "customer_level_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "customer_level" add constraint "customer_level_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "lifecycle_stage" add constraint "lifecycle_stage_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "lifecycle_stage" add constraint "lifecycle_stage_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_reports_to_id_fkey" foreign key (workspace_id, "reports_to_id") references "contact" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contact_point" add constraint "contact_point_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contact_point" add constraint "contact_point_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "partner" add constraint "partner_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "partner" add constraint "partner_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "supplier" add constraint "supplier_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "supplier" add constraint "supplier_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "competitor" add constraint "competitor_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "competitor" add constraint "competitor_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "competitor_product" add constraint "competitor_product_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "competitor" (workspace_id, id) deferrable;
alter table "competitor_product" add constraint "competitor_product_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "competitor_product" add constraint "competitor_product_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "competitor_product" add constraint "competitor_product_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "pipeline" add constraint "pipeline_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "pipeline" add constraint "pipeline_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "stage" add constraint "stage_pipeline_id_fkey" foreign key (workspace_id, "pipeline_id") references "pipeline" (workspace_id, id) deferrable;
alter table "stage" add constraint "stage_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "stage" add constraint "stage_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_lost_to_id_fkey" foreign key (workspace_id, "lost_to_id") references "competitor" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "opportunity_line" add constraint "opportunity_line_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "opportunity_line" add constraint "opportunity_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "opportunity_line" add constraint "opportunity_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "opportunity_line" add constraint "opportunity_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sales_record" add constraint "sales_record_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "sales_record" add constraint "sales_record_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sales_record" add constraint "sales_record_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "product_category" add constraint "product_category_parent_id_fkey" foreign key (workspace_id, "parent_id") references "product_category" (workspace_id, id) deferrable;
alter table "product_category" add constraint "product_category_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "product_category" add constraint "product_category_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "product" add constraint "product_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "product" add constraint "product_supplier_id_fkey" foreign key (workspace_id, "supplier_id") references "supplier" (workspace_id, id) deferrable;
alter table "product" add constraint "product_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "product" add constraint "product_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "campaign" add constraint "campaign_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "campaign" add constraint "campaign_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "campaign_member" add constraint "campaign_member_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "campaign_member" add constraint "campaign_member_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "campaign_member" add constraint "campaign_member_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "order" add constraint "order_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "order" add constraint "order_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "order" add constraint "order_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "order" add constraint "order_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "order" add constraint "order_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "order" add constraint "order_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "comment" add constraint "comment_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "comment" add constraint "comment_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "file" add constraint "file_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "file" add constraint "file_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "tag" add constraint "tag_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "tag" add constraint "tag_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "saved_view" add constraint "saved_view_team_id_fkey" foreign key (workspace_id, "team_id") references "team" (workspace_id, id) deferrable;
alter table "saved_view" add constraint "saved_view_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "saved_view" add constraint "saved_view_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "import" add constraint "import_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "import" add constraint "import_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "notification" add constraint "notification_from_id_fkey" foreign key (workspace_id, "from_id") references "user" (workspace_id, id) deferrable;
alter table "notification" add constraint "notification_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "notification" add constraint "notification_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "exchange_rate" add constraint "exchange_rate_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "exchange_rate" add constraint "exchange_rate_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
create or replace trigger access_version_of_user after insert or delete or update of name, language, zone, status, department_id, deleted_at on "user" for each row execute function access_version_raise();
create or replace trigger access_version_of_role after insert or delete or update on "role" for each row execute function access_version_raise();
create or replace trigger access_version_of_department after insert or delete or update of name, parent_id, deleted_at on "department" for each row execute function access_version_raise();
create or replace trigger access_version_of_team after insert or delete or update of deleted_at on "team" for each row execute function access_version_raise();
create or replace trigger access_version_of_new_link after insert or update on record_link for each row
    when (new.from_object in ('user', 'team')) execute function access_version_raise();
create or replace trigger access_version_of_old_link after delete or update on record_link for each row
    when (old.from_object in ('user', 'team')) execute function access_version_raise();
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
create or replace trigger access_ends after update of status, deleted_at on "user" for each row
    when (new.status = 'deactivated' or new.deleted_at is not null) execute function access_ends_for_user();
