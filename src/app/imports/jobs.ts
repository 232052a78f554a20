import { z } from 'zod'
import { loadActor } from '../../access/index.ts'
import { isUuid } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { defineJob, type Job, type JobControl } from '../../platform/jobs/index.ts'
import type { Context } from '../../records/context.ts'
import { type Watch, workImport, workUndo } from '../../records/import/index.ts'
import type { JobContext } from '../parts.ts'

const input = z.strictObject({ importId: z.string().refine(isUuid) })
const attempts = 5

/** Imports a file; tried again after a kill it goes on where it stood. */
export const importJob: Job<JobContext> = defineJob('import.run', {
  input, attempts,
  run: async ({ program, context }, { importId }, control) => {
    const ran = await workImport(program.importing, await asStarter(program, context), importId, watchOf(control))
    return ran === undefined ? null : { ...ran }
  },
})

/** Takes an import back; safe to be tried again. */
export const undoImportJob: Job<JobContext> = defineJob('import.undo', {
  input, attempts,
  run: async ({ program, context }, { importId }, control) => ({ ...await workUndo(program.importing, context, importId, watchOf(control)) }),
})

function watchOf({ signal, progress, attempt }: JobControl): Watch {
  return { signal, progress, last: attempt >= attempts }
}

/** A job acts as the program; an import reaches no further than whoever started it. @throws Problem 403 when that one is no user any more. */
async function asStarter({ database }: JobContext['program'], context: Context): Promise<Context> {
  const loaded = await loadActor(database, context.workspaceId, context.actor.userId, 'job')
  if (loaded === undefined) throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Whoever started this is no active user any more.', zh: '发起人已不是在职用户。' } })
  return { ...context, actor: loaded.actor }
}
