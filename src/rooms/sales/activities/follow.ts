import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { type Batch, follow, type Follower } from '../../../platform/feed/index.ts'
import type { Jobs } from '../../../platform/jobs/index.ts'
import { type CreditGiven, keepCredit } from '../targets/follow.ts'
import { type ContactedGiven, moveContacted } from '../leads/contacted.ts'
import { asSeries } from './makeAhead.ts'

/** The name of the cursor. */
export const activitiesFollower = 'activities'

export interface ActivitiesGiven { readonly engineOf: (workspaceId: number, requestId: string) => Promise<Awaited<ReturnType<ContactedGiven['engineOf']>> & Awaited<ReturnType<CreditGiven['engineOf']>>>; readonly database: Database; readonly queue: () => Pick<Jobs, 'enqueue'> }

/** Queues what follows from activities and series that were written: their next occurrences. */
async function queueActivityWork({ queue }: ActivitiesGiven, { entries, transaction }: Batch): Promise<void> {
  const series = new Set(entries.filter(({ object, action, recordId }) => object === 'activitySeries' && recordId !== null && action !== 'export').map(({ recordId }) => recordId ?? ''))
  const written = entries.filter(({ object, action, recordId }) => object === 'activity' && recordId !== null && action !== asSeries.action)
  for (const id of await seriesOf(transaction, [...new Set(written.map(({ recordId }) => recordId ?? ''))])) series.add(id)
  for (const id of series) await queue().enqueue(transaction, 'activitySeries.makeAhead', { series: id }, { key: id })
}

/** Completing, moving or removing one may call for the next. */
async function seriesOf(transaction: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await transaction.query<{ series: string }>(sql`
    select distinct series_id as series from activity where workspace_id = ${transaction.workspaceId} and id = ${sql.anyOf(ids)} and series_id is not null`)
  return rows.map(({ series }) => series)
}

/** Follows the feed for activities, with its cursor: their series, and the leads that they are about. */
export function followForActivities(given: ActivitiesGiven, failed: (error: unknown) => void): Promise<Follower> {
  return follow(given.database, { name: activitiesFollower, onError: failed, handle: async (batch) => {
    await queueActivityWork(given, batch)
    await moveContacted(given, batch)
    await keepCredit(given, batch)
  } })
}
