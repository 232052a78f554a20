import type { Clock } from '../../../lib/clock.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { qualityObjects } from '../../../model/define/qualityNames.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { scoreTable } from '../../../records/scores/place.ts'
import { holdScores } from '../../../records/scores/index.ts'
import { byRun, scoresOf } from '../runs/inForce.ts'
import { keepQuality, qualityModel } from './keep.ts'
import { rulesOf } from './rules.ts'

const batch = 2000

export interface QualityRun { readonly database: Database; readonly writer: Pick<WriterWithin, 'update'>; readonly registry: Registry; readonly clock: Clock }
interface Watch { readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }
interface Ran { readonly status: string; readonly scored: number; readonly changed: number }

/**
 * Judges the data of every record, object by object in batches that anybody may interrupt. Each batch is in force at once: a score of
 * quality is the matter of one record, and waits for no other. Killed anywhere, the next try begins anew and changes nothing twice.
 */
export async function runQuality({ database, registry, clock, writer }: QualityRun, context: Context, runId: string, { signal, progress }: Watch): Promise<Ran> {
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, work)
  const write = (tx: Transaction, changes: JsonObject) => writer.update(tx, context, 'modelRun', runId, changes, byRun)
  const startedAt = new Date(clock.now()).toISOString()
  await within((tx) => write(tx, { status: 'running', asOf: companyToday(context), startedAt }))
  const objects: Record<string, JsonObject> = {}
  let [scored, changed] = [0, 0]
  for (const name of qualityObjects) {
    if (!registry.objects.has(name)) continue
    const rules = await within((tx) => rulesOf(tx, name, context.actor.language))
    const object = registry.object(name)
    const run = await within((tx) => holdScores(tx, { run: runId, object, names: scoresOf(object, qualityModel), asOf: companyToday(context) }))
    for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last !== undefined && !signal.aborted;) {
      const after: string = last
      const ids = await within(async (tx) => {
        const found = await nextOf(tx, object.table, after)
        changed += await keepQuality(tx, context, { registry, run, rules }, name, found)
        return found
      })
      scored += ids.length
      await progress(scored)
      last = ids.length < batch ? undefined : ids.at(-1)
    }
    if (signal.aborted) break
    objects[name] = await within(async (tx) => ({ rules: rules.length, ...await meanOf(tx, scoreTable(object), run) }))
  }
  if (signal.aborted && signal.reason === 'stopping') throw new Error('The program stops; the judging begins anew with the next start.')
  const endedAt = clock.now()
  const ended = { endedAt: new Date(endedAt).toISOString(), took: Math.max(0, Math.round((endedAt - Date.parse(startedAt)) / 1000)), recordsScored: scored, changedScores: changed }
  if (signal.aborted) { await within((tx) => write(tx, { ...ended, status: 'cancelled' })); return { status: 'cancelled', scored, changed } }
  await within(async (tx) => {
    const before = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${qualityModel} and status = 'inForce' and id <> ${runId}::uuid and deleted_at is null order by id for update`)
    for (const { id } of before) await writer.update(tx, context, 'modelRun', id, { status: 'replaced', pinned: false }, byRun)
    await write(tx, { ...ended, status: 'inForce', rowsSeen: scored, quality: objects, ...(before[0] === undefined ? {} : { replaces: before[0].id }) })
  })
  return { status: 'inForce', scored, changed }
}

async function nextOf(tx: Transaction, table: string, after: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`select id from ${sql.identifier(table)} where workspace_id = ${tx.workspaceId} and id > ${after}::uuid and deleted_at is null order by id limit ${batch}::integer`)
  return rows.map(({ id }) => id)
}

async function meanOf(tx: Transaction, table: string, run: string): Promise<JsonObject> {
  const [row] = await tx.query<{ records: number; mean: number | null }>(sql`select count(*)::integer as records, avg(number_value) as mean from ${sql.identifier(table)} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid and score = 'dataQuality'`)
  return { records: row?.records ?? 0, mean: row?.mean === null || row === undefined ? null : Math.round(row.mean * 10) / 10 }
}
