import { defineStore } from '../database/store.ts'

/**
 * What is to go out by mail: one line for each thing that a person is told, or for a letter to an address. It holds no content:
 * news is read when it is sent, a letter is sealed. It belongs to no workspace, as the work is asked for across all of them.
 */
export const mailOutboxStore = defineStore({
  name: 'mail_outbox',
  scoped: false,
  sql: [
    `create table mail_outbox (
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
    )`,
    `create index mail_outbox_due on mail_outbox (due_at) where state = 'waiting'`,
    `create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'waiting'`,
  ],
})
