import { z } from 'zod'
import { requireAdministrator } from '../../access/index.ts'
import { addDays } from '../../lib/calendar.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { quantile, readMinutes } from '../../platform/measures/index.ts'
import { companyToday, type Context } from '../../records/context.ts'
import type { JobContext, Program } from '../parts.ts'

const day = 86_400_000
/** Objects whose key fields say how good the data is. */
const judged = ['customer', 'contact', 'lead', 'opportunity', 'product', 'order'] as const
/** How old a measurement may be that is shown as the present one. */
const freshFor = 600_000

const qualitySchema = z.object({ object: z.string(), records: z.number(), fields: z.array(z.object({ field: z.string(), filled: z.number() })), share: z.number().nullable() })
const figuresSchema = z.object({
  at: z.iso.datetime(),
  /** Of the whole installation, last 24 hours; milliseconds and shares. */
  system: z.object({ requests: z.number(), p50: z.number().nullable(), p95: z.number().nullable(), failedShare: z.number().nullable(), uptime: z.number().nullable(), uptimeDays: z.number() }),
  quality: z.object({ share: z.number().nullable(), duplicates: z.number(), objects: z.array(qualitySchema) }),
  usage: z.object({ activeUsers: z.number(), users: z.number(), modules: z.array(z.string()), records: z.number(), customFields: z.number(), customObjects: z.number(), apiKeys: z.number(), webhooks: z.number(), failedJobs: z.number() }),
})
export type Figures = z.infer<typeof figuresSchema>

type Given = Pick<Program, 'database' | 'clock' | 'registry' | 'records'>

/** Measures how the system and the company's data stand now. Everything is counted; nothing is rated by opinion. */
export async function measure(program: Given, context: Context): Promise<Figures> {
  const { database, clock } = program
  const scope = { workspaceId: context.workspaceId }
  const now = clock.now()
  const [recent, month, quality, [counted]] = await Promise.all([
    readMinutes(database, now - day), readMinutes(database, now - 30 * day), qualityOf(program, context),
    database.read<Counted>(scope, sql`
      select (select count(*) from "user" where workspace_id = ${scope.workspaceId} and status = 'active' and deleted_at is null) as users,
        (select count(distinct user_id) from session where workspace_id = ${scope.workspaceId} and last_seen_at > ${new Date(now - 30 * day)}) as "activeUsers",
        (select count(*) from api_key where workspace_id = ${scope.workspaceId} and revoked_at is null and expires_at > ${new Date(now)}) as "apiKeys",
        (select count(*) from job_run where workspace_id = ${scope.workspaceId} and state = 'failed') as "failedJobs",
        (select coalesce(array_agg(distinct object), '{}') from feed where workspace_id = ${scope.workspaceId} and at > ${new Date(now - 30 * day)} and actor_id is not null) as modules`),
  ])
  const { modules = [], users = 0, activeUsers = 0, apiKeys = 0, failedJobs = 0 } = counted ?? {}
  // The present minute has hardly begun.
  const elapsed = month.first === null ? 0 : Math.max(1, Math.floor((now - Date.parse(month.first)) / 60_000))
  const shares = quality.map(({ share }) => share).filter((share) => share !== null)
  return {
    at: new Date(now).toISOString(),
    system: {
      requests: recent.requests, p50: rounded(quantile(recent.buckets, 0.5)), p95: rounded(quantile(recent.buckets, 0.95)),
      failedShare: recent.requests === 0 ? null : recent.failures / recent.requests,
      uptime: elapsed === 0 ? null : Math.min(1, month.alive / elapsed), uptimeDays: Math.min(30, Math.ceil(elapsed / 1440)),
    },
    quality: { share: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length, duplicates: await countOf(program, context, 'duplicateCandidate', { field: 'state', is: 'equals', value: 'open' }), objects: quality },
    usage: {
      users, activeUsers, apiKeys, failedJobs, modules: modules.filter((name) => program.registry.objects.has(name)).toSorted(),
      records: quality.reduce((sum, { records }) => sum + records, 0),
      customFields: await countOf(program, context, 'customField'), customObjects: await countOf(program, context, 'customObject'), webhooks: await countOf(program, context, 'webhook'),
    },
  }
}
interface Counted { readonly users: number; readonly activeUsers: number; readonly apiKeys: number; readonly failedJobs: number; readonly modules: readonly string[] }

