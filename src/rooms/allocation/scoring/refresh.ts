import { isScored } from '../../../model/define/object.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { isOpen, readScoring } from './reading.ts'
import { type ScoreGiven, scoreRecords } from './score.ts'

const batch = 500

export interface Refreshing { readonly object?: string | undefined; readonly signal: AbortSignal; readonly progress: (done: number) => Promise<void> }

/**
 * Counts everything anew whose score is of another day or of other rules, in bounded transactions. What was counted bears the stamp of
 * the rules, so that a run that was killed goes on where it stood. Where no rule is in force any more the reasons are forgotten; the score stays.
 */
export async function refreshScores(given: ScoreGiven & { readonly database: Database }, context: Context, { object: only, signal, progress }: Refreshing): Promise<number> {
  const { registry, database } = given
  const scope = { workspaceId: context.workspaceId }
  let done = 0
  for (const object of [...registry.objects.values()].filter((each) => isScored(each) && (only === undefined || each.name === only))) {
    for (let more = true; more && !signal.aborted;) {
      more = await database.transaction(scope, async (tx) => {
        const scoring = await readScoring(tx, context, object.name)
        if (scoring.rules.length === 0) return (await tx.run(sql`delete from record_score where workspace_id = ${tx.workspaceId} and object = ${object.name} and record_id in (select record_id from record_score where workspace_id = ${tx.workspaceId} and object = ${object.name} limit ${batch})`)) === batch
        const rows = await tx.query<{ id: string }>(sql`
          select t.id from ${sql.identifier(object.table)} t left join record_score s on s.workspace_id = t.workspace_id and s.object = ${object.name} and s.record_id = t.id
          where t.workspace_id = ${tx.workspaceId} and t.deleted_at is null and ${isOpen(registry, object)} and s.stamp is distinct from ${scoring.stamp} order by t.id limit ${batch}`)
        await scoreRecords(given, tx, context, object.name, rows.map(({ id }) => id), scoring)
        done += rows.length
        return rows.length === batch
      })
      await progress(done)
    }
  }
  return done
}
