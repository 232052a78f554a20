import type { JsonObject } from '../../../lib/json.ts'
import type { ResolvedObject } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { applyDrafts } from '../../../records/scores/index.ts'

/** The verbs of model runs write each other's fields; what they are is the right. */
export const byRun = { action: 'modelRun.start', rights: 'action' } as const

/** The names of a model's scores on the object, the watched one first. */
export function scoresOf(object: ResolvedObject, model: string): readonly string[] {
  return Object.entries(object.scores ?? {}).filter(([, { score }]) => score?.model === model).map(([name]) => name)
}

interface Putting { readonly tx: Transaction; readonly context: Context; readonly object: ResolvedObject; readonly model: string; readonly update: (id: string, changes: JsonObject) => Promise<unknown> }

/** The drafts of a run take the place of what was in force; the run that they come from is replaced. @returns how many scores changed their step. */
export async function putInForce({ tx, context, object, model, update }: Putting, { id, asOf }: { readonly id: string; readonly asOf: string }, changes: JsonObject): Promise<number> {
  const before = await tx.query<{ id: string }>(sql`select id from model_run where workspace_id = ${tx.workspaceId} and model = ${model} and status = 'inForce' and id <> ${id}::uuid and deleted_at is null order by id for update`)
  const { changed } = await applyDrafts(tx, context, { run: id, object }, { names: scoresOf(object, model), asOf })
  for (const each of before) await update(each.id, { status: 'replaced', pinned: false })
  const [last] = before
  await update(id, { ...changes, status: 'inForce', heldBecause: null, changedScores: changed, ...(last === undefined ? {} : { replaces: last.id }) })
  return changed
}
