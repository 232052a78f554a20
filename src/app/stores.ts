import { accessStores } from '../access/stores/index.ts'
import { accessTriggers } from '../access/stores/triggers.ts'
import { recordStores } from '../records/write/stores.ts'
import { searchEntry } from '../records/search/store.ts'
import type { Store } from '../platform/database/store.ts'
import { feedFollowerStore, feedPositionStore, feedStore } from '../platform/feed/store.ts'

// An owner that is no superuser may not attach a setting of ours to a function.
const plain = (statement: string) => statement.replace(` set app.reach = 'access'`, '')

/** Every internal table, in the order in which they can be made. A store that is not listed here has no table. */
export const stores: readonly Store[] = [
  ...accessStores.map((store) => ({ ...store, sql: store.sql.map(plain) })),
  feedStore, feedPositionStore, feedFollowerStore, ...recordStores, searchEntry,
]

/** Statements that need the tables of the business objects. */
export const lastStatements: readonly string[] = accessTriggers.map(plain)
