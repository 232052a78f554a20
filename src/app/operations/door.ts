import type { Operations, Rate } from '../../doors/rest/index.ts'
import { type Database, type Migration, migrations, readingMayLag, sql } from '../../platform/database/index.ts'
import { Measures, type Standing } from '../../platform/measures/index.ts'
import { projectFile } from '../../platform/project.ts'
import { traced } from '../../platform/traces.ts'
import type { Program, ProgramSettings } from '../parts.ts'
import { programVersion } from '../version.ts'
import { readEvaluation } from './evaluation.ts'
import { jobOperations } from './jobs.ts'
import { backupOperations } from './schedule.ts'
import { warehouseOperations } from './warehouse.ts'

/** A follower that is further behind than this makes the program unready. Entries. */
const farthestBehind = 20_000

/** What of running the installation is reached through the door. */
export function programOperations(program: () => Program, { installation }: ProgramSettings, measures: Measures): Operations {
  let expected: readonly Migration[] | undefined
  return {
    async ready() {
      const { database } = program()
      const all = (expected ??= migrations(projectFile('migrations')))
      const found = await database.asOwner((tx) => tx.query<{ name: string }>(sql`select name from schema_migration`)).catch(() => undefined)
      // Indexes that are built beside the work only make it faster.
      const isCurrent = found?.every(({ name }) => all.some((each) => each.name === name)) === true && all.every(({ name, online }) => online || found.some((each) => each.name === name))
      const feed = found === undefined ? [] : await followersOf(database).catch(() => undefined)
      return { database: found !== undefined, migrations: isCurrent, feed: found !== undefined && feed !== undefined && feed.every(({ behind }) => behind < farthestBehind) }
    },
    measures: async () => ({ text: await measures.text(), type: measures.contentType }),
    answered: (request) => { measures.answered(request) },
    traced: (request, run) => traced({ name: `${request.method} ${request.route}`, kind: 'server', parent: request.parent, attributes: { 'http.request.method': request.method, 'http.route': request.route, 'guanxi.request_id': request.id } }, run),
    measuresToken: installation?.metricsToken,
    mayLag: readingMayLag,
    sharedBucket: (key, rate, now) => takeShared(program().database, key, rate, now),
    jobs: jobOperations(program),
    backups: backupOperations(program),
    warehouse: warehouseOperations(program),
    evaluation: (context) => readEvaluation(program(), context),
  }
}

/** The measures of a program, with what is looked up when they are read. */
export function programMeasures(database: Database): Measures {
  return new Measures({ pools: () => database.pools(), replica: () => database.replica(), standing: () => standingOf(database) }, programVersion())
}

async function standingOf(database: Database): Promise<Standing> {
  const [[jobs], [feed], followers] = await Promise.all([
    database.asOwner((tx) => tx.query<{ waiting: number; failed: number }>(sql`select count(*) filter (where state = 'waiting' and run_at <= now()) as waiting, count(*) filter (where state = 'failed') as failed from job_run where state in ('waiting', 'failed')`)),
    database.asOwner((tx) => tx.query<{ unplaced: number }>(sql`select count(*) as unplaced from (select from feed where position is null limit 10000) as unplaced_entries`)),
    followersOf(database),
  ])
  return { jobs: jobs ?? { waiting: 0, failed: 0 }, feed: { unplaced: feed?.unplaced ?? 0, followers } }
}

function followersOf(database: Database) {
  return database.read<{ name: string; behind: number }>({ workspaceId: 0 }, sql`
    select f.name, sum(greatest(0, p.position - f.position))::bigint as behind from feed_follower f join feed_position p on p.workspace = f.workspace group by f.name`)
}

/**
 * One drop of a bucket in the database, which refills with time. Gives the seconds to wait where it is empty. The clocks of several
 * programs differ a little; a bucket that is of a later time by more than that is full, as the clock was set back since.
 */
async function takeShared(database: Database, key: string, { burst, perSecond }: Rate, now: number): Promise<number | undefined> {
  return database.transaction({ workspaceId: 0 }, async (tx) => {
    const at = new Date(now)
    await tx.run(sql`insert into rate_bucket (key, level, at) values (${key}, ${burst}::float8, ${at}) on conflict do nothing`)
    const [row] = await tx.query<{ level: number }>(sql`
      select case when at > ${at}::timestamptz + interval '1 minute' then ${burst}::float8
        else least(${burst}::float8, level + greatest(0, extract(epoch from ${at}::timestamptz - at)::float8) * ${perSecond}::float8) end as level from rate_bucket where key = ${key} for update`)
    const level = row?.level ?? burst
    if (level < 1) return Math.ceil((1 - level) / perSecond)
    await tx.run(sql`update rate_bucket set level = ${level - 1}::float8, at = case when at > ${at}::timestamptz + interval '1 minute' then ${at}::timestamptz else greatest(at, ${at}::timestamptz) end where key = ${key}`)
    return undefined
  })
}
