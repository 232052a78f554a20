import { endTrial, holdOutOnTrial } from '../../access/index.ts'
import { sql } from '../../platform/database/index.ts'
import type { Context } from '../../records/context.ts'
import { undoImport } from '../../records/import/undo.ts'
import type { Program } from '../parts.ts'
import { keptOptions } from './actions.ts'
import { loadSample, type SampleControl } from './load.ts'
import { sampleHeldOutShare } from './proposals.ts'

const asImport = { action: 'import', rights: 'action' } as const

/** Loads what the import asks for and closes its record. */
export async function runLoad(program: Program, context: Context, importId: string, control: SampleControl): Promise<{ readonly created: number; readonly cancelled: boolean }> {
  const { database, writer } = program
  const scope = { workspaceId: context.workspaceId }
  const options = await database.transaction(scope, (tx) => keptOptions(tx, importId))
  const done = await loadSample(program, context, importId, options, control)
  await database.transaction(scope, (tx) => writer.update(tx, { ...context, reason: 'sample' }, 'import', importId, { status: done.cancelled ? 'cancelled' : 'done', finishedAt: new Date(program.clock.now()).toISOString() }, asImport))
  await analyze(program)
  return done
}

/** A company that has nothing but the sample holds customers out as the sample did, so that what is proposed goes on being compared. */
export async function holdOutAsSample({ database }: Program, { workspaceId }: Context): Promise<void> {
  await database.transaction({ workspaceId }, (tx) => holdOutOnTrial(tx, sampleHeldOutShare))
}

/** Takes the imports back and closes their records. */
export async function runRemoval(program: Program, context: Context, importIds: readonly string[], progress?: (done: number) => void | Promise<void>): Promise<{ readonly undone: number; readonly kept: number }> {
  const { database, writer } = program
  let undone = 0
  let kept = 0
  for (const importId of importIds) {
    const counts = await undoImport(program, { context: { ...context, reason: 'sample-removed' }, importId, unguarded: true, progress: (done) => progress?.(undone + kept + done) })
    undone += counts.undone
    kept += counts.kept
    await database.transaction({ workspaceId: context.workspaceId }, (tx) => writer.update(tx, context, 'import', importId, { status: 'undone', undoneAt: new Date(program.clock.now()).toISOString() }, asImport))
  }
  await database.transaction({ workspaceId: context.workspaceId }, endTrial)
  return { undone, kept }
}

/** The planner learns at once what has come in such numbers. */
async function analyze({ database }: Program): Promise<void> {
  await database.asOwner((tx) => tx.run(sql`analyze`)).catch(() => undefined)
}
