import { asText, type JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { cancelModelRun, holdModelRun, promoteModelRun, startAllModels, startModelRun } from '../../../model/actions/modelRun.ts'
import type { ActionDefinition } from '../../../model/define/action.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { models } from '../models/list.ts'
import { nightly } from '../models/nightly.ts'
import { byRun, putInForce } from './inForce.ts'

/** The queue, as the verbs of runs need it. */
export interface RunQueue {
  enqueue(tx: Transaction, context: Context, run: string): Promise<{ readonly job: string }>
  /** All models; once, however often it is asked while it waits. */
  enqueueAll(tx: Transaction, context: Context): Promise<{ readonly job: string }>
  /** @returns whether it still waited, so that it is over now. */
  cancel(tx: Transaction, job: string): Promise<boolean>
}
export interface RunActionsGiven { readonly registry: Registry; readonly writer: () => Pick<WriterWithin, 'create' | 'update'>; readonly queue: RunQueue }

/** The verbs of model runs. */
export function modelRunActions({ registry, writer, queue }: RunActionsGiven): readonly Implementation[] {
  if (!registry.objects.has('modelRun')) return []
  // The history tells which verb it was: what was held was not run.
  const update = ({ tx, context }: Doing, verb: ActionDefinition, id: string, changes: JsonObject) => writer().update(tx, context, 'modelRun', id, changes, { ...byRun, action: verb.name, writers: [byRun.action] })
  return [
    implement(startModelRun, async (doing) => {
      const { tx, context, input } = doing
      const id = await beginRun(writer(), tx, context, { model: asText(input['model']), ...(typeof input['asOf'] === 'string' ? { asOf: input['asOf'] } : {}) })
      const { job } = await queue.enqueue(tx, context, id)
      const { entries } = await update(doing, startModelRun, id, { job })
      return { written: entries, result: { modelRun: { id } } }
    }),
    implement(startAllModels, async ({ tx, context }) => ({ result: { ...await queue.enqueueAll(tx, context) } })),
    implement(cancelModelRun, async (doing) => {
      const over = await queue.cancel(doing.tx, asText(doing.record['job']))
      const { entries } = await update(doing, cancelModelRun, doing.id, over ? { status: 'cancelled', endedAt: new Date(doing.context.now).toISOString() } : { heldBecause: null })
      return { written: entries }
    }),
    implement(promoteModelRun, {
      run: (doing) => promote({ registry, queue }, doing, (id, changes) => update(doing, promoteModelRun, id, changes)),
      refuse: (record) => (record['status'] === 'inForce' && record['pinned'] !== true ? { en: 'It is in force already.', zh: '已在使用中。' } : undefined),
    }),
    implement(holdModelRun, {
      run: async (doing) => ({ written: (await update(doing, holdModelRun, doing.id, { pinned: true })).entries }),
      refuse: (record) => (record['pinned'] === true ? { en: 'It is kept already.', zh: '已固定。' } : undefined),
    }),
  ]
}

/** A run that waits to be done. @throws Problem 422 for a model that does not run. */
export async function beginRun(writer: Pick<WriterWithin, 'create'>, tx: Transaction, context: Context, { model, asOf }: { readonly model: string; readonly asOf?: string }): Promise<string> {
  if (!nightly.some((key) => key === model)) throw new Problem({ kind: 'model-unknown', status: 422, title: { en: 'There is no such model.', zh: '没有该模型。' } })
  const day = asOf ?? companyToday(context)
  const [person] = await tx.query<{ id: string }>(sql`select id from "user" where workspace_id = ${tx.workspaceId} and id = ${context.actor.userId}::uuid`)
  const { id } = await writer.create(tx, context, 'modelRun', { title: `${model} ${day}`, model, status: 'waiting', ...(asOf === undefined ? {} : { asOf }), ...(person === undefined ? {} : { startedBy: person.id }) }, byRun)
  return id
}

/** A held run is put in force; of the one in force it only says that later ones may take its place again. */
async function promote({ registry, queue }: Pick<RunActionsGiven, 'registry' | 'queue'>, { tx, context, record, id }: Doing, update: (id: string, changes: JsonObject) => Promise<{ readonly entries: readonly number[] }>): Promise<Outcome> {
  const key = asText(record['model'])
  const object = registry.object(models.find((model) => model.key === key)?.object ?? 'customer')
  if (record['status'] === 'inForce') return { written: (await update(id, { pinned: false })).entries }
  const entries: number[] = []
  const noted = async (run: string, changes: JsonObject) => { entries.push(...(await update(run, changes)).entries) }
  await putInForce({ tx, object, model: key, update: noted }, { id, asOf: asText(record['asOf']) }, {})
  // Other runs that wait to be looked at are older than what somebody has chosen now.
  const others = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${key} and status = 'held' and deleted_at is null order by id`)
  for (const other of others) await noted(other.id, { status: 'replaced' })
  // What follows from it is settled behind it, in batches.
  await queue.enqueue(tx, context, id)
  return { written: entries }
}
