alter table session add column method text not null default 'password',
      add column second_factor boolean not null default false,
      add column must_enrol boolean not null default false,
      add column confirmed_at timestamptz;
alter table record_share add column until timestamptz;
alter table record_share
      add column rule_id uuid not null default '00000000-0000-0000-0000-000000000000',
      drop constraint record_share_pkey,
      drop constraint record_share_grantee_kind_check,
      add constraint record_share_grantee_kind_check check (grantee_kind in ('user', 'team', 'department', 'role'));
alter table record_share add primary key (workspace_id, record_id, grantee_kind, grantee_id, rule_id);
create index record_share_rule on record_share (workspace_id, rule_id, record_id) where rule_id <> '00000000-0000-0000-0000-000000000000';
alter table api_key add column role_id uuid, add column objects text[];
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
create table calendar_feed (
      workspace_id integer not null,
      user_id uuid not null,
      token_hash text not null,
      created_at timestamptz not null,
      last_read_at timestamptz,
      primary key (workspace_id, user_id)
    );
create unique index calendar_feed_token on calendar_feed (workspace_id, token_hash);
alter table "calendar_feed" enable row level security;
create policy workspace on "calendar_feed" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table unique_key (
  workspace_id integer not null,
  object text not null,
  rule text not null,
  value text not null,
  record_id uuid not null,
  primary key (workspace_id, object, rule, value)
);
create index unique_key_record on unique_key (workspace_id, record_id);
alter table "unique_key" enable row level security;
create policy workspace on "unique_key" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table secret (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid not null,
      name text not null,
      sealed text not null,
      created_at timestamptz not null,
      valid_until timestamptz,
      primary key (workspace_id, id)
    );
create index secret_record on secret (workspace_id, object, record_id, name, created_at);
alter table "secret" enable row level security;
create policy workspace on "secret" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table webhook_turn (
      workspace integer not null,
      webhook uuid not null,
      due_at timestamptz not null,
      leased_until timestamptz,
      primary key (workspace, webhook)
    );
create index webhook_turn_due on webhook_turn (due_at);
create table pool_claim (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, claims integer not null, primary key (workspace_id, pool_id, user_id, day));
alter table "pool_claim" enable row level security;
create policy workspace on "pool_claim" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_view (workspace_id integer not null, pool_id uuid not null, user_id uuid not null, day date not null, object text not null, record_id uuid not null, primary key (workspace_id, pool_id, user_id, day, record_id));
alter table "pool_view" enable row level security;
create policy workspace on "pool_view" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_run (workspace_id integer not null, run_id uuid not null, rule_id uuid not null, moved integer not null, at timestamptz not null, primary key (workspace_id, run_id, rule_id));
alter table "pool_run" enable row level security;
create policy workspace on "pool_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table pool_warning (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, due_on date not null, primary key (workspace_id, rule_id, record_id, due_on));
create index pool_warning_record on pool_warning (workspace_id, record_id);
alter table "pool_warning" enable row level security;
create policy workspace on "pool_warning" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table assignment_turn (workspace_id integer not null, rule_id uuid not null, user_id uuid not null, turn bigint not null, day date not null, today integer not null, primary key (workspace_id, rule_id, user_id));
alter table "assignment_turn" enable row level security;
create policy workspace on "assignment_turn" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table assignment_trace (
      workspace_id integer not null,
      id bigint generated always as identity,
      object text not null,
      record_id uuid not null,
      at timestamptz not null,
      asked_by text not null,
      rule_id uuid,
      to_object text,
      to_id uuid,
      to_name text,
      looked jsonb not null,
      primary key (workspace_id, id)
    );
create index assignment_trace_record on assignment_trace (workspace_id, record_id, id);
alter table "assignment_trace" enable row level security;
create policy workspace on "assignment_trace" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table record_score (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      value integer not null,
      band text not null,
      reasons jsonb not null,
      as_of timestamptz not null,
      stamp text not null,
      primary key (workspace_id, object, record_id)
    );
alter table "record_score" enable row level security;
create policy workspace on "record_score" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create sequence automation_turn_seq;
create table automation_turn (
      workspace_id integer not null,
      run_id uuid not null,
      seq bigint not null default nextval('automation_turn_seq'),
      rule_id uuid not null,
      rule_version integer not null,
      object text not null,
      record_id uuid not null,
      step text not null,
      phase text not null default '',
      line text not null,
      cause jsonb not null,
      chain jsonb not null,
      log jsonb not null default '[]',
      since timestamptz not null,
      due_at timestamptz not null,
      tries integer not null default 0,
      alone boolean not null default false,
      watches boolean not null default false,
      waits_for uuid,
      noted boolean not null default false,
      primary key (workspace_id, run_id)
    );
create index automation_turn_due on automation_turn (workspace_id, due_at, seq);
create index automation_turn_waits on automation_turn (workspace_id, waits_for) where waits_for is not null;
create index automation_turn_watches on automation_turn (workspace_id, record_id) where watches;
alter table "automation_turn" enable row level security;
create policy workspace on "automation_turn" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_version (workspace_id integer not null, rule_id uuid not null, version integer not null, name text not null, person_id uuid, steps jsonb not null, at timestamptz not null, primary key (workspace_id, rule_id, version));
alter table "automation_version" enable row level security;
create policy workspace on "automation_version" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_use (workspace_id integer not null, rule_id uuid not null, object text not null, record_id uuid not null, hour timestamptz not null, runs integer not null, primary key (workspace_id, rule_id, record_id, hour));
alter table "automation_use" enable row level security;
create policy workspace on "automation_use" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_trace (workspace_id integer not null, trace_id uuid not null, object text not null, record_id uuid not null, run_id uuid not null, at timestamptz not null, primary key (workspace_id, trace_id, record_id));
create index automation_trace_at on automation_trace (workspace_id, at);
alter table "automation_trace" enable row level security;
create policy workspace on "automation_trace" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_clock (workspace_id integer not null, rule_id uuid not null, looked_at timestamptz not null, until timestamptz, after uuid, primary key (workspace_id, rule_id));
alter table "automation_clock" enable row level security;
create policy workspace on "automation_clock" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table automation_due (workspace integer primary key, due_at timestamptz not null);
create table mail_outbox (
      workspace integer not null,
      id uuid not null,
      kind text not null,
      recipient uuid,
      sealed text,
      due_at timestamptz not null,
      state text not null default 'waiting',
      because text,
      tries integer not null default 0,
      leased_until timestamptz,
      ended_at timestamptz,
      primary key (workspace, id)
    );
create index mail_outbox_due on mail_outbox (due_at) where state = 'waiting';
create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'waiting';
alter table act_run alter column actor_id drop not null;
create table pending_act (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid,
      verb text not null,
      input jsonb not null,
      version integer,
      requester_id uuid,
      via text not null,
      reason text,
      state text not null,
      request_id uuid,
      at timestamptz not null,
      primary key (workspace_id, id)
    );
create unique index pending_act_record on pending_act (workspace_id, record_id) where state = 'pending';
create index pending_act_request on pending_act (workspace_id, request_id);
alter table "pending_act" enable row level security;
create policy workspace on "pending_act" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table taken_answer (workspace_id integer not null, token uuid not null default gen_random_uuid(), user_id uuid not null, object text not null, record_id uuid not null, title text not null, at timestamptz not null, primary key (workspace_id, token));
create index taken_answer_age on taken_answer (workspace_id, at);
alter table "taken_answer" enable row level security;
create policy workspace on "taken_answer" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table duplicate_block (
      workspace_id integer not null,
      object text not null,
      key text collate "C" not null,
      sort text collate "C" not null,
      record_id uuid not null,
      primary key (workspace_id, object, key, sort, record_id)
    );
alter table "duplicate_block" enable row level security;
create policy workspace on "duplicate_block" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table duplicate_scan (
      workspace_id integer not null,
      object text not null,
      phase text not null check (phase in ('keys', 'pairs', 'done')),
      after text collate "C" not null,
      started_at timestamptz not null,
      compared bigint not null,
      found bigint not null,
      primary key (workspace_id, object)
    );
alter table "duplicate_scan" enable row level security;
create policy workspace on "duplicate_scan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table record_merge (
      workspace_id integer not null,
      merge_id uuid not null,
      object text not null,
      winner_id uuid not null,
      loser_id uuid not null,
      at timestamptz not null,
      actor_id uuid not null,
      undone_at timestamptz,
      primary key (workspace_id, merge_id, loser_id)
    );
create index record_merge_loser on record_merge (workspace_id, loser_id) where undone_at is null;
create index record_merge_winner on record_merge (workspace_id, winner_id, at) where undone_at is null;
alter table "record_merge" enable row level security;
create policy workspace on "record_merge" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table merge_step (
      workspace_id integer not null,
      merge_id uuid not null,
      step integer not null,
      kind text not null check (kind in ('moved', 'dropped', 'value', 'binned', 'row')),
      place text not null,
      object text,
      record_id uuid,
      before jsonb,
      after jsonb,
      primary key (workspace_id, merge_id, step)
    );
