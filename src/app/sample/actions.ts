import type { Json, JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { loadSample, removeSample } from '../../model/actions/sample.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { implement, type Implementation } from '../../records/act/index.ts'
import type { Context } from '../../records/context.ts'
import type { WriterWithin } from '../../records/write/index.ts'
import type { SampleOptions, SampleTrade } from './world.ts'

/** What the verbs of the sample need: the engine's writes and a queue that joins the transaction. */
export interface SampleActions {
  readonly writer: Pick<WriterWithin, 'create' | 'update'>
  readonly enqueue: (tx: Transaction, job: string, input: Json, actor: { readonly userId: string; readonly name: string }) => Promise<{ readonly runId: string }>
}

/** Loading and removing are jobs; the verb answers with the import whose progress is to be watched. */
export function sampleActions({ writer, enqueue }: SampleActions): readonly Implementation[] {
  return [
    implement(loadSample, async ({ tx, context, input }) => {
      const importId = await beginSample(writer, tx, context, optionsOf(input, context))
      const { runId } = await enqueue(tx, 'sample.load', { importId }, context.actor)
      return { result: { import: importId, job: runId } }
    }),
    implement(removeSample, async ({ tx, context }) => {
      const importIds = await beginRemoval(writer, tx, context)
      const { runId } = await enqueue(tx, 'sample.remove', { importIds }, context.actor)
      return { result: { import: importIds[0] ?? null, job: runId } }
    }),
  ]
}

const asImport = { action: 'import', rights: 'action' } as const
const names = { en: 'Sample company', zh: '示例公司' } as const

/** The import record under which the sample is loaded; what was asked for is kept with it. @throws Problem 409 while there is a sample. */
export async function beginSample(writer: SampleActions['writer'], tx: Transaction, context: Context, options: SampleOptions): Promise<string> {
  // Two at once would both see none.
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('sample'), ${context.workspaceId})`)
  if ((await samplesIn(tx)).length > 0) {
    throw new Problem({ kind: 'sample.present', status: 409, title: { en: 'The sample company is here already. Remove it first.', zh: '示例公司已载入，请先移除。' } })
  }
  const { id } = await writer.create(tx, context, 'import', {
    fileName: names[options.language], object: 'customer', status: 'running', mapping: { sample: { ...options } }, zone: options.zone, rowCount: options.customers, startedAt: new Date(context.now).toISOString(),
  }, asImport)
  return id
}

/** Marks all samples of the workspace as being undone. @throws Problem 404 when there is none. */
export async function beginRemoval(writer: SampleActions['writer'], tx: Transaction, context: Context): Promise<readonly string[]> {
  const ids = await samplesIn(tx)
  if (ids.length === 0) throw new Problem({ kind: 'sample.absent', status: 404, title: { en: 'There is no sample company to remove.', zh: '没有可移除的示例公司。' } })
  for (const id of ids) await writer.update(tx, context, 'import', id, { status: 'undoing' }, asImport)
  return ids
}

/** Ids of the imports that have brought a sample which has not been taken back. */
export async function samplesIn(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from import where workspace_id = ${tx.workspaceId} and deleted_at is null and status <> 'undone' and mapping->'sample' is not null order by id`)
  return rows.map(({ id }) => id)
}

/** The options of the form, with what the workspace and the caller say. */
export function optionsOf(input: JsonObject, { actor, now, baseCurrency }: Context): SampleOptions {
  const { customers, seed, language } = input
  return {
    seed: typeof seed === 'number' ? seed : 1, customers: typeof customers === 'number' ? customers : 2000, language: language === 'en' || language === 'zh' ? language : actor.language,
    trade: tradeOf(input['trade']), now, zone: actor.zone, baseCurrency,
  }
}

/** The options kept with the import. @throws Error for an import that is no sample. */
export async function keptOptions(tx: Transaction, importId: string): Promise<SampleOptions> {
  const [row] = await tx.query<{ sample: JsonObject | null }>(sql`select mapping->'sample' as sample from import where workspace_id = ${tx.workspaceId} and id = ${importId}`)
  const { seed, customers, language, trade, now, zone, baseCurrency } = row?.sample ?? {}
  if (typeof seed !== 'number' || typeof customers !== 'number' || typeof now !== 'number' || typeof zone !== 'string' || typeof baseCurrency !== 'string') throw new Error('This import is no sample company.')
  return { seed, customers, now, zone, baseCurrency, language: language === 'en' ? 'en' : 'zh', trade: tradeOf(trade) }
}

function tradeOf(value: Json | undefined): SampleTrade {
  return value === 'shop' || value === 'service' ? value : 'factory'
}
