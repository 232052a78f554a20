import { z } from 'zod'
import { loadActor } from '../../access/index.ts'
import { isUuid } from '../../lib/ids.ts'
import { isProblem, Problem } from '../../lib/problem.ts'
import { passesByItself } from '../../platform/database/unavailable.ts'
import { defineJob, type Job, type JobControl } from '../../platform/jobs/index.ts'
import type { Context } from '../../records/context.ts'
import { failImport, starterGone, type Watch, workImport, workUndo } from '../../records/import/index.ts'
import type { JobContext } from '../parts.ts'

const input = z.strictObject({ importId: z.string().refine(isUuid) })
/** An error at so many tries is final. */
const tries = 5
/** A kill of the program uses up a try as well, though the import has no fault of it: so more are had. */
const attempts = 25

/** Imports a file; tried again after a kill it goes on where it stood. */
export const importJob: Job<JobContext> = defineJob('import.run', {
  input, attempts,
  run: async ({ program, context }, { importId }, control) => {
    const { importing } = await program.engineOf(context)
    const starter = await asStarter(program, context).catch(async (error: unknown) => {
      if (!passesByItself(error)) await failImport(importing, context, importId, error)
      throw error
    })
    const { progress, ...watch } = watchOf(control)
    // Whoever is deactivated meanwhile imports no further.
    const ran = await bounded(control, () => workImport(importing, starter, importId, { ...watch, progress: async (done, total) => { await progress(done, total); await asStarter(program, context) } }))
    return ran === undefined ? null : { ...ran }
  },
})

/** Takes an import back; safe to be tried again. */
export const undoImportJob: Job<JobContext> = defineJob('import.undo', {
  input, attempts,
  run: async ({ program, context }, { importId }, control) => ({ ...await bounded(control, async () => workUndo((await program.engineOf(context)).importing, context, importId, watchOf(control))) }),
})

function watchOf({ signal, progress, attempt }: JobControl): Watch {
  return { signal, progress, last: attempt >= tries }
}

/** A late failure ends the tries for good, with its cause in the log. */
async function bounded<Result>({ attempt, signal }: JobControl, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    // That the database or room on the disk was missing is no fault of the import.
    if (attempt < tries || signal.aborted || passesByItself(error) || (isProblem(error) && error.details.status < 500)) throw error
    const given = new Problem({ kind: 'import-failed', status: 422, title: { en: 'It was tried {tries} times and failed each time; the log has more.', zh: '已尝试 {tries} 次，均未成功；详情见日志。' }, values: { tries } })
    given.cause = error
    throw given
  }
}

/** A job acts as the program; an import reaches no further than whoever started it. @throws Problem 403 when that one is no user any more. */
async function asStarter({ database }: JobContext['program'], context: Context): Promise<Context> {
  const loaded = await loadActor(database, context.workspaceId, context.actor.userId, 'job')
  if (loaded === undefined) throw starterGone()
  return { ...context, actor: loaded.actor }
}
