import { defineStore } from '../../../platform/database/store.ts'

/** Each deal as it stood when the forecast was frozen, week by week: amounts in minor units of the base currency. */
const frozenDealStore = defineStore({
  name: 'forecast_frozen_deal',
  scoped: true,
  references: [{ column: 'opportunity_id', object: 'opportunity', onMerge: 'keep' }, { column: 'owner_id', object: 'user', onMerge: 'keep' }, { column: 'department_id', object: 'department', onMerge: 'keep' }],
  sql: [
    `create table forecast_frozen_deal (
      workspace_id integer not null,
      frozen_on date not null,
      opportunity_id uuid not null,
      owner_id uuid,
      department_id uuid,
      amount bigint not null,
      weighted bigint not null,
      category text not null,
      close_on date,
      status text not null,
      primary key (workspace_id, frozen_on, opportunity_id)
    )`,
  ],
})

/** What people had submitted for a period when it was frozen. */
const frozenCallStore = defineStore({
  name: 'forecast_frozen_call',
  scoped: true,
  references: [{ column: 'submission_id', object: 'forecastSubmission', onMerge: 'keep' }],
  sql: [
    `create table forecast_frozen_call (
      workspace_id integer not null,
      frozen_on date not null,
      submission_id uuid not null,
      commit bigint not null,
      best_case bigint not null,
      primary key (workspace_id, frozen_on, submission_id)
    )`,
  ],
})

export const forecastStores = [frozenDealStore, frozenCallStore] as const
