import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { dayOf, momentAt } from '../../../model/fields/recurrence/occurrences.ts'
import { activityAt, happensAt, momentsToMake, recurringOf, type SeriesRow, todayOf } from './recurring.ts'

/** By whose name occurrences are made, changed and taken away in the feed. */
export const asSeries = { action: 'activitySeries.makeAhead', rights: 'action' } as const

interface Given { readonly writer: Pick<WriterWithin, 'create' | 'update' | 'remove'>; readonly registry: Registry }
interface Standing { readonly id: string; readonly occurrence: string; readonly status: string; readonly deleted: boolean; readonly untouched: boolean; readonly stale: boolean }

export interface Made { readonly made: number; readonly changed: number; readonly removed: number }
const nothing: Made = { made: 0, changed: 0, removed: 0 }

/**
 * Lets the activities of a series stand as the series says: those of the next weeks are made once, what nobody has touched
 * follows a change of the series, and what no longer belongs to it goes to the bin. To be called again at will: the series is
 * locked, and a moment that has an activity (in the bin too) gets no second one.
 */
export async function makeAhead({ writer }: Given, tx: Transaction, context: Context, seriesId: string): Promise<Made> {
  const series = await lockSeries(tx, seriesId)
  const recurring = series === undefined ? undefined : recurringOf(series, context.actor.zone)
  if (series === undefined || recurring === undefined) return nothing
  const today = todayOf(recurring, context.now)
  const standing = await standingOf(tx, series, today)
  const open = standing.filter(({ deleted, status }) => !deleted && status === 'open')
  const fresh = momentsToMake(recurring, { today, endedOn: series.ended_on, taken: new Set(standing.map(({ occurrence }) => occurrence)), open: open.length })
  for (const moment of fresh) await writer.create(tx, context, 'activity', { ...activityAt(series, recurring, moment), ...(series.owner_id === null ? {} : { owner: series.owner_id }) }, asSeries)
  const done = { made: fresh.length, changed: 0, removed: 0 }
  for (const { id, occurrence, stale } of open.filter(({ untouched }) => untouched)) {
    const belongs = happensAt(recurring, occurrence) && (series.ended_on === null || dayOf(occurrence) <= series.ended_on)
    if (!belongs) {
      await writer.remove(tx, context, 'activity', id, asSeries)
      done.removed += 1
    } else if (stale) {
      await writer.update(tx, context, 'activity', id, activityAt(series, recurring, occurrence), asSeries)
      done.changed += 1
    }
  }
  return done
}

/** The living series, locked; undefined where there is none. */
export async function lockSeries(tx: Transaction, id: string): Promise<SeriesRow | undefined> {
  const [row] = await tx.query<SeriesRow & Record<string, unknown>>(sql`
    select id, kind, subject, body, target_object, target_id, priority, rule, starts_on::text, start_time, zone, duration, remind_before, location, excluded, added, ended_on::text, owner_id, updated_at
    from activity_series where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and deleted_at is null for update`)
  return row
}

/** What the series has from today on, the bin included; untouched is what only the program ever wrote. */
async function standingOf(tx: Transaction, { id, updated_at: since }: SeriesRow, today: string): Promise<readonly Standing[]> {
  const rows = await tx.query<Omit<Standing, 'occurrence'> & { occurrence: string; time: string | null }>(sql`
    select id, occurrence::text, occurrence_time::text as time, status, deleted_at is not null as deleted, created_by_id is null and updated_by_id is null as untouched, updated_at < ${since}::timestamptz as stale
    from activity where workspace_id = ${tx.workspaceId} and series_id = ${id}::uuid and occurrence >= ${today}::date order by occurrence, occurrence_time`)
  return rows.map(({ time, ...row }) => ({ ...row, occurrence: momentAt(row.occurrence, time) }))
}

/** Living series that may still have something to come. */
export async function livingSeries(tx: Transaction, after: string, now: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from activity_series where workspace_id = ${tx.workspaceId} and deleted_at is null and (ended_on is null or ended_on >= ${now}::date - 1) and id > ${after}::uuid order by id limit 200`)
  return rows.map(({ id }) => id)
}
