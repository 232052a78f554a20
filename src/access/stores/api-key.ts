import { defineStore } from '../../platform/database/store.ts'

/**
 * Keys by which programs act in a user's name. As with sessions, the token begins with the number of its workspace and only
 * its hash is stored; `prefix` is the little that people know a key by.
 */
export const apiKeyStore = defineStore({
  name: 'api_key',
  scoped: true,
  grants: ['select', 'insert', 'update'],
  references: [{ column: 'user_id', object: 'user' }, { column: 'role_id', object: 'role' }],
  sql: [
    `create table api_key (
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
    )`,
    // A part of its user's rights: those of one role, on some objects.
    'alter table api_key add column role_id uuid, add column objects text[]',
    'create unique index api_key_token on api_key (workspace_id, token_hash)',
    'create index api_key_user_living on api_key (workspace_id, user_id) where revoked_at is null',
  ],
})
