import { readFileSync } from 'node:fs'
import { type Database, sql } from '../../src/platform/database/index.ts'

/** The kernel counts in hundredths of a second. */
const tick = 10

/**
 * Processor time that the processes of the database server have used so far, milliseconds, each by its id; it says the same whatever else
 * the machine is at. Empty where the kernel does not tell.
 */
export async function databaseProcessor(database: Database): Promise<ReadonlyMap<number, number>> {
  const rows = await database.asOwner((tx) => tx.query<{ pid: number }>(sql`select pid from pg_stat_activity`))
  return new Map(rows.flatMap(({ pid }) => {
    try {
      // Behind the name, which may hold spaces: the fields from the third on; the 14th and 15th are user and system time.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      return [[pid, (Number(fields[11]) + Number(fields[12])) * tick] as const]
    } catch {
      return []
    }
  }))
}

/** What came in between; undefined where nothing is told. */
export function usedBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number | undefined {
  return after.size === 0 ? undefined : [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0)
}
