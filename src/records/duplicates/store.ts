import { defineStore } from '../../platform/database/store.ts'

/** How often a person has done something that is limited per day, such as asking whether a customer is taken. */
export const dailyCountStore = defineStore({
  name: 'daily_count',
  scoped: true,
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table daily_count (
      workspace_id integer not null,
      user_id uuid not null,
      kind text not null,
      day date not null,
      count integer not null,
      primary key (workspace_id, user_id, kind, day)
    )`,
  ],
})