alter table "merge_step" enable row level security;
create policy workspace on "merge_step" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
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
alter table "department" drop column "custom";
alter table "user" add column "absent_from" date, add column "absent_until" date, add column "deputy_id" uuid, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "user" drop column "custom";
alter table "role" add column "shipped" jsonb;
alter table "role" drop column "custom";
alter table "team" drop column "custom";
alter table "lead" add column "recycle_on" date, add column "recycled_at" timestamptz, add column "form_id" uuid, add column "known_as_object" text, add column "known_as_id" uuid, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "first_touch_at" timestamptz, add column "first_touch_term" text, add column "first_touch_content" text, add column "first_touch_page" text, add column "first_touch_referrer" text, add column "last_touch_at" timestamptz, add column "last_touch_term" text, add column "last_touch_content" text, add column "last_touch_page" text, add column "last_touch_referrer" text, add column "pool_id" uuid, add column "pooled_at" timestamptz, add column "former_owner_id" uuid, add column "held_since" timestamptz, add column "never_returns" boolean, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "lead" drop column "custom";
alter table "customer" add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "proposed_place_latitude" double precision, add column "proposed_place_longitude" double precision, add column "proposed_place_datum" text, add column "proposed_place_accuracy" double precision, add column "proposed_place_visits" bigint, add column "place_declined_at" timestamptz, add column "last_outreach_at" timestamptz, add column "planned_contact_at" timestamptz, add column "planned_meeting_at" timestamptz, add column "contact_on" date, add column "snoozed_until" date, add column "snooze_reason" text, add column "cadence" text, add column "cadence_days" double precision, add column "cadence_channel" text, add column "contact_due_on" date, add column "pool_id" uuid, add column "pooled_at" timestamptz, add column "former_owner_id" uuid, add column "held_since" timestamptz, add column "never_returns" boolean, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "customer" drop column "custom";
alter table "customer_level" drop column "custom";
create table "cadence_rule" (
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
  "filter" jsonb,
  "days" bigint,
  "channel" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "cadence_rule_name_sort_all" on "cadence_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "cadence_rule_created_at_all" on "cadence_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cadence_rule_updated_at_all" on "cadence_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cadence_rule_owner_id" on "cadence_rule" ("workspace_id", "owner_id");
create index "cadence_rule_department_id" on "cadence_rule" ("workspace_id", "department_id");
create index "cadence_rule_bin" on "cadence_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cadence_rule_deleted_with" on "cadence_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cadence_rule" enable row level security;
create policy workspace on "cadence_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "care_rule" (
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
  "kind" text,
  "festival" text,
  "days" bigint,
  "channel" text,
  "filter" jsonb,
  "template_zh" text,
  "template_en" text,
  "effect_days" bigint,
  "most_per_run" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "care_rule_name_sort_all" on "care_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "care_rule_created_at_all" on "care_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "care_rule_updated_at_all" on "care_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "care_rule_owner_id" on "care_rule" ("workspace_id", "owner_id");
create index "care_rule_department_id" on "care_rule" ("workspace_id", "department_id");
create index "care_rule_active_filter" on "care_rule" ("workspace_id", "active") where deleted_at is null;
create index "care_rule_bin" on "care_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "care_rule_deleted_with" on "care_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "care_rule" enable row level security;
create policy workspace on "care_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "care_suggestion" (
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
  "kind" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "rule_id" uuid,
  "occurs_on" date,
  "due" date,
  "channel" text,
  "draft" text,
  "status" text,
  "done_at" timestamptz,
  "dismiss_reason" text,
  "activity_id" uuid,
  "effect" text,
  "effect_until" date,
  "occasion" text,
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
  constraint "care_suggestion_status_check" check ("status" in ('open', 'done', 'dismissed'))
);
create index "care_suggestion_due_all" on "care_suggestion" ("workspace_id", "due", "id") where deleted_at is null;
create index "care_suggestion_due_own" on "care_suggestion" ("workspace_id", "access_owner_id", "due", "id") where deleted_at is null;
create index "care_suggestion_due_department" on "care_suggestion" ("workspace_id", "access_department_id", "due", "id") where deleted_at is null;
create index "care_suggestion_created_at_all" on "care_suggestion" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_created_at_own" on "care_suggestion" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_created_at_department" on "care_suggestion" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_all" on "care_suggestion" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_own" on "care_suggestion" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_updated_at_department" on "care_suggestion" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "care_suggestion_customer_id" on "care_suggestion" ("workspace_id", "customer_id");
create index "care_suggestion_contact_id" on "care_suggestion" ("workspace_id", "contact_id");
create index "care_suggestion_rule_id" on "care_suggestion" ("workspace_id", "rule_id");
create index "care_suggestion_activity_id" on "care_suggestion" ("workspace_id", "activity_id");
create index "care_suggestion_owner_id" on "care_suggestion" ("workspace_id", "owner_id");
create index "care_suggestion_department_id" on "care_suggestion" ("workspace_id", "department_id");
create index "care_suggestion_status_filter" on "care_suggestion" ("workspace_id", "status") where deleted_at is null;
create index "care_suggestion_effect_filter" on "care_suggestion" ("workspace_id", "effect") where deleted_at is null;
create unique index "care_suggestion_occasion_unique" on "care_suggestion" ("workspace_id", "occasion") where deleted_at is null;
create index "care_suggestion_access_root" on "care_suggestion" ("workspace_id", "access_root_id");
create index "care_suggestion_x_text_1_slot" on "care_suggestion" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "care_suggestion_x_text_2_slot" on "care_suggestion" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "care_suggestion_x_text_3_slot" on "care_suggestion" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "care_suggestion_x_text_4_slot" on "care_suggestion" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "care_suggestion_x_text_5_slot" on "care_suggestion" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "care_suggestion_x_integer_1_slot" on "care_suggestion" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "care_suggestion_x_integer_2_slot" on "care_suggestion" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "care_suggestion_x_integer_3_slot" on "care_suggestion" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "care_suggestion_x_double_1_slot" on "care_suggestion" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "care_suggestion_x_double_2_slot" on "care_suggestion" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "care_suggestion_x_date_1_slot" on "care_suggestion" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "care_suggestion_x_date_2_slot" on "care_suggestion" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "care_suggestion_x_instant_1_slot" on "care_suggestion" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "care_suggestion_x_reference_1_slot" on "care_suggestion" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "care_suggestion_x_reference_2_slot" on "care_suggestion" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "care_suggestion_x_reference_3_slot" on "care_suggestion" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "care_suggestion_x_reference_4_slot" on "care_suggestion" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "care_suggestion_x_reference_5_slot" on "care_suggestion" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "care_suggestion_bin" on "care_suggestion" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "care_suggestion_deleted_with" on "care_suggestion" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "care_suggestion" enable row level security;
create policy workspace on "care_suggestion" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "work_log" (
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
  "kind" text,
  "day" date,
  "text" text,
  "plan" text,
  "collected" jsonb,
  "status" text,
  "submitted_at" timestamptz,
  "period" text,
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
  constraint "work_log_status_check" check ("status" in ('draft', 'submitted'))
);
create index "work_log_day_all" on "work_log" ("workspace_id", "day", "id") where deleted_at is null;
create index "work_log_day_own" on "work_log" ("workspace_id", "access_owner_id", "day", "id") where deleted_at is null;
create index "work_log_day_department" on "work_log" ("workspace_id", "access_department_id", "day", "id") where deleted_at is null;
create index "work_log_created_at_all" on "work_log" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "work_log_created_at_own" on "work_log" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "work_log_created_at_department" on "work_log" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "work_log_updated_at_all" on "work_log" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "work_log_updated_at_own" on "work_log" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "work_log_updated_at_department" on "work_log" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "work_log_owner_id" on "work_log" ("workspace_id", "owner_id");
create index "work_log_department_id" on "work_log" ("workspace_id", "department_id");
create index "work_log_kind_filter" on "work_log" ("workspace_id", "kind") where deleted_at is null;
create index "work_log_status_filter" on "work_log" ("workspace_id", "status") where deleted_at is null;
create unique index "work_log_period_unique" on "work_log" ("workspace_id", "period") where deleted_at is null;
create index "work_log_x_text_1_slot" on "work_log" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "work_log_x_text_2_slot" on "work_log" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "work_log_x_text_3_slot" on "work_log" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "work_log_x_text_4_slot" on "work_log" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "work_log_x_text_5_slot" on "work_log" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "work_log_x_integer_1_slot" on "work_log" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "work_log_x_integer_2_slot" on "work_log" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "work_log_x_integer_3_slot" on "work_log" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "work_log_x_double_1_slot" on "work_log" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "work_log_x_double_2_slot" on "work_log" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "work_log_x_date_1_slot" on "work_log" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "work_log_x_date_2_slot" on "work_log" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "work_log_x_instant_1_slot" on "work_log" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "work_log_x_reference_1_slot" on "work_log" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "work_log_x_reference_2_slot" on "work_log" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "work_log_x_reference_3_slot" on "work_log" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "work_log_x_reference_4_slot" on "work_log" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "work_log_x_reference_5_slot" on "work_log" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "work_log_bin" on "work_log" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "work_log_deleted_with" on "work_log" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "work_log" enable row level security;
create policy workspace on "work_log" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "lifecycle_stage" drop column "custom";
alter table "contact" add column "source" text, add column "source_campaign_id" uuid, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "contact" drop column "custom";
alter table "contact_point" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "contact_point" drop column "custom";
alter table "partner" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "partner" drop column "custom";
alter table "supplier" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "supplier" drop column "custom";
alter table "competitor" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "competitor" drop column "custom";
alter table "competitor_product" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "competitor_product" drop column "custom";
alter table "pipeline" drop column "custom";
alter table "stage" drop column "custom";
alter table "opportunity" add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "opportunity" drop column "custom";
alter table "opportunity_line" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "opportunity_line" drop column "custom";
alter table "sales_record" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "sales_record" drop column "custom";
alter table "product_category" drop column "custom";
alter table "product" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "product" drop column "custom";
alter table "campaign" add column "opportunity_amount_base" bigint, add column "order_count" bigint, add column "order_amount_base" bigint, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "campaign" drop column "custom";
alter table "campaign_member" drop column "custom";
alter table "order" add column "source" text, add column "first_touch_source" text, add column "first_touch_medium" text, add column "first_touch_campaign" text, add column "last_touch_source" text, add column "last_touch_medium" text, add column "last_touch_campaign" text, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "order" drop column "custom";
alter table "order_line" add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "order_line" drop column "custom";
alter table "activity" add column "all_day_on" date, add column "all_day_until" date, add column "series_id" uuid, add column "occurrence" date, add column "occurrence_time" text, add column "organiser" text, add column "attendees" text, add column "checked_in_at" timestamptz, add column "checked_in_by_id" uuid, add column "check_in_distance" bigint, add column "check_in_marks" text[], add column "check_in_reason" text, add column "check_in_phone_time" timestamptz, add column "photo_id" uuid, add column "checked_out_at" timestamptz, add column "check_out_place_latitude" double precision, add column "check_out_place_longitude" double precision, add column "check_out_place_datum" text, add column "check_out_place_accuracy" double precision, add column "check_out_distance" bigint, add column "check_out_marks" text[], add column "check_out_phone_time" timestamptz, add column "speed" bigint, add column "visit_order" bigint, add column "call_list_id" uuid, add column "x_text_1" text collate "C", add column "x_text_2" text collate "C", add column "x_text_3" text collate "C", add column "x_text_4" text collate "C", add column "x_text_5" text collate "C", add column "x_text_6" text collate "C", add column "x_text_7" text collate "C", add column "x_text_8" text collate "C", add column "x_text_9" text collate "C", add column "x_text_10" text collate "C", add column "x_text_11" text collate "C", add column "x_text_12" text collate "C", add column "x_text_13" text collate "C", add column "x_text_14" text collate "C", add column "x_text_15" text collate "C", add column "x_text_16" text collate "C", add column "x_text_17" text collate "C", add column "x_text_18" text collate "C", add column "x_text_19" text collate "C", add column "x_text_20" text collate "C", add column "x_text_21" text collate "C", add column "x_text_22" text collate "C", add column "x_text_23" text collate "C", add column "x_text_24" text collate "C", add column "x_text_25" text collate "C", add column "x_text_26" text collate "C", add column "x_text_27" text collate "C", add column "x_text_28" text collate "C", add column "x_text_29" text collate "C", add column "x_text_30" text collate "C", add column "x_text_31" text collate "C", add column "x_text_32" text collate "C", add column "x_text_33" text collate "C", add column "x_text_34" text collate "C", add column "x_text_35" text collate "C", add column "x_text_36" text collate "C", add column "x_text_37" text collate "C", add column "x_text_38" text collate "C", add column "x_text_39" text collate "C", add column "x_text_40" text collate "C", add column "x_integer_1" bigint, add column "x_integer_2" bigint, add column "x_integer_3" bigint, add column "x_integer_4" bigint, add column "x_integer_5" bigint, add column "x_integer_6" bigint, add column "x_integer_7" bigint, add column "x_integer_8" bigint, add column "x_integer_9" bigint, add column "x_integer_10" bigint, add column "x_integer_11" bigint, add column "x_integer_12" bigint, add column "x_integer_13" bigint, add column "x_integer_14" bigint, add column "x_integer_15" bigint, add column "x_integer_16" bigint, add column "x_double_1" double precision, add column "x_double_2" double precision, add column "x_double_3" double precision, add column "x_double_4" double precision, add column "x_double_5" double precision, add column "x_double_6" double precision, add column "x_double_7" double precision, add column "x_double_8" double precision, add column "x_double_9" double precision, add column "x_double_10" double precision, add column "x_double_11" double precision, add column "x_double_12" double precision, add column "x_date_1" date, add column "x_date_2" date, add column "x_date_3" date, add column "x_date_4" date, add column "x_date_5" date, add column "x_date_6" date, add column "x_date_7" date, add column "x_date_8" date, add column "x_date_9" date, add column "x_date_10" date, add column "x_instant_1" timestamptz, add column "x_instant_2" timestamptz, add column "x_instant_3" timestamptz, add column "x_instant_4" timestamptz, add column "x_instant_5" timestamptz, add column "x_instant_6" timestamptz, add column "x_boolean_1" boolean, add column "x_boolean_2" boolean, add column "x_boolean_3" boolean, add column "x_boolean_4" boolean, add column "x_boolean_5" boolean, add column "x_boolean_6" boolean, add column "x_boolean_7" boolean, add column "x_boolean_8" boolean, add column "x_boolean_9" boolean, add column "x_boolean_10" boolean, add column "x_boolean_11" boolean, add column "x_boolean_12" boolean, add column "x_texts_1" text[], add column "x_texts_2" text[], add column "x_texts_3" text[], add column "x_texts_4" text[], add column "x_texts_5" text[], add column "x_texts_6" text[], add column "x_texts_7" text[], add column "x_texts_8" text[], add column "x_reference_1" uuid, add column "x_reference_2" uuid, add column "x_reference_3" uuid, add column "x_reference_4" uuid, add column "x_reference_5" uuid, add column "x_reference_6" uuid, add column "x_reference_7" uuid, add column "x_reference_8" uuid, add column "x_reference_9" uuid, add column "x_reference_10" uuid, add column "x_reference_11" uuid, add column "x_reference_12" uuid;
alter table "activity" drop column "custom";
create table "activity_series" (
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
  "kind" text,
  "subject" text,
  "subject_sort" text collate "C",
  "body" text,
  "target_object" text,
  "target_id" uuid,
  "customer_id" uuid,
  "priority" text,
  "rule" text,
  "starts_on" date,
  "start_time" text,
  "zone" text,
  "duration" bigint,
  "remind_before" bigint,
  "location" text,
  "excluded" text,
  "added" text,
  "ended_on" date,
  "external_id" text,
  primary key (workspace_id, id)
);
create index "activity_series_created_at_all" on "activity_series" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "activity_series_created_at_own" on "activity_series" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "activity_series_created_at_department" on "activity_series" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "activity_series_updated_at_all" on "activity_series" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_updated_at_own" on "activity_series" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_updated_at_department" on "activity_series" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "activity_series_target_id" on "activity_series" ("workspace_id", "target_id", "target_object");
create index "activity_series_customer_id" on "activity_series" ("workspace_id", "customer_id");
create index "activity_series_owner_id" on "activity_series" ("workspace_id", "owner_id");
create index "activity_series_department_id" on "activity_series" ("workspace_id", "department_id");
create index "activity_series_ended_on_filter" on "activity_series" ("workspace_id", "ended_on") where deleted_at is null;
create index "activity_series_external_id_filter" on "activity_series" ("workspace_id", "external_id") where deleted_at is null;
create index "activity_series_access_root" on "activity_series" ("workspace_id", "access_root_id");
create index "activity_series_assignee" on "activity_series" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "activity_series_bin" on "activity_series" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "activity_series_deleted_with" on "activity_series" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "activity_series" enable row level security;
create policy workspace on "activity_series" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "comment" add column "reply_to_id" uuid;
alter table "comment" drop column "custom";
alter table "file" drop column "custom";
alter table "tag" drop column "custom";
alter table "saved_view" drop column "custom";
alter table "import" add column "failed_because" text;
alter table "import" drop column "custom";
alter table "notification" add column "event" text, add column "in_app" boolean;
alter table "notification" drop column "custom";
create table "notification_preference" (
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
  "kinds" jsonb,
  "quiet_from" text,
  "quiet_to" text,
  "follow_own" boolean,
  "follow_authored" boolean,
  "follow_commented" boolean,
  primary key (workspace_id, id)
);
create index "notification_preference_created_at_own" on "notification_preference" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "notification_preference_updated_at_own" on "notification_preference" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "notification_preference_owner_id" on "notification_preference" ("workspace_id", "owner_id");
create index "notification_preference_department_id" on "notification_preference" ("workspace_id", "department_id");
create index "notification_preference_bin" on "notification_preference" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "notification_preference_deleted_with" on "notification_preference" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "notification_preference" enable row level security;
create policy workspace on "notification_preference" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "follower" (
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
  "target_object" text,
  "target_id" uuid,
  "state" text,
  "because" text,
  primary key (workspace_id, id)
);
create index "follower_created_at_all" on "follower" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "follower_created_at_own" on "follower" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "follower_created_at_department" on "follower" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "follower_updated_at_all" on "follower" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "follower_updated_at_own" on "follower" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "follower_updated_at_department" on "follower" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "follower_target_id" on "follower" ("workspace_id", "target_id", "target_object");
create index "follower_owner_id" on "follower" ("workspace_id", "owner_id");
create index "follower_department_id" on "follower" ("workspace_id", "department_id");
create index "follower_state_filter" on "follower" ("workspace_id", "state") where deleted_at is null;
create index "follower_access_root" on "follower" ("workspace_id", "access_root_id");
create index "follower_bin" on "follower" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "follower_deleted_with" on "follower" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "follower" enable row level security;
create policy workspace on "follower" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "exchange_rate" drop column "custom";
create table "duplicate_candidate" (
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
  "object" text,
  "first_object" text,
  "first_id" uuid,
  "second_object" text,
  "second_id" uuid,
  "likelihood" text,
  "score" double precision,
  "reasons" text[],
  "details" jsonb,
  "state" text,
  "dismissed_because" text,
  "pair" text,
  primary key (workspace_id, id),
  constraint "duplicate_candidate_state_check" check ("state" in ('open', 'merged', 'dismissed'))
);
create index "duplicate_candidate_score_all" on "duplicate_candidate" ("workspace_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_score_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_score_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "score", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_all" on "duplicate_candidate" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_created_at_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_all" on "duplicate_candidate" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_own" on "duplicate_candidate" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_updated_at_department" on "duplicate_candidate" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "duplicate_candidate_first_id" on "duplicate_candidate" ("workspace_id", "first_id", "first_object");
create index "duplicate_candidate_second_id" on "duplicate_candidate" ("workspace_id", "second_id", "second_object");
create index "duplicate_candidate_owner_id" on "duplicate_candidate" ("workspace_id", "owner_id");
create index "duplicate_candidate_department_id" on "duplicate_candidate" ("workspace_id", "department_id");
create index "duplicate_candidate_object_filter" on "duplicate_candidate" ("workspace_id", "object") where deleted_at is null;
create index "duplicate_candidate_likelihood_filter" on "duplicate_candidate" ("workspace_id", "likelihood") where deleted_at is null;
create index "duplicate_candidate_state_filter" on "duplicate_candidate" ("workspace_id", "state") where deleted_at is null;
create unique index "duplicate_candidate_pair_unique" on "duplicate_candidate" ("workspace_id", "pair") where deleted_at is null;
create index "duplicate_candidate_access_root" on "duplicate_candidate" ("workspace_id", "access_root_id");
create index "duplicate_candidate_bin" on "duplicate_candidate" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "duplicate_candidate_deleted_with" on "duplicate_candidate" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "duplicate_candidate" enable row level security;
create policy workspace on "duplicate_candidate" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_object" (
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
  "label" text,
  "label_sort" text collate "C",
  "label_en" text,
  "label_zh" text,
  "key" text,
  "title_label" text,
  "access" text,
  "follows" text,
  "trade" text,
  "icon" text,
  "timeline" boolean,
  "pools" boolean,
  "state_field" text,
  "duplicates" jsonb,
  "table" text,
  primary key (workspace_id, id)
);
create index "custom_object_label_sort_all" on "custom_object" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "custom_object_created_at_all" on "custom_object" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_object_updated_at_all" on "custom_object" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_object_owner_id" on "custom_object" ("workspace_id", "owner_id");
create index "custom_object_department_id" on "custom_object" ("workspace_id", "department_id");
create unique index "custom_object_key_unique" on "custom_object" ("workspace_id", "key") where deleted_at is null;
create index "custom_object_bin" on "custom_object" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_object_deleted_with" on "custom_object" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_object" enable row level security;
create policy workspace on "custom_object" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_field" (
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
  "object" text,
  "label" text,
  "label_sort" text collate "C",
  "label_en" text,
  "label_zh" text,
  "key" text,
  "type" text,
  "settings" jsonb,
  "help" text,
  "required" boolean,
  "is_unique" boolean,
  "filterable" boolean,
  "sortable" boolean,
  "searchable" boolean,
  "sensitive" boolean,
  "position" bigint,
  "slots" jsonb,
  primary key (workspace_id, id)
);
create index "custom_field_label_sort_all" on "custom_field" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "custom_field_created_at_all" on "custom_field" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_field_updated_at_all" on "custom_field" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_field_owner_id" on "custom_field" ("workspace_id", "owner_id");
create index "custom_field_department_id" on "custom_field" ("workspace_id", "department_id");
create index "custom_field_object_filter" on "custom_field" ("workspace_id", "object") where deleted_at is null;
create index "custom_field_bin" on "custom_field" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_field_deleted_with" on "custom_field" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_field" enable row level security;
create policy workspace on "custom_field" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "choice_option" (
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
  "object" text,
  "field" text,
  "key" text,
  "label" text,
  "label_sort" text collate "C",
  "label_en" text,
  "label_zh" text,
  "position" bigint,
  "tone" text,
  "retired" boolean,
  primary key (workspace_id, id)
);
create index "choice_option_label_sort_all" on "choice_option" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "choice_option_created_at_all" on "choice_option" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "choice_option_updated_at_all" on "choice_option" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "choice_option_owner_id" on "choice_option" ("workspace_id", "owner_id");
create index "choice_option_department_id" on "choice_option" ("workspace_id", "department_id");
create index "choice_option_object_filter" on "choice_option" ("workspace_id", "object") where deleted_at is null;
create index "choice_option_bin" on "choice_option" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "choice_option_deleted_with" on "choice_option" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "choice_option" enable row level security;
create policy workspace on "choice_option" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "field_condition" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "field" text,
  "effect" text,
  "when" jsonb,
  primary key (workspace_id, id)
);
create index "field_condition_label_sort_all" on "field_condition" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "field_condition_created_at_all" on "field_condition" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "field_condition_updated_at_all" on "field_condition" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "field_condition_owner_id" on "field_condition" ("workspace_id", "owner_id");
create index "field_condition_department_id" on "field_condition" ("workspace_id", "department_id");
create index "field_condition_object_filter" on "field_condition" ("workspace_id", "object") where deleted_at is null;
create index "field_condition_bin" on "field_condition" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "field_condition_deleted_with" on "field_condition" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "field_condition" enable row level security;
create policy workspace on "field_condition" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "unique_rule" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "fields" jsonb,
  primary key (workspace_id, id)
);
create index "unique_rule_label_sort_all" on "unique_rule" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "unique_rule_created_at_all" on "unique_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "unique_rule_updated_at_all" on "unique_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "unique_rule_owner_id" on "unique_rule" ("workspace_id", "owner_id");
create index "unique_rule_department_id" on "unique_rule" ("workspace_id", "department_id");
create index "unique_rule_object_filter" on "unique_rule" ("workspace_id", "object") where deleted_at is null;
create index "unique_rule_bin" on "unique_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "unique_rule_deleted_with" on "unique_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "unique_rule" enable row level security;
create policy workspace on "unique_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sharing_rule" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "when" jsonb,
  "grantee_object" text,
  "grantee_id" uuid,
  "level" text,
  primary key (workspace_id, id)
);
create index "sharing_rule_label_sort_all" on "sharing_rule" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "sharing_rule_created_at_all" on "sharing_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sharing_rule_updated_at_all" on "sharing_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sharing_rule_grantee_id" on "sharing_rule" ("workspace_id", "grantee_id", "grantee_object");
create index "sharing_rule_owner_id" on "sharing_rule" ("workspace_id", "owner_id");
create index "sharing_rule_department_id" on "sharing_rule" ("workspace_id", "department_id");
create index "sharing_rule_object_filter" on "sharing_rule" ("workspace_id", "object") where deleted_at is null;
create index "sharing_rule_bin" on "sharing_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sharing_rule_deleted_with" on "sharing_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sharing_rule" enable row level security;
create policy workspace on "sharing_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "state_transition" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "from" text,
  "to" text,
  "roles" jsonb,
  "fields" jsonb,
  "check" jsonb,
  "needs_reason" boolean,
  primary key (workspace_id, id)
);
create index "state_transition_label_sort_all" on "state_transition" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "state_transition_created_at_all" on "state_transition" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "state_transition_updated_at_all" on "state_transition" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "state_transition_owner_id" on "state_transition" ("workspace_id", "owner_id");
create index "state_transition_department_id" on "state_transition" ("workspace_id", "department_id");
create index "state_transition_object_filter" on "state_transition" ("workspace_id", "object") where deleted_at is null;
create index "state_transition_bin" on "state_transition" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "state_transition_deleted_with" on "state_transition" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "state_transition" enable row level security;
create policy workspace on "state_transition" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "layout" (
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
  "label" text,
  "label_sort" text collate "C",
  "object" text,
  "role_id" uuid,
  "sections" jsonb,
  "facts" jsonb,
  "quick" jsonb,
  "columns" jsonb,
  "sort" jsonb,
  "view" text,
  primary key (workspace_id, id)
);
create index "layout_label_sort_all" on "layout" ("workspace_id", "label_sort", "id") where deleted_at is null;
create index "layout_created_at_all" on "layout" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "layout_updated_at_all" on "layout" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "layout_role_id" on "layout" ("workspace_id", "role_id");
create index "layout_owner_id" on "layout" ("workspace_id", "owner_id");
create index "layout_department_id" on "layout" ("workspace_id", "department_id");
create index "layout_object_filter" on "layout" ("workspace_id", "object") where deleted_at is null;
create index "layout_bin" on "layout" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "layout_deleted_with" on "layout" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "layout" enable row level security;
create policy workspace on "layout" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "module_switch" (
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
  "module" text,
  "module_sort" text collate "C",
  "on" boolean,
  primary key (workspace_id, id)
);
create index "module_switch_created_at_all" on "module_switch" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "module_switch_updated_at_all" on "module_switch" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "module_switch_owner_id" on "module_switch" ("workspace_id", "owner_id");
create index "module_switch_department_id" on "module_switch" ("workspace_id", "department_id");
create unique index "module_switch_module_unique" on "module_switch" ("workspace_id", "module") where deleted_at is null;
create index "module_switch_bin" on "module_switch" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "module_switch_deleted_with" on "module_switch" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "module_switch" enable row level security;
create policy workspace on "module_switch" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "call_list" (
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
  "status" text,
  "script_id" uuid,
  "about" text,
  "retry_minutes" bigint,
  "most_attempts" bigint,
  "release_minutes" bigint,
  "entry_count" bigint,
  "left_count" bigint,
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
  constraint "call_list_status_check" check ("status" in ('open', 'paused', 'closed'))
);
create index "call_list_name_sort_all" on "call_list" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "call_list_created_at_all" on "call_list" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_list_updated_at_all" on "call_list" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_list_script_id" on "call_list" ("workspace_id", "script_id");
create index "call_list_owner_id" on "call_list" ("workspace_id", "owner_id");
create index "call_list_department_id" on "call_list" ("workspace_id", "department_id");
create index "call_list_status_filter" on "call_list" ("workspace_id", "status") where deleted_at is null;
create index "call_list_x_text_1_slot" on "call_list" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "call_list_x_text_2_slot" on "call_list" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "call_list_x_text_3_slot" on "call_list" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "call_list_x_text_4_slot" on "call_list" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "call_list_x_text_5_slot" on "call_list" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "call_list_x_integer_1_slot" on "call_list" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "call_list_x_integer_2_slot" on "call_list" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "call_list_x_integer_3_slot" on "call_list" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "call_list_x_double_1_slot" on "call_list" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "call_list_x_double_2_slot" on "call_list" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "call_list_x_date_1_slot" on "call_list" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "call_list_x_date_2_slot" on "call_list" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "call_list_x_instant_1_slot" on "call_list" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "call_list_x_reference_1_slot" on "call_list" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "call_list_x_reference_2_slot" on "call_list" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "call_list_x_reference_3_slot" on "call_list" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "call_list_x_reference_4_slot" on "call_list" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "call_list_x_reference_5_slot" on "call_list" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "call_list_bin" on "call_list" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_list_deleted_with" on "call_list" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_list" enable row level security;
create policy workspace on "call_list" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "call_list_entry" (
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
  "list_id" uuid,
  "target_object" text,
  "target_id" uuid,
  "order" bigint,
  "state" text,
  "attempts" bigint,
  "next_call_at" timestamptz,
  "agent_id" uuid,
  "held_at" timestamptz,
  "dialled_at" timestamptz,
  "last_call_at" timestamptz,
  "last_outcome" text,
  "remark" text,
  "skipped_because" text,
  primary key (workspace_id, id),
  constraint "call_list_entry_state_check" check ("state" in ('waiting', 'calling', 'callBack', 'done', 'skipped'))
);
create index "call_list_entry_order_all" on "call_list_entry" ("workspace_id", "order", "id") where deleted_at is null;
create index "call_list_entry_created_at_all" on "call_list_entry" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_list_entry_updated_at_all" on "call_list_entry" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_list_entry_list_id" on "call_list_entry" ("workspace_id", "list_id");
create index "call_list_entry_target_id" on "call_list_entry" ("workspace_id", "target_id", "target_object");
create index "call_list_entry_agent_id" on "call_list_entry" ("workspace_id", "agent_id");
create index "call_list_entry_owner_id" on "call_list_entry" ("workspace_id", "owner_id");
create index "call_list_entry_department_id" on "call_list_entry" ("workspace_id", "department_id");
create index "call_list_entry_state_filter" on "call_list_entry" ("workspace_id", "state") where deleted_at is null;
create index "call_list_entry_next_call_at_filter" on "call_list_entry" ("workspace_id", "next_call_at") where deleted_at is null;
create index "call_list_entry_bin" on "call_list_entry" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_list_entry_deleted_with" on "call_list_entry" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_list_entry" enable row level security;
create policy workspace on "call_list_entry" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "call_script" (
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
  "steps" jsonb,
  primary key (workspace_id, id)
);
create index "call_script_name_sort_all" on "call_script" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "call_script_created_at_all" on "call_script" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "call_script_updated_at_all" on "call_script" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "call_script_owner_id" on "call_script" ("workspace_id", "owner_id");
create index "call_script_department_id" on "call_script" ("workspace_id", "department_id");
create index "call_script_bin" on "call_script" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "call_script_deleted_with" on "call_script" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "call_script" enable row level security;
create policy workspace on "call_script" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "webhook" (
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
  "url" text,
  "events" jsonb,
  "filter" jsonb,
  "active" boolean,
  "rights_of_id" uuid,
  "secret_since" timestamptz,
  "failing_since" timestamptz,
  "disabled_because" text,
  primary key (workspace_id, id)
);
create index "webhook_name_sort_all" on "webhook" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "webhook_name_sort_own" on "webhook" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "webhook_name_sort_department" on "webhook" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "webhook_created_at_all" on "webhook" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "webhook_created_at_own" on "webhook" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "webhook_created_at_department" on "webhook" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "webhook_updated_at_all" on "webhook" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "webhook_updated_at_own" on "webhook" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "webhook_updated_at_department" on "webhook" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "webhook_rights_of_id" on "webhook" ("workspace_id", "rights_of_id");
create index "webhook_owner_id" on "webhook" ("workspace_id", "owner_id");
create index "webhook_department_id" on "webhook" ("workspace_id", "department_id");
create index "webhook_active_filter" on "webhook" ("workspace_id", "active") where deleted_at is null;
create index "webhook_bin" on "webhook" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "webhook_deleted_with" on "webhook" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "webhook" enable row level security;
create policy workspace on "webhook" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "webhook_delivery" (
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
  "webhook_id" uuid,
  "event" text,
  "event_sort" text collate "C",
  "object" text,
  "record" text,
  "record_version" bigint,
  "changed_fields" jsonb,
  "happened_at" timestamptz,
  "status" text,
  "because" text,
  "tries" bigint,
  "response_code" bigint,
  "milliseconds" bigint,
  "last_try_at" timestamptz,
  "next_try_at" timestamptz,
  primary key (workspace_id, id),
  constraint "webhook_delivery_status_check" check ("status" in ('waiting', 'delivered', 'failed', 'skipped'))
);
create index "webhook_delivery_created_at_all" on "webhook_delivery" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_created_at_own" on "webhook_delivery" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_created_at_department" on "webhook_delivery" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_all" on "webhook_delivery" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_own" on "webhook_delivery" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_updated_at_department" on "webhook_delivery" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "webhook_delivery_webhook_id" on "webhook_delivery" ("workspace_id", "webhook_id");
create index "webhook_delivery_owner_id" on "webhook_delivery" ("workspace_id", "owner_id");
create index "webhook_delivery_department_id" on "webhook_delivery" ("workspace_id", "department_id");
create index "webhook_delivery_event_filter" on "webhook_delivery" ("workspace_id", "event") where deleted_at is null;
create index "webhook_delivery_status_filter" on "webhook_delivery" ("workspace_id", "status") where deleted_at is null;
create index "webhook_delivery_next_try_at_filter" on "webhook_delivery" ("workspace_id", "next_try_at") where deleted_at is null;
create index "webhook_delivery_access_root" on "webhook_delivery" ("workspace_id", "access_root_id");
create index "webhook_delivery_bin" on "webhook_delivery" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "webhook_delivery_deleted_with" on "webhook_delivery" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "webhook_delivery" enable row level security;
create policy workspace on "webhook_delivery" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "public_pool" (
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
  "active" boolean,
  "claims_per_day" bigint,
  "views_per_day" bigint,
  "former_owner_waits_days" bigint,
  "fields_before_claim" jsonb,
  "about" text,
  primary key (workspace_id, id)
);
create index "public_pool_name_sort_all" on "public_pool" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "public_pool_created_at_all" on "public_pool" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "public_pool_updated_at_all" on "public_pool" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "public_pool_owner_id" on "public_pool" ("workspace_id", "owner_id");
create index "public_pool_department_id" on "public_pool" ("workspace_id", "department_id");
create index "public_pool_object_filter" on "public_pool" ("workspace_id", "object") where deleted_at is null;
create index "public_pool_active_filter" on "public_pool" ("workspace_id", "active") where deleted_at is null;
create index "public_pool_bin" on "public_pool" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "public_pool_deleted_with" on "public_pool" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "public_pool" enable row level security;
create policy workspace on "public_pool" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "pool_rule" (
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
  "pool_id" uuid,
  "from_pool_id" uuid,
  "filter" jsonb,
  "clock" text,
  "days" bigint,
  "warn_days" bigint,
  "most_per_run" bigint,
  "active" boolean,
  "last_run_at" timestamptz,
  "last_moved" bigint,
  primary key (workspace_id, id)
);
create index "pool_rule_name_sort_all" on "pool_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "pool_rule_created_at_all" on "pool_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "pool_rule_updated_at_all" on "pool_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "pool_rule_pool_id" on "pool_rule" ("workspace_id", "pool_id");
create index "pool_rule_from_pool_id" on "pool_rule" ("workspace_id", "from_pool_id");
create index "pool_rule_owner_id" on "pool_rule" ("workspace_id", "owner_id");
create index "pool_rule_department_id" on "pool_rule" ("workspace_id", "department_id");
create index "pool_rule_active_filter" on "pool_rule" ("workspace_id", "active") where deleted_at is null;
create index "pool_rule_bin" on "pool_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "pool_rule_deleted_with" on "pool_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "pool_rule" enable row level security;
create policy workspace on "pool_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "holding_limit" (
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
  "filter" jsonb,
  "most" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "holding_limit_name_sort_all" on "holding_limit" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "holding_limit_created_at_all" on "holding_limit" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "holding_limit_updated_at_all" on "holding_limit" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "holding_limit_owner_id" on "holding_limit" ("workspace_id", "owner_id");
