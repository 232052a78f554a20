import { randomUUID } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import { type Database, sql } from '../database/index.ts'
import type { Measures } from './measures.ts'

/** How long minutes are kept, in days. */
const keptDays = 35

export interface MinuteWriter {
  /** Writes down what came in since the last time; adds to the minute when it is the same one. */
  write(): Promise<void>
  stop(): Promise<void>
}

/** Writes three times a minute what this process answered, and by that that it was alive: a busy moment must not look like an end. */
export function writeMinutes(database: Database, measures: Measures, clock: Clock, failed: (error: unknown) => void): MinuteWriter {
  const process = randomUUID()
  let writing: Promise<void> = Promise.resolve()
  const write = async () => {
    const minute = new Date(Math.floor(clock.now() / 60_000) * 60_000)
    const { requests, failures, buckets } = measures.take()
    await database.transaction({ workspaceId: 0 }, async (tx) => {
      await tx.run(sql`
        insert into request_minute as known (minute, process, requests, failures, buckets) values (${minute}, ${process}, ${requests}, ${failures}, ${[...buckets]})
        on conflict (minute, process) do update set requests = known.requests + excluded.requests, failures = known.failures + excluded.failures,
          buckets = array(select a + b from unnest(known.buckets, excluded.buckets) as t (a, b))`)
      if (minute.getUTCMinutes() === 0) await tx.run(sql`delete from request_minute where minute < ${new Date(minute.getTime() - keptDays * 86_400_000)}`)
    })
  }
  const next = () => (writing = writing.then(write).catch(failed))
  const timer = setInterval(() => { void next() }, 20_000)
  timer.unref()
  return { write, async stop() { clearInterval(timer); await next() } }
}

/** Of all processes, since an instant. */
export interface Minutes { readonly requests: number; readonly failures: number; readonly buckets: readonly number[]; /** Minutes in which somebody was alive. */ readonly alive: number; /** The first minute known, ISO. */ readonly first: string | null }

/** Sums up the minutes from `since` on (milliseconds since 1970). */
export async function readMinutes(database: Database, since: number): Promise<Minutes> {
  const [row] = await database.read<Omit<Minutes, 'buckets'> & { readonly buckets: number[] | null }>({ workspaceId: 0 }, sql`
    with known as (select * from request_minute where minute >= ${new Date(since)})
    select coalesce(sum(requests), 0)::bigint as requests, coalesce(sum(failures), 0)::bigint as failures, count(distinct minute)::bigint as alive, min(minute) as first,
      (select array_agg(total order by place) from (
        select place, sum(b)::float8 as total from known, unnest(buckets) with ordinality as u (b, place) group by place) as s) as buckets
    from known`)
  return { requests: row?.requests ?? 0, failures: row?.failures ?? 0, alive: row?.alive ?? 0, first: row?.first ?? null, buckets: row?.buckets ?? [] }
}
