import { type ParsedCronItem, parseCronItems } from 'graphile-worker'
import { dateInZone, zoneOffset } from '../../lib/calendar.ts'
import { weekdayOf } from '../../lib/workdays.ts'
import { type Database, sql } from '../database/index.ts'
import type { Place } from './dependencies.ts'
import type { Job } from './define.ts'
import type { Queue } from './queue.ts'

/** The queue's task that stands for the time of a scheduled job. */
export const scheduleTask = (name: string): string => `schedule ${name}`

/** Zones differ by quarters of an hour: what runs by the companies' own clocks is looked at so often. */
const quarter = 15 * 60_000

/** The times of all scheduled jobs, in UTC. @throws Error for one that is no time. */
export function cronItems<Context>(jobs: Iterable<Job<Context>>): ParsedCronItem[] {
  return parseCronItems([...jobs].flatMap(({ name, schedule, daily }) => {
    const match = daily === undefined ? schedule : `${[0, 15, 30, 45].map((each) => (each + Number(daily.slice(3))) % 60).join(',')} * * * *`
    return match === undefined ? [] : [{ task: scheduleTask(name), match, identifier: name, options: { backfillPeriod: 0, maxAttempts: 25 } }]
  }))
}

interface Firing { readonly database: Database; readonly queue: Queue; readonly workspaces: () => Promise<readonly Place[]> }

/** Queues the job once in each workspace for that instant, however often it is asked; a daily one once a day, where its time has just come. A weekly one on its day. */
export async function fireSchedule<Context>({ database, queue, workspaces }: Firing, { name, daily, weekday }: Pick<Job<Context>, 'name' | 'daily' | 'weekday'>, at: number): Promise<void> {
  for (const { id: workspaceId, zone } of await workspaces()) {
    const stands = daily === undefined ? new Date(at).toISOString() : dayBegun(daily, at, zone)
    if (stands === undefined || (weekday !== undefined && weekdayOf(stands) !== weekday)) continue
    const key = `schedule ${stands}`
    await database.transaction({ workspaceId }, async (transaction) => {
      const known = await transaction.query(sql`select 1 from job_run where workspace_id = ${workspaceId} and name = ${name} and key = ${key} limit 1`)
      if (known.length === 0) await queue.enqueue(transaction, name, {}, { key })
    })
  }
}

/**
 * The date on which the clock of the zone has come to the time within the last quarter of an hour: a time that the clocks skip has come
 * with the first after it.
 */
export function dayBegun(time: string, at: number, zone: string): string | undefined {
  const wall = (instant: number) => instant + zoneOffset(instant, zone)
  const date = dateInZone(at, zone)
  const wanted = Date.parse(`${date}T${time}:00Z`)
  return wall(at) >= wanted && wall(at - quarter) < wanted ? date : undefined
}
