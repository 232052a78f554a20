import { advisoryLocks } from '../../platform/database/locks.ts'
import { defineStore } from '../../platform/database/store.ts'

// The serving role sees the workspace that its transaction is pinned to and no other, and makes none but the very first.
const asOwner = 'security definer set search_path = public, pg_temp'
const opened = `perform set_config('app.reach', 'access', true);`
const pinned = `(select nullif(current_setting('app.workspace', true), '')::integer)`

export const workspaceStore = defineStore({
  name: 'workspace',
  scoped: false,
  grants: ['select', 'update'],
  sql: [
    // ready_at is empty while a set-up is under way: such a workspace cannot be signed in to.
    `create table workspace (
      id integer generated always as identity primary key,
      name text not null,
      slug text not null,
      settings jsonb not null,
      created_at timestamptz not null,
      ready_at timestamptz
    )`,
    'create unique index workspace_slug on workspace (slug)',
    'alter table workspace enable row level security',
    `create policy workspace_pinned on workspace using (id = ${pinned}) with check (id = ${pinned})`,
    `create policy workspace_reach on workspace for all to current_user using (current_setting('app.reach', true) = 'access')`,
    // All workspaces by number, for the sequencer where one role owns and serves: the policies hold it too.
    `create or replace function workspace_numbers() returns setof integer language plpgsql volatile ${asOwner} as $$
      begin ${opened} return query select id from workspace; end $$`,
    'revoke execute on function workspace_numbers() from public',
    // Whether the first run is still to come: true only until the first workspace is ready, and so for ever after false.
    `create or replace function set_up_is_open() returns boolean language plpgsql stable ${asOwner} as $$
      begin ${opened} return not exists (select from workspace where ready_at is not null); end $$`,
    // Claims the first run. Null when it is closed, or when another set-up began less than two minutes ago.
    `create or replace function set_up_begin(new_name text, new_slug text, new_settings jsonb, at timestamptz)
      returns integer language plpgsql volatile ${asOwner} as $$
      declare made integer;
      begin ${opened}
        perform pg_advisory_xact_lock(${advisoryLocks.setUp});
        if exists (select from workspace where ready_at is not null or created_at > at - interval '2 minutes') then return null; end if;
        delete from workspace where ready_at is null;
        insert into workspace (name, slug, settings, created_at) values (new_name, new_slug, new_settings, at) returning id into made;
        return made;
      end $$`,
    `create or replace function set_up_abandon(wanted integer) returns void language plpgsql volatile ${asOwner} as $$
      begin ${opened} delete from workspace where id = wanted and ready_at is null; end $$`,
  ],
})

/**
 * A number per workspace that rises in the same transaction as any change of users, roles, departments or teams: what was
 * remembered of a lower number is forgotten. Shares are not in it, as no actor remembers them: they are read with the record.
 */
export const accessVersionStore = defineStore({
  name: 'access_version',
  scoped: true,
  grants: ['select'],
  sql: [
    `create table access_version (
      workspace_id integer primary key,
      version bigint not null
    )`,
    `create policy access_version_reach on access_version for all to current_user using (current_setting('app.reach', true) = 'access')`,
    `create or replace function access_version_raise() returns trigger language plpgsql ${asOwner} as $$
      begin
        insert into access_version values (coalesce(new.workspace_id, old.workspace_id), 1)
        on conflict (workspace_id) do update set version = access_version.version + 1;
        return null;
      end $$`,
  ],
})
