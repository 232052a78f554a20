import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { requireAdministrator } from '../../access/index.ts'
import { addDays, dateInZone, instantOf, zoneOffset } from '../../lib/calendar.ts'
import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { Operations } from '../../doors/rest/index.ts'
import { listBackups, type StoredBackup } from '../../platform/database/backup/index.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { companyZoneOf, type Context } from '../../records/context.ts'
import type { JobContext, Program } from '../parts.ts'
import { auditOperation } from './audit.ts'
import { type BackupPlace, backupNamed, makeBackup, tryBackup } from './backups.ts'
import { readSetting, writeSetting } from './installation.ts'

const settingName = 'dailyBackup'
/** As it was kept at first, with an hour of UTC. */
const formerName = 'backup'
/** At which hour of the company's clock a backup is made each day; null: none. And how many are kept. */
const settingSchema = z.strictObject({ hour: z.number().int().min(0).max(23).nullable(), keep: z.number().int().min(1).max(365) })
type Setting = z.infer<typeof settingSchema>
const usual: Setting = { hour: 2, keep: 7 }
/** The one that waits for its hour. */
const waitingKey = 'backup of the day'

/** Makes a backup and restores it on trial; the one of the schedule asks for the next one first, so that a failure breaks no chain. */
export const makeBackupJob: Job<JobContext> = defineJob('backup.make', {
  input: z.strictObject({ scheduled: z.boolean().default(false) }),
  attempts: 3,
  run: async ({ program }, { scheduled }, { progress, signal, attempt }) => {
    const place = placeOf(program)
    if (scheduled && attempt === 1) await planBackup(program)
    const { keep } = await settingOf(program)
    const made = await makeBackup(place, { keep, signal, progress: (rows) => { void progress(rows).catch(() => undefined) } })
    const { trial } = await tryBackup(place, made.name)
    if (!trial.ok) throw new Problem({ kind: 'backup.trial', status: 409, title: { en: 'The backup {name} could not be restored on trial: {why}', zh: '备份 {name} 试恢复失败：{why}' }, values: { name: made.name, why: trial.error ?? '' } })
    return { name: made.name, rows: made.rows ?? 0, bytes: made.bytes }
  },
})

/** Restores a backup on trial. */
export const testBackupJob: Job<JobContext> = defineJob('backup.test', {
  input: z.strictObject({ name: z.string().max(100) }),
  attempts: 1,
  run: async ({ program }, { name }, { progress }) => {
    const { trial } = await tryBackup(placeOf(program), name, (rows) => { void progress(rows).catch(() => undefined) })
    if (!trial.ok) throw new Problem({ kind: 'backup.trial', status: 409, title: { en: 'The backup {name} could not be restored on trial: {why}', zh: '备份 {name} 试恢复失败：{why}' }, values: { name, why: trial.error ?? '' } })
    return { tables: trial.tables, rows: trial.rows, seconds: trial.seconds }
  },
})

/** Sees to it that the backup of the next hour that is set waits in the queue, once. It belongs to the oldest company, and goes by the clock of that one. */
export async function planBackup(program: Pick<Program, 'database' | 'jobs' | 'access' | 'clock' | 'installation'>): Promise<void> {
  const [first] = await workspacesOf(program)
  if (first === undefined || program.installation === undefined) return
  const setting = await settingOf(program)
  await program.database.transaction({ workspaceId: first.id }, (tx) => plan(program, tx, setting, first.zone))
}

async function plan({ jobs, clock }: Pick<Program, 'jobs' | 'clock'>, tx: Transaction, { hour }: Setting, zone: string): Promise<void> {
  const at = hour === null ? undefined : nextAt(hour, clock.now(), zone)
  const waiting = await tx.query<{ id: string; run_at: string }>(sql`select id, run_at from job_run where workspace_id = ${tx.workspaceId} and name = 'backup.make' and key = ${waitingKey} and state = 'waiting' for update`)
  if (waiting.length === 1 && at !== undefined && Date.parse(waiting[0]?.run_at ?? '') === at) return
  for (const { id } of waiting) await jobs.cancel(tx, id)
  if (at !== undefined) await jobs.enqueue(tx, 'backup.make', { scheduled: true }, { key: waitingKey, runAt: at })
}

