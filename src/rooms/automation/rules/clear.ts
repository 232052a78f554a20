import { sql } from '../../../platform/database/index.ts'
import { asAutomations, type RulesGiven } from './ports.ts'

const day = 86_400_000
const keptFor = 90 * day
const step = 500

/** Removes runs that ended three months ago, with their items, and forgets counts and versions that nobody asks for any more. @returns how many runs. */
export async function clearRuns(given: RulesGiven, workspaceId: number): Promise<number> {
  const now = given.clock.now()
  const own = await given.ownContextOf(workspaceId)
  const { writer } = await given.engineOf({ workspaceId })
  let cleared = 0
  for (;;) {
    const count = await given.database.transaction({ workspaceId }, async (tx) => {
      const runs = await tx.query<{ id: string }>(sql`
        select id from automation_run where workspace_id = ${workspaceId} and state <> 'waiting' and deleted_at is null and ended_at < ${new Date(now - keptFor)} order by ended_at, id limit ${step}`)
      const ids = runs.map(({ id }) => id)
      const items = ids.length === 0 ? [] : await tx.query<{ id: string }>(sql`select id from automation_run_item where workspace_id = ${workspaceId} and run_id = ${sql.anyOf(ids)} and deleted_at is null limit 2000`)
      if (items.length > 0) await writer.removeMany(tx, own, 'automationRunItem', items.map(({ id }) => id), asAutomations)
      else if (ids.length > 0) await writer.removeMany(tx, own, 'automationRun', ids, asAutomations)
      return items.length > 0 ? { more: true, runs: 0 } : { more: ids.length === step, runs: ids.length }
    })
    cleared += count.runs
    if (!count.more) break
  }
  return given.database.transaction({ workspaceId }, async (tx) => {
    await tx.run(sql`delete from automation_use where workspace_id = ${workspaceId} and hour < ${new Date(now - 2 * day)}`)
    await tx.run(sql`delete from automation_trace where workspace_id = ${workspaceId} and at < ${new Date(now - 7 * day)}`)
    await tx.run(sql`
      delete from automation_version v where v.workspace_id = ${workspaceId} and v.at < ${new Date(now - keptFor)}
        and not exists (select from automation_turn t where t.workspace_id = v.workspace_id and t.rule_id = v.rule_id and t.rule_version = v.version)
        and not exists (select from automation_rule r where r.workspace_id = v.workspace_id and r.id = v.rule_id and r.version = v.version and r.deleted_at is null)`)
    return cleared
  })
}
