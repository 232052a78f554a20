import type { Registry } from '../../../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import type { ActiveRule } from './rule.ts'
import { callWorkspace, type Turn } from './turns.ts'

/** How long what is due lies while automation is off; switched on, it is called at once. */
const lies = 60_000

/** Of these rules those that work: none while automation is off, none on an object that is off. */
export function working(registry: Pick<Registry, 'objects'>, rules: readonly ActiveRule[]): readonly ActiveRule[] {
  return registry.objects.has('automationRule') ? rules.filter(({ object }) => registry.objects.has(object)) : []
}

/** Puts off what is due in a workspace that has switched automation off. One statement, so that a switching on beside it is not missed. @returns whether it rests. */
export async function putOff(database: Database, workspaceId: number, now: number): Promise<boolean> {
  const count = await database.background({ workspaceId }, (tx) => tx.run(sql`
    update automation_due set due_at = ${new Date(now + lies)} where workspace = ${workspaceId}
      and exists (select from module_switch m where m.workspace_id = ${workspaceId} and m.module = 'automation' and not m."on" and m.deleted_at is null)`))
  return count > 0
}

/** Runs on an object that is off wait until it is on again: looked at now and then. */
export async function lieStill(tx: Transaction, turns: readonly Pick<Turn, 'runId'>[], now: number): Promise<void> {
  await tx.run(sql`update automation_turn set due_at = ${new Date(now + lies)} where workspace_id = ${tx.workspaceId} and run_id = ${sql.anyOf(turns.map(({ runId }) => runId))}`)
  await callWorkspace(tx, now + lies)
}
