import type { Clock } from '../../../lib/clock.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { holdScores } from '../../../records/scores/index.ts'
import { scoreTable } from '../../../records/scores/place.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { byRun, scoresOf } from './inForce.ts'

const batch = 2000

export interface RunByRecord { readonly database: Database; readonly writer: Pick<WriterWithin, 'update'>; readonly registry: Registry; readonly clock: Clock }
export interface WatchByRecord { readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }
/** What is judged of one object: how, and what the run says of it besides. */
export interface ByRecord {
  readonly object: ResolvedObject
  readonly keep: (tx: Transaction, run: string, ids: readonly string[]) => Promise<number>
  readonly told: (tx: Transaction, run: string) => Promise<JsonObject>
}
/** `watched`: the score by which it is told how many records there are. */
export interface RunOfRecords { readonly id: string; readonly model: string; readonly watched: string }

/**
 * Judges every record of some objects, in batches that anybody may interrupt. Each batch is in force at once: such a score is the matter
 * of one record, and waits for no other. Killed anywhere, the next try begins anew and changes nothing twice.
 */
export async function runByRecord({ database, clock, writer }: RunByRecord, context: Context, { id: runId, model, watched }: RunOfRecords, parts: readonly ByRecord[], { signal, progress }: WatchByRecord): Promise<{ readonly status: string; readonly scored: number; readonly changed: number }> {
  const within = <Result>(work: (tx: Transaction) => Promise<Result>) => database.transaction({ workspaceId: context.workspaceId }, work)
  const write = (tx: Transaction, changes: JsonObject) => writer.update(tx, context, 'modelRun', runId, changes, byRun)
  const startedAt = new Date(clock.now()).toISOString()
  await within((tx) => write(tx, { status: 'running', asOf: companyToday(context), startedAt }))
  const objects: Record<string, JsonObject> = {}
  let [scored, changed] = [0, 0]
  for (const { object, keep, told } of parts) {
    const run = await within((tx) => holdScores(tx, { run: runId, object, names: scoresOf(object, model), asOf: companyToday(context) }))
    for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last !== undefined && !signal.aborted;) {
      const after: string = last
      const ids = await within(async (tx) => {
        const found = await nextOf(tx, object.table, after)
        changed += await keep(tx, run, found)
        return found
      })
      scored += ids.length
      await progress(scored)
      last = ids.length < batch ? undefined : ids.at(-1)
    }
    if (signal.aborted) break
    objects[object.name] = await within(async (tx) => ({ ...await told(tx, run), ...await countOf(tx, scoreTable(object), run, watched) }))
  }
  if (signal.aborted && signal.reason === 'stopping') throw new Error('The program stops; the judging begins anew with the next start.')
  const endedAt = clock.now()
  const ended = { endedAt: new Date(endedAt).toISOString(), took: Math.max(0, Math.round((endedAt - Date.parse(startedAt)) / 1000)), recordsScored: scored, changedScores: changed }
  if (signal.aborted) { await within((tx) => write(tx, { ...ended, status: 'cancelled' })); return { status: 'cancelled', scored, changed } }
  await within(async (tx) => {
    const before = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${model} and status = 'inForce' and id <> ${runId}::uuid and deleted_at is null order by id for update`)
    for (const { id } of before) await writer.update(tx, context, 'modelRun', id, { status: 'replaced', pinned: false }, byRun)
    await write(tx, { ...ended, status: 'inForce', rowsSeen: scored, quality: objects, ...(before[0] === undefined ? {} : { replaces: before[0].id }) })
  })
  return { status: 'inForce', scored, changed }
}

async function nextOf(tx: Transaction, table: string, after: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`select id from ${sql.identifier(table)} where workspace_id = ${tx.workspaceId} and id > ${after}::uuid and deleted_at is null order by id limit ${batch}::integer`)
  return rows.map(({ id }) => id)
}

/** How many records have the score, and its mean where it is a number. */
async function countOf(tx: Transaction, table: string, run: string, score: string): Promise<JsonObject> {
  const [row] = await tx.query<{ records: number; mean: number | null }>(sql`select count(*)::integer as records, avg(number_value) as mean from ${sql.identifier(table)} where workspace_id = ${tx.workspaceId} and run_id = ${run}::uuid and score = ${score}`)
  const mean = row?.mean ?? null
  return { records: row?.records ?? 0, mean: mean === null ? null : Math.round(mean * 10) / 10 }
}
