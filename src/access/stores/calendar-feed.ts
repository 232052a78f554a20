import { defineStore } from '../../platform/database/store.ts'

/** The secret address of a person's calendar: its token begins with the number of its workspace, and only its hash is stored. */
export const calendarFeedStore = defineStore({
  name: 'calendar_feed',
  scoped: true,
  grants: ['select', 'insert', 'update', 'delete'],
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table calendar_feed (
      workspace_id integer not null,
      user_id uuid not null,
      token_hash text not null,
      created_at timestamptz not null,
      last_read_at timestamptz,
      primary key (workspace_id, user_id)
    )`,
    'create unique index calendar_feed_token on calendar_feed (workspace_id, token_hash)',
  ],
})
