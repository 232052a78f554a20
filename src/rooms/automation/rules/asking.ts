import { sql } from '../../../platform/database/index.ts'
import type { HoldBy } from '../../../records/act/index.ts'
import { flowFrom, heldByFlow } from '../approvals/index.ts'
import type { Bench } from './bench.ts'

/** Who is asked by a flow of the company for records of the object, and for what. Undefined where there is no such flow. */
export async function holdBy({ tx, given, engine }: Bench, id: string, object: string): Promise<{ readonly verb: string; readonly by: HoldBy } | undefined> {
  const [row] = await tx.query<{ id: string; version: number; name: string; verb: string; steps: unknown; condition: unknown; input_condition: unknown; changed_fields: unknown; own_approval: boolean | null }>(sql`
    select id, version, name, verb, steps, condition, input_condition, changed_fields, own_approval from approval_flow
    where workspace_id = ${tx.workspaceId} and id = ${id}::uuid and object = ${object} and deleted_at is null`)
  const flow = row === undefined ? undefined : flowFrom(row)
  if (row === undefined || flow === undefined || row.verb === 'record.create' || row.verb === 'record.export') return undefined
  return { verb: row.verb, by: (asked) => heldByFlow(given.approvals, engine, tx, flow, asked) }
}
