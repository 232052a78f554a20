import type { JsonObject } from '../../../lib/json.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { letHold } from '../../../records/scores/index.ts'

/** The verbs of model runs write each other's fields; what they are is the right. */
export const byRun = { action: 'modelRun.start', rights: 'action' } as const

/** The names of a model's scores on the object, the watched one first. */
export function scoresOf(object: ResolvedObject, model: string): readonly string[] {
  return Object.entries(object.scores ?? {}).filter(([, { score }]) => score?.model === model).map(([name]) => name)
}

interface Putting { readonly tx: Transaction; readonly object: ResolvedObject; readonly model: string; readonly update: (id: string, changes: JsonObject) => Promise<unknown> }

/**
 * From the commit on the scores of this run hold, and the run before it is replaced. What is left to do of it is settled in batches
 * (settle.ts). @throws Problem 409 while the change before this one is being settled.
 */
export async function putInForce({ tx, object, model, update }: Putting, { id, asOf }: { readonly id: string; readonly asOf: string }, changes: JsonObject): Promise<void> {
  const before = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${model} and status = 'inForce' and id <> ${id}::uuid and deleted_at is null order by id for update`)
  await letHold(tx, { run: id, object }, { names: scoresOf(object, model), asOf })
  for (const each of before) await update(each.id, { status: 'replaced', pinned: false })
  const [last] = before
  await update(id, { ...changes, status: 'inForce', heldBecause: null, ...(last === undefined ? {} : { replaces: last.id }) })
}