/** The next instant at which the clock of the zone shows that hour; of one that the clocks skip the first after it. */
export function nextAt(hour: number, now: number, zone: string): number {
  const today = dateInZone(now, zone)
  const on = (days: number) => instantOf(addDays(today, days), `${hour}:00`, zone)
  return [on(0), on(1)].find((at) => at > now) ?? on(2)
}

/** Backups through the door: of an installation that serves one company, by its administrators. */
export function backupOperations(program: () => Program): Operations['backups'] {
  const read = async (context: Context): Promise<JsonObject> => {
    const { config: { backup } } = await allowed(program(), context)
    const rows = await listBackups(backup.folder)
    return { ...await settingOf(program()), sealed: backup.passphrase !== undefined, copies: backup.copyFolder !== undefined, rows: rows.map(shown) }
  }
  const queue = async (context: Context, verb: 'backup.make' | 'backup.test', input: { readonly name?: string }) => {
    await allowed(program(), context)
    return program().database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
      const { runId } = await program().jobs.enqueue(tx, verb, input, { actor: context.actor })
      await auditOperation(tx, context, verb, null, input.name === undefined ? {} : { name: input.name })
      return { job: runId }
    })
  }
  return {
    read,
    async change(context, setting) {
      await allowed(program(), context)
      await program().database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        await writeSetting(tx, settingName, setting)
        await plan(program(), tx, setting, companyZoneOf(context))
        await auditOperation(tx, context, 'backup.schedule', null, setting)
      })
      return read(context)
    },
    make: (context) => queue(context, 'backup.make', {}),
    async test(context, name) {
      const { name: known } = await backupNamed(await allowed(program(), context), name)
      return queue(context, 'backup.test', { name: known })
    },
    async open(context, name) {
      const found = await backupNamed(await allowed(program(), context), name)
      await program().database.transaction({ workspaceId: context.workspaceId }, (tx) => auditOperation(tx, context, 'backup.download', null, { name: found.name }))
      return { name: found.name, content: createReadStream(found.path) }
    },
  }
}

/** A backup holds the data of every company: where there are several, only who runs the machine has it. @throws Problem 403, 409. */
async function allowed(program: Program, context: Context): Promise<BackupPlace> {
  requireAdministrator(context)
  if ((await workspacesOf(program)).length > 1) {
    throw new Problem({ kind: 'backup.several-companies', status: 403, title: { en: 'Several companies share this installation, and a backup holds the data of all. Whoever runs the machine makes backups there: npm run cli -- backup.', zh: '多家公司共用此安装，备份包含全部公司的数据，请由服务器管理员在命令行操作：npm run cli -- backup。' } })
  }
  return placeOf(program)
}

function placeOf({ database, installation, clock }: Pick<Program, 'database' | 'installation' | 'clock'>): BackupPlace {
  if (installation === undefined) throw new Problem({ kind: 'backup.no-folder', status: 409, title: { en: 'This program was started without a folder for backups.', zh: '程序启动时未指定备份目录。' } })
  return { connections: database.connections, config: installation, clock }
}

async function workspacesOf({ access }: Pick<Program, 'access'>): Promise<{ readonly id: number; readonly zone: string }[]> {
  return (await access.listWorkspaces()).map(({ id, zone }) => ({ id, zone })).toSorted((one, other) => one.id - other.id)
}

async function settingOf(program: Pick<Program, 'database' | 'access' | 'clock'>): Promise<Setting> {
  const kept = await readSetting(program.database, settingName, settingSchema)
  if (kept !== undefined) return kept
  const former = await readSetting(program.database, formerName, settingSchema)
  const [first] = former === undefined || former.hour === null ? [] : await workspacesOf(program)
  if (former === undefined || former.hour === null || first === undefined) return former ?? usual
  // What was chosen stays at the same moment of the day.
  const hours = Math.floor(zoneOffset(program.clock.now(), first.zone) / 3_600_000)
  return { ...former, hour: (former.hour + hours + 24) % 24 }
}

function shown({ path: _path, trial, ...backup }: StoredBackup): JsonObject {
  const { error, ...tried } = trial ?? { error: undefined }
  return { ...backup, trial: trial === undefined ? null : { ...tried, ...(error === undefined ? {} : { error }) } }
}
