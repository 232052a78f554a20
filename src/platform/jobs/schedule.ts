import { type ParsedCronItem, parseCronItems } from 'graphile-worker'
import { addDays, dateInZone, zoneOffset } from '../../lib/calendar.ts'
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
type Scheduled<Context> = Pick<Job<Context>, 'name' | 'daily' | 'weekday'>

/** Queues the job once in each workspace for that instant, however often it is asked; a daily one once a day, where its time has just come. A weekly one on its day. */
export async function fireSchedule<Context>(firing: Firing, { name, daily, weekday }: Scheduled<Context>, at: number): Promise<void> {
  for (const { id, zone } of await firing.workspaces()) {
    const stands = daily === undefined ? new Date(at).toISOString() : dayBegun(daily, at, zone, { weekday })?.date
    if (stands !== undefined) await queueOnce(firing, id, [{ name, stands }])
  }
}

/** How far back is looked for what was missed: the last turn of a weekly job lies no further. */
const longestAway = 8 * 86_400_000

/**
 * Queues once what came due while no program ran: of each daily or weekly job its last time, in each workspace that was there by then.
 * Of a time that was not missed nothing is queued again.
 */
export async function catchUp<Context>(firing: Firing, jobs: Iterable<Scheduled<Context>>, at: number): Promise<void> {
  const daily = [...jobs]
  for (const { id, zone, since = Number.NEGATIVE_INFINITY } of await firing.workspaces()) {
    const missed = daily.flatMap(({ name, daily: time, weekday }) => {
      const begun = time === undefined ? undefined : dayBegun(time, at, zone, { weekday, within: longestAway })
      return begun === undefined || begun.at < since ? [] : [{ name, stands: begun.date }]
    })
    if (missed.length > 0) await queueOnce(firing, id, missed)
  }
}

interface Turn { readonly name: string; /** The instant or the day that it is for. */ readonly stands: string }

async function queueOnce({ database, queue }: Firing, workspaceId: number, turns: readonly Turn[]): Promise<void> {
  await database.transaction({ workspaceId }, async (transaction) => {
    // Two programs that start together would both find none.
    await transaction.query(sql`select pg_advisory_xact_lock(hashtext('schedule'), ${workspaceId})`)
    const known = await transaction.query<{ name: string; key: string }>(sql`
      select distinct name, key from job_run where workspace_id = ${workspaceId} and name = any(${turns.map(({ name }) => name)}::text[]) and key = any(${[...new Set(turns.map(keyOf))]}::text[])`)
    for (const turn of turns) {
      const key = keyOf(turn)
      if (!known.some((one) => one.name === turn.name && one.key === key)) await queue.enqueue(transaction, turn.name, {}, { key })
    }
  })
}

function keyOf({ stands }: Turn): string {
  return `schedule ${stands}`
}

interface Within { /** On this day of the week alone; 1 is Monday. */ readonly weekday?: number | undefined; /** Milliseconds up to the instant. */ readonly within?: number }

/**
 * The last date on which the clock of the zone came to the time within the last quarter of an hour, or whatever is looked back to, and
 * the instant: a time that the clocks skip has come with the first after it.
 */
export function dayBegun(time: string, at: number, zone: string, { weekday, within = quarter }: Within = {}): { readonly date: string; readonly at: number } | undefined {
  const wall = (instant: number) => instant + zoneOffset(instant, zone)
  const [now, before, today] = [wall(at), wall(at - within), dateInZone(at, zone)]
  for (let back = 0; back <= Math.ceil(within / 86_400_000); back += 1) {
    const date = addDays(today, -back)
    const wanted = Date.parse(`${date}T${time}:00Z`)
    if ((weekday === undefined || weekdayOf(date) === weekday) && now >= wanted && before < wanted) return { date, at: at - (now - wanted) }
  }
  return undefined
}