create index "holding_limit_department_id" on "holding_limit" ("workspace_id", "department_id");
create index "holding_limit_object_filter" on "holding_limit" ("workspace_id", "object") where deleted_at is null;
create index "holding_limit_active_filter" on "holding_limit" ("workspace_id", "active") where deleted_at is null;
create index "holding_limit_bin" on "holding_limit" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "holding_limit_deleted_with" on "holding_limit" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "holding_limit" enable row level security;
create policy workspace on "holding_limit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "assignment_rule" (
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
  "order" bigint,
  "active" boolean,
  "filter" jsonb,
  "method" text,
  "by" text,
  "table" jsonb,
  "most_open" bigint,
  "most_a_day" bigint,
  "workdays" text[],
  "hours_from" text,
  "hours_until" text,
  "fallback_object" text,
  "fallback_id" uuid,
  primary key (workspace_id, id)
);
create index "assignment_rule_name_sort_all" on "assignment_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "assignment_rule_order_all" on "assignment_rule" ("workspace_id", "order", "id") where deleted_at is null;
create index "assignment_rule_created_at_all" on "assignment_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "assignment_rule_updated_at_all" on "assignment_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "assignment_rule_fallback_id" on "assignment_rule" ("workspace_id", "fallback_id", "fallback_object");
create index "assignment_rule_owner_id" on "assignment_rule" ("workspace_id", "owner_id");
create index "assignment_rule_department_id" on "assignment_rule" ("workspace_id", "department_id");
create index "assignment_rule_object_filter" on "assignment_rule" ("workspace_id", "object") where deleted_at is null;
create index "assignment_rule_active_filter" on "assignment_rule" ("workspace_id", "active") where deleted_at is null;
create index "assignment_rule_bin" on "assignment_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "assignment_rule_deleted_with" on "assignment_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "assignment_rule" enable row level security;
create policy workspace on "assignment_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "scoring_rule" (
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
  "filter" jsonb,
  "points" bigint,
  "decay_days" bigint,
  "decay_from" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "scoring_rule_name_sort_all" on "scoring_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "scoring_rule_order_all" on "scoring_rule" ("workspace_id", "order", "id") where deleted_at is null;
