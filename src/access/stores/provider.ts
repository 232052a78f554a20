import { defineStore } from '../../platform/database/store.ts'

const asOwner = 'security definer set search_path = public, pg_temp'
const opened = `perform set_config('app.reach', 'access', true);`

/** Where people of the company are known: an OpenID provider or a directory. What is secret of it is sealed. */
export const identityProviderStore = defineStore({
  name: 'identity_provider',
  scoped: true,
  sql: [
    `create table identity_provider (
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
    )`,
  ],
})

/** Which user a person of a provider is: by issuer and subject, never by an e-mail alone. */
export const externalIdentityStore = defineStore({
  name: 'external_identity',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table external_identity (
      workspace_id integer not null,
      provider_id uuid not null,
      issuer text not null,
      subject text not null,
      user_id uuid not null,
      linked_at timestamptz not null,
      last_used_at timestamptz,
      primary key (workspace_id, provider_id, issuer, subject)
    )`,
    'create index external_identity_user on external_identity (workspace_id, user_id)',
  ],
})

/** How people of a workspace must sign in: by the company's provider alone, and who stays able to without. */
export const signInPolicyStore = defineStore({
  name: 'sign_in_policy',
  scoped: true,
  references: [{ column: 'break_glass_user_id', object: 'user' }],
  sql: [
    `create table sign_in_policy (
      workspace_id integer primary key,
      enforced boolean not null,
      break_glass_user_id uuid,
      changed_at timestamptz not null
    )`,
    // Who is not signed in names a workspace by its short name; where there is one only, none need be named.
    `create or replace function workspace_for_sign_in(wanted text) returns integer language plpgsql stable ${asOwner} as $$
      declare found_ids integer[];
      begin ${opened}
        select array_agg(id) into found_ids from (select id from workspace where ready_at is not null and (wanted is null or slug = wanted) limit 2) known;
        return case when cardinality(found_ids) = 1 then found_ids[1] end;
      end $$`,
  ],
})

/** Roles whose holders must sign in with a second factor. A change of it is one of rights: what was remembered is forgotten. */
export const secondFactorRoleStore = defineStore({
  name: 'second_factor_role',
  scoped: true,
  references: [{ column: 'role_id', object: 'role' }],
  grants: ['select', 'insert', 'delete'],
  sql: [
    `create table second_factor_role (
      workspace_id integer not null,
      role_id uuid not null,
      since timestamptz not null,
      primary key (workspace_id, role_id)
    )`,
    `create or replace trigger access_version_of_second_factor_role after insert or delete on second_factor_role
      for each row execute function access_version_raise()`,
  ],
})
