import type { Json } from '../../lib/json.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'

/** A line of the journal. moved, dropped, value: of a field; binned: a part that its twin made needless; row: of an internal table. */
export interface Step {
  readonly kind: 'moved' | 'dropped' | 'value' | 'binned' | 'row'
  readonly place: string
  readonly object?: string
  readonly recordId?: string
  readonly before: Json
  /** null for what was dropped. */
  readonly after: Json
}

/** Writes the journal of a merge, in order. */
export async function writeSteps(tx: Transaction, mergeId: string, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return
  await tx.run(sql`
    insert into merge_step (workspace_id, merge_id, step, kind, place, object, record_id, before, after)
    select ${tx.workspaceId}::integer, ${mergeId}::uuid, r.step, r.kind, r.place, r.object, r."recordId", r.before, r.after
    from json_to_recordset(${JSON.stringify(steps.map((step, index) => ({ ...step, step: index })))}::json)
      as r(step integer, kind text, place text, object text, "recordId" uuid, before jsonb, after jsonb)`)
}

export async function readSteps(tx: Transaction, mergeId: string): Promise<readonly Step[]> {
  const rows = await tx.query<{ kind: Step['kind']; place: string; object: string | null; record_id: string | null; before: Json; after: Json }>(sql`
    select kind, place, object, record_id, before, after from merge_step where workspace_id = ${tx.workspaceId} and merge_id = ${mergeId}::uuid order by step`)
  return rows.map(({ object, record_id: recordId, ...step }) => ({ ...step, ...(object === null ? {} : { object }), ...(recordId === null ? {} : { recordId }) }))
}
