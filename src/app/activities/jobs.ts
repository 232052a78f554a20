import { z } from 'zod'
import { isUuid } from '../../lib/ids.ts'
import { defineJob, type Job } from '../../platform/jobs/index.ts'
import { companyToday } from '../../records/context.ts'
import { livingSeries, makeAhead } from '../../rooms/sales/index.ts'
import type { JobContext } from '../parts.ts'

const first = '00000000-0000-0000-0000-000000000000'

/** Makes the activities of the next weeks: of one series that was written, and each night of all. */
export const makeAheadJob: Job<JobContext> = defineJob('activitySeries.makeAhead', {
  input: z.strictObject({ series: z.string().refine(isUuid).optional() }),
  daily: '00:30',
  run: async ({ program, context }, { series }, { progress, signal }) => {
    const { stored: registry, writer } = await program.engineOf(context)
    const one = (id: string) => program.database.transaction({ workspaceId: context.workspaceId }, (tx) => makeAhead({ registry, writer }, tx, context, id))
    if (series !== undefined) return { ...await one(series) }
    let made = 0
    let done = 0
    for (let after: string | undefined = first; after !== undefined && !signal.aborted;) {
      const ids: readonly string[] = await program.database.transaction({ workspaceId: context.workspaceId }, (tx) => livingSeries(tx, after ?? first, companyToday(context)))
      for (const id of ids) made += (await one(id)).made
      done += ids.length
      await progress(done)
      after = ids.at(-1)
    }
    return { made }
  },
})
