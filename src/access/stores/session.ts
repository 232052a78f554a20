import { advisoryLocks } from '../../platform/database/locks.ts'
import { defineStore } from '../../platform/database/store.ts'

// The tokens of sessions and invitations begin with the number of their workspace, so that a request is pinned to it before
// the token is looked up: the ordinary policy guards these tables. Only hashes of tokens are stored.
const asOwner = 'security definer set search_path = public, pg_temp'
const opened = `perform set_config('app.reach', 'access', true);`
const reach = (table: string) =>
  `create policy ${table}_reach on ${table} for all to current_user using (current_setting('app.reach', true) = 'access')`

export const sessionStore = defineStore({
  name: 'session',
  scoped: true,
  grants: ['select', 'insert', 'update'],
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table session (
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
    )`,
    'create unique index session_token on session (workspace_id, token_hash)',
    'create index session_user_living on session (workspace_id, user_id) where ended_at is null',
    'create index session_account_living on session (account_id) where ended_at is null',
    reach('session'),
    // How the person came in; whether a second factor stood in it; whether one must be set up before anything else; and when it
    // was last shown anew who sits there.
    `alter table session add column method text not null default 'password',
      add column second_factor boolean not null default false,
      add column must_enrol boolean not null default false,
      add column confirmed_at timestamptz`,
    // Only who knows the hash that stands there may put another in its place. The account's sessions end with it in every
    // workspace, all but the one that asks.
    `create or replace function account_change_password(wanted uuid, old_hash text, new_hash text, but uuid, at timestamptz)
      returns boolean language plpgsql volatile ${asOwner} as $$
      begin ${opened}
        update account set password_hash = new_hash, password_changed_at = at where id = wanted and password_hash = old_hash;
        if not found then return false; end if;
        update session set ended_at = at, ended_because = 'password'
        where account_id = wanted and ended_at is null and id is distinct from but;
        return true;
      end $$`,
  ],
})

/** A link that may be used once: to join as a user of the workspace, or to choose a new password. */
export const invitationStore = defineStore({
  name: 'invitation',
  scoped: true,
  grants: ['select', 'insert', 'update'],
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table invitation (
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
    )`,
    'create unique index invitation_token on invitation (workspace_id, token_hash)',
    'create index invitation_user on invitation (workspace_id, user_id)',
    reach('invitation'),
    // Uses the token up and makes the membership, with the account when the e-mail has none yet. An account that exists
    // keeps its password: an administrator of one workspace must not take over a person's account in another. Gives the
    // account, or nothing when the token is not good (any more) or the account is not the expected one.
    `create or replace function invitation_accept(token text, account uuid, hash text, at timestamptz)
      returns uuid language plpgsql volatile ${asOwner} as $$
      declare invited invitation; joined uuid;
      begin ${opened}
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
      end $$`,
    // The same for a new password. Refused for an account that is at home in other workspaces too.
    `create or replace function invitation_reset_password(token text, hash text, at timestamptz)
      returns uuid language plpgsql volatile ${asOwner} as $$
      declare invited invitation; wanted uuid;
      begin ${opened}
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
      end $$`,
    // Ends a set-up: the founder's account and membership come to be in the moment in which the workspace opens.
    `create or replace function set_up_finish(wanted integer, account uuid, mail text, hash text, founder uuid, at timestamptz)
      returns boolean language plpgsql volatile ${asOwner} as $$
      begin ${opened}
        perform pg_advisory_xact_lock(${advisoryLocks.setUp});
        if exists (select from workspace where ready_at is not null) then return false; end if;
        update workspace set ready_at = at where id = wanted and ready_at is null;
        if not found then return false; end if;
        insert into account (id, email, password_hash, password_changed_at, created_at) values (account, mail, hash, at, at);
        insert into membership (workspace_id, user_id, account_id) values (wanted, founder, account);
        return true;
      end $$`,
  ],
})

/** A record opened to a person, a team or a department beyond what the roles give. */
export const recordShareStore = defineStore({
  name: 'record_share',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', moves: { column: 'rule_id', is: '00000000-0000-0000-0000-000000000000' } }, { column: 'rule_id', object: 'sharingRule', onMerge: 'derived' }],
  sql: [
    `create table record_share (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      grantee_kind text not null check (grantee_kind in ('user', 'team', 'department')),
      grantee_id uuid not null,
      level text not null check (level in ('read', 'write')),
      shared_at timestamptz not null,
      shared_by_id uuid,
      primary key (workspace_id, record_id, grantee_kind, grantee_id)
    )`,
    'create index record_share_grantee on record_share (workspace_id, grantee_id, level, record_id)',
    // From this instant on it opens nothing any more.
    'alter table record_share add column until timestamptz',
    // Whose share it is: a sharing rule's, or all zeros where somebody made it by hand. Both may stand side by side.
    `alter table record_share
      add column rule_id uuid not null default '00000000-0000-0000-0000-000000000000',
      drop constraint record_share_pkey,
      drop constraint record_share_grantee_kind_check,
      add constraint record_share_grantee_kind_check check (grantee_kind in ('user', 'team', 'department', 'role'))`,
    'alter table record_share add primary key (workspace_id, record_id, grantee_kind, grantee_id, rule_id)',
    `create index record_share_rule on record_share (workspace_id, rule_id, record_id) where rule_id <> '00000000-0000-0000-0000-000000000000'`,
  ],
})
