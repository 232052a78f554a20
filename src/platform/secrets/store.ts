import { defineStore } from '../database/store.ts'

/**
 * Secrets that the program must be able to use again (signing keys, passwords of other servers), sealed by a key that does not
 * lie in the database. `name` says which secret of the record it is; an older one may stay valid for a while.
 */
export const secretStore = defineStore({
  name: 'secret',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object' }],
  sql: [
    `create table secret (
      workspace_id integer not null,
      id uuid not null,
      object text not null,
      record_id uuid not null,
      name text not null,
      sealed text not null,
      created_at timestamptz not null,
      valid_until timestamptz,
      primary key (workspace_id, id)
    )`,
    'create index secret_record on secret (workspace_id, object, record_id, name, created_at)',
  ],
})