create index "scoring_rule_created_at_all" on "scoring_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "scoring_rule_updated_at_all" on "scoring_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "scoring_rule_owner_id" on "scoring_rule" ("workspace_id", "owner_id");
create index "scoring_rule_department_id" on "scoring_rule" ("workspace_id", "department_id");
create index "scoring_rule_object_filter" on "scoring_rule" ("workspace_id", "object") where deleted_at is null;
create index "scoring_rule_active_filter" on "scoring_rule" ("workspace_id", "active") where deleted_at is null;
create index "scoring_rule_bin" on "scoring_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "scoring_rule_deleted_with" on "scoring_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "scoring_rule" enable row level security;
create policy workspace on "scoring_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "score_band" (
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
  "object" text,
  "rating" text,
  "from" bigint,
  primary key (workspace_id, id)
);
create index "score_band_created_at_all" on "score_band" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "score_band_updated_at_all" on "score_band" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "score_band_owner_id" on "score_band" ("workspace_id", "owner_id");
create index "score_band_department_id" on "score_band" ("workspace_id", "department_id");
create index "score_band_object_filter" on "score_band" ("workspace_id", "object") where deleted_at is null;
create index "score_band_bin" on "score_band" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "score_band_deleted_with" on "score_band" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "score_band" enable row level security;
create policy workspace on "score_band" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "taken_request" (
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
  "record_object" text,
  "record_id" uuid,
  "wish" text,
  "message" text,
  "asker_id" uuid,
  "state" text,
  "answered_at" timestamptz,
  "remark" text,
  primary key (workspace_id, id),
  constraint "taken_request_state_check" check ("state" in ('open', 'accepted', 'declined'))
);
create index "taken_request_created_at_all" on "taken_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "taken_request_created_at_own" on "taken_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "taken_request_created_at_department" on "taken_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "taken_request_updated_at_all" on "taken_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_updated_at_own" on "taken_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_updated_at_department" on "taken_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "taken_request_record_id" on "taken_request" ("workspace_id", "record_id", "record_object");
create index "taken_request_asker_id" on "taken_request" ("workspace_id", "asker_id");
create index "taken_request_owner_id" on "taken_request" ("workspace_id", "owner_id");
create index "taken_request_department_id" on "taken_request" ("workspace_id", "department_id");
create index "taken_request_state_filter" on "taken_request" ("workspace_id", "state") where deleted_at is null;
create index "taken_request_bin" on "taken_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "taken_request_deleted_with" on "taken_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "taken_request" enable row level security;
create policy workspace on "taken_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "approval_flow" (
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
  "verb" text,
  "changed_fields" jsonb,
  "condition" jsonb,
  "input_condition" jsonb,
  "steps" jsonb,
  "active" boolean,
  "own_approval" boolean,
  "remind_after_hours" bigint,
  "position" bigint,
  primary key (workspace_id, id)
);
create index "approval_flow_name_sort_all" on "approval_flow" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "approval_flow_created_at_all" on "approval_flow" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "approval_flow_updated_at_all" on "approval_flow" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "approval_flow_owner_id" on "approval_flow" ("workspace_id", "owner_id");
create index "approval_flow_department_id" on "approval_flow" ("workspace_id", "department_id");
create index "approval_flow_object_filter" on "approval_flow" ("workspace_id", "object") where deleted_at is null;
create index "approval_flow_verb_filter" on "approval_flow" ("workspace_id", "verb") where deleted_at is null;
create index "approval_flow_active_filter" on "approval_flow" ("workspace_id", "active") where deleted_at is null;
create index "approval_flow_bin" on "approval_flow" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_flow_deleted_with" on "approval_flow" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_flow" enable row level security;
create policy workspace on "approval_flow" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "approval_request" (
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
  "object" text,
  "record" text,
  "verb" text,
  "state" text,
  "flow" text,
  "flow_name" text,
  "flow_version" bigint,
  "steps" jsonb,
  "round" bigint,
  "reason" text,
  "remark" text,
  "ended_at" timestamptz,
  primary key (workspace_id, id),
  constraint "approval_request_state_check" check ("state" in ('pending', 'approved', 'returned', 'rejected', 'withdrawn', 'failed', 'resent'))
);
create index "approval_request_created_at_all" on "approval_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "approval_request_created_at_own" on "approval_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "approval_request_created_at_department" on "approval_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "approval_request_updated_at_all" on "approval_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_updated_at_own" on "approval_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_updated_at_department" on "approval_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "approval_request_owner_id" on "approval_request" ("workspace_id", "owner_id");
create index "approval_request_department_id" on "approval_request" ("workspace_id", "department_id");
create index "approval_request_object_filter" on "approval_request" ("workspace_id", "object") where deleted_at is null;
create index "approval_request_record_filter" on "approval_request" ("workspace_id", "record") where deleted_at is null;
create index "approval_request_verb_filter" on "approval_request" ("workspace_id", "verb") where deleted_at is null;
create index "approval_request_state_filter" on "approval_request" ("workspace_id", "state") where deleted_at is null;
create index "approval_request_flow_filter" on "approval_request" ("workspace_id", "flow") where deleted_at is null;
create index "approval_request_ended_at_filter" on "approval_request" ("workspace_id", "ended_at") where deleted_at is null;
create index "approval_request_bin" on "approval_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_request_deleted_with" on "approval_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_request" enable row level security;
create policy workspace on "approval_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "approval_task" (
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
  "request_id" uuid,
  "step" text,
  "seat" bigint,
  "state" text,
  "because" jsonb,
  "remark" text,
  "decided_at" timestamptz,
  "reminded_at" timestamptz,
  primary key (workspace_id, id)
);
create index "approval_task_created_at_own" on "approval_task" ("workspace_id", "owner_id", "created_at", "id") where deleted_at is null;
create index "approval_task_updated_at_own" on "approval_task" ("workspace_id", "owner_id", "updated_at", "id") where deleted_at is null;
create index "approval_task_request_id" on "approval_task" ("workspace_id", "request_id");
create index "approval_task_owner_id" on "approval_task" ("workspace_id", "owner_id");
create index "approval_task_department_id" on "approval_task" ("workspace_id", "department_id");
create index "approval_task_state_filter" on "approval_task" ("workspace_id", "state") where deleted_at is null;
create index "approval_task_decided_at_filter" on "approval_task" ("workspace_id", "decided_at") where deleted_at is null;
create index "approval_task_bin" on "approval_task" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "approval_task_deleted_with" on "approval_task" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "approval_task" enable row level security;
create policy workspace on "approval_task" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "automation_rule" (
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
  "trigger" jsonb,
  "condition" jsonb,
  "steps" jsonb,
  "active" boolean,
  "position" bigint,
  "rights_of_id" uuid,
  "hourly_limit" bigint,
  "loop" jsonb,
  "loop_at" timestamptz,
  "stopped_because" text,
  primary key (workspace_id, id)
);
create index "automation_rule_name_sort_all" on "automation_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "automation_rule_created_at_all" on "automation_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_rule_updated_at_all" on "automation_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_rule_rights_of_id" on "automation_rule" ("workspace_id", "rights_of_id");
create index "automation_rule_owner_id" on "automation_rule" ("workspace_id", "owner_id");
create index "automation_rule_department_id" on "automation_rule" ("workspace_id", "department_id");
create index "automation_rule_object_filter" on "automation_rule" ("workspace_id", "object") where deleted_at is null;
create index "automation_rule_active_filter" on "automation_rule" ("workspace_id", "active") where deleted_at is null;
create index "automation_rule_bin" on "automation_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_rule_deleted_with" on "automation_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_rule" enable row level security;
create policy workspace on "automation_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "automation_run" (
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
  "rule_id" uuid,
  "rule_version" bigint,
  "object" text,
  "record" text,
  "state" text,
  "because" text,
  "reason" text,
  "cause" jsonb,
  "chain" jsonb,
  "step" text,
  "log" jsonb,
  "tries" bigint,
  "next_at" timestamptz,
  "ended_at" timestamptz,
  "item_count" bigint,
  "items_done" bigint,
  "items_failed" bigint,
  primary key (workspace_id, id),
  constraint "automation_run_state_check" check ("state" in ('waiting', 'done', 'failed', 'stopped', 'cancelled'))
);
create index "automation_run_created_at_all" on "automation_run" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_run_updated_at_all" on "automation_run" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_run_rule_id" on "automation_run" ("workspace_id", "rule_id");
create index "automation_run_owner_id" on "automation_run" ("workspace_id", "owner_id");
create index "automation_run_department_id" on "automation_run" ("workspace_id", "department_id");
create index "automation_run_object_filter" on "automation_run" ("workspace_id", "object") where deleted_at is null;
create index "automation_run_record_filter" on "automation_run" ("workspace_id", "record") where deleted_at is null;
create index "automation_run_state_filter" on "automation_run" ("workspace_id", "state") where deleted_at is null;
create index "automation_run_next_at_filter" on "automation_run" ("workspace_id", "next_at") where deleted_at is null;
create index "automation_run_ended_at_filter" on "automation_run" ("workspace_id", "ended_at") where deleted_at is null;
create index "automation_run_bin" on "automation_run" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_run_deleted_with" on "automation_run" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_run" enable row level security;
create policy workspace on "automation_run" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "automation_run_item" (
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
  "run_id" uuid,
  "step" text,
  "object" text,
  "record" text,
  "position" bigint,
  "state" text,
  "reason" text,
  "log" jsonb,
  primary key (workspace_id, id),
  constraint "automation_run_item_state_check" check ("state" in ('waiting', 'done', 'failed'))
);
create index "automation_run_item_created_at_all" on "automation_run_item" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "automation_run_item_updated_at_all" on "automation_run_item" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "automation_run_item_run_id" on "automation_run_item" ("workspace_id", "run_id");
create index "automation_run_item_owner_id" on "automation_run_item" ("workspace_id", "owner_id");
create index "automation_run_item_department_id" on "automation_run_item" ("workspace_id", "department_id");
create index "automation_run_item_record_filter" on "automation_run_item" ("workspace_id", "record") where deleted_at is null;
create index "automation_run_item_state_filter" on "automation_run_item" ("workspace_id", "state") where deleted_at is null;
create index "automation_run_item_bin" on "automation_run_item" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "automation_run_item_deleted_with" on "automation_run_item" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "automation_run_item" enable row level security;
create policy workspace on "automation_run_item" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "lead_form" (
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
  "active" boolean,
  "address" text,
  "questions" jsonb,
  "title_en" text,
  "title_zh" text,
  "intro_en" text,
  "intro_zh" text,
  "thanks_en" text,
  "thanks_zh" text,
  "source" text,
  "campaign_id" uuid,
  "goes_to" text,
  "assignee_id" uuid,
  "pool_id" uuid,
  "consent_channels" text[],
  "consent_en" text,
  "consent_zh" text,
  "consent_required" boolean,
  "redirect" text,
  "origins" jsonb,
  "lead_count" bigint,
  "position" bigint,
  primary key (workspace_id, id)
);
create index "lead_form_name_sort_all" on "lead_form" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "lead_form_created_at_all" on "lead_form" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "lead_form_updated_at_all" on "lead_form" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "lead_form_campaign_id" on "lead_form" ("workspace_id", "campaign_id");
create index "lead_form_assignee_id" on "lead_form" ("workspace_id", "assignee_id");
create index "lead_form_pool_id" on "lead_form" ("workspace_id", "pool_id");
create index "lead_form_owner_id" on "lead_form" ("workspace_id", "owner_id");
create index "lead_form_department_id" on "lead_form" ("workspace_id", "department_id");
create index "lead_form_active_filter" on "lead_form" ("workspace_id", "active") where deleted_at is null;
create index "lead_form_address_filter" on "lead_form" ("workspace_id", "address") where deleted_at is null;
create unique index "lead_form_address_unique" on "lead_form" ("workspace_id", "address") where deleted_at is null;
create index "lead_form_bin" on "lead_form" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "lead_form_deleted_with" on "lead_form" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "lead_form" enable row level security;
create policy workspace on "lead_form" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "consent" (
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
  "target_object" text,
  "target_id" uuid,
  "channel" text,
  "state" text,
  "wording" text,
  "at" timestamptz,
  "form_id" uuid,
  primary key (workspace_id, id)
);
create index "consent_created_at_all" on "consent" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "consent_created_at_own" on "consent" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "consent_created_at_department" on "consent" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "consent_updated_at_all" on "consent" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "consent_updated_at_own" on "consent" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "consent_updated_at_department" on "consent" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "consent_target_id" on "consent" ("workspace_id", "target_id", "target_object");
create index "consent_form_id" on "consent" ("workspace_id", "form_id");
create index "consent_owner_id" on "consent" ("workspace_id", "owner_id");
create index "consent_department_id" on "consent" ("workspace_id", "department_id");
create index "consent_access_root" on "consent" ("workspace_id", "access_root_id");
create index "consent_bin" on "consent" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "consent_deleted_with" on "consent" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "consent" enable row level security;
create policy workspace on "consent" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_1" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_1_name_sort_all" on "custom_record_1" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_1_name_sort_own" on "custom_record_1" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_1_name_sort_department" on "custom_record_1" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_1_created_at_all" on "custom_record_1" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_1_created_at_own" on "custom_record_1" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_1_created_at_department" on "custom_record_1" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_1_updated_at_all" on "custom_record_1" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_1_updated_at_own" on "custom_record_1" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_1_updated_at_department" on "custom_record_1" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_1_pool_id" on "custom_record_1" ("workspace_id", "pool_id");
create index "custom_record_1_former_owner_id" on "custom_record_1" ("workspace_id", "former_owner_id");
create index "custom_record_1_owner_id" on "custom_record_1" ("workspace_id", "owner_id");
create index "custom_record_1_department_id" on "custom_record_1" ("workspace_id", "department_id");
create index "custom_record_1_x_text_1_slot" on "custom_record_1" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_1_x_text_2_slot" on "custom_record_1" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_1_x_text_3_slot" on "custom_record_1" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_1_x_text_4_slot" on "custom_record_1" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_1_x_text_5_slot" on "custom_record_1" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_1_x_integer_1_slot" on "custom_record_1" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_1_x_integer_2_slot" on "custom_record_1" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_1_x_integer_3_slot" on "custom_record_1" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_1_x_double_1_slot" on "custom_record_1" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_1_x_double_2_slot" on "custom_record_1" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_1_x_date_1_slot" on "custom_record_1" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_1_x_date_2_slot" on "custom_record_1" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_1_x_instant_1_slot" on "custom_record_1" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_1_x_reference_1_slot" on "custom_record_1" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_1_x_reference_2_slot" on "custom_record_1" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_1_x_reference_3_slot" on "custom_record_1" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_1_x_reference_4_slot" on "custom_record_1" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_1_x_reference_5_slot" on "custom_record_1" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_1_access_root" on "custom_record_1" ("workspace_id", "access_root_id");
create index "custom_record_1_bin" on "custom_record_1" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_1_deleted_with" on "custom_record_1" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_1" enable row level security;
create policy workspace on "custom_record_1" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_2" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_2_name_sort_all" on "custom_record_2" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_2_name_sort_own" on "custom_record_2" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_2_name_sort_department" on "custom_record_2" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_2_created_at_all" on "custom_record_2" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_2_created_at_own" on "custom_record_2" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_2_created_at_department" on "custom_record_2" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_2_updated_at_all" on "custom_record_2" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_2_updated_at_own" on "custom_record_2" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_2_updated_at_department" on "custom_record_2" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_2_pool_id" on "custom_record_2" ("workspace_id", "pool_id");
create index "custom_record_2_former_owner_id" on "custom_record_2" ("workspace_id", "former_owner_id");
create index "custom_record_2_owner_id" on "custom_record_2" ("workspace_id", "owner_id");
create index "custom_record_2_department_id" on "custom_record_2" ("workspace_id", "department_id");
create index "custom_record_2_x_text_1_slot" on "custom_record_2" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_2_x_text_2_slot" on "custom_record_2" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_2_x_text_3_slot" on "custom_record_2" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_2_x_text_4_slot" on "custom_record_2" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_2_x_text_5_slot" on "custom_record_2" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_2_x_integer_1_slot" on "custom_record_2" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_2_x_integer_2_slot" on "custom_record_2" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_2_x_integer_3_slot" on "custom_record_2" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_2_x_double_1_slot" on "custom_record_2" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_2_x_double_2_slot" on "custom_record_2" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_2_x_date_1_slot" on "custom_record_2" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_2_x_date_2_slot" on "custom_record_2" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_2_x_instant_1_slot" on "custom_record_2" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_2_x_reference_1_slot" on "custom_record_2" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_2_x_reference_2_slot" on "custom_record_2" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_2_x_reference_3_slot" on "custom_record_2" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_2_x_reference_4_slot" on "custom_record_2" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_2_x_reference_5_slot" on "custom_record_2" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_2_access_root" on "custom_record_2" ("workspace_id", "access_root_id");
create index "custom_record_2_bin" on "custom_record_2" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_2_deleted_with" on "custom_record_2" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_2" enable row level security;
create policy workspace on "custom_record_2" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_3" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_3_name_sort_all" on "custom_record_3" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_3_name_sort_own" on "custom_record_3" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_3_name_sort_department" on "custom_record_3" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_3_created_at_all" on "custom_record_3" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_3_created_at_own" on "custom_record_3" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_3_created_at_department" on "custom_record_3" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_3_updated_at_all" on "custom_record_3" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_3_updated_at_own" on "custom_record_3" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_3_updated_at_department" on "custom_record_3" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_3_pool_id" on "custom_record_3" ("workspace_id", "pool_id");
create index "custom_record_3_former_owner_id" on "custom_record_3" ("workspace_id", "former_owner_id");
create index "custom_record_3_owner_id" on "custom_record_3" ("workspace_id", "owner_id");
create index "custom_record_3_department_id" on "custom_record_3" ("workspace_id", "department_id");
create index "custom_record_3_x_text_1_slot" on "custom_record_3" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_3_x_text_2_slot" on "custom_record_3" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_3_x_text_3_slot" on "custom_record_3" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_3_x_text_4_slot" on "custom_record_3" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_3_x_text_5_slot" on "custom_record_3" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_3_x_integer_1_slot" on "custom_record_3" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_3_x_integer_2_slot" on "custom_record_3" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_3_x_integer_3_slot" on "custom_record_3" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_3_x_double_1_slot" on "custom_record_3" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_3_x_double_2_slot" on "custom_record_3" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_3_x_date_1_slot" on "custom_record_3" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_3_x_date_2_slot" on "custom_record_3" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_3_x_instant_1_slot" on "custom_record_3" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_3_x_reference_1_slot" on "custom_record_3" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_3_x_reference_2_slot" on "custom_record_3" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_3_x_reference_3_slot" on "custom_record_3" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_3_x_reference_4_slot" on "custom_record_3" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_3_x_reference_5_slot" on "custom_record_3" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_3_access_root" on "custom_record_3" ("workspace_id", "access_root_id");
create index "custom_record_3_bin" on "custom_record_3" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_3_deleted_with" on "custom_record_3" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_3" enable row level security;
create policy workspace on "custom_record_3" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_4" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_4_name_sort_all" on "custom_record_4" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_4_name_sort_own" on "custom_record_4" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_4_name_sort_department" on "custom_record_4" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_4_created_at_all" on "custom_record_4" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_4_created_at_own" on "custom_record_4" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_4_created_at_department" on "custom_record_4" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_4_updated_at_all" on "custom_record_4" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_4_updated_at_own" on "custom_record_4" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_4_updated_at_department" on "custom_record_4" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_4_pool_id" on "custom_record_4" ("workspace_id", "pool_id");
create index "custom_record_4_former_owner_id" on "custom_record_4" ("workspace_id", "former_owner_id");
create index "custom_record_4_owner_id" on "custom_record_4" ("workspace_id", "owner_id");
create index "custom_record_4_department_id" on "custom_record_4" ("workspace_id", "department_id");
create index "custom_record_4_x_text_1_slot" on "custom_record_4" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_4_x_text_2_slot" on "custom_record_4" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_4_x_text_3_slot" on "custom_record_4" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_4_x_text_4_slot" on "custom_record_4" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_4_x_text_5_slot" on "custom_record_4" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_4_x_integer_1_slot" on "custom_record_4" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_4_x_integer_2_slot" on "custom_record_4" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_4_x_integer_3_slot" on "custom_record_4" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_4_x_double_1_slot" on "custom_record_4" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_4_x_double_2_slot" on "custom_record_4" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_4_x_date_1_slot" on "custom_record_4" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_4_x_date_2_slot" on "custom_record_4" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_4_x_instant_1_slot" on "custom_record_4" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_4_x_reference_1_slot" on "custom_record_4" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_4_x_reference_2_slot" on "custom_record_4" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_4_x_reference_3_slot" on "custom_record_4" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_4_x_reference_4_slot" on "custom_record_4" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_4_x_reference_5_slot" on "custom_record_4" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_4_access_root" on "custom_record_4" ("workspace_id", "access_root_id");
create index "custom_record_4_bin" on "custom_record_4" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_4_deleted_with" on "custom_record_4" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_4" enable row level security;
create policy workspace on "custom_record_4" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_5" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_5_name_sort_all" on "custom_record_5" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_5_name_sort_own" on "custom_record_5" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_5_name_sort_department" on "custom_record_5" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_5_created_at_all" on "custom_record_5" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_5_created_at_own" on "custom_record_5" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_5_created_at_department" on "custom_record_5" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_5_updated_at_all" on "custom_record_5" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_5_updated_at_own" on "custom_record_5" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_5_updated_at_department" on "custom_record_5" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_5_pool_id" on "custom_record_5" ("workspace_id", "pool_id");
create index "custom_record_5_former_owner_id" on "custom_record_5" ("workspace_id", "former_owner_id");
create index "custom_record_5_owner_id" on "custom_record_5" ("workspace_id", "owner_id");
create index "custom_record_5_department_id" on "custom_record_5" ("workspace_id", "department_id");
create index "custom_record_5_x_text_1_slot" on "custom_record_5" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_5_x_text_2_slot" on "custom_record_5" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_5_x_text_3_slot" on "custom_record_5" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_5_x_text_4_slot" on "custom_record_5" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_5_x_text_5_slot" on "custom_record_5" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_5_x_integer_1_slot" on "custom_record_5" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_5_x_integer_2_slot" on "custom_record_5" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_5_x_integer_3_slot" on "custom_record_5" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_5_x_double_1_slot" on "custom_record_5" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_5_x_double_2_slot" on "custom_record_5" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_5_x_date_1_slot" on "custom_record_5" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_5_x_date_2_slot" on "custom_record_5" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_5_x_instant_1_slot" on "custom_record_5" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_5_x_reference_1_slot" on "custom_record_5" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_5_x_reference_2_slot" on "custom_record_5" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_5_x_reference_3_slot" on "custom_record_5" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_5_x_reference_4_slot" on "custom_record_5" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_5_x_reference_5_slot" on "custom_record_5" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_5_access_root" on "custom_record_5" ("workspace_id", "access_root_id");
create index "custom_record_5_bin" on "custom_record_5" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_5_deleted_with" on "custom_record_5" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_5" enable row level security;
create policy workspace on "custom_record_5" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_6" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_6_name_sort_all" on "custom_record_6" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_6_name_sort_own" on "custom_record_6" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_6_name_sort_department" on "custom_record_6" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_6_created_at_all" on "custom_record_6" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_6_created_at_own" on "custom_record_6" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_6_created_at_department" on "custom_record_6" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_6_updated_at_all" on "custom_record_6" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_6_updated_at_own" on "custom_record_6" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_6_updated_at_department" on "custom_record_6" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_6_pool_id" on "custom_record_6" ("workspace_id", "pool_id");
create index "custom_record_6_former_owner_id" on "custom_record_6" ("workspace_id", "former_owner_id");
create index "custom_record_6_owner_id" on "custom_record_6" ("workspace_id", "owner_id");
create index "custom_record_6_department_id" on "custom_record_6" ("workspace_id", "department_id");
create index "custom_record_6_x_text_1_slot" on "custom_record_6" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_6_x_text_2_slot" on "custom_record_6" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_6_x_text_3_slot" on "custom_record_6" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_6_x_text_4_slot" on "custom_record_6" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_6_x_text_5_slot" on "custom_record_6" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_6_x_integer_1_slot" on "custom_record_6" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_6_x_integer_2_slot" on "custom_record_6" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_6_x_integer_3_slot" on "custom_record_6" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_6_x_double_1_slot" on "custom_record_6" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_6_x_double_2_slot" on "custom_record_6" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_6_x_date_1_slot" on "custom_record_6" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_6_x_date_2_slot" on "custom_record_6" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_6_x_instant_1_slot" on "custom_record_6" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_6_x_reference_1_slot" on "custom_record_6" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_6_x_reference_2_slot" on "custom_record_6" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_6_x_reference_3_slot" on "custom_record_6" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_6_x_reference_4_slot" on "custom_record_6" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_6_x_reference_5_slot" on "custom_record_6" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_6_access_root" on "custom_record_6" ("workspace_id", "access_root_id");
create index "custom_record_6_bin" on "custom_record_6" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_6_deleted_with" on "custom_record_6" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_6" enable row level security;
create policy workspace on "custom_record_6" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_7" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_7_name_sort_all" on "custom_record_7" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_7_name_sort_own" on "custom_record_7" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_7_name_sort_department" on "custom_record_7" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_7_created_at_all" on "custom_record_7" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_7_created_at_own" on "custom_record_7" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_7_created_at_department" on "custom_record_7" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_7_updated_at_all" on "custom_record_7" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_7_updated_at_own" on "custom_record_7" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_7_updated_at_department" on "custom_record_7" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_7_pool_id" on "custom_record_7" ("workspace_id", "pool_id");
create index "custom_record_7_former_owner_id" on "custom_record_7" ("workspace_id", "former_owner_id");
create index "custom_record_7_owner_id" on "custom_record_7" ("workspace_id", "owner_id");
create index "custom_record_7_department_id" on "custom_record_7" ("workspace_id", "department_id");
create index "custom_record_7_x_text_1_slot" on "custom_record_7" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_7_x_text_2_slot" on "custom_record_7" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_7_x_text_3_slot" on "custom_record_7" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_7_x_text_4_slot" on "custom_record_7" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_7_x_text_5_slot" on "custom_record_7" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_7_x_integer_1_slot" on "custom_record_7" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_7_x_integer_2_slot" on "custom_record_7" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_7_x_integer_3_slot" on "custom_record_7" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_7_x_double_1_slot" on "custom_record_7" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_7_x_double_2_slot" on "custom_record_7" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_7_x_date_1_slot" on "custom_record_7" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_7_x_date_2_slot" on "custom_record_7" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_7_x_instant_1_slot" on "custom_record_7" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_7_x_reference_1_slot" on "custom_record_7" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_7_x_reference_2_slot" on "custom_record_7" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_7_x_reference_3_slot" on "custom_record_7" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_7_x_reference_4_slot" on "custom_record_7" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_7_x_reference_5_slot" on "custom_record_7" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_7_access_root" on "custom_record_7" ("workspace_id", "access_root_id");
create index "custom_record_7_bin" on "custom_record_7" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_7_deleted_with" on "custom_record_7" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_7" enable row level security;
create policy workspace on "custom_record_7" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_8" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_8_name_sort_all" on "custom_record_8" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_8_name_sort_own" on "custom_record_8" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_8_name_sort_department" on "custom_record_8" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_8_created_at_all" on "custom_record_8" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_8_created_at_own" on "custom_record_8" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_8_created_at_department" on "custom_record_8" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_8_updated_at_all" on "custom_record_8" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_8_updated_at_own" on "custom_record_8" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_8_updated_at_department" on "custom_record_8" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_8_pool_id" on "custom_record_8" ("workspace_id", "pool_id");
create index "custom_record_8_former_owner_id" on "custom_record_8" ("workspace_id", "former_owner_id");
create index "custom_record_8_owner_id" on "custom_record_8" ("workspace_id", "owner_id");
create index "custom_record_8_department_id" on "custom_record_8" ("workspace_id", "department_id");
create index "custom_record_8_x_text_1_slot" on "custom_record_8" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_8_x_text_2_slot" on "custom_record_8" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_8_x_text_3_slot" on "custom_record_8" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_8_x_text_4_slot" on "custom_record_8" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_8_x_text_5_slot" on "custom_record_8" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_8_x_integer_1_slot" on "custom_record_8" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_8_x_integer_2_slot" on "custom_record_8" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_8_x_integer_3_slot" on "custom_record_8" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_8_x_double_1_slot" on "custom_record_8" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_8_x_double_2_slot" on "custom_record_8" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_8_x_date_1_slot" on "custom_record_8" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_8_x_date_2_slot" on "custom_record_8" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_8_x_instant_1_slot" on "custom_record_8" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_8_x_reference_1_slot" on "custom_record_8" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_8_x_reference_2_slot" on "custom_record_8" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_8_x_reference_3_slot" on "custom_record_8" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_8_x_reference_4_slot" on "custom_record_8" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_8_x_reference_5_slot" on "custom_record_8" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_8_access_root" on "custom_record_8" ("workspace_id", "access_root_id");
create index "custom_record_8_bin" on "custom_record_8" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_8_deleted_with" on "custom_record_8" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_8" enable row level security;
create policy workspace on "custom_record_8" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_9" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_9_name_sort_all" on "custom_record_9" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_9_name_sort_own" on "custom_record_9" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_9_name_sort_department" on "custom_record_9" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_9_created_at_all" on "custom_record_9" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_9_created_at_own" on "custom_record_9" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_9_created_at_department" on "custom_record_9" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_9_updated_at_all" on "custom_record_9" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_9_updated_at_own" on "custom_record_9" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_9_updated_at_department" on "custom_record_9" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_9_pool_id" on "custom_record_9" ("workspace_id", "pool_id");
create index "custom_record_9_former_owner_id" on "custom_record_9" ("workspace_id", "former_owner_id");
create index "custom_record_9_owner_id" on "custom_record_9" ("workspace_id", "owner_id");
create index "custom_record_9_department_id" on "custom_record_9" ("workspace_id", "department_id");
create index "custom_record_9_x_text_1_slot" on "custom_record_9" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_9_x_text_2_slot" on "custom_record_9" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_9_x_text_3_slot" on "custom_record_9" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_9_x_text_4_slot" on "custom_record_9" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_9_x_text_5_slot" on "custom_record_9" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_9_x_integer_1_slot" on "custom_record_9" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_9_x_integer_2_slot" on "custom_record_9" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_9_x_integer_3_slot" on "custom_record_9" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_9_x_double_1_slot" on "custom_record_9" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_9_x_double_2_slot" on "custom_record_9" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_9_x_date_1_slot" on "custom_record_9" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_9_x_date_2_slot" on "custom_record_9" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_9_x_instant_1_slot" on "custom_record_9" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_9_x_reference_1_slot" on "custom_record_9" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_9_x_reference_2_slot" on "custom_record_9" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_9_x_reference_3_slot" on "custom_record_9" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_9_x_reference_4_slot" on "custom_record_9" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_9_x_reference_5_slot" on "custom_record_9" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_9_access_root" on "custom_record_9" ("workspace_id", "access_root_id");
create index "custom_record_9_bin" on "custom_record_9" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_9_deleted_with" on "custom_record_9" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_9" enable row level security;
create policy workspace on "custom_record_9" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_10" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_10_name_sort_all" on "custom_record_10" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_10_name_sort_own" on "custom_record_10" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_10_name_sort_department" on "custom_record_10" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_10_created_at_all" on "custom_record_10" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_10_created_at_own" on "custom_record_10" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_10_created_at_department" on "custom_record_10" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_10_updated_at_all" on "custom_record_10" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_10_updated_at_own" on "custom_record_10" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_10_updated_at_department" on "custom_record_10" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_10_pool_id" on "custom_record_10" ("workspace_id", "pool_id");
create index "custom_record_10_former_owner_id" on "custom_record_10" ("workspace_id", "former_owner_id");
create index "custom_record_10_owner_id" on "custom_record_10" ("workspace_id", "owner_id");
create index "custom_record_10_department_id" on "custom_record_10" ("workspace_id", "department_id");
create index "custom_record_10_x_text_1_slot" on "custom_record_10" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_10_x_text_2_slot" on "custom_record_10" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_10_x_text_3_slot" on "custom_record_10" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_10_x_text_4_slot" on "custom_record_10" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_10_x_text_5_slot" on "custom_record_10" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_10_x_integer_1_slot" on "custom_record_10" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_10_x_integer_2_slot" on "custom_record_10" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_10_x_integer_3_slot" on "custom_record_10" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_10_x_double_1_slot" on "custom_record_10" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_10_x_double_2_slot" on "custom_record_10" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_10_x_date_1_slot" on "custom_record_10" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_10_x_date_2_slot" on "custom_record_10" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_10_x_instant_1_slot" on "custom_record_10" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_10_x_reference_1_slot" on "custom_record_10" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_10_x_reference_2_slot" on "custom_record_10" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_10_x_reference_3_slot" on "custom_record_10" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_10_x_reference_4_slot" on "custom_record_10" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_10_x_reference_5_slot" on "custom_record_10" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_10_access_root" on "custom_record_10" ("workspace_id", "access_root_id");
create index "custom_record_10_bin" on "custom_record_10" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_10_deleted_with" on "custom_record_10" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_10" enable row level security;
create policy workspace on "custom_record_10" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_11" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_11_name_sort_all" on "custom_record_11" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_11_name_sort_own" on "custom_record_11" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_11_name_sort_department" on "custom_record_11" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_11_created_at_all" on "custom_record_11" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_11_created_at_own" on "custom_record_11" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_11_created_at_department" on "custom_record_11" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_11_updated_at_all" on "custom_record_11" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_11_updated_at_own" on "custom_record_11" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_11_updated_at_department" on "custom_record_11" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_11_pool_id" on "custom_record_11" ("workspace_id", "pool_id");
create index "custom_record_11_former_owner_id" on "custom_record_11" ("workspace_id", "former_owner_id");
create index "custom_record_11_owner_id" on "custom_record_11" ("workspace_id", "owner_id");
create index "custom_record_11_department_id" on "custom_record_11" ("workspace_id", "department_id");
create index "custom_record_11_x_text_1_slot" on "custom_record_11" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_11_x_text_2_slot" on "custom_record_11" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_11_x_text_3_slot" on "custom_record_11" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_11_x_text_4_slot" on "custom_record_11" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_11_x_text_5_slot" on "custom_record_11" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_11_x_integer_1_slot" on "custom_record_11" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_11_x_integer_2_slot" on "custom_record_11" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_11_x_integer_3_slot" on "custom_record_11" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_11_x_double_1_slot" on "custom_record_11" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_11_x_double_2_slot" on "custom_record_11" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_11_x_date_1_slot" on "custom_record_11" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_11_x_date_2_slot" on "custom_record_11" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_11_x_instant_1_slot" on "custom_record_11" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_11_x_reference_1_slot" on "custom_record_11" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_11_x_reference_2_slot" on "custom_record_11" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_11_x_reference_3_slot" on "custom_record_11" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_11_x_reference_4_slot" on "custom_record_11" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_11_x_reference_5_slot" on "custom_record_11" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_11_access_root" on "custom_record_11" ("workspace_id", "access_root_id");
create index "custom_record_11_bin" on "custom_record_11" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_11_deleted_with" on "custom_record_11" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_11" enable row level security;
create policy workspace on "custom_record_11" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_12" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_12_name_sort_all" on "custom_record_12" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_12_name_sort_own" on "custom_record_12" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_12_name_sort_department" on "custom_record_12" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_12_created_at_all" on "custom_record_12" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_12_created_at_own" on "custom_record_12" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_12_created_at_department" on "custom_record_12" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_12_updated_at_all" on "custom_record_12" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_12_updated_at_own" on "custom_record_12" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_12_updated_at_department" on "custom_record_12" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_12_pool_id" on "custom_record_12" ("workspace_id", "pool_id");
create index "custom_record_12_former_owner_id" on "custom_record_12" ("workspace_id", "former_owner_id");
create index "custom_record_12_owner_id" on "custom_record_12" ("workspace_id", "owner_id");
create index "custom_record_12_department_id" on "custom_record_12" ("workspace_id", "department_id");
create index "custom_record_12_x_text_1_slot" on "custom_record_12" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_12_x_text_2_slot" on "custom_record_12" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_12_x_text_3_slot" on "custom_record_12" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_12_x_text_4_slot" on "custom_record_12" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_12_x_text_5_slot" on "custom_record_12" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_12_x_integer_1_slot" on "custom_record_12" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_12_x_integer_2_slot" on "custom_record_12" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_12_x_integer_3_slot" on "custom_record_12" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_12_x_double_1_slot" on "custom_record_12" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_12_x_double_2_slot" on "custom_record_12" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_12_x_date_1_slot" on "custom_record_12" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_12_x_date_2_slot" on "custom_record_12" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_12_x_instant_1_slot" on "custom_record_12" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_12_x_reference_1_slot" on "custom_record_12" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_12_x_reference_2_slot" on "custom_record_12" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_12_x_reference_3_slot" on "custom_record_12" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_12_x_reference_4_slot" on "custom_record_12" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_12_x_reference_5_slot" on "custom_record_12" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_12_access_root" on "custom_record_12" ("workspace_id", "access_root_id");
create index "custom_record_12_bin" on "custom_record_12" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_12_deleted_with" on "custom_record_12" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_12" enable row level security;
create policy workspace on "custom_record_12" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_13" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_13_name_sort_all" on "custom_record_13" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_13_name_sort_own" on "custom_record_13" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_13_name_sort_department" on "custom_record_13" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_13_created_at_all" on "custom_record_13" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_13_created_at_own" on "custom_record_13" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_13_created_at_department" on "custom_record_13" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_13_updated_at_all" on "custom_record_13" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_13_updated_at_own" on "custom_record_13" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_13_updated_at_department" on "custom_record_13" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_13_pool_id" on "custom_record_13" ("workspace_id", "pool_id");
create index "custom_record_13_former_owner_id" on "custom_record_13" ("workspace_id", "former_owner_id");
create index "custom_record_13_owner_id" on "custom_record_13" ("workspace_id", "owner_id");
create index "custom_record_13_department_id" on "custom_record_13" ("workspace_id", "department_id");
create index "custom_record_13_x_text_1_slot" on "custom_record_13" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_13_x_text_2_slot" on "custom_record_13" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_13_x_text_3_slot" on "custom_record_13" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_13_x_text_4_slot" on "custom_record_13" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_13_x_text_5_slot" on "custom_record_13" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_13_x_integer_1_slot" on "custom_record_13" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_13_x_integer_2_slot" on "custom_record_13" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_13_x_integer_3_slot" on "custom_record_13" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_13_x_double_1_slot" on "custom_record_13" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_13_x_double_2_slot" on "custom_record_13" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_13_x_date_1_slot" on "custom_record_13" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_13_x_date_2_slot" on "custom_record_13" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_13_x_instant_1_slot" on "custom_record_13" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_13_x_reference_1_slot" on "custom_record_13" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_13_x_reference_2_slot" on "custom_record_13" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_13_x_reference_3_slot" on "custom_record_13" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_13_x_reference_4_slot" on "custom_record_13" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_13_x_reference_5_slot" on "custom_record_13" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_13_access_root" on "custom_record_13" ("workspace_id", "access_root_id");
create index "custom_record_13_bin" on "custom_record_13" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_13_deleted_with" on "custom_record_13" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_13" enable row level security;
create policy workspace on "custom_record_13" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_14" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_14_name_sort_all" on "custom_record_14" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_14_name_sort_own" on "custom_record_14" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_14_name_sort_department" on "custom_record_14" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_14_created_at_all" on "custom_record_14" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_14_created_at_own" on "custom_record_14" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_14_created_at_department" on "custom_record_14" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_14_updated_at_all" on "custom_record_14" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_14_updated_at_own" on "custom_record_14" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_14_updated_at_department" on "custom_record_14" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_14_pool_id" on "custom_record_14" ("workspace_id", "pool_id");
create index "custom_record_14_former_owner_id" on "custom_record_14" ("workspace_id", "former_owner_id");
create index "custom_record_14_owner_id" on "custom_record_14" ("workspace_id", "owner_id");
create index "custom_record_14_department_id" on "custom_record_14" ("workspace_id", "department_id");
create index "custom_record_14_x_text_1_slot" on "custom_record_14" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_14_x_text_2_slot" on "custom_record_14" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_14_x_text_3_slot" on "custom_record_14" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_14_x_text_4_slot" on "custom_record_14" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_14_x_text_5_slot" on "custom_record_14" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_14_x_integer_1_slot" on "custom_record_14" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_14_x_integer_2_slot" on "custom_record_14" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_14_x_integer_3_slot" on "custom_record_14" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_14_x_double_1_slot" on "custom_record_14" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_14_x_double_2_slot" on "custom_record_14" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_14_x_date_1_slot" on "custom_record_14" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_14_x_date_2_slot" on "custom_record_14" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_14_x_instant_1_slot" on "custom_record_14" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_14_x_reference_1_slot" on "custom_record_14" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_14_x_reference_2_slot" on "custom_record_14" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_14_x_reference_3_slot" on "custom_record_14" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_14_x_reference_4_slot" on "custom_record_14" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_14_x_reference_5_slot" on "custom_record_14" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_14_access_root" on "custom_record_14" ("workspace_id", "access_root_id");
create index "custom_record_14_bin" on "custom_record_14" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_14_deleted_with" on "custom_record_14" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_14" enable row level security;
create policy workspace on "custom_record_14" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_15" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_15_name_sort_all" on "custom_record_15" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_15_name_sort_own" on "custom_record_15" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_15_name_sort_department" on "custom_record_15" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_15_created_at_all" on "custom_record_15" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_15_created_at_own" on "custom_record_15" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_15_created_at_department" on "custom_record_15" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_15_updated_at_all" on "custom_record_15" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_15_updated_at_own" on "custom_record_15" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_15_updated_at_department" on "custom_record_15" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_15_pool_id" on "custom_record_15" ("workspace_id", "pool_id");
create index "custom_record_15_former_owner_id" on "custom_record_15" ("workspace_id", "former_owner_id");
create index "custom_record_15_owner_id" on "custom_record_15" ("workspace_id", "owner_id");
create index "custom_record_15_department_id" on "custom_record_15" ("workspace_id", "department_id");
create index "custom_record_15_x_text_1_slot" on "custom_record_15" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_15_x_text_2_slot" on "custom_record_15" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_15_x_text_3_slot" on "custom_record_15" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_15_x_text_4_slot" on "custom_record_15" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_15_x_text_5_slot" on "custom_record_15" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_15_x_integer_1_slot" on "custom_record_15" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_15_x_integer_2_slot" on "custom_record_15" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_15_x_integer_3_slot" on "custom_record_15" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_15_x_double_1_slot" on "custom_record_15" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_15_x_double_2_slot" on "custom_record_15" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_15_x_date_1_slot" on "custom_record_15" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_15_x_date_2_slot" on "custom_record_15" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_15_x_instant_1_slot" on "custom_record_15" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_15_x_reference_1_slot" on "custom_record_15" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_15_x_reference_2_slot" on "custom_record_15" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_15_x_reference_3_slot" on "custom_record_15" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_15_x_reference_4_slot" on "custom_record_15" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_15_x_reference_5_slot" on "custom_record_15" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_15_access_root" on "custom_record_15" ("workspace_id", "access_root_id");
create index "custom_record_15_bin" on "custom_record_15" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_15_deleted_with" on "custom_record_15" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_15" enable row level security;
create policy workspace on "custom_record_15" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_16" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_16_name_sort_all" on "custom_record_16" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_16_name_sort_own" on "custom_record_16" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_16_name_sort_department" on "custom_record_16" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_16_created_at_all" on "custom_record_16" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_16_created_at_own" on "custom_record_16" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_16_created_at_department" on "custom_record_16" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_16_updated_at_all" on "custom_record_16" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_16_updated_at_own" on "custom_record_16" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_16_updated_at_department" on "custom_record_16" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_16_pool_id" on "custom_record_16" ("workspace_id", "pool_id");
create index "custom_record_16_former_owner_id" on "custom_record_16" ("workspace_id", "former_owner_id");
create index "custom_record_16_owner_id" on "custom_record_16" ("workspace_id", "owner_id");
create index "custom_record_16_department_id" on "custom_record_16" ("workspace_id", "department_id");
create index "custom_record_16_x_text_1_slot" on "custom_record_16" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_16_x_text_2_slot" on "custom_record_16" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_16_x_text_3_slot" on "custom_record_16" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_16_x_text_4_slot" on "custom_record_16" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_16_x_text_5_slot" on "custom_record_16" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_16_x_integer_1_slot" on "custom_record_16" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_16_x_integer_2_slot" on "custom_record_16" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_16_x_integer_3_slot" on "custom_record_16" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_16_x_double_1_slot" on "custom_record_16" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_16_x_double_2_slot" on "custom_record_16" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_16_x_date_1_slot" on "custom_record_16" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_16_x_date_2_slot" on "custom_record_16" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_16_x_instant_1_slot" on "custom_record_16" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_16_x_reference_1_slot" on "custom_record_16" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_16_x_reference_2_slot" on "custom_record_16" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_16_x_reference_3_slot" on "custom_record_16" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_16_x_reference_4_slot" on "custom_record_16" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_16_x_reference_5_slot" on "custom_record_16" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_16_access_root" on "custom_record_16" ("workspace_id", "access_root_id");
create index "custom_record_16_bin" on "custom_record_16" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_16_deleted_with" on "custom_record_16" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_16" enable row level security;
create policy workspace on "custom_record_16" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_17" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_17_name_sort_all" on "custom_record_17" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_17_name_sort_own" on "custom_record_17" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_17_name_sort_department" on "custom_record_17" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_17_created_at_all" on "custom_record_17" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_17_created_at_own" on "custom_record_17" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_17_created_at_department" on "custom_record_17" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_17_updated_at_all" on "custom_record_17" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_17_updated_at_own" on "custom_record_17" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_17_updated_at_department" on "custom_record_17" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_17_pool_id" on "custom_record_17" ("workspace_id", "pool_id");
create index "custom_record_17_former_owner_id" on "custom_record_17" ("workspace_id", "former_owner_id");
create index "custom_record_17_owner_id" on "custom_record_17" ("workspace_id", "owner_id");
create index "custom_record_17_department_id" on "custom_record_17" ("workspace_id", "department_id");
create index "custom_record_17_x_text_1_slot" on "custom_record_17" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_17_x_text_2_slot" on "custom_record_17" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_17_x_text_3_slot" on "custom_record_17" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_17_x_text_4_slot" on "custom_record_17" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_17_x_text_5_slot" on "custom_record_17" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_17_x_integer_1_slot" on "custom_record_17" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_17_x_integer_2_slot" on "custom_record_17" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_17_x_integer_3_slot" on "custom_record_17" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_17_x_double_1_slot" on "custom_record_17" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_17_x_double_2_slot" on "custom_record_17" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_17_x_date_1_slot" on "custom_record_17" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_17_x_date_2_slot" on "custom_record_17" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_17_x_instant_1_slot" on "custom_record_17" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_17_x_reference_1_slot" on "custom_record_17" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_17_x_reference_2_slot" on "custom_record_17" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_17_x_reference_3_slot" on "custom_record_17" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_17_x_reference_4_slot" on "custom_record_17" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_17_x_reference_5_slot" on "custom_record_17" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_17_access_root" on "custom_record_17" ("workspace_id", "access_root_id");
create index "custom_record_17_bin" on "custom_record_17" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_17_deleted_with" on "custom_record_17" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_17" enable row level security;
create policy workspace on "custom_record_17" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_18" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_18_name_sort_all" on "custom_record_18" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_18_name_sort_own" on "custom_record_18" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_18_name_sort_department" on "custom_record_18" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_18_created_at_all" on "custom_record_18" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_18_created_at_own" on "custom_record_18" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_18_created_at_department" on "custom_record_18" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_18_updated_at_all" on "custom_record_18" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_18_updated_at_own" on "custom_record_18" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_18_updated_at_department" on "custom_record_18" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_18_pool_id" on "custom_record_18" ("workspace_id", "pool_id");
create index "custom_record_18_former_owner_id" on "custom_record_18" ("workspace_id", "former_owner_id");
create index "custom_record_18_owner_id" on "custom_record_18" ("workspace_id", "owner_id");
create index "custom_record_18_department_id" on "custom_record_18" ("workspace_id", "department_id");
create index "custom_record_18_x_text_1_slot" on "custom_record_18" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_18_x_text_2_slot" on "custom_record_18" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_18_x_text_3_slot" on "custom_record_18" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_18_x_text_4_slot" on "custom_record_18" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_18_x_text_5_slot" on "custom_record_18" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_18_x_integer_1_slot" on "custom_record_18" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_18_x_integer_2_slot" on "custom_record_18" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_18_x_integer_3_slot" on "custom_record_18" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_18_x_double_1_slot" on "custom_record_18" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_18_x_double_2_slot" on "custom_record_18" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_18_x_date_1_slot" on "custom_record_18" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_18_x_date_2_slot" on "custom_record_18" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_18_x_instant_1_slot" on "custom_record_18" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_18_x_reference_1_slot" on "custom_record_18" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_18_x_reference_2_slot" on "custom_record_18" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_18_x_reference_3_slot" on "custom_record_18" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_18_x_reference_4_slot" on "custom_record_18" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_18_x_reference_5_slot" on "custom_record_18" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_18_access_root" on "custom_record_18" ("workspace_id", "access_root_id");
create index "custom_record_18_bin" on "custom_record_18" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_18_deleted_with" on "custom_record_18" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_18" enable row level security;
create policy workspace on "custom_record_18" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_19" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_19_name_sort_all" on "custom_record_19" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_19_name_sort_own" on "custom_record_19" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_19_name_sort_department" on "custom_record_19" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_19_created_at_all" on "custom_record_19" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_19_created_at_own" on "custom_record_19" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_19_created_at_department" on "custom_record_19" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_19_updated_at_all" on "custom_record_19" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_19_updated_at_own" on "custom_record_19" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_19_updated_at_department" on "custom_record_19" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_19_pool_id" on "custom_record_19" ("workspace_id", "pool_id");
create index "custom_record_19_former_owner_id" on "custom_record_19" ("workspace_id", "former_owner_id");
create index "custom_record_19_owner_id" on "custom_record_19" ("workspace_id", "owner_id");
create index "custom_record_19_department_id" on "custom_record_19" ("workspace_id", "department_id");
create index "custom_record_19_x_text_1_slot" on "custom_record_19" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_19_x_text_2_slot" on "custom_record_19" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_19_x_text_3_slot" on "custom_record_19" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_19_x_text_4_slot" on "custom_record_19" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_19_x_text_5_slot" on "custom_record_19" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_19_x_integer_1_slot" on "custom_record_19" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_19_x_integer_2_slot" on "custom_record_19" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_19_x_integer_3_slot" on "custom_record_19" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_19_x_double_1_slot" on "custom_record_19" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_19_x_double_2_slot" on "custom_record_19" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_19_x_date_1_slot" on "custom_record_19" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_19_x_date_2_slot" on "custom_record_19" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_19_x_instant_1_slot" on "custom_record_19" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_19_x_reference_1_slot" on "custom_record_19" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_19_x_reference_2_slot" on "custom_record_19" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_19_x_reference_3_slot" on "custom_record_19" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_19_x_reference_4_slot" on "custom_record_19" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_19_x_reference_5_slot" on "custom_record_19" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_19_access_root" on "custom_record_19" ("workspace_id", "access_root_id");
create index "custom_record_19_bin" on "custom_record_19" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_19_deleted_with" on "custom_record_19" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_19" enable row level security;
create policy workspace on "custom_record_19" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "custom_record_20" (
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
  "pool_id" uuid,
  "pooled_at" timestamptz,
  "former_owner_id" uuid,
  "held_since" timestamptz,
  "never_returns" boolean,
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
create index "custom_record_20_name_sort_all" on "custom_record_20" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_20_name_sort_own" on "custom_record_20" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_20_name_sort_department" on "custom_record_20" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "custom_record_20_created_at_all" on "custom_record_20" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "custom_record_20_created_at_own" on "custom_record_20" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "custom_record_20_created_at_department" on "custom_record_20" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "custom_record_20_updated_at_all" on "custom_record_20" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_20_updated_at_own" on "custom_record_20" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_20_updated_at_department" on "custom_record_20" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "custom_record_20_pool_id" on "custom_record_20" ("workspace_id", "pool_id");
create index "custom_record_20_former_owner_id" on "custom_record_20" ("workspace_id", "former_owner_id");
create index "custom_record_20_owner_id" on "custom_record_20" ("workspace_id", "owner_id");
create index "custom_record_20_department_id" on "custom_record_20" ("workspace_id", "department_id");
create index "custom_record_20_x_text_1_slot" on "custom_record_20" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "custom_record_20_x_text_2_slot" on "custom_record_20" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "custom_record_20_x_text_3_slot" on "custom_record_20" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "custom_record_20_x_text_4_slot" on "custom_record_20" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "custom_record_20_x_text_5_slot" on "custom_record_20" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "custom_record_20_x_integer_1_slot" on "custom_record_20" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "custom_record_20_x_integer_2_slot" on "custom_record_20" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "custom_record_20_x_integer_3_slot" on "custom_record_20" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "custom_record_20_x_double_1_slot" on "custom_record_20" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "custom_record_20_x_double_2_slot" on "custom_record_20" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "custom_record_20_x_date_1_slot" on "custom_record_20" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "custom_record_20_x_date_2_slot" on "custom_record_20" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "custom_record_20_x_instant_1_slot" on "custom_record_20" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "custom_record_20_x_reference_1_slot" on "custom_record_20" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "custom_record_20_x_reference_2_slot" on "custom_record_20" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "custom_record_20_x_reference_3_slot" on "custom_record_20" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "custom_record_20_x_reference_4_slot" on "custom_record_20" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "custom_record_20_x_reference_5_slot" on "custom_record_20" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "custom_record_20_access_root" on "custom_record_20" ("workspace_id", "access_root_id");
create index "custom_record_20_bin" on "custom_record_20" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "custom_record_20_deleted_with" on "custom_record_20" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "custom_record_20" enable row level security;
create policy workspace on "custom_record_20" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add constraint "user_deputy_id_fkey" foreign key (workspace_id, "deputy_id") references "user" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_form_id_fkey" foreign key (workspace_id, "form_id") references "lead_form" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "lead" add constraint "lead_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "customer" add constraint "customer_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "cadence_rule" add constraint "cadence_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cadence_rule" add constraint "cadence_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "care_rule" add constraint "care_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "care_rule" add constraint "care_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_rule_id_fkey" foreign key (workspace_id, "rule_id") references "care_rule" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_activity_id_fkey" foreign key (workspace_id, "activity_id") references "activity" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "care_suggestion" add constraint "care_suggestion_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "work_log" add constraint "work_log_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "work_log" add constraint "work_log_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contact" add constraint "contact_source_campaign_id_fkey" foreign key (workspace_id, "source_campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_series_id_fkey" foreign key (workspace_id, "series_id") references "activity_series" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_checked_in_by_id_fkey" foreign key (workspace_id, "checked_in_by_id") references "user" (workspace_id, id) deferrable;
alter table "activity" add constraint "activity_call_list_id_fkey" foreign key (workspace_id, "call_list_id") references "call_list" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "activity_series" add constraint "activity_series_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "comment" add constraint "comment_reply_to_id_fkey" foreign key (workspace_id, "reply_to_id") references "comment" (workspace_id, id) deferrable;
alter table "notification_preference" add constraint "notification_preference_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "notification_preference" add constraint "notification_preference_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "follower" add constraint "follower_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "follower" add constraint "follower_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "duplicate_candidate" add constraint "duplicate_candidate_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "duplicate_candidate" add constraint "duplicate_candidate_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_object" add constraint "custom_object_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_object" add constraint "custom_object_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_field" add constraint "custom_field_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_field" add constraint "custom_field_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "choice_option" add constraint "choice_option_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "choice_option" add constraint "choice_option_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "field_condition" add constraint "field_condition_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "field_condition" add constraint "field_condition_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "unique_rule" add constraint "unique_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "unique_rule" add constraint "unique_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sharing_rule" add constraint "sharing_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sharing_rule" add constraint "sharing_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "state_transition" add constraint "state_transition_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "state_transition" add constraint "state_transition_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "layout" add constraint "layout_role_id_fkey" foreign key (workspace_id, "role_id") references "role" (workspace_id, id) deferrable;
alter table "layout" add constraint "layout_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "layout" add constraint "layout_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "module_switch" add constraint "module_switch_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "module_switch" add constraint "module_switch_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_script_id_fkey" foreign key (workspace_id, "script_id") references "call_script" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_list" add constraint "call_list_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_list_id_fkey" foreign key (workspace_id, "list_id") references "call_list" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_agent_id_fkey" foreign key (workspace_id, "agent_id") references "user" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_list_entry" add constraint "call_list_entry_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "call_script" add constraint "call_script_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "call_script" add constraint "call_script_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "webhook" add constraint "webhook_rights_of_id_fkey" foreign key (workspace_id, "rights_of_id") references "user" (workspace_id, id) deferrable;
alter table "webhook" add constraint "webhook_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "webhook" add constraint "webhook_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_fkey" foreign key (workspace_id, "webhook_id") references "webhook" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "webhook_delivery" add constraint "webhook_delivery_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "public_pool" add constraint "public_pool_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "public_pool" add constraint "public_pool_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_from_pool_id_fkey" foreign key (workspace_id, "from_pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "pool_rule" add constraint "pool_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "holding_limit" add constraint "holding_limit_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "holding_limit" add constraint "holding_limit_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "assignment_rule" add constraint "assignment_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "assignment_rule" add constraint "assignment_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "scoring_rule" add constraint "scoring_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "scoring_rule" add constraint "scoring_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "score_band" add constraint "score_band_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "score_band" add constraint "score_band_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "taken_request" add constraint "taken_request_asker_id_fkey" foreign key (workspace_id, "asker_id") references "user" (workspace_id, id) deferrable;
alter table "taken_request" add constraint "taken_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "taken_request" add constraint "taken_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "approval_flow" add constraint "approval_flow_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_flow" add constraint "approval_flow_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "approval_request" add constraint "approval_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_request" add constraint "approval_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_request_id_fkey" foreign key (workspace_id, "request_id") references "approval_request" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "approval_task" add constraint "approval_task_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "automation_rule" add constraint "automation_rule_rights_of_id_fkey" foreign key (workspace_id, "rights_of_id") references "user" (workspace_id, id) deferrable;
alter table "automation_rule" add constraint "automation_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_rule" add constraint "automation_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_rule_id_fkey" foreign key (workspace_id, "rule_id") references "automation_rule" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_run" add constraint "automation_run_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_run_id_fkey" foreign key (workspace_id, "run_id") references "automation_run" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "automation_run_item" add constraint "automation_run_item_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_campaign_id_fkey" foreign key (workspace_id, "campaign_id") references "campaign" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_assignee_id_fkey" foreign key (workspace_id, "assignee_id") references "user" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "lead_form" add constraint "lead_form_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_form_id_fkey" foreign key (workspace_id, "form_id") references "lead_form" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "consent" add constraint "consent_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_1" add constraint "custom_record_1_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_1" add constraint "custom_record_1_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_1" add constraint "custom_record_1_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_1" add constraint "custom_record_1_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_2" add constraint "custom_record_2_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_2" add constraint "custom_record_2_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_2" add constraint "custom_record_2_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_2" add constraint "custom_record_2_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_3" add constraint "custom_record_3_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_3" add constraint "custom_record_3_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_3" add constraint "custom_record_3_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_3" add constraint "custom_record_3_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_4" add constraint "custom_record_4_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_4" add constraint "custom_record_4_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_4" add constraint "custom_record_4_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_4" add constraint "custom_record_4_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_5" add constraint "custom_record_5_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_5" add constraint "custom_record_5_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_5" add constraint "custom_record_5_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_5" add constraint "custom_record_5_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_6" add constraint "custom_record_6_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_6" add constraint "custom_record_6_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_6" add constraint "custom_record_6_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_6" add constraint "custom_record_6_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_7" add constraint "custom_record_7_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_7" add constraint "custom_record_7_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_7" add constraint "custom_record_7_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_7" add constraint "custom_record_7_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_8" add constraint "custom_record_8_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_8" add constraint "custom_record_8_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_8" add constraint "custom_record_8_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_8" add constraint "custom_record_8_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_9" add constraint "custom_record_9_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_9" add constraint "custom_record_9_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_9" add constraint "custom_record_9_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_9" add constraint "custom_record_9_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_10" add constraint "custom_record_10_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_10" add constraint "custom_record_10_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_10" add constraint "custom_record_10_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_10" add constraint "custom_record_10_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_11" add constraint "custom_record_11_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_11" add constraint "custom_record_11_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_11" add constraint "custom_record_11_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_11" add constraint "custom_record_11_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_12" add constraint "custom_record_12_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_12" add constraint "custom_record_12_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_12" add constraint "custom_record_12_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_12" add constraint "custom_record_12_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_13" add constraint "custom_record_13_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_13" add constraint "custom_record_13_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_13" add constraint "custom_record_13_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_13" add constraint "custom_record_13_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_14" add constraint "custom_record_14_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_14" add constraint "custom_record_14_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_14" add constraint "custom_record_14_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_14" add constraint "custom_record_14_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_15" add constraint "custom_record_15_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_15" add constraint "custom_record_15_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_15" add constraint "custom_record_15_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_15" add constraint "custom_record_15_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_16" add constraint "custom_record_16_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_16" add constraint "custom_record_16_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_16" add constraint "custom_record_16_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_16" add constraint "custom_record_16_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_17" add constraint "custom_record_17_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_17" add constraint "custom_record_17_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_17" add constraint "custom_record_17_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_17" add constraint "custom_record_17_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_18" add constraint "custom_record_18_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_18" add constraint "custom_record_18_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_18" add constraint "custom_record_18_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_18" add constraint "custom_record_18_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_19" add constraint "custom_record_19_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_19" add constraint "custom_record_19_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_19" add constraint "custom_record_19_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_19" add constraint "custom_record_19_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "custom_record_20" add constraint "custom_record_20_pool_id_fkey" foreign key (workspace_id, "pool_id") references "public_pool" (workspace_id, id) deferrable;
alter table "custom_record_20" add constraint "custom_record_20_former_owner_id_fkey" foreign key (workspace_id, "former_owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_20" add constraint "custom_record_20_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "custom_record_20" add constraint "custom_record_20_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
