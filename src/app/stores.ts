import { accessStores } from '../access/stores/index.ts'
import { accessTriggers } from '../access/stores/triggers.ts'
import { computedMarkStore, customFillStore } from '../records/custom/index.ts'
import { importJournal } from '../records/import/journal.ts'
import { recordStores } from '../records/write/stores.ts'
import { actStores } from '../records/act/store.ts'
import { duplicateStores } from '../records/duplicates/store.ts'
import { mergeStores } from '../records/merge/store.ts'
import { objects } from '../model/objects/index.ts'
import { scoreStores } from '../records/scores/index.ts'
import { searchEntry } from '../records/search/store.ts'
import type { Store } from '../platform/database/store.ts'
import { mailOutboxStore } from '../platform/mail/index.ts'
import { secretStore } from '../platform/secrets/index.ts'
import { forecastStores } from '../rooms/sales/index.ts'
import { automationStores } from '../rooms/automation/index.ts'
import { allocationStores } from '../rooms/allocation/index.ts'
import { shopStores, stockStores } from '../rooms/sales/index.ts'
import { webhookTurnStore } from '../rooms/webhooks/index.ts'
import { feedFollowerStore, feedPositionStore, feedStore } from '../platform/feed/store.ts'
import { evaluationDayStore, installationSettingStore, rateBucketStore, requestMinuteStore } from '../platform/measures/index.ts'
import { jobRunStore } from '../platform/jobs/store.ts'

/** Every internal table, in the order in which they can be made. A store that is not listed here has no table. */
export const stores: readonly Store[] = [
  ...accessStores, feedStore, feedPositionStore, feedFollowerStore, jobRunStore, ...recordStores, searchEntry,
  secretStore, webhookTurnStore, ...allocationStores, ...stockStores, ...shopStores, ...automationStores, ...forecastStores, mailOutboxStore, ...actStores, ...duplicateStores, ...mergeStores, importJournal, ...scoreStores(objects), customFillStore, computedMarkStore, installationSettingStore, requestMinuteStore, rateBucketStore, evaluationDayStore,
]

/** Statements that need the tables of the business objects. */
export const lastStatements: readonly string[] = accessTriggers
