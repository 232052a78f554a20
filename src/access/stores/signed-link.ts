import { defineStore } from '../../platform/database/store.ts'

/**
 * A link by which somebody outside sees one document and answers it once, without a sign-in. Only the hash of its token is stored;
 * the answer stays as proof: who (as typed), when, from which address, with which browser.
 */
export const signedLinkStore = defineStore({
  name: 'signed_link',
  scoped: true,
  grants: ['select', 'insert', 'update'],
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'keep' }],
  sql: [
    `create table signed_link (
      workspace_id integer not null,
      id uuid not null,
      token_hash text not null,
      kind text not null,
      object text not null,
      record_id uuid not null,
      sent_to text,
      created_at timestamptz not null,
      created_by_id uuid,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      first_seen_at timestamptz,
      last_seen_at timestamptz,
      answer text,
      answered_at timestamptz,
      answered_by text,
      answered_from text,
      answered_with text,
      primary key (workspace_id, id)
    )`,
    'create unique index signed_link_token on signed_link (workspace_id, token_hash)',
    'create index signed_link_record on signed_link (workspace_id, object, record_id, created_at)',
  ],
})
