import { defineStore } from '../../platform/database/store.ts'

// Second factors belong to a user of one workspace, not to the account: each company says itself what it asks for, and its
// administrator takes back no factor that guards another company.

/** The secret of time-based codes (RFC 6238), sealed; `last_step` is the last period whose code was taken: none is taken twice. */
export const totpStore = defineStore({
  name: 'totp_factor',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table totp_factor (
      workspace_id integer not null,
      user_id uuid not null,
      secret text not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint not null,
      primary key (workspace_id, user_id)
    )`,
  ],
})

/** Codes for whoever lost the other factors: hashes only, each good once. */
export const recoveryCodeStore = defineStore({
  name: 'recovery_code',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table recovery_code (
      workspace_id integer not null,
      user_id uuid not null,
      code_hash text not null,
      created_at timestamptz not null,
      used_at timestamptz,
      primary key (workspace_id, user_id, code_hash)
    )`,
  ],
})

/** Public keys of authenticators (WebAuthn), with the counter by which a copied one is found out. */
export const passkeyStore = defineStore({
  name: 'passkey',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table passkey (
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
    )`,
    'create unique index passkey_credential on passkey (workspace_id, credential_id)',
    'create index passkey_user on passkey (workspace_id, user_id)',
  ],
})

/**
 * A sign-in that is half done, a challenge that waits for its answer: short-lived, good once, known by the hash of a secret.
 * Where the workspace is not known yet (a passkey without a name) it is 0.
 */
export const signInStepStore = defineStore({
  name: 'sign_in_step',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table sign_in_step (
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
    )`,
    'create unique index sign_in_step_secret on sign_in_step (workspace_id, secret_hash)',
    'create index sign_in_step_expires on sign_in_step (workspace_id, expires_at)',
  ],
})