/** For each judged object: how many of its key fields (those of its short form) are filled, over all records that the asker may see. */
async function qualityOf(program: Given, context: Context) {
  const found: z.infer<typeof qualitySchema>[] = []
  for (const name of judged) {
    if (!program.registry.objects.has(name)) continue
    const object = program.registry.object(name)
    const records = await countOf(program, context, name)
    const fields = []
    for (const field of records === 0 ? [] : keyFields(object)) fields.push({ field, filled: await countOf(program, context, name, { field, is: 'isNotEmpty' }) })
    found.push({ object: name, records, fields, share: records === 0 || fields.length === 0 ? null : fields.reduce((sum, { filled }) => sum + filled, 0) / (records * fields.length) })
  }
  return found
}

/** The fields of the short form: what the declaration asks for first. */
function keyFields({ quick = [], fields }: ResolvedObject): string[] {
  return quick.filter((name) => {
    const type = Object.hasOwn(fields, name) ? fields[name]?.type : undefined
    return type !== undefined && !['links', 'boolean', 'tags', 'json'].includes(type)
  })
}

async function countOf({ registry, records }: Given, context: Context, object: string, filter?: Filter): Promise<number> {
  if (!registry.objects.has(object)) return 0
  const [row] = await records.aggregate(context, object, { measures: [{ function: 'count' }], ...(filter === undefined ? {} : { filter }) })
  const value = row?.values[0]
  return typeof value === 'number' ? value : Number(value ?? 0)
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value)
}

/** Keeps the figures of the company's day; the last measurement of the day stays. */
async function keep(database: Database, context: Context, figures: Figures): Promise<void> {
  const { workspaceId } = context
  await database.transaction({ workspaceId }, (tx) => tx.run(sql`
    insert into evaluation_day (workspace_id, day, figures) values (${workspaceId}, ${companyToday(context)}::date, ${JSON.stringify(figures)}::jsonb)
    on conflict (workspace_id, day) do update set figures = excluded.figures`))
}

/** Measures each company at the end of its day. */
export const recordEvaluationJob: Job<JobContext> = defineJob('evaluation.record', {
  input: z.strictObject({}),
  daily: '23:50',
  run: async ({ program, context }) => { await keep(program.database, context, await measure(program, context)) },
})

/** The present figures and those of the last 90 days, for an administrator. */
export async function readEvaluation(program: Given, context: Context): Promise<Json> {
  requireAdministrator(context)
  const { database, clock } = program
  const now = clock.now()
  const rows = await database.read<{ day: string; figures: unknown }>({ workspaceId: context.workspaceId }, sql`
    select day, figures from evaluation_day where workspace_id = ${context.workspaceId} and day > ${addDays(companyToday(context), -90)}::date order by day`)
  const known = rows.flatMap((row) => {
    const figures = figuresSchema.safeParse(row.figures)
    return figures.success ? [{ day: row.day, figures: figures.data }] : []
  })
  const last = known.at(-1)?.figures
  const present = last !== undefined && now - Date.parse(last.at) < freshFor ? last : await measure(program, context)
  if (present !== last) await keep(database, context, present)
  return { present: asJson(present), trend: known.map((each) => ({ day: each.day, p95: each.figures.system.p95, failedShare: each.figures.system.failedShare, quality: each.figures.quality.share, duplicates: each.figures.quality.duplicates, activeUsers: each.figures.usage.activeUsers, records: each.figures.usage.records })) }
}

function asJson({ at, system, quality, usage }: Figures): JsonObject {
  return { at, system: { ...system }, quality: { ...quality, objects: quality.objects.map((each) => ({ ...each, fields: each.fields.map((field) => ({ ...field })) })) }, usage: { ...usage } }
}
